/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-log.h"
#include "care-store-schema.h"
#include "care-store-verify.h"

static void
check_integrity (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error, "PRAGMA integrity_check", "");

  while (rows != NULL && care_store_next (self, rows, &error) > 0)
    if (!g_str_equal (care_rows_text (rows, 0), "ok"))
      care_verdict_note (verdict, "file: %s", care_rows_text (rows, 0));
  care_verdict_note_error (verdict, "file", g_steal_pointer (&error));
}

static void
check_references (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error, "PRAGMA foreign_key_check", "");

  while (rows != NULL && care_store_next (self, rows, &error) > 0)
    care_verdict_note (verdict, "table %s: row %s refers to one of %s that is not there",
                       care_rows_text (rows, 0), care_rows_text (rows, 1), care_rows_text (rows, 2));
  care_verdict_note_error (verdict, "references", g_steal_pointer (&error));
}

/* Name and text of all tables, indexes and triggers. */
static GHashTable *
read_schema (CareStore *self, GError **error)
{
  g_autoptr (GHashTable) schema = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, "SELECT type || ' ' || name, sql FROM sqlite_schema", "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_hash_table_insert (schema, care_rows_dup (rows, 0), care_rows_dup (rows, 1));
  return found == 0 ? g_steal_pointer (&schema) : NULL;
}

/* A trigger that was taken away leaves no other trace. */
static void
check_schema (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareStore) fresh = care_store_open (":memory:", &error);
  g_autoptr (GHashTable) expected = fresh != NULL ? read_schema (fresh, &error) : NULL;
  g_autoptr (GHashTable) present = expected != NULL ? read_schema (self, &error) : NULL;
  GHashTableIter iter;
  gpointer name, text;

  care_verdict_note_error (verdict, "schema", g_steal_pointer (&error));
  if (present == NULL)
    return;
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (g_hash_table_lookup (present, name), text) != 0)
      care_verdict_note (verdict, "schema: %s is gone or changed", (const char *)name);
  if (g_hash_table_size (present) > g_hash_table_size (expected))
    care_verdict_note (verdict, "schema: there is more in it than this program made");
}

static void
check_evidence (CareStore *self, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error, "SELECT sha256, content FROM evidence", "");

  while (rows != NULL && care_store_next (self, rows, &error) > 0)
    {
      const unsigned char *content = sqlite3_column_blob (rows, 1);
      g_autofree char *sum
          = g_compute_checksum_for_data (G_CHECKSUM_SHA256, content, sqlite3_column_bytes (rows, 1));
      if (!g_str_equal (sum, care_rows_text (rows, 0)))
        care_verdict_note (verdict, "evidence:%s: its bytes are others", care_rows_text (rows, 0));
    }
  care_verdict_note_error (verdict, "evidence", g_steal_pointer (&error));
}

void
care_store_verify_file (CareStore *self, CareVerdict *verdict)
{
  check_integrity (self, verdict);
  check_references (self, verdict);
  check_schema (self, verdict);
  check_evidence (self, verdict);
}

/* Name of a row -> its seal, as the last event that speaks of the row has it. What came from a hub is sealed
 * many rows at a time. */
static GHashTable *
read_seals (CareStore *self, GError **error)
{
  g_autoptr (GHashTable) seals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CareRows) rows = care_store_query (self, error,
                                                "SELECT detail ->> '$.row', detail ->> '$.seal', sequence,"
                                                " 0 AS place FROM event"
                                                " WHERE detail ->> '$.row' IS NOT NULL UNION ALL "
                                                "SELECT value ->> 0, value ->> 1, sequence, key AS place"
                                                " FROM event, json_each (detail, '$.rows')"
                                                " WHERE what = 'received' ORDER BY sequence, place",
                                                "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_hash_table_replace (seals, care_rows_dup (rows, 0), care_rows_dup (rows, 1));
  return found == 0 ? g_steal_pointer (&seals) : NULL;
}

static void
check_rows (CareStore *self, const char *sql, GHashTable *seals, CareVerdict *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRows) rows = care_store_query (self, &error, sql, "");

  while (rows != NULL && care_store_next (self, rows, &error) > 0)
    {
      const char *name = care_rows_text (rows, 0);
      const char *expected = g_hash_table_lookup (seals, name);
      g_autofree char *seal = care_store_seal (rows);
      if (expected == NULL)
        care_verdict_note (verdict, "%s: no event speaks of it", name);
      else if (!g_str_equal (expected, seal))
        care_verdict_note (verdict, "%s: it is not what its last event sealed", name);
      g_hash_table_remove (seals, name);
    }
  care_verdict_note_error (verdict, "rows", g_steal_pointer (&error));
}

void
care_store_verify_seals (CareStore *self, CareVerdict *verdict)
{
  static const char *const rows[] = {
    CARE_ROW_PROVIDER,     CARE_ROW_LOCATION, CARE_ROW_RETURN,     CARE_ROW_SUBMISSION,
    CARE_ROW_RECOLLECTION, CARE_ROW_CASE,     CARE_ROW_CASE_EVENT, CARE_ROW_REPRESENTATION,
    CARE_ROW_SETTING,      CARE_ROW_HOLIDAY,  CARE_ROW_EVIDENCE,   CARE_ROW_RECEIPT,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) seals = read_seals (self, &error);
  GHashTableIter iter;
  gpointer name;

  care_verdict_note_error (verdict, "seals", g_steal_pointer (&error));
  if (seals == NULL)
    return;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    check_rows (self, rows[i], seals, verdict);
  g_hash_table_iter_init (&iter, seals);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    care_verdict_note (verdict, "%s: it is gone", (const char *)name);
}
