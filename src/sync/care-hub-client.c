/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-client.h"

#include "care-hub-http.h"
#include "care-wire-hub.h"

struct CareHubClient
{
  CareHubAsk ask;
  gpointer data;
  GDestroyNotify free_data;
  int requests;
};

G_DEFINE_QUARK (care - sync - error - quark, care_sync_error)

void
care_hub_answer_free (CareHubAnswer *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

CareHubClient *
care_hub_client_new (
    const char *url, const char *user, const char *password, const char *ca_file, GError **error)
{
  CareHubUrl read = { 0 };
  CareSyncWhy why = care_hub_url_read (url, &read);
  CareHubHttp *http;

  if (why != CARE_SYNC_FINE)
    {
      g_set_error_literal (error, CARE_SYNC_ERROR, (int)why, url != NULL ? url : "");
      return NULL;
    }
  http = care_hub_http_new (&read, user, password, ca_file, error);
  if (http == NULL)
    return NULL;
  return care_hub_client_new_with (care_hub_http_ask, http, (GDestroyNotify)care_hub_http_free);
}

CareHubClient *
care_hub_client_new_with (CareHubAsk ask, gpointer data, GDestroyNotify free_data)
{
  CareHubClient *self;

  g_return_val_if_fail (ask != NULL, NULL);

  self = g_new0 (CareHubClient, 1);
  self->ask = ask;
  self->data = data;
  self->free_data = free_data;
  return self;
}

void
care_hub_client_free (CareHubClient *self)
{
  if (self == NULL)
    return;
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

void
care_hub_client_set_limits (CareHubClient *self, const CareHubLimits *limits)
{
  g_return_if_fail (self != NULL && self->ask == care_hub_http_ask);

  care_hub_http_set_limits (self->data, limits);
}

int
care_hub_client_requests (const CareHubClient *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->requests;
}

CareHubAnswer *
care_hub_client_ask (CareHubClient *self,
                     const CareHubRequest *request,
                     GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (self != NULL && request != NULL, NULL);
  g_return_val_if_fail (request->method != NULL && request->path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self->requests++;
  return self->ask (self->data, request, cancellable, error);
}

/* What a status means that is no success. */
static CareSyncWhy
why_of_status (unsigned status)
{
  switch (status)
    {
    case 401:
      return CARE_SYNC_NOT_LET_IN;
    case 403:
      return CARE_SYNC_FORBIDDEN;
    case 404:
      return CARE_SYNC_NO_DATABASE;
    case 408:
      return CARE_SYNC_TIMEOUT;
    case 413:
      return CARE_SYNC_ROW_TOO_LARGE;
    case 429:
    case 503:
      return CARE_SYNC_BUSY;
    default:
      return status >= 400 && status < 500 ? CARE_SYNC_ROW_REFUSED : CARE_SYNC_HUB_TROUBLE;
    }
}

bool
care_hub_client_need (CareHubClient *self,
                      const CareHubRequest *request,
                      CareHubAnswer **answer_or_not,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CareHubAnswer) answer = care_hub_client_ask (self, request, cancellable, error);
  bool fine = answer != NULL && answer->status >= 200 && answer->status < 300;

  if (answer != NULL && !fine)
    {
      g_autofree char *reason = care_wire_read_reason (answer->text);

      g_set_error (error, CARE_SYNC_ERROR, (int)why_of_status (answer->status), "%u %s", answer->status,
                   reason != NULL ? reason : "");
    }
  if (answer_or_not != NULL)
    *answer_or_not = g_steal_pointer (&answer);
  return fine;
}
