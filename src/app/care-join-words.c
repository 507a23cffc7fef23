/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-join-words.h"

#include "care-words-sync.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* Where the sentences for what waits would not fit. */
static const struct
{
  CareSyncWhy why;
  const char *words;
} refusals[] = {
  { CARE_SYNC_OFFLINE, N_ ("Nobody answered at that address. Check how it is written, and whether this "
                           "computer has a network. Nothing was changed.") },
  { CARE_SYNC_TIMEOUT, N_ ("The hub took too long to answer. Nothing was changed; try again in a moment.") },
  { CARE_SYNC_DROPPED,
    N_ ("The connection ended before the hub had answered. Nothing was changed; try again in a moment.") },
  { CARE_SYNC_GARBLED,
    N_ ("Something answered there, but it does not speak as a hub does. Check the address, "
        "or ask whoever runs your hub.") },
  { CARE_SYNC_TOO_LONG, N_ ("Something answered there, but it does not speak as a hub does. Check the "
                            "address, or ask whoever runs your hub.") },
  { CARE_SYNC_BUSY, N_ ("The hub is busy just now. Nothing was changed; try again in a while.") },
  { CARE_SYNC_HUB_TROUBLE,
    N_ ("The hub has trouble of its own just now. Nothing was changed; try again later.") },
  { CARE_SYNC_NOT_LET_IN,
    N_ ("The hub does not accept this user and password. Check both, or ask whoever runs your hub.") },
};

char *
care_join_refusal (CareSyncWhy why, const char *detail)
{
  g_return_val_if_fail ((int)why > 0 && why < CARE_N_SYNC_WHYS, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (refusals[i].why == why)
      return g_strdup (_ (refusals[i].words));
  return care_words_sync_why (why, detail);
}

static bool
is_this_computer (const char *host)
{
  return g_str_equal (host, "localhost") || g_str_equal (host, "127.0.0.1") || g_str_equal (host, "::1");
}

const char *
care_join_url_finding (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  const char *path = uri != NULL ? g_uri_get_path (uri) : NULL;

  if (*url == '\0')
    return _ ("Give the hub’s address. Whoever runs your hub has it.");
  if (host == NULL || *host == '\0' || path == NULL || strlen (path) < 2)
    return _ ("An address begins with https:// and ends with the hub’s name, such as "
              "https://hub.example.org/care-returns.");
  if (g_str_equal (scheme, "https") || (g_str_equal (scheme, "http") && is_this_computer (host)))
    return NULL;
  return _ ("That address is not encrypted. Give one that begins with https://.");
}
