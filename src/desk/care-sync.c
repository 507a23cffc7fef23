/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync.h"

#include "care-record-private.h"
#include "care-sync-thread.h"

/* What was saved goes together with what is saved right after it; a form that is being typed at is left alone
 * for longer. */
#define SOON_MS 2000
#define QUIET (60 * G_USEC_PER_SEC)

typedef enum
{
  LOOK, /* what waits, and whether it may go */
  RUN,  /* what is due */
  RUN_ALL,
} Wish;

struct _CareSync
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk;
  CareSyncThread *thread; /* NULL once it was stopped */
  CareSyncState *state;

  /* borrowed: GLib's own */
  GNetworkMonitor *network;

  bool at_work;
  int done, of;
  unsigned soon;      /* timer: something was saved */
  unsigned quiet;     /* timer: a form may be left alone by now */
  unsigned back;      /* timer: the network changed */
  int64_t changed_at; /* monotonic: when something was saved last */
  bool page_left;     /* what was typed may go */
  bool own_change;    /* the desk's next word of a change is our own doing */
};

G_DEFINE_FINAL_TYPE (CareSync, care_sync, G_TYPE_OBJECT)

static unsigned changed_signal;

typedef struct
{
  CareSync *sync; /* owned */
  Wish wish;
} Request;

static gpointer
read_person (CareRecord *record, gpointer data, GError **error)
{
  return g_strdup (care_record_person (record));
}

static void
on_person (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = data;
  CareSync *self = request->sync;
  g_autofree char *person = care_desk_run_finish (CARE_DESK (source), result, NULL);

  if (self->thread != NULL && request->wish == LOOK)
    care_sync_thread_look (self->thread, person);
  else if (self->thread != NULL)
    care_sync_thread_run (self->thread, person, request->wish == RUN_ALL);
  g_object_unref (self);
  g_free (request);
}

/* By way of the database thread: what is being saved there is saved by then, and it knows who acts. */
static void
ask (CareSync *self, Wish wish)
{
  if (self->thread == NULL)
    return;
  Request *request = g_new (Request, 1);

  *request = (Request){ g_object_ref (self), wish };
  care_desk_run_async (self->desk, read_person, NULL, NULL, g_free, false, NULL, on_person, request);
}

static gboolean
on_soon (gpointer data)
{
  CareSync *self = data;

  self->soon = 0;
  ask (self, LOOK);
  return G_SOURCE_REMOVE;
}

static gboolean
on_quiet (gpointer data)
{
  CareSync *self = data;

  self->quiet = 0;
  ask (self, LOOK);
  return G_SOURCE_REMOVE;
}

static gboolean
on_back (gpointer data)
{
  CareSync *self = data;

  self->back = 0;
  ask (self, RUN_ALL);
  return G_SOURCE_REMOVE;
}

static void
on_desk_changed (CareDesk *desk, CareSync *self)
{
  if (self->own_change)
    {
      self->own_change = false;
      return;
    }
  self->changed_at = g_get_monotonic_time ();
  if (self->soon == 0 && self->thread != NULL)
    self->soon = g_timeout_add (SOON_MS, on_soon, self);
}

/* The network being there says little of the hub, but its coming back is worth a try. */
static void
on_network_changed (GNetworkMonitor *network, gboolean available, CareSync *self)
{
  if (available && self->back == 0 && self->thread != NULL)
    self->back = g_timeout_add (SOON_MS, on_back, self);
}

static gpointer
reload (CareRecord *record, gpointer data, GError **error)
{
  care_record_reload_desk (record, error);
  return NULL;
}

static void
on_reloaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareSync) self = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  /* The desk tells everybody right after this, us among them. */
  self->own_change = error == NULL && self->thread != NULL;
}

static bool
only_returns_wait (const CareSyncState *state)
{
  for (size_t i = 0; i < state->queue->len; i++)
    {
      const CareQueueRow *row = state->queue->pdata[i];
      bool waits = g_str_equal (row->state, "waiting") || g_str_equal (row->state, "unanswered");
      if (waits && !g_str_equal (row->kind, "return"))
        return false;
    }
  return true;
}

/* Whether what waits may go now. A return may still be typed at. */
static void
send_or_wait (CareSync *self)
{
  int64_t quiet_for = g_get_monotonic_time () - self->changed_at;

  if (self->state->waiting == 0)
    return;
  if (self->page_left || quiet_for >= QUIET || !only_returns_wait (self->state))
    {
      self->page_left = false;
      g_clear_handle_id (&self->quiet, g_source_remove);
      ask (self, RUN);
    }
  else if (self->quiet == 0)
    self->quiet = g_timeout_add ((unsigned)((QUIET - quiet_for) / 1000) + 1, on_quiet, self);
}

static void
on_news (gpointer data, CareSyncNews *news)
{
  CareSync *self = data;

  self->at_work = news->at_work;
  self->done = news->done;
  self->of = news->of;
  if (news->state != NULL)
    {
      g_clear_pointer (&self->state, care_sync_state_free);
      self->state = g_steal_pointer (&news->state);
      if (news->looked)
        send_or_wait (self);
    }
  if (news->changed)
    care_desk_run_async (self->desk, reload, NULL, NULL, NULL, true, NULL, on_reloaded, g_object_ref (self));
  g_signal_emit (self, changed_signal, 0);
}

static void
care_sync_dispose (GObject *object)
{
  CareSync *self = CARE_SYNC (object);

  care_sync_stop (self);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->state, care_sync_state_free);

  G_OBJECT_CLASS (care_sync_parent_class)->dispose (object);
}

static void
care_sync_class_init (CareSyncClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_sync_dispose;

  changed_signal
      = g_signal_new ("changed", CARE_TYPE_SYNC, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_sync_init (CareSync *self)
{
}

CareSync *
care_sync_new (CareDesk *desk, const char *law_folder)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareSync *self = g_object_new (CARE_TYPE_SYNC, NULL);

  self->desk = g_object_ref (desk);
  self->thread = care_sync_thread_new (care_desk_folder (desk), law_folder, care_desk_copy_clock (desk),
                                       on_news, self);
  self->network = g_network_monitor_get_default ();
  g_signal_connect_object (desk, "changed", G_CALLBACK (on_desk_changed), self, 0);
  g_signal_connect_object (self->network, "network-changed", G_CALLBACK (on_network_changed), self, 0);
  ask (self, RUN_ALL);
  return self;
}

static bool
needs_a_person (const CareSyncState *state)
{
  for (size_t i = 0; i < state->hubs->len; i++)
    {
      CareSyncWhy why = ((const CareHubState *)state->hubs->pdata[i])->why;
      if (why != CARE_SYNC_FINE && !care_sync_why_passes (why))
        return true;
    }
  return state->conflicts > 0 || state->set_aside > 0;
}

CareSyncPhase
care_sync_get_phase (CareSync *self)
{
  g_return_val_if_fail (CARE_IS_SYNC (self), CARE_SYNC_NOT_JOINED);

  if (self->state == NULL || self->state->hubs->len == 0)
    return CARE_SYNC_NOT_JOINED;
  if (self->at_work)
    return CARE_SYNC_AT_WORK;
  if (needs_a_person (self->state))
    return CARE_SYNC_NEEDS_YOU;
  for (size_t i = 0; i < self->state->hubs->len; i++)
    {
      const CareHubState *hub = self->state->hubs->pdata[i];
      if (hub->why != CARE_SYNC_FINE || hub->in_step_at == CARE_NO_INSTANT)
        return CARE_SYNC_WAITS;
    }
  return self->state->waiting > 0 ? CARE_SYNC_WAITS : CARE_SYNC_IN_STEP;
}

const CareSyncState *
care_sync_get_state (CareSync *self)
{
  g_return_val_if_fail (CARE_IS_SYNC (self), NULL);

  return self->state;
}

void
care_sync_get_progress (CareSync *self, int *done, int *of)
{
  g_return_if_fail (CARE_IS_SYNC (self) && done != NULL && of != NULL);

  *done = self->done;
  *of = self->of;
}

void
care_sync_now (CareSync *self)
{
  g_return_if_fail (CARE_IS_SYNC (self));

  /* Seen at once, even where the thread still waits for an answer to something else. */
  self->at_work = self->thread != NULL;
  ask (self, RUN_ALL);
  g_signal_emit (self, changed_signal, 0);
}

void
care_sync_page_left (CareSync *self)
{
  g_return_if_fail (CARE_IS_SYNC (self));

  self->page_left = true;
  g_clear_handle_id (&self->soon, g_source_remove);
  ask (self, LOOK);
}

void
care_sync_set_password (CareSync *self, bool cases, const char *password)
{
  g_return_if_fail (CARE_IS_SYNC (self) && password != NULL);

  if (self->thread != NULL)
    care_sync_thread_set_password (self->thread, cases, password);
}

typedef struct
{
  CareSync *sync; /* owned */
  GAsyncReadyCallback callback;
  gpointer user_data;
} Joining;

/* The task holds no CareSync: its last reference may go on the thread, which must not end itself. */
static void
on_joined (GObject *source, GAsyncResult *result, gpointer data)
{
  Joining *joining = data;

  if (joining->callback != NULL)
    joining->callback (G_OBJECT (joining->sync), result, joining->user_data);
  g_object_unref (joining->sync);
  g_free (joining);
}

void
care_sync_join_async (CareSync *self,
                      const CareHubAddress *address,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (CARE_IS_SYNC (self) && address != NULL);
  Joining *joining = g_new (Joining, 1);
  g_autoptr (GTask) task = NULL;

  *joining = (Joining){ g_object_ref (self), callback, user_data };
  task = g_task_new (NULL, cancellable, on_joined, joining);
  g_task_set_source_tag (task, care_sync_join_async);
  g_task_set_task_data (task, care_sync_join_new (address), care_sync_join_free);
  if (self->thread != NULL)
    care_sync_thread_join (self->thread, task);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "sync has ended");
}

bool
care_sync_join_finish (CareSync *self,
                       GAsyncResult *result,
                       CareSyncWhy *why,
                       char **detail,
                       bool *password_kept,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL) && why != NULL, false);
  CareSyncJoin *join = g_task_get_task_data (G_TASK (result));

  *why = join->why;
  if (detail != NULL)
    *detail = g_steal_pointer (&join->detail);
  if (password_kept != NULL)
    *password_kept = join->password_kept;
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
care_sync_stop (CareSync *self)
{
  g_return_if_fail (CARE_IS_SYNC (self));

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->back, g_source_remove);
  self->at_work = false;
  g_clear_pointer (&self->thread, care_sync_thread_free);
}
