/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How CareSync's thread tells the main context something, without either outliving the other. */
#pragma once

#include "care-sync-thread.h"

typedef struct CareSyncMailbox CareSyncMailbox;

CareSyncMailbox *care_sync_mailbox_new (CareSyncTell tell, gpointer data);
void care_sync_mailbox_unref (CareSyncMailbox *self);

/* From here on nothing is told. On the main context. */
void care_sync_mailbox_close (CareSyncMailbox *self);

/* From any thread; takes what news points to. */
void care_sync_mailbox_post (CareSyncMailbox *self, const CareSyncNews *news);
