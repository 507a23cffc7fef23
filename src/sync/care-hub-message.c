/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-message.h"

#include <libsecret/secret.h>
#include <string.h>

SoupSession *
care_hub_session_new (const CareHubUrl *url, const char *ca_file, GError **error)
{
  /* The watch keeps the time. A cookie jar and a cache are not there unless added. */
  g_autoptr (SoupSession) session
      = soup_session_new_with_options ("timeout", 0, "user-agent", "Care Returns", NULL);

  /* libsoup does not notice that a compressed answer was cut. */
  soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);
  /* What is sent to whom is decided here, not by a server that asks for it. */
  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
  if (url->loopback)
    soup_session_set_proxy_resolver (session, NULL);
  if (ca_file != NULL && *ca_file != '\0')
    {
      g_autofree char *path = g_canonicalize_filename (ca_file, NULL);
      g_autoptr (GError) problem = NULL;
      g_autoptr (GTlsDatabase) database = g_tls_file_database_new (path, &problem);

      if (database == NULL)
        {
          g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_NOT_TRUSTED, problem->message);
          return NULL;
        }
      soup_session_set_tls_database (session, database);
    }
  return g_steal_pointer (&session);
}

char *
care_hub_authorization (const char *user, const char *password)
{
  char *both, *encoded, *header;

  if (user == NULL || password == NULL)
    return NULL;
  both = g_strconcat (user, ":", password, NULL);
  encoded = g_base64_encode ((const guchar *)both, strlen (both));
  header = g_strconcat ("Basic ", encoded, NULL);
  secret_password_free (both);
  secret_password_free (encoded);
  return header;
}

bool
care_hub_request_only_asks (const CareHubRequest *request)
{
  static const char *const questions[]
      = { "_all_docs", "_bulk_get", "_changes", "_find", "_revs_diff", "_session" };

  if (strcmp (request->method, "GET") == 0)
    return true;
  if (strcmp (request->method, "POST") != 0)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      size_t length = strlen (questions[i]);
      if (strncmp (request->path, questions[i], length) == 0
          && (request->path[length] == '\0' || request->path[length] == '?'))
        return true;
    }
  return false;
}

SoupMessage *
care_hub_message_new (const CareHubUrl *url,
                      const char *authorization,
                      const CareHubRequest *request,
                      GError **error)
{
  bool at_root = *request->path == '/';
  g_autofree char *text
      = g_strconcat (at_root ? url->server : url->database, at_root || *request->path == '\0' ? "" : "/",
                     at_root ? request->path + 1 : request->path, NULL);
  g_autoptr (GUri) uri = g_uri_parse (text, SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (SoupMessage) message = NULL;
  SoupMessageHeaders *headers;

  if (uri == NULL)
    {
      g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_BAD_ADDRESS, text);
      return NULL;
    }
  message = soup_message_new_from_uri (request->method, uri);
  headers = soup_message_get_request_headers (message);
  /* Without it CouchDB takes us for a browser and answers in text/plain. */
  soup_message_headers_replace (headers, "Accept", request->raw ? "*/*" : "application/json");
  soup_message_headers_replace (headers, "Accept-Encoding", "identity");
  if (authorization != NULL && !request->anonymous)
    soup_message_headers_replace (headers, "Authorization", authorization);
  if (request->body != NULL)
    {
      g_autoptr (GBytes) body = g_bytes_new (request->body, strlen (request->body));
      soup_message_set_request_body_from_bytes (message, "application/json", body);
    }
  soup_message_set_flags (message, SOUP_MESSAGE_NO_REDIRECT);
#if SOUP_CHECK_VERSION(3, 4, 0)
  soup_message_set_force_http1 (message, TRUE);
#endif
  return g_steal_pointer (&message);
}
