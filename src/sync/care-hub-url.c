/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-url.h"

#include "care-hub-client.h"

#include <libsoup/soup.h>
#include <string.h>

void
care_hub_url_clear (CareHubUrl *self)
{
  g_clear_pointer (&self->server, g_free);
  g_clear_pointer (&self->database, g_free);
}

/* "localhost" too: GLib never asks a name server for it. */
static bool
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  if (address != NULL)
    return g_inet_address_get_is_loopback (address);
  return g_ascii_strcasecmp (host, "localhost") == 0;
}

/* The address in one form, without slashes at its end; NULL where nothing is left as the database's name. */
static char *
database_of (GUri *uri)
{
  g_autofree char *path = g_strdup (g_uri_get_path (uri));
  size_t length = strlen (path);

  while (length > 0 && path[length - 1] == '/')
    path[--length] = '\0';
  if (length == 0)
    return NULL;
  return g_uri_join (SOUP_HTTP_URI_FLAGS, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     g_uri_get_port (uri), path, NULL, NULL);
}

CareSyncWhy
care_hub_url_read (const char *url, CareHubUrl *self)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL) : NULL;
  g_autofree char *database = NULL;
  bool https, http, loopback;

  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return CARE_SYNC_BAD_ADDRESS;
  https = strcmp (g_uri_get_scheme (uri), "https") == 0;
  http = strcmp (g_uri_get_scheme (uri), "http") == 0;
  if ((!https && !http) || g_uri_get_userinfo (uri) != NULL || g_uri_get_query (uri) != NULL
      || g_uri_get_fragment (uri) != NULL)
    return CARE_SYNC_BAD_ADDRESS;
  database = database_of (uri);
  if (database == NULL)
    return CARE_SYNC_BAD_ADDRESS;
  loopback = is_loopback (g_uri_get_host (uri));
  if (!https && !loopback)
    return CARE_SYNC_NOT_ENCRYPTED;

  if (self != NULL)
    {
      self->server = g_strndup (database, (gsize)(strrchr (database, '/') + 1 - database));
      self->database = g_steal_pointer (&database);
      self->loopback = loopback;
    }
  return CARE_SYNC_FINE;
}

CareSyncWhy
care_hub_check_url (const char *url)
{
  return care_hub_url_read (url, NULL);
}
