/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A request as libsoup takes it, and the session that it goes by. */
#pragma once

#include "care-hub-client.h"
#include "care-hub-url.h"

#include <libsoup/soup.h>

/* NULL with NOT_TRUSTED where the CA file cannot be read. */
SoupSession *care_hub_session_new (const CareHubUrl *url, const char *ca_file, GError **error);

/* "Basic ...", to be freed with secret_password_free(); NULL where there is no user. */
char *care_hub_authorization (const char *user, const char *password);

/* Whether it changes nothing, so that it may be sent again by itself. */
bool care_hub_request_only_asks (const CareHubRequest *request);

SoupMessage *care_hub_message_new (const CareHubUrl *url,
                                   const char *authorization,
                                   const CareHubRequest *request,
                                   GError **error);
