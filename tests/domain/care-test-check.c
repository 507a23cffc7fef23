/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks say of a return, one row a case and on both sides of each border. Nothing they say ever
 * changes or stops a return (data collection guidance, "what you can't provide"). */
#include "care-check.h"

#include <string.h>

static void
add_item (CareDataset *dataset, const char *id, CareItemKind kind)
{
  CareItem *item = g_new0 (CareItem, 1);

  item->id = g_strdup (id);
  item->kind = kind;
  if (g_str_has_prefix (id, "ch.wf.hc.de"))
    item->plausible_max = 1000;
  g_ptr_array_add (dataset->items, item);
}

/* Care home and home care in one list, and nothing of it mandated, so that a case shows what it is about.
 * with_na: as before 15 July 2023, when "not available" was asked. */
static CareDataset *
build_dataset (bool with_na)
{
  static const char *const counts[] = {
    "ch.bed.max",
    "ch.bed.occ",
    "ch.bed.res",
    "ch.bed.acc",
    "ch.wf.hc.de.nurse",
    "ch.wf.hc.de.care",
    "ch.wf.hc.de.non",
    "ch.wf.hc.ag.nurse",
    "ch.wf.hc.ag.care",
    "ch.wf.hc.ag.non",
    "ch.wf.abs.cov.care",
    "ch.wf.abs.gen.care",
    "ch.wf.abs.cov.nurse",
    "ch.wf.abs.gen.nurse",
    "ch.flu.de",
    "ch.flu.ag",
    "ch.flu.res",
    "ch.cov.boost.de",
    "ch.cov.boost.res",
    "ch.cov.primary.ag",
    "dc.users",
    "dc.staff",
    "dc.staff.covid",
    "dc.flu",
    "dc.poc.public",
    "dc.poc.self",
  };
  CareDataset *dataset = g_new0 (CareDataset, 1);

  dataset->items = g_ptr_array_new_with_free_func ((GDestroyNotify)care_item_free);
  for (size_t i = 0; i < G_N_ELEMENTS (counts); i++)
    add_item (dataset, counts[i], CARE_KIND_COUNT);
  if (with_na)
    add_item (dataset, "ch.bed.na", CARE_KIND_COUNT);
  add_item (dataset, "ch.wf.hrs.period", CARE_KIND_PERIOD);
  add_item (dataset, "ch.wf.hrs.paid", CARE_KIND_HOURS);
  add_item (dataset, "ch.wf.hrs.ot", CARE_KIND_HOURS);
  add_item (dataset, "ch.wf.absence", CARE_KIND_DAYS_OR_HOURS);
  add_item (dataset, "ch.vis.able", CARE_KIND_YES_NO);
  add_item (dataset, "ch.vis.options", CARE_KIND_TEXT);
  add_item (dataset, "x.choice", CARE_KIND_CHOICE);
  CareItem *choice = g_ptr_array_index (dataset->items, dataset->items->len - 1);
  choice->values = g_strsplit ("red blue", " ", -1);
  add_item (dataset, "x.free-choice", CARE_KIND_CHOICE);
  return dataset;
}

/* "ch.bed.max=40; ch.bed.occ=38" */
static CareReturn *
build_return (const char *answers)
{
  CareReturn *ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
  g_auto (GStrv) parts = g_strsplit (answers, ";", -1);

  for (size_t i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (g_strstrip (parts[i]), "=", 2);
      if (pair[0] != NULL)
        care_return_set (ret, pair[0], pair[1]);
    }
  return ret;
}

/* "error beds-over-capacity ch.bed.max 41 40" a finding, split by "; " */
static char *
describe (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (unsigned i = 0; i < findings->len; i++)
    {
      const CareFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *a = care_figure_format (finding->a);
      g_autofree char *b = care_figure_format (finding->b);
      g_string_append_printf (text, "%s%s %s %s %s %s", i > 0 ? "; " : "",
                              care_severity_to_string (finding->severity),
                              care_finding_to_string (finding->code), finding->item, a, b);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *answers, *findings;
  bool with_na;
} Case;

static const Case cases[] = {
  /* each answer alone */
  { "ch.bed.max=0", "" },
  { "ch.bed.max=1,204", "" },
  { "ch.bed.max=forty", "error not-a-number ch.bed.max 0 0" },
  { "ch.bed.max=1e5", "error not-a-number ch.bed.max 0 0" },
  { "ch.bed.max=nan", "error not-a-number ch.bed.max 0 0" },
  { "ch.bed.max=37.5", "error not-whole ch.bed.max 37.5 0" },
  { "ch.bed.max=37.0", "" },
  { "ch.bed.max=-1", "error negative ch.bed.max -1 0" },
  { "ch.bed.max=-1.5", "error negative ch.bed.max -1.5 0" },
  { "ch.wf.absence.days=2.5", "" },
  { "ch.wf.absence.hours=-1; ch.wf.hrs.period=last-month", "error negative ch.wf.absence.hours -1 0" },
  { "ch.wf.hc.de.care=1000", "" },
  { "ch.wf.hc.de.care=1001", "advice too-large ch.wf.hc.de.care 1000 0" },
  { "ch.vis.able=yes", "" },
  { "ch.vis.able=perhaps", "error not-a-choice ch.vis.able 0 0" },
  { "ch.vis.options=whatever is shown", "" },
  { "x.choice=blue", "" },
  { "x.choice=green", "error not-a-choice x.choice 0 0" },
  { "x.free-choice=green", "" },
  { "x.unheard-of=1", "warning unknown-item x.unheard-of 0 0" },
  { "ch.wf.absence=3", "advice unit-missing ch.wf.absence 0 0" },
  /* beds: never more than there are; all accounted for only while "not available" was asked */
  { "ch.bed.max=40; ch.bed.occ=36; ch.bed.res=1; ch.bed.acc=3", "" },
  { "ch.bed.max=40; ch.bed.occ=36; ch.bed.res=1; ch.bed.acc=4", "error beds-over-capacity ch.bed.max 41 40" },
  { "ch.bed.max=40; ch.bed.occ=40", "" },
  { "ch.bed.max=40; ch.bed.occ=41", "error occupied-over-capacity ch.bed.occ 41 40" },
  { "ch.bed.max=40; ch.bed.occ=41; ch.bed.acc=0",
    "error beds-over-capacity ch.bed.max 41 40; error occupied-over-capacity ch.bed.occ 41 40" },
  { "ch.bed.max=40; ch.bed.occ=30; ch.bed.res=0; ch.bed.acc=1", "" },
  { "ch.bed.max=forty; ch.bed.occ=41", "error not-a-number ch.bed.max 0 0" },
  { "ch.bed.max=40; ch.bed.occ=30; ch.bed.res=0; ch.bed.acc=1; ch.bed.na=9", "", true },
  { "ch.bed.max=40; ch.bed.occ=30; ch.bed.res=0; ch.bed.acc=1; ch.bed.na=8",
    "warning beds-under-capacity ch.bed.max 39 40", true },
  { "ch.bed.max=40; ch.bed.occ=30; ch.bed.res=0; ch.bed.acc=1; ch.bed.na=10",
    "error beds-over-capacity ch.bed.max 41 40", true },
  { "ch.bed.max=40; ch.bed.occ=30; ch.bed.res=0; ch.bed.acc=1", "", true },
  /* absent, against the headcount of the same group */
  { "ch.wf.hc.de.care=10; ch.wf.abs.cov.care=10", "" },
  { "ch.wf.hc.de.care=10; ch.wf.abs.cov.care=11", "warning absent-over-staff ch.wf.abs.cov.care 11 10" },
  { "ch.wf.hc.de.care=10; ch.wf.abs.gen.care=11", "warning absent-over-staff ch.wf.abs.gen.care 11 10" },
  { "ch.wf.hc.de.care=10; ch.wf.abs.cov.care=4; ch.wf.abs.gen.care=6", "" },
  { "ch.wf.hc.de.care=10; ch.wf.abs.cov.care=5; ch.wf.abs.gen.care=6",
    "warning absent-over-staff ch.wf.abs.gen.care 11 10" },
  { "ch.wf.hc.de.care=10; ch.wf.abs.cov.care=11; ch.wf.abs.gen.care=1",
    "warning absent-over-staff ch.wf.abs.cov.care 11 10" },
  { "ch.wf.hc.de.care=10; ch.wf.abs.cov.nurse=11", "" },
  { "dc.staff=9; dc.staff.covid=10", "warning absent-over-staff dc.staff.covid 10 9" },
  /* vaccinated, against all groups of staff together, or the residents there are */
  { "ch.wf.hc.de.nurse=2; ch.wf.hc.de.care=20; ch.wf.hc.de.non=8; ch.flu.de=30", "" },
  { "ch.wf.hc.de.nurse=2; ch.wf.hc.de.care=20; ch.wf.hc.de.non=8; ch.flu.de=31",
    "warning vaccinated-over-staff ch.flu.de 31 30" },
  { "ch.wf.hc.de.nurse=2; ch.wf.hc.de.care=20; ch.wf.hc.de.non=8; ch.cov.boost.de=31",
    "warning vaccinated-over-staff ch.cov.boost.de 31 30" },
  { "ch.wf.hc.de.nurse=2; ch.wf.hc.de.care=20; ch.flu.de=31", "" }, /* one group is not known */
  { "ch.wf.hc.ag.nurse=0; ch.wf.hc.ag.care=1; ch.wf.hc.ag.non=0; ch.flu.ag=2; ch.cov.primary.ag=2",
    "warning vaccinated-over-staff ch.flu.ag 2 1; warning vaccinated-over-staff ch.cov.primary.ag 2 1" },
  { "ch.bed.occ=36; ch.flu.res=36; ch.cov.boost.res=36", "" },
  { "ch.bed.occ=36; ch.flu.res=37; ch.cov.boost.res=38",
    "warning vaccinated-over-residents ch.flu.res 37 36; warning vaccinated-over-residents "
    "ch.cov.boost.res 38 36" },
  { "dc.staff=9; dc.flu=9", "" },
  { "dc.staff=9; dc.flu=10", "warning vaccinated-over-staff dc.flu 10 9" },
  /* hours, and the period they cover */
  { "ch.wf.hrs.period=four-weeks; ch.wf.hrs.paid=100.5; ch.wf.hrs.ot=100.5", "" },
  { "ch.wf.hrs.period=four-weeks; ch.wf.hrs.paid=100; ch.wf.hrs.ot=100.25",
    "warning overtime-over-paid ch.wf.hrs.ot 100.25 100" },
  { "ch.wf.hrs.paid=100", "" },
  { "ch.wf.hrs.period=fortnight", "error not-a-choice ch.wf.hrs.period 0 0" },
  { "ch.wf.hrs.period=pay-period", "warning period-dates ch.wf.hrs.period 0 0" },
  { "ch.wf.hrs.period=pay-period; ch.wf.hrs.period.from=2026-10-05",
    "warning period-dates ch.wf.hrs.period 0 0" },
  { "ch.wf.hrs.period=pay-period; ch.wf.hrs.period.from=2026-10-05; ch.wf.hrs.period.to=2026-10-05", "" },
  { "ch.wf.hrs.period=four-weeks; ch.wf.hrs.period.from=October",
    "warning period-dates ch.wf.hrs.period 0 0" },
  { "ch.wf.hrs.period.from=2026-10-05; ch.wf.hrs.period.to=2026-10-04",
    "warning period-dates ch.wf.hrs.period 0 0" },
  { "ch.wf.hrs.period=pay-period; ch.wf.hrs.period.from=2026-10-05; ch.wf.hrs.period.to=2026-10-04",
    "warning period-dates ch.wf.hrs.period 0 0" },
  /* packages of care */
  { "dc.users=10; dc.poc.public=6; dc.poc.self=4", "" },
  { "dc.users=10; dc.poc.public=7; dc.poc.self=4", "warning packages-over-users dc.poc.public 11 10" },
  { "dc.users=10; dc.poc.self=11", "warning packages-over-users dc.poc.public 11 10" },
};

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareDataset) dataset = build_dataset (cases[i].with_na);
      g_autoptr (CareReturn) ret = build_return (cases[i].answers);
      g_autoptr (GPtrArray) findings = care_check_return (ret, dataset, care_date (2026, 11, 8), NULL);
      g_autofree char *text = describe (findings);
      g_test_message ("%s", cases[i].answers);
      g_assert_cmpstr (text, ==, cases[i].findings);
    }
}

/* Every code of these rules has a case above or below, so that none can fall silent unseen; those of the
 * others are in care-test-check-plausible.c. */
static void
test_every_code_has_a_case (void)
{
  for (int code = 0; code < CARE_FINDING_STAFF_PER_BED; code++)
    {
      const char *word = care_finding_to_string ((CareFindingCode)code);
      bool found = code == CARE_FINDING_NOT_ANSWERED || code == CARE_FINDING_OUT_OF_SEASON;
      g_assert_nonnull (word);
      for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
        found = found || strstr (cases[i].findings, word) != NULL;
      g_test_message ("%s", word);
      g_assert_true (found);
    }
}

static CareItem *
find (CareDataset *dataset, const char *id)
{
  return (CareItem *)care_dataset_find (dataset, id);
}

/* Findings come in the dataset's order, whichever check made them; what the dataset does not have, last. */
static void
test_asked_and_order (void)
{
  g_autoptr (CareDataset) dataset = build_dataset (false);
  g_autoptr (CareReturn) ret = build_return ("ch.bed.acc=50; ch.bed.max=40; ch.flu.res=3; a.first=1");
  CareItem *flu = find (dataset, "ch.flu.res"), *staff_flu = find (dataset, "ch.flu.de");

  find (dataset, "ch.bed.occ")->mandated = true;
  find (dataset, "ch.wf.absence")->mandated = true;
  flu->mandated = staff_flu->mandated = true;
  flu->season_from = staff_flu->season_from = 901;
  flu->season_to = staff_flu->season_to = 331;
  care_return_set (ret, "ch.bed.res", "1");

  g_autoptr (GPtrArray) winter = care_check_return (ret, dataset, care_date (2026, 11, 8), NULL);
  g_autofree char *in_winter = describe (winter);
  g_assert_cmpstr (in_winter, ==,
                   "error beds-over-capacity ch.bed.max 51 40; advice not-answered ch.bed.occ 0 0; "
                   "advice not-answered ch.flu.de 0 0; advice not-answered ch.wf.absence 0 0; "
                   "warning unknown-item a.first 0 0");

  g_autoptr (GPtrArray) summer = care_check_return (ret, dataset, care_date (2026, 6, 8), NULL);
  g_autofree char *in_summer = describe (summer);
  g_assert_cmpstr (in_summer, ==,
                   "error beds-over-capacity ch.bed.max 51 40; advice not-answered ch.bed.occ 0 0; "
                   "advice out-of-season ch.flu.res 0 0; advice not-answered ch.wf.absence 0 0; "
                   "warning unknown-item a.first 0 0");
}

static void
test_campaign (void)
{
  g_autoptr (CareDataset) dataset = build_dataset (false);
  g_autoptr (CareReturn) ret = build_return ("ch.cov.boost.res=3");
  CareItem *booster = find (dataset, "ch.cov.boost.res");

  booster->mandated = booster->campaign = true;
  g_autoptr (GPtrArray) findings = care_check_return (ret, dataset, care_date (2026, 11, 8), NULL);
  g_autofree char *text = describe (findings);
  g_assert_cmpstr (text, ==, "advice out-of-season ch.cov.boost.res 0 0");
}

/* A nil return says that there is nothing to report: there is nothing to check. */
static void
test_nil (void)
{
  g_autoptr (CareDataset) dataset = build_dataset (false);
  g_autoptr (CareReturn) ret = build_return ("ch.bed.max=forty; x.unheard-of=1");

  find (dataset, "ch.bed.occ")->mandated = true;
  ret->kind = CARE_RETURN_NIL;
  g_autoptr (GPtrArray) findings = care_check_return (ret, dataset, care_date (2026, 11, 8), NULL);
  g_assert_cmpuint (findings->len, ==, 0);
}

static char *
answers_of (const CareReturn *ret)
{
  g_autofree const char **fields = care_return_fields (ret);
  GString *text = g_string_new (care_return_kind_to_string (ret->kind));

  for (size_t i = 0; fields[i] != NULL; i++)
    g_string_append_printf (text, "|%s=%s", fields[i], care_return_get (ret, fields[i]));
  return g_string_free (text, FALSE);
}

/* Whatever was typed, checking never changes the return, and says the same twice. */
static void
test_never_changes (void)
{
  static const char *const typed[] = { "0", "7", "41", "1,204", "-3", "2.5", "nan", "ten", "yes", "1e9", "" };
  g_autoptr (CareDataset) dataset = build_dataset (true);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (CareReturn) ret = build_return ("");
      for (unsigned i = 0; i < dataset->items->len; i++)
        {
          const CareItem *item = g_ptr_array_index (dataset->items, i);
          g_auto (GStrv) fields = care_item_fields (item);
          for (size_t k = 0; fields[k] != NULL; k++)
            care_return_set (ret, fields[k], typed[g_test_rand_int_range (0, G_N_ELEMENTS (typed))]);
        }
      ret->kind = g_test_rand_bit () ? CARE_RETURN_UNCHANGED : CARE_RETURN_ANSWERED;
      g_autofree char *before = answers_of (ret);
      g_autoptr (GPtrArray) once = care_check_return (ret, dataset, care_date (2026, 11, 8), NULL);
      g_autoptr (GPtrArray) twice = care_check_return (ret, dataset, care_date (2026, 11, 8), NULL);
      g_autofree char *first = describe (once);
      g_autofree char *second = describe (twice);
      g_autofree char *after = answers_of (ret);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (first, ==, second);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/check/cases", test_cases);
  g_test_add_func ("/domain/check/every-code-has-a-case", test_every_code_has_a_case);
  g_test_add_func ("/domain/check/asked-and-order", test_asked_and_order);
  g_test_add_func ("/domain/check/campaign", test_campaign);
  g_test_add_func ("/domain/check/nil", test_nil);
  g_test_add_func ("/domain/check/never-changes", test_never_changes);
  return g_test_run ();
}
