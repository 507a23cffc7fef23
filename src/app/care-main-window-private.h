/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's fields, shared by its files: care-main-window.c (the shell), care-main-window-actions.c and
 * care-main-window-sync.c. */
#pragma once

#include "care-add-location-dialog.h"
#include "care-enforcement-page.h"
#include "care-notice-bar.h"
#include "care-page.h"
#include "care-returns-page.h"
#include "care-sidebar.h"
#include "care-main-window.h"

struct _CareMainWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  CareDesk *desk;
  CareSync *sync; /* or NULL */
  CareOverview *overview;
  GSettings *settings;
  GCancellable *cancellable;
  char *page;                      /* the page to be in front once there is a home */
  CareAddLocationDialog *add_home; /* kept while it holds what was typed; NULL otherwise */
  char *then;                      /* an action to do with the first overview, or NULL */
  GVariant *then_target;
  unsigned tick, reload;
  bool loading, load_again;

  /* template children */
  CareSidebar *sidebar;
  AdwToastOverlay *toasts;
  CareNoticeBar *notice;
  GtkStack *views; /* "welcome" or "pages" */
  AdwStatusPage *welcome;
  GtkStack *pages;
};

/* The page of that name, made when it is first asked for: a start needs one of them. NULL where there is
 * none. */
CarePage *care_main_window_need_page (CareMainWindow *self, const char *name);

void care_main_window_install_actions (GtkWidgetClass *widget_class);
void care_main_window_show_page (CareMainWindow *self, const char *page);
void care_main_window_reload (CareMainWindow *self);

/* The window that a widget or dialog of ours stands in or over; NULL where there is none. */
CareMainWindow *care_main_window_around (GtkWidget *from);

/* care-main-window-files.c */
void care_main_window_export (CareMainWindow *self);
void care_main_window_show_what_can_be_exported (CareMainWindow *self);
void care_main_window_import_figures (CareMainWindow *self);

void care_main_window_sync_now (CareMainWindow *self);
void care_main_window_drop_sync (CareMainWindow *self);
