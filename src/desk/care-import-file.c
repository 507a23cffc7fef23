/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file that is to be imported. Knows no record. */
#include "care-import-private.h"

#include "care-cqc-file.h"
#include "care-file-recognise.h"
#include "care-holidays-reader.h"
#include "care-record-figures.h"
#include "care-record-private.h"
#include "care-wire-dataset.h"

#include <string.h>

void
care_import_file_free (CareImportFile *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->name);
  g_clear_pointer (&self->locations, care_locations_file_free);
  g_clear_pointer (&self->ct, care_ct_file_free);
  g_clear_pointer (&self->days, care_holidays_file_free);
  g_clear_pointer (&self->govuk, care_holidays_unref);
  g_clear_pointer (&self->dataset, care_dataset_free);
  g_free (self->dataset_text);
  g_free (self);
}

CareFileKind
care_import_file_kind (const CareImportFile *self)
{
  g_return_val_if_fail (self != NULL, CARE_FILE_UNKNOWN);

  return self->kind;
}

CareFileKind
care_import_recognise (const char *path)
{
  CareFileKind kind = care_file_recognise (path);

  /* Our own table of figures has columns that other lists have too. */
  return kind != CARE_FILE_ARCHIVE && kind != CARE_FILE_DATASET && care_record_is_own_figures (path)
             ? CARE_FILE_FIGURES
             : kind;
}

static bool
read_locations (CareImportFile *self, const CareImportWishes *wishes, CareLocationsHow *how, GError **error)
{
  g_autoptr (GHashTable) only = NULL;

  if (wishes->only != NULL)
    {
      only = g_hash_table_new (g_str_hash, g_str_equal);
      for (size_t i = 0; wishes->only[i] != NULL; i++)
        g_hash_table_add (only, (gpointer)wishes->only[i]);
    }
  how->provider = wishes->provider;
  how->brand = wishes->brand;
  how->only = only;
  how->shared_lives = wishes->shared_lives;
  self->locations = self->kind == CARE_FILE_LOCATIONS
                        ? care_locations_file_read (self->path, how, error)
                        : care_cqc_file_read (self->path, self->kind, how, error);
  return self->locations != NULL;
}

/* The text of a file that is read whole: a JSON. The caller's. */
static char *
read_text (const char *path, GError **error)
{
  g_autoptr (GBytes) content = care_read_file (path, error);
  gsize length = 0;

  if (content == NULL)
    return NULL;
  const char *text = g_bytes_get_data (content, &length);
  return g_strndup (text != NULL ? text : "", length);
}

static bool
read_holidays (CareImportFile *self, GError **error)
{
  if (!care_file_recognise_json (self->path))
    {
      self->days = care_holidays_file_read (self->path, self->name, error);
      return self->days != NULL;
    }
  g_autofree char *text = read_text (self->path, error);
  if (text == NULL)
    return false;
  self->govuk = care_holidays_new ();
  return care_wire_merge_holidays (self->govuk, text, strlen (text), self->name, true, NULL, NULL, error);
}

static bool
read_dataset (CareImportFile *self, GError **error)
{
  self->dataset_text = read_text (self->path, error);
  self->dataset = self->dataset_text != NULL
                      ? care_wire_dataset_from_json (self->dataset_text, self->name, error)
                      : NULL;
  return self->dataset != NULL;
}

static bool
read_ct (CareImportFile *self, const CareLocationsHow *how, GError **error)
{
  CareTableHow table = { NULL, how->cancellable, how->progress, how->progress_data };

  self->ct = care_ct_file_read (self->path, self->kind, &table, error);
  return self->ct != NULL;
}

/* A file that holds something else is a file that cannot be understood; that somebody cancelled is told as it
 * is. */
static bool
say_why (GError *local, const char *path, GError **error)
{
  g_autoptr (GError) owned = local;

  if (owned->domain == CARE_REFUSED || g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else
    care_refuse_file (error, path, owned);
  return false;
}

static bool
read_by_kind (CareImportFile *self, const CareImportWishes *wishes, CareLocationsHow *how, GError **error)
{
  switch (self->kind)
    {
    case CARE_FILE_LOCATIONS:
    case CARE_FILE_CQC_DIRECTORY:
    case CARE_FILE_CQC_FILTERS:
      return read_locations (self, wishes, how, error);
    case CARE_FILE_HOLIDAYS:
      return read_holidays (self, error);
    case CARE_FILE_DATASET:
      return read_dataset (self, error);
    case CARE_FILE_CT_EXTRACT:
    case CARE_FILE_CT_STATUS:
      return read_ct (self, how, error);
    case CARE_FILE_FIGURES:
    case CARE_FILE_ARCHIVE:
    case CARE_FILE_UNKNOWN:
    default:
      return care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, self->path);
    }
}

static bool
take_any (const CareTableRow *row, gpointer data)
{
  return true;
}

void
care_import_refuse_unknown (const char *path, GError **error)
{
  g_return_if_fail (path != NULL);
  g_autoptr (GError) why = NULL;

  if (care_file_recognise_json (path)) /* whose quotes say nothing to a reader of tables */
    {
      g_autofree char *name = g_path_get_basename (path);

      care_refuse (error, CARE_REFUSAL_FILE_NOT_ARCHIVE, name);
      return;
    }
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && care_table_read (path, NULL, take_any, NULL, &why))
    care_exchange_fail (&why, CARE_EXCHANGE_ERROR_NO_HEADER, 0, 0, "nothing that is known");
  care_refuse_file (error, path, why);
}

CareImportFile *
care_import_file_read (const char *path,
                       const CareImportWishes *wishes,
                       const CareLaw *law,
                       CareDate on,
                       GCancellable *cancellable,
                       CareImportProgress progress,
                       gpointer data,
                       GError **error)
{
  g_return_val_if_fail (path != NULL && wishes != NULL && law != NULL, NULL);
  g_autoptr (CareImportFile) self = g_new0 (CareImportFile, 1);
  g_autoptr (GError) local = NULL;
  CareLocationsHow how = { .cqc_types = law->cqc_types,
                           .on = on,
                           .cancellable = cancellable,
                           .progress = progress,
                           .progress_data = data };

  /* No pipe, which would never end. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      care_refuse_file (error, path, NULL);
      return NULL;
    }
  self->path = g_strdup (path);
  self->name = g_path_get_basename (path);
  self->kind = wishes->kind != CARE_FILE_UNKNOWN ? wishes->kind : care_import_recognise (path);
  if (read_by_kind (self, wishes, &how, &local))
    return g_steal_pointer (&self);
  say_why (g_steal_pointer (&local), path, error);
  return NULL;
}
