/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-column-map.h"

#include "care-code.h"

#include <string.h>

static const char *const of_words[CARE_N_COLUMN_OFS] = {
  [CARE_OF_LOCATION] = "location",
  [CARE_OF_CQC_ID] = "cqc_id",
  [CARE_OF_PROVIDER] = "provider",
  [CARE_OF_PROVIDER_ID] = "provider_id",
  [CARE_OF_LOCAL_AUTHORITY] = "local_authority",
  [CARE_OF_REGION] = "region",
  [CARE_OF_ODS_CODE] = "ods_code",
  [CARE_OF_BRAND] = "brand",
  [CARE_OF_POSTCODE] = "postcode",
  [CARE_OF_MONTH] = "month",
  [CARE_OF_CHANGED_UTC] = "changed_utc",
  [CARE_OF_CHANGED_LONDON] = "changed_london",
};

const char *
care_column_of_to_string (CareColumnOf of)
{
  g_return_val_if_fail ((int)of >= 0 && of < CARE_N_COLUMN_OFS, "");
  return of_words[of];
}

bool
care_column_of_from_string (const char *text, CareColumnOf *of)
{
  int found = care_code_find (of_words, G_N_ELEMENTS (of_words), text);

  if (found < 0)
    return false;
  if (of != NULL)
    *of = (CareColumnOf)found;
  return true;
}

static void
free_column (gpointer data)
{
  CareColumn *column = data;

  g_free (column->header);
  g_free (column->what);
  g_free (column);
}

CareColumnMap *
care_column_map_new (const char *name, CareService service)
{
  CareColumnMap *self = g_new0 (CareColumnMap, 1);

  g_return_val_if_fail (name != NULL, NULL);
  self->name = g_strdup (name);
  self->service = service;
  self->source = g_strdup ("");
  self->columns = g_ptr_array_new_with_free_func (free_column);
  return self;
}

CareColumnMap *
care_column_map_copy (const CareColumnMap *self)
{
  CareColumnMap *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  copy = care_column_map_new (self->name, self->service);
  g_free (copy->source);
  copy->source = g_strdup (self->source);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (self->columns, i);

      care_column_set (care_column_map_add (copy, column->header), column->kind, column->of, column->what);
    }
  return copy;
}

void
care_column_map_free (CareColumnMap *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->source);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

CareColumn *
care_column_map_add (CareColumnMap *self, const char *header)
{
  CareColumn *column = NULL;

  g_return_val_if_fail (self != NULL && header != NULL, NULL);
  column = g_new0 (CareColumn, 1);
  column->header = g_strdup (header);
  column->what = g_strdup ("");
  g_ptr_array_add (self->columns, column);
  return column;
}

void
care_column_set (CareColumn *self, CareColumnKind kind, CareColumnOf of, const char *what)
{
  char *kept = NULL;

  g_return_if_fail (self != NULL);
  kept = g_strdup (what != NULL && (kind == CARE_COLUMN_FIELD || kind == CARE_COLUMN_TEXT) ? what : "");
  g_free (self->what);
  self->what = kept;
  self->kind = kind;
  self->of = kind == CARE_COLUMN_OF ? of : CARE_OF_LOCATION;
}

bool
care_column_map_same_columns (const CareColumnMap *a, const CareColumnMap *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);
  if (a->columns->len != b->columns->len || a->service != b->service)
    return false;
  for (guint i = 0; i < a->columns->len; i++)
    {
      const CareColumn *one = g_ptr_array_index (a->columns, i), *other = g_ptr_array_index (b->columns, i);

      if (strcmp (one->header, other->header) != 0 || one->kind != other->kind || one->of != other->of
          || strcmp (one->what, other->what) != 0)
        return false;
    }
  return true;
}

/* As the files that are known spell a header: small letters and figures alone. */
static char *
bare (const char *header)
{
  GString *text = g_string_new (NULL);

  for (const char *at = header; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (text, g_ascii_tolower (*at));
  return g_string_free (text, FALSE);
}

static const CareColumn *
find_like (const CareColumnMap *map, const char *header)
{
  g_autofree char *wanted = bare (header);

  for (guint i = 0; *wanted != '\0' && i < map->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (map->columns, i);
      g_autofree char *name = bare (column->header);

      if (strcmp (name, wanted) == 0 && column->kind != CARE_COLUMN_EMPTY)
        return column;
    }
  return NULL;
}

int
care_column_map_take_known (CareColumnMap *self, const CareColumnMap *from)
{
  int filled = 0;

  g_return_val_if_fail (self != NULL && from != NULL, 0);
  for (guint i = 0; i < self->columns->len; i++)
    {
      CareColumn *column = g_ptr_array_index (self->columns, i);
      const CareColumn *known = column->kind == CARE_COLUMN_EMPTY ? find_like (from, column->header) : NULL;

      if (known == NULL)
        continue;
      care_column_set (column, known->kind, known->of, known->what);
      filled++;
    }
  return filled;
}

bool
care_column_map_has_field (const CareColumnMap *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, false);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (self->columns, i);

      if (column->kind == CARE_COLUMN_FIELD && strcmp (column->what, field) == 0)
        return true;
    }
  return false;
}
