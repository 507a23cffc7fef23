/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Would the figures be thrown away? Each rule just below and just above its threshold, by the shipped list of
 * questions and the shipped thresholds; and whatever the figures and whatever months are known, advice stays
 * advice and changes nothing. */
#include "care-check.h"
#include "care-test-law.h"

#include <string.h>

#define NOVEMBER care_month (2026, 11)

static CareLaw *law;

static const CareDataset *
dataset_of (CareService service)
{
  return care_dataset_on (law->datasets, service, care_date (2026, 11, 8));
}

/* Into a return: "max=40 occ=38"; short names stand for the ids that the cases are full of. */
static const char *const names[][2] = {
  { "max", "ch.bed.max" },
  { "occ", "ch.bed.occ" },
  { "n", "ch.wf.hc.de.nurse" },
  { "c", "ch.wf.hc.de.care" },
  { "o", "ch.wf.hc.de.non" },
  { "an", "ch.wf.hc.ag.nurse" },
  { "ac", "ch.wf.hc.ag.care" },
  { "ao", "ch.wf.hc.ag.non" },
  { "users", "dc.users" },
  { "staff", "dc.staff" },
  { "paid", "ch.wf.hrs.paid" },
  { "days", "ch.wf.absence.days" },
  { "hours", "ch.wf.absence.hours" },
  { "flu", "ch.flu.res" },
};

static void
answer (CareReturn *ret, const char *answers)
{
  g_auto (GStrv) parts = g_strsplit (answers, " ", -1);

  for (size_t i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
      for (size_t j = 0; pair[0] != NULL && j < G_N_ELEMENTS (names); j++)
        if (strcmp (names[j][0], pair[0]) == 0)
          care_return_set (ret, names[j][1], pair[1]);
    }
}

static CareReturn *
build (CareService service, CareMonth month, const char *answers)
{
  CareReturn *ret = care_return_new ("1-100", service, month);

  answer (ret, answers);
  return ret;
}

/* One earlier return a part, split by ";", the last one that of the month before; "-" is a month without a
 * return, "nil" a nil return. */
static GPtrArray *
build_earlier (CareService service, const char *text)
{
  GPtrArray *earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  int n = (int)g_strv_length (parts);

  for (int i = 0; i < n; i++)
    {
      const char *part = g_strstrip (parts[i]);
      if (strcmp (part, "-") == 0)
        continue;
      CareReturn *ret = build (service, NOVEMBER - n + i, part);
      if (strcmp (part, "nil") == 0)
        ret->kind = CARE_RETURN_NIL;
      g_ptr_array_add (earlier, ret);
    }
  return earlier;
}

/* All but what another test is about: what is not answered. "staff-per-bed ch.wf.hc.de.care 26 40 0.66 6" */
static char *
describe (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (unsigned i = 0; i < findings->len; i++)
    {
      const CareFinding *finding = g_ptr_array_index (findings, i);
      const double numbers[] = { finding->a, finding->b, finding->c, finding->d };
      g_autofree char *since = care_date_format (finding->since);

      if (finding->code == CARE_FINDING_NOT_ANSWERED)
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "",
                              care_finding_to_string (finding->code), finding->item);
      for (size_t j = 0; j < G_N_ELEMENTS (numbers); j++)
        {
          g_autofree char *number = care_figure_format (numbers[j]);
          g_string_append_printf (text, " %s", number);
        }
      if (since != NULL)
        g_string_append_printf (text, " %s", since);
    }
  return g_string_free (text, FALSE);
}

#define HOME CARE_SERVICE_CARE_HOME
#define CARE CARE_SERVICE_HOME_CARE
#define SMALL "n=1 c=5 o=2 an=0 ac=1 ao=0"        /* 9 posts: 370 days */
#define MIDDLE "n=2 c=5 o=2 an=0 ac=1 ao=0"       /* 10 posts: 155 days */
#define LARGE "n=9 c=30 o=10 an=0 ac=1 ao=0"      /* 50 posts: 125 days */
#define HUGE_HOME "n=9 c=230 o=10 an=0 ac=1 ao=0" /* 250 posts: 65 days */

typedef struct
{
  CareService service;
  const char *answers, *earlier;
  int places; /* 0: not known */
  const char *findings;
} Case;

static const Case cases[] = {
  /* staff for each bed: 0.66 to 6 */
  { HOME, "max=100 n=0 c=60 o=5 an=0 ac=1 ao=0", "", 0, "" },
  { HOME, "max=100 n=0 c=60 o=5 an=0 ac=0 ao=0", "", 0, "staff-per-bed ch.wf.hc.de.care 65 100 0.66 6" },
  { HOME, "max=10 n=2 c=50 o=5 an=0 ac=3 ao=0", "", 0, "" },
  { HOME, "max=10 n=2 c=50 o=5 an=0 ac=4 ao=0", "", 0, "staff-per-bed ch.wf.hc.de.care 61 10 0.66 6" },
  { HOME, "max=50 n=0 c=30 o=3 an=0 ac=0 ao=0", "", 0, "" },
  { HOME, "n=0 c=60 o=5 an=0 ac=0 ao=0", "", 100, "staff-per-bed ch.wf.hc.de.care 65 100 0.66 6" },
  { HOME, "n=0 c=60 o=5 an=0 ac=0 ao=0", "", 0, "" },
  { HOME, "max=100 n=0 c=60 o=5 an=0 ac=0", "", 0, "" }, /* one group is not known */
  { HOME, "max=0 n=0 c=60 o=5 an=0 ac=0 ao=0", "", 0, "" },
  /* all staff: 1 to 4,000; of home care to 3,000, which the question says itself */
  { HOME, "max=0 n=0 c=0 o=0 an=0 ac=0 ao=0", "", 0, "total-staff ch.wf.hc.de.care 0 0 1 4000" },
  { HOME, "max=700 n=0 c=1000 o=500 an=0 ac=2500 ao=0", "", 0, "" },
  { HOME, "max=700 n=0 c=1000 o=501 an=0 ac=2500 ao=0", "", 0, "total-staff ch.wf.hc.de.care 4001 0 1 4000" },
  { CARE, "users=1 staff=1", "", 0, "" },
  { CARE, "users=0 staff=0", "", 0, "service-users dc.users 0 0 1 3000; total-staff dc.staff 0 0 1 3000" },
  { CARE, "users=3000 staff=3000", "", 0, "" },
  { CARE, "users=3001 staff=3001", "", 0, "too-large dc.users 3000 0 0 0; too-large dc.staff 3000 0 0 0" },
  /* agency as employed, in all three groups */
  { HOME, "max=40 n=4 c=22 o=9 an=4 ac=22 ao=9", "", 0, "agency-as-employed ch.wf.hc.ag.nurse 4 22 9 0" },
  { HOME, "max=40 n=4 c=22 o=9 an=4 ac=22 ao=8", "", 0, "" },
  { HOME, "max=40 n=4 c=22 o=9 an=4.0 ac=22 ao=9", "", 0, "agency-as-employed ch.wf.hc.ag.nurse 4 22 9 0" },
  { HOME, "max=40 n=4 c=22 o=9 an=4 ac=22", "", 0, "" },
  /* hours: 744 for each of all staff; where they are not known, for the 4,000 that are the most */
  { HOME, "n=2 c=5 o=2 an=0 ac=1 ao=0 paid=7,440", "", 0, "" },
  { HOME, "n=2 c=5 o=2 an=0 ac=1 ao=0 paid=7440.5", "", 0, "hours-each ch.wf.hrs.paid 7440.5 10 744 0" },
  { HOME, "paid=2976000", "", 0, "" },
  { HOME, "paid=2976001", "", 0, "too-large ch.wf.hrs.paid 2976000 0 0 0" },
  /* beds over the places that are registered */
  { HOME, "max=40", "", 40, "" },
  { HOME, "max=41", "", 40, "beds-over-places ch.bed.max 41 40 0 0" },
  { HOME, "max=41", "", 0, "" },
  /* unchanged too long, for the size: from the window of the first month with the same figures */
  { HOME, SMALL, SMALL ";-;-;-;-;-;-;-;-;-;-;" SMALL, 0, "" }, /* 365 days */
  { HOME, SMALL, SMALL ";-;-;-;-;-;-;-;-;-;-;-;" SMALL, 0,
    "unchanged-long ch.wf.hc.de.nurse 9 396 370 0 2025-10-08" },
  { HOME, MIDDLE, MIDDLE ";" MIDDLE ";" MIDDLE ";" MIDDLE ";" MIDDLE, 0, "" }, /* June: 153 days */
  { HOME, MIDDLE, MIDDLE ";-;-;-;-;-", 0, "unchanged-long ch.wf.hc.de.nurse 10 184 155 0 2026-05-08" },
  { HOME, MIDDLE, MIDDLE ";-;nil;occ=3;-;-", 0, "unchanged-long ch.wf.hc.de.nurse 10 184 155 0 2026-05-08" },
  { HOME, MIDDLE, MIDDLE ";-;-;" LARGE ";-;-", 0, "" }, /* another figure in between */
  { HOME, MIDDLE, "n=2.0 c=5 o=2 an=0 ac=1 ao=0;-;-;-;-;-", 0,
    "unchanged-long ch.wf.hc.de.nurse 10 184 155 0 2026-05-08" },
  { HOME, LARGE, LARGE ";-;-;-", 0, "" }, /* July: 123 days */
  { HOME, LARGE, LARGE ";-;-;-;-", 0, "unchanged-long ch.wf.hc.de.nurse 50 153 125 0 2026-06-08" },
  { HOME, HUGE_HOME, HUGE_HOME ";-", 0, "" }, /* September: 61 days */
  { HOME, HUGE_HOME, HUGE_HOME ";-;-", 0, "unchanged-long ch.wf.hc.de.nurse 250 92 65 0 2026-08-08" },
  { CARE, "users=20 staff=9", "staff=9;-;-;-;-;-;-;-", 0, "" }, /* March: 245 days */
  { CARE, "users=20 staff=9", "staff=9;-;-;-;-;-;-;-;-", 0,
    "unchanged-long dc.staff 9 273 250 0 2026-02-08" },
  { CARE, "users=20 staff=10", "staff=10;-;-;-", 0, "" },
  { CARE, "users=20 staff=10", "staff=10;-;-;-;-", 0, "unchanged-long dc.staff 10 153 125 0 2026-06-08" },
  { CARE, "users=20 staff=50", "staff=50;-", 0, "" },
  { CARE, "users=20 staff=50", "staff=50;-;-", 0, "unchanged-long dc.staff 50 92 65 0 2026-08-08" },
  /* far from what is usual: 5 steps, and a step is 2, a tenth, or the usual distance */
  { HOME, "occ=28", "occ=10;occ=18;occ=18;occ=18;occ=18;occ=18", 0, "" },
  { HOME, "occ=29", "occ=10;occ=18;occ=18;occ=18;occ=18;occ=18", 0,
    "far-from-median ch.bed.occ 29 18 10 18" },
  { HOME, "occ=7", "occ=18;occ=18;occ=18;occ=18;occ=18;occ=18", 0, "far-from-median ch.bed.occ 7 18 18 18" },
  { HOME, "max=20 occ=29", "occ=18;occ=18;occ=18;occ=18;occ=18;occ=18", 0,
    "occupied-over-capacity ch.bed.occ 29 20 0 0" },               /* once is enough */
  { HOME, "occ=29", "occ=18;occ=18;occ=18;occ=18;occ=18", 0, "" }, /* five are too few */
  { HOME, "occ=29", "occ=18;-;occ=18;occ=18;nil;occ=18;occ=18;occ=many", 0, "" },
  { HOME, "paid=6000", "paid=4000;paid=4000;paid=4000;paid=4000;paid=4000;paid=4000", 0, "" },
  { HOME, "paid=6000.5", "paid=4000;paid=4000;paid=4000;paid=4000;paid=4000;paid=4000", 0,
    "far-from-median ch.wf.hrs.paid 6000.5 4000 4000 4000" },
  { HOME, "occ=65", "occ=10;occ=20;occ=30;occ=50;occ=60;occ=70", 0, "" }, /* a home that goes up and down */
  /* days are compared with days */
  { HOME, "hours=90", "days=12;days=12;days=12;days=12;days=12;days=12", 0, "" },
  { HOME, "days=90", "days=12;days=12;days=12;days=12;days=12;days=12", 0,
    "far-from-median ch.wf.absence.days 90 12 12 12" },
  /* what grows through a season and then begins anew */
  { HOME, "occ=36 flu=0", "flu=30;flu=30;flu=30;flu=30;flu=30;flu=30", 0, "" },
};

static char *
check (const CareReturn *ret, GPtrArray *earlier, int places, bool dormant)
{
  const CareCheckContext context
      = { .previous = earlier, .plausible = law->plausible, .places = places, .dormant = dormant };
  g_autoptr (GPtrArray) findings = care_check_return_with (ret, dataset_of (ret->service),
                                                           care_date (2026, 11, 8), law->campaigns, &context);

  return describe (findings);
}

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareReturn) ret = build (cases[i].service, NOVEMBER, cases[i].answers);
      g_autoptr (GPtrArray) earlier = build_earlier (cases[i].service, cases[i].earlier);
      g_autofree char *text = check (ret, earlier, cases[i].places > 0 ? cases[i].places : -1, false);

      g_test_message ("%s after %s", cases[i].answers, cases[i].earlier);
      g_assert_cmpstr (text, ==, cases[i].findings);
    }
}

/* Figures must be correct no further back than the day the window opens. */
static void
test_fresh (void)
{
  const CareInstant opens = care_instant_start_of (care_date (2026, 11, 8));
  g_autoptr (GPtrArray) earlier = build_earlier (HOME, "occ=38 max=40;-");
  g_autoptr (CareReturn) ret = build (HOME, NOVEMBER, "max=40 occ=38");
  g_autofree char *unknown = check (ret, earlier, -1, false);

  ret->changed_at = opens;
  g_autofree char *fresh = check (ret, earlier, -1, false);
  ret->changed_at = opens - 1;
  g_autofree char *old = check (ret, earlier, -1, false);
  ret->kind = CARE_RETURN_UNCHANGED;
  g_autofree char *carried = check (ret, earlier, -1, false);
  g_autofree char *alone = check (ret, NULL, -1, false);

  g_assert_cmpstr (unknown, ==, "");
  g_assert_cmpstr (fresh, ==, "");
  g_assert_cmpstr (old, ==, "not-fresh ch.bed.max 2 0 0 0 2026-11-08");
  g_assert_cmpstr (carried, ==, "carried-over ch.bed.max 2 0 0 0 2026-09-08");
  g_assert_cmpstr (alone, ==, "carried-over ch.bed.max 2 0 0 0");
}

/* Typed or looked at since the window opened: fresh, whatever else is old. */
static void
test_looked (void)
{
  const CareInstant opens = care_instant_start_of (care_date (2026, 11, 8));
  g_autoptr (GPtrArray) earlier = build_earlier (HOME, "occ=38 max=40");
  g_autoptr (CareReturn) ret = build (HOME, NOVEMBER, "max=40 occ=38");

  ret->changed_at = opens + 60;
  care_return_look (ret, "ch.bed.max", opens - 1);
  care_return_look (ret, "ch.bed.occ", opens);
  g_autofree char *one = check (ret, earlier, -1, false);
  ret->kind = CARE_RETURN_UNCHANGED;
  g_autofree char *carried = check (ret, earlier, -1, false);
  care_return_look (ret, "ch.bed.max", opens + 60);
  g_autofree char *seen = check (ret, earlier, -1, false);

  g_assert_cmpstr (one, ==, "not-fresh ch.bed.max 1 0 0 0 2026-11-08");
  g_assert_cmpstr (carried, ==, "carried-over ch.bed.max 1 0 0 0 2026-10-08");
  g_assert_cmpstr (seen, ==, "");
}

/* A dormant home owes a nil return, and nothing else is asked of its figures. */
static void
test_dormant (void)
{
  g_autoptr (CareReturn) empty = build (HOME, NOVEMBER, "");
  g_autoptr (CareReturn) beds = build (HOME, NOVEMBER, "max=40 occ=0");
  g_autoptr (CareReturn) figures = build (HOME, NOVEMBER, "max=40 occ=2 n=0 c=1 o=0 an=0 ac=1 ao=0");
  g_autofree char *proposed = check (empty, NULL, -1, true);
  g_autofree char *none = check (beds, NULL, -1, true);
  g_autofree char *told = check (figures, NULL, -1, true);

  g_assert_cmpstr (proposed, ==, "nil-proposed  0 0 0 0");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (told, ==, "dormant-figures ch.bed.occ 3 0 0 0");
}

static const char *
any_figure (void)
{
  static const char *const typed[] = { "0",   "1",   "7",   "38",  "41",           "1,204", "-3", "2.5",
                                       "nan", "ten", "yes", "1e9", "999999999999", "",      "0",  "7" };
  return typed[g_test_rand_int_range (0, G_N_ELEMENTS (typed))];
}

static void
answer_anything (CareReturn *ret)
{
  const CareDataset *dataset = dataset_of (ret->service);

  for (unsigned i = 0; i < dataset->items->len; i++)
    {
      g_auto (GStrv) fields = care_item_fields (g_ptr_array_index (dataset->items, i));
      for (size_t k = 0; fields[k] != NULL; k++)
        care_return_set (ret, fields[k], any_figure ());
    }
  ret->kind = (CareReturnKind)g_test_rand_int_range (0, 3);
}

/* Months may be missing, be of any kind, and even stand where none should: this month or a later one. */
static GPtrArray *
any_months (CareService service)
{
  GPtrArray *earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);

  for (CareMonth month = NOVEMBER - 20; month < NOVEMBER + 2; month++)
    if (g_test_rand_int_range (0, 3) > 0)
      {
        CareReturn *ret = care_return_new ("1-100", service, month);
        if (g_test_rand_int_range (0, 8) > 0)
          answer_anything (ret);
        g_ptr_array_add (earlier, ret);
      }
  return earlier;
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

static bool
is_news (GPtrArray *known, const CareFinding *finding)
{
  for (unsigned i = 0; i < known->len; i++)
    {
      const CareFinding *other = g_ptr_array_index (known, i);
      if (other->code == finding->code && strcmp (other->item, finding->item) == 0)
        return false;
    }
  return true;
}

/* Whatever is known: nothing of a nil return, the answers stay, and what is more than the return alone would
 * say is advice that leads somewhere. */
static void
test_whatever_is_known (void)
{
  for (int round = 0; round < 400; round++)
    {
      CareService service = round % 2 == 0 ? HOME : CARE;
      const CareDataset *dataset = dataset_of (service);
      g_autoptr (CareReturn) ret = care_return_new ("1-100", service, NOVEMBER);
      g_autoptr (GPtrArray) earlier = any_months (service);
      const CareCheckContext context = { .previous = round % 7 == 0 ? NULL : earlier,
                                         .plausible = round % 5 == 0 ? NULL : law->plausible,
                                         .places = g_test_rand_int_range (-1, 60),
                                         .dormant = g_test_rand_int_range (0, 5) == 0 };

      answer_anything (ret);
      g_autofree char *before = answers_of (ret);
      g_autoptr (GPtrArray) alone = care_check_return (ret, dataset, care_date (2026, 11, 8), law->campaigns);
      g_autoptr (GPtrArray) findings
          = care_check_return_with (ret, dataset, care_date (2026, 11, 8), law->campaigns, &context);
      g_autofree char *after = answers_of (ret);

      g_assert_cmpstr (before, ==, after);
      g_assert_cmpuint (findings->len, >=, alone->len);
      if (ret->kind == CARE_RETURN_NIL)
        g_assert_cmpuint (findings->len, ==, 0);
      for (unsigned i = 0; i < findings->len; i++)
        {
          const CareFinding *finding = g_ptr_array_index (findings, i);
          if (!is_news (alone, finding))
            continue;
          g_assert_cmpint (finding->severity, ==, CARE_SEVERITY_ADVICE);
          g_assert_true (*finding->item == '\0' || care_dataset_find_field (dataset, finding->item) != NULL);
        }
    }
}

/* Every code of these rules has a case, so that none can fall silent unseen. */
static void
test_every_code_has_a_case (void)
{
  for (int code = CARE_FINDING_STAFF_PER_BED; code <= CARE_FINDING_BEDS_OVER_PLACES; code++)
    {
      const char *word = care_finding_to_string ((CareFindingCode)code);
      bool found = code == CARE_FINDING_NOT_FRESH || code == CARE_FINDING_CARRIED_OVER;

      for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
        found = found || strstr (cases[i].findings, word) != NULL;
      g_test_message ("%s", word);
      g_assert_true (found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  law = care_test_law ();
  g_test_add_func ("/check-plausible/cases", test_cases);
  g_test_add_func ("/check-plausible/fresh", test_fresh);
  g_test_add_func ("/check-plausible/looked", test_looked);
  g_test_add_func ("/check-plausible/dormant", test_dormant);
  g_test_add_func ("/check-plausible/whatever-is-known", test_whatever_is_known);
  g_test_add_func ("/check-plausible/every-code-has-a-case", test_every_code_has_a_case);
  int failed = g_test_run ();
  care_law_unref (law);
  return failed;
}
