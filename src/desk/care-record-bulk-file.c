/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bulk file itself, the text beside it, and that it was uploaded. */
#include "care-record-bulk.h"

#include "care-bulk-file.h"
#include "care-record-private.h"
#include "care-store-places.h"
#include "care-table.h"
#include "care-words-bulk.h"

#include <string.h>

void
care_bulk_report_free (CareBulkReport *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->sha256);
  g_free (self->companion);
  g_clear_pointer (&self->in, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->fitting, care_bulk_fitting_free);
  g_free (self);
}

static bool
goes_in (const CareBulkPlace *place, const char *const *locations)
{
  return locations != NULL ? g_strv_contains (locations, place->location->id)
                           : care_bulk_fit_goes_in (place->fit);
}

/* Whoever is named must be asked for a return, else it would be left out without a word. */
static bool
all_known (GPtrArray *places, const char *const *locations, GError **error)
{
  for (size_t i = 0; locations != NULL && locations[i] != NULL; i++)
    {
      bool known = false;

      for (guint j = 0; j < places->len && !known; j++)
        known = strcmp (((const CareBulkPlace *)places->pdata[j])->location->id, locations[i]) == 0;
      if (!known)
        return care_refuse (error, CARE_REFUSAL_NO_SUCH_LOCATION, locations[i]);
    }
  return true;
}

static CareProvider *
provider_of (CareRecord *self, const CareBulkPlace *place, const CareWindow *window, GError **error)
{
  const char *id = care_location_provider_on (place->location, window->closes);

  return id != NULL ? care_store_find_provider (care_record_store (self), id, error) : NULL;
}

static bool
write_row (CareTableWriter *writer,
           CareRecord *self,
           const CareBulkPlace *place,
           const CareColumnMap *map,
           const CareWindow *window,
           GError **error)
{
  const CareDataset *dataset
      = care_dataset_on (care_record_law (self)->datasets, map->service, window->opens);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareProvider) provider = provider_of (self, place, window, &local);
  CareBulkRow row = { place->location, provider, place->ret, dataset, window->closes };
  g_auto (GStrv) cells = NULL;

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  cells = care_bulk_file_cells (map, &row);
  return care_table_writer_row (writer, (const char *const *)cells, error);
}

/* What a file system says is put as with every other file that cannot be written. */
static bool
settle (bool written, GError *local, const char *path, GError **error)
{
  if (local != NULL && local->domain == G_IO_ERROR)
    {
      g_error_free (local);
      return care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
    }
  return written && !care_failed (local, error);
}

static bool
write_rows (CareRecord *self,
            CareBulkReport *report,
            GPtrArray *places,
            const CareColumnMap *map,
            const CareWindow *window,
            GError **error)
{
  g_auto (GStrv) header = care_bulk_file_header (map);
  GError *local = NULL;
  g_autoptr (CareTableWriter) writer
      = care_table_writer_new (report->path, care_table_kind_of_path (report->path), NULL, &local);
  bool fine = writer != NULL && care_table_writer_row (writer, (const char *const *)header, &local);

  for (guint i = 0; fine && i < places->len; i++)
    {
      const CareBulkPlace *place = g_ptr_array_index (places, i);

      fine = write_row (writer, self, place, map, window, &local);
      g_ptr_array_add (report->in, g_strdup (place->location->id));
    }
  fine = fine && care_table_writer_close (writer, &local);
  return settle (fine, local, report->path, error);
}

/* Those that stay out go from places to left_out. */
static void
sort_out (GPtrArray *places, GPtrArray *left_out, const char *const *locations)
{
  for (guint i = 0; i < places->len;)
    if (goes_in (g_ptr_array_index (places, i), locations))
      i++;
    else
      g_ptr_array_add (left_out, g_ptr_array_steal_index (places, i));
}

static char *
hash_of (const char *path, GError **error)
{
  g_autoptr (GBytes) content = care_read_file (path, error);

  return content != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content) : NULL;
}

static bool
write_companion (CareBulkReport *report,
                 const CareColumnMap *map,
                 const CareDataset *dataset,
                 CareMonth month,
                 GError **error)
{
  CareBulkWords words = { .map = map,
                          .dataset = dataset,
                          .month = month,
                          .rows = (int)report->in->len,
                          .left_out = (int)report->left_out->len,
                          .unknown = report->fitting->unknown,
                          .without_column = report->fitting->without_column };
  g_autofree char *name = g_path_get_basename (report->path);
  g_autofree char *text = care_words_bulk_companion (&words, name);

  return care_write_file (report->companion, text, strlen (text), error);
}

CareBulkReport *
care_record_write_bulk (CareRecord *self,
                        CareService service,
                        CareMonth month,
                        const CareColumnMap *map,
                        const char *const *locations,
                        const char *path,
                        GError **error)
{
  g_return_val_if_fail (self != NULL && map != NULL && path != NULL, NULL);
  g_return_val_if_fail (map->service == service, NULL);
  CareLaw *law = care_record_law (self);
  CareWindow window = care_record_window_of (self, month);
  const CareDataset *dataset = care_dataset_on (law->datasets, service, window.opens);
  g_autoptr (GPtrArray) places = care_record_list_bulk (self, service, month, error);
  g_autoptr (CareBulkReport) report = g_new0 (CareBulkReport, 1);

  if (places == NULL || !all_known (places, locations, error))
    return NULL;
  report->path = g_strdup (path);
  report->companion = g_strconcat (path, ".about.txt", NULL);
  report->in = g_ptr_array_new_with_free_func (g_free);
  report->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify)care_bulk_place_free);
  report->fitting = care_bulk_fitting_new (map, dataset, window.opens, law->campaigns);
  sort_out (places, report->left_out, locations);
  if (places->len == 0)
    {
      g_autofree char *about = care_month_format (month);
      care_refuse (error, CARE_REFUSAL_NOTHING_TO_HAND_OVER, about);
      return NULL;
    }
  if (!write_rows (self, report, places, map, &window, error)
      || !write_companion (report, map, dataset, month, error))
    return NULL;
  report->sha256 = hash_of (path, error);
  return report->sha256 != NULL ? g_steal_pointer (&report) : NULL;
}

static int
record_all (CareRecord *self,
            CareService service,
            CareMonth month,
            const char *const *locations,
            const CareRecording *recording,
            GError **error)
{
  CareRecording bulk = *recording;
  int n = 0;

  bulk.how = CARE_HOW_BULK;
  for (size_t i = 0; locations[i] != NULL; i++)
    {
      g_autoptr (CareReturnView) view
          = care_record_record_return (self, locations[i], service, month, &bulk, error);

      if (view == NULL)
        return -1;
      n += view->changed;
    }
  return n;
}

int
care_record_record_bulk (CareRecord *self,
                         CareService service,
                         CareMonth month,
                         const char *const *locations,
                         const CareRecording *recording,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && locations != NULL && recording != NULL, -1);
  int n = -1;

  if (!care_record_begin (self, error))
    return -1;
  n = record_all (self, service, month, locations, recording, error);
  return care_record_end (self, n >= 0, error) ? n : -1;
}
