/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-courier-private.h"

#define LONGEST 300 /* seconds; proxies end what is silent for longer */

static bool
look (CareHubClient *client,
      const char *path,
      int seconds,
      char **last_seq,
      int *rows,
      GCancellable *cancellable,
      GError **error)
{
  const CareHubRequest request = { .method = "GET", .path = path, .seconds = seconds };
  g_autoptr (CareHubAnswer) answer = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *reached = NULL;

  if (!care_hub_client_need (client, &request, &answer, cancellable, error))
    return false;
  g_autoptr (GPtrArray) leaves = care_wire_read_leaves (answer->text, &reached, rows, &local);
  if (leaves == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  care_set_text (last_seq, reached);
  return true;
}

bool
care_courier_wait (CareHubClient *client, char **live, int seconds, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (client != NULL && live != NULL && *live != NULL && seconds > 0, false);
  int rows = 0;

  if (**live == '\0')
    {
      look (client, "_changes?since=now&limit=1", 0, live, &rows, cancellable, error);
      return false;
    }
  seconds = MIN (seconds, LONGEST);
  g_autofree char *since = g_uri_escape_string (*live, NULL, false);
  g_autofree char *path = g_strdup_printf (
      "_changes?feed=longpoll&style=all_docs&timeout=%d&limit=500&since=%s", seconds * 1000, since);
  return look (client, path, seconds + 30, live, &rows, cancellable, error) && rows > 0;
}
