/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-quick.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-record-dialog.h"
#include "care-words-dates.h"

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
} Which;

static void
which_free (gpointer data)
{
  g_free (((Which *)data)->location);
  g_free (data);
}

static gpointer
carry (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_set_unchanged (record, which->location, which->service, which->month, error);
}

/* The verb has the keyboard, so that Enter is all that it takes. */
static void
go_on_to_record (CareReturnForm *form)
{
  CareRecordDialog *dialog = care_record_dialog_present (form);
  GtkWidget *verb = gtk_window_get_default_widget (GTK_WINDOW (dialog));

  if (verb != NULL)
    gtk_widget_grab_focus (verb);
}

static void
on_carried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReturnForm) form = data;
  g_autoptr (GError) error = NULL;
  CareReturnView *view = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (view == NULL)
    {
      care_main_window_report (GTK_WIDGET (form), error);
      return;
    }
  care_return_form_open (form, view);
  go_on_to_record (form);
}

static void
on_answered (bool yes, gpointer data)
{
  g_autoptr (CareReturnForm) form = data;
  const CareReturnView *view = care_return_form_get_view (form);
  Which *which = NULL;

  if (!yes || view == NULL)
    return;
  which = g_new0 (Which, 1);
  which->location = g_strdup (view->location->id);
  which->service = view->ret->service;
  which->month = view->ret->month;
  care_desk_run_async (care_return_form_get_desk (form), carry, which, which_free,
                       (GDestroyNotify)care_return_view_free, true, NULL, on_carried, g_object_ref (form));
}

void
care_return_quick_unchanged (CareReturnForm *form)
{
  const CareReturnView *view = NULL;
  g_autofree char *month = NULL;
  g_autofree char *before = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (CARE_IS_RETURN_FORM (form));

  view = care_return_form_get_view (form);
  if (view == NULL)
    return;
  if (view->previous == NULL)
    {
      care_main_window_toast (GTK_WIDGET (form),
                              _ ("There are no earlier figures to carry forward. Fill in this one."));
      return;
    }
  if (g_hash_table_size (view->ret->answers) > 0 || view->ret->kind != CARE_RETURN_ANSWERED)
    {
      care_main_window_toast (GTK_WIDGET (form),
                              _ ("This return has answers already. They stay as they are."));
      return;
    }
  month = care_words_month (view->ret->month);
  before = care_words_month (view->previous->month);
  heading = g_strdup_printf (_ ("Unchanged Since %s?"), before);
  body = g_strdup_printf (
      _ ("The answers of %s will stand for %s too, and it is noted that you said nothing had "
         "changed. You are then asked to record that you saved it in the Capacity Tracker: do that "
         "there first, or press Cancel and record it later."),
      before, month);
  care_dialogs_ask (GTK_WIDGET (form), heading, body, _ ("_Carry Forward"), false, on_answered,
                    g_object_ref (form));
}
