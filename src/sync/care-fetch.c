/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fetch.h"

#include "care-hub-client-private.h"

const CareFetchLimits care_fetch_usual_limits
    = { .whole = 30 * 1000, .silence = 10 * 1000, .size = 1024 * 1024 };

char *
care_fetch_json (
    const char *url, const CareFetchLimits *limits, size_t *length, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (url != NULL && length != NULL, NULL);
  if (limits == NULL)
    limits = &care_fetch_usual_limits;
  const CareHubLimits bounds
      = { .whole = limits->whole, .silence = limits->silence, .json = limits->size, .file = limits->size };
  const CareHubRequest request = { .method = "GET", .path = "", .anonymous = true };
  g_autoptr (CareHubClient) client = care_hub_client_new (url, NULL, NULL, NULL, error);
  g_autoptr (CareHubAnswer) answer = NULL;

  if (client == NULL)
    return NULL;
  care_hub_client_set_limits (client, &bounds);
  if (!care_hub_client_need (client, &request, &answer, cancellable, error))
    return NULL;
  *length = answer->length;
  return g_steal_pointer (&answer->text);
}
