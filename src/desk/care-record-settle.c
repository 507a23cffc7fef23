/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's word on a conflict. What was chosen is saved as any change is, with an event and its person, and
 * is sent over their version; what was not chosen stays as it was on both sides, and stays to be settled. */
#include "care-record-conflicts-private.h"
#include "care-record-private.h"

#include "care-store-cases.h"
#include "care-store-drafts.h"
#include "care-store-outbox.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-wire-hub-document.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-representation.h"
#include "care-wire-return.h"
#include "care-wire-sync.h"

static bool
save_provider (CareStore *store, const CareActor *actor, const char *record, GError **error)
{
  g_autoptr (CareProvider) provider = care_wire_provider_from_json (record, error);

  return provider != NULL && care_store_save_provider (store, actor, provider, error);
}

static bool
save_location (CareStore *store, const CareActor *actor, const char *record, GError **error)
{
  g_autoptr (CareLocation) location = care_wire_location_from_json (record, error);

  return location != NULL && care_store_save_location (store, actor, location, error);
}

static bool
save_return (CareStore *store, const CareActor *actor, const char *record, GError **error)
{
  g_autoptr (CareReturn) ret = care_wire_return_from_json (record, error);

  return ret != NULL && care_store_save_return (store, actor, ret, error);
}

static bool
save_representation (CareStore *store, const CareActor *actor, const char *record, GError **error)
{
  g_autoptr (CareRepresentation) draft = care_wire_representation_from_json (record, error);

  return draft != NULL && care_store_save_representation (store, actor, draft, error);
}

static bool
save_recollection (CareStore *store, const CareActor *actor, const char *record, GError **error)
{
  CareRecollection *recollection = care_wire_recollection_from_json (record, error);
  bool saved = recollection != NULL && care_store_save_recollection (store, actor, recollection, error);

  if (recollection != NULL)
    care_recollection_free (recollection);
  return saved;
}

/* What people cannot change here by any other verb: it is stored as if it had come like this, and sent. */
static bool
save_as_received (CareStore *store,
                  const CareActor *actor,
                  const CareConflict *conflict,
                  const char *record,
                  GError **error)
{
  g_autoptr (GPtrArray) incoming = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
  int changed = 0;

  g_ptr_array_add (incoming, care_incoming_new (conflict->id, conflict->kind, record, NULL));
  return care_store_receive (store, actor, conflict->hub, incoming, &changed, error)
         && care_store_queue (store, actor, conflict->id, error);
}

static bool
save (CareStore *store,
      const CareActor *actor,
      const CareConflict *conflict,
      const char *record,
      GError **error)
{
  switch (conflict->kind)
    {
    case CARE_KIND_PROVIDER:
      return save_provider (store, actor, record, error);
    case CARE_KIND_LOCATION:
      return save_location (store, actor, record, error);
    case CARE_KIND_RETURN:
      return save_return (store, actor, record, error);
    case CARE_KIND_REPRESENTATION:
      return save_representation (store, actor, record, error);
    case CARE_KIND_RECOLLECTION:
      return save_recollection (store, actor, record, error);
    case CARE_KIND_EVIDENCE:
    case CARE_KIND_SUBMISSION:
    case CARE_KIND_RECEIPT:
    case CARE_KIND_CASE:
    case CARE_KIND_CASE_EVENT:
    case CARE_KIND_HOLIDAY:
    case CARE_KIND_EVENTS:
    case CARE_KIND_DESK:
    case CARE_N_KINDS:
    default:
      return save_as_received (store, actor, conflict, record, error);
    }
}

/* The same choices with theirs for each: what their version is to a ground that gave way in these fields. */
static char **
all_theirs (const char *const *choices)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (size_t i = 0; choices[i] != NULL; i += 2)
    {
      g_strv_builder_add (builder, choices[i]);
      g_strv_builder_add (builder, "theirs");
    }
  return g_strv_builder_end (builder);
}

static const CareClash *
find_clash (const CareClashes *clashes, const char *field)
{
  for (size_t i = 0; i < clashes->all->len; i++)
    {
      const CareClash *clash = clashes->all->pdata[i];
      if (g_str_equal (clash->field, field))
        return clash;
    }
  return NULL;
}

static bool
choices_are_sound (const CareClashes *clashes, const char *const *choices, GError **error)
{
  for (size_t i = 0; choices[i] != NULL; i += 2)
    if (choices[i + 1] == NULL || find_clash (clashes, choices[i]) == NULL)
      return care_refuse (error, CARE_REFUSAL_BAD_VALUE, choices[i]);
  return true;
}

/* The ground of what is left: theirs, with the fields that nobody has chosen as they were. */
static char *
next_base (const CareConflict *conflict,
           const CareClashes *clashes,
           const char *const *choices,
           GError **error)
{
  g_auto (GStrv) theirs = all_theirs (choices);
  const char *base = care_clashes_base (clashes);
  g_autofree char *as_theirs = care_wire_settle (conflict->kind, base, clashes->mine, conflict->theirs,
                                                 (const char *const *)theirs, error);

  return as_theirs != NULL ? care_wire_agreed (conflict->kind, base, as_theirs, conflict->theirs, error)
                           : NULL;
}

/* One value that cannot be is refused by its field's name. */
static char *
settled_record (const CareConflict *conflict,
                const CareClashes *clashes,
                const char *const *choices,
                GError **error)
{
  const char *base = care_clashes_base (clashes);

  for (size_t i = 0; choices[i] != NULL; i += 2)
    {
      const char *const one[] = { choices[i], choices[i + 1], NULL };
      g_autofree char *tried
          = care_wire_settle (conflict->kind, base, clashes->mine, conflict->theirs, one, NULL);
      if (tried == NULL)
        {
          g_autofree char *about = g_strdup_printf ("%s=%s", choices[i], choices[i + 1]);
          care_refuse (error, CARE_REFUSAL_BAD_VALUE, about);
          return NULL;
        }
    }
  return care_wire_settle (conflict->kind, base, clashes->mine, conflict->theirs, choices, error);
}

/* Notes how far their version is agreed on now. One that stands beside the winning one is only known, and is
 * removed once ours, which has what was chosen of it, is on the hub. */
static bool
agree (CareStore *store, const CareConflict *conflict, const char *base, bool is_left, GError **error)
{
  const char *hub = conflict->hub, *id = conflict->id, *rev = conflict->their_rev;
  g_autofree char *sha256 = care_wire_sha256 (conflict->theirs);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareVersion) agreed = care_store_agreed (store, hub, id, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (agreed == NULL || care_same_text (agreed->rev, rev))
    return care_store_agree (store, hub, id, rev, is_left ? base : conflict->theirs, sha256, error);
  return is_left
         || (care_store_note_version (store, hub, id, rev, conflict->theirs, sha256, error)
             && care_store_add_loser (store, hub, id, rev, error));
}

/* Ends the conflict, or lets it go on over the new ground where a field is left. */
static bool
go_on (CareStore *store,
       const CareActor *actor,
       CareConflict *conflict,
       const char *settled,
       const char *base,
       bool *is_left,
       GError **error)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autofree char *merged
      = care_wire_merge (conflict->kind, base, settled, conflict->theirs, &clashes, error);

  if (merged == NULL)
    return false;
  *is_left = clashes->len > 0;
  if (!agree (store, conflict, base, *is_left, error))
    return false;
  if (!*is_left)
    return care_store_remove_conflict (store, actor, conflict->id, "person", error);
  g_free (conflict->base);
  conflict->base = g_strdup (base);
  return care_store_save_conflict (store, actor, conflict, error);
}

static bool
settle (CareRecord *self, CareConflict *conflict, const char *const *choices, bool *is_left, GError **error)
{
  CareStore *store = care_record_store (self);
  CareActor actor = care_record_actor (self);
  CareClashes clashes = { NULL };
  g_autofree char *settled = NULL, *base = NULL;

  bool done
      = care_clashes_find (store, conflict, &clashes, error) && choices_are_sound (&clashes, choices, error);
  if (done)
    settled = settled_record (conflict, &clashes, choices, error);
  if (settled != NULL)
    base = next_base (conflict, &clashes, choices, error);
  done = base != NULL
         && (care_same_text (settled, clashes.mine) || save (store, &actor, conflict, settled, error))
         && go_on (store, &actor, conflict, settled, base, is_left, error);
  care_clashes_clear (&clashes);
  return done;
}

bool
care_record_settle (
    CareRecord *self, const char *id, const char *const *choices, CareConflictView **left, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && choices != NULL && left != NULL, false);
  bool is_left = false;

  *left = NULL;
  if (!care_record_begin (self, error))
    return false;
  g_autoptr (GError) local = NULL;
  g_autoptr (CareConflict) conflict = care_store_find_conflict (care_record_store (self), id, &local);
  bool done = care_need_found (conflict, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_ITEM, id, error)
              && settle (self, conflict, choices, &is_left, error);
  if (!care_record_end (self, done, error))
    return false;
  if (is_left)
    *left = care_record_view_conflict (self, id, error);
  return !is_left || *left != NULL;
}
