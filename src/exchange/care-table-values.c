/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-values.h"

#include <math.h>
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

/* Whole digits as they are, where a double keeps them all: what nearly all cells have. */
static bool
is_short (const char *text, size_t length)
{
  size_t i = length > 1 && text[0] == '-' && text[1] != '0' ? 1 : 0;

  if (length == i || length - i > MOST_DIGITS || (text[i] == '0' && length > 1))
    return false;
  for (; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return false;
  return true;
}

/* "1.5e-05" without its exponent. */
static void
append_plain (GString *out, const char *digits)
{
  const char *exponent = strchr (digits, 'e');
  int power = (int)g_ascii_strtoll (exponent + 1, NULL, 10);
  g_autoptr (GString) all = g_string_new (NULL);
  int point;

  if (*digits == '-')
    g_string_append_c (out, *digits++);
  for (const char *p = digits; p < exponent; p++)
    if (*p != '.')
      g_string_append_c (all, *p);
  point = 1 + power;
  while (point <= 0)
    {
      g_string_prepend_c (all, '0');
      point++;
    }
  while (all->len < (gsize)point)
    g_string_append_c (all, '0');
  g_string_append_len (out, all->str, point);
  if (all->len > (gsize)point)
    g_string_append_printf (out, ".%s", all->str + point);
}

void
care_table_append_number (GString *out, const char *text, size_t length)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *number = NULL;
  char *end;
  double value;

  if (is_short (text, length))
    {
      g_string_append_len (out, text, (gssize)length);
      return;
    }
  number = g_strndup (text, length);
  value = g_ascii_strtod (number, &end);
  if (end == number || *end != '\0' || !isfinite (value))
    {
      g_string_append_len (out, text, (gssize)length);
      return;
    }
  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (strchr (digits, 'e') != NULL)
    append_plain (out, digits);
  else
    g_string_append (out, digits[0] == '-' && digits[1] == '0' && digits[2] == '\0' ? "0" : digits);
}

void
care_table_append_percent (GString *out, const char *text, size_t length)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *number = g_strndup (text, length);
  char *end;
  double value = g_ascii_strtod (number, &end) * 100;

  if (end == number || *end != '\0' || !isfinite (value))
    {
      g_string_append_len (out, text, (gssize)length);
      return;
    }
  /* Two digits less than a double keeps: 0.57 times 100 is 56.999999999999993. */
  g_ascii_formatd (digits, sizeof digits, "%.13g", value);
  care_table_append_number (out, digits, strlen (digits));
  g_string_append_c (out, '%');
}
