/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-wire-archive.h"
#include "care-wire-hub-document.h"

#include <string.h>

static const char *const WORDS[] = { "\"",
                                     "\\",
                                     "\\u0000",
                                     "{",
                                     "}",
                                     "[",
                                     "]",
                                     ",",
                                     ":",
                                     "null",
                                     "\"records\":[",
                                     "\"settings\":[",
                                     "1e999",
                                     "-1",
                                     "\"schema\":2,",
                                     "\"content\":\"AAAA\"",
                                     "provider:",
                                     "events:",
                                     NULL };

/* What is taken is what would be written again. */
static bool
take (const char *list, const char *text, size_t length, int line, gpointer data, GError **error)
{
  g_autofree char *key = NULL, *value = NULL;

  g_assert_cmpint (line, >, 0);
  g_assert_cmpuint (length, ==, strlen (text));
  if (g_str_equal (list, "settings"))
    {
      if (care_wire_archived_setting (text, length, &key, &value, NULL))
        g_assert_true (*key != '\0' && value != NULL);
      return true;
    }
  g_autoptr (CareArchived) archived = care_wire_archived_from_json (text, length, NULL);
  if (archived == NULL)
    return true;
  g_autofree char *again = care_wire_canonical (archived->kind, archived->record, NULL);
  g_assert_cmpstr (again, ==, archived->record);
  return true;
}

/* However it is cut, it is the same verdict. */
static bool
read_in (const guint8 *bytes, size_t length, size_t piece)
{
  g_autoptr (CareArchiveReader) reader = care_archive_reader_new (take, NULL);

  for (size_t at = 0; at < length; at += piece)
    if (!care_archive_reader_feed (reader, (const char *)bytes + at, MIN (piece, length - at), NULL))
      return false;
  return care_archive_reader_finish (reader, NULL);
}

static void
read_archive (const guint8 *bytes, size_t length)
{
  bool whole = read_in (bytes, length, MAX (length, 1));

  g_assert_cmpint (read_in (bytes, length, 7), ==, whole);
}

const CareFuzzReader care_fuzz_reader = { read_archive, WORDS, false };
