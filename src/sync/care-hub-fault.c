/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-fault.h"

#include "care-hub-client.h"

#include <libsoup/soup.h>

typedef struct
{
  GQuark (*domain) (void);
  int code; /* ANY: each of the domain that has no row of its own before */
  CareSyncWhy why;
} Fault;

#define ANY -1

static const Fault faults[] = {
  { g_io_error_quark, G_IO_ERROR_TIMED_OUT, CARE_SYNC_TIMEOUT },
  { g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT, CARE_SYNC_DROPPED },
  { g_io_error_quark, G_IO_ERROR_CONNECTION_CLOSED, CARE_SYNC_DROPPED },
  { g_io_error_quark, G_IO_ERROR_INVALID_DATA, CARE_SYNC_GARBLED },
  { g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED, CARE_SYNC_OFFLINE },
  { g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE, CARE_SYNC_OFFLINE },
  { g_io_error_quark, G_IO_ERROR_NETWORK_UNREACHABLE, CARE_SYNC_OFFLINE },
  { g_io_error_quark, G_IO_ERROR_HOST_NOT_FOUND, CARE_SYNC_OFFLINE },
  { g_resolver_error_quark, ANY, CARE_SYNC_OFFLINE },
  { g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE, CARE_SYNC_NOT_TRUSTED },
  { g_tls_error_quark, G_TLS_ERROR_EOF, CARE_SYNC_DROPPED },
  /* Whatever stands there does not speak TLS as we do, or not at all. */
  { g_tls_error_quark, ANY, CARE_SYNC_GARBLED },
  { soup_session_error_quark, ANY, CARE_SYNC_GARBLED },
};

CareSyncWhy
care_hub_fault_why (const GError *of, bool connected)
{
  g_assert (of != NULL);

  if (of->domain == CARE_SYNC_ERROR)
    return (CareSyncWhy)of->code;
  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++)
    if (of->domain == faults[i].domain () && (faults[i].code == ANY || faults[i].code == of->code))
      return faults[i].why;
  return connected ? CARE_SYNC_DROPPED : CARE_SYNC_OFFLINE;
}

char *
care_hub_fault_certificate (GTlsCertificateFlags flags)
{
  static const struct
  {
    GTlsCertificateFlags flag;
    const char *words;
  } reasons[] = {
    { G_TLS_CERTIFICATE_UNKNOWN_CA, "unknown authority" },
    { G_TLS_CERTIFICATE_BAD_IDENTITY, "made for another name" },
    { G_TLS_CERTIFICATE_NOT_ACTIVATED, "not valid yet" },
    { G_TLS_CERTIFICATE_EXPIRED, "expired" },
    { G_TLS_CERTIFICATE_REVOKED, "revoked" },
    { G_TLS_CERTIFICATE_INSECURE, "too weak" },
    { G_TLS_CERTIFICATE_GENERIC_ERROR, "cannot be checked" },
  };
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((flags & reasons[i].flag) != 0)
      g_strv_builder_add (words, reasons[i].words);
  list = g_strv_builder_end (words);
  return g_strjoinv (", ", list);
}
