/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record that was put back from a backup is a copy of another desk's: two of one name must not be at work.
 */
#include "care-record-hub-private.h"
#include "care-record-private.h"

#include "care-store-segments.h"

/* The hubs stay joined and are followed on from where the copy was; but what this desk says of itself there
 * is said under its new name, from the start. */
static bool
begin_anew_at_hubs (CareRecord *self, GError **error)
{
  g_autoptr (GPtrArray) hubs = care_store_list_hubs (care_record_store (self), error);

  if (hubs == NULL)
    return false;
  for (size_t i = 0; i < hubs->len; i++)
    {
      CareHub *hub = hubs->pdata[i];
      hub->counter = 0;
      g_free (hub->desk_rev);
      hub->desk_rev = g_strdup ("");
      g_free (hub->desk_mark);
      hub->desk_mark = g_strdup ("");
      if (!care_store_save_hub (care_record_store (self), hub, error))
        return false;
    }
  return true;
}

static bool
take_new_name (CareRecord *self, GError **error)
{
  g_autofree char *wanted = care_new_desk_name ();
  CareActor actor = care_record_actor (self);
  g_autofree char *name
      = care_store_rename_desk (care_record_store (self), &actor, wanted, "restored", error);

  return name != NULL && begin_anew_at_hubs (self, error);
}

bool
care_record_become_copy (CareRecord *self, GError **error)
{
  return care_record_reload_desk (self, error) && care_record_begin (self, error)
         && care_record_end (self, take_new_name (self, error), error)
         && care_record_reload_desk (self, error);
}
