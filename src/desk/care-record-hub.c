/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joining a hub and leaving it. */
#include "care-record-hub-private.h"

#include "care-hub-password.h"
#include "care-record-private.h"
#include "care-wire-hub.h"

static const char *
name_of (bool cases)
{
  return cases ? CARE_HUB_CASES : CARE_HUB_GROUP;
}

static const char *
set_in (const char *text, const char *variable)
{
  const char *set = g_getenv (variable);

  if (text != NULL && *text != '\0')
    return text;
  return set != NULL && *set != '\0' ? set : NULL;
}

CareHubClient *
care_hub_open (CareRecord *record, const CareHubAddress *address, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (address != NULL, NULL);
  CareHubAddress whole = *address;
  CareSyncWhy why = address->url != NULL ? care_hub_check_url (address->url) : CARE_SYNC_BAD_ADDRESS;
  char *found = NULL;

  whole.user = set_in (address->user, "CARE_RETURNS_HUB_USER");
  whole.password = set_in (address->password, "CARE_RETURNS_HUB_PASSWORD");
  whole.ca_file = set_in (address->ca_file, "CARE_RETURNS_HUB_CA");
  /* No Secret Service is the same as one that does not know it: then it is asked for. */
  if (why == CARE_SYNC_FINE && whole.user != NULL && whole.password == NULL)
    whole.password = found = care_hub_password_find (whole.url, whole.user, cancellable, NULL);
  if (why == CARE_SYNC_FINE && whole.user != NULL && whole.password == NULL)
    why = CARE_SYNC_NO_PASSWORD;
  if (why != CARE_SYNC_FINE)
    g_set_error_literal (error, CARE_SYNC_ERROR, (int)why, "");
  CareHubClient *client = why == CARE_SYNC_FINE ? care_record_make_client (record, &whole, error) : NULL;
  care_hub_password_free (found);
  return client;
}

CareHubClient *
care_hub_open_joined (
    CareRecord *record, const CareHub *hub, const char *password, GCancellable *cancellable, GError **error)
{
  const CareHubAddress address = {
    .url = hub->url,
    .user = set_in (NULL, "CARE_RETURNS_HUB_USER") != NULL ? g_getenv ("CARE_RETURNS_HUB_USER") : hub->user,
    .password = password,
    .ca_file = hub->ca_file,
  };

  return care_hub_open (record, &address, cancellable, error);
}

/* 404 is said of a document that is not there as of a database. */
static void
tell_what_is_missing (CareHubClient *client, GCancellable *cancellable, GError **error)
{
  const CareHubRequest request = { .method = "GET", .path = "" };

  if (care_hub_client_need (client, &request, NULL, cancellable, error))
    g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_NOT_PREPARED, "");
}

static char *
ask_identity (CareHubClient *client, GCancellable *cancellable, GError **error)
{
  const CareHubRequest request = { .method = "GET", .path = "_local/care-returns" };
  g_autoptr (CareHubAnswer) answer = NULL;
  g_autoptr (GError) local = NULL;

  if (care_hub_client_need (client, &request, &answer, cancellable, &local))
    {
      char *identity = care_wire_read_identity (answer->text, NULL);
      if (identity == NULL)
        g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_NOT_PREPARED, "");
      return identity;
    }
  if (g_error_matches (local, CARE_SYNC_ERROR, CARE_SYNC_NO_DATABASE))
    tell_what_is_missing (client, cancellable, error);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Trouble of the hub is no error of the verb. Takes local; false. */
static bool
tell (GError *local, CareSyncWhy *why, char **detail, GError **error)
{
  if (local->domain != CARE_SYNC_ERROR)
    {
      g_propagate_error (error, local);
      return false;
    }
  *why = (CareSyncWhy)local->code;
  if (detail != NULL)
    *detail = g_strdup (local->message);
  g_error_free (local);
  return false;
}

static void
put (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text != NULL ? text : "");
}

static void
set_address (CareHub *hub, const CareHubAddress *address)
{
  g_autofree char *ca = address->ca_file != NULL && *address->ca_file != '\0'
                            ? g_canonicalize_filename (address->ca_file, NULL)
                            : NULL;

  put (&hub->url, address->url);
  put (&hub->user, set_in (address->user, "CARE_RETURNS_HUB_USER"));
  if (ca != NULL)
    put (&hub->ca_file, ca);
  hub->why = CARE_SYNC_FINE;
  put (&hub->detail, "");
  hub->attempts = 0;
  hub->next_at = CARE_NO_INSTANT;
}

static bool
keep_password (const CareHub *hub, const CareHubAddress *address, GCancellable *cancellable)
{
  return !address->keep_password || address->password == NULL || *address->password == '\0'
         || care_hub_password_keep (hub->url, hub->user, address->password, cancellable, NULL);
}

/* Another hub of the same name, or the same database under both names. */
static bool
may_join (CareRecord *self,
          const CareHubAddress *address,
          const char *identity,
          const CareHub *known,
          CareSyncWhy *why,
          GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHub) other
      = care_store_find_hub (care_record_store (self), name_of (!address->cases), &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (known != NULL && *known->identity != '\0' && !g_str_equal (known->identity, identity))
    {
      *why = CARE_SYNC_ANOTHER_HUB;
      return false;
    }
  if (other != NULL && g_str_equal (other->identity, identity))
    return care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, address->url);
  return true;
}

static bool
join (CareRecord *self, const CareHubAddress *address, const char *identity, CareHub *known, GError **error)
{
  CareActor actor = care_record_actor (self);

  if (known != NULL)
    {
      set_address (known, address);
      return care_store_save_hub (care_record_store (self), known, error);
    }
  g_autoptr (CareHub) hub = care_hub_new (name_of (address->cases), address->url, "", "");
  set_address (hub, address);
  put (&hub->identity, identity);
  hub->joined_at = actor.at;
  return care_store_join_hub (care_record_store (self), &actor, hub, error);
}

bool
care_record_join_hub (CareRecord *self,
                      const CareHubAddress *address,
                      CareSyncWhy *why,
                      char **detail,
                      bool *password_kept,
                      GCancellable *cancellable,
                      GError **error)
{
  g_return_val_if_fail (self != NULL && address != NULL && why != NULL, false);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHubClient) client = care_hub_open (self, address, cancellable, &local);
  g_autofree char *identity = client != NULL ? ask_identity (client, cancellable, &local) : NULL;

  *why = CARE_SYNC_FINE;
  if (detail != NULL)
    *detail = NULL;
  if (password_kept != NULL)
    *password_kept = true;
  if (identity == NULL)
    return tell (g_steal_pointer (&local), why, detail, error);
  g_autoptr (CareHub) known
      = care_store_find_hub (care_record_store (self), name_of (address->cases), &local);
  if (care_failed (g_steal_pointer (&local), error) || !may_join (self, address, identity, known, why, error)
      || !join (self, address, identity, known, error))
    return false;
  g_autoptr (CareHub) hub = care_store_find_hub (care_record_store (self), name_of (address->cases), error);
  if (hub == NULL)
    return false;
  bool kept = keep_password (hub, address, cancellable);
  if (password_kept != NULL)
    *password_kept = kept;
  return true;
}

/* The one that was joined, or a refusal. */
static CareHub *
need_hub (CareRecord *self, bool cases, GError **error)
{
  g_autoptr (GError) local = NULL;
  CareHub *hub = care_store_find_hub (care_record_store (self), name_of (cases), &local);

  return care_need_found (hub, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_ITEM, name_of (cases), error)
             ? hub
             : NULL;
}

bool
care_record_leave_hub (CareRecord *self, bool cases, GError **error)
{
  g_return_val_if_fail (self != NULL, false);
  CareActor actor = care_record_actor (self);
  g_autoptr (CareHub) hub = need_hub (self, cases, error);

  if (hub == NULL || !care_store_leave_hub (care_record_store (self), &actor, hub->name, error))
    return false;
  /* Where it was never kept there is nothing to forget. */
  care_hub_password_forget (hub->url, hub->user, NULL, NULL);
  return true;
}

bool
care_record_move_hub (CareRecord *self, const CareHubAddress *address, GError **error)
{
  g_return_val_if_fail (self != NULL && address != NULL, false);
  g_autoptr (CareHub) hub = need_hub (self, address->cases, error);
  CareSyncWhy why = address->url != NULL ? care_hub_check_url (address->url) : CARE_SYNC_BAD_ADDRESS;

  if (hub == NULL)
    return false;
  if (why != CARE_SYNC_FINE)
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, address->url);
  set_address (hub, address);
  if (!care_store_save_hub (care_record_store (self), hub, error))
    return false;
  keep_password (hub, address, NULL);
  return true;
}
