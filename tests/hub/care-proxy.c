/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-proxy.h"

struct CareProxy
{
  int port, target;
  GSocket *listener;
  GThread *thread;
  GCancellable *end;
  GPtrArray *carriers; /* GThread; of the listener's thread */

  GMutex lock; /* of all that follows */
  bool cuts, up, has_cut;
  int64_t left;
  void (*deed) (gpointer data);
  gpointer data;
  GRand *random;
  int percent, answers, lost;
};

typedef struct
{
  CareProxy *proxy;
  GSocket *desk, *hub;
  bool asked; /* and not yet answered */
} Carrier;

typedef enum
{
  WHOLE,
  PART,
  NOTHING,
} Share;

/* What becomes of bytes that came from the hub. */
static Share
judge_answer (Carrier *self)
{
  CareProxy *proxy = self->proxy;
  Share share = WHOLE;

  if (!self->asked)
    return WHOLE;
  self->asked = false;
  g_mutex_lock (&proxy->lock);
  proxy->answers++;
  if (g_rand_int_range (proxy->random, 0, 100) < proxy->percent)
    {
      share = g_rand_boolean (proxy->random) ? PART : NOTHING;
      proxy->lost++;
    }
  g_mutex_unlock (&proxy->lock);
  return share;
}

/* Whether this is where it is cut. */
static bool
count (CareProxy *proxy, bool up, gssize bytes)
{
  void (*deed) (gpointer) = NULL;

  g_mutex_lock (&proxy->lock);
  if (proxy->cuts && proxy->up == up && (proxy->left -= bytes) <= 0)
    {
      deed = proxy->deed;
      proxy->cuts = false;
      proxy->has_cut = true;
    }
  gpointer data = proxy->data;
  g_mutex_unlock (&proxy->lock);
  if (deed != NULL)
    deed (data);
  return deed != NULL;
}

static bool
send_all (GSocket *to, const char *bytes, gssize n)
{
  while (n > 0)
    {
      gssize sent = g_socket_send (to, bytes, (gsize)n, NULL, NULL);
      if (sent <= 0)
        return false;
      bytes += sent;
      n -= sent;
    }
  return true;
}

/* False where the connection ends. */
static bool
carry_some (Carrier *self, bool up)
{
  char bytes[32768];
  gssize n = g_socket_receive (up ? self->desk : self->hub, bytes, sizeof bytes, NULL, NULL);

  if (n <= 0 || count (self->proxy, up, n))
    return false;
  if (up)
    {
      self->asked = true;
      return send_all (self->hub, bytes, n);
    }
  Share share = judge_answer (self);
  if (share == PART)
    send_all (self->desk, bytes, n / 2);
  return share == WHOLE && send_all (self->desk, bytes, n);
}

static GSocket *
connect_to (int port)
{
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new_from_string ("127.0.0.1", (guint)port);

  return socket != NULL && g_socket_connect (socket, address, NULL, NULL) ? g_steal_pointer (&socket) : NULL;
}

static gpointer
carry (gpointer data)
{
  Carrier *self = data;
  GPollFD ends[3] = { { .events = G_IO_IN }, { .events = G_IO_IN } };
  bool goes_on = (self->hub = connect_to (self->proxy->target)) != NULL
                 && g_cancellable_make_pollfd (self->proxy->end, &ends[2]);

  while (goes_on)
    {
      ends[0].fd = g_socket_get_fd (self->desk);
      ends[1].fd = g_socket_get_fd (self->hub);
      ends[0].revents = ends[1].revents = ends[2].revents = 0;
      goes_on = g_poll (ends, 3, -1) > 0 && ends[2].revents == 0
                && (ends[0].revents == 0 || carry_some (self, true))
                && (ends[1].revents == 0 || carry_some (self, false));
    }
  g_socket_close (self->desk, NULL);
  if (self->hub != NULL)
    g_cancellable_release_fd (self->proxy->end);
  g_clear_object (&self->hub);
  g_object_unref (self->desk);
  g_free (self);
  return NULL;
}

static gpointer
listen_on (gpointer data)
{
  CareProxy *self = data;
  GSocket *desk;

  while ((desk = g_socket_accept (self->listener, self->end, NULL)) != NULL)
    {
      Carrier *carrier = g_new0 (Carrier, 1);
      carrier->proxy = self;
      carrier->desk = desk;
      g_ptr_array_add (self->carriers, g_thread_new ("carrier", carry, carrier));
    }
  return NULL;
}

CareProxy *
care_proxy_new (int port)
{
  CareProxy *self = g_new0 (CareProxy, 1);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GError) error = NULL;

  g_mutex_init (&self->lock);
  self->target = port;
  self->end = g_cancellable_new ();
  self->random = g_rand_new_with_seed (1);
  self->carriers = g_ptr_array_new ();
  self->listener = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  g_assert_true (g_socket_bind (self->listener, any, true, NULL));
  g_assert_true (g_socket_listen (self->listener, NULL));
  g_autoptr (GSocketAddress) mine = g_socket_get_local_address (self->listener, NULL);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (mine));
  self->thread = g_thread_new ("proxy", listen_on, self);
  return self;
}

void
care_proxy_free (CareProxy *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->end);
  g_thread_join (self->thread);
  for (guint i = 0; i < self->carriers->len; i++)
    g_thread_join (g_ptr_array_index (self->carriers, i));
  g_ptr_array_unref (self->carriers);
  g_object_unref (self->listener);
  g_object_unref (self->end);
  g_rand_free (self->random);
  g_mutex_clear (&self->lock);
  g_free (self);
}

int
care_proxy_port (const CareProxy *self)
{
  return self->port;
}

void
care_proxy_cut (CareProxy *self, bool up, int64_t bytes, void (*deed) (gpointer data), gpointer data)
{
  g_mutex_lock (&self->lock);
  self->cuts = deed != NULL;
  self->has_cut = false;
  self->up = up;
  self->left = bytes;
  self->deed = deed;
  self->data = data;
  g_mutex_unlock (&self->lock);
}

bool
care_proxy_has_cut (CareProxy *self)
{
  g_mutex_lock (&self->lock);
  bool has_cut = self->has_cut;
  g_mutex_unlock (&self->lock);
  return has_cut;
}

void
care_proxy_lose (CareProxy *self, guint32 seed, int percent)
{
  g_mutex_lock (&self->lock);
  g_rand_set_seed (self->random, seed);
  self->percent = percent;
  g_mutex_unlock (&self->lock);
}

int
care_proxy_answers (CareProxy *self)
{
  g_mutex_lock (&self->lock);
  int answers = self->answers;
  g_mutex_unlock (&self->lock);
  return answers;
}

int
care_proxy_lost (CareProxy *self)
{
  g_mutex_lock (&self->lock);
  int lost = self->lost;
  g_mutex_unlock (&self->lock);
  return lost;
}
