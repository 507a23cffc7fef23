/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an older schema to this program's: a file of SQL for each step, each in one transaction together with
 * the user_version that it sets. Of this room alone. */
#pragma once

#include "care-store-statement.h"

/* steps[i] leads from version i to version i + 1 and sets that user_version itself; NULL at the end. */
CareStore *care_store_open_with (const char *path, const char *const *steps, GError **error);

/* The steps of this program; static. */
const char *const *care_store_steps (void);
