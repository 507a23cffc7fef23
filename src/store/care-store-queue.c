/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-queue.h"

#include "care-store-hub.h"
#include "care-store-log.h"

bool
care_store_joined (CareStore *self, CareJoined *joined, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, "SELECT name FROM hub", "");
  int found = -1;

  *joined = (CareJoined){ false, false };
  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    if (g_str_equal (care_rows_text (rows, 0), CARE_HUB_CASES))
      joined->cases = true;
    else
      joined->group = true;
  return found == 0;
}

/* A file may be added a moment before what links it. Were it sent to the group at once, everybody could read
 * what belongs to a case. */
static bool
find_hub_of_evidence (
    CareStore *self, const CareJoined *joined, const char *sum, const char **hub, GError **error)
{
  g_autofree char *of_group = NULL, *of_case = NULL;

  if (!joined->cases)
    {
      *hub = CARE_HUB_GROUP;
      return true;
    }
  if (!care_store_query_text (
          self, &of_group, error,
          "SELECT id FROM submission WHERE evidence = ?1 AND evidence <> ''"
          " UNION ALL SELECT id FROM provider WHERE body ->> '$.logo_sha256' = ?1"
          " UNION ALL SELECT location FROM care_return WHERE instr (body, ?1) > 0 AND EXISTS"
          " (SELECT 1 FROM json_each (body, '$.evidence') WHERE value ->> '$.sha256' = ?1) LIMIT 1",
          "t", sum))
    return false;
  if (of_group != NULL)
    {
      *hub = joined->group ? CARE_HUB_GROUP : NULL;
      return true;
    }
  if (!care_store_query_text (
          self, &of_case, error,
          "SELECT id FROM case_event WHERE body ->> '$.file_sha256' = ?1"
          " OR EXISTS (SELECT 1 FROM json_each (body, '$.files') WHERE value ->> '$.sha256' = ?1)"
          " UNION ALL SELECT case_id FROM representation, json_each (representation.body, '$.exhibits')"
          " WHERE value ->> '$.sha256' = ?1 LIMIT 1",
          "t", sum))
    return false;
  *hub = of_case != NULL ? CARE_HUB_CASES : NULL;
  return true;
}

bool
care_store_find_hub_of (
    CareStore *self, const CareJoined *joined, const char *id, const char **hub, GError **error)
{
  CareKind kind;

  *hub = NULL;
  if ((!joined->group && !joined->cases) || !care_kind_of_id (id, &kind))
    return true;
  switch (kind)
    {
    case CARE_KIND_CASE:
    case CARE_KIND_CASE_EVENT:
    case CARE_KIND_REPRESENTATION:
      *hub = joined->cases ? CARE_HUB_CASES : CARE_HUB_GROUP;
      return true;
    case CARE_KIND_EVIDENCE:
      return find_hub_of_evidence (self, joined, care_kind_key (id), hub, error);
    case CARE_KIND_EVENTS:
      *hub = joined->group ? CARE_HUB_GROUP : CARE_HUB_CASES;
      return true;
    case CARE_KIND_DESK: /* written by each run itself */
    case CARE_N_KINDS:
      return true;
    case CARE_KIND_PROVIDER:
    case CARE_KIND_LOCATION:
    case CARE_KIND_RETURN:
    case CARE_KIND_SUBMISSION:
    case CARE_KIND_RECEIPT:
    case CARE_KIND_RECOLLECTION:
    case CARE_KIND_HOLIDAY:
    default:
      *hub = joined->group ? CARE_HUB_GROUP : NULL;
      return true;
    }
}

const char *
care_store_hub_of (CareStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  CareJoined joined;
  const char *hub = NULL;

  return care_store_joined (self, &joined, error) && care_store_find_hub_of (self, &joined, id, &hub, error)
             ? hub
             : NULL;
}

/* What the row's own table calls the column. */
static int
find_column (CareRows *row, const char *name)
{
  for (int i = 1; i < sqlite3_column_count (row); i++)
    if (g_str_equal (sqlite3_column_name (row, i), name))
      return i;
  g_assert_not_reached ();
}

static const char *
read_column (CareRows *row, const char *name)
{
  return care_rows_text (row, find_column (row, name));
}

static char *
month_document (CareRows *row, CareKind kind)
{
  CareService service;

  if (!care_service_from_string (read_column (row, "service"), &service))
    return NULL;
  return care_kind_month_id (kind, read_column (row, "location"), service,
                             (CareMonth)care_rows_int (row, find_column (row, "month")));
}

static char *
holiday_document (CareRows *row)
{
  g_autofree char *date = care_date_format ((CareDate)care_rows_int (row, find_column (row, "date")));

  return date != NULL ? g_strconcat ("holiday:", date, NULL) : NULL;
}

/* Rows are named by how they are kept, documents by how people write. */
char *
care_store_document_of (CareRows *row)
{
  const char *name = care_rows_text (row, 0);
  CareKind kind;

  if (!care_kind_of_id (name, &kind)) /* a setting */
    return NULL;
  if (kind == CARE_KIND_RETURN || kind == CARE_KIND_RECOLLECTION)
    return month_document (row, kind);
  if (kind == CARE_KIND_CASE_EVENT)
    return g_strconcat ("case-event:", read_column (row, "case_id"), ":", read_column (row, "id"), NULL);
  if (kind == CARE_KIND_HOLIDAY)
    return holiday_document (row);
  return g_strdup (name);
}

/* The evidence that the row links, of what is here: char, "evidence:...". NULL: error is set. */
static GPtrArray *
read_links (CareStore *self, CareRows *row, const char *id, GError **error)
{
  static const struct
  {
    CareKind kind;
    const char *column, *query;
  } links[] = {
    { CARE_KIND_SUBMISSION, "evidence", "SELECT 'evidence:' || sha256 FROM evidence WHERE sha256 = ?1" },
    { CARE_KIND_PROVIDER, "body",
      "SELECT 'evidence:' || sha256 FROM evidence WHERE sha256 = ?1 ->> '$.logo_sha256'" },
    { CARE_KIND_RETURN, "body",
      "SELECT 'evidence:' || sha256 FROM evidence"
      " WHERE sha256 IN (SELECT value ->> '$.sha256' FROM json_each (?1, '$.evidence'))" },
    { CARE_KIND_CASE_EVENT, "body",
      "SELECT 'evidence:' || sha256 FROM evidence WHERE sha256 = ?1 ->> '$.file_sha256'"
      " OR sha256 IN (SELECT value ->> '$.sha256' FROM json_each (?1, '$.files'))" },
    { CARE_KIND_REPRESENTATION, "body",
      "SELECT 'evidence:' || sha256 FROM evidence"
      " WHERE sha256 IN (SELECT value ->> '$.sha256' FROM json_each (?1, '$.exhibits'))" },
  };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  CareKind kind = CARE_N_KINDS;

  if (!care_kind_of_id (id, &kind))
    return g_steal_pointer (&found);
  for (size_t i = 0; i < G_N_ELEMENTS (links); i++)
    {
      if (links[i].kind != kind)
        continue;
      g_autoptr (CareRows) rows
          = care_store_query (self, error, links[i].query, "t", read_column (row, links[i].column));
      int more = -1;
      while (rows != NULL && (more = care_store_next (self, rows, error)) > 0)
        g_ptr_array_add (found, care_rows_dup (rows, 0));
      if (more < 0)
        return NULL;
    }
  return g_steal_pointer (&found);
}

/* With a hub for cases it was not known before where the evidence belongs. What is linked by a submission
 * from now on belongs to the group, though it may wait for the hub of cases. */
static bool
queue_link (
    CareStore *self, const CareActor *actor, const CareJoined *joined, const char *link, GError **error)
{
  g_autofree char *present = NULL;
  const char *hub;

  if (!joined->cases)
    return true;
  if (!care_store_find_hub_of (self, joined, link, &hub, error))
    return false;
  if (hub == NULL)
    return true;
  return care_store_query_text (self, &present, error,
                                "SELECT id FROM outbox WHERE hub = ?1 AND id = ?2 UNION ALL"
                                " SELECT id FROM hub_version WHERE hub = ?1 AND id = ?2 AND agreed LIMIT 1",
                                "tt", hub, link)
         && (present != NULL || care_store_queue_at (self, actor, hub, link, error));
}

bool
care_store_queue_row (CareStore *self, const CareActor *actor, CareRows *row, GError **error)
{
  CareJoined joined;

  if (!care_store_joined (self, &joined, error))
    return false;
  if (!joined.group && !joined.cases)
    return true;
  g_autofree char *id = care_store_document_of (row);
  if (id == NULL)
    return true;
  g_autoptr (GPtrArray) links = read_links (self, row, id, error);
  if (links == NULL)
    return false;
  for (guint i = 0; i < links->len; i++)
    if (!queue_link (self, actor, &joined, g_ptr_array_index (links, i), error))
      return false;
  return care_store_queue (self, actor, id, error);
}
