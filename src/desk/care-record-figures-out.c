/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-figures.h"

#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-each.h"
#include "care-table.h"

#include <string.h>

static const char *const first_columns[] = { "location", "name", "provider",   "service", "month",
                                             "version",  "kind", "nil_reason", "state",   "recorded_at" };

#define N_FIRST G_N_ELEMENTS (first_columns)

typedef struct
{
  CareRecord *record;
  CareTableWriter *writer;
  GCancellable *cancellable;
  GPtrArray *fields;     /* char * */
  GHashTable *locations; /* id -> CareLocation */
  GHashTable *states;    /* care_return_key() -> CareHistoryRow */
  const char **cells;
  CareMonth from, to; /* of what there is */
  int written;
} Writing;

static bool
note_month (CareMonth month, gpointer data, GError **error)
{
  Writing *self = data;

  self->from = self->from == CARE_NO_MONTH ? month : MIN (self->from, month);
  self->to = MAX (self->to, month);
  return true;
}

static void
add_field (Writing *self, GHashTable *seen, const char *field)
{
  if (g_hash_table_add (seen, g_strdup (field)))
    g_ptr_array_add (self->fields, g_strdup (field));
}

/* An answer in days or hours that does not say which stands before the two that do. */
static void
add_item (Writing *self, GHashTable *seen, const CareItem *item)
{
  g_auto (GStrv) fields = care_item_fields (item);

  if (item->kind == CARE_KIND_DAYS_OR_HOURS)
    add_field (self, seen, item->id);
  for (int i = 0; fields[i] != NULL; i++)
    add_field (self, seen, fields[i]);
}

/* The fields of all lists that held in those months, the newest list first, so that their order is the one
 * that people know. */
static void
list_fields (Writing *self, CareService service)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CareDataset *last = NULL;

  for (int one = 0; one < CARE_N_SERVICES; one++)
    for (CareMonth month = self->to; month >= self->from && month != CARE_NO_MONTH; month--)
      {
        CareDate opens = care_record_window_of (self->record, month).opens;
        const CareDataset *dataset
            = care_dataset_on (care_record_law (self->record)->datasets, (CareService)one, opens);
        if (dataset == NULL || dataset == last || (service < CARE_N_SERVICES && (CareService)one != service))
          continue;
        last = dataset;
        for (guint i = 0; i < dataset->items->len; i++)
          add_item (self, seen, dataset->items->pdata[i]);
      }
}

/* Nothing that was typed is left out, whatever list it once belonged to. */
static bool
add_other (const char *field, gpointer data, GError **error)
{
  Writing *self = data;

  if (!g_ptr_array_find_with_equal_func (self->fields, field, g_str_equal, NULL))
    g_ptr_array_add (self->fields, g_strdup (field));
  return true;
}

static bool
write_header (Writing *self, GError **error)
{
  self->cells = g_new0 (const char *, N_FIRST + self->fields->len + 1);
  for (size_t i = 0; i < N_FIRST; i++)
    self->cells[i] = first_columns[i];
  for (guint i = 0; i < self->fields->len; i++)
    self->cells[N_FIRST + i] = self->fields->pdata[i];
  return care_table_writer_row (self->writer, self->cells, error);
}

static bool
write_return (const CareReturn *ret, gpointer data, GError **error)
{
  Writing *self = data;
  g_autofree char *month = care_month_format (ret->month);
  g_autofree char *key = care_return_key (ret->location, ret->service, ret->month);
  const CareLocation *location = g_hash_table_lookup (self->locations, ret->location);
  const CareHistoryRow *row = g_hash_table_lookup (self->states, key);
  g_autofree char *recorded = row != NULL ? care_instant_format (row->recorded_at) : NULL;
  CareDate closes = care_record_window_of (self->record, ret->month).closes;
  const char *provider = location != NULL ? care_location_provider_on (location, closes) : NULL;
  const char *first[N_FIRST] = {
    ret->location,
    location != NULL ? location->name : "",
    provider != NULL ? provider : "",
    care_service_to_string (ret->service),
    month,
    ret->version,
    care_return_kind_to_string (ret->kind),
    ret->nil_reason,
    row != NULL ? care_state_to_string (row->state) : "",
    recorded != NULL ? recorded : "",
  };

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return false;
  memcpy (self->cells, first, sizeof first);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *answer = care_return_get (ret, self->fields->pdata[i]);
      self->cells[N_FIRST + i] = answer != NULL ? answer : "";
    }
  self->written++;
  return care_table_writer_row (self->writer, self->cells, error);
}

static CareStatus *
read_states (Writing *self, GError **error)
{
  CareStatus *status = care_record_status (self->record, CARE_NO_DATE, self->from, self->to, NULL, error);

  for (guint i = 0; status != NULL && i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      g_hash_table_insert (self->states, care_return_key (row->location, row->service, row->month),
                           (gpointer)row);
    }
  return status;
}

static bool
write_all (Writing *self, const char *path, CareMonth from, CareMonth to, CareService service, GError **error)
{
  CareStore *store = care_record_store (self->record);
  g_autoptr (CareStatus) status = NULL;
  g_autoptr (GPtrArray) locations = care_record_list_locations (self->record, error);

  if (locations == NULL || !care_store_each_month (store, from, to, service, note_month, self, error))
    return false;
  for (guint i = 0; i < locations->len; i++)
    g_hash_table_insert (self->locations, ((CareLocation *)locations->pdata[i])->id, locations->pdata[i]);
  list_fields (self, service);
  if (!care_store_each_field (store, from, to, service, add_other, self, error)
      || (self->from != CARE_NO_MONTH && (status = read_states (self, error)) == NULL))
    return false;
  self->writer = care_table_writer_new (path, care_table_kind_of_path (path), "returns", error);
  return self->writer != NULL && write_header (self, error)
         && care_store_each_return (store, from, to, service, write_return, self, error)
         && care_table_writer_close (self->writer, error);
}

int
care_record_export_returns (CareRecord *self,
                            const char *path,
                            CareMonth from,
                            CareMonth to,
                            CareService service,
                            GCancellable *cancellable,
                            GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, -1);
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) locations = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) why = NULL;
  Writing writing = {
    .record = self, .cancellable = cancellable, .fields = fields, .locations = locations, .states = states
  };
  bool done = write_all (&writing, path, from, to, service, &why);

  g_clear_pointer (&writing.writer, care_table_writer_free);
  g_free (writing.cells);
  if (done)
    return writing.written;
  /* What the disk says of the file is about that file. */
  if (why->domain == G_IO_ERROR && !g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
  else
    g_propagate_error (error, g_steal_pointer (&why));
  return -1;
}
