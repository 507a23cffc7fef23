/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-cases.h"

#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-cases.h"

#include <string.h>

static bool
is_among (GPtrArray *allegations, const CareAllegation *one)
{
  for (size_t i = 0; i < allegations->len; i++)
    {
      const CareAllegation *other = allegations->pdata[i];

      if (other->service == one->service && other->month == one->month
          && strcmp (other->location, one->location) == 0 && g_strcmp0 (other->item, one->item) == 0)
        return true;
    }
  return false;
}

/* Puts each allegation under the record's own name of its location, once, and refuses one that is not there.
 */
static bool
settle_allegations (CareRecord *self, GPtrArray *said, bool with_item, GPtrArray *into, GError **error)
{
  for (size_t i = 0; said != NULL && i < said->len; i++)
    {
      const CareAllegation *alleged = said->pdata[i];
      g_autoptr (CareLocation) location = care_record_need_location (self, alleged->location, error);

      if (location == NULL)
        return false;
      if (!care_location_ever_served (location, alleged->service))
        return care_refuse (error, CARE_REFUSAL_NOT_SERVED, location->id);
      g_autoptr (CareAllegation) one = care_allegation_new (location->id, alleged->service, alleged->month,
                                                            with_item ? alleged->item : NULL);
      if (!is_among (into, one))
        g_ptr_array_add (into, g_steal_pointer (&one));
    }
  return true;
}

/* Two desks that do not hear of each other may come to the same number: the end keeps them apart. */
static char *
next_case_id (CareRecord *self, GError **error)
{
  g_autoptr (GPtrArray) cases = care_store_list_cases (care_record_store (self), error);

  if (cases == NULL)
    return NULL;
  return g_strdup_printf ("case-%d-%03u-%04x", care_date_year (care_record_today (self)), cases->len + 1,
                          g_random_int () & 0xffff);
}

static CareCaseView *
open_case (CareRecord *self, const char *provider, GPtrArray *missed, GPtrArray *misleading, GError **error)
{
  g_autoptr (CareProvider) known = care_record_find_provider (self, provider, error);
  g_autofree char *id = known != NULL ? next_case_id (self, error) : NULL;
  CareActor actor = care_record_actor (self);

  if (id == NULL)
    return NULL;
  g_autoptr (CareCase) ca = care_case_new (id, provider, care_record_today (self));
  if (!settle_allegations (self, missed, false, ca->missed, error)
      || !settle_allegations (self, misleading, true, ca->misleading, error)
      || !care_store_add_case (care_record_store (self), &actor, ca, error))
    return NULL;
  return care_record_view_case (self, id, error);
}

CareCaseView *
care_record_open_case (
    CareRecord *self, const char *provider, GPtrArray *missed, GPtrArray *misleading, GError **error)
{
  g_return_val_if_fail (self != NULL && provider != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareCaseView) after = open_case (self, provider, missed, misleading, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

static bool
refuse_to_follow (unsigned can_follow, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int kind = 0; kind < CARE_N_EVENT_KINDS; kind++)
    if (can_follow & (1u << kind))
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "",
                              care_event_kind_to_string ((CareEventKind)kind));
  return care_refuse (error, CARE_REFUSAL_CANNOT_FOLLOW, words->str);
}

static bool
event_is_sound (CareRecord *self, const CareCase *ca, const CareCaseEvent *event, GError **error)
{
  unsigned can_follow = 0;

  if (!care_event_kind_allows (event->kind, event->outcome))
    return care_refuse (error, CARE_REFUSAL_OUTCOME, care_event_kind_to_string (event->kind));
  if (*event->replaces == '\0')
    return care_case_can_add (ca, event->kind, &can_follow) || refuse_to_follow (can_follow, error);
  if (care_case_find (ca, event->replaces) == NULL)
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_EVENT, event->replaces);
  return care_case_can_correct (ca, event, &can_follow) || refuse_to_follow (can_follow, error);
}

static bool
keep_files (CareRecord *self, CareCaseEvent *event, const char *const *paths, GError **error)
{
  for (size_t i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *sum = care_record_keep_file (self, paths[i], error);
      g_autofree char *name = g_path_get_basename (paths[i]);

      if (sum == NULL)
        return false;
      g_ptr_array_add (event->files, care_attachment_new (name, sum));
    }
  return true;
}

/* The event as it will be kept: who entered it, when, and the files that go with it. */
static bool
settle_event (
    CareRecord *self, const CareCase *ca, CareCaseEvent *event, const char *const *paths, GError **error)
{
  CareActor actor = care_record_actor (self);

  g_free (event->id);
  event->id = g_strdup_printf ("%s-event-%u-%04x", ca->id, ca->events->len + ca->corrected->len + 1,
                               g_random_int () & 0xffff);
  event->entered_at = actor.at;
  care_case_event_set (&event->entered_by, actor.person);
  return keep_files (self, event, paths, error);
}

static CareCaseView *
add_case_event (
    CareRecord *self, const char *id, const CareCaseEvent *event, const char *const *paths, GError **error)
{
  CareStore *store = care_record_store (self);
  CareActor actor = care_record_actor (self);
  g_autoptr (CareCaseEvent) kept = care_case_event_copy (event);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareCase) ca = care_store_find_case (store, id, &local);

  if (!care_need_found (ca, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_CASE, id, error)
      || !event_is_sound (self, ca, event, error) || !settle_event (self, ca, kept, paths, error)
      || !care_store_add_case_event (store, &actor, id, kept, error))
    return NULL;
  return care_record_view_case (self, id, error);
}

CareCaseView *
care_record_add_case_event (
    CareRecord *self, const char *id, const CareCaseEvent *event, const char *const *paths, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && event != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareCaseView) after = add_case_event (self, id, event, paths, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

static CareCaseView *
change_case (CareRecord *self, const char *id, GPtrArray *missed, GPtrArray *misleading, GError **error)
{
  CareActor actor = care_record_actor (self);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareCase) ca = care_store_find_case (care_record_store (self), id, &local);

  if (!care_need_found (ca, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_CASE, id, error))
    return NULL;
  g_ptr_array_set_size (ca->missed, 0);
  g_ptr_array_set_size (ca->misleading, 0);
  if (!settle_allegations (self, missed, false, ca->missed, error)
      || !settle_allegations (self, misleading, true, ca->misleading, error)
      || !care_store_change_case (care_record_store (self), &actor, ca, error))
    return NULL;
  return care_record_view_case (self, id, error);
}

CareCaseView *
care_record_change_case (
    CareRecord *self, const char *id, GPtrArray *missed, GPtrArray *misleading, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareCaseView) after = change_case (self, id, missed, misleading, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}
