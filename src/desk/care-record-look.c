/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look at the beginning of a table. */
#include "care-record-figures.h"

#include "care-figures-file.h"
#include "care-record-private.h"

typedef struct
{
  GPtrArray *rows;
  GArray *lines;
  int most;
} Looking;

static bool
look (const CareTableRow *row, gpointer data)
{
  Looking *self = data;
  GPtrArray *cells = g_ptr_array_new ();

  for (int i = 0; i < row->n_cells; i++)
    g_ptr_array_add (cells, g_strdup (row->cells[i]));
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_free (cells, FALSE));
  g_array_append_val (self->lines, row->line);
  return (int)self->rows->len < self->most;
}

GPtrArray *
care_record_look_into (const char *path, const char *sheet, int most, GArray **lines, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  CareTableHow how = { .sheet = sheet };
  g_autoptr (GError) why = NULL;
  Looking looking = { rows, numbers, most };

  if (!care_table_read (path, &how, look, &looking, &why))
    {
      care_refuse_file (error, path, why);
      return NULL;
    }
  if (lines != NULL)
    *lines = g_steal_pointer (&numbers);
  return g_steal_pointer (&rows);
}

static bool
look_at_header (const CareTableRow *row, gpointer data)
{
  *(bool *)data = care_figures_file_is_own (row);
  return false;
}

bool
care_record_is_own_figures (const char *path)
{
  g_return_val_if_fail (path != NULL, false);
  bool own = false;

  return g_file_test (path, G_FILE_TEST_IS_REGULAR)
         && care_table_read (path, NULL, look_at_header, &own, NULL) && own;
}
