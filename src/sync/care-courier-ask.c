/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before anything is sent a first time, or again after an answer was lost, the hub is asked what it has. So
 * nothing is sent twice, and nobody's tombstone is written over. */
#include "care-courier-private.h"

#include "care-json-writer.h"
#include "care-store-segments.h"
#include "care-store-versions.h"
#include "care-wire-sync.h"

CareHubDocument *
care_run_new_tombstone (const CareHubRow *row)
{
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_string (writer, "_id", row->id);
  care_json_writer_member_string (writer, "_rev", row->rev);
  care_json_writer_member_bool (writer, "_deleted", true);
  care_json_writer_end_object (writer);
  g_autofree char *text = care_json_writer_finish (writer);
  return care_hub_document_from_json (text);
}

void
care_parcel_free (CareParcel *self)
{
  if (self == NULL)
    return;
  care_outbox_row_free (self->row);
  g_free (self->record);
  g_free (self->sha256);
  g_free (self->location);
  g_free (self->rev);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self);
}

static bool
is_in_doubt (const CareParcel *parcel)
{
  return *parcel->rev == '\0' || parcel->row->state == CARE_OUTBOX_UNANSWERED;
}

bool
care_run_segment_fits (CareRun *self, const CareHubDocument *document, const char *mine)
{
  g_autoptr (CareSegment) theirs = care_wire_segment_from_json (document->record, NULL);
  g_autoptr (CareSegment) ours = mine != NULL ? care_wire_segment_from_json (mine, NULL) : NULL;

  /* One of another desk is kept as it came first; its own desk looks after it. */
  return theirs == NULL || !g_str_equal (theirs->desk, self->desk)
         || (ours != NULL && g_str_equal (theirs->head, ours->head));
}

/* Something that only ever adds is there under its name with other content. */
static bool
meet_other_content (CareRun *self, const CareParcel *parcel, const CareHubRow *row, GError **error)
{
  if (parcel->row->kind == CARE_KIND_EVENTS && !care_run_segment_fits (self, row->document, parcel->record))
    return care_run_rename_desk (self, "broken", error);
  if (parcel->row->kind == CARE_KIND_CASE_EVENT)
    return care_run_set_aside (self, row->id, CARE_SYNC_ROW_DIFFERS, "", error);
  return care_run_confirm (self, row->id, row->rev, NULL, row->document->sha256, true, error);
}

static bool
meet_tombstone (
    CareRun *self, CareParcel *parcel, const CareHubRow *row, GPtrArray *news, bool *send, GError **error)
{
  g_autoptr (CareVersion) agreed = care_store_agreed (self->store, self->hub->name, row->id, NULL);

  /* A person has seen it and wants it there again. */
  if (agreed != NULL && g_str_equal (agreed->rev, row->rev))
    {
      care_set_text (&parcel->rev, row->rev);
      *send = true;
      return true;
    }
  CareHubDocument *tombstone = care_run_new_tombstone (row);
  if (tombstone != NULL)
    g_ptr_array_add (news, tombstone);
  return true;
}

/* send: whether it is to be sent now, on top of parcel->rev. What has to be merged goes to news. */
static bool
meet (CareRun *self, CareParcel *parcel, CareHubRow *row, GPtrArray *news, bool *send, GError **error)
{
  *send = row->rev == NULL || (!row->deleted && g_str_equal (row->rev, parcel->rev));
  if (row->rev == NULL)
    care_set_text (&parcel->rev, "");
  if (*send)
    return true;
  if (row->deleted)
    return meet_tombstone (self, parcel, row, news, send, error);
  if (row->document == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, row->id);
  if (row->document->understanding == CARE_UNDERSTOOD)
    {
      if (g_str_equal (row->document->sha256, parcel->sha256))
        return care_run_confirm (self, row->id, row->rev,
                                 care_kind_changes (parcel->row->kind) ? row->document->record : NULL,
                                 parcel->sha256, true, error);
      if (!care_kind_changes (parcel->row->kind))
        return meet_other_content (self, parcel, row, error);
    }
  g_ptr_array_add (news, g_steal_pointer (&row->document));
  return true;
}

static GPtrArray *
ask (CareRun *self, const char *const *ids, GError **error)
{
  g_autofree char *keys = care_wire_keys (ids);
  g_autoptr (CareHubAnswer) answer
      = care_run_ask (self, "POST", "_all_docs?include_docs=true&conflicts=true", keys, error);
  g_autoptr (GError) local = NULL;
  GPtrArray *rows = answer != NULL ? care_wire_read_all_docs (answer->text, ids, &local) : NULL;

  if (answer != NULL && rows == NULL)
    care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  return rows;
}

/* Those asked for are taken out of the list, and those to be sent put back. */
static bool
meet_all (
    CareRun *self, GPtrArray *parcels, GPtrArray *asked, GPtrArray *rows, GPtrArray *news, GError **error)
{
  for (guint i = 0; i < asked->len; i++)
    {
      bool send = false;
      if (!meet (self, g_ptr_array_index (asked, i), g_ptr_array_index (rows, i), news, &send, error))
        return false;
      if (send)
        g_ptr_array_add (parcels, g_steal_pointer (&asked->pdata[i]));
    }
  return true;
}

bool
care_run_ask_first (CareRun *self, GPtrArray *parcels, GError **error)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func ((GDestroyNotify)care_parcel_free);
  g_autoptr (GPtrArray) news = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < parcels->len;)
    if (is_in_doubt (g_ptr_array_index (parcels, i)))
      g_ptr_array_add (asked, g_ptr_array_steal_index (parcels, i));
    else
      i++;
  if (asked->len == 0)
    return true;
  for (guint i = 0; i < asked->len; i++)
    g_ptr_array_add (ids, ((CareParcel *)g_ptr_array_index (asked, i))->row->id);
  g_ptr_array_add (ids, NULL);
  g_autoptr (GPtrArray) rows = ask (self, (const char *const *)ids->pdata, error);
  if (rows == NULL || !care_store_begin (self->store, error))
    return false;
  if (!care_run_end (self, meet_all (self, parcels, asked, rows, news, error), error))
    return false;
  self->again = self->again || news->len > 0;
  return news->len == 0 || care_run_take (self, news, NULL, NULL, error);
}
