/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fault-hub.h"

#include "care-fault-ways.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>

struct CareFaultHub
{
  GSocketListener *listener;
  GTlsCertificate *certificate;
  GCancellable *cancellable;
  GThread *thread;
  GPtrArray *threads; /* of the connections; only the listening thread adds */
  CareFaultServe serve;
  gpointer data;
  char *url;
  unsigned port;

  GMutex mutex; /* holds what follows */
  GQueue plan;  /* of Planned */
  int heard, acted, connections;
  char *head;
  char *protocol;
};

typedef struct
{
  CareFault fault;
  size_t at;
} Planned;

typedef struct
{
  CareFaultHub *hub;
  GSocketConnection *socket;
} Visit;

/* The lines up to the empty one, each with its line end; NULL at the end of the connection. */
static char *
read_head (GDataInputStream *input, GCancellable *cancellable, size_t *body_length)
{
  g_autoptr (GString) head = g_string_new ("");

  *body_length = 0;
  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (input, NULL, cancellable, NULL);
      if (line == NULL)
        return NULL;
      if (*line == '\0')
        return g_string_free (g_steal_pointer (&head), FALSE);
      if (g_ascii_strncasecmp (line, "Content-Length:", 15) == 0)
        *body_length = (size_t)g_ascii_strtoull (line + 15, NULL, 10);
      g_string_append_printf (head, "%s\r\n", line);
    }
}

static Planned
note (CareFaultHub *self, const char *head)
{
  g_autofree Planned *next = NULL;

  g_mutex_lock (&self->mutex);
  self->heard++;
  g_free (self->head);
  self->head = g_strdup (head);
  next = g_queue_pop_head (&self->plan);
  g_mutex_unlock (&self->mutex);
  return next != NULL ? *next : (Planned){ CARE_FAULT_NONE, 0 };
}

static void
act (CareFaultHub *self, const char *head, const char *body, CareFaultReply *reply)
{
  g_auto (GStrv) words = g_strsplit (head, " ", 3);
  CareFaultRequest request = { words[0], words[1], head, body };

  g_mutex_lock (&self->mutex);
  self->acted++;
  if (self->serve != NULL)
    self->serve (self->data, &request, reply);
  g_mutex_unlock (&self->mutex);
}

/* One request and its answer; false where the connection ends with it. */
static bool
serve_one (CareFaultHub *self, GDataInputStream *input, GIOStream *stream, GSocket *socket)
{
  size_t length;
  g_autofree char *head = read_head (input, self->cancellable, &length);
  g_autofree char *body = NULL;
  CareFaultReply reply = { .status = 200 };
  Planned planned;
  bool goes_on;

  if (head == NULL)
    return false;
  body = g_malloc0 (length + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (input), body, length, NULL, self->cancellable, NULL))
    return false;
  planned = note (self, head);
  if (planned.fault != CARE_FAULT_DROP_BEFORE)
    act (self, head, body, &reply);
  goes_on = care_fault_answer (planned.fault, planned.at, &reply, stream, socket, self->cancellable);
  g_free (reply.headers);
  g_free (reply.type);
  g_free (reply.body);
  return goes_on;
}

/* Whether it is TLS that is spoken to a server that speaks none; as servers do, it says so at once. */
static bool
is_handshake (CareFaultHub *self, GDataInputStream *input, GIOStream *stream)
{
  static const char said[] = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (input);
  size_t length;

  if (g_buffered_input_stream_fill (buffered, -1, self->cancellable, NULL) <= 0
      || *(const char *)g_buffered_input_stream_peek_buffer (buffered, &length) != '\x16')
    return false;
  g_output_stream_write_all (g_io_stream_get_output_stream (stream), said, strlen (said), NULL,
                             self->cancellable, NULL);
  return true;
}

static GIOStream *
open_stream (CareFaultHub *self, GSocketConnection *socket)
{
  static const char *const protocols[] = { "h2", "http/1.1", NULL };
  GIOStream *stream;

  if (self->certificate == NULL)
    return g_object_ref (G_IO_STREAM (socket));
  stream = g_tls_server_connection_new (G_IO_STREAM (socket), self->certificate, NULL);
  g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (stream), protocols);
  if (g_tls_connection_handshake (G_TLS_CONNECTION (stream), self->cancellable, NULL))
    {
      g_mutex_lock (&self->mutex);
      g_free (self->protocol);
      self->protocol = g_strdup (g_tls_connection_get_negotiated_protocol (G_TLS_CONNECTION (stream)));
      g_mutex_unlock (&self->mutex);
      return stream;
    }
  g_object_unref (stream);
  return NULL;
}

static gpointer
visit (gpointer data)
{
  Visit *self = data;
  GIOStream *stream = open_stream (self->hub, self->socket);

  if (stream != NULL)
    {
      g_autoptr (GDataInputStream) input = g_data_input_stream_new (g_io_stream_get_input_stream (stream));
      g_data_input_stream_set_newline_type (input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
      while (!is_handshake (self->hub, input, stream)
             && serve_one (self->hub, input, stream, g_socket_connection_get_socket (self->socket)))
        ;
      g_io_stream_close (stream, NULL, NULL);
      g_object_unref (stream);
    }
  g_io_stream_close (G_IO_STREAM (self->socket), NULL, NULL);
  g_object_unref (self->socket);
  g_free (self);
  return NULL;
}

static gpointer
take_visitors (gpointer data)
{
  CareFaultHub *self = data;
  GSocketConnection *socket;

  while ((socket = g_socket_listener_accept (self->listener, NULL, self->cancellable, NULL)) != NULL)
    {
      Visit *visitor = g_new0 (Visit, 1);

      /* Head and body are written apart. */
      g_socket_set_option (g_socket_connection_get_socket (socket), IPPROTO_TCP, TCP_NODELAY, 1, NULL);
      visitor->hub = self;
      visitor->socket = socket;
      g_mutex_lock (&self->mutex);
      self->connections++;
      g_mutex_unlock (&self->mutex);
      g_ptr_array_add (self->threads, g_thread_new ("care-fault-visit", visit, visitor));
    }
  return NULL;
}

CareFaultHub *
care_fault_hub_new (GTlsCertificate *certificate, CareFaultServe serve, gpointer data)
{
  CareFaultHub *self = g_new0 (CareFaultHub, 1);
  g_autoptr (GInetAddress) address = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (address, 0);
  g_autoptr (GSocketAddress) taken = NULL;
  GError *error = NULL;

  self->listener = g_socket_listener_new ();
  g_socket_listener_add_address (self->listener, any, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL,
                                 &taken, &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (taken));
  self->url = g_strdup_printf ("%s://127.0.0.1:%u/db", certificate != NULL ? "https" : "http", self->port);
  self->certificate = certificate != NULL ? g_object_ref (certificate) : NULL;
  self->cancellable = g_cancellable_new ();
  self->threads = g_ptr_array_new ();
  self->serve = serve;
  self->data = data;
  g_mutex_init (&self->mutex);
  g_queue_init (&self->plan);
  self->thread = g_thread_new ("care-fault-hub", take_visitors, self);
  return self;
}

void
care_fault_hub_free (CareFaultHub *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  for (unsigned i = 0; i < self->threads->len; i++)
    g_thread_join (g_ptr_array_index (self->threads, i));
  g_ptr_array_unref (self->threads);
  g_socket_listener_close (self->listener);
  g_object_unref (self->listener);
  g_clear_object (&self->certificate);
  g_object_unref (self->cancellable);
  g_queue_clear_full (&self->plan, g_free);
  g_mutex_clear (&self->mutex);
  g_free (self->head);
  g_free (self->protocol);
  g_free (self->url);
  g_free (self);
}

const char *
care_fault_hub_url (CareFaultHub *self)
{
  return self->url;
}

unsigned
care_fault_hub_port (CareFaultHub *self)
{
  return self->port;
}

void
care_fault_hub_then (CareFaultHub *self, CareFault fault, size_t at)
{
  Planned *planned = g_new (Planned, 1);

  *planned = (Planned){ fault, at };
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->plan, planned);
  g_mutex_unlock (&self->mutex);
}

static int
read_count (CareFaultHub *self, const int *count)
{
  int value;

  g_mutex_lock (&self->mutex);
  value = *count;
  g_mutex_unlock (&self->mutex);
  return value;
}

int
care_fault_hub_heard (CareFaultHub *self)
{
  return read_count (self, &self->heard);
}

int
care_fault_hub_acted (CareFaultHub *self)
{
  return read_count (self, &self->acted);
}

int
care_fault_hub_connections (CareFaultHub *self)
{
  return read_count (self, &self->connections);
}

char *
care_fault_hub_header (CareFaultHub *self, const char *name)
{
  g_auto (GStrv) lines = NULL;
  size_t length = strlen (name);

  g_mutex_lock (&self->mutex);
  lines = g_strsplit (self->head != NULL ? self->head : "", "\r\n", -1);
  g_mutex_unlock (&self->mutex);
  for (size_t i = 0; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], name, length) == 0 && lines[i][length] == ':')
      return g_strdup (g_strstrip (lines[i] + length + 1));
  return NULL;
}

char *
care_fault_hub_protocol (CareFaultHub *self)
{
  char *protocol;

  g_mutex_lock (&self->mutex);
  protocol = g_strdup (self->protocol);
  g_mutex_unlock (&self->mutex);
  return protocol;
}
