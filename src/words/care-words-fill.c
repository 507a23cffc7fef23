/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-fill.h"

#include <string.h>

char *
care_words_fill (const char *pattern, const char *a, const char *b)
{
  g_return_val_if_fail (pattern != NULL, NULL);
  GString *text = g_string_new (NULL);

  for (const char *at = pattern; *at != '\0';)
    {
      if (g_str_has_prefix (at, "{a}") || g_str_has_prefix (at, "{b}"))
        {
          const char *part = at[1] == 'a' ? a : b;
          g_string_append (text, part != NULL ? part : "");
          at += strlen ("{a}");
        }
      else
        g_string_append_c (text, *at++);
    }
  return g_string_free (text, FALSE);
}
