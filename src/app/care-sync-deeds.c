/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-deeds.h"

#include "care-conflict-dialog.h"
#include "care-dialogs.h"
#include "care-join-dialog.h"
#include "care-kind.h"
#include "care-leave-words.h"
#include "care-main-window.h"
#include "care-sync-shown.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *from;
  CareDesk *desk;
  CareSync *sync;
  CareDeskWork work;
  char *target; /* of the record's thread while work runs; NULL where work needs none */
  const char *toast;
} Deed;

static void
free_deed (Deed *self)
{
  g_object_unref (self->from);
  g_object_unref (self->desk);
  g_object_unref (self->sync);
  g_free (self->target);
  g_free (self);
}

static Deed *
deed_new (
    GtkWidget *from, CareDesk *desk, CareSync *sync, CareDeskWork work, const char *target, const char *toast)
{
  Deed *self = g_new0 (Deed, 1);

  self->from = g_object_ref (from);
  self->desk = g_object_ref (desk);
  self->sync = g_object_ref (sync);
  self->work = work;
  self->target = g_strdup (target);
  self->toast = toast;
  return self;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Deed *self = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  care_main_window_report (self->from, error);
  if (error == NULL)
    {
      care_sync_now (self->sync);
      if (self->toast != NULL)
        care_main_window_toast (self->from, self->toast);
    }
  free_deed (self);
}

/* Takes the deed. */
static void
run (Deed *self)
{
  care_desk_run_async (self->desk, self->work, g_strdup (self->target), g_free, NULL, true, NULL, done_cb,
                       self);
}

static void
run_if (bool yes, gpointer data)
{
  if (yes)
    run (data);
  else
    free_deed (data);
}

/* On the record's thread. */
static gpointer
retry (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_retry (record, data, error));
}

static gpointer
leave_hub (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_leave_hub (record, g_strcmp0 (data, "cases") == 0, error));
}

static gpointer
accept_many (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_accept_many_changes (record, error));
}

static gpointer
accept_other (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_accept_other_hub (record, error));
}

static void
ask_to_leave (GtkWidget *from, CareDesk *desk, CareSync *sync, const char *hub)
{
  bool cases = g_strcmp0 (hub, "cases") == 0;
  g_autofree char *body = care_leave_words (care_sync_get_state (sync), hub);

  care_dialogs_ask (from, cases ? _ ("Leave the Hub for Cases?") : _ ("Leave the Group?"), body, _ ("_Leave"),
                    true, run_if,
                    deed_new (from, desk, sync, leave_hub, hub, _ ("This computer has left the hub")));
}

static void
ask_to_follow (GtkWidget *from, CareDesk *desk, CareSync *sync)
{
  care_dialogs_ask (
      from, _ ("Follow This Hub?"),
      _ ("It is followed from the start: what it has comes to this computer, and what this computer has goes "
         "to "
         "it. Do this only if whoever runs your hub has told you that it was set up anew. Nothing is lost "
         "here."),
      _ ("_Follow It"), true, run_if, deed_new (from, desk, sync, accept_other, NULL, NULL));
}

static void
open_month (GtkWidget *from, const char *id, CareKind kind)
{
  g_autofree char *location = NULL;
  CareService service = CARE_SERVICE_CARE_HOME;
  CareMonth month = CARE_NO_MONTH;

  if (care_kind_split_month (id, kind == CARE_KIND_SUBMISSION, &location, &service, &month))
    care_main_window_open_return (from, location, service, month);
}

/* "case:<id>" and "representation:<id>" name the case alone, "case-event:<id>:<event>" with one part more. */
static void
open_case (GtkWidget *from, const char *id, CareKind kind)
{
  g_autofree char *key = g_strdup (care_kind_key (id));
  char *colon = kind == CARE_KIND_CASE_EVENT ? strrchr (key, ':') : NULL;

  if (colon != NULL)
    *colon = '\0';
  care_main_window_open_case (from, key);
}

static void
open_document (GtkWidget *from, const char *id)
{
  CareKind kind = CARE_KIND_DESK;

  if (!care_kind_of_id (id, &kind))
    return;
  if (kind == CARE_KIND_RETURN || kind == CARE_KIND_SUBMISSION || kind == CARE_KIND_RECOLLECTION)
    open_month (from, id, kind);
  else if (kind == CARE_KIND_CASE || kind == CARE_KIND_CASE_EVENT || kind == CARE_KIND_REPRESENTATION)
    open_case (from, id, kind);
  else if (kind == CARE_KIND_LOCATION)
    gtk_widget_activate_action (from, "win.edit-location", "s", care_kind_key (id));
  else if (kind == CARE_KIND_PROVIDER)
    gtk_widget_activate_action (from, "win.edit-provider", "s", care_kind_key (id));
}

void
care_sync_deed (GtkWidget *from, CareDesk *desk, CareSync *sync, const char *action, const char *target)
{
  CareSyncShown shown;
  const CareHubState *hub = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (CARE_IS_DESK (desk));
  g_return_if_fail (CARE_IS_SYNC (sync));
  g_return_if_fail (action != NULL);

  shown = care_sync_shown_of (sync);
  hub = target != NULL ? care_sync_shown_find_hub (&shown, target) : NULL;
  if (g_str_equal (action, "sync.join"))
    care_join_dialog_present (from, sync, CARE_JOIN_GROUP, NULL);
  else if (g_str_equal (action, "sync.join-cases"))
    care_join_dialog_present (from, sync, CARE_JOIN_CASES, NULL);
  else if (g_str_equal (action, "sync.sign-in") && hub != NULL)
    care_join_dialog_present (from, sync, CARE_JOIN_PASSWORD, hub);
  else if (g_str_equal (action, "sync.move") && hub != NULL)
    care_join_dialog_present (from, sync, CARE_JOIN_ADDRESS, hub);
  else if (g_str_equal (action, "sync.leave") && hub != NULL)
    ask_to_leave (from, desk, sync, target);
  else if (g_str_equal (action, "sync.accept-other"))
    ask_to_follow (from, desk, sync);
  else if (g_str_equal (action, "sync.accept-many"))
    run (deed_new (from, desk, sync, accept_many, NULL, NULL));
  else if (g_str_equal (action, "sync.retry"))
    run (deed_new (from, desk, sync, retry, target, NULL));
  else if (g_str_equal (action, "sync.settle"))
    care_conflict_dialog_present (from, desk, sync, target);
  else if (g_str_equal (action, "sync.open"))
    open_document (from, target);
}
