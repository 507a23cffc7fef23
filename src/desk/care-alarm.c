/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-alarm.h"

#include <gio/gio.h>

#ifdef __linux__
#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>
#endif

/* Where there is no timer that knows of the clock: so often is it looked. */
#define LOOK_SECONDS 60
/* What "never" is to a timer that has to be set to know of the clock. */
#define FAR ((CareInstant)4102444800) /* 2100 */
/* The file that says in which zone the computer stands; replaced whole when that changes. */
#define ZONE_FILE "/etc/localtime"

struct CareAlarm
{
  CareAlarmFunc ring;
  gpointer data;

  /* owned */
  CareClock *clock;
  GFileMonitor *zone; /* or NULL */

  CareInstant at;
  unsigned source;
  int timer; /* -1: none, and it is looked now and then */
};

#ifdef __linux__

/* Both a moment that came (8 bytes) and a clock that was set (ECANCELED): either is read off. */
static gboolean
on_timer (gint fd, GIOCondition condition, gpointer data)
{
  CareAlarm *self = data;
  guint64 times = 0;

  (void)!read (fd, &times, sizeof times);
  self->ring (self->data);
  return G_SOURCE_CONTINUE;
}

static bool
open_timer (CareAlarm *self)
{
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer < 0)
    return false;
  self->source = g_unix_fd_add (self->timer, G_IO_IN, on_timer, self);
  return true;
}

/* Never 0, which would disarm it: a moment before 1970 is as past as the first second of it. A clock that was
 * set since the last reading is told of here too. */
static void
set_timer (CareAlarm *self)
{
  struct itimerspec when = { .it_value = { .tv_sec = CLAMP (self->at, 1, FAR) } };

  if (self->at == CARE_NO_INSTANT)
    when.it_value.tv_sec = FAR;
  if (self->timer >= 0
      && timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) != 0
      && errno == ECANCELED)
    self->ring (self->data);
}

static void
close_timer (CareAlarm *self)
{
  if (self->timer >= 0)
    close (self->timer);
}

#else

static bool
open_timer (CareAlarm *self)
{
  return false;
}

static void
set_timer (CareAlarm *self)
{
}

static void
close_timer (CareAlarm *self)
{
}

#endif

static gboolean
on_look (gpointer data)
{
  CareAlarm *self = data;

  if (self->at != CARE_NO_INSTANT && care_clock_now (self->clock) >= self->at)
    {
      self->at = CARE_NO_INSTANT;
      self->ring (self->data);
    }
  return G_SOURCE_CONTINUE;
}

static void
on_zone (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  CareAlarm *self = data;

  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_CREATED
      || event == G_FILE_MONITOR_EVENT_RENAMED || event == G_FILE_MONITOR_EVENT_MOVED_IN)
    self->ring (self->data);
}

CareAlarm *
care_alarm_new (CareAlarmFunc ring, gpointer data)
{
  g_return_val_if_fail (ring != NULL, NULL);
  CareAlarm *self = g_new0 (CareAlarm, 1);
  g_autoptr (GFile) zone = g_file_new_for_path (ZONE_FILE);

  self->ring = ring;
  self->data = data;
  self->clock = care_clock_new ();
  self->at = CARE_NO_INSTANT;
  self->timer = -1;
  self->zone = g_file_monitor_file (zone, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->zone != NULL)
    g_signal_connect (self->zone, "changed", G_CALLBACK (on_zone), self);
  if (!open_timer (self))
    self->source = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
  set_timer (self);
  return self;
}

void
care_alarm_free (CareAlarm *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->zone != NULL)
    g_signal_handlers_disconnect_by_data (self->zone, self);
  g_clear_object (&self->zone);
  close_timer (self);
  care_clock_free (self->clock);
  g_free (self);
}

void
care_alarm_set (CareAlarm *self, CareInstant at)
{
  g_return_if_fail (self != NULL);

  self->at = at;
  set_timer (self);
}
