/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-verify.h"

#include "care-event.h"
#include "care-store-log.h"

void
care_verdict_free (CareVerdict *self)
{
  if (self == NULL)
    return;
  g_free (self->chain_head);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

void
care_verdict_note (CareVerdict *self, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  g_ptr_array_add (self->problems, g_strdup_vprintf (format, values));
  va_end (values);
}

void
care_verdict_note_error (CareVerdict *self, const char *what, GError *error)
{
  if (error == NULL)
    return;
  care_verdict_note (self, "%s: %s", what, error->message);
  g_error_free (error);
}

/* What is wrong with the event in this row, or NULL. */
static char *
broken_link (CareRows *row, int64_t expected, const char *previous)
{
  int64_t sequence = care_rows_int (row, 0);
  const char *words[4];
  bool has_bar = false;

  if (sequence != expected)
    return g_strdup_printf ("event %" G_GINT64_FORMAT ": it is missing, the next is %" G_GINT64_FORMAT,
                            expected, sequence);
  for (int i = 0; i < 4; i++)
    {
      words[i] = care_rows_text (row, 2 + i);
      has_bar = has_bar || strchr (words[i], '|') != NULL;
    }
  g_autofree char *hash = care_event_hash (sequence, care_rows_text (row, 1), words, care_rows_text (row, 6),
                                           care_rows_text (row, 7));
  if (has_bar || !g_str_equal (hash, care_rows_text (row, 8)))
    return g_strdup_printf ("event %" G_GINT64_FORMAT ": it is not what its hash was made of", sequence);
  if (!g_str_equal (care_rows_text (row, 7), previous))
    return g_strdup_printf ("event %" G_GINT64_FORMAT ": it does not follow from the one before", sequence);
  return NULL;
}

/* Names the first event that is broken: all that follow hang on it. */
static void
walk_chain (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error, "SELECT * FROM event ORDER BY sequence", "");
  g_autofree char *broken = NULL;

  while (rows != NULL && care_store_next (self, rows, &error) > 0)
    {
      if (broken == NULL)
        broken = broken_link (rows, verdict->events + 1, verdict->chain_head);
      verdict->events++;
      g_free (verdict->chain_head);
      verdict->chain_head = care_rows_dup (rows, 8);
    }
  if (broken != NULL)
    care_verdict_note (verdict, "%s", broken);
  care_verdict_note_error (verdict, "event log", g_steal_pointer (&error));
}

/* A log that was cut at its end is a sound chain, but not the one that the record counted. */
static void
compare_head (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error, "SELECT events, head FROM chain", "");
  int found = rows != NULL ? care_store_next (self, rows, &error) : -1;

  if (found == 0)
    care_verdict_note (verdict, "event log: its head is gone");
  if (found > 0 && care_rows_int (rows, 0) != verdict->events)
    care_verdict_note (verdict,
                       "event log: it has %" G_GINT64_FORMAT " events and should have %" G_GINT64_FORMAT,
                       verdict->events, care_rows_int (rows, 0));
  else if (found > 0 && !g_str_equal (care_rows_text (rows, 1), verdict->chain_head))
    care_verdict_note (verdict, "event log: its last hash is not the one that was kept");
  care_verdict_note_error (verdict, "event log", g_steal_pointer (&error));
}

static void
check_payloads (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error,
                                                "SELECT id, payload_sha256, payload FROM submission"
                                                " LEFT JOIN submission_payload USING (id)",
                                                "");

  while (rows != NULL && care_store_next (self, rows, &error) > 0)
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, care_rows_text (rows, 2), -1);
      if (!g_str_equal (sum, care_rows_text (rows, 1)))
        care_verdict_note (verdict, "%s: its payload is not what was frozen", care_rows_text (rows, 0));
    }
  care_verdict_note_error (verdict, "submissions", g_steal_pointer (&error));
}

CareVerdict *
care_store_verify (CareStore *self, bool deep, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  bool own = self->depth == 0;
  g_autofree char *version = NULL;

  /* One moment of the file for all checks; the first reading tells whether it can be read at all. */
  if (own && !care_store_run (self, error, "BEGIN", ""))
    return NULL;
  if (!care_store_query_text (self, &version, error, "SELECT count(*) FROM sqlite_schema", ""))
    {
      if (own)
        care_store_run (self, NULL, "ROLLBACK", "");
      return NULL;
    }
  g_autoptr (CareVerdict) verdict = g_new0 (CareVerdict, 1);
  verdict->chain_head = g_strdup ("");
  verdict->problems = g_ptr_array_new_with_free_func (g_free);
  walk_chain (self, verdict);
  compare_head (self, verdict);
  check_payloads (self, verdict);
  care_store_verify_seals (self, verdict);
  if (deep)
    {
      care_store_verify_file (self, verdict);
      care_store_verify_bodies (self, verdict);
    }
  if (own)
    care_store_run (self, NULL, "ROLLBACK", "");
  verdict->ok = verdict->problems->len == 0;
  return g_steal_pointer (&verdict);
}
