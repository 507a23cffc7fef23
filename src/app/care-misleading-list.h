/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers that a notice calls false or misleading: each with the return it stands in, chosen in a dialog.
 * Signal "changed" after a person changed them. */
#pragma once

#include <adwaita.h>

#include "care-record-status.h"

#define CARE_TYPE_MISLEADING_LIST (care_misleading_list_get_type ())
G_DECLARE_FINAL_TYPE (CareMisleadingList, care_misleading_list, CARE, MISLEADING_LIST, AdwBin)

/* Takes a reference to overview. What is not of that provider is dropped. */
void care_misleading_list_show (CareMisleadingList *self, CareOverview *overview, const char *provider);

/* Of CareAllegation with an item; copied. Not an edit. */
void care_misleading_list_set (CareMisleadingList *self, GPtrArray *allegations);

/* The same, with a return's items in the place of those chosen of it before. */
void care_misleading_list_choose (CareMisleadingList *self, const CareAllegation *of, GPtrArray *items);

/* Of CareAllegation; copies, the caller's. */
GPtrArray *care_misleading_list_get (CareMisleadingList *self);
