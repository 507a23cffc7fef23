/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-receipts.h"

#include "care-store-body.h"
#include "care-store-log.h"
#include "care-store-rows.h"
#include "care-wire-sync.h"

#define READ_RECEIPT ((CareBodyReader)care_wire_receipt_from_json)

CareRows *
care_store_put_receipt (CareStore *self, const CareReceipt *receipt, const char *body, GError **error)
{
  if (!care_store_run (self, error, "INSERT INTO receipt VALUES (?1, ?2, ?3)", "ttt", receipt->submission,
                       receipt->desk, body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_RECEIPT " WHERE submission = ?1 AND desk = ?2", "tt",
                           receipt->submission, receipt->desk);
}

static bool
add_receipt (CareStore *self, const CareActor *actor, const CareReceipt *receipt, GError **error)
{
  g_autofree char *body = care_wire_receipt_to_json (receipt), *known = NULL;
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &known, error,
                              "SELECT desk FROM receipt WHERE submission = ?1 AND desk = ?2", "tt",
                              receipt->submission, receipt->desk))
    return false;
  if (known != NULL)
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "hub", receipt->hub);
  care_json_writer_member_string (detail, "rev", receipt->rev);
  care_json_writer_member_instant (detail, "sent_at", receipt->sent_at);
  care_json_writer_member_instant (detail, "hub_at", receipt->hub_at);
  return care_store_log (self, actor, "receipt-kept", receipt->submission, detail,
                         care_store_put_receipt (self, receipt, body, error), error);
}

bool
care_store_add_receipt (CareStore *self, const CareActor *actor, const CareReceipt *receipt, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && receipt != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, add_receipt (self, actor, receipt, error), error);
}

/* By the clocks of those who sent them: for reading, nothing hangs on it. */
static int
compare_age (gconstpointer a, gconstpointer b)
{
  const CareReceipt *one = *(CareReceipt *const *)a, *other = *(CareReceipt *const *)b;

  if (one->sent_at != other->sent_at)
    return one->sent_at < other->sent_at ? -1 : 1;
  return g_strcmp0 (one->desk, other->desk);
}

GPtrArray *
care_store_list_receipts (CareStore *self, const char *submission, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareRows *rows = submission != NULL ? care_store_query (
                       self, error, "SELECT body FROM receipt WHERE submission = ?1", "t", submission)
                                      : care_store_query (self, error, "SELECT body FROM receipt", "");
  g_autoptr (GPtrArray) found
      = care_store_list_bodies (self, rows, READ_RECEIPT, (GDestroyNotify)care_receipt_free, error);

  if (found != NULL)
    g_ptr_array_sort (found, compare_age);
  return g_steal_pointer (&found);
}
