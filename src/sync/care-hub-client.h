/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One request to a hub, and its one outcome. Blocks: for the courier's own thread, never the interface's.
 *
 * HTTPS, or HTTP to this computer only; certificates are checked, against an own CA file where one is given;
 * HTTP/1.1, no redirect is followed, no cookies, no compression (a library does not notice that a compressed
 * answer was cut); a limit on size, on silence and on the whole time; the password goes with the first
 * request and is never asked for by the server. Knows nothing of documents. */
#pragma once

#include "care-instant.h"
#include "care-sync-why.h"

#include <gio/gio.h>

#define CARE_SYNC_ERROR (care_sync_error_quark ()) /* codes: CareSyncWhy */
GQuark care_sync_error_quark (void);

typedef struct
{
  const char *method; /* "GET", "POST", "PUT" */
  /* Under the database, escaped, with its query: "_changes?limit=1"; "" the database itself. With a slash in
   * front it is under the server, which is what stands before the database's name: "/" its welcome. */
  const char *path;
  const char *body; /* JSON, or NULL */
  bool raw;         /* the answer is a file, not JSON */
  int seconds;      /* to wait for its whole, be it silent so long; 0: as is usual */
  bool anonymous;   /* without user and password */
} CareHubRequest;

typedef struct
{
  unsigned status;
  char *text; /* ends with a NUL beyond its length; "" for a status that is no success said in no JSON */
  size_t length;
  CareInstant date; /* of the Date header, or CARE_NO_INSTANT */
  int retry_after;  /* seconds (a date is reckoned from the hub's own), at most a day; -1 not said */
} CareHubAnswer;

void care_hub_answer_free (CareHubAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHubAnswer, care_hub_answer_free)

typedef struct CareHubClient CareHubClient;

/* url: "https://hub.example.org/care-returns". ca_file NULL or "": the system's own. user and password NULL:
 * none is sent. NULL with BAD_ADDRESS or NOT_ENCRYPTED, or NOT_TRUSTED where the CA file cannot be read. */
CareHubClient *care_hub_client_new (
    const char *url, const char *user, const char *password, const char *ca_file, GError **error);

/* Another way to ask: for a hub that is no server. */
typedef CareHubAnswer *(*CareHubAsk) (gpointer data,
                                      const CareHubRequest *request,
                                      GCancellable *cancellable,
                                      GError **error);
CareHubClient *care_hub_client_new_with (CareHubAsk ask, gpointer data, GDestroyNotify free_data);
void care_hub_client_free (CareHubClient *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHubClient, care_hub_client_free)

/* Whatever the status, where it is a whole answer; JSON is known to be of that type and whole (each bracket
 * is closed), but not yet read. A method other than GET is sent once and on a new connection, except what
 * only asks (_all_docs, _bulk_get, _find). NULL: OFFLINE, TIMEOUT, DROPPED, TOO_LONG, NOT_TRUSTED, GARBLED
 * (no JSON), MOVED; or G_IO_ERROR_CANCELLED. */
CareHubAnswer *care_hub_client_ask (CareHubClient *self,
                                    const CareHubRequest *request,
                                    GCancellable *cancellable,
                                    GError **error);

/* The same, and a status that is no success is an error too: BUSY, HUB_TROUBLE, NOT_LET_IN, FORBIDDEN,
 * NO_DATABASE, TIMEOUT (408), ROW_TOO_LARGE (413), ROW_REFUSED (any other 4xx), with what the hub said as the
 * message.
 * answer_or_not gets the answer nevertheless (for its Date and Retry-After); may be NULL. */
bool care_hub_client_need (CareHubClient *self,
                           const CareHubRequest *request,
                           CareHubAnswer **answer_or_not,
                           GCancellable *cancellable,
                           GError **error);

/* How many were made so far. */
int care_hub_client_requests (const CareHubClient *self);

/* Whether url can be a hub's: CARE_SYNC_FINE, BAD_ADDRESS or NOT_ENCRYPTED. A user and password in it are
 * BAD_ADDRESS, so that they are not kept. */
CareSyncWhy care_hub_check_url (const char *url);
