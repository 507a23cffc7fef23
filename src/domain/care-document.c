/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-document.h"

#include <string.h>

static void
run_free (void *data)
{
  CareRun *run = data;

  g_free (run->text);
  g_free (run);
}

static void
block_free (void *data)
{
  CareBlock *block = data;

  g_clear_pointer (&block->runs, g_ptr_array_unref);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->widths, g_array_unref);
  g_free (block);
}

static CareBlock *
block_new (CareBlockKind kind)
{
  CareBlock *block = g_new0 (CareBlock, 1);

  block->kind = kind;
  block->runs = g_ptr_array_new_with_free_func (run_free);
  block->items = g_ptr_array_new_with_free_func (block_free);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  block->widths = g_array_new (FALSE, TRUE, sizeof (int));
  return block;
}

static CareBlock *
document_add (CareDocument *self, CareBlockKind kind)
{
  CareBlock *block = block_new (kind);

  g_ptr_array_add (self->blocks, block);
  return block;
}

CareDocument *
care_document_new (const char *title, const char *language, CareInstant created)
{
  CareDocument *self = g_new0 (CareDocument, 1);

  self->title = g_strdup (title != NULL ? title : "");
  self->author = g_strdup ("");
  self->subject = g_strdup ("");
  self->language = g_strdup (language != NULL ? language : "");
  self->letterhead = g_strdup ("");
  self->header = g_strdup ("");
  self->footer = g_strdup ("");
  self->page_words = g_strdup ("Page %d of %d");
  self->draft_words = g_strdup ("");
  self->created = created;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

void
care_document_free (CareDocument *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->language);
  g_free (self->letterhead);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->header);
  g_free (self->footer);
  g_free (self->page_words);
  g_free (self->draft_words);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

CareBlock *
care_document_heading (CareDocument *self, int level, const char *text)
{
  CareBlock *block;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (level >= 1 && level <= 3, NULL);

  block = document_add (self, CARE_BLOCK_HEADING);
  block->level = level;
  block->keep_next = true;
  if (text != NULL)
    care_block_add_run (block, text, CARE_RUN_PLAIN);
  return block;
}

CareBlock *
care_document_paragraph (CareDocument *self, const char *text)
{
  CareBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = document_add (self, CARE_BLOCK_PARAGRAPH);
  if (text != NULL)
    care_block_add_run (block, text, CARE_RUN_PLAIN);
  return block;
}

static void
add_lines (CareBlock *block, const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (size_t i = 0; split[i] != NULL; i++)
    if (*g_strstrip (split[i]) != '\0')
      care_block_add_run (block, split[i], CARE_RUN_PLAIN);
}

CareBlock *
care_document_address (CareDocument *self, const char *lines)
{
  CareBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = document_add (self, CARE_BLOCK_ADDRESS);
  add_lines (block, lines);
  return block;
}

CareBlock *
care_document_list (CareDocument *self, bool numbered)
{
  CareBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = document_add (self, CARE_BLOCK_LIST);
  block->numbered = numbered;
  return block;
}

CareBlock *
care_document_table (CareDocument *self, const char *const *header, const int *widths)
{
  CareBlock *block;
  size_t n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (header != NULL && header[0] != NULL, NULL);

  block = document_add (self, CARE_BLOCK_TABLE);
  n = g_strv_length ((char **)header);
  for (size_t i = 0; i < n; i++)
    {
      int width = widths != NULL && widths[i] > 0 ? widths[i] : 1;

      g_array_append_val (block->widths, width);
    }
  care_block_add_row (block, header);
  return block;
}

CareBlock *
care_document_signature (CareDocument *self, const char *lines)
{
  CareBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = document_add (self, CARE_BLOCK_SIGNATURE);
  add_lines (block, lines);
  return block;
}

void
care_block_add_run (CareBlock *block, const char *text, unsigned style)
{
  CareRun *run;

  g_return_if_fail (block != NULL && text != NULL);
  g_return_if_fail (block->kind != CARE_BLOCK_LIST && block->kind != CARE_BLOCK_TABLE);

  run = g_new0 (CareRun, 1);
  run->text = g_utf8_make_valid (text, -1);
  run->style = style;
  g_ptr_array_add (block->runs, run);
}

CareBlock *
care_block_add_item (CareBlock *list, const char *text)
{
  CareBlock *item;

  g_return_val_if_fail (list != NULL && list->kind == CARE_BLOCK_LIST, NULL);

  item = block_new (CARE_BLOCK_PARAGRAPH);
  if (text != NULL)
    care_block_add_run (item, text, CARE_RUN_PLAIN);
  g_ptr_array_add (list->items, item);
  return item;
}

/* A row always has as many cells as the table has columns: writers need not ask. */
void
care_block_add_row (CareBlock *table, const char *const *cells)
{
  GStrv row;
  size_t given;

  g_return_if_fail (table != NULL && table->kind == CARE_BLOCK_TABLE && cells != NULL);

  row = g_new0 (char *, table->widths->len + 1);
  given = g_strv_length ((char **)cells);
  for (size_t i = 0; i < table->widths->len; i++)
    row[i] = i < given ? g_utf8_make_valid (cells[i], -1) : g_strdup ("");
  g_ptr_array_add (table->rows, row);
}

static void
append_runs (GString *text, const CareBlock *block, const char *between)
{
  for (unsigned i = 0; i < block->runs->len; i++)
    {
      const CareRun *run = g_ptr_array_index (block->runs, i);

      if (i > 0)
        g_string_append (text, between);
      g_string_append (text, run->text);
    }
  g_string_append_c (text, '\n');
}

static void
append_list (GString *text, const CareBlock *list)
{
  for (unsigned i = 0; i < list->items->len; i++)
    {
      if (list->numbered)
        g_string_append_printf (text, "%u. ", i + 1);
      else
        g_string_append (text, "• ");
      append_runs (text, g_ptr_array_index (list->items, i), "");
    }
}

static void
append_table (GString *text, const CareBlock *table)
{
  for (unsigned i = 0; i < table->rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("\t", g_ptr_array_index (table->rows, i));

      g_string_append (text, row);
      g_string_append_c (text, '\n');
    }
}

char *
care_document_text (const CareDocument *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->letterhead);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  for (unsigned i = 0; i < self->blocks->len; i++)
    {
      const CareBlock *block = g_ptr_array_index (self->blocks, i);

      switch (block->kind)
        {
        case CARE_BLOCK_HEADING:
        case CARE_BLOCK_PARAGRAPH:
          append_runs (text, block, "");
          break;
        case CARE_BLOCK_ADDRESS:
        case CARE_BLOCK_SIGNATURE:
          append_runs (text, block, "\n");
          break;
        case CARE_BLOCK_LIST:
          append_list (text, block);
          break;
        case CARE_BLOCK_TABLE:
          append_table (text, block);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return g_string_free (text, FALSE);
}
