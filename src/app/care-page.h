/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window asks of a page. Each page carries its own header bar, so that its title and its buttons
 * are its own affair; pages read what they show from the overview and ask the desk for the rest. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"
#include "care-sheet.h"

#define CARE_TYPE_PAGE (care_page_get_type ())
G_DECLARE_INTERFACE (CarePage, care_page, CARE, PAGE, GtkWidget)

struct _CarePageInterface
{
  GTypeInterface parent_interface;

  void (*set_desk) (CarePage *self, CareDesk *desk);
  void (*refresh) (CarePage *self, const CareOverview *overview);
  void (*leave) (CarePage *self);
  bool (*go_back) (CarePage *self);
  bool (*take_focus) (CarePage *self);
  CareSheet *(*export_table) (CarePage *self, const CareOverview *overview);
};

/* Once, before the first refresh. The page takes a reference if it keeps the desk. */
void care_page_set_desk (CarePage *self, CareDesk *desk);

/* After a change of the record or of the day, once the page is in front. The page keeps the overview alive
 * until the next refresh; one that it shows already changes nothing. */
void care_page_refresh (CarePage *self, CareOverview *overview);

/* Another page comes forward or the window closes: what was typed goes to the desk now. */
void care_page_leave (CarePage *self);

/* One step back inside the page (a form to its list); false where there is none. */
bool care_page_go_back (CarePage *self);

/* The page came forward by the keyboard: the focus goes to where one goes on, by default the first place. */
void care_page_take_focus (CarePage *self);

/* Whether the page is of a kind that shows a table; and that table as it is now, the caller's, or NULL where
 * it shows none. */
bool care_page_has_table (CarePage *self);
CareSheet *care_page_export_table (CarePage *self);
