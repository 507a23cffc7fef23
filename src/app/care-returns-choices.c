/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-choices.h"

#include <glib/gi18n.h>

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

void
care_returns_choices_providers (GtkDropDown *drop_down, GPtrArray *ids, const CareReturnsGrid *grid)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint at = gtk_drop_down_get_selected (drop_down);

  g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (words, g_strdup (_ ("All providers")));
  for (guint i = 0; i < grid->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (grid->providers, i);

      g_ptr_array_add (ids, g_strdup (provider->id));
      g_ptr_array_add (words, g_strdup (provider->name));
    }
  gtk_widget_set_visible (GTK_WIDGET (drop_down), ids->len > 1);
  care_returns_choices_set (drop_down, words, at);
}
