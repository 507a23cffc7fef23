/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the record holds, into the outbox of a hub that has not got it. */
#include "care-store-exchange.h"
#include "care-store-hub.h"
#include "care-store-log.h"
#include "care-store-queue.h"
#include "care-wire-hub-document.h"

#define OWN_SEGMENTS "SELECT 'events:' || desk || ':' || first || '-' || last FROM own_segment ORDER BY first"
/* For the group alone: another desk may have withheld from it what it tells the hub of cases. */
#define DESK_SEGMENTS "SELECT id FROM desk_segment ORDER BY id"

/* As CareKind orders them: what is referred to comes first. */
static const char *const documents[] = {
  CARE_ROW_PROVIDER,   CARE_ROW_LOCATION,       CARE_ROW_EVIDENCE,     CARE_ROW_RETURN,
  CARE_ROW_SUBMISSION, CARE_ROW_RECEIPT,        CARE_ROW_RECOLLECTION, CARE_ROW_CASE,
  CARE_ROW_CASE_EVENT, CARE_ROW_REPRESENTATION, CARE_ROW_HOLIDAY,      OWN_SEGMENTS,
};

/* Whether the hub has the document in these words. Where nothing was agreed on, nothing needs to be read. */
static bool
is_in_step (CareStore *self, const char *hub, const char *id, bool *in_step, GError **error)
{
  g_autofree char *agreed = NULL, *record = NULL;
  g_autoptr (GError) why = NULL;
  CareKind kind;

  *in_step = false;
  if (!care_store_query_text (self, &agreed, error,
                              "SELECT sha256 FROM hub_version WHERE hub = ?1 AND id = ?2 AND agreed"
                              " ORDER BY number DESC LIMIT 1",
                              "tt", hub, id))
    return false;
  if (agreed == NULL || *agreed == '\0' || !care_kind_of_id (id, &kind))
    return true;
  *in_step = !care_kind_changes (kind);
  if (*in_step)
    return true;
  record = care_store_read_record (self, id, NULL, &why);
  if (why != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return false;
    }
  g_autofree char *sum = record != NULL ? care_wire_sha256 (record) : NULL;
  *in_step = record == NULL || g_str_equal (sum, agreed);
  return true;
}

static bool
queue_one (CareStore *self,
           const CareActor *actor,
           const CareJoined *joined,
           const char *hub,
           const char *id,
           int *queued,
           GError **error)
{
  const char *of;
  bool in_step;
  CareKind kind;

  if (!care_store_find_hub_of (self, joined, id, &of, error))
    return false;
  bool is_segment = care_kind_of_id (id, &kind) && kind == CARE_KIND_EVENTS;
  if (!is_segment && g_strcmp0 (of, hub) != 0)
    return true;
  if (!is_in_step (self, hub, id, &in_step, error))
    return false;
  if (in_step)
    return true;
  (*queued)++;
  return care_store_queue_at (self, actor, hub, id, error);
}

static bool
queue_each (CareStore *self,
            const CareActor *actor,
            const CareJoined *joined,
            const char *hub,
            const char *sql,
            int *queued,
            GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, sql, "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    {
      g_autofree char *id = care_store_document_of (rows);
      if (id != NULL && !queue_one (self, actor, joined, hub, id, queued, error))
        return false;
    }
  return found == 0;
}

static bool
queue_all (CareStore *self, const CareActor *actor, const char *hub, int *queued, GError **error)
{
  CareJoined joined;

  if (!care_store_joined (self, &joined, error))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (documents); i++)
    if (!queue_each (self, actor, &joined, hub, documents[i], queued, error))
      return false;
  return !g_str_equal (hub, CARE_HUB_GROUP)
         || queue_each (self, actor, &joined, hub, DESK_SEGMENTS, queued, error);
}

int
care_store_queue_all (CareStore *self, const CareActor *actor, const char *hub, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && hub != NULL, -1);
  int queued = 0;

  return care_store_begin (self, error)
                 && care_store_end (self, queue_all (self, actor, hub, &queued, error), error)
             ? queued
             : -1;
}
