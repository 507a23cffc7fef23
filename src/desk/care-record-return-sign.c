/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second person looks a return through. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-places.h"

static CareReturnView *
sign_off (CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_to_write (self, location, service, month, error);
  CareActor actor = care_record_actor (self);

  if (view == NULL)
    return NULL;
  g_autofree char *changer = care_record_last_changer (self, view->ret, error);
  if (changer == NULL)
    return NULL;
  if (care_same_text (changer, actor.person))
    {
      care_refuse (error, CARE_REFUSAL_SAME_PERSON, changer);
      return NULL;
    }
  g_autoptr (CareReturn) before = care_return_copy (view->ret);
  care_return_sign (view->ret, actor.person, actor.at);
  return care_record_save_and_view (self, before, view, error);
}

CareReturnView *
care_record_sign_off (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareReturnView) after = sign_off (self, location, service, month, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

/* Whether the provider to which the location belongs when the window closes wants it. False, error: it is not
 * known.
 */
static bool
provider_wants_second (CareRecord *self, const CareReturnView *view, GError **error)
{
  const CareRegistration *registration = care_location_registration_on (view->location, view->window.closes);

  if (registration == NULL)
    return false;
  g_autoptr (CareProvider) provider
      = care_store_find_provider (care_record_store (self), registration->provider, error);
  return provider != NULL && provider->second_person;
}

bool
care_return_view_read_sign_off (CareRecord *self, CareReturnView *view, GError **error)
{
  g_autoptr (GError) local = NULL;
  bool wanted = provider_wants_second (self, view, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  view->wants_sign_off = wanted && *view->ret->signed_by == '\0';
  return true;
}

bool
care_return_view_check_sign_off (CareRecord *self, const CareReturnView *view, GError **error)
{
  if (!view->wants_sign_off)
    return true;
  g_autofree char *changer = care_record_last_changer (self, view->ret, error);
  return changer != NULL && care_refuse (error, CARE_REFUSAL_NOT_SIGNED_OFF, changer);
}
