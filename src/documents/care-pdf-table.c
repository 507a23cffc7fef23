/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-flow.h"

#define PAD_X 5.0
#define PAD_Y 3.5
#define RULE 0.5
#define HEAD_RULE 0.75
#define HEAD_GREY 0.95
#define HEAD_RULE_GREY 0.35
#define RULE_GREY 0.78
#define LEAST_OF_TALL 120.0 /* where less than this is left, a row taller than a page begins on the next */
#define PAGE (CARE_PDF_BOTTOM - CARE_PDF_TOP)

/* A row laid out. */
typedef struct
{
  GPtrArray *cells; /* CarePdfText */
  double height;
} Row;

/* Where the columns stand. */
typedef struct
{
  size_t n;
  double *x;
  double *width;
} Columns;

static void
columns_init (Columns *columns, const CareBlock *table)
{
  double total = 0;
  double x = CARE_PDF_MARGIN;

  columns->n = table->widths->len;
  columns->x = g_new0 (double, columns->n);
  columns->width = g_new0 (double, columns->n);
  for (size_t i = 0; i < columns->n; i++)
    total += g_array_index (table->widths, int, i);
  for (size_t i = 0; i < columns->n; i++)
    {
      columns->x[i] = x;
      columns->width[i] = CARE_PDF_MEASURE * g_array_index (table->widths, int, i) / total;
      x += columns->width[i];
    }
}

static void
columns_clear (Columns *columns)
{
  g_free (columns->x);
  g_free (columns->width);
}

static void
row_init (Row *row, CarePdfFlow *flow, const Columns *columns, char *const *cells, bool head)
{
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)care_pdf_text_free);
  row->height = 0;
  for (size_t i = 0; i < columns->n; i++)
    {
      double width = MAX (columns->width[i] - 2 * PAD_X, 2 * PAD_X);
      CarePdfText *text
          = care_pdf_text_new (flow->context, cells[i], head ? &care_pdf_cell_head : &care_pdf_cell, width);

      row->height = MAX (row->height, text->height);
      g_ptr_array_add (row->cells, text);
    }
  row->height += 2 * PAD_Y;
}

static void
row_clear (Row *row)
{
  g_ptr_array_unref (row->cells);
}

static void
draw_frame (CarePdfFlow *flow, double height, bool head)
{
  if (head)
    care_pdf_flow_box (flow, CARE_PDF_MARGIN, flow->y, CARE_PDF_MEASURE, height, HEAD_GREY);
  care_pdf_flow_box (flow, CARE_PDF_MARGIN, flow->y + height - (head ? HEAD_RULE : RULE), CARE_PDF_MEASURE,
                     head ? HEAD_RULE : RULE, head ? HEAD_RULE_GREY : RULE_GREY);
}

/* Draws the lines of each cell that fit into the height, from where next stands, and moves next on. Cells
 * that hold no word get no tag of their own content, but they get their place in the row. */
static void
draw_cells (
    CarePdfFlow *flow, const Columns *columns, const Row *row, unsigned *next, double height, const char *tag)
{
  for (size_t i = 0; i < columns->n; i++)
    {
      const CarePdfText *text = g_ptr_array_index (row->cells, i);
      double y = flow->y + PAD_Y;

      if (tag != NULL)
        care_pdf_flow_begin (flow, tag);
      while (next[i] < text->lines->len)
        {
          const CarePdfLine *line = care_pdf_text_line (text, next[i]);

          if (y + line->height > flow->y + height - PAD_Y + 0.01 && (y > flow->y + PAD_Y || !flow->top))
            break;
          if (!text->blank)
            care_pdf_flow_line (flow, line, columns->x[i] + PAD_X, y);
          y += line->height;
          next[i]++;
        }
      if (tag != NULL)
        care_pdf_flow_end (flow, tag);
    }
  flow->y += height;
  flow->top = false;
}

static bool
is_done (const Columns *columns, const Row *row, const unsigned *next)
{
  for (size_t i = 0; i < columns->n; i++)
    if (next[i] < ((const CarePdfText *)g_ptr_array_index (row->cells, i))->lines->len)
      return false;
  return true;
}

/* tagged is false for a header row that is repeated: it is furniture then, and not read twice. */
static void
place_row (CarePdfFlow *flow, const Columns *columns, const Row *row, bool head, bool tagged)
{
  g_autofree unsigned *next = g_new0 (unsigned, columns->n);

  draw_frame (flow, row->height, head);
  if (tagged)
    care_pdf_flow_begin (flow, "TR");
  draw_cells (flow, columns, row, next, row->height, !tagged ? NULL : head ? "TH" : "TD");
  if (tagged)
    care_pdf_flow_end (flow, "TR");
}

/* A row taller than a page is the only one that is parted. What goes over is drawn as a row inside the row,
 * since cairo cannot go back to a cell; care-pdf-finish.c puts its cells where they belong. */
static void
place_tall_row (CarePdfFlow *flow, const Columns *columns, const Row *row, const Row *head)
{
  g_autofree unsigned *next = g_new0 (unsigned, columns->n);
  const char *tag = row == head ? "TH" : "TD";

  care_pdf_flow_begin (flow, "TR");
  draw_cells (flow, columns, row, next, CARE_PDF_BOTTOM - flow->y, tag);
  while (!is_done (columns, row, next))
    {
      care_pdf_flow_break (flow);
      if (head->height < PAGE / 2)
        place_row (flow, columns, head, true, false);
      care_pdf_flow_begin (flow, "TR");
      draw_cells (flow, columns, row, next, CARE_PDF_BOTTOM - flow->y, tag);
      care_pdf_flow_end (flow, "TR");
    }
  care_pdf_flow_end (flow, "TR");
  flow->y = CARE_PDF_BOTTOM;
}

static void
flow_row (CarePdfFlow *flow, const Columns *columns, const Row *row, const Row *head)
{
  bool repeat = head->height < PAGE / 2;
  double room = repeat ? PAGE - head->height : PAGE;
  double needed = row->height > room ? MIN (room, LEAST_OF_TALL) : row->height;

  if (flow->y + needed > CARE_PDF_BOTTOM + 0.01)
    {
      care_pdf_flow_break (flow);
      if (repeat)
        place_row (flow, columns, head, true, false);
    }
  if (row->height > room)
    place_tall_row (flow, columns, row, head);
  else
    place_row (flow, columns, row, false, true);
}

double
care_pdf_table_least (CarePdfFlow *self, const CareBlock *table)
{
  Columns columns;
  double height = 0;

  columns_init (&columns, table);
  for (unsigned i = 0; i < MIN (table->rows->len, 2); i++)
    {
      Row row;

      row_init (&row, self, &columns, g_ptr_array_index (table->rows, i), i == 0);
      height += row.height;
      row_clear (&row);
    }
  columns_clear (&columns);
  return MIN (height, PAGE);
}

void
care_pdf_flow_table (CarePdfFlow *self, const CareBlock *table)
{
  Columns columns;
  Row head;

  care_pdf_flow_need (self, care_pdf_cell.above, care_pdf_table_least (self, table));
  columns_init (&columns, table);
  row_init (&head, self, &columns, g_ptr_array_index (table->rows, 0), true);
  care_pdf_flow_begin (self, "Table");
  if (head.height > PAGE)
    place_tall_row (self, &columns, &head, &head);
  else
    place_row (self, &columns, &head, true, true);
  for (unsigned i = 1; i < table->rows->len; i++)
    {
      Row row;

      row_init (&row, self, &columns, g_ptr_array_index (table->rows, i), false);
      flow_row (self, &columns, &row, &head);
      row_clear (&row);
    }
  care_pdf_flow_end (self, "Table");
  row_clear (&head);
  columns_clear (&columns);
  self->space = care_pdf_cell.below;
}
