/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk.h"

struct _CareDesk
{
  GObject parent_instance;

  /* owned */
  CareRecord *record; /* the database thread's alone, once that runs */
  CareClock *clock;
  GThread *thread;
  GAsyncQueue *jobs;

  CareInstant saved_at;
  int unsaved; /* autosaves that hold something the record does not */
  int pending; /* jobs whose callers have not been called back */
};

G_DEFINE_FINAL_TYPE (CareDesk, care_desk, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

/* The task itself holds no desk: its last reference may go on the database thread, which must not end itself.
 */
typedef struct
{
  CareDesk *desk; /* owned until the caller is called back */
  CareDeskWork work;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  bool writes;
  GAsyncReadyCallback callback;
  gpointer user_data;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  g_free (job);
}

/* What ends the thread. */
static char last_job;

static gpointer
database_thread (gpointer data)
{
  CareDesk *self = data;
  gpointer next;

  while ((next = g_async_queue_pop (self->jobs)) != &last_job)
    {
      g_autoptr (GTask) task = next;
      Job *job = g_task_get_task_data (task);
      GError *error = NULL;
      gpointer result;

      if (g_task_return_error_if_cancelled (task))
        continue;
      result = job->work (self->record, job->data, &error);
      if (error != NULL)
        g_task_return_error (task, error);
      else
        g_task_return_pointer (task, result, job->free_result);
    }
  return NULL;
}

static void
on_job_done (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);
  g_autoptr (CareDesk) self = g_steal_pointer (&job->desk);
  bool changed = job->writes && !g_task_had_error (task);

  self->pending--;
  if (changed)
    self->saved_at = care_clock_now (self->clock);
  if (job->callback != NULL)
    job->callback (G_OBJECT (self), result, job->user_data);
  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

CareDesk *
care_desk_new (
    const char *folder, const char *law_folder, const char *person, CareClock *clock, GError **error)
{
  g_return_val_if_fail (clock != NULL, NULL);

  g_autoptr (CareDesk) self = g_object_new (CARE_TYPE_DESK, NULL);
  self->clock = care_clock_copy (clock);
  self->record = care_record_open (folder, law_folder, person, clock, error);
  if (self->record == NULL)
    return NULL;
  self->thread = g_thread_new ("record", database_thread, self);
  return g_steal_pointer (&self);
}

static void
care_desk_finalize (GObject *object)
{
  CareDesk *self = CARE_DESK (object);

  if (self->thread != NULL)
    {
      g_async_queue_push (self->jobs, &last_job);
      g_thread_join (self->thread);
    }
  g_clear_pointer (&self->record, care_record_close);
  g_clear_pointer (&self->clock, care_clock_free);
  g_clear_pointer (&self->jobs, g_async_queue_unref);

  G_OBJECT_CLASS (care_desk_parent_class)->finalize (object);
}

static void
care_desk_class_init (CareDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_desk_finalize;

  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", CARE_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_desk_init (CareDesk *self)
{
  self->jobs = g_async_queue_new ();
  self->saved_at = CARE_NO_INSTANT;
}

void
care_desk_run_async (CareDesk *self,
                     CareDeskWork work,
                     gpointer data,
                     GDestroyNotify free_data,
                     GDestroyNotify free_result,
                     bool writes,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (CARE_IS_DESK (self) && work != NULL);

  Job *job = g_new (Job, 1);
  GTask *task = g_task_new (NULL, cancellable, on_job_done, NULL);

  *job = (Job){ g_object_ref (self), work, data, free_data, free_result, writes, callback, user_data };
  g_task_set_source_tag (task, care_desk_run_async);
  g_task_set_task_data (task, job, job_free);
  self->pending++;
  g_async_queue_push (self->jobs, task);
}

gpointer
care_desk_run_finish (CareDesk *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

CareInstant
care_desk_now (CareDesk *self)
{
  g_return_val_if_fail (CARE_IS_DESK (self), CARE_NO_INSTANT);

  return care_clock_now (self->clock);
}

CareDate
care_desk_today (CareDesk *self)
{
  return care_instant_date (care_desk_now (self));
}

CareClock *
care_desk_copy_clock (CareDesk *self)
{
  g_return_val_if_fail (CARE_IS_DESK (self), NULL);

  return care_clock_copy (self->clock);
}

const char *
care_desk_folder (CareDesk *self)
{
  g_return_val_if_fail (CARE_IS_DESK (self), NULL);

  /* Set once, before the thread began. */
  return care_record_folder (self->record);
}

CareInstant
care_desk_get_saved_at (CareDesk *self)
{
  g_return_val_if_fail (CARE_IS_DESK (self), CARE_NO_INSTANT);

  return self->saved_at;
}

void
care_desk_drain (CareDesk *self)
{
  g_return_if_fail (CARE_IS_DESK (self));

  while (self->pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

bool
care_desk_has_unsaved (CareDesk *self)
{
  g_return_val_if_fail (CARE_IS_DESK (self), false);

  return self->unsaved > 0;
}

void
care_desk_count_unsaved (CareDesk *self, int change)
{
  g_return_if_fail (CARE_IS_DESK (self));

  self->unsaved += change;
  g_assert (self->unsaved >= 0);
}
