/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of an event, and under them what was found in each that was attached. Signals: "changed", "use"
 * and "kind", as care-file-list.h and care-found-card.h have them. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-event-questions.h"

#define CARE_TYPE_EVENT_FILES (care_event_files_get_type ())
G_DECLARE_FINAL_TYPE (CareEventFiles, care_event_files, CARE, EVENT_FILES, GtkBox)

/* Once, before a file is added. */
void care_event_files_set_desk (CareEventFiles *self, CareDesk *desk);

/* See care_found_card_expect(). */
void care_event_files_expect (CareEventFiles *self, CareEventKind kind, bool can_change);

/* As in care-file-list.h. */
void care_event_files_set_kept (CareEventFiles *self, GPtrArray *kept);
GPtrArray *care_event_files_get_kept (CareEventFiles *self);
char **care_event_files_get_paths (CareEventFiles *self);
void care_event_files_take_drops (CareEventFiles *self, GtkWidget *around);
