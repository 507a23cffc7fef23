/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figure.h"

#include <math.h>
#include <string.h>

/* Whole numbers of so many digits are exact in a double, and are printed without an exponent. */
#define WHOLE_DIGITS 15
#define WHOLE_END 1e15

/* The longest that a double is, written out: 309 digits before the point, and so many after it that the
 * smallest reads back. */
#define MOST_DECIMALS 345
#define LONGEST 700

/* The digits before the decimal point, commas dropped where they part thousands. Returns how much of text was
 * read, 0 where the commas are not where they belong. */
static size_t
read_whole_part (const char *text, GString *digits)
{
  size_t length = strspn (text, "0123456789,");
  const char *comma = memchr (text, ',', length);

  if (comma == NULL)
    {
      g_string_append_len (digits, text, (gssize)length);
      return length;
    }
  size_t head = (size_t)(comma - text);
  if (head < 1 || head > 3 || (length - head) % 4 != 0)
    return 0;
  g_string_append_len (digits, text, (gssize)head);
  for (size_t at = head; at < length; at += 4)
    {
      if (text[at] != ',' || strspn (text + at + 1, "0123456789") < 3)
        return 0;
      g_string_append_len (digits, text + at + 1, 3);
    }
  return length;
}

/* Most figures are a few digits, and a return has scores of them. What has up to 15 digits is exact. */
static bool
is_short_whole (const char *text, double *value)
{
  size_t length = strspn (text, "0123456789");
  int64_t read = 0;

  if (length == 0 || length > WHOLE_DIGITS || text[length] != '\0')
    return false;
  for (size_t i = 0; i < length; i++)
    read = read * 10 + (text[i] - '0');
  if (value != NULL)
    *value = (double)read;
  return true;
}

bool
care_figure_parse (const char *text, double *value)
{
  if (text == NULL)
    return false;
  if (is_short_whole (text, value))
    return true;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *at = trimmed;
  g_autoptr (GString) digits = g_string_new (NULL);

  if (*at == '-' || *at == '+')
    {
      if (*at == '-')
        g_string_append_c (digits, '-');
      at++;
    }
  size_t whole = read_whole_part (at, digits);
  if (whole == 0 && *at != '.')
    return false;
  at += whole;
  if (*at == '.')
    {
      size_t decimals = strspn (at + 1, "0123456789");
      if (decimals == 0)
        return false;
      g_string_append_len (digits, at, (gssize)decimals + 1);
      at += decimals + 1;
    }
  if (*at != '\0')
    return false;
  double read = g_ascii_strtod (digits->str, NULL);
  if (!isfinite (read))
    return false;
  if (value != NULL)
    *value = read;
  return true;
}

static bool
same (double a, double b)
{
  return !(a < b) && !(a > b);
}

static char *
format_whole (int64_t value)
{
  char text[WHOLE_DIGITS + 2]; /* with a sign and the end */
  size_t at = sizeof text;
  int64_t left = ABS (value);

  text[--at] = '\0';
  for (; left > 0; left /= 10)
    text[--at] = (char)('0' + left % 10);
  if (value < 0)
    text[--at] = '-';
  return g_strdup (text + at);
}

char *
care_figure_format (double value)
{
  char text[LONGEST];

  g_return_val_if_fail (isfinite (value), g_strdup ("0"));
  if (same (value, 0.0))
    return g_strdup ("0"); /* never "-0" */
  if (fabs (value) < WHOLE_END && care_figure_is_whole (value))
    return format_whole ((int64_t)value);
  /* Never with an exponent, which nobody types and care_figure_parse() does not take. */
  for (int decimals = 0; decimals < MOST_DECIMALS; decimals++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%df", decimals);

      g_ascii_formatd (text, sizeof text, format, value);
      if (same (g_ascii_strtod (text, NULL), value))
        break;
    }
  return g_strdup (text);
}

bool
care_figure_is_whole (double value)
{
  return same (value, floor (value));
}
