/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-extras.h"

#include "care-store-log.h"
#include "care-store-rows.h"

static bool
set_setting (CareStore *self,
             const CareActor *actor,
             const char *what,
             const char *key,
             const char *value,
             GError **error)
{
  g_autofree char *subject = g_strconcat ("setting:", key, NULL), *old = NULL;
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &old, error, "SELECT value FROM setting WHERE key = ?1", "t", key))
    return false;
  if (g_strcmp0 (old, value) == 0)
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_member_array (detail, "value");
  care_json_writer_string (detail, old);
  care_json_writer_string (detail, value);
  care_json_writer_end_array (detail);
  return care_store_run (self, error,
                         "INSERT INTO setting VALUES (?1, ?2)"
                         " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                         "tt", key, value)
         && care_store_log (self, actor, what, subject, detail,
                            care_store_query (self, error, CARE_ROW_SETTING " WHERE key = ?1", "t", key),
                            error);
}

bool
care_store_set_setting (
    CareStore *self, const CareActor *actor, const char *key, const char *value, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && key != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, set_setting (self, actor, "setting-saved", key, value, error), error);
}

bool
care_store_set_setting_as (CareStore *self,
                           const CareActor *actor,
                           const char *what,
                           const char *key,
                           const char *value,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && what != NULL && key != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, set_setting (self, actor, what, key, value, error), error);
}

char *
care_store_get_setting (CareStore *self, const char *key, GError **error)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  char *value = NULL;

  care_store_query_text (self, &value, error, "SELECT value FROM setting WHERE key = ?1", "t", key);
  return value;
}

GPtrArray *
care_store_list_settings (CareStore *self, const char *prefix, GError **error)
{
  g_return_val_if_fail (self != NULL && prefix != NULL, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT value FROM setting WHERE substr (key, 1, length (?1)) = ?1"
                          " AND value IS NOT NULL ORDER BY key",
                          "t", prefix);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_ptr_array_add (values, g_strdup (care_rows_text (rows, 0)));
  return found == 0 ? g_steal_pointer (&values) : NULL;
}

CareRows *
care_store_put_holiday (CareStore *self, const CareHoliday *holiday, GError **error)
{
  if (!care_store_run (self, error, "INSERT INTO holiday VALUES (?1, ?2, ?3, ?4)", "ittt", holiday->date,
                       holiday->title != NULL ? holiday->title : "",
                       holiday->notes != NULL ? holiday->notes : "",
                       holiday->source != NULL ? holiday->source : ""))
    return NULL;
  return care_store_query (self, error, CARE_ROW_HOLIDAY " WHERE date = ?1", "i", holiday->date);
}

/* As care_holidays_add: the first statement of a day stays. */
static bool
add_holiday (CareStore *self, const CareActor *actor, const CareHoliday *holiday, GError **error)
{
  g_autofree char *date = care_date_format (holiday->date);
  g_autofree char *subject = g_strconcat ("holiday:", date, NULL), *known = NULL;
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &known, error, "SELECT title FROM holiday WHERE date = ?1", "i",
                              holiday->date))
    return false;
  if (known != NULL)
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "title", holiday->title);
  care_json_writer_member_string (detail, "source", holiday->source);
  return care_store_log (self, actor, "holiday-added", subject, detail,
                         care_store_put_holiday (self, holiday, error), error);
}

bool
care_store_add_holiday (CareStore *self, const CareActor *actor, const CareHoliday *holiday, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && holiday != NULL, false);
  g_return_val_if_fail (holiday->date != CARE_NO_DATE, false);
  return care_store_begin (self, error)
         && care_store_end (self, add_holiday (self, actor, holiday, error), error);
}

bool
care_store_merge_holidays (CareStore *self, CareHolidays *into, GError **error)
{
  g_return_val_if_fail (self != NULL && into != NULL, false);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, "SELECT date, title, notes, source FROM holiday ORDER BY date", "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    care_holidays_add (into, (CareDate)care_rows_int (rows, 0), care_rows_text (rows, 1),
                       care_rows_text (rows, 2), care_rows_text (rows, 3));
  return found == 0;
}

CareRows *
care_store_put_evidence (
    CareStore *self, const char *sum, const char *file_name, GBytes *content, GError **error)
{
  if (!care_store_run (self, error, "INSERT INTO evidence VALUES (?1, ?2, ?3)", "ttb", sum, file_name,
                       content))
    return NULL;
  return care_store_query (self, error, CARE_ROW_EVIDENCE " WHERE sha256 = ?1", "t", sum);
}

static bool
add_evidence (CareStore *self,
              const CareActor *actor,
              const char *sum,
              const char *file_name,
              GBytes *content,
              GError **error)
{
  g_autofree char *subject = g_strconcat ("evidence:", sum, NULL), *known = NULL;
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &known, error, "SELECT sha256 FROM evidence WHERE sha256 = ?1", "t", sum))
    return false;
  if (known != NULL)
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "file_name", file_name);
  care_json_writer_member_int (detail, "bytes", (int64_t)g_bytes_get_size (content));
  return care_store_log (self, actor, "evidence-added", subject, detail,
                         care_store_put_evidence (self, sum, file_name, content, error), error);
}

char *
care_store_add_evidence (
    CareStore *self, const CareActor *actor, const char *file_name, GBytes *content, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && file_name != NULL && content != NULL, NULL);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  if (!care_store_begin (self, error)
      || !care_store_end (self, add_evidence (self, actor, sum, file_name, content, error), error))
    return NULL;
  return g_steal_pointer (&sum);
}

GBytes *
care_store_find_evidence (CareStore *self, const char *sha256, GError **error)
{
  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, "SELECT content FROM evidence WHERE sha256 = ?1", "t", sha256);

  if (rows == NULL || care_store_next (self, rows, error) <= 0)
    return NULL;
  const void *content = sqlite3_column_blob (rows, 0);
  return g_bytes_new (content, (gsize)sqlite3_column_bytes (rows, 0));
}

char *
care_store_evidence_name (CareStore *self, const char *sha256, GError **error)
{
  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);
  char *name = NULL;

  care_store_query_text (self, &name, error, "SELECT file_name FROM evidence WHERE sha256 = ?1", "t", sha256);
  return name;
}
