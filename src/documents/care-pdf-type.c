/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-type.h"

#include "care-documents-text.h"

#include <hb.h>
#include <string.h>

/* Liberation Sans first, as the ODT has it; the rest is metrically near or at least there. */
#define FAMILIES "Liberation Sans, Arial, Arimo, DejaVu Sans, sans-serif"

const CarePdfStyle care_pdf_headings[3] = {
  { 16, 21, 10, 10, true },
  { 12.5, 16.5, 16, 5, true },
  { 11, 15, 10, 4, true },
};
const CarePdfStyle care_pdf_body = { 11, 15.4, 0, 8, false };
const CarePdfStyle care_pdf_address = { 11, 14.5, 12, 14, false };
const CarePdfStyle care_pdf_item = { 11, 15.4, 0, 4, false };
const CarePdfStyle care_pdf_cell = { 9, 12, 4, 12, false };
const CarePdfStyle care_pdf_cell_head = { 9, 12, 4, 12, true };
const CarePdfStyle care_pdf_furniture = { 9, 12, 0, 0, false };

void
care_pdf_text_free (CarePdfText *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines);
  g_object_unref (self->layout);
  g_free (self);
}

PangoContext *
care_pdf_context_new (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (*language != '\0')
    pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);
  return context;
}

/* The mark that holds a name in its place (care-documents-text.h) stands first in its run. It has no shape,
 * and cairo would write it as the same hidden text: once it has done its work, it goes. */
static void
leave_out_mark (PangoLayoutRun *run, const char *words)
{
  PangoGlyphString *glyphs = run->glyphs;
  PangoItem *item = run->item;
  const int length = 3; /* of U+200E in UTF-8 */

  if (item->length < length || g_utf8_get_char (words + item->offset) != 0x200e
      || item->analysis.level % 2 != 0 || glyphs->num_glyphs < 1
      || glyphs->glyphs[0].glyph != PANGO_GLYPH_EMPTY)
    return;
  glyphs->num_glyphs--;
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      glyphs->glyphs[i] = glyphs->glyphs[i + 1];
      glyphs->log_clusters[i] = glyphs->log_clusters[i + 1] - length;
    }
  item->offset += length;
  item->length -= length;
  item->num_chars--;
}

/* Pango empties the space at which it breaks a line, and cairo then writes it as hidden replacement text,
 * at which readers of the structure stop. A real space, still without width, reads on. */
static void
mend_runs (PangoLayoutLine *line, const char *words)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoLayoutRun *run = l->data;
      hb_codepoint_t space;
      hb_font_t *font;

      leave_out_mark (run, words);
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
          const char *at = words + run->item->offset + run->glyphs->log_clusters[i];

          if (glyph->glyph != PANGO_GLYPH_EMPTY || *at != ' ')
            continue;
          font = pango_font_get_hb_font (run->item->analysis.font);
          if (hb_font_get_nominal_glyph (font, ' ', &space))
            glyph->glyph = space;
        }
    }
}

static CarePdfText *
text_of_layout (PangoLayout *layout, double leading)
{
  CarePdfText *self = g_new0 (CarePdfText, 1);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  const char *words = pango_layout_get_text (layout);

  self->lines = g_array_new (FALSE, FALSE, sizeof (CarePdfLine));
  self->layout = g_object_ref (layout);
  self->blank = strspn (words, " \n\t") == strlen (words);
  do
    {
      CarePdfLine line = { .line = pango_layout_iter_get_line (iter) };
      PangoRectangle logical;
      double height;
      double ascent;

      mend_runs (line.line, words);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = pango_units_to_double (logical.height);
      ascent = pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
      line.x = pango_units_to_double (logical.x);
      line.height = MAX (leading, height);
      line.ascent = (line.height - height) / 2 + ascent;
      self->height += line.height;
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return self;
}

static CarePdfText *
lay_out (PangoContext *context,
         const char *words,
         PangoAttrList *attributes,
         const CarePdfStyle *style,
         double width)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_size (font, pango_units_from_double (style->size));
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (width > 0)
    pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, attributes);
  return text_of_layout (layout, style->leading);
}

/* A hyphen put in at a forced break would be a character that nobody wrote. */
static PangoAttrList *
plain_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  return attributes;
}

/* Pango shapes the rest of a word anew for each line that it breaks it into, so that one of a hundred
 * thousand characters would take minutes. A word so long is broken here, between whole characters; at the end
 * of a line of its own it would have been broken all the same. */
#define LONGEST_WORD 400

static bool
begins_a_character (gunichar c)
{
  return !g_unichar_ismark (c) && c != 0x200d && c != 0xfe0f;
}

static char *
break_long_words (const char *clean)
{
  g_autoptr (GString) words = NULL;
  const char *kept = clean;
  gunichar before = 0;
  int length = 0;

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      length = g_unichar_isspace (c) ? 0 : length + 1;
      if (length > LONGEST_WORD && begins_a_character (c) && before != 0x200d)
        {
          if (words == NULL)
            words = g_string_new (NULL);
          g_string_append_len (words, kept, p - kept);
          g_string_append_c (words, '\n');
          kept = p;
          length = 1;
        }
      before = c;
    }
  if (words == NULL)
    return g_strdup (clean);
  g_string_append (words, kept);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
fit_for_lines (const char *text)
{
  g_autofree char *clean = care_documents_clean (text);

  return break_long_words (clean);
}

CarePdfText *
care_pdf_text_new (PangoContext *context, const char *words, const CarePdfStyle *style, double width)
{
  g_autofree char *clean = fit_for_lines (words);
  g_autoptr (PangoAttrList) attributes = plain_attributes ();

  return lay_out (context, clean, attributes, style, width);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, size_t start, size_t end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (attributes, attribute);
}

CarePdfText *
care_pdf_text_of_runs (PangoContext *context,
                       const CareBlock *block,
                       const char *between,
                       const CarePdfStyle *style,
                       double width)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = plain_attributes ();

  for (unsigned i = 0; i < block->runs->len; i++)
    {
      const CareRun *run = g_ptr_array_index (block->runs, i);
      g_autofree char *clean = fit_for_lines (run->text);
      size_t start;

      if (i > 0)
        g_string_append (words, between);
      start = words->len;
      g_string_append (words, clean);
      if ((run->style & CARE_RUN_BOLD) != 0)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, words->len);
      if ((run->style & CARE_RUN_ITALIC) != 0)
        add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, words->len);
    }
  return lay_out (context, words->str, attributes, style, width);
}
