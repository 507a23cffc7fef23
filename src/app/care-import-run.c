/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-import-run.h"

#include "care-record-archive.h"

struct _CareImportRun
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk;
  char *path, *provider, *brand;
  char **only;
  CareImportFile *file; /* NULL: not read yet */
  CareLaw *law;         /* of the record, from the database thread */
  CareImportWishes wishes;
  GCancellable *cancellable;

  int thousandths; /* of the work; atomic */
};

G_DEFINE_FINAL_TYPE (CareImportRun, care_import_run, G_TYPE_OBJECT)

static void
forget (CareImportRun *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->provider, g_free);
  g_clear_pointer (&self->brand, g_free);
  g_clear_pointer (&self->only, g_strfreev);
  g_clear_pointer (&self->file, care_import_file_free);
}

static void
care_import_run_finalize (GObject *object)
{
  CareImportRun *self = CARE_IMPORT_RUN (object);

  forget (self);
  g_clear_pointer (&self->law, care_law_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (care_import_run_parent_class)->finalize (object);
}

static void
care_import_run_class_init (CareImportRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_import_run_finalize;
}

static void
care_import_run_init (CareImportRun *self)
{
}

CareImportRun *
care_import_run_new (CareDesk *desk)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareImportRun *self = g_object_new (CARE_TYPE_IMPORT_RUN, NULL);

  self->desk = g_object_ref (desk);
  return self;
}

void
care_import_run_set (CareImportRun *self, const char *path, const CareImportWishes *wishes)
{
  g_return_if_fail (CARE_IS_IMPORT_RUN (self) && path != NULL && wishes != NULL);
  g_autofree char *kept = g_strdup (path); /* it may be our own */

  forget (self);
  self->path = g_steal_pointer (&kept);
  self->provider = g_strdup (wishes->provider);
  self->brand = g_strdup (wishes->brand);
  self->only = g_strdupv ((char **)wishes->only);
  self->wishes = *wishes;
  self->wishes.provider = self->provider;
  self->wishes.brand = self->brand;
  self->wishes.only = (const char *const *)self->only;
}

double
care_import_run_get_progress (CareImportRun *self)
{
  g_return_val_if_fail (CARE_IS_IMPORT_RUN (self), 0);

  return g_atomic_int_get (&self->thousandths) / 1000.0;
}

/* On whatever thread works. Reading is the first half. */
static void
reading_cb (double part, gpointer data)
{
  g_atomic_int_set (&((CareImportRun *)data)->thousandths, (int)(part * 500));
}

static void
taking_cb (double part, gpointer data)
{
  g_atomic_int_set (&((CareImportRun *)data)->thousandths, 500 + (int)(part * 500));
}

static void
recognise (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CareFileKind kind = care_import_recognise (data);
  GError *error = NULL;

  if (kind == CARE_FILE_UNKNOWN)
    care_import_refuse_unknown (data, &error);
  if (error != NULL && !g_error_matches (error, CARE_REFUSED, CARE_REFUSAL_FILE_NO_HEADER))
    g_task_return_error (task, error);
  else
    {
      g_clear_error (&error);
      g_task_return_int (task, kind);
    }
}

void
care_import_run_recognise_async (CareImportRun *self,
                                 const char *path,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_return_if_fail (CARE_IS_IMPORT_RUN (self) && path != NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);

  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, recognise);
}

CareFileKind
care_import_run_recognise_finish (CareImportRun *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), CARE_FILE_UNKNOWN);
  gssize kind = g_task_propagate_int (G_TASK (result), error);

  return kind > 0 ? (CareFileKind)kind : CARE_FILE_UNKNOWN;
}

static gpointer
find_law (CareRecord *record, gpointer data, GError **error)
{
  return care_law_ref (care_record_law (record));
}

/* Archives are streamed and never read whole, so they have no file of ours. */
static gpointer
take (CareRecord *record, gpointer data, GError **error)
{
  CareImportRun *self = data;

  if (self->wishes.kind == CARE_FILE_ARCHIVE)
    return care_record_import_archive (record, self->path, self->wishes.dry_run,
                                       self->wishes.accept_good_rows, self->cancellable, error);
  return care_record_import (record, self->file, &self->wishes, self->cancellable, taking_cb, self, error);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  gpointer report = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, report, (GDestroyNotify)care_import_report_free);
}

/* The task keeps the run until it was called back; its last reference never goes on the database thread. */
static void
start_taking (GTask *task)
{
  CareImportRun *self = g_task_get_source_object (task);

  care_desk_run_async (self->desk, take, self, NULL, (GDestroyNotify)care_import_report_free,
                       !self->wishes.dry_run, NULL, taken_cb, task);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CareImportRun *self = source;
  GError *error = NULL;
  CareImportFile *file
      = care_import_file_read (self->path, &self->wishes, self->law, (CareDate)GPOINTER_TO_INT (data),
                               cancellable, reading_cb, self, &error);

  if (file == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, file, (GDestroyNotify)care_import_file_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CareImportRun *self = CARE_IMPORT_RUN (source);
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  self->file = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->file == NULL)
    g_task_return_error (task, error);
  else
    start_taking (g_steal_pointer (&task));
}

static void
start_reading (GTask *outer)
{
  CareImportRun *self = g_task_get_source_object (outer);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, outer);

  g_task_set_task_data (task, GINT_TO_POINTER ((int)care_desk_today (self->desk)), NULL);
  g_task_run_in_thread (task, read_in_thread);
}

static void
law_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CareImportRun *self = g_task_get_source_object (task);
  GError *error = NULL;

  g_clear_pointer (&self->law, care_law_unref);
  self->law = care_desk_run_finish (CARE_DESK (source), result, &error);
  if (self->law == NULL)
    g_task_return_error (task, error);
  else
    start_reading (g_steal_pointer (&task));
}

void
care_import_run_async (CareImportRun *self,
                       bool dry_run,
                       bool accept_good_rows,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_return_if_fail (CARE_IS_IMPORT_RUN (self) && self->path != NULL);
  GTask *task = g_task_new (self, cancellable, callback, data);

  /* What was stored before somebody cancelled stays stored, and is said. */
  g_task_set_check_cancellable (task, FALSE);
  g_set_object (&self->cancellable, cancellable);
  g_atomic_int_set (&self->thousandths, 0);
  self->wishes.dry_run = dry_run;
  self->wishes.accept_good_rows = accept_good_rows;
  if (self->file != NULL || self->wishes.kind == CARE_FILE_ARCHIVE)
    start_taking (task);
  else
    care_desk_run_async (self->desk, find_law, NULL, NULL, (GDestroyNotify)care_law_unref, false, NULL,
                         law_cb, task);
}

CareImportReport *
care_import_run_finish (CareImportRun *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
