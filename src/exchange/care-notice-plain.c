/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-plain.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#define REACH 400 /* bytes a sentence may reach away from what was found in it */
#define QUOTED 160
#define SHORT_LINE 50

/* What stands for a character in plain text; NULL: itself. after: the text behind it. */
static const char *
plain_of (gunichar c, const char *after)
{
  switch (c)
    {
    case 0x00AD: /* a soft hyphen is seen at the end of a line only */
      return *after == '\n' || *after == '\r' ? "-" : "";
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return "";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return "-";
    case 0x2019:
    case 0x02BC:
      return "'";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    case 0xFFE1: /* full width */
      return "£";
    default:
      return NULL;
    }
}

/* A word, a number or a reference that was cut at a hyphen goes on: without the hyphen only inside a word. */
static bool
join_at_hyphen (GString *out, gunichar next)
{
  if (out->len < 2 || out->str[out->len - 1] != '-' || !g_ascii_isalnum (out->str[out->len - 2])
      || !g_unichar_isalnum (next))
    return false;
  if (g_ascii_isalpha (out->str[out->len - 2]) && g_unichar_islower (next))
    g_string_truncate (out, out->len - 1);
  return true;
}

/* Writes what a run of white space comes to before the next character. */
static void
end_white (GString *out, int lines, bool white, gunichar next)
{
  if (lines > 1)
    g_string_append_c (out, CARE_PLAIN_PARAGRAPH);
  else if (lines == 1 && !join_at_hyphen (out, next))
    g_string_append_c (out, CARE_PLAIN_LINE);
  else if (lines == 0 && white)
    g_string_append_c (out, ' ');
}

char *
care_notice_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid) + 1);
  int lines = 0;
  bool white = false;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (c == '\f')
        {
          /* Each counts, so that pages without words do not shift those after them. */
          g_string_append_c (out, CARE_PLAIN_PAGE);
          lines = 0;
          white = false;
        }
      else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == '\v')
        lines += c == 0x2029 || c == '\v' ? 2 : 1;
      else if (g_unichar_isspace (c) || c < 0x20)
        white = true;
      else
        {
          const char *plain = plain_of (c, g_utf8_next_char (at));
          if (plain != NULL && *plain == '\0')
            continue;
          bool first = out->len == 0 || out->str[out->len - 1] == CARE_PLAIN_PAGE;
          if (!first)
            end_white (out, lines, white, c);
          lines = 0;
          white = false;
          if (plain != NULL)
            g_string_append (out, plain);
          else
            g_string_append_unichar (out, c);
        }
    }
  return g_string_free (out, FALSE);
}

/* Whether the word that ends before at is one that a stop only shortens, or that a line never ends with. */
static bool
word_before_is (const char *plain, size_t at, const char *const *words)
{
  size_t from = at;

  while (from > 0 && at - from < 12 && g_ascii_isalpha (plain[from - 1]))
    from--;
  for (size_t i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == at - from && g_ascii_strncasecmp (plain + from, words[i], at - from) == 0)
      return true;
  return false;
}

static bool
is_break (const char *plain, size_t length, size_t at)
{
  static const char *const shortened[]
      = { "ref", "no",  "nr",  "mr",  "mrs", "ms",  "dr",  "st",  "reg", "regs", "para",
          "art", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "eg",  "g",   "ie",  "e",   "i",   "tel", "ltd", NULL };
  static const char *const go_on[] = { "by",   "on", "of", "than", "before", "until", "to",   "the", "and",
                                       "from", "is", "a",  "or",   "for",    "in",    "with", "at",  NULL };

  if (plain[at] == CARE_PLAIN_PAGE || plain[at] == CARE_PLAIN_PARAGRAPH)
    return true;
  if ((plain[at] != ' ' && plain[at] != CARE_PLAIN_LINE) || at == 0 || at + 1 >= length)
    return false;

  bool anew = !g_ascii_islower (plain[at + 1]);
  if (strchr ("?!", plain[at - 1]) != NULL)
    return anew;
  if (plain[at - 1] == '.')
    return anew && !g_ascii_isdigit (plain[at + 1]) && !word_before_is (plain, at - 1, shortened);
  if (plain[at] != CARE_PLAIN_LINE || !g_ascii_isupper (plain[at + 1])
      || strchr (",:;-", plain[at - 1]) != NULL || word_before_is (plain, at, go_on))
    return false;
  /* A short line, and the next begins with a capital: a heading, a label, an address. */
  for (size_t back = 1; back <= SHORT_LINE && back <= at; back++)
    if (strchr ("\n\v\f", plain[at - back]) != NULL)
      return true;
  return at <= SHORT_LINE;
}

static bool
begins_character (char byte)
{
  return ((guchar)byte & 0xC0) != 0x80;
}

void
care_notice_sentence (const char *plain, size_t length, size_t start, size_t end, size_t *from, size_t *to)
{
  size_t first = start > REACH ? start - REACH : 0;
  size_t last = MIN (length, end + REACH);

  while (!begins_character (plain[first]))
    first++;
  while (last < length && !begins_character (plain[last]))
    last--;
  for (*from = start; *from > first && !is_break (plain, length, *from - 1); (*from)--)
    ;
  for (*to = end; *to < last && !is_break (plain, length, *to); (*to)++)
    ;
}

/* Moves at towards limit by as many characters as are left, and back to where a word ends. */
static size_t
reach (const char *plain, size_t at, size_t limit, int step, long room)
{
  size_t word = at;

  while (at != limit)
    {
      size_t byte = step > 0 ? at : at - 1;
      if (begins_character (plain[byte]) && room-- <= 0)
        return word;
      at = step > 0 ? at + 1 : at - 1;
      if (at == limit || g_ascii_isspace (plain[step > 0 ? at : at - 1]))
        word = at;
    }
  return limit;
}

char *
care_notice_quote (const char *plain, size_t length, size_t start, size_t end)
{
  size_t from, to;

  care_notice_sentence (plain, length, start, end, &from, &to);
  /* One character each side is for the mark that something was left out. */
  long room = QUOTED - 2 - g_utf8_strlen (plain + start, (gssize)(end - start));
  if (room < 0)
    return g_utf8_substring (plain + start, 0, QUOTED);
  long after = g_utf8_strlen (plain + end, (gssize)(to - end));
  long before = g_utf8_strlen (plain + from, (gssize)(start - from));
  bool all = before + after <= room;
  /* What comes before says more of what it is for. */
  long for_after = MIN (after, MAX (room / 3, room - before));
  size_t head = all ? from : reach (plain, start, from, -1, room - for_after);
  size_t tail = all ? to : reach (plain, end, to, 1, for_after);

  g_autofree char *words = g_strndup (plain + head, tail - head);
  g_strdelimit (words, "\n\v\f", ' ');
  g_strstrip (words);
  return g_strconcat (head > from ? "…" : "", words, tail < to ? "…" : "", NULL);
}
