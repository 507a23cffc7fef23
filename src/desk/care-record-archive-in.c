/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-archive.h"

#include "care-import-note.h"
#include "care-record-private.h"
#include "care-record-published.h"
#include "care-store-each.h"
#include "care-store-exchange.h"
#include "care-store-extras.h"
#include "care-wire-archive.h"
#include "care-wire-merge.h"
#include "care-wire-sync.h"

#include <glib/gstdio.h>
#include <string.h>

/* Stored together, with one event: so many records, or so many bytes of them. */
#define BATCH 500
#define BATCH_BYTES ((gsize)8 * 1024 * 1024)
#define PIECE 65536

typedef struct
{
  CareRecord *record;
  CareStore *store;
  CareImportReport *report;
  GPtrArray *batch; /* CareIncoming of one kind */
  GHashTable *ids;  /* in the batch, which the store does not know yet */
  gsize size;
  char *file;
  bool dry_run;
  int line;
} Taking;

static bool
flush (Taking *self, GError **error)
{
  CareActor actor = care_record_actor (self->record);
  bool done = self->batch->len == 0
              || care_store_take_in (self->store, &actor, self->file, self->batch, NULL, error);

  g_hash_table_remove_all (self->ids);
  g_ptr_array_set_size (self->batch, 0);
  self->size = 0;
  return done;
}

static bool
store_later (Taking *self, CareIncoming *incoming, GError **error)
{
  self->size += strlen (incoming->record);
  self->size += incoming->content != NULL ? g_bytes_get_size (incoming->content) : 0;
  g_hash_table_add (self->ids, incoming->id);
  g_ptr_array_add (self->batch, incoming);
  return (self->batch->len < BATCH && self->size < BATCH_BYTES) || flush (self, error);
}

static bool
reject (Taking *self, const char *column, const char *code, const char *value)
{
  care_import_reject (self->report, self->line, column, code, value);
  return true;
}

/* Takes over the counts: what is stored later is counted now, since a failure undoes all. */
static bool
add (Taking *self, const CareArchived *archived, GError **error)
{
  g_autoptr (GError) why = NULL;
  CareIncoming *incoming
      = care_incoming_new (archived->id, archived->kind, archived->record, archived->content);
  bool has = true;

  if (archived->kind == CARE_KIND_EVIDENCE && archived->content == NULL)
    reject (self, "content", "no-content", archived->id);
  else if (archived->kind == CARE_KIND_EVIDENCE && !care_incoming_check (incoming, &why))
    reject (self, "content", "other-content", archived->id);
  else if (!care_store_has_parents (self->store, incoming, &has, error))
    {
      care_incoming_free (incoming);
      return false;
    }
  else if (!has)
    reject (self, "id", "no-parent", archived->id);
  else
    {
      self->report->added++;
      /* Nothing refers to the bytes: a trial needs none of them. */
      if (!self->dry_run || archived->kind != CARE_KIND_EVIDENCE)
        return store_later (self, incoming, error);
    }
  care_incoming_free (incoming);
  return true;
}

/* Whether two events of a case say the same; their place in it may differ. */
static bool
is_same_event (const char *a, const char *b)
{
  g_autofree char *case_a = NULL, *case_b = NULL, *event_a = NULL, *event_b = NULL;
  int64_t position;

  return care_wire_placed_event_from_json (a, &case_a, &position, &event_a, NULL)
         && care_wire_placed_event_from_json (b, &case_b, &position, &event_b, NULL)
         && g_str_equal (event_a, event_b);
}

/* What may only be added is there in other words. */
static bool
keep_ours (Taking *self, const CareArchived *archived, const char *ours)
{
  bool frozen = archived->kind == CARE_KIND_SUBMISSION
                || (archived->kind == CARE_KIND_CASE_EVENT && !is_same_event (ours, archived->record));

  if (frozen)
    return reject (self, "record", "never-replaced", archived->id);
  self->report->unchanged++;
  return true;
}

static bool
merge (Taking *self, const CareArchived *archived, const char *ours, GError **error)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) why = NULL;
  g_autofree char *merged = care_wire_merge (archived->kind, NULL, ours, archived->record, &clashes, &why);

  if (merged == NULL)
    return reject (self, "record", "not-a-record", why->message);
  if (clashes->len > 0)
    {
      self->report->rejected++;
      for (guint i = 0; i < clashes->len; i++)
        {
          const CareClash *clash = clashes->pdata[i];
          g_autofree char *column = g_strdup_printf ("%s %s", archived->id, clash->field);
          care_import_note (self->report, self->line, column, "differs", clash->theirs);
        }
      return true;
    }
  if (g_str_equal (merged, ours))
    {
      self->report->unchanged++;
      return true;
    }
  self->report->changed++;
  return store_later (self, care_incoming_new (archived->id, archived->kind, merged, NULL), error);
}

static bool
take_record (Taking *self, const char *text, size_t length, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (CareArchived) archived = care_wire_archived_from_json (text, length, &why);
  const CareIncoming *last = self->batch->len > 0 ? self->batch->pdata[self->batch->len - 1] : NULL;

  if (archived == NULL)
    return reject (self, "record",
                   g_error_matches (why, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NEWER_SCHEMA) ? "newer"
                                                                                        : "not-a-record",
                   why->message);
  if (g_hash_table_contains (self->ids, archived->id))
    return reject (self, "id", "duplicate", archived->id);
  if (last != NULL && last->kind != archived->kind && !flush (self, error))
    return false;
  g_autofree char *ours = care_store_read_record (self->store, archived->id, NULL, &why);
  if (care_failed (g_steal_pointer (&why), error))
    return false;
  if (ours == NULL)
    return add (self, archived, error);
  if (g_str_equal (ours, archived->record))
    {
      self->report->unchanged++;
      return true;
    }
  return care_kind_changes (archived->kind) ? merge (self, archived, ours, error)
                                            : keep_ours (self, archived, ours);
}

/* What others published is taken together; of anything else, what is here stays. */
static bool
merge_setting (Taking *self, const char *key, const char *value, GError **error)
{
  bool fits, changed;

  if (!care_record_published_take_archived (self->record, key, value, &fits, &changed, error))
    return false;
  if (!fits)
    return reject (self, key, "differs", value);
  *(changed ? &self->report->changed : &self->report->unchanged) += 1;
  return true;
}

static bool
take_setting (Taking *self, const char *text, size_t length, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *key = NULL, *value = NULL;
  CareActor actor = care_record_actor (self->record);

  if (!care_wire_archived_setting (text, length, &key, &value, &why))
    return reject (self, "settings", "not-a-record", why->message);
  if (care_store_setting_is_local (key))
    {
      self->report->ignored++;
      return true;
    }
  g_autofree char *ours = care_store_get_setting (self->store, key, &why);
  if (care_failed (g_steal_pointer (&why), error))
    return false;
  if (ours != NULL && !g_str_equal (ours, value))
    return merge_setting (self, key, value, error);
  *(ours != NULL ? &self->report->unchanged : &self->report->added) += 1;
  return ours != NULL || care_store_set_setting (self->store, &actor, key, value, error);
}

static bool
take (const char *list, const char *text, size_t length, int line, gpointer data, GError **error)
{
  Taking *self = data;

  self->report->read++;
  self->line = line;
  return g_str_equal (list, "records") ? take_record (self, text, length, error)
                                       : take_setting (self, text, length, error);
}

static bool
read_pieces (CareArchiveReader *reader, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  char piece[PIECE];
  gssize got;

  while ((got = g_input_stream_read (stream, piece, sizeof piece, cancellable, error)) > 0)
    if (!care_archive_reader_feed (reader, piece, (size_t)got, error))
      return false;
  return got == 0 && care_archive_reader_finish (reader, error);
}

static GInputStream *
open_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    stream = g_file_read (file, NULL, NULL);
  if (stream == NULL)
    care_refuse_file (error, path, NULL);
  return stream != NULL ? G_INPUT_STREAM (g_steal_pointer (&stream)) : NULL;
}

/* What a file says that is no whole archive. */
static bool
say_why (GError *why, const char *path, GError **error)
{
  g_autoptr (GError) owned = why;
  bool wire = owned->domain == CARE_WIRE_ERROR;

  if (wire && owned->code != CARE_WIRE_ERROR_NOT_JSON && owned->code != CARE_WIRE_ERROR_NEWER_SCHEMA)
    return care_refuse (error, CARE_REFUSAL_FILE_NOT_ARCHIVE, path);
  if (wire)
    return care_refuse_file (error, path, owned);
  g_propagate_error (error, g_steal_pointer (&owned));
  return false;
}

static bool
take_all (Taking *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = open_file (path, error);
  g_autoptr (CareArchiveReader) reader = care_archive_reader_new (take, self);

  return stream != NULL && read_pieces (reader, stream, cancellable, error) && flush (self, error);
}

CareImportReport *
care_record_import_archive (CareRecord *self,
                            const char *path,
                            bool dry_run,
                            bool accept_good_rows,
                            GCancellable *cancellable,
                            GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  g_autoptr (CareImportReport) report = care_import_note_new ();
  g_autoptr (GPtrArray) batch = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = g_path_get_basename (path);
  GError *why = NULL;
  Taking taking = { self, care_record_store (self), report, batch, ids, 0, name, dry_run, 0 };

  if (!care_store_begin (taking.store, error))
    return NULL;
  if (!take_all (&taking, path, cancellable, &why))
    {
      care_store_rollback (taking.store);
      say_why (why, path, error);
      return NULL;
    }
  if (!care_import_settle (self, report, dry_run, accept_good_rows, error)
      || (report->taken && !care_record_reload_law (self, error)))
    return NULL;
  return g_steal_pointer (&report);
}
