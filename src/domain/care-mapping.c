/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-mapping.h"

#include "care-code.h"

static const char *const words[] = { "value", "sum", "count" };

const char *
care_taken_as_to_string (CareTakenAs how)
{
  g_return_val_if_fail ((size_t)how < G_N_ELEMENTS (words), NULL);
  return words[how];
}

bool
care_taken_as_from_string (const char *text, CareTakenAs *how)
{
  int code = care_code_find (words, G_N_ELEMENTS (words), text);

  if (code >= 0)
    *how = (CareTakenAs)code;
  return code >= 0;
}

static void
free_column (gpointer data)
{
  CareMappedColumn *column = data;

  g_free (column->header);
  g_free (column->field);
  g_free (column->where);
  g_free (column->is);
  g_free (column);
}

static void
free_alias (gpointer data)
{
  CareMappedAlias *alias = data;

  g_free (alias->code);
  g_free (alias->location);
  g_free (alias);
}

CareMapping *
care_mapping_new (const char *name)
{
  CareMapping *self = g_new0 (CareMapping, 1);

  self->name = g_strdup (name != NULL ? name : "");
  self->service_column = g_strdup ("");
  self->sheet = g_strdup ("");
  self->location = g_strdup ("");
  self->month = g_strdup ("");
  self->yes = g_strdup ("");
  self->no = g_strdup ("");
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->aliases = g_ptr_array_new_with_free_func (free_alias);
  return self;
}

static void
replace (char **text, const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

CareMapping *
care_mapping_copy (const CareMapping *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareMapping *copy = care_mapping_new (self->name);

  copy->has_service = self->has_service;
  copy->service = self->service;
  copy->header_line = self->header_line;
  copy->month_shift = self->month_shift;
  replace (&copy->service_column, self->service_column);
  replace (&copy->sheet, self->sheet);
  replace (&copy->location, self->location);
  replace (&copy->month, self->month);
  replace (&copy->yes, self->yes);
  replace (&copy->no, self->no);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CareMappedColumn *column = self->columns->pdata[i];
      care_mapping_add_column (copy, column->header, column->field, column->how, column->scale, column->where,
                               column->is);
    }
  for (guint i = 0; i < self->aliases->len; i++)
    {
      const CareMappedAlias *alias = self->aliases->pdata[i];
      care_mapping_add_alias (copy, alias->code, alias->location);
    }
  return copy;
}

void
care_mapping_free (CareMapping *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->service_column);
  g_free (self->sheet);
  g_free (self->location);
  g_free (self->month);
  g_free (self->yes);
  g_free (self->no);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->aliases);
  g_free (self);
}

void
care_mapping_set_places (CareMapping *self,
                         const char *location,
                         const char *month,
                         const char *service_column)
{
  g_return_if_fail (self != NULL && location != NULL && month != NULL && service_column != NULL);
  replace (&self->location, location);
  replace (&self->month, month);
  replace (&self->service_column, service_column);
}

void
care_mapping_add_column (CareMapping *self,
                         const char *header,
                         const char *field,
                         CareTakenAs how,
                         double scale,
                         const char *where,
                         const char *is)
{
  g_return_if_fail (self != NULL && header != NULL && field != NULL);
  CareMappedColumn *column = g_new0 (CareMappedColumn, 1);

  column->header = g_strdup (header);
  column->field = g_strdup (field);
  column->how = how;
  column->scale = scale;
  column->where = g_strdup (where != NULL ? where : "");
  column->is = g_strdup (is != NULL ? is : "");
  g_ptr_array_add (self->columns, column);
}

void
care_mapping_add_alias (CareMapping *self, const char *code, const char *location)
{
  g_return_if_fail (self != NULL && code != NULL && location != NULL);
  CareMappedAlias *alias = g_new0 (CareMappedAlias, 1);

  alias->code = g_strdup (code);
  alias->location = g_strdup (location);
  g_ptr_array_add (self->aliases, alias);
}

char *
care_mapping_fold (const char *header)
{
  g_autofree char *valid = g_utf8_make_valid (header != NULL ? header : "", -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  GString *text = g_string_new (NULL);
  bool space = false;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      space = text->len > 0;
    else
      {
        if (space)
          g_string_append_c (text, ' ');
        space = false;
        g_string_append_unichar (text, g_utf8_get_char (at));
      }
  return g_string_free (text, FALSE);
}
