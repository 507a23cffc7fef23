/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of sync share among themselves, and the way in for tests: another maker of clients, so that
 * a hub need not be a server. */
#pragma once

#include "care-hub-client.h"
#include "care-record-sync.h"
#include "care-store-hub.h"

typedef CareHubClient *(*CareHubMaker) (gpointer data, const CareHubAddress *address, GError **error);
void care_record_set_hub_maker (CareRecord *self, CareHubMaker maker, gpointer data);
CareHubClient *care_record_make_client (CareRecord *self, const CareHubAddress *address, GError **error);

/* A client for an address, with the password that is known for it: the address's own, else
 * CARE_RETURNS_HUB_PASSWORD, else the Secret Service's. record may be NULL. NULL with CARE_SYNC_ERROR:
 * BAD_ADDRESS, NOT_ENCRYPTED, NO_PASSWORD or what the client says. */
CareHubClient *
care_hub_open (CareRecord *record, const CareHubAddress *address, GCancellable *cancellable, GError **error);

/* The same for a hub that was joined. password: one kept in memory, or NULL. CARE_RETURNS_HUB_USER goes
 * before the user that is kept. */
CareHubClient *care_hub_open_joined (
    CareRecord *record, const CareHub *hub, const char *password, GCancellable *cancellable, GError **error);

/* What a document is about, for people: names has the names of providers, locations and cases by the
 * documents' ids. The texts are the caller's, "" where there is none. */
GHashTable *care_record_names (CareRecord *self, GError **error);
void care_describe_document (GHashTable *names, const char *id, char **name, char **service, char **month);
