/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window shows of sync outside its page: a quiet count and a line at the foot of the sidebar. */
#include "care-main-window-private.h"

#include "care-sync-page.h"

static void
show_sync (CareMainWindow *self)
{
  CareSyncShown shown = care_sync_shown_of (self->sync);
  g_autofree char *foot = care_sync_shown_foot (&shown);
  g_autofree char *spoken = NULL;
  int needs = care_sync_shown_needs (&shown, &spoken);

  care_sidebar_set_step (self->sidebar, foot);
  care_sidebar_set_count (self->sidebar, "sync", needs, spoken);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sync-now",
                                 care_sync_shown_is_joined (&shown) && shown.phase != CARE_SYNC_AT_WORK);
}

void
care_main_window_set_sync (CareMainWindow *self, CareSync *sync)
{
  GtkWidget *page = NULL;

  g_return_if_fail (CARE_IS_MAIN_WINDOW (self));
  g_return_if_fail (CARE_IS_SYNC (sync));

  care_main_window_drop_sync (self);
  self->sync = g_object_ref (sync);
  g_signal_connect_swapped (sync, "changed", G_CALLBACK (show_sync), self);
  page = gtk_stack_get_child_by_name (self->pages, "sync");
  if (page != NULL)
    care_sync_page_set_sync (CARE_SYNC_PAGE (page), sync);
  show_sync (self);
}

void
care_main_window_drop_sync (CareMainWindow *self)
{
  if (self->sync != NULL)
    g_signal_handlers_disconnect_by_data (self->sync, self);
  g_clear_object (&self->sync);
}

/* Without its password a hub need not be asked: a person is. */
void
care_main_window_sync_now (CareMainWindow *self)
{
  CareSyncShown shown = care_sync_shown_of (self->sync);

  if (care_sync_shown_question (&shown) == CARE_SYNC_ASKS_PASSWORD)
    {
      care_main_window_show_page (self, "sync");
      gtk_widget_activate_action (GTK_WIDGET (care_main_window_need_page (self, "sync")), "sync.sign-in", "s",
                                  care_sync_shown_hub (&shown)->name);
    }
  else if (self->sync != NULL)
    care_sync_now (self->sync);
}

void
care_main_window_left_return (GtkWidget *from)
{
  CareMainWindow *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = care_main_window_around (from);
  if (self != NULL && self->sync != NULL)
    care_sync_page_left (self->sync);
}
