/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question lists, campaigns and contacts that are shipped: all load, and each version asks what the
 * formal notice asked for on that day. And what a list must not be. */
#include "care-law.h"
#include "care-wire-dataset.h"

#include <string.h>

static const char *
law_dir (void)
{
  const char *dir = g_getenv ("CARE_RETURNS_LAW_DIR");

  g_assert_nonnull (dir);
  return dir;
}

static GPtrArray *
read_datasets (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *datasets = care_wire_read_datasets (law_dir (), &error);

  g_assert_no_error (error);
  return datasets;
}

static GPtrArray *
read_campaigns (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *campaigns = care_wire_read_campaigns (law_dir (), &error);

  g_assert_no_error (error);
  return campaigns;
}

/* The version of each window, by service; home care had no change on 16 September 2022. */
static void
test_versions (void)
{
  static const struct
  {
    int year, month;
    const char *care_home, *home_care;
  } cases[] = {
    { 2022, 7, NULL, NULL },    { 2022, 8, "V1", "V1" },  { 2022, 9, "V1", "V1" }, { 2022, 10, "V1a", "V1a" },
    { 2022, 11, "V1a", "V1a" }, { 2022, 12, "V2", "V2" }, { 2023, 3, "V2", "V2" }, { 2023, 4, "V3", "V3" },
    { 2023, 7, "V3", "V3" },    { 2023, 8, "V4", "V4" },  { 2024, 4, "V4", "V4" }, { 2024, 5, "V5", "V5" },
    { 2026, 11, "V5", "V5" },
  };
  g_autoptr (GPtrArray) all = read_datasets ();

  g_assert_cmpuint (all->len, ==, 13);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDate opens = care_date (cases[i].year, cases[i].month, 8);
      const CareDataset *home = care_dataset_on (all, CARE_SERVICE_CARE_HOME, opens);
      const CareDataset *visits = care_dataset_on (all, CARE_SERVICE_HOME_CARE, opens);
      g_test_message ("%d-%02d", cases[i].year, cases[i].month);
      g_assert_cmpstr (home != NULL ? home->version : NULL, ==, cases[i].care_home);
      g_assert_cmpstr (visits != NULL ? visits->version : NULL, ==, cases[i].home_care);
    }
  g_assert_cmpstr (care_dataset_on (all, CARE_SERVICE_CARE_HOME, care_date (2022, 9, 16))->version, ==,
                   "V1-beds");
  g_assert_cmpstr (care_dataset_on (all, CARE_SERVICE_HOME_CARE, care_date (2022, 9, 16))->version, ==, "V1");
}

/* What was asked in the window of a month; "gone" where the list does not have it at all. */
static void
test_items (void)
{
  static const struct
  {
    int year, month;
    const char *item, *asked;
  } cases[] = {
    { 2022, 9, "ch.bed.na", "gone" }, /* mandatory from 16 September, after the window had closed */
    { 2022, 10, "ch.bed.na", "always" },
    { 2023, 7, "ch.bed.na", "always" }, /* the window opened on the 8th, the change came on the 15th */
    { 2023, 8, "ch.bed.na", "gone" },
    { 2022, 9, "ch.cov.boost.de", "gone" },
    { 2022, 10, "ch.cov.boost.de", "always" },
    { 2023, 7, "dc.cov.boost", "always" },
    { 2023, 8, "dc.cov.boost", "no-campaign" },
    { 2023, 10, "dc.cov.boost", "in-campaign" },
    { 2024, 6, "dc.cov.boost", "no-campaign" },
    { 2024, 11, "ch.cov.boost.de", "in-campaign" },
    { 2026, 11, "ch.cov.boost.de", "no-campaign" },
    { 2024, 4, "ch.cov.primary.res", "always" },
    { 2024, 5, "ch.cov.primary.res", "gone" },
    { 2022, 11, "ch.wf.hrs.paid", "gone" },
    { 2022, 12, "ch.wf.hrs.paid", "always" },
    { 2022, 12, "ch.wf.hrs.period", "optional" },
    { 2022, 12, "dc.poc.public", "always" },
    { 2026, 11, "dc.poc.self", "always" },
    { 2024, 4, "ch.wf.abs.cov.nurse", "always" },
    { 2026, 11, "ch.wf.abs.cov.nurse", "to-be-safe" },
    { 2026, 11, "dc.staff.covid", "to-be-safe" },
    { 2026, 8, "ch.flu.res", "out-of-season" },
    { 2026, 9, "ch.flu.res", "in-season" },
    { 2027, 3, "dc.flu", "in-season" },
    { 2027, 4, "dc.flu", "out-of-season" },
    { 2026, 11, "ch.vis.able", "always" },
    { 2026, 11, "ch.bed.max", "always" },
  };
  g_autoptr (GPtrArray) all = read_datasets ();
  g_autoptr (GPtrArray) campaigns = read_campaigns ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDate opens = care_date (cases[i].year, cases[i].month, 8);
      bool home = g_str_has_prefix (cases[i].item, "ch.");
      const CareDataset *dataset
          = care_dataset_on (all, home ? CARE_SERVICE_CARE_HOME : CARE_SERVICE_HOME_CARE, opens);
      const CareItem *item = care_dataset_find (dataset, cases[i].item);
      const char *asked
          = item != NULL ? care_asked_to_string (care_item_asked (item, opens, campaigns)) : "gone";
      g_test_message ("%d-%02d %s", cases[i].year, cases[i].month, cases[i].item);
      g_assert_cmpstr (asked, ==, cases[i].asked);
    }
}

/* Labels are the official wording; every section has questions, in its place. */
static void
test_shape (void)
{
  g_autoptr (GPtrArray) all = read_datasets ();

  for (unsigned i = 0; i < all->len; i++)
    {
      const CareDataset *dataset = g_ptr_array_index (all, i);
      unsigned section = 0;
      g_assert_cmpuint (strlen (dataset->source), >, 20);
      for (unsigned k = 0; k < dataset->items->len; k++)
        {
          const CareItem *item = g_ptr_array_index (dataset->items, k);
          const CareSection *at = g_ptr_array_index (dataset->sections, section);
          if (!g_str_equal (at->id, item->section))
            at = g_ptr_array_index (dataset->sections, ++section);
          g_test_message ("%s %s", dataset->version, item->id);
          g_assert_cmpstr (at->id, ==, item->section);
          g_assert_cmpuint (strlen (item->label), >, 5);
          g_assert_true (
              g_str_has_prefix (item->id, dataset->service == CARE_SERVICE_CARE_HOME ? "ch." : "dc."));
        }
      g_assert_cmpuint (section, ==, dataset->sections->len - 1);
    }
  const CareDataset *now = care_dataset_on (all, CARE_SERVICE_CARE_HOME, care_date (2026, 11, 8));
  g_assert_cmpstr (care_dataset_find (now, "ch.bed.acc")->label, ==, "(vacant) accepting admissions");
  g_assert_cmpstr (care_dataset_find (now, "ch.cov.boost.ag")->label, ==,
                   "number of agency or bank staff known to have received a seasonal booster");
}

static void
test_contacts (void)
{
  static const char *const ids[]
      = { "nhsbsa-enforcement", "capacity-tracker-support", "dhsc-data-collection", "cqc", "tribunal" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts = care_wire_read_contacts (law_dir (), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (contacts->len, ==, G_N_ELEMENTS (ids));
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const CareContact *contact = g_ptr_array_index (contacts, i);
      g_assert_cmpstr (contact->id, ==, ids[i]);
      g_assert_cmpuint (strlen (contact->source), >, 10);
      g_assert_true (*contact->email != '\0' || *contact->telephone != '\0');
    }
  const CareContact *enforcement = g_ptr_array_index (contacts, 0);
  g_assert_cmpuint (g_strv_length (enforcement->other_emails), ==, 1); /* two captures disagree */
  g_assert_cmpstr (enforcement->other_emails[0], ==, "enforcement@nhsbsa.nhs.uk");
  g_assert_nonnull (strstr (enforcement->note, "the notice prints"));
  g_assert_cmpuint (g_strv_length (((CareContact *)g_ptr_array_index (contacts, 3))->other_emails), ==, 0);
  g_assert_nonnull (strstr (enforcement->lines, "Newcastle upon Tyne\nNE15 8NX"));
}

#define HEAD                                                                                                 \
  "{\"service\":\"care-home\",\"version\":\"V9\",\"effective_from\":\"2030-01-01\",\"source\":\"s\","
#define BEDS "\"sections\":[{\"id\":\"beds\",\"label\":\"beds\"}],"
#define ITEM "\"id\":\"a\",\"section\":\"beds\",\"label\":\"l\""

static const struct
{
  const char *name, *text;
  int code;
  const char *says;
} lists[] = {
  { "fine", HEAD BEDS "\"items\":[{" ITEM ",\"kind\":\"count\"}]}", -1, NULL },
  { "newer", "{\"schema\":2}", CARE_WIRE_ERROR_NEWER_SCHEMA, "\"schema\"" },
  { "no service", "{}", CARE_WIRE_ERROR_MISSING, "\"service\"" },
  { "no date", "{\"service\":\"care-home\",\"version\":\"V9\"}", CARE_WIRE_ERROR_MISSING,
    "\"effective_from\"" },
  { "no sections", HEAD "\"items\":[]}", CARE_WIRE_ERROR_MISSING, "\"sections\"" },
  { "no questions", HEAD BEDS "\"items\":[]}", CARE_WIRE_ERROR_BAD_VALUE, "\"items\"" },
  { "odd kind", HEAD BEDS "\"items\":[{" ITEM ",\"kind\":\"colour\"}]}", CARE_WIRE_ERROR_BAD_VALUE,
    "\"kind\" of a" },
  { "odd section",
    HEAD BEDS "\"items\":[{\"id\":\"a\",\"section\":\"x\",\"label\":\"l\",\"kind\":\"count\"}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"section\" of a" },
  { "twice", HEAD BEDS "\"items\":[{" ITEM ",\"kind\":\"count\"},{" ITEM ",\"kind\":\"count\"}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"id\"" },
  { "no such season",
    HEAD BEDS "\"items\":[{" ITEM ",\"kind\":\"count\",\"season\":{\"from\":\"09-31\","
              "\"to\":\"03-31\"}}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"from\"" },
  { "season is a text", HEAD BEDS "\"items\":[{" ITEM ",\"kind\":\"count\",\"season\":\"winter\"}]}",
    CARE_WIRE_ERROR_WRONG_TYPE, "\"season\"" },
  { "question is a text", HEAD BEDS "\"items\":[\"a\"]}", CARE_WIRE_ERROR_WRONG_TYPE, "\"items\"" },
};

static void
test_lists (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CareDataset) dataset = care_wire_dataset_from_json (lists[i].text, "v9.json", &error);
      g_test_message ("%s", lists[i].name);
      g_assert_cmpint (dataset != NULL, ==, lists[i].code < 0);
      if (lists[i].code < 0)
        continue;
      g_assert_error (error, CARE_WIRE_ERROR, lists[i].code);
      g_assert_nonnull (strstr (error->message, lists[i].says));
      g_assert_nonnull (strstr (error->message, "v9.json"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/datasets/versions", test_versions);
  g_test_add_func ("/wire/datasets/items", test_items);
  g_test_add_func ("/wire/datasets/shape", test_shape);
  g_test_add_func ("/wire/datasets/contacts", test_contacts);
  g_test_add_func ("/wire/datasets/lists", test_lists);
  return g_test_run ();
}
