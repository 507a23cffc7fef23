/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A server that answers badly on purpose: on loopback, with threads of its own, over plain sockets, so that
 * each byte and each end of a connection is the test's. What it would say if all were well is the test's too.
 */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef enum
{
  CARE_FAULT_NONE,
  /* The connection ends, or nothing comes. */
  CARE_FAULT_DROP_BEFORE, /* the request is read and not acted on */
  CARE_FAULT_DROP_AFTER,  /* it is acted on, and never answered */
  CARE_FAULT_DROP_IN_HEAD,
  CARE_FAULT_RESET, /* not closed but reset */
  CARE_FAULT_SILENT,
  CARE_FAULT_SILENT_IN_BODY,
  /* The body is cut after "at" bytes. */
  CARE_FAULT_CUT_LENGTH,     /* and a length was said */
  CARE_FAULT_CUT_CHUNK,      /* within a chunk */
  CARE_FAULT_CUT_LAST_CHUNK, /* between two chunks */
  CARE_FAULT_CUT_UNTIL_END,  /* and the end of the connection is that of the body */
  /* Whole, in unusual ways. */
  CARE_FAULT_CHUNKED,
  CARE_FAULT_UNTIL_END,
  CARE_FAULT_CLOSE, /* promises to keep the connection, and closes it */
  /* Without end. */
  CARE_FAULT_DRIP,         /* a byte of the body at a time */
  CARE_FAULT_DRIP_HEAD,    /* a byte of the head at a time */
  CARE_FAULT_ENDLESS,      /* chunk after chunk */
  CARE_FAULT_LONG,         /* a length of ten gigabytes is said */
  CARE_FAULT_ENDLESS_HEAD, /* header after header */
  CARE_FAULT_NOISE,        /* no HTTP */
} CareFault;

typedef struct
{
  const char *method;
  const char *path;
  const char *head; /* the whole, from the first line on */
  const char *body;
} CareFaultRequest;

typedef struct
{
  unsigned status; /* 200 */
  char *headers;   /* further ones, each with "\r\n", or NULL */
  char *type;      /* NULL: "application/json"; "": none is said */
  char *body;      /* NULL: "{\"ok\":true}\n" */
} CareFaultReply;

/* Called for one request at a time, on a thread of the server. What it sets is the server's to free. */
typedef void (*CareFaultServe) (gpointer data, const CareFaultRequest *request, CareFaultReply *reply);

typedef struct CareFaultHub CareFaultHub;

/* certificate NULL: without TLS. serve may be NULL. */
CareFaultHub *care_fault_hub_new (GTlsCertificate *certificate, CareFaultServe serve, gpointer data);
void care_fault_hub_free (CareFaultHub *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareFaultHub, care_fault_hub_free)

/* "http://127.0.0.1:40123/db" or https. Borrowed. */
const char *care_fault_hub_url (CareFaultHub *self);
unsigned care_fault_hub_port (CareFaultHub *self);

/* The next request that has none yet meets this fault; those after the last one meet none. */
void care_fault_hub_then (CareFaultHub *self, CareFault fault, size_t at);

/* Requests that came whole, and how many of them were acted on. */
int care_fault_hub_heard (CareFaultHub *self);
int care_fault_hub_acted (CareFaultHub *self);
int care_fault_hub_connections (CareFaultHub *self);

/* The value of a header of the latest request, or NULL; owned by the caller. */
char *care_fault_hub_header (CareFaultHub *self, const char *name);

/* What TLS agreed on last: "http/1.1"; NULL where nothing. Owned by the caller. */
char *care_fault_hub_protocol (CareFaultHub *self);
