/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-file.h"

/* Typing changes the record each second: the files follow when it rests. */
#define SOON_SECONDS 3
/* So often it is looked whether a day began; the computer may have slept. */
#define LOOK_SECONDS (15 * 60)

struct _CareCalendarFile
{
  GObject parent_instance;

  /* borrowed: it owns us */
  CareDesk *desk;

  /* owned */
  char *folder; /* NULL: nothing is kept */
  GError *error;

  unsigned what;
  unsigned soon, look; /* sources */
  CareInstant at;
  CareDate day; /* of the last writing */
  bool writing, again;
};

G_DEFINE_FINAL_TYPE (CareCalendarFile, care_calendar_file, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

typedef struct
{
  char *folder;
  unsigned what;
} Job;

static void
free_job (Job *self)
{
  g_free (self->folder);
  g_free (self);
}

static gpointer
write_files (CareRecord *record, gpointer data, GError **error)
{
  const Job *job = data;

  for (CareIcalWhat what = 0; what < CARE_N_ICALS; what++)
    {
      g_autofree char *path = g_build_filename (job->folder, care_ical_file_name (what), NULL);
      CareIcalDone done;
      if ((job->what & (1u << what)) != 0 && !care_record_export_ical (record, what, path, &done, error))
        return NULL;
    }
  return data;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareCalendarFile) self = data;

  g_clear_error (&self->error);
  if (care_desk_run_finish (CARE_DESK (source), result, &self->error) != NULL)
    self->at = care_desk_now (CARE_DESK (source));
  self->writing = false;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (self->again && self->desk != NULL)
    care_calendar_file_write (self, true);
}

static void
write_now (CareCalendarFile *self)
{
  Job *job;

  self->again = self->writing;
  if (self->writing || self->folder == NULL || self->what == 0)
    return;
  self->writing = true;
  self->day = care_desk_today (self->desk);
  job = g_new (Job, 1);
  *job = (Job){ g_strdup (self->folder), self->what };
  care_desk_run_async (self->desk, write_files, job, (GDestroyNotify)free_job, NULL, false, NULL, on_written,
                       g_object_ref (self));
}

static gboolean
on_soon (gpointer data)
{
  CareCalendarFile *self = data;

  self->soon = 0;
  write_now (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_look (gpointer data)
{
  CareCalendarFile *self = data;

  if (self->day != care_desk_today (self->desk) || self->error != NULL)
    write_now (self);
  return G_SOURCE_CONTINUE;
}

void
care_calendar_file_write (CareCalendarFile *self, bool now)
{
  g_return_if_fail (CARE_IS_CALENDAR_FILE (self));

  if (now)
    write_now (self);
  else if (self->soon == 0 && self->folder != NULL)
    self->soon = g_timeout_add_seconds (SOON_SECONDS, on_soon, self);
}

static void
on_desk_changed (CareCalendarFile *self)
{
  care_calendar_file_write (self, false);
}

static void
care_calendar_file_dispose (GObject *object)
{
  CareCalendarFile *self = CARE_CALENDAR_FILE (object);

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->folder, g_free);
  g_clear_error (&self->error);
  self->desk = NULL;
  G_OBJECT_CLASS (care_calendar_file_parent_class)->dispose (object);
}

static void
care_calendar_file_class_init (CareCalendarFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_calendar_file_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CARE_TYPE_CALENDAR_FILE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_calendar_file_init (CareCalendarFile *self)
{
  self->at = CARE_NO_INSTANT;
}

static void
end (gpointer data)
{
  g_object_run_dispose (data);
  g_object_unref (data);
}

CareCalendarFile *
care_calendar_file_of (CareDesk *desk)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareCalendarFile *self = g_object_get_data (G_OBJECT (desk), "care-calendar-file");

  if (self != NULL)
    return self;
  self = g_object_new (CARE_TYPE_CALENDAR_FILE, NULL);
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (on_desk_changed), self, G_CONNECT_SWAPPED);
  self->look = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
  g_object_set_data_full (G_OBJECT (desk), "care-calendar-file", self, end);
  return self;
}

void
care_calendar_file_keep (CareCalendarFile *self, const char *folder, unsigned what)
{
  g_return_if_fail (CARE_IS_CALENDAR_FILE (self));
  g_autofree char *copy = folder != NULL && *folder != '\0' ? g_strdup (folder) : NULL;

  g_free (self->folder);
  self->folder = g_steal_pointer (&copy);
  self->what = what;
  self->at = CARE_NO_INSTANT;
  g_clear_error (&self->error);
  write_now (self);
}

CareInstant
care_calendar_file_get_at (CareCalendarFile *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_FILE (self), CARE_NO_INSTANT);

  return self->at;
}

const GError *
care_calendar_file_get_error (CareCalendarFile *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_FILE (self), NULL);

  return self->error;
}
