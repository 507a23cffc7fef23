/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-reminders.h"

#include "care-alarm.h"

/* Typing changes the record each second: it is looked when that rests. */
#define SOON_SECONDS 2
/* What could not be read is tried again after that, in seconds. */
#define TRY_AGAIN 3600

struct _CareReminders
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk; /* NULL: the record is opened for each look */
  char *folder;   /* of that record; NULL: the application's own */
  CareClock *clock;
  CareAlarm *alarm; /* NULL where the clock does not go: then nothing comes by itself */
  GError *error;

  CareReminderSettings settings;
  CareInstant wake;
  unsigned soon; /* a source */
  int looking;   /* works under way */
  bool on, able, again;
};

G_DEFINE_FINAL_TYPE (CareReminders, care_reminders, G_TYPE_OBJECT)

enum
{
  SIGNAL_SHOW,
  SIGNAL_WITHDRAW,
  SIGNAL_LOOKED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

typedef struct
{
  CareReminderSettings settings; /* with a zone of its own */
  bool keep;
  char *later; /* NULL: a look; else the id of what to put off */
} Job;

typedef struct
{
  CareReminderPlan *plan;
  bool kept; /* what it shows is remembered, and so has to be shown */
} Looked;

static void
free_looked (gpointer data)
{
  Looked *self = data;

  care_reminder_plan_free (self->plan);
  g_free (self);
}

static void
free_job (Job *self)
{
  g_time_zone_unref (self->settings.quiet.zone);
  g_free (self->later);
  g_free (self);
}

static Job *
new_job (CareReminders *self)
{
  Job *job = g_new0 (Job, 1);

  job->settings = self->settings;
  job->settings.quiet.zone = care_reminders_zone (self);
  job->keep = self->able;
  return job;
}

static gpointer
work (CareRecord *record, gpointer data, GError **error)
{
  const Job *job = data;
  CareReminderPlan *plan;
  Looked *looked;
  CareInstant until;

  if (job->later != NULL && !care_record_remind_later (record, job->later, &job->settings, &until, error))
    return NULL;
  plan = care_record_remind (record, &job->settings, job->keep, error);
  if (plan == NULL)
    return NULL;
  looked = g_new (Looked, 1);
  *looked = (Looked){ plan, job->keep };
  return looked;
}

static void
set_wake (CareReminders *self, CareInstant wake)
{
  self->wake = wake;
  if (self->alarm != NULL)
    care_alarm_set (self->alarm, wake);
}

static void
tell (CareReminders *self, const Looked *looked)
{
  const CareReminderPlan *plan = looked->plan;

  set_wake (self, plan->wake);
  for (guint i = 0; i < plan->withdraw->len; i++)
    g_signal_emit (self, signals[SIGNAL_WITHDRAW], 0, plan->withdraw->pdata[i]);
  for (guint i = 0; i < plan->show->len && looked->kept; i++)
    g_signal_emit (self, signals[SIGNAL_SHOW], 0, plan->show->pdata[i]);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReminders) self = data;
  Looked *looked;

  self->looking--;
  g_clear_error (&self->error);
  looked = care_desk_run_finish (CARE_DESK (source), result, &self->error);
  if (looked != NULL && self->on)
    tell (self, looked);
  else if (self->on)
    set_wake (self, care_reminders_now (self) + TRY_AGAIN);
  g_clear_pointer (&looked, free_looked);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
  if (self->again)
    care_reminders_look (self);
}

/* The desk to ask: the window's, or one for this look alone, which ends when its last work is done. NULL
 * where there is no record, or it could not be opened. */
static CareDesk *
desk_for_now (CareReminders *self)
{
  if (self->desk != NULL)
    return g_object_ref (self->desk);
  g_clear_error (&self->error);
  if (!care_record_exists (self->folder))
    return NULL;
  return care_desk_new (self->folder, NULL, NULL, care_clock_copy (self->clock), &self->error);
}

/* Takes job. */
static void
run (CareReminders *self, Job *job)
{
  g_autoptr (CareDesk) desk = desk_for_now (self);

  if (desk == NULL)
    {
      free_job (job);
      set_wake (self, care_reminders_now (self) + TRY_AGAIN);
      g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
      return;
    }
  self->looking++;
  care_desk_run_async (desk, work, job, (GDestroyNotify)free_job, free_looked, false, NULL, on_done,
                       g_object_ref (self));
}

void
care_reminders_look (CareReminders *self)
{
  g_return_if_fail (CARE_IS_REMINDERS (self));

  g_clear_handle_id (&self->soon, g_source_remove);
  self->again = self->looking > 0;
  if (self->on && self->looking == 0)
    run (self, new_job (self));
}

void
care_reminders_later (CareReminders *self, const char *id)
{
  g_return_if_fail (CARE_IS_REMINDERS (self) && id != NULL);
  Job *job = new_job (self);

  g_signal_emit (self, signals[SIGNAL_WITHDRAW], 0, id);
  job->later = g_strdup (id);
  run (self, job);
}

static gboolean
on_soon (gpointer data)
{
  CareReminders *self = data;

  self->soon = 0;
  care_reminders_look (self);
  return G_SOURCE_REMOVE;
}

static void
on_desk_changed (CareReminders *self)
{
  if (self->soon == 0 && self->on)
    self->soon = g_timeout_add_seconds (SOON_SECONDS, on_soon, self);
}

static void
on_alarm (gpointer data)
{
  care_reminders_look (data);
}

static void
care_reminders_finalize (GObject *object)
{
  CareReminders *self = CARE_REMINDERS (object);

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_pointer (&self->alarm, care_alarm_free);
  g_clear_pointer (&self->clock, care_clock_free);
  g_clear_object (&self->desk);
  g_clear_error (&self->error);
  g_free (self->folder);
  G_OBJECT_CLASS (care_reminders_parent_class)->finalize (object);
}

static void
care_reminders_class_init (CareRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_reminders_finalize;

  signals[SIGNAL_SHOW] = g_signal_new ("show", CARE_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_WITHDRAW] = g_signal_new ("withdraw", CARE_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_LOOKED]
      = g_signal_new ("looked", CARE_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_reminders_init (CareReminders *self)
{
  self->able = true;
  self->wake = CARE_NO_INSTANT;
}

/* Takes the clock. */
static CareReminders *
make (CareClock *clock)
{
  CareReminders *self = g_object_new (CARE_TYPE_REMINDERS, NULL);

  self->clock = clock;
  if (care_clock_goes (clock))
    self->alarm = care_alarm_new (on_alarm, self);
  return self;
}

CareReminders *
care_reminders_new (CareDesk *desk)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareReminders *self = make (care_desk_copy_clock (desk));

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (on_desk_changed), self, G_CONNECT_SWAPPED);
  return self;
}

CareReminders *
care_reminders_new_for_folder (const char *folder, CareClock *clock)
{
  g_return_val_if_fail (clock != NULL, NULL);
  CareReminders *self = make (clock);

  self->folder = g_strdup (folder);
  return self;
}

void
care_reminders_set (CareReminders *self, const CareReminderSettings *settings)
{
  g_return_if_fail (CARE_IS_REMINDERS (self));

  self->on = settings != NULL;
  self->again = false;
  if (self->on)
    {
      self->settings = *settings;
      care_reminders_look (self);
    }
  else
    set_wake (self, CARE_NO_INSTANT);
}

void
care_reminders_set_able (CareReminders *self, bool able)
{
  g_return_if_fail (CARE_IS_REMINDERS (self));

  if (self->able == able)
    return;
  self->able = able;
  if (able)
    care_reminders_look (self);
}

bool
care_reminders_is_looking (CareReminders *self)
{
  g_return_val_if_fail (CARE_IS_REMINDERS (self), false);

  return self->looking > 0 || self->soon != 0;
}

CareInstant
care_reminders_get_wake (CareReminders *self)
{
  g_return_val_if_fail (CARE_IS_REMINDERS (self), CARE_NO_INSTANT);

  return self->wake;
}

const GError *
care_reminders_get_error (CareReminders *self)
{
  g_return_val_if_fail (CARE_IS_REMINDERS (self), NULL);

  return self->error;
}

CareInstant
care_reminders_now (CareReminders *self)
{
  g_return_val_if_fail (CARE_IS_REMINDERS (self), CARE_NO_INSTANT);

  return care_clock_now (self->clock);
}

GTimeZone *
care_reminders_zone (CareReminders *self)
{
  g_return_val_if_fail (CARE_IS_REMINDERS (self), NULL);
  GTimeZone *set = self->settings.quiet.zone;

  return set != NULL ? g_time_zone_ref (set) : g_time_zone_new_local ();
}

const CareReminderSettings *
care_reminders_get_settings (CareReminders *self)
{
  g_return_val_if_fail (CARE_IS_REMINDERS (self), NULL);

  return self->on ? &self->settings : NULL;
}
