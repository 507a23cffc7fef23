/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which version holds in a window, which fields an item has, and why an item is asked. */
#include "care-dataset.h"

static CareDataset *
dataset (CareService service, const char *version, CareDate from)
{
  CareDataset *self = g_new0 (CareDataset, 1);

  self->service = service;
  self->version = g_strdup (version);
  self->effective_from = from;
  self->sections = g_ptr_array_new ();
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)care_item_free);
  return self;
}

static CareItem *
item (const char *id, CareItemKind kind)
{
  CareItem *self = g_new0 (CareItem, 1);

  self->id = g_strdup (id);
  self->kind = kind;
  self->mandated = true;
  return self;
}

/* The day before a version begins still has the older one, whatever the order of the files. */
static void
test_version_of_a_day (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)care_dataset_free);

  g_ptr_array_add (all, dataset (CARE_SERVICE_CARE_HOME, "V5", care_date (2024, 4, 26)));
  g_ptr_array_add (all, dataset (CARE_SERVICE_CARE_HOME, "V1", care_date (2022, 7, 31)));
  g_ptr_array_add (all, dataset (CARE_SERVICE_HOME_CARE, "V2", care_date (2022, 12, 1)));
  g_ptr_array_add (all, dataset (CARE_SERVICE_CARE_HOME, "V4", care_date (2023, 7, 15)));

  g_assert_null (care_dataset_on (all, CARE_SERVICE_CARE_HOME, care_date (2022, 7, 30)));
  g_assert_cmpstr (care_dataset_on (all, CARE_SERVICE_CARE_HOME, care_date (2022, 7, 31))->version, ==, "V1");
  g_assert_cmpstr (care_dataset_on (all, CARE_SERVICE_CARE_HOME, care_date (2024, 4, 25))->version, ==, "V4");
  g_assert_cmpstr (care_dataset_on (all, CARE_SERVICE_CARE_HOME, care_date (2024, 4, 26))->version, ==, "V5");
  g_assert_cmpstr (care_dataset_on (all, CARE_SERVICE_HOME_CARE, care_date (2030, 1, 1))->version, ==, "V2");
}

static void
test_fields (void)
{
  g_autoptr (CareDataset) self = dataset (CARE_SERVICE_CARE_HOME, "V5", care_date (2024, 4, 26));

  g_ptr_array_add (self->items, item ("ch.wf.absence", CARE_KIND_DAYS_OR_HOURS));
  g_ptr_array_add (self->items, item ("ch.wf.hrs.period", CARE_KIND_PERIOD));
  g_ptr_array_add (self->items, item ("ch.bed.occ", CARE_KIND_COUNT));

  static const struct
  {
    const char *field, *item;
  } cases[] = {
    { "ch.wf.absence.days", "ch.wf.absence" },
    { "ch.wf.absence.hours", "ch.wf.absence" },
    { "ch.wf.absence", "ch.wf.absence" }, /* it does not say which */
    { "ch.wf.hrs.period", "ch.wf.hrs.period" },
    { "ch.wf.hrs.period.from", "ch.wf.hrs.period" },
    { "ch.wf.hrs.period.to", "ch.wf.hrs.period" },
    { "ch.wf.hrs.period.days", NULL },
    { "ch.bed.occ", "ch.bed.occ" },
    { "ch.bed.occ.days", NULL },
    { "ch.bed", NULL },
    { "", NULL },
  };
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CareItem *found = care_dataset_find_field (self, cases[i].field);
      g_test_message ("%s", cases[i].field);
      g_assert_cmpstr (found != NULL ? found->id : NULL, ==, cases[i].item);
    }
  for (unsigned i = 0; i < self->items->len; i++)
    {
      const CareItem *each = g_ptr_array_index (self->items, i);
      g_auto (GStrv) fields = care_item_fields (each);
      for (size_t k = 0; fields[k] != NULL; k++)
        g_assert_true (care_dataset_find_field (self, fields[k]) == each);
    }
}

typedef struct
{
  const char *name;
  bool optional, flu, campaign, unproven;
  int year, month, day;
  const char *asked;
} AskedCase;

/* Flu is asked from 1 September to 31 March, both included; a booster only while a campaign runs; what is not
 * proven is asked, to be safe, but never out of its season. */
static const AskedCase asked_cases[] = {
  { "always", false, false, false, false, 2026, 11, 8, "always" },
  { "optional", true, false, false, false, 2026, 11, 8, "optional" },
  { "unproven", false, false, false, true, 2026, 11, 8, "to-be-safe" },
  { "last day before the season", false, true, false, false, 2026, 8, 31, "out-of-season" },
  { "first day of the season", false, true, false, false, 2026, 9, 1, "in-season" },
  { "turn of the year", false, true, false, false, 2027, 1, 1, "in-season" },
  { "last day of the season", false, true, false, false, 2027, 3, 31, "in-season" },
  { "first day after the season", false, true, false, false, 2027, 4, 1, "out-of-season" },
  { "unproven and in season", false, true, false, true, 2027, 1, 8, "to-be-safe" },
  { "unproven and out of season", false, true, false, true, 2027, 6, 8, "out-of-season" },
  { "before the campaign", false, false, true, false, 2024, 10, 2, "no-campaign" },
  { "first day of the campaign", false, false, true, false, 2024, 10, 3, "in-campaign" },
  { "last day of the campaign", false, false, true, false, 2025, 1, 31, "in-campaign" },
  { "after the campaign", false, false, true, false, 2025, 2, 1, "no-campaign" },
  { "a campaign without an end", false, false, true, false, 2031, 2, 1, "in-campaign" },
};

static void
test_asked (void)
{
  CareCampaign autumn = { care_date (2024, 10, 3), care_date (2025, 1, 31), NULL, NULL };
  CareCampaign open_end = { care_date (2030, 1, 1), CARE_NO_DATE, NULL, NULL };
  g_autoptr (GPtrArray) campaigns = g_ptr_array_new ();

  g_ptr_array_add (campaigns, &autumn);
  g_ptr_array_add (campaigns, &open_end);
  for (size_t i = 0; i < G_N_ELEMENTS (asked_cases); i++)
    {
      const AskedCase *c = &asked_cases[i];
      CareItem each = { .mandated = !c->optional, .campaign = c->campaign, .unproven = c->unproven };
      each.season_from = c->flu ? 901 : 0;
      each.season_to = c->flu ? 331 : 0;
      g_test_message ("%s", c->name);
      CareAsked asked = care_item_asked (&each, care_date (c->year, c->month, c->day), campaigns);
      g_assert_cmpstr (care_asked_to_string (asked), ==, c->asked);
    }
  CareItem booster = { .mandated = true, .campaign = true };
  g_assert_cmpint (care_item_asked (&booster, care_date (2024, 11, 8), NULL), ==, CARE_NOT_ASKED_NO_CAMPAIGN);
  CareItem summer = { .mandated = true, .season_from = 401, .season_to = 831 };
  g_assert_cmpint (care_item_asked (&summer, care_date (2024, 6, 8), NULL), ==, CARE_ASKED_IN_SEASON);
  g_assert_cmpint (care_item_asked (&summer, care_date (2024, 9, 1), NULL), ==, CARE_NOT_ASKED_OUT_OF_SEASON);
}

static void
test_words (void)
{
  for (int kind = CARE_KIND_COUNT; kind <= CARE_KIND_PERIOD; kind++)
    {
      CareItemKind back;
      g_assert_true (care_item_kind_from_string (care_item_kind_to_string ((CareItemKind)kind), &back));
      g_assert_cmpint (back, ==, kind);
    }
  g_assert_false (care_item_kind_from_string ("number", NULL));
  g_assert_false (care_item_kind_from_string (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/dataset/version-of-a-day", test_version_of_a_day);
  g_test_add_func ("/domain/dataset/fields", test_fields);
  g_test_add_func ("/domain/dataset/asked", test_asked);
  g_test_add_func ("/domain/dataset/words", test_words);
  return g_test_run ();
}
