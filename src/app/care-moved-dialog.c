/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-moved-dialog.h"

#include "care-main-window.h"
#include "care-plain-dialog.h"
#include "care-record-holidays.h"
#include "care-words-dates.h"
#include "care-words-holidays.h"

#include <glib/gi18n.h>

#define SEEN "dates-moved-seen"
#define KEY "care-moved-toast"
#define DESK "care-moved-desk"

/* What one look at the record gives. */
typedef struct
{
  GPtrArray *moved;  /* CareMoved, those after since */
  GHashTable *names; /* id of a case -> name of its provider */
  CareInstant since;
} Moved;

static void
moved_free (Moved *self)
{
  g_clear_pointer (&self->moved, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Moved, moved_free)

static bool
read_names (CareRecord *record, Moved *self, GError **error)
{
  for (guint i = 0; i < self->moved->len; i++)
    {
      const CareMoved *one = self->moved->pdata[i];
      if (*one->case_id == '\0' || g_hash_table_contains (self->names, one->case_id))
        continue;
      g_autoptr (CareCaseView) view = care_record_view_case (record, one->case_id, error);
      if (view == NULL)
        return false;
      g_hash_table_insert (self->names, g_strdup (one->case_id), g_strdup (view->provider->name));
    }
  return true;
}

static gpointer
read_moved (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (Moved) self = g_new0 (Moved, 1);

  self->since = *(CareInstant *)data;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->moved = care_record_list_moved (record, error);
  for (guint i = 0; self->moved != NULL && i < self->moved->len;)
    if (((CareMoved *)self->moved->pdata[i])->at > self->since)
      i++;
    else
      g_ptr_array_remove_index (self->moved, i);
  return self->moved != NULL && read_names (record, self, error) ? g_steal_pointer (&self) : NULL;
}

static void
ask (CareDesk *desk, CareInstant since, GAsyncReadyCallback callback, gpointer data)
{
  care_desk_run_async (desk, read_moved, g_memdup2 (&since, sizeof since), g_free, (GDestroyNotify)moved_free,
                       false, NULL, callback, data);
}

static GtkWidget *
row_of (const Moved *self, const CareMoved *one, CareDate today)
{
  const char *name = g_hash_table_lookup (self->names, one->case_id);
  g_autofree char *words = care_words_moved (one, name, today);
  g_autofree char *at = care_words_instant (one->at);
  g_autofree char *when = g_strdup_printf (_ ("Found on %s"), at);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  return row;
}

static void
remember (const Moved *self)
{
  g_autoptr (GSettings) settings = g_settings_new (CARE_APPLICATION_ID);
  CareInstant newest = g_settings_get_int64 (settings, SEEN);

  for (guint i = 0; i < self->moved->len; i++)
    newest = MAX (newest, ((CareMoved *)self->moved->pdata[i])->at);
  g_settings_set_int64 (settings, SEEN, newest);
}

static void
show_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Moved) self = care_desk_run_finish (CARE_DESK (source), result, &error);
  CarePlainDialog *dialog = NULL;
  GtkWidget *group = NULL;

  if (self == NULL)
    {
      care_main_window_report (from, error);
      return;
    }
  if (gtk_widget_get_root (from) == NULL)
    return;
  dialog = care_plain_dialog_new (from, _ ("Dates That Moved"), NULL);
  group = adw_preferences_group_new ();
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      self->moved->len > 0
          ? _ ("A bank holiday came or went, so these dates were counted again. What counts now is on every "
               "page already; the old dates stay in the record.")
          : _ ("No date has moved because of a bank holiday."));
  for (guint i = 0; i < self->moved->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               row_of (self, self->moved->pdata[i], care_desk_today (CARE_DESK (source))));
  care_plain_dialog_append (dialog, group);
  remember (self);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
care_moved_dialog_present (GtkWidget *from, CareDesk *desk, CareInstant since)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk));

  ask (desk, since, show_cb, g_object_ref (from));
}

static CareInstant
seen (void)
{
  g_autoptr (GSettings) settings = g_settings_new (CARE_APPLICATION_ID);

  return g_settings_get_int64 (settings, SEEN);
}

static void
on_toast_gone (AdwToast *toast, GtkWidget *window)
{
  g_object_set_data (G_OBJECT (window), KEY, NULL);
}

static void
on_show (AdwToast *toast, GtkWidget *window)
{
  care_moved_dialog_present (window, g_object_get_data (G_OBJECT (toast), "care-desk"), seen ());
}

static void
offer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (Moved) self = care_desk_run_finish (CARE_DESK (source), result, NULL);

  AdwToast *there = g_object_get_data (G_OBJECT (window), KEY);

  if (self == NULL || self->since < seen ())
    return;
  if (self->moved->len == 0 && there != NULL)
    adw_toast_dismiss (there);
  if (self->moved->len == 0)
    return;
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u date moved", "%u dates moved", self->moved->len), self->moved->len);
  if (there != NULL)
    {
      adw_toast_set_title (there, text);
      return;
    }
  AdwToast *toast = care_main_window_offer_lasting (window, text, _ ("Show"));
  if (toast == NULL)
    return;
  g_object_set_data (G_OBJECT (window), KEY, toast);
  g_object_set_data_full (G_OBJECT (toast), "care-desk", g_object_ref (source), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_gone), window, 0);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_show), window, 0);
}

static void
look (GtkWidget *window, CareDesk *desk)
{
  ask (desk, seen (), offer_cb, g_object_ref (window));
}

static void
on_desk_changed (CareDesk *desk, GtkWidget *window)
{
  look (window, desk);
}

static void
on_seen (GtkWidget *window)
{
  look (window, g_object_get_data (G_OBJECT (window), DESK));
}

void
care_moved_dialog_watch (GtkWidget *window, CareDesk *desk)
{
  g_return_if_fail (GTK_IS_WIDGET (window) && CARE_IS_DESK (desk));

  GSettings *settings = g_settings_new (CARE_APPLICATION_ID);

  g_object_set_data_full (G_OBJECT (window), DESK, g_object_ref (desk), g_object_unref);
  g_object_set_data_full (G_OBJECT (window), "care-moved-settings", settings, g_object_unref);
  g_signal_connect_object (settings, "changed::" SEEN, G_CALLBACK (on_seen), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "changed", G_CALLBACK (on_desk_changed), window, 0);
  look (window, desk);
}
