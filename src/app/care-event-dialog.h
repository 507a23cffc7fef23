/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened next in a case: only what can follow is offered, and of the questions only those that belong
 * to it are asked. What was typed stays where it is refused. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_EVENT_DIALOG (care_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareEventDialog, care_event_dialog, CARE, EVENT_DIALOG, AdwWindow)

/* kind: chosen at first, where it can follow; CARE_N_EVENT_KINDS for none in particular. ca is borrowed for
 * the call. */
CareEventDialog *
care_event_dialog_present (GtkWidget *from, CareDesk *desk, const CareCase *ca, CareEventKind kind);

/* The same for an event that was entered already, of which what is wrong is put right; event_id is one of
 * ca->events. */
CareEventDialog *care_event_dialog_present_correction (GtkWidget *from,
                                                       CareDesk *desk,
                                                       const CareCase *ca,
                                                       const char *event_id);
