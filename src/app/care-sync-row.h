/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document that waits for the hub: what, since when, why, and what can be done about it. A press on its
 * buttons is one of the page's actions, with the document's id. */
#pragma once

#include <adwaita.h>

#include "care-record-sync.h"

#define CARE_TYPE_SYNC_ROW (care_sync_row_get_type ())
G_DECLARE_FINAL_TYPE (CareSyncRow, care_sync_row, CARE, SYNC_ROW, GtkListBoxRow)

GtkWidget *care_sync_row_new (const CareQueueRow *row, CareInstant now);

/* Somebody of the group. */
GtkWidget *care_sync_colleague_row (const CareColleagueRow *colleague, CareInstant now);

/* Whether there is a page in this window that shows the document. */
bool care_sync_row_leads (const char *id);
