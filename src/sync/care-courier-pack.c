/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the outbox become parcels: the record as it is now, on top of the version agreed on last. */
#include "care-courier-private.h"

#include "care-store-extras.h"
#include "care-store-segments.h"
#include "care-store-versions.h"
#include "care-wire-sync.h"

#define ENOUGH_BYTES                                                                                         \
  (8 * 1024 * 1024) /* in memory at once, and in an answer to whoever asks for all of them */

/* What speaks of cases is withheld from the group where cases have a hub of their own. */
static char *
read_segment (CareRun *self, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHub) cases = care_store_find_hub (self->store, CARE_HUB_CASES, &local);
  bool whole = cases == NULL || g_str_equal (self->hub->name, CARE_HUB_CASES);
  g_autoptr (CareSegment) segment
      = local == NULL ? care_store_find_segment (self->store, id, whole, &local) : NULL;

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return segment != NULL ? care_wire_segment_to_json (segment) : NULL;
}

static CareParcel *
pack (CareRun *self, CareOutboxRow *row, GError **error)
{
  g_autoptr (CareParcel) parcel = g_new0 (CareParcel, 1);
  g_autoptr (CareVersion) agreed = NULL;
  g_autoptr (GError) local = NULL;

  parcel->row = row;
  if (row->kind == CARE_KIND_EVENTS)
    parcel->record = read_segment (self, row->id, &local);
  else
    parcel->record = care_store_read_record (self->store, row->id, &parcel->location, &local);
  if (local == NULL && row->kind == CARE_KIND_EVIDENCE)
    parcel->file = care_store_find_evidence (self->store, care_kind_key (row->id), &local);
  if (local == NULL)
    agreed = care_store_agreed (self->store, self->hub->name, row->id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  parcel->rev = g_strdup (agreed != NULL ? agreed->rev : "");
  parcel->sha256 = parcel->record != NULL ? care_wire_sha256 (parcel->record) : g_strdup ("");
  parcel->in_step = agreed != NULL && *agreed->rev != '\0' && row->state == CARE_OUTBOX_WAITING
                    && g_str_equal (agreed->sha256, parcel->sha256);
  return g_steal_pointer (&parcel);
}

size_t
care_parcel_weight (const CareParcel *self)
{
  size_t record = self->record != NULL ? strlen (self->record) : 0;

  return record + (self->file != NULL ? g_bytes_get_size (self->file) / 3 * 4 : 0) + 512;
}

/* A record that was emptied again before it went, or changed back to what the hub has, has nothing to send.
 */
static bool
pack_some (CareRun *self, GPtrArray *rows, GPtrArray *parcels, int64_t *after, GError **error)
{
  size_t bytes = 0;

  for (guint i = 0; i < rows->len && bytes < ENOUGH_BYTES; i++)
    {
      *after = ((CareOutboxRow *)g_ptr_array_index (rows, i))->number;
      CareParcel *parcel = pack (self, g_steal_pointer (&rows->pdata[i]), error);
      if (parcel == NULL)
        return false;
      g_ptr_array_add (parcels, parcel);
      bytes += care_parcel_weight (parcel);
      if (parcel->record != NULL && !parcel->in_step)
        continue;
      if (!care_store_remove_outbox_row (self->store, self->hub->name, parcel->row->id, error))
        return false;
      g_ptr_array_set_size (parcels, (int)parcels->len - 1);
    }
  return true;
}

/* In a transaction: what is saved here between the look at a record and the removal of its row would never be
 * sent. */
GPtrArray *
care_run_pack (CareRun *self, GPtrArray *rows, int64_t *after, GError **error)
{
  g_autoptr (GPtrArray) parcels = g_ptr_array_new_with_free_func ((GDestroyNotify)care_parcel_free);

  if (!care_store_begin (self->store, error)
      || !care_run_end (self, pack_some (self, rows, parcels, after, error), error))
    return NULL;
  return g_steal_pointer (&parcels);
}

char *
care_parcel_to_json (const CareParcel *self)
{
  const CareOutboxRow *row = self->row;
  g_autoptr (CareHubDocument) document
      = care_hub_document_new (row->id, self->rev, self->location, row->by, row->desk, row->at, self->record);

  return care_hub_document_to_json (document, self->file);
}
