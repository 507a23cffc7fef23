/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verb says when it cannot do what it was asked for. */
#include "care-record-private.h"

#include "care-exchange-error.h"
#include "care-table.h"
#include "care-wire-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

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

/* What the file system says of a path from which nothing can be read; CARE_N_REFUSALS: nothing. */
static CareRefusal
look_at_path (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return errno == EACCES ? CARE_REFUSAL_FILE_NO_ACCESS : CARE_REFUSAL_FILE_MISSING;
  if (S_ISDIR (status.st_mode))
    return CARE_REFUSAL_FILE_IS_FOLDER;
  if (!S_ISREG (status.st_mode))
    return CARE_REFUSAL_FILE_UNREADABLE;
  if (g_access (path, R_OK) != 0)
    return CARE_REFUSAL_FILE_NO_ACCESS;
  return status.st_size == 0 ? CARE_REFUSAL_FILE_EMPTY : CARE_N_REFUSALS;
}

static CareRefusal
of_table (const GError *why)
{
  switch ((CareExchangeError)why->code)
    {
    case CARE_EXCHANGE_ERROR_NOT_TEXT:
      return CARE_REFUSAL_FILE_NOT_TEXT;
    case CARE_EXCHANGE_ERROR_NOT_CSV:
      return CARE_REFUSAL_FILE_QUOTE_WRONG;
    case CARE_EXCHANGE_ERROR_QUOTE_OPEN:
      return CARE_REFUSAL_FILE_QUOTE_OPEN;
    case CARE_EXCHANGE_ERROR_HOLDS_NUL:
      return CARE_REFUSAL_FILE_HOLDS_NUL;
    case CARE_EXCHANGE_ERROR_NO_HEADER:
      return CARE_REFUSAL_FILE_NO_HEADER;
    case CARE_EXCHANGE_ERROR_LOCKED:
      return CARE_REFUSAL_FILE_LOCKED;
    case CARE_EXCHANGE_ERROR_NOT_TABLE:
      return CARE_REFUSAL_FILE_NOT_TABLE;
    case CARE_EXCHANGE_ERROR_OLD_TABLE:
      return CARE_REFUSAL_FILE_OLD_TABLE;
    case CARE_EXCHANGE_ERROR_NO_SHEET:
      return CARE_REFUSAL_FILE_NO_SHEET;
    case CARE_EXCHANGE_ERROR_TOO_BIG:
      return care_exchange_error_column (why) > CARE_TABLE_MOST_COLUMNS ? CARE_REFUSAL_FILE_TOO_WIDE
                                                                        : CARE_REFUSAL_FILE_CELL_TOO_LONG;
    case CARE_EXCHANGE_ERROR_TOO_MANY:
      return CARE_REFUSAL_FILE_MANY_PUBLISHED;
    case CARE_EXCHANGE_ERROR_NOT_PDF:
    case CARE_EXCHANGE_ERROR_NOT_MAIL:
    default:
      return CARE_REFUSAL_FILE_UNREADABLE;
    }
}

static CareRefusal
of_json (const GError *why)
{
  switch ((CareWireError)why->code)
    {
    case CARE_WIRE_ERROR_NEWER_SCHEMA:
      return CARE_REFUSAL_FILE_NEWER;
    case CARE_WIRE_ERROR_MISSING:
      return CARE_REFUSAL_FILE_LACKS;
    case CARE_WIRE_ERROR_WRONG_TYPE:
    case CARE_WIRE_ERROR_BAD_VALUE:
      return CARE_REFUSAL_FILE_ODD;
    case CARE_WIRE_ERROR_NOT_JSON:
    default:
      return CARE_REFUSAL_FILE_DAMAGED;
    }
}

/* The member that a message about JSON names in quotes; the caller's, or NULL. */
static char *
named_member (const char *message)
{
  const char *begin = strchr (message, '"');
  const char *end = begin != NULL ? strchr (begin + 1, '"') : NULL;

  return end != NULL ? g_strndup (begin + 1, (gsize)(end - begin - 1)) : NULL;
}

/* The line that such a message names, or 0. */
static int
named_line (const char *message)
{
  static const char before[] = ": line ";
  const char *begin = strstr (message, before);
  guint64 line = 0;

  if (begin == NULL)
    return 0;
  begin += strlen (before);
  g_autofree char *figures = g_strndup (begin, strspn (begin, "0123456789"));
  return g_ascii_string_to_unsigned (figures, 10, 0, G_MAXINT, &line, NULL) ? (int)line : 0;
}

bool
care_refuse_file (GError **error, const char *path, const GError *why)
{
  CareRefusal refusal = look_at_path (path);
  g_autofree char *column = NULL;

  if (refusal != CARE_N_REFUSALS || why == NULL)
    return care_refuse (error, refusal != CARE_N_REFUSALS ? refusal : CARE_REFUSAL_FILE_UNREADABLE, path);
  if (why->domain == CARE_WIRE_ERROR)
    {
      refusal = of_json (why);
      column = refusal == CARE_REFUSAL_FILE_DAMAGED ? NULL : named_member (why->message);
      return care_refuse_at (error, refusal, path, named_line (why->message), column);
    }
  if (why->domain != CARE_EXCHANGE_ERROR)
    return care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
  refusal = of_table (why);
  if (care_exchange_error_column (why) > 0 && refusal != CARE_REFUSAL_FILE_TOO_WIDE)
    column = g_strdup_printf ("%d", care_exchange_error_column (why));
  return care_refuse_at (error, refusal, path, care_exchange_error_line (why), column);
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
