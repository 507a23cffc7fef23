/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of an unknown file seem to be. A person looks at it before anything is taken. */
#include "care-record-figures.h"

#include "care-record-maps.h"
#include "care-record-private.h"

#include <string.h>

#define LINES_LOOKED_AT 20
/* Two names that share this much of their words are taken to mean the same. */
#define ALIKE 0.6

void
care_figure_columns_free (CareFigureColumns *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->samples);
  g_clear_pointer (&self->mapping, care_mapping_free);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

/* A line of names: two at the least, and no figure among them. */
static bool
is_header (char **cells)
{
  int names = 0;

  for (int i = 0; cells[i] != NULL; i++)
    {
      double value;
      if (care_figure_parse (cells[i], &value))
        return false;
      names += *cells[i] != '\0' ? 1 : 0;
    }
  return names >= 2;
}

/* How much of their words two names share, from 0 to 1. */
static double
likeness (const char *a, const char *b)
{
  g_autofree char *in_a = care_mapping_fold (a), *in_b = care_mapping_fold (b);
  g_auto (GStrv) words_a = g_str_tokenize_and_fold (in_a, NULL, NULL);
  g_auto (GStrv) words_b = g_str_tokenize_and_fold (in_b, NULL, NULL);
  unsigned shared = 0, n_a = g_strv_length (words_a), n_b = g_strv_length (words_b);

  for (unsigned i = 0; i < n_a; i++)
    shared += g_strv_contains ((const char *const *)words_b, words_a[i]) ? 1 : 0;
  return n_a + n_b == 0 ? 0 : 2.0 * MIN (shared, MIN (n_a, n_b)) / (n_a + n_b);
}

typedef struct
{
  const char *header;
  char *field;
  double best;
} Best;

static void
try_name (Best *best, const char *name, const char *field)
{
  double like = likeness (best->header, name);

  if (!(like > best->best))
    return;
  best->best = like;
  g_free (best->field);
  best->field = g_strdup (field);
}

static void
try_item (Best *best, const CareItem *item)
{
  g_auto (GStrv) fields = care_item_fields (item);

  try_name (best, item->label, fields[0]);
  for (int i = 0; fields[i] != NULL; i++)
    try_name (best, fields[i], fields[i]);
}

/* The field that a header means, or NULL; the caller's. */
static char *
find_field (const char *header, const CareDataset *dataset, GPtrArray *maps)
{
  Best best = { header, NULL, ALIKE };

  for (guint i = 0; i < dataset->items->len; i++)
    try_item (&best, dataset->items->pdata[i]);
  for (guint i = 0; i < maps->len; i++)
    {
      const CareColumnMap *map = ((CareKnownMap *)maps->pdata[i])->map;
      for (guint j = 0; j < map->columns->len; j++)
        {
          const CareColumn *column = map->columns->pdata[j];
          if (column->kind == CARE_COLUMN_FIELD && care_dataset_find_field (dataset, column->what) != NULL)
            try_name (&best, column->header, column->what);
        }
    }
  return best.field;
}

static bool
is_one_of (const char *header, const char *const *names)
{
  g_autofree char *folded = care_mapping_fold (header);

  return g_strv_contains (names, folded);
}

static void
suggest (CareFigureColumns *self, GPtrArray *maps)
{
  static const char *const places[]
      = { "location", "home",  "care home",       "service",     "site",          "branch",   "unit",
          "cqc id",   "cqcid", "cqc location id", "location id", "location name", "ods code", NULL };
  static const char *const months[]
      = { "month", "date", "period", "return month", "shift", "shift date", "week", NULL };
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *place = "", *month = "";

  for (guint i = 0; i < self->headers->len; i++)
    {
      const char *header = self->headers->pdata[i];
      if (*place == '\0' && is_one_of (header, places))
        place = header;
      else if (*month == '\0' && is_one_of (header, months))
        month = header;
      else if (*header != '\0')
        {
          char *field = find_field (header, self->dataset, maps);
          if (field != NULL && g_hash_table_add (used, field))
            care_mapping_add_column (self->mapping, header, field, CARE_TAKEN_AS_IT_IS, 1, NULL, NULL);
        }
    }
  care_mapping_set_places (self->mapping, place, month, "");
}

static void
take_columns (CareFigureColumns *self, GPtrArray *rows, guint at)
{
  char **header = rows->pdata[at];
  char **sample = at + 1 < rows->len ? rows->pdata[at + 1] : NULL;

  for (int i = 0; header[i] != NULL; i++)
    {
      bool more = sample != NULL && (unsigned)i < g_strv_length (sample);
      g_ptr_array_add (self->headers, g_strdup (header[i]));
      g_ptr_array_add (self->samples, g_strdup (more ? sample[i] : ""));
    }
}

CareFigureColumns *
care_record_look_at_columns (CareRecord *self, const char *path, CareService service, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  g_autoptr (GPtrArray) rows = care_record_look_into (path, NULL, LINES_LOOKED_AT, NULL, error);
  g_autoptr (GPtrArray) maps = rows != NULL ? care_record_list_maps (self, service, error) : NULL;
  g_autoptr (CareFigureColumns) found = g_new0 (CareFigureColumns, 1);
  guint at = 0;

  found->headers = g_ptr_array_new_with_free_func (g_free);
  found->samples = g_ptr_array_new_with_free_func (g_free);
  found->mapping = care_mapping_new ("");
  found->mapping->has_service = true;
  found->mapping->service = service;
  found->law = care_law_ref (care_record_law (self));
  found->dataset = care_dataset_on (found->law->datasets, service, care_record_today (self));
  if (maps == NULL)
    return NULL;
  while (at < rows->len && !is_header (rows->pdata[at]))
    at++;
  if (at == rows->len || found->dataset == NULL)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }
  take_columns (found, rows, at);
  suggest (found, maps);
  return g_steal_pointer (&found);
}
