/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-http.h"

#include "care-hub-answer.h"
#include "care-hub-fault.h"
#include "care-hub-message.h"
#include "care-hub-watch.h"

#include <libsecret/secret.h>
#include <libsoup/soup.h>

#define MIB (1024 * 1024)

const CareHubLimits care_hub_usual_limits
    = { .whole = 300 * 1000, .silence = 60 * 1000, .json = 64 * MIB, .file = 128 * MIB };

struct CareHubHttp
{
  CareHubUrl url;
  SoupSession *session;
  CareHubWatch *watch;
  char *authorization; /* "Basic ..." or NULL */
  CareHubLimits limits;
  uint64_t connection; /* of the last request that ended well; 0: none */
};

/* One request on its way. */
typedef struct
{
  CareHubHttp *http;
  SoupMessage *message;
  GTlsCertificateFlags untrusted;
  bool connected;
} Journey;

CareHubHttp *
care_hub_http_new (
    CareHubUrl *url, const char *user, const char *password, const char *ca_file, GError **error)
{
  g_autoptr (SoupSession) session = care_hub_session_new (url, ca_file, error);
  CareHubHttp *self;

  if (session == NULL)
    {
      care_hub_url_clear (url);
      return NULL;
    }
  self = g_new0 (CareHubHttp, 1);
  self->url = *url;
  self->session = g_steal_pointer (&session);
  self->watch = care_hub_watch_new ();
  self->authorization = care_hub_authorization (user, password);
  self->limits = care_hub_usual_limits;
  return self;
}

void
care_hub_http_free (CareHubHttp *self)
{
  if (self == NULL)
    return;
  soup_session_abort (self->session);
  g_object_unref (self->session);
  care_hub_watch_free (self->watch);
  secret_password_free (self->authorization);
  care_hub_url_clear (&self->url);
  g_free (self);
}

void
care_hub_http_set_limits (CareHubHttp *self, const CareHubLimits *limits)
{
  self->limits = *limits;
}

static gboolean
on_accept_certificate (SoupMessage *message,
                       GTlsCertificate *certificate,
                       GTlsCertificateFlags problems,
                       gpointer data)
{
  Journey *journey = data;

  journey->untrusted = problems;
  return FALSE;
}

static void
on_network_event (SoupMessage *message, GSocketClientEvent event, GIOStream *stream, gpointer data)
{
  Journey *journey = data;

  if (event == G_SOCKET_CLIENT_CONNECTED)
    journey->connected = true;
  /* HTTP/1.1 only: libsoup 3.2 is young in HTTP/2. It has soup_message_set_force_http1() since 3.4; before
   * that an environment variable would do it for the whole program, so the server is told what we speak here.
   */
  if (event == G_SOCKET_CLIENT_TLS_HANDSHAKING && G_IS_TLS_CONNECTION (stream))
    {
      static const char *const protocols[] = { "http/1.1", NULL };
      g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (stream), protocols);
    }
  care_hub_watch_heard (journey->http->watch);
}

static void
on_wrote_body_data (SoupMessage *message, guint length, gpointer data)
{
  Journey *journey = data;

  care_hub_watch_heard (journey->http->watch);
}

/* Sends it once. */
static CareHubAnswer *
travel (Journey *journey, const CareHubRequest *request, GCancellable *cancellable, GError **error)
{
  CareHubHttp *self = journey->http;
  g_autoptr (GInputStream) stream = soup_session_send (self->session, journey->message, cancellable, error);
  g_autoptr (CareHubAnswer) answer = NULL;

  if (stream == NULL)
    return NULL;
  care_hub_watch_heard (self->watch);
  answer = care_hub_answer_read (journey->message, stream, request->raw, &self->limits, self->watch,
                                 cancellable, error);
  g_input_stream_close (stream, cancellable, NULL);
  return g_steal_pointer (&answer);
}

/* A server may close a connection that it was not using just when it is used again. Then nothing of the
 * answer came, on a connection that had answered before: what only asks is asked again, on a new one. libsoup
 * does so by itself for GET, and would for PUT, which is why a PUT has a connection of its own; what changes
 * something is never sent twice, since the first may have arrived. */
static bool
was_stale (const Journey *journey, const CareHubRequest *request, const GError *error)
{
  return care_hub_request_only_asks (request) && !journey->connected
         && care_hub_fault_why (error, true) == CARE_SYNC_DROPPED
         && soup_message_get_status (journey->message) == SOUP_STATUS_NONE
         && soup_message_get_connection_id (journey->message) == journey->http->connection;
}

static CareHubAnswer *
attempt (CareHubHttp *self,
         const CareHubRequest *request,
         bool anew,
         bool *stale,
         GCancellable *cancellable,
         GError **error)
{
  Journey journey = { .http = self };
  g_autoptr (SoupMessage) message = care_hub_message_new (&self->url, self->authorization, request, error);
  g_autoptr (GError) problem = NULL;
  CareHubAnswer *answer;

  if (message == NULL)
    return NULL;
  journey.message = message;
  soup_message_add_flags (message, anew || !care_hub_request_only_asks (request) ? SOUP_MESSAGE_NEW_CONNECTION
                                                                                 : SOUP_MESSAGE_IDEMPOTENT);
  g_signal_connect (message, "accept-certificate", G_CALLBACK (on_accept_certificate), &journey);
  g_signal_connect (message, "network-event", G_CALLBACK (on_network_event), &journey);
  g_signal_connect (message, "wrote-body-data", G_CALLBACK (on_wrote_body_data), &journey);

  answer = travel (&journey, request, cancellable, &problem);
  g_signal_handlers_disconnect_by_data (message, &journey);
  if (answer != NULL)
    {
      self->connection = soup_message_get_connection_id (message);
      return answer;
    }
  *stale = !anew && was_stale (&journey, request, problem);
  if (journey.untrusted != 0)
    {
      g_autofree char *what = care_hub_fault_certificate (journey.untrusted);
      g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_NOT_TRUSTED, what);
    }
  else
    g_set_error_literal (error, CARE_SYNC_ERROR, (int)care_hub_fault_why (problem, journey.connected),
                         problem->message);
  return NULL;
}

static void
cancel_too (GCancellable *cancellable, gpointer data)
{
  g_cancellable_cancel (data);
}

CareHubAnswer *
care_hub_http_ask (gpointer data, const CareHubRequest *request, GCancellable *cancellable, GError **error)
{
  CareHubHttp *self = data;
  g_autoptr (GCancellable) inner = g_cancellable_new ();
  g_autoptr (GError) problem = NULL;
  int whole = request->seconds > 0 ? request->seconds * 1000 : self->limits.whole;
  bool stale = false, late;
  gulong handler = 0;
  CareHubAnswer *answer;

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancel_too), inner, NULL);
  care_hub_watch_begin (self->watch, whole, request->seconds > 0 ? whole : self->limits.silence, inner);
  answer = attempt (self, request, false, &stale, inner, &problem);
  if (answer == NULL && stale)
    {
      g_clear_error (&problem);
      answer = attempt (self, request, true, &stale, inner, &problem);
    }
  late = care_hub_watch_end (self->watch);
  g_cancellable_disconnect (cancellable, handler);
  if (answer != NULL)
    return answer;

  /* What is left of a broken answer must not be taken for the beginning of the next. */
  soup_session_abort (self->session);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (late)
    g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_TIMEOUT, "No whole answer in time");
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}
