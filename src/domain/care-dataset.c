/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-dataset.h"

#include "care-code.h"

#include <string.h>

static const char *const kind_words[]
    = { "count", "hours", "days-or-hours", "yes-no", "choice", "text", "period" };

const char *
care_item_kind_to_string (CareItemKind kind)
{
  g_return_val_if_fail ((size_t)kind < G_N_ELEMENTS (kind_words), NULL);
  return kind_words[kind];
}

bool
care_item_kind_from_string (const char *text, CareItemKind *kind)
{
  int found = care_code_find (kind_words, G_N_ELEMENTS (kind_words), text);

  if (found < 0)
    return false;
  if (kind != NULL)
    *kind = (CareItemKind)found;
  return true;
}

void
care_item_free (CareItem *item)
{
  if (item == NULL)
    return;
  g_free (item->id);
  g_free (item->section);
  g_free (item->label);
  g_free (item->help);
  g_free (item->note);
  g_strfreev (item->values);
  g_free (item);
}

void
care_dataset_free (CareDataset *self)
{
  if (self == NULL)
    return;
  g_free (self->version);
  g_free (self->source);
  g_free (self->note);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

const CareItem *
care_dataset_find (const CareDataset *self, const char *item_id)
{
  g_return_val_if_fail (self != NULL, NULL);
  for (unsigned i = 0; i < self->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (self->items, i);
      if (g_strcmp0 (item->id, item_id) == 0)
        return item;
    }
  return NULL;
}

/* The endings of an item's fields, "" for its own id; NULL at the end. */
static const char *const *
field_endings (CareItemKind kind)
{
  static const char *const own[] = { "", NULL };
  static const char *const days_or_hours[] = { ".days", ".hours", NULL };
  static const char *const period[] = { "", ".from", ".to", NULL };

  if (kind == CARE_KIND_DAYS_OR_HOURS)
    return days_or_hours;
  return kind == CARE_KIND_PERIOD ? period : own;
}

const CareItem *
care_dataset_find_field (const CareDataset *self, const char *field_id)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (field_id == NULL)
    return NULL;
  for (unsigned i = 0; i < self->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (self->items, i);
      size_t length = strlen (item->id);
      if (strncmp (item->id, field_id, length) == 0
          && (field_id[length] == '\0' || g_strv_contains (field_endings (item->kind), field_id + length)))
        return item;
    }
  return NULL;
}

char **
care_item_fields (const CareItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);
  const char *const *endings = field_endings (item->kind);
  GPtrArray *fields = g_ptr_array_new ();

  for (size_t i = 0; endings[i] != NULL; i++)
    g_ptr_array_add (fields, g_strconcat (item->id, endings[i], NULL));
  g_ptr_array_add (fields, NULL);
  return (char **)g_ptr_array_free (fields, FALSE);
}

static bool
is_same_item (const CareItem *a, const CareItem *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->section, b->section) == 0
         && g_strcmp0 (a->label, b->label) == 0 && a->kind == b->kind && a->season_from == b->season_from
         && a->season_to == b->season_to && a->campaign == b->campaign && a->unproven == b->unproven
         && a->mandated == b->mandated;
}

bool
care_dataset_asks_the_same (const CareDataset *a, const CareDataset *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);

  if (a->service != b->service || a->effective_from != b->effective_from || a->items->len != b->items->len)
    return false;
  for (guint i = 0; i < a->items->len; i++)
    if (!is_same_item (g_ptr_array_index (a->items, i), g_ptr_array_index (b->items, i)))
      return false;
  return true;
}

const CareDataset *
care_dataset_on (GPtrArray *datasets, CareService service, CareDate on)
{
  const CareDataset *found = NULL;

  g_return_val_if_fail (datasets != NULL, NULL);
  for (unsigned i = 0; i < datasets->len; i++)
    {
      const CareDataset *dataset = g_ptr_array_index (datasets, i);
      if (dataset->service == service && dataset->effective_from <= on
          && (found == NULL || found->effective_from < dataset->effective_from))
        found = dataset;
    }
  return found;
}

void
care_campaign_free (CareCampaign *campaign)
{
  if (campaign == NULL)
    return;
  g_free (campaign->name);
  g_free (campaign->source);
  g_free (campaign);
}

static const char *const asked_words[] = {
  "always", "in-season", "in-campaign", "to-be-safe", "out-of-season", "no-campaign", "optional",
};

const char *
care_asked_to_string (CareAsked asked)
{
  g_return_val_if_fail ((size_t)asked < G_N_ELEMENTS (asked_words), NULL);
  return asked_words[asked];
}

/* A season may pass the end of the year: 1 September to 31 March. */
static bool
in_season (const CareItem *item, CareDate on)
{
  int day = care_date_month_number (on) * 100 + care_date_day (on);

  if (item->season_from <= item->season_to)
    return item->season_from <= day && day <= item->season_to;
  return item->season_from <= day || day <= item->season_to;
}

static bool
campaign_runs (GPtrArray *campaigns, CareDate on)
{
  for (unsigned i = 0; campaigns != NULL && i < campaigns->len; i++)
    {
      const CareCampaign *campaign = g_ptr_array_index (campaigns, i);
      if (campaign->from <= on && (campaign->to == CARE_NO_DATE || on <= campaign->to))
        return true;
    }
  return false;
}

CareAsked
care_item_asked (const CareItem *item, CareDate opens, GPtrArray *campaigns)
{
  g_return_val_if_fail (item != NULL, CARE_NOT_ASKED_OPTIONAL);
  if (!item->mandated)
    return CARE_NOT_ASKED_OPTIONAL;
  if (item->season_from != 0 && !in_season (item, opens))
    return CARE_NOT_ASKED_OUT_OF_SEASON;
  if (item->campaign && !campaign_runs (campaigns, opens))
    return CARE_NOT_ASKED_NO_CAMPAIGN;
  /* Why it is asked: the doubt is worth more to a person than the season is. */
  if (item->unproven)
    return CARE_ASKED_TO_BE_SAFE;
  if (item->campaign)
    return CARE_ASKED_IN_CAMPAIGN;
  return item->season_from != 0 ? CARE_ASKED_IN_SEASON : CARE_ASKED_ALWAYS;
}
