/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-thread.h"

#include "care-hub-password.h"
#include "care-record-hub-private.h"
#include "care-sync-live.h"
#include "care-sync-mail.h"

#include <string.h>

/* Seconds. The computer may have slept, and its clock may be set: no longer is slept over any of it at once.
 */
#define SLEEP_MOST 900
#define SLEEP_LEAST 15
#define POLL 300 /* a hub that no line stands to */
#define TELL_EVERY (G_USEC_PER_SEC / 10)

struct CareSyncThread
{
  /* owned */
  CareSyncMailbox *mailbox;
  GAsyncQueue *commands;
  GCancellable *stop;
  GThread *thread;
  char *folder, *law_folder;
  CareClock *clock;

  /* the thread's alone */
  CareRecord *record; /* NULL until it could be opened */
  char *person;
  char *passwords[2]; /* of the group's hub and that for cases, in memory for want of a Secret Service */
  GHashTable *lives;  /* the hub's name -> CareSyncLive */
  int64_t no_live_before;
  int64_t told_at;
};

typedef enum
{
  LOOK,
  RUN,
  RUN_ALL,
  PASSWORD,
  JOIN,
  STOP,
} What;

typedef struct
{
  What what;
  char *text; /* the person or the password; NULL: as before */
  GTask *task;
  bool cases; /* whose password */
} Command;

static void
command_free (gpointer data)
{
  Command *command = data;

  if (command->what == PASSWORD)
    care_hub_password_free (command->text);
  else
    g_free (command->text);
  g_clear_object (&command->task);
  g_free (command);
}

static void
push_about (CareSyncThread *self, What what, const char *text, GTask *task, bool cases)
{
  Command *command = g_new (Command, 1);

  *command = (Command){ what, g_strdup (text), task != NULL ? g_object_ref (task) : NULL, cases };
  g_async_queue_push (self->commands, command);
}

static void
push (CareSyncThread *self, What what, const char *text, GTask *task)
{
  push_about (self, what, text, task, false);
}

CareSyncJoin *
care_sync_join_new (const CareHubAddress *address)
{
  CareSyncJoin *self = g_new0 (CareSyncJoin, 1);

  self->url = g_strdup (address->url);
  self->user = g_strdup (address->user);
  self->password = g_strdup (address->password);
  self->ca_file = g_strdup (address->ca_file);
  self->cases = address->cases;
  self->keep_password = address->keep_password;
  return self;
}

void
care_sync_join_free (gpointer data)
{
  CareSyncJoin *self = data;

  g_free (self->url);
  g_free (self->user);
  care_hub_password_free (self->password);
  g_free (self->ca_file);
  g_free (self->detail);
  g_free (self);
}

static bool
need_record (CareSyncThread *self)
{
  if (self->record == NULL)
    self->record = care_record_open (self->folder, self->law_folder, self->person,
                                     care_clock_copy (self->clock), NULL);
  else
    care_record_set_person (self->record, self->person);
  return self->record != NULL;
}

/* Seconds until something is due by itself. What waits to be sent for the first time is CareSync's to say. */
static int64_t
next_due (CareSyncThread *self, const CareSyncState *state)
{
  int64_t next = state->hubs->len > g_hash_table_size (self->lives) ? POLL : SLEEP_MOST;

  for (size_t i = 0; i < state->hubs->len; i++)
    {
      const CareHubState *hub = state->hubs->pdata[i];
      if (hub->next_at != CARE_NO_INSTANT)
        next = MIN (next, MAX (hub->next_at - state->now, 0));
    }
  for (size_t i = 0; i < state->queue->len; i++)
    {
      const CareQueueRow *row = state->queue->pdata[i];
      if (row->next_at != CARE_NO_INSTANT && row->next_at > state->now)
        next = MIN (next, row->next_at - state->now);
    }
  return CLAMP (next, SLEEP_LEAST, SLEEP_MOST);
}

/* Returns how long to sleep. */
static int64_t
tell_state (CareSyncThread *self, bool looked, bool changed)
{
  CareSyncState *state = care_record_sync_state (self->record, NULL);

  if (state == NULL)
    return SLEEP_LEAST;
  int64_t sleep = next_due (self, state);
  care_sync_mailbox_post (self->mailbox,
                          &(CareSyncNews){ .state = state, .looked = looked, .changed = changed });
  return sleep;
}

static void
on_progress (gpointer data, int done, int of)
{
  CareSyncThread *self = data;
  int64_t now = g_get_monotonic_time ();

  if (now - self->told_at < TELL_EVERY)
    return;
  self->told_at = now;
  care_sync_mailbox_post (self->mailbox, &(CareSyncNews){ .at_work = true, .done = done, .of = of });
}

static void
on_live_changed (gpointer data)
{
  push (data, RUN, NULL, NULL);
}

static bool
is_stale (gpointer key, gpointer value, gpointer data)
{
  CareSyncThread *self = ((gpointer *)data)[0];
  GPtrArray *hubs = ((gpointer *)data)[1];

  if (care_sync_live_is_over (value))
    {
      self->no_live_before = g_get_monotonic_time () + POLL * G_USEC_PER_SEC;
      return true;
    }
  for (size_t i = 0; i < hubs->len; i++)
    {
      const CareHub *hub = hubs->pdata[i];
      if (g_str_equal (hub->name, key))
        return !care_sync_live_is_for (value, hub);
    }
  return true;
}

static gboolean
remove_stale (gpointer key, gpointer value, gpointer data)
{
  return is_stale (key, value, data);
}

/* A line to each hub that is in step; one that just ended is not tried again at once. */
static bool
is_for_cases (const CareHub *hub)
{
  return g_str_equal (hub->name, CARE_HUB_CASES);
}

static void
hold_lines (CareSyncThread *self)
{
  g_autoptr (GPtrArray) hubs = care_store_list_hubs (care_record_store (self->record), NULL);

  if (hubs == NULL)
    return;
  g_hash_table_foreach_remove (self->lives, remove_stale, (gpointer[]){ self, hubs });
  if (g_get_monotonic_time () < self->no_live_before)
    return;
  for (size_t i = 0; i < hubs->len; i++)
    {
      const CareHub *hub = hubs->pdata[i];
      if (hub->why == CARE_SYNC_FINE && hub->in_step_at != CARE_NO_INSTANT
          && !g_hash_table_contains (self->lives, hub->name))
        g_hash_table_insert (
            self->lives, g_strdup (hub->name),
            care_sync_live_new (hub, self->passwords[is_for_cases (hub)], on_live_changed, self));
    }
}

/* What the window shows is read again where anything came, and where it is not known what was stored. */
static bool
go_to_hubs (CareSyncThread *self, bool everything)
{
  g_autofree char *name = g_strdup (care_record_actor (self->record).desk);
  const CareHubPasswords passwords = { self->passwords[false], self->passwords[true] };
  g_autoptr (CareSyncOutcome) outcome
      = care_record_sync (self->record, &passwords, everything, on_progress, self, self->stop, NULL);

  return outcome == NULL || outcome->pulled + outcome->merged + outcome->conflicts > 0
         || strcmp (name, care_record_actor (self->record).desk) != 0;
}

static int64_t
run (CareSyncThread *self, bool everything)
{
  g_autoptr (CareSyncState) before = care_record_sync_state (self->record, NULL);

  if (before == NULL || before->hubs->len == 0)
    {
      hold_lines (self);
      return tell_state (self, true, false);
    }
  /* Looking whether there is anything new is no work that anybody need see. */
  if (everything || before->waiting > 0)
    care_sync_mailbox_post (self->mailbox, &(CareSyncNews){ .at_work = true });
  bool changed = go_to_hubs (self, everything);
  if (g_cancellable_is_cancelled (self->stop))
    return 0;
  hold_lines (self);
  return tell_state (self, false, changed);
}

static void
set_password (CareSyncThread *self, bool cases, const char *password)
{
  care_hub_password_free (self->passwords[cases]);
  self->passwords[cases] = g_strdup (password);
  g_hash_table_remove_all (self->lives);
  self->no_live_before = 0;
}

static void
pass_on (GCancellable *cancellable, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
join (CareSyncThread *self, GTask *task)
{
  CareSyncJoin *wish = g_task_get_task_data (task);
  const CareHubAddress address
      = { wish->url, wish->user, wish->password, wish->ca_file, wish->cases, wish->keep_password };
  g_autoptr (GCancellable) either = g_cancellable_new ();
  GCancellable *theirs = g_task_get_cancellable (task);
  gulong by_us
      = g_cancellable_connect (self->stop, G_CALLBACK (pass_on), g_object_ref (either), g_object_unref);
  gulong by_them = theirs != NULL ? g_cancellable_connect (theirs, G_CALLBACK (pass_on),
                                                           g_object_ref (either), g_object_unref)
                                  : 0;
  GError *error = NULL;
  bool joined = care_record_join_hub (self->record, &address, &wish->why, &wish->detail, &wish->password_kept,
                                      either, &error);

  g_cancellable_disconnect (self->stop, by_us);
  g_cancellable_disconnect (theirs, by_them);
  if (joined && wish->password != NULL && *wish->password != '\0'
      && (!wish->keep_password || !wish->password_kept))
    set_password (self, wish->cases, wish->password);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, joined);
}

static void
refuse_join (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the thread has ended");
}

/* Takes command. What it asks for beyond the moment is the greater of it and of what was asked for before. */
static What
obey (CareSyncThread *self, Command *command, What before)
{
  What what = command->what;

  if (what <= RUN_ALL && command->text != NULL)
    {
      g_free (self->person);
      self->person = g_strdup (command->text);
    }
  else if (what == PASSWORD)
    set_password (self, command->cases, command->text);
  else if (what == JOIN && before != STOP && need_record (self))
    join (self, command->task);
  else if (what == JOIN)
    refuse_join (command->task);
  command_free (command);
  if (what == PASSWORD || what == JOIN)
    what = RUN_ALL;
  return MAX (what, before);
}

static gpointer
sync_thread (gpointer data)
{
  CareSyncThread *self = data;
  int64_t sleep = SLEEP_MOST;

  for (;;)
    {
      Command *command = g_async_queue_timeout_pop (self->commands, (guint64)sleep * G_USEC_PER_SEC);
      What what = command == NULL ? RUN : LOOK;
      /* All that was asked for meanwhile is one going. */
      for (; command != NULL; command = g_async_queue_try_pop (self->commands))
        what = obey (self, command, what);
      if (what == STOP)
        break;
      if (!need_record (self))
        sleep = SLEEP_LEAST;
      else if (what == LOOK)
        sleep = tell_state (self, true, false);
      else
        sleep = run (self, what == RUN_ALL);
    }
  g_hash_table_remove_all (self->lives);
  g_clear_pointer (&self->record, care_record_close);
  return NULL;
}

CareSyncThread *
care_sync_thread_new (
    const char *folder, const char *law_folder, CareClock *clock, CareSyncTell tell, gpointer data)
{
  g_return_val_if_fail (folder != NULL && clock != NULL && tell != NULL, NULL);
  CareSyncThread *self = g_new0 (CareSyncThread, 1);

  self->mailbox = care_sync_mailbox_new (tell, data);
  self->commands = g_async_queue_new_full (command_free);
  self->stop = g_cancellable_new ();
  self->folder = g_strdup (folder);
  self->law_folder = g_strdup (law_folder);
  self->clock = clock;
  self->lives = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)care_sync_live_free);
  self->thread = g_thread_new ("sync", sync_thread, self);
  return self;
}

void
care_sync_thread_free (CareSyncThread *self)
{
  if (self == NULL)
    return;
  care_sync_mailbox_close (self->mailbox);
  g_cancellable_cancel (self->stop);
  push (self, STOP, NULL, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->commands);
  g_object_unref (self->stop);
  g_hash_table_unref (self->lives);
  care_sync_mailbox_unref (self->mailbox);
  care_clock_free (self->clock);
  care_hub_password_free (self->passwords[false]);
  care_hub_password_free (self->passwords[true]);
  g_free (self->person);
  g_free (self->folder);
  g_free (self->law_folder);
  g_free (self);
}

void
care_sync_thread_look (CareSyncThread *self, const char *person)
{
  push (self, LOOK, person, NULL);
}

void
care_sync_thread_run (CareSyncThread *self, const char *person, bool everything)
{
  push (self, everything ? RUN_ALL : RUN, person, NULL);
}

void
care_sync_thread_set_password (CareSyncThread *self, bool cases, const char *password)
{
  push_about (self, PASSWORD, password, NULL, cases);
}

void
care_sync_thread_join (CareSyncThread *self, GTask *task)
{
  push (self, JOIN, NULL, task);
}
