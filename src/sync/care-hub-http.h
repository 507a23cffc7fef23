/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to a hub that is a server: libsoup, held to the rules of care-hub-client.h. */
#pragma once

#include "care-hub-client-private.h"
#include "care-hub-url.h"

typedef struct CareHubHttp CareHubHttp;

/* url is taken. NULL with NOT_TRUSTED where the CA file cannot be read. */
CareHubHttp *care_hub_http_new (
    CareHubUrl *url, const char *user, const char *password, const char *ca_file, GError **error);
void care_hub_http_free (CareHubHttp *self);
void care_hub_http_set_limits (CareHubHttp *self, const CareHubLimits *limits);

/* A CareHubAsk. */
CareHubAnswer *
care_hub_http_ask (gpointer data, const CareHubRequest *request, GCancellable *cancellable, GError **error);
