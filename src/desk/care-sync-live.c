/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-live.h"

#include "care-courier.h"
#include "care-hub-password.h"
#include "care-record-hub-private.h"

#define HELD_SECONDS 55 /* less than the minute after which many proxies end a silent line */
#define TOO_SOON (5 * G_USEC_PER_SEC)
#define TOO_SOON_MOST 3 /* in a row: the hub does not hold the line */

struct CareSyncLive
{
  CareHub *hub;
  char *password;
  CareSyncLiveChanged changed;
  gpointer data;
  GCancellable *cancellable;
  GThread *thread;
  int over; /* atomic */
};

static void
hold (CareSyncLive *self, CareHubClient *client)
{
  g_autofree char *place = g_strdup ("");
  int too_soon = 0;
  bool first = true;

  while (too_soon < TOO_SOON_MOST)
    {
      g_autoptr (GError) error = NULL;
      int64_t began = g_get_monotonic_time ();
      bool changed = care_courier_wait (client, &place, HELD_SECONDS, self->cancellable, &error);
      if (error != NULL)
        return;
      if (changed || first)
        self->changed (self->data);
      too_soon = changed || first || g_get_monotonic_time () - began >= TOO_SOON ? 0 : too_soon + 1;
      first = false;
    }
}

static gpointer
live_thread (gpointer data)
{
  CareSyncLive *self = data;
  /* Made here: a client stays on one thread. */
  g_autoptr (CareHubClient) client
      = care_hub_open_joined (NULL, self->hub, self->password, self->cancellable, NULL);

  if (client != NULL)
    hold (self, client);
  g_atomic_int_set (&self->over, 1);
  return NULL;
}

CareSyncLive *
care_sync_live_new (const CareHub *hub, const char *password, CareSyncLiveChanged changed, gpointer data)
{
  g_return_val_if_fail (hub != NULL && changed != NULL, NULL);
  CareSyncLive *self = g_new0 (CareSyncLive, 1);

  self->hub = care_hub_new (hub->name, hub->url, hub->user, hub->ca_file);
  self->password = g_strdup (password);
  self->changed = changed;
  self->data = data;
  self->cancellable = g_cancellable_new ();
  self->thread = g_thread_new ("hub-line", live_thread, self);
  return self;
}

bool
care_sync_live_is_for (const CareSyncLive *self, const CareHub *hub)
{
  return g_str_equal (self->hub->url, hub->url) && g_str_equal (self->hub->user, hub->user)
         && g_str_equal (self->hub->ca_file, hub->ca_file);
}

bool
care_sync_live_is_over (CareSyncLive *self)
{
  return g_atomic_int_get (&self->over) != 0;
}

void
care_sync_live_free (CareSyncLive *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  g_object_unref (self->cancellable);
  care_hub_password_free (self->password);
  care_hub_free (self->hub);
  g_free (self);
}
