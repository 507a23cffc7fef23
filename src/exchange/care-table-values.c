/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-values.h"

#include <string.h>

#define MOST_DIGITS 15 /* what a double keeps of any number */

bool
care_table_is_plain_number (const char *text)
{
  const char *p = text + (*text == '-' ? 1 : 0);
  size_t whole = strspn (p, "0123456789");
  size_t part = p[whole] == '.' ? strspn (p + whole + 1, "0123456789") : 0;

  if (whole == 0 || whole + part > MOST_DIGITS || (p[0] == '0' && whole > 1))
    return false;
  if (p[whole] == '.' && part == 0)
    return false;
  if (*text == '-' && strspn (p, "0.") == strlen (p))
    return false; /* a nought has no sign */
  return p[whole + (part > 0 ? part + 1 : 0)] == '\0';
}

bool
care_table_is_sign (char c)
{
  return c != '\0' && strchr ("=+-@\t\r\n", c) != NULL;
}

bool
care_table_runs (const char *text)
{
  const char *p = text + strspn (text, " ");

  return care_table_is_sign (*p) && !care_table_is_plain_number (text);
}
