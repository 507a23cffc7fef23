/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session bus of the test's own, and on it what a desktop has: GNOME's notifications, those of
 * freedesktop.org, and the portals, each of which can be there or not. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef struct
{
  GTestDBus *daemon;
  GDBusConnection *bus; /* the desktop's; the program under test has its own */
  GMainContext *context;
  GThread *thread;
  GMainLoop *loop;
  GMutex lock;
  GPtrArray *calls; /* char: "AddNotification('org…', 'id', {…})", in the order they came */

  /* What the Background portal answers. */
  unsigned response;
  bool background, autostart;
} CareMockSession;

/* Before anything asks for a session bus. */
CareMockSession *care_mock_session_new (void);
void care_mock_session_free (CareMockSession *self);

/* "org.gtk.Notifications", "org.freedesktop.Notifications" or "org.freedesktop.portal.Desktop" comes, or
 * goes. */
void care_mock_session_own (CareMockSession *self, const char *name);
void care_mock_session_disown (CareMockSession *self, const char *name);

/* The newest call whose text begins so; waits for it. The caller's. */
char *care_mock_session_wait (CareMockSession *self, const char *begins);

/* How many calls came whose text begins so. */
int care_mock_session_count (CareMockSession *self, const char *begins);
void care_mock_session_forget (CareMockSession *self);
