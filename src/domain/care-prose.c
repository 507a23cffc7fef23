/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of prose into headings, paragraphs and lists. */
#include "care-prose.h"

#include <string.h>

#define BULLET "•"

typedef struct
{
  CareDocument *document;
  CareBlock *list; /* that an item can still join, or NULL */
  GString *block;  /* the words of the block that is being read */
  enum
  {
    NOTHING,
    PARAGRAPH,
    ITEM,
  } reading;
} Reader;

static void
finish (Reader *self)
{
  if (self->reading == PARAGRAPH)
    care_prose_add_line (care_document_paragraph (self->document, NULL), self->block->str);
  if (self->reading == ITEM)
    care_prose_add_line (care_block_add_item (self->list, NULL), self->block->str);
  g_string_truncate (self->block, 0);
  self->reading = NOTHING;
}

static void
begin_item (Reader *self, bool numbered, const char *words)
{
  finish (self);
  if (self->list == NULL || self->list->numbered != numbered)
    self->list = care_document_list (self->document, numbered);
  self->reading = ITEM;
  g_string_assign (self->block, words);
}

/* The words after mark and white space, or NULL where the line does not begin so or has no words. */
static const char *
words_after (const char *line, const char *mark)
{
  if (!g_str_has_prefix (line, mark))
    return NULL;
  line += strlen (mark);
  if (*line != ' ' && *line != '\t')
    return NULL;
  while (*line == ' ' || *line == '\t')
    line++;
  return *line != '\0' ? line : NULL;
}

static bool
take_bullet (Reader *self, const char *line)
{
  const char *words = words_after (line, "-");

  if (words == NULL)
    words = words_after (line, "*");
  if (words == NULL)
    words = words_after (line, BULLET);
  if (words != NULL)
    begin_item (self, false, words);
  return words != NULL;
}

/* The document numbers its lists from 1, so a number stands for itself only where it counts on. */
static bool
take_number (Reader *self, const char *line)
{
  guint given = self->list != NULL && self->list->numbered
                    ? self->list->items->len + (self->reading == ITEM ? 1 : 0)
                    : 0;
  g_autofree char *counts_on = g_strdup_printf ("%u.", given + 1);
  const char *words = words_after (line, counts_on);

  if (words == NULL && given > 0)
    {
      words = words_after (line, "1.");
      if (words != NULL)
        {
          finish (self);
          self->list = NULL;
        }
    }
  if (words != NULL)
    begin_item (self, true, words);
  return words != NULL;
}

static bool
take_heading (Reader *self, const char *line)
{
  const char *words = words_after (line, "#");

  if (words == NULL)
    words = words_after (line, "##");
  if (words == NULL)
    return false;
  finish (self);
  self->list = NULL;
  care_prose_add_line (care_document_heading (self->document, 3, NULL), words);
  return true;
}

/* line: without white space at its ends; indented: it had some at its start. */
static void
take_line (Reader *self, const char *line, bool indented)
{
  if (*line == '\0')
    {
      finish (self);
      return;
    }
  if (take_heading (self, line) || take_bullet (self, line) || take_number (self, line))
    return;
  if (self->reading == ITEM && indented)
    {
      g_string_append_printf (self->block, " %s", line);
      return;
    }
  if (self->reading != PARAGRAPH)
    {
      finish (self);
      self->list = NULL;
      self->reading = PARAGRAPH;
    }
  g_string_append_printf (self->block, "%s%s", self->block->len > 0 ? "\n" : "", line);
}

void
care_prose_add (CareDocument *document, const char *text)
{
  g_return_if_fail (document != NULL);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) block = g_string_new (NULL);
  Reader reader = { .document = document, .block = block };

  /* "\r\n" is one line break: its "\r" is white space at the end of a line. */
  for (char *line = valid; line != NULL;)
    {
      char *end = strchr (line, '\n');
      bool indented = g_ascii_isspace (*line);

      if (end != NULL)
        *end = '\0';
      take_line (&reader, g_strstrip (line), indented);
      line = end != NULL ? end + 1 : NULL;
    }
  finish (&reader);
}

char *
care_prose_plain (const char *text)
{
  g_autoptr (CareDocument) document = care_document_new (NULL, NULL, CARE_NO_INSTANT);

  care_prose_add (document, text);
  return g_strchomp (care_document_text (document));
}
