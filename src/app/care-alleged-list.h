/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closed windows of a provider's homes to tick: those missed are ticked and in view, the others come with
 * a press, since a notice can be wrong. Searched where there are many. Signal "changed" after a person ticked
 * or unticked one. */
#pragma once

#include <adwaita.h>

#include "care-record-status.h"

#define CARE_TYPE_ALLEGED_LIST (care_alleged_list_get_type ())
G_DECLARE_FINAL_TYPE (CareAllegedList, care_alleged_list, CARE, ALLEGED_LIST, AdwBin)

/* overview is borrowed for the call. */
void care_alleged_list_show (CareAllegedList *self, const CareOverview *overview, const char *provider);

/* How many are ticked, and how many are in view. */
int care_alleged_list_count (CareAllegedList *self);
int care_alleged_list_count_shown (CareAllegedList *self);

/* Of CareAllegation: those ticked; the caller's. */
GPtrArray *care_alleged_list_get (CareAllegedList *self);

/* Ticks these (of CareAllegation) and no other. One that is not in the list, from a year that the record does
 * not show, is added. */
void care_alleged_list_tick (CareAllegedList *self, GPtrArray *allegations, const CareOverview *overview);
