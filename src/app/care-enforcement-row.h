/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case as one row of the list: whose it is, what happens next, how many days are left, and its state; and
 * the order of the rows. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

/* Whether nothing more is to be done in it. */
bool care_enforcement_is_closed (const CareCase *ca);

/* A press is the list's affair; care_enforcement_row_case() says which one it was. */
GtkWidget *care_enforcement_row (const CareOverview *overview, const CareCase *ca);
const char *care_enforcement_row_case (GtkListBoxRow *row); /* its id; borrowed */

/* All cases of the overview (CareCase, borrowed): the one whose date comes first stands first, those without
 * a date behind; among equals as in the overview, the latest first. The array is the caller's. */
GPtrArray *care_enforcement_order (const CareOverview *overview);
