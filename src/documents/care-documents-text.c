/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-text.h"

#include <string.h>

/* Marks that turn the direction of what follows, up to a closing one that may be missing: with them the words
 * of one person could turn those of another around, or hide what a date says (Unicode TR 36, 2.8; UAX 9, 2).
 * Letters keep their own direction without them. */
static bool
turns_others (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static bool
is_dropped (gunichar c)
{
  if (c == '\n' || c == '\t')
    return false;
  if (turns_others (c))
    return true;
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

char *
care_documents_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' || c == 0x2028 || c == 0x2029)
        c = c == '\r' && p[1] == '\n' ? '\r' : '\n';
      if (!is_dropped (c))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

void
care_documents_page_words (const char *page_words, char **before, char **between, char **after)
{
  g_auto (GStrv) parts = g_strsplit (page_words, "%d", 3);
  unsigned n = g_strv_length (parts);

  *before = g_strdup (n > 0 ? parts[0] : "");
  *between = g_strdup (n > 1 ? parts[1] : "");
  *after = g_strdup (n > 2 ? parts[2] : "");
}
