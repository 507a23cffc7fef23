/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves whose content is in the version that the hub has now are removed, so that it shows one again. Only
 * after that version is there. */
#include "care-courier-private.h"

#include "care-store-versions.h"

#define AT_ONCE 500

static char *
tombstones (CareRun *self, char **losers, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);

  for (size_t i = 0; losers[i] != NULL; i += 2)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (CareVersion) into = care_store_agreed (self->store, self->hub->name, losers[i], &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (documents,
                       care_hub_tombstone_to_json (losers[i], losers[i + 1], into != NULL ? into->rev : ""));
      g_ptr_array_add (ids, losers[i]);
    }
  g_ptr_array_add (ids, NULL);
  return care_wire_bulk_docs (documents);
}

/* One that was not taken is gone already or was built upon meanwhile: then the feed shows it again. */
static bool
forget (CareRun *self, char **losers, GError **error)
{
  if (!care_store_begin (self->store, error))
    return false;
  bool ok = true;
  for (size_t i = 0; ok && losers[i] != NULL; i += 2)
    ok = care_store_remove_loser (self->store, self->hub->name, losers[i], losers[i + 1], error);
  return care_run_end (self, ok, error);
}

bool
care_run_remove_losers (CareRun *self, GError **error)
{
  for (;;)
    {
      g_auto (GStrv) losers = care_store_list_losers (self->store, self->hub->name, AT_ONCE, error);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (GError) local = NULL;

      if (losers == NULL || losers[0] == NULL)
        return losers != NULL;
      g_autofree char *body = tombstones (self, losers, ids, error);
      g_autoptr (CareHubAnswer) answer
          = body != NULL ? care_run_ask (self, "POST", "_bulk_docs", body, error) : NULL;
      if (answer == NULL)
        return false;
      g_autoptr (GPtrArray) acks
          = care_wire_read_bulk_docs (answer->text, (const char *const *)ids->pdata, &local);
      if (acks == NULL)
        return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
      if (!forget (self, losers, error))
        return false;
      self->again = true;
    }
}
