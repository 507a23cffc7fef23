/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-each.h"

#include "care-store-body.h"
#include "care-store-log.h"
#include "care-store-queue.h"
#include "care-wire-return.h"

static const char *const every[CARE_N_KINDS] = {
  [CARE_KIND_PROVIDER] = CARE_ROW_PROVIDER " ORDER BY id",
  [CARE_KIND_LOCATION] = CARE_ROW_LOCATION " ORDER BY id",
  [CARE_KIND_EVIDENCE] = CARE_ROW_EVIDENCE " ORDER BY sha256",
  [CARE_KIND_RETURN] = CARE_ROW_RETURN " ORDER BY location, service, month",
  [CARE_KIND_SUBMISSION] = "SELECT id FROM submission ORDER BY id",
  [CARE_KIND_RECEIPT] = CARE_ROW_RECEIPT " ORDER BY submission, desk",
  [CARE_KIND_RECOLLECTION] = CARE_ROW_RECOLLECTION " ORDER BY location, service, month",
  [CARE_KIND_CASE] = CARE_ROW_CASE " ORDER BY id",
  [CARE_KIND_CASE_EVENT] = CARE_ROW_CASE_EVENT " ORDER BY case_id, position",
  [CARE_KIND_REPRESENTATION] = CARE_ROW_REPRESENTATION " ORDER BY case_id",
  [CARE_KIND_HOLIDAY] = CARE_ROW_HOLIDAY " ORDER BY date",
};

bool
care_store_each_id (CareStore *self, CareKind kind, CareTakeId take, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL && (unsigned)kind < CARE_N_KINDS, false);
  int found = -1;

  if (every[kind] == NULL)
    return true;
  g_autoptr (CareRows) rows = care_store_query (self, error, every[kind], "");
  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    {
      g_autofree char *id = care_store_document_of (rows);
      if (id != NULL && !take (id, data, error))
        return false;
    }
  return found == 0;
}

#define THOSE " WHERE month BETWEEN ?1 AND ?2 AND (?3 IS NULL OR service = ?3)"

static CareRows *
query_those (
    CareStore *self, const char *sql, CareMonth from, CareMonth to, CareService service, GError **error)
{
  bool one = service >= 0 && service < CARE_N_SERVICES;

  return care_store_query (self, error, sql, "iit", from == CARE_NO_MONTH ? G_MININT : from,
                           to == CARE_NO_MONTH ? G_MAXINT : to,
                           one ? care_service_to_string (service) : NULL);
}

/* Takes rows; where it is NULL, error is set already. */
static bool
take_returns (CareStore *self, CareRows *rows, CareTakeReturn take, gpointer data, GError **error)
{
  g_autoptr (CareRows) own = rows;
  int found = -1;

  while (own != NULL && (found = care_store_next (self, own, error)) > 0)
    {
      g_autoptr (CareReturn) ret
          = care_store_read_body (care_rows_text (own, 0), (CareBodyReader)care_wire_return_from_json, error);
      if (ret == NULL || !take (ret, data, error))
        return false;
    }
  return found == 0;
}

bool
care_store_each_return (CareStore *self,
                        CareMonth from,
                        CareMonth to,
                        CareService service,
                        CareTakeReturn take,
                        gpointer data,
                        GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL, false);

  return take_returns (self,
                       query_those (self,
                                    "SELECT body FROM care_return" THOSE " ORDER BY location, service, month",
                                    from, to, service, error),
                       take, data, error);
}

bool
care_store_each_return_of_month (
    CareStore *self, CareMonth month, CareTakeReturn take, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL, false);

  /* CROSS: SQLite would rather read every return there is. */
  return take_returns (
      self,
      care_store_query (self, error,
                        "SELECT care_return.body FROM location CROSS JOIN care_return"
                        " ON care_return.location = location.id AND service IN (?1, ?2) AND month = ?3"
                        " ORDER BY location.id, service",
                        "tti", care_service_to_string (CARE_SERVICE_CARE_HOME),
                        care_service_to_string (CARE_SERVICE_HOME_CARE), month),
      take, data, error);
}

/* SQLite hands out each text as a copy of its own, so the id is only copied when it changes. */
typedef struct
{
  GString *location;
  GArray *saved;
  CareService service;
  CareMonth month;
} OneMonth;

static bool
is_of (const OneMonth *self, const char *location, CareService service, CareMonth month)
{
  return self->saved->len > 0 && self->month == month && self->service == service
         && strcmp (self->location->str, location) == 0;
}

static bool
hand_over (OneMonth *self, CareTakeSaved take, gpointer data)
{
  bool on = self->saved->len == 0
            || take (self->location->str, self->service, self->month,
                     (const CareSaved *)(void *)self->saved->data, self->saved->len, data);

  g_array_set_size (self->saved, 0);
  return on;
}

/* Takes rows; where it is NULL, error is set already. */
static bool
take_all (
    CareStore *self, CareRows *rows, CareInstant until, CareTakeSaved take, gpointer data, GError **error)
{
  g_autoptr (CareRows) own = rows;
  g_autoptr (GString) location = g_string_new (NULL);
  g_autoptr (GArray) saved = g_array_new (FALSE, FALSE, sizeof (CareSaved));
  OneMonth one = { location, saved, CARE_SERVICE_CARE_HOME, CARE_NO_MONTH };
  int found = -1;

  while (own != NULL && (found = care_store_next (self, own, error)) > 0)
    {
      const char *id = care_rows_text (own, 0);
      CareSaved save = { care_rows_int (own, 3), care_rows_int (own, 4) != 0, care_rows_int (own, 5) != 0 };
      CareMonth month = (CareMonth)care_rows_int (own, 2);
      CareService service = CARE_SERVICE_CARE_HOME;

      if (!care_service_from_string (care_rows_text (own, 1), &service)
          || (until != CARE_NO_INSTANT && save.at >= until))
        continue;
      if (!is_of (&one, id, service, month))
        {
          if (!hand_over (&one, take, data))
            return true;
          if (strcmp (location->str, id) != 0)
            g_string_assign (location, id);
          one.service = service;
          one.month = month;
        }
      g_array_append_val (saved, save);
    }
  if (found == 0)
    hand_over (&one, take, data);
  return found == 0;
}

#define ALL_SAVED                                                                                            \
  "SELECT location, service, month, at, nil, every_section FROM submission INDEXED BY submission_board"
#define IN_ORDER " ORDER BY location, service, month, at"

bool
care_store_each_saved (CareStore *self, CareInstant until, CareTakeSaved take, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL, false);

  return take_all (self, care_store_query (self, error, ALL_SAVED IN_ORDER, ""), until, take, data, error);
}

bool
care_store_each_saved_of (CareStore *self,
                          const char *location,
                          CareInstant until,
                          CareTakeSaved take,
                          gpointer data,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL && take != NULL, false);

  return take_all (self,
                   care_store_query (self, error, ALL_SAVED " WHERE location = ?1" IN_ORDER, "t", location),
                   until, take, data, error);
}

bool
care_store_each_month (CareStore *self,
                       CareMonth from,
                       CareMonth to,
                       CareService service,
                       CareTakeMonth take,
                       gpointer data,
                       GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL, false);
  g_autoptr (CareRows) rows = query_those (
      self, "SELECT DISTINCT month FROM care_return" THOSE " ORDER BY month", from, to, service, error);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    if (!take ((CareMonth)care_rows_int (rows, 0), data, error))
      return false;
  return found == 0;
}

bool
care_store_each_field (CareStore *self,
                       CareMonth from,
                       CareMonth to,
                       CareService service,
                       CareTakeField take,
                       gpointer data,
                       GError **error)
{
  g_return_val_if_fail (self != NULL && take != NULL, false);
  g_autoptr (CareRows) rows = query_those (
      self, "SELECT DISTINCT key FROM care_return, json_each (body, '$.answers')" THOSE " ORDER BY key", from,
      to, service, error);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    if (!take (care_rows_text (rows, 0), data, error))
      return false;
  return found == 0;
}

bool
care_store_setting_is_local (const char *key)
{
  g_return_val_if_fail (key != NULL, true);
  return g_str_equal (key, "desk") || g_str_equal (key, "desk-parent") || g_str_has_prefix (key, "local:");
}

bool
care_store_each_setting (
    CareStore *self, const char *prefix, CareTakeSetting take, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && prefix != NULL && take != NULL, false);
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT key, value FROM setting WHERE substr (key, 1, length (?1)) = ?1"
                          " AND value IS NOT NULL ORDER BY key",
                          "t", prefix);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    if (!care_store_setting_is_local (care_rows_text (rows, 0))
        && !take (care_rows_text (rows, 0), care_rows_text (rows, 1), data, error))
      return false;
  return found == 0;
}
