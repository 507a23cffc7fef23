/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-mail.h"

struct CareSyncMailbox
{
  GMainContext *context;
  CareSyncTell tell; /* NULL once it is closed; the main context's alone */
  gpointer data;
};

typedef struct
{
  CareSyncMailbox *mailbox;
  CareSyncNews news;
} Letter;

static void
clear (gpointer data)
{
  CareSyncMailbox *self = data;

  g_main_context_unref (self->context);
}

CareSyncMailbox *
care_sync_mailbox_new (CareSyncTell tell, gpointer data)
{
  CareSyncMailbox *self = g_atomic_rc_box_new (CareSyncMailbox);

  *self = (CareSyncMailbox){ g_main_context_ref_thread_default (), tell, data };
  return self;
}

void
care_sync_mailbox_unref (CareSyncMailbox *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
care_sync_mailbox_close (CareSyncMailbox *self)
{
  self->tell = NULL;
}

static gboolean
on_letter (gpointer data)
{
  Letter *letter = data;
  CareSyncMailbox *mailbox = letter->mailbox;

  if (mailbox->tell != NULL)
    mailbox->tell (mailbox->data, &letter->news);
  return G_SOURCE_REMOVE;
}

static void
letter_free (gpointer data)
{
  Letter *letter = data;

  care_sync_state_free (letter->news.state);
  care_sync_mailbox_unref (letter->mailbox);
  g_free (letter);
}

void
care_sync_mailbox_post (CareSyncMailbox *self, const CareSyncNews *news)
{
  Letter *letter = g_new (Letter, 1);
  GSource *source = g_idle_source_new ();

  *letter = (Letter){ g_atomic_rc_box_acquire (self), *news };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_letter, letter, letter_free);
  g_source_attach (source, self->context);
  g_source_unref (source);
}
