/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does about sync: by the names of the Sync page's actions. Asks what it must, does it on the
 * record's thread, and lets sync go on at once. */
#pragma once

#include <gtk/gtk.h>

#include "care-sync.h"

/* action: "sync.join", "sync.join-cases", "sync.leave", "sync.sign-in", "sync.move" (target: the hub's name),
 * "sync.accept-many", "sync.accept-other", "sync.settle", "sync.retry", "sync.open" (target: a document's
 * id). target may be NULL where there is none. */
void care_sync_deed (GtkWidget *from, CareDesk *desk, CareSync *sync, const char *action, const char *target);
