/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-copy-sheet.h"

#include <string.h>

static void
free_value (gpointer data)
{
  CareCopyValue *value = data;

  g_free (value->field);
  g_free (value->item);
  g_free (value->typed);
  g_free (value->value);
  g_free (value->reason);
  g_free (value);
}

static void
free_page (gpointer data)
{
  CareCopyPage *page = data;

  g_free (page->section);
  g_free (page->title);
  g_ptr_array_unref (page->values);
  g_free (page);
}

void
care_copy_sheet_free (CareCopySheet *self)
{
  if (self == NULL)
    return;
  g_free (self->nil_reason);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

static bool
is_figure (const CareItem *item)
{
  return item->kind == CARE_KIND_COUNT || item->kind == CARE_KIND_HOURS
         || item->kind == CARE_KIND_DAYS_OR_HOURS;
}

char *
care_copy_value_of (const CareItem *item, const char *typed, bool *unread)
{
  double figure = 0;
  bool wanted = item != NULL && is_figure (item) && typed != NULL && *typed != '\0';
  bool read = wanted && care_figure_parse (typed, &figure);

  if (unread != NULL)
    *unread = wanted && !read;
  return read ? care_figure_format (figure) : g_strdup (typed != NULL ? typed : "");
}

static void
add_value (CareCopyPage *page, const CareReturn *ret, const CareItem *item, const char *field)
{
  CareCopyValue *value = g_new0 (CareCopyValue, 1);
  const char *typed = care_return_get (ret, field);
  const char *reason = care_return_get_reason (ret, field);

  if (reason == NULL)
    reason = care_return_get_reason (ret, item->id);

  value->field = g_strdup (field);
  value->item = g_strdup (item->id);
  value->typed = g_strdup (typed != NULL ? typed : "");
  value->value = care_copy_value_of (item, typed, &value->unread);
  value->reason = g_strdup (reason != NULL ? reason : "");
  g_ptr_array_add (page->values, value);
}

/* Of several fields those that are answered; one that says no unit before them. */
static void
add_item (CareCopyPage *page, const CareReturn *ret, const CareItem *item)
{
  g_auto (GStrv) fields = care_item_fields (item);
  guint before = page->values->len;

  if (care_return_get (ret, item->id) != NULL)
    add_value (page, ret, item, item->id);
  for (size_t i = 0; fields[i] != NULL; i++)
    if (strcmp (fields[i], item->id) != 0 && care_return_get (ret, fields[i]) != NULL)
      add_value (page, ret, item, fields[i]);
  if (page->values->len == before)
    add_value (page, ret, item, fields[0]);
}

static CareCopyPage *
make_page (const CareReturn *ret,
           const CareDataset *dataset,
           const CareSection *section,
           CareDate opens,
           GPtrArray *campaigns)
{
  CareCopyPage *page = g_new0 (CareCopyPage, 1);

  page->section = g_strdup (section->id);
  page->title = g_strdup (section->label);
  page->values = g_ptr_array_new_with_free_func (free_value);
  for (guint i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (dataset->items, i);

      if (strcmp (item->section, section->id) == 0
          && care_asked_is_mandatory (care_item_asked (item, opens, campaigns)))
        add_item (page, ret, item);
    }
  return page;
}

CareCopySheet *
care_copy_sheet_new (const CareReturn *ret, const CareDataset *dataset, CareDate opens, GPtrArray *campaigns)
{
  CareCopySheet *self = NULL;

  g_return_val_if_fail (ret != NULL && dataset != NULL && campaigns != NULL, NULL);
  self = g_new0 (CareCopySheet, 1);
  self->kind = ret->kind;
  self->nil_reason = g_strdup (ret->nil_reason);
  self->pages = g_ptr_array_new_with_free_func (free_page);
  /* A nil return is said with a button of its own: figures that are still kept of it are not to be typed. */
  for (guint i = 0; ret->kind != CARE_RETURN_NIL && i < dataset->sections->len; i++)
    {
      CareCopyPage *page
          = make_page (ret, dataset, g_ptr_array_index (dataset->sections, i), opens, campaigns);

      if (page->values->len > 0)
        g_ptr_array_add (self->pages, page);
      else
        free_page (page);
    }
  return self;
}

char *
care_copy_page_text (const CareCopyPage *page)
{
  GString *text = NULL;

  g_return_val_if_fail (page != NULL, NULL);
  text = g_string_new (NULL);
  for (guint i = 0; i < page->values->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ((const CareCopyValue *)g_ptr_array_index (page->values, i))->value);
  return g_string_free (text, FALSE);
}
