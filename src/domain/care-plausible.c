/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-plausible.h"

#include "care-code.h"

struct CarePlausible
{
  GPtrArray *rules; /* CarePlausibleRule */
};

static const char *const words[CARE_N_PLAUSIBLE] = {
  "staff-per-bed",  "total-staff", "service-users",   "agency-as-employed",
  "unchanged-long", "hours-each",  "far-from-median",
};

const char *
care_plausible_to_string (CarePlausibleId id)
{
  g_return_val_if_fail ((size_t)id < CARE_N_PLAUSIBLE, NULL);
  return words[id];
}

bool
care_plausible_from_string (const char *text, CarePlausibleId *id)
{
  int found = care_code_find (words, G_N_ELEMENTS (words), text);

  if (found < 0)
    return false;
  if (id != NULL)
    *id = (CarePlausibleId)found;
  return true;
}

CarePlausibleRule *
care_plausible_rule_new (void)
{
  return g_new0 (CarePlausibleRule, 1);
}

void
care_plausible_rule_free (CarePlausibleRule *rule)
{
  if (rule == NULL)
    return;
  g_clear_pointer (&rule->bands, g_array_unref);
  g_free (rule->source);
  g_free (rule);
}

int
care_plausible_rule_days (const CarePlausibleRule *rule, double posts)
{
  g_return_val_if_fail (rule != NULL && rule->bands != NULL && rule->bands->len > 0, 0);

  for (unsigned i = 0; i < rule->bands->len; i++)
    {
      const CareUnchangedBand *band = &g_array_index (rule->bands, CareUnchangedBand, i);
      if (band->posts_below <= 0 || posts < band->posts_below)
        return band->days;
    }
  return g_array_index (rule->bands, CareUnchangedBand, rule->bands->len - 1).days;
}

CarePlausible *
care_plausible_new (void)
{
  CarePlausible *self = g_new0 (CarePlausible, 1);

  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)care_plausible_rule_free);
  return self;
}

void
care_plausible_free (CarePlausible *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rules);
  g_free (self);
}

void
care_plausible_add (CarePlausible *self, CarePlausibleRule *rule)
{
  g_return_if_fail (self != NULL && rule != NULL);
  g_ptr_array_add (self->rules, rule);
}

const CarePlausibleRule *
care_plausible_find (const CarePlausible *self, CarePlausibleId id, CareService service, CareDate on)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (unsigned i = 0; i < self->rules->len; i++)
    {
      const CarePlausibleRule *rule = g_ptr_array_index (self->rules, i);
      if (rule->id == id && rule->service == service && (rule->from == CARE_NO_DATE || rule->from <= on)
          && (rule->to == CARE_NO_DATE || on <= rule->to))
        return rule;
    }
  return NULL;
}
