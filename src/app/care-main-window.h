/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: sidebar, pages, and word of what the record says. Loads the overview on the desk's thread at
 * the start, after each change and when the day turns, and hands it to the pages. */
#pragma once

#include <adwaita.h>

#include "care-sync.h"

#define CARE_TYPE_MAIN_WINDOW (care_main_window_get_type ())
G_DECLARE_FINAL_TYPE (CareMainWindow, care_main_window, CARE, MAIN_WINDOW, AdwApplicationWindow)

/* Actions: win.page (s: "today", "returns", "calendar", "compliance", "homes", "enforcement", "sync"),
 * win.open-return (sss: location, service, month), win.unchanged-return (sss), win.open-case (s),
 * win.open-home (s), win.open-month (s: its returns), win.chase, win.add-home, win.try-demo, win.back-up,
 * win.export, win.import-figures, win.back, win.sync-now. */
CareMainWindow *care_main_window_new (GtkApplication *application, CareDesk *desk);

/* Does one of these actions as soon as there is something to do it with. target is borrowed; floating ones
 * are taken. */
void care_main_window_do (CareMainWindow *self, const char *action, GVariant *target);

/* What goes between this desk and its hub. Without one, as where no hub is joined. */
void care_main_window_set_sync (CareMainWindow *self, CareSync *sync);

/* The name of the page in front: as above, or "welcome" while the record is empty. */
const char *care_main_window_get_page (CareMainWindow *self);

/* The last overview handed to the pages, or NULL before the first. Borrowed. */
const CareOverview *care_main_window_get_overview (CareMainWindow *self);

/* For pages and the dialogs over them, from any widget of theirs; without a window of ours around it they do
 * nothing. */
void care_main_window_toast (GtkWidget *from, const char *text);
/* A toast with a button, such as "Undo"; the caller connects "button-clicked". Borrowed; NULL without a
 * window. */
AdwToast *care_main_window_offer (GtkWidget *from, const char *text, const char *verb);
/* The same, until it is answered or closed. */
AdwToast *care_main_window_offer_lasting (GtkWidget *from, const char *text, const char *verb);
void care_main_window_report (GtkWidget *from, const GError *error); /* stays until hidden; NULL hides it */
void
care_main_window_open_return (GtkWidget *from, const char *location, CareService service, CareMonth month);
void care_main_window_left_return (GtkWidget *from); /* what was typed in it may go to the hub now */
void care_main_window_open_case (GtkWidget *from, const char *id);
