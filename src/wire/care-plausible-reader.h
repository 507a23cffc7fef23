/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thresholds of data/law/plausibility.json. Of the reader of the law, and of tests. */
#pragma once

#include "care-plausible.h"
#include "care-wire-error.h"

/* directory is data/law. No rule may be missing altogether. */
CarePlausible *care_wire_read_plausible (const char *directory, GError **error);
