/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-choices.h"

#include <glib/gi18n.h>

#include "care-provider.h"
#include "care-return-section.h"
#include "care-words-findings.h"
#include "care-words-states.h"

void
care_returns_choices_set (GtkDropDown *drop_down, GPtrArray *words, guint selected)
{
  g_autoptr (GtkStringList) list = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && words != NULL);

  g_ptr_array_add (words, NULL);
  list = gtk_string_list_new ((const char *const *)words->pdata);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop_down, selected < words->len - 1 ? selected : 0);
}

static void
add_fields (GPtrArray *ids, GPtrArray *words, const CareDataset *dataset)
{
  for (guint i = 0; i < dataset->items->len; i++)
    {
      g_auto (GStrv) fields = care_item_fields (g_ptr_array_index (dataset->items, i));

      for (int j = 0; fields[j] != NULL; j++)
        {
          g_autofree char *name = care_words_field (dataset, fields[j]);

          g_ptr_array_add (ids, g_strdup (fields[j]));
          g_ptr_array_add (words, care_return_section_capital (name));
        }
    }
}

void
care_returns_choices_across (GtkDropDown *drop_down,
                             GPtrArray *ids,
                             const CareDataset *dataset,
                             bool by_month)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint at = gtk_drop_down_get_selected (drop_down);
  g_autofree char *before = at < ids->len ? g_strdup (ids->pdata[at]) : NULL;

  g_ptr_array_set_size (ids, 0);
  if (dataset != NULL && by_month)
    add_fields (ids, words, dataset);
  for (guint i = 0; dataset != NULL && !by_month && i < dataset->sections->len; i++)
    {
      const CareSection *section = g_ptr_array_index (dataset->sections, i);

      g_ptr_array_add (ids, g_strdup (section->id));
      g_ptr_array_add (words, care_return_section_capital (section->label));
    }
  if (before == NULL || !g_ptr_array_find_with_equal_func (ids, before, g_str_equal, &at))
    at = 0;
  care_returns_choices_set (drop_down, words, at);
}

void
care_returns_choices_services (GtkDropDown *drop_down, GArray *services, const CareReturnsGrid *grid)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint was = gtk_drop_down_get_selected (drop_down), at = 0;
  CareService before
      = was < services->len ? g_array_index (services, CareService, was) : CARE_SERVICE_CARE_HOME;

  g_array_set_size (services, 0);
  for (int i = 0; i < CARE_N_SERVICES; i++)
    {
      CareService service = (CareService)i;
      bool any = false;

      for (guint j = 0; j < grid->rows->len && !any; j++)
        any = ((CareGridRow *)grid->rows->pdata[j])->service == service;
      if (!any)
        continue;
      if (service == before)
        at = services->len;
      g_array_append_val (services, service);
      g_ptr_array_add (words, g_strdup (care_words_service (service)));
    }
  gtk_widget_set_visible (GTK_WIDGET (drop_down), services->len > 1);
  care_returns_choices_set (drop_down, words, at);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* What the homes have there, each once, by name; nothing where all have the same. */
static GPtrArray *
values_of (const CareReturnsGrid *grid, const char *kind)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < grid->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (grid->locations, i);
      const char *value = g_str_equal (kind, "region")    ? location->region
                          : g_str_equal (kind, "council") ? location->local_authority
                                                          : location->brand;

      if (value != NULL && *value != '\0'
          && !g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
        g_ptr_array_add (values, (gpointer)value);
    }
  if (values->len < 2)
    g_ptr_array_set_size (values, 0);
  g_ptr_array_sort (values, compare_texts);
  return values;
}

void
care_returns_choices_whose (GtkDropDown *drop_down, GPtrArray *keys, const CareReturnsGrid *grid)
{
  static const char *const kinds[] = { "brand", "region", "council" };
  const char *names[] = { _ ("Brand: %s"), _ ("Region: %s"), _ ("Council: %s") };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint at = gtk_drop_down_get_selected (drop_down);

  g_ptr_array_set_size (keys, 0);
  g_ptr_array_add (words, g_strdup (_ ("All homes")));
  for (guint i = 0; grid->providers->len > 1 && i < grid->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (grid->providers, i);

      g_ptr_array_add (keys, g_strconcat ("provider:", provider->id, NULL));
      g_ptr_array_add (words, g_strdup (provider->name));
    }
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) values = values_of (grid, kinds[i]);

      for (guint j = 0; j < values->len; j++)
        {
          g_auto (GStrv) parts = g_strsplit (names[i], "%s", 2);

          g_ptr_array_add (keys, g_strconcat (kinds[i], ":", values->pdata[j], NULL));
          g_ptr_array_add (words, g_strjoinv (values->pdata[j], parts));
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (drop_down), keys->len > 0);
  care_returns_choices_set (drop_down, words, at);
}
