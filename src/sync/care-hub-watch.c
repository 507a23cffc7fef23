/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-watch.h"

struct CareHubWatch
{
  GMutex mutex;
  GCond cond;
  GThread *thread;
  GCancellable *cancellable; /* NULL: nothing is under way */
  int64_t end;               /* of monotonic time, as those below */
  int64_t heard;
  int64_t silence;
  bool fired;
  bool stop;
};

static int64_t
limit (const CareHubWatch *self)
{
  return MIN (self->end, self->heard + self->silence);
}

static gpointer
watch (gpointer data)
{
  CareHubWatch *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->stop)
    {
      if (self->cancellable == NULL || self->fired)
        g_cond_wait (&self->cond, &self->mutex);
      else if (g_get_monotonic_time () < limit (self))
        g_cond_wait_until (&self->cond, &self->mutex, limit (self));
      else
        {
          g_autoptr (GCancellable) cancellable = g_object_ref (self->cancellable);

          self->fired = true;
          /* Its handlers are others' code, so it is called without the lock. */
          g_mutex_unlock (&self->mutex);
          g_cancellable_cancel (cancellable);
          g_mutex_lock (&self->mutex);
        }
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

CareHubWatch *
care_hub_watch_new (void)
{
  CareHubWatch *self = g_new0 (CareHubWatch, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("care-hub-watch", watch, self);
  return self;
}

void
care_hub_watch_free (CareHubWatch *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->stop = true;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
care_hub_watch_begin (CareHubWatch *self, int whole, int silence, GCancellable *cancellable)
{
  g_mutex_lock (&self->mutex);
  g_assert (self->cancellable == NULL);
  self->heard = g_get_monotonic_time ();
  self->end = self->heard + (int64_t)whole * 1000;
  self->silence = (int64_t)silence * 1000;
  self->fired = false;
  self->cancellable = cancellable;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

void
care_hub_watch_heard (CareHubWatch *self)
{
  g_mutex_lock (&self->mutex);
  self->heard = g_get_monotonic_time ();
  g_mutex_unlock (&self->mutex);
}

bool
care_hub_watch_end (CareHubWatch *self)
{
  bool fired;

  g_mutex_lock (&self->mutex);
  self->cancellable = NULL;
  fired = self->fired;
  g_mutex_unlock (&self->mutex);
  return fired;
}
