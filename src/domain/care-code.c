/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-code.h"

int
care_code_find (const char *const *words, size_t n, const char *word)
{
  for (size_t i = 0; i < n; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return (int)i;
  return -1;
}
