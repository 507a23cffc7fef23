/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closed windows of a provider's homes to tick: those missed are ticked and in view, the others folded
 * away, since a notice can be wrong and a record need not go back far. */
#pragma once

#include <adwaita.h>

#include "care-record-status.h"

#define CARE_TYPE_ALLEGED_LIST (care_alleged_list_get_type ())
G_DECLARE_FINAL_TYPE (CareAllegedList, care_alleged_list, CARE, ALLEGED_LIST, AdwBin)

/* overview is borrowed for the call. */
void care_alleged_list_show (CareAllegedList *self, const CareOverview *overview, const char *provider);

/* How many are ticked. */
int care_alleged_list_count (CareAllegedList *self);

/* Of CareAllegation: those ticked; the caller's. */
GPtrArray *care_alleged_list_get (CareAllegedList *self);

/* Ticks these (of CareAllegation) and no other. */
void care_alleged_list_tick (CareAllegedList *self, GPtrArray *allegations);
