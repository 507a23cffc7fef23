/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Submissions, written once, and what is recalled. */
#include "care-store-log.h"
#include "care-store-returns.h"
#include "care-store-rows.h"

#include <string.h>

static bool
check_new (const CareSubmission *submission, const char *sum, GError **error)
{
  const char *said = submission->payload_sha256;

  if (said != NULL && *said != '\0' && !g_str_equal (said, sum))
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
                   "%s: its payload is not what was frozen", submission->id);
      return false;
    }
  for (int i = 0; submission->sections != NULL && submission->sections[i] != NULL; i++)
    if (strchr (submission->sections[i], '\n') != NULL)
      {
        g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED, "%s: a section's id is one line",
                     submission->id);
        return false;
      }
  return true;
}

static CareJsonWriter *
describe (const CareSubmission *submission, const char *sum)
{
  CareJsonWriter *detail = care_json_writer_new ();

  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "submission", submission->id);
  care_json_writer_member_instant (detail, "at", submission->at);
  care_json_writer_member_string (detail, "by", submission->by);
  care_json_writer_member_string (detail, "payload_sha256", sum);
  return detail;
}

CareRows *
care_store_put_submission (CareStore *self, const CareSubmission *submission, GError **error)
{
  static char *none[] = { NULL };
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, submission->payload, -1);
  g_autofree char *sections = g_strjoinv ("\n", submission->sections != NULL ? submission->sections : none);

  if (!check_new (submission, sum, error)
      || !care_store_run (
          self, error,
          "INSERT INTO submission VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
          "tttillttiittt", submission->id, submission->location, care_service_to_string (submission->service),
          submission->month, submission->at, submission->entered_at,
          submission->by != NULL ? submission->by : "", care_how_to_string (submission->how),
          (int)submission->nil, (int)submission->every_section, sections,
          submission->evidence != NULL ? submission->evidence : "", sum)
      || !care_store_run (self, error, "INSERT INTO submission_payload VALUES (?1, ?2)", "tt", submission->id,
                          submission->payload))
    return NULL;
  return care_store_query (self, error, CARE_ROW_SUBMISSION " WHERE submission.id = ?1", "t", submission->id);
}

static bool
add_submission (CareStore *self, const CareActor *actor, const CareSubmission *submission, GError **error)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, submission->payload, -1);
  g_autofree char *present = NULL;
  g_autofree char *key = care_return_key (submission->location, submission->service, submission->month);

  if (!care_store_query_text (self, &present, error, "SELECT id FROM submission WHERE id = ?1", "t",
                              submission->id))
    return false;
  if (present != NULL)
    return true;
  g_autoptr (CareJsonWriter) detail = describe (submission, sum);
  return care_store_log (self, actor, "return-recorded", key, detail,
                         care_store_put_submission (self, submission, error), error);
}

bool
care_store_add_submission (CareStore *self,
                           const CareActor *actor,
                           const CareSubmission *submission,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && submission != NULL, false);
  g_return_val_if_fail (submission->id != NULL && submission->payload != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, add_submission (self, actor, submission, error), error);
}

/* ["<name of the row>","<its seal>"] */
static bool
seal_among (CareStore *self, CareJsonWriter *rows, CareRows *row, GError **error)
{
  g_autoptr (CareRows) own = row;
  g_autofree char *sum = NULL;

  if (own == NULL || care_store_next (self, own, error) <= 0)
    return false;
  sum = care_store_seal (own);
  care_json_writer_begin_array (rows);
  care_json_writer_string (rows, care_rows_text (own, 0));
  care_json_writer_string (rows, sum);
  care_json_writer_end_array (rows);
  return true;
}

static bool
add_submissions (
    CareStore *self, const CareActor *actor, const char *from, GPtrArray *submissions, GError **error)
{
  g_autoptr (CareJsonWriter) rows = care_json_writer_new ();
  g_autofree char *subject = g_strconcat ("file:", from, NULL);
  g_autofree char *detail = NULL;

  care_json_writer_begin_object (rows);
  care_json_writer_member_string (rows, "from", from);
  care_json_writer_member_array (rows, "rows");
  for (guint i = 0; i < submissions->len; i++)
    if (!seal_among (self, rows, care_store_put_submission (self, g_ptr_array_index (submissions, i), error),
                     error))
      return false;
  care_json_writer_end_array (rows);
  care_json_writer_end_object (rows);
  detail = care_json_writer_finish (rows);
  return care_store_append_event (self, actor, "received", subject, detail, error);
}

bool
care_store_add_submissions (
    CareStore *self, const CareActor *actor, const char *from, GPtrArray *submissions, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && from != NULL && submissions != NULL, false);

  return care_store_begin (self, error)
         && care_store_end (self, add_submissions (self, actor, from, submissions, error), error);
}

static CareSubmission *
read_submission (CareRows *rows, bool with_payload, GError **error)
{
  g_autoptr (CareSubmission) self = g_new0 (CareSubmission, 1);

  self->id = care_rows_dup (rows, 0);
  self->location = care_rows_dup (rows, 1);
  self->month = (CareMonth)care_rows_int (rows, 3);
  self->at = care_rows_int (rows, 4);
  self->entered_at = care_rows_int (rows, 5);
  self->by = care_rows_dup (rows, 6);
  self->nil = care_rows_int (rows, 8) != 0;
  self->every_section = care_rows_int (rows, 9) != 0;
  self->sections = g_strsplit (care_rows_text (rows, 10), "\n", -1);
  self->evidence = care_rows_dup (rows, 11);
  self->payload_sha256 = care_rows_dup (rows, 12);
  if (with_payload)
    self->payload = care_rows_dup (rows, 13);
  if (care_service_from_string (care_rows_text (rows, 2), &self->service)
      && care_how_from_string (care_rows_text (rows, 7), &self->how))
    return g_steal_pointer (&self);
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "a record is damaged: %s", self->id);
  return NULL;
}

#define BRIEF "SELECT submission.* FROM submission"
#define WHOLE                                                                                                \
  "SELECT submission.*, payload FROM submission JOIN submission_payload"                                     \
  " ON submission_payload.id = submission.id"
#define BETWEEN " month >= ?1 AND month <= ?2"
#define ORDER " ORDER BY at, submission.id"

GPtrArray *
care_store_list_submissions (
    CareStore *self, const char *location, CareMonth from, CareMonth to, bool with_payload, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  int last = to != CARE_NO_MONTH ? to : INT_MAX;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  g_autoptr (CareRows) rows = NULL;
  int more = -1;

  if (location != NULL)
    rows = care_store_query (self, error,
                             with_payload ? WHOLE " WHERE" BETWEEN " AND location = ?3" ORDER
                                          : BRIEF " WHERE" BETWEEN " AND location = ?3" ORDER,
                             "iit", from, last, location);
  else
    rows = care_store_query (self, error,
                             with_payload ? WHOLE " WHERE" BETWEEN ORDER : BRIEF " WHERE" BETWEEN ORDER, "ii",
                             from, last);
  while (rows != NULL && (more = care_store_next (self, rows, error)) > 0)
    {
      CareSubmission *one = read_submission (rows, with_payload, error);
      if (one == NULL)
        return NULL;
      g_ptr_array_add (found, one);
    }
  return more == 0 ? g_steal_pointer (&found) : NULL;
}

CareSubmission *
care_store_find_submission (CareStore *self, const char *id, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, WHOLE " WHERE submission.id = ?1", "t", id);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_submission (rows, true, error) : NULL;
}

#define THE_MONTH " WHERE location = ?1 AND service = ?2 AND month = ?3"

CareRows *
care_store_put_recollection (CareStore *self, const CareRecollection *one, GError **error)
{
  const char *service = care_service_to_string (one->service);

  if (!care_store_run (self, error,
                       "INSERT INTO recollection VALUES (?1, ?2, ?3, ?4, ?5)"
                       " ON CONFLICT (location, service, month) DO UPDATE"
                       " SET recalled = excluded.recalled, from_what = excluded.from_what",
                       "ttitt", one->location, service, one->month, care_recalled_to_string (one->recalled),
                       one->from != NULL ? one->from : ""))
    return NULL;
  return care_store_query (self, error, CARE_ROW_RECOLLECTION THE_MONTH, "tti", one->location, service,
                           one->month);
}

static bool
save_recollection (CareStore *self, const CareActor *actor, const CareRecollection *one, GError **error)
{
  const char *service = care_service_to_string (one->service),
             *word = care_recalled_to_string (one->recalled);
  g_autofree char *key = care_return_key (one->location, one->service, one->month);
  g_autofree char *old = NULL, *new = g_strconcat (word, " ", one->from, NULL);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &old, error,
                              "SELECT recalled || ' ' || from_what FROM recollection" THE_MONTH, "tti",
                              one->location, service, one->month))
    return false;
  if (g_strcmp0 (old, new) == 0 || (old == NULL && one->recalled == CARE_RECALLED_NOTHING))
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "recalled", word);
  care_json_writer_member_string (detail, "from", one->from);
  return care_store_log (self, actor, "recollection-saved", key, detail,
                         care_store_put_recollection (self, one, error), error);
}

bool
care_store_save_recollection (CareStore *self,
                              const CareActor *actor,
                              const CareRecollection *recollection,
                              GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && recollection != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, save_recollection (self, actor, recollection, error), error);
}

static CareRecollection *
read_recollection (CareRows *rows, GError **error)
{
  CareRecollection *one = g_new0 (CareRecollection, 1);

  one->location = care_rows_dup (rows, 0);
  one->month = (CareMonth)care_rows_int (rows, 2);
  one->from = care_rows_dup (rows, 4);
  if (care_service_from_string (care_rows_text (rows, 1), &one->service)
      && care_recalled_from_string (care_rows_text (rows, 3), &one->recalled))
    return one;
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
               "a record is damaged: what is recalled of %s", one->location);
  care_recollection_free (one);
  return NULL;
}

CareRecollection *
care_store_find_recollection (
    CareStore *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, "SELECT * FROM recollection" THE_MONTH, "tti",
                                                location, care_service_to_string (service), month);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_recollection (rows, error) : NULL;
}

/* What was taken back ("nothing") is no longer listed. */
GPtrArray *
care_store_list_recollections (CareStore *self, const char *location, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_recollection_free);
  g_autoptr (CareRows) rows = care_store_query (self, error,
                                                "SELECT * FROM recollection WHERE recalled <> 'nothing'"
                                                " AND (?1 IS NULL OR location = ?1)"
                                                " ORDER BY location, service, month",
                                                "t", location);
  int more = -1;

  while (rows != NULL && (more = care_store_next (self, rows, error)) > 0)
    {
      CareRecollection *one = read_recollection (rows, error);
      if (one == NULL)
        return NULL;
      g_ptr_array_add (found, one);
    }
  return more == 0 ? g_steal_pointer (&found) : NULL;
}
