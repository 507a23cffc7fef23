/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the harnesses of tables share. */
#pragma once

#include "care-fuzz.h"

/* Reads the rows and holds them against what care-table.h says of them. */
void care_fuzz_read_table (const guint8 *bytes, size_t length);
