/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-fill.h"

#include <string.h>

char *
care_words_fill_all (const char *pattern, const char *const *values, size_t n)
{
  g_return_val_if_fail (pattern != NULL && values != NULL, NULL);
  GString *text = g_string_new (NULL);

  for (const char *at = pattern; *at != '\0';)
    {
      size_t index = at[0] == '{' && at[1] >= 'a' && at[1] <= 'z' && at[2] == '}' ? (size_t)(at[1] - 'a') : n;
      if (index < n)
        {
          g_string_append (text, values[index] != NULL ? values[index] : "");
          at += strlen ("{a}");
        }
      else
        g_string_append_c (text, *at++);
    }
  return g_string_free (text, FALSE);
}

char *
care_words_fill (const char *pattern, const char *a, const char *b)
{
  const char *const values[] = { a, b };

  return care_words_fill_all (pattern, values, G_N_ELEMENTS (values));
}
