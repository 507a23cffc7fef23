/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verb says when it cannot do what it was asked for. */
#include "care-record-private.h"

#include "care-wire-error.h"

#include <glib/gstdio.h>
#include <string.h>

G_DEFINE_QUARK (care - refused, care_refused)

CareTrouble
care_record_trouble (const GError *error)
{
  g_return_val_if_fail (error != NULL, CARE_TROUBLE_OTHER);

  if (error->domain == CARE_REFUSED)
    return CARE_TROUBLE_REFUSED;
  if (error->domain == CARE_WIRE_ERROR || error->domain == G_FILE_ERROR || error->domain == G_IO_ERROR)
    return CARE_TROUBLE_FILE;
  if (g_error_matches (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FULL))
    return CARE_TROUBLE_FULL;
  if (g_error_matches (error, CARE_STORE_ERROR, CARE_STORE_ERROR_BUSY))
    return CARE_TROUBLE_BUSY;
  if (g_error_matches (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT))
    return CARE_TROUBLE_CORRUPT;
  if (g_error_matches (error, CARE_STORE_ERROR, CARE_STORE_ERROR_NEWER))
    return CARE_TROUBLE_NEWER;
  return CARE_TROUBLE_OTHER;
}

bool
care_refuse (GError **error, CareRefusal refusal, const char *about)
{
  g_set_error_literal (error, CARE_REFUSED, (int)refusal, about != NULL ? about : "");
  return false;
}

bool
care_failed (GError *local, GError **error)
{
  if (local != NULL)
    g_propagate_error (error, local);
  return local != NULL;
}

bool
care_need_found (const void *found, GError *local, CareRefusal refusal, const char *about, GError **error)
{
  if (care_failed (local, error))
    return false;
  return found != NULL || care_refuse (error, refusal, about);
}

GBytes *
care_read_file (const char *path, GError **error)
{
  char *content = NULL;
  size_t length = 0;
  GStatBuf status;

  /* No pipe, which would never end, and nothing that the record could not hold. */
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }
  if (status.st_size > CARE_LARGEST_FILE)
    {
      care_refuse (error, CARE_REFUSAL_FILE_TOO_LARGE, path);
      return NULL;
    }
  if (!g_file_get_contents (path, &content, &length, NULL))
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }
  return g_bytes_new_take (content, length);
}

bool
care_same_text (const char *a, const char *b)
{
  return strcmp (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

bool
care_write_file (const char *path, const char *content, gsize length, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (g_file_set_contents_full (path, content, (gssize)length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local))
    return true;
  return care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
}
