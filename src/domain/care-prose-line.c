/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emphasis and quotation marks within one block of prose. */
#include "care-prose.h"

#include <string.h>

#define EN_DASH 0x2013
#define DOUBLE_OPEN 0x201C
#define DOUBLE_CLOSE 0x201D
#define SINGLE_OPEN 0x2018
#define SINGLE_CLOSE 0x2019

/* What may stand before a word and after it, beside white space. Neither has "/" or "@": an address stays as
 * it is. */
#define BEFORE "([{\"'“‘«-–—*_"
#define AFTER ".,;:!?)]}\"'”’»…-–—*_"

typedef enum
{
  MARK_STAR,
  MARK_TWO_STARS,
  MARK_LINE,
  N_MARKS,
} MarkKind;

/* A mark in the text: at byte at, length bytes long; pairs are worked out before anything is written. */
typedef struct
{
  size_t at, length;
  size_t letters; /* letters and figures before it */
  MarkKind kind;
  bool paired, opens;
} Mark;

static gunichar
char_at (const char *text, size_t at)
{
  return text[at] != '\0' ? g_utf8_get_char (text + at) : 0;
}

static gunichar
char_before (const char *text, size_t at)
{
  return at > 0 ? g_utf8_get_char (g_utf8_find_prev_char (text, text + at)) : 0;
}

static bool
is_one_of (const char *set, gunichar c)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static bool
is_gap (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

static bool
can_open (gunichar before, gunichar after)
{
  return (is_gap (before) || is_one_of (BEFORE, before))
         && (g_unichar_isalnum (after) || is_one_of (BEFORE, after)
             || g_unichar_type (after) == G_UNICODE_CURRENCY_SYMBOL);
}

static bool
can_close (gunichar before, gunichar after)
{
  return !is_gap (before) && (g_unichar_isalnum (before) || is_one_of (AFTER, before) || before == '%')
         && (is_gap (after) || is_one_of (AFTER, after));
}

/* Takes a mark in: it closes the last one of its kind that is open and has words in it, and what opened
 * between the two is none; or else it opens. open: 1 + the index in marks, 0 for none. */
static void
take_mark (GArray *marks, Mark mark, bool opens, bool closes, guint open[N_MARKS])
{
  guint opener = open[mark.kind];

  if (closes && opener > 0 && g_array_index (marks, Mark, opener - 1).letters < mark.letters)
    {
      g_array_index (marks, Mark, opener - 1).paired = true;
      g_array_index (marks, Mark, opener - 1).opens = true;
      mark.paired = true;
      for (int i = 0; i < N_MARKS; i++)
        if (open[i] >= opener)
          open[i] = 0;
    }
  else if (opens)
    open[mark.kind] = marks->len + 1;
  else
    return;
  g_array_append_val (marks, mark);
}

/* Of Mark, in order; some are not paired. */
static GArray *
find_marks (const char *text)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  guint open[N_MARKS] = { 0 };
  size_t letters = 0;

  for (size_t i = 0; text[i] != '\0';)
    {
      if (text[i] != '*' && text[i] != '_')
        {
          letters += g_unichar_isalnum (g_utf8_get_char (text + i));
          i = (size_t)(g_utf8_next_char (text + i) - text);
          continue;
        }
      const char run[] = { text[i], '\0' };
      size_t length = strspn (text + i, run);
      if (length == 1 || (length == 2 && text[i] == '*'))
        {
          Mark mark = { .at = i, .length = length, .letters = letters };
          gunichar before = char_before (text, i), after = char_at (text, i + length);
          mark.kind = text[i] == '_' ? MARK_LINE : length == 2 ? MARK_TWO_STARS : MARK_STAR;
          take_mark (marks, mark, can_open (before, after), can_close (before, after), open);
        }
      i += length;
    }
  return marks;
}

/* What was written so far, as far as the next quotation mark needs to know. */
typedef struct
{
  gunichar last;    /* as it was typed; 0 at the start */
  bool last_opened; /* it was a quotation mark that opens */
  bool double_open, single_open;
  bool feet; /* the figures just written stand after feet: 5'6 */
} Quoting;

static bool
begins_word (const Quoting *quoting)
{
  return is_gap (quoting->last) || quoting->last_opened
         || (quoting->last != '"' && quoting->last != '\'' && is_one_of (BEFORE, quoting->last));
}

static gunichar
double_quote (Quoting *quoting)
{
  bool opens = begins_word (quoting);

  if (g_unichar_isdigit (quoting->last) && (quoting->feet || !quoting->double_open))
    return '"'; /* inches */
  quoting->double_open = opens;
  return opens ? DOUBLE_OPEN : DOUBLE_CLOSE;
}

/* rest: what follows. "'90s" has an apostrophe before it and "5'6" has feet. */
static gunichar
single_quote (Quoting *quoting, const char *rest)
{
  gunichar next = char_at (rest, 0);
  bool opens = begins_word (quoting);

  if (g_unichar_isdigit (quoting->last) && !quoting->single_open && !g_unichar_isalpha (next))
    return '\'';
  if (opens && g_ascii_isdigit (rest[0]) && g_ascii_isdigit (rest[1]) && rest[2] == 's')
    return SINGLE_CLOSE;
  /* Within a word it is an apostrophe and closes nothing. */
  if (!g_unichar_isalnum (next))
    quoting->single_open = false;
  if (opens)
    quoting->single_open = true;
  return opens ? SINGLE_OPEN : SINGLE_CLOSE;
}

/* "--" alone is a dash, but not at the head of a word, where it is a program's option. */
static bool
is_dash (const Quoting *quoting, const char *text)
{
  return text[0] == '-' && text[1] == '-' && text[2] != '-' && quoting->last != '-'
         && !(is_gap (quoting->last) && !is_gap (char_at (text, 2)));
}

/* Writes one character, and gives the bytes of text that it took. */
static size_t
write_char (GString *out, Quoting *quoting, const char *text)
{
  gunichar typed = g_utf8_get_char (text);
  gunichar written = typed;
  size_t taken = (size_t)(g_utf8_next_char (text) - text);

  if (typed == '"')
    written = double_quote (quoting);
  else if (typed == '\'')
    written = single_quote (quoting, text + 1);
  else if (is_dash (quoting, text))
    {
      written = EN_DASH;
      taken = 2;
    }
  quoting->feet = (typed == '\'' && written == typed) || (quoting->feet && g_unichar_isdigit (typed));
  quoting->last_opened = written == DOUBLE_OPEN || written == SINGLE_OPEN;
  quoting->last = typed == '-' ? written : typed;
  g_string_append_unichar (out, written);
  return taken;
}

static void
flush (CareBlock *block, GString *out, unsigned style)
{
  if (out->len > 0)
    care_block_add_run (block, out->str, style);
  g_string_truncate (out, 0);
}

void
care_prose_add_line (CareBlock *block, const char *text)
{
  g_return_if_fail (block != NULL);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GArray) marks = find_marks (valid);
  g_autoptr (GString) out = g_string_new (NULL);
  Quoting quoting = { 0 };
  guint deep[N_MARKS] = { 0 };
  unsigned style = CARE_RUN_PLAIN;
  guint next = 0;

  for (size_t i = 0; valid[i] != '\0';)
    {
      while (next < marks->len && !g_array_index (marks, Mark, next).paired)
        next++;
      if (next == marks->len || g_array_index (marks, Mark, next).at != i)
        {
          i += write_char (out, &quoting, valid + i);
          continue;
        }
      const Mark *mark = &g_array_index (marks, Mark, next++);
      flush (block, out, style);
      deep[mark->kind] = mark->opens;
      style = (deep[MARK_STAR] || deep[MARK_TWO_STARS] ? CARE_RUN_BOLD : CARE_RUN_PLAIN)
              | (deep[MARK_LINE] ? CARE_RUN_ITALIC : CARE_RUN_PLAIN);
      i += mark->length;
    }
  flush (block, out, style);
}
