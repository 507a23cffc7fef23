/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-text.h"

#include <hb.h>
#include <string.h>

#define LEFT_TO_RIGHT_MARK 0x200e

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

typedef enum
{
  NO_SIDE, /* no letter: takes the side of those around it */
  TO_THE_RIGHT,
  TO_THE_LEFT,
} Side;

static Side
side_of (gunichar c)
{
  hb_script_t script;

  if (!g_unichar_isalpha (c))
    return NO_SIDE;
  script = hb_unicode_script (hb_unicode_funcs_get_default (), c);
  return hb_script_get_horizontal_direction (script) == HB_DIRECTION_RTL ? TO_THE_LEFT : TO_THE_RIGHT;
}

/* Whether a number follows the right-to-left word that ends at text, with no other right-to-left word after
 * it in the line. The bidirectional algorithm would draw that number on the far side of the word (UAX 9, W2
 * and N1). */
static bool
draws_a_number_over (const char *text)
{
  bool number = false;

  if (g_unichar_ismark (g_utf8_get_char (text)))
    return false; /* the word goes on */
  for (; *text != '\0' && *text != '\n'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      Side side = side_of (c);

      if (side == TO_THE_LEFT || c == LEFT_TO_RIGHT_MARK)
        return false;
      if (side == TO_THE_RIGHT)
        break;
      number = number || g_unichar_isdigit (c);
    }
  return number;
}

/* In a line that runs from left to right, a name in Hebrew or Arabic keeps to its place: "name (1-101)" is
 * not drawn as "(1-101) name". */
static char *
hold_names (const char *text)
{
  GString *held = g_string_new (NULL);
  Side line = NO_SIDE;
  Side side = NO_SIDE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        side = side_of (c);
      if (c == '\n')
        line = NO_SIDE;
      else if (line == NO_SIDE)
        line = side;
      g_string_append_unichar (held, c);
      if (line == TO_THE_RIGHT && side == TO_THE_LEFT && draws_a_number_over (g_utf8_next_char (p)))
        g_string_append_unichar (held, LEFT_TO_RIGHT_MARK);
    }
  return g_string_free (held, FALSE);
}

char *
care_documents_clean (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' || c == 0x2028 || c == 0x2029)
        c = c == '\r' && p[1] == '\n' ? '\r' : '\n';
      if (!is_dropped (c))
        g_string_append_unichar (clean, c);
    }
  return hold_names (clean->str);
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
