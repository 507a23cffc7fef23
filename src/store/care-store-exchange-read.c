/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record, document by document. */
#include "care-store-body.h"
#include "care-store-exchange.h"
#include "care-store-hub.h"
#include "care-store-rows.h"
#include "care-store-segments.h"
#include "care-wire-submission.h"
#include "care-wire-sync.h"

#include <string.h>

typedef struct
{
  CareStore *store;
  const char *id, *key;
  char **location; /* or NULL */
} Asked;

static void
say_location (const Asked *asked, const char *location)
{
  if (asked->location != NULL)
    *asked->location = g_strdup (location);
}

/* Bodies are kept as the documents have them. */
static char *
read_body (const Asked *asked, const char *sql, GError **error)
{
  char *body = NULL;

  care_store_query_text (asked->store, &body, error, sql, "t", asked->key);
  return body;
}

static char *
read_location (const Asked *asked, GError **error)
{
  g_autofree char *body = read_body (asked, "SELECT body FROM location WHERE id = ?1", error);

  if (body != NULL)
    say_location (asked, asked->key);
  return g_steal_pointer (&body);
}

static char *
read_evidence (const Asked *asked, GError **error)
{
  g_autofree char *name = read_body (asked, "SELECT file_name FROM evidence WHERE sha256 = ?1", error);

  return name != NULL ? care_wire_evidence_to_json (asked->key, name) : NULL;
}

static char *
read_return (const Asked *asked, GError **error)
{
  g_autofree char *location = NULL;
  char *body = NULL;
  CareService service;
  CareMonth month;

  if (care_kind_split_month (asked->id, false, &location, &service, &month)
      && care_store_query_text (asked->store, &body, error,
                                "SELECT body FROM care_return WHERE location = ?1 AND service = ?2"
                                " AND month = ?3",
                                "tti", location, care_service_to_string (service), month)
      && body != NULL)
    say_location (asked, location);
  return body;
}

static char *
read_submission (const Asked *asked, GError **error)
{
  g_autoptr (CareSubmission) found = care_store_find_submission (asked->store, asked->id, error);

  if (found == NULL)
    return NULL;
  say_location (asked, found->location);
  return care_wire_submission_to_json (found);
}

static char *
read_recollection (const Asked *asked, GError **error)
{
  g_autofree char *location = NULL, *text = NULL;
  CareRecollection *found = NULL;
  CareService service;
  CareMonth month;

  if (care_kind_split_month (asked->id, false, &location, &service, &month))
    found = care_store_find_recollection (asked->store, location, service, month, error);
  if (found == NULL)
    return NULL;
  say_location (asked, location);
  text = care_wire_recollection_to_json (found);
  care_recollection_free (found);
  return g_steal_pointer (&text);
}

/* A key of two parts, either of which may itself hold colons: tried at each, from the last. Returns what
 * follows the colon and puts the end of the first part there; NULL: no more. */
static const char *
split_before (char *key, char **end)
{
  if (*end != NULL)
    **end = ':';
  *end = *end != NULL ? g_strrstr_len (key, *end - key, ":") : strrchr (key, ':');
  if (*end == NULL)
    return NULL;
  **end = '\0';
  return *end + 1;
}

static char *
read_receipt (const Asked *asked, GError **error)
{
  g_autofree char *key = g_strconcat ("submission:", asked->key, NULL);
  char *end = NULL;
  const char *desk;

  while ((desk = split_before (key, &end)) != NULL)
    {
      g_autoptr (CareRows) rows
          = care_store_query (asked->store, error,
                              "SELECT receipt.body, location FROM receipt JOIN submission"
                              " ON submission.id = submission WHERE submission = ?1 AND desk = ?2",
                              "tt", key, desk);
      int found = rows != NULL ? care_store_next (asked->store, rows, error) : -1;
      if (found < 0)
        return NULL;
      if (found == 0)
        continue;
      say_location (asked, care_rows_text (rows, 1));
      return care_rows_dup (rows, 0);
    }
  return NULL;
}

static char *
read_case_event (const Asked *asked, GError **error)
{
  g_autofree char *key = g_strdup (asked->key);
  char *end = NULL;
  const char *event;

  while ((event = split_before (key, &end)) != NULL)
    {
      g_autoptr (CareRows) rows = care_store_query (
          asked->store, error, "SELECT position, body FROM case_event WHERE case_id = ?1 AND id = ?2", "tt",
          key, event);
      int found = rows != NULL ? care_store_next (asked->store, rows, error) : -1;
      if (found < 0)
        return NULL;
      if (found > 0)
        return care_wire_placed_event_to_json (key, care_rows_int (rows, 0), care_rows_text (rows, 1));
    }
  return NULL;
}

static char *
read_holiday (const Asked *asked, GError **error)
{
  CareDate date = care_date_parse (asked->key);
  g_autoptr (CareRows) rows = care_store_query (
      asked->store, error, "SELECT title, notes, source FROM holiday WHERE date = ?1", "i", date);

  if (rows == NULL || care_store_next (asked->store, rows, error) <= 0)
    return NULL;
  g_autofree char *title = care_rows_dup (rows, 0), *notes = care_rows_dup (rows, 1);
  g_autofree char *source = care_rows_dup (rows, 2);
  const CareHoliday holiday = { date, title, notes, source };
  return care_wire_holiday_to_json (&holiday);
}

/* As it came, where another desk sealed it; of this desk's own, without what the cases' own hub is for. */
static char *
read_segment (const Asked *asked, GError **error)
{
  char *cases = NULL;
  g_autofree char *body = NULL;

  if (!care_store_query_text (asked->store, &body, error, "SELECT body FROM desk_segment WHERE id = ?1", "t",
                              asked->id))
    return NULL;
  if (body != NULL)
    return g_steal_pointer (&body);
  if (!care_store_query_text (asked->store, &cases, error, "SELECT name FROM hub WHERE name = ?1", "t",
                              CARE_HUB_CASES))
    return NULL;
  bool whole = cases == NULL;
  g_free (cases);
  g_autoptr (CareSegment) segment = care_store_find_segment (asked->store, asked->id, whole, error);
  return segment != NULL ? care_wire_segment_to_json (segment) : NULL;
}

static char *
read_record (const Asked *asked, CareKind kind, GError **error)
{
  switch (kind)
    {
    case CARE_KIND_PROVIDER:
      return read_body (asked, "SELECT body FROM provider WHERE id = ?1", error);
    case CARE_KIND_LOCATION:
      return read_location (asked, error);
    case CARE_KIND_EVIDENCE:
      return read_evidence (asked, error);
    case CARE_KIND_RETURN:
      return read_return (asked, error);
    case CARE_KIND_SUBMISSION:
      return read_submission (asked, error);
    case CARE_KIND_RECEIPT:
      return read_receipt (asked, error);
    case CARE_KIND_RECOLLECTION:
      return read_recollection (asked, error);
    case CARE_KIND_CASE:
      return read_body (asked, "SELECT body FROM enforcement_case WHERE id = ?1", error);
    case CARE_KIND_CASE_EVENT:
      return read_case_event (asked, error);
    case CARE_KIND_REPRESENTATION:
      return read_body (asked, "SELECT body FROM representation WHERE case_id = ?1", error);
    case CARE_KIND_HOLIDAY:
      return read_holiday (asked, error);
    case CARE_KIND_EVENTS:
      return read_segment (asked, error);
    case CARE_KIND_DESK:
      return read_body (asked, "SELECT body FROM colleague WHERE desk = ?1", error);
    case CARE_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
care_store_read_record (CareStore *self, const char *id, char **location, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  const Asked asked = { self, id, care_kind_key (id), location };
  CareKind kind;

  if (location != NULL)
    *location = NULL;
  return care_kind_of_id (id, &kind) ? read_record (&asked, kind, error) : NULL;
}
