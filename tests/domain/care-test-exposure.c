/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a run of months exposes to: two in a row at risk, three in a row or four in twelve a notice of intent
 * (NHSBSA). What is not known makes a range, checked here against every way it can have been. */
#include "care-compliance.h"
#include "care-test-law.h"

#include <string.h>

/* m missed, l late, i incomplete, o on time, n nil, u unknown, - not required */
static CareState
state_of (char letter)
{
  static const char letters[] = "moniul-";
  static const CareState states[] = {
    CARE_STATE_MISSED,  CARE_STATE_ON_TIME,        CARE_STATE_NIL,          CARE_STATE_INCOMPLETE,
    CARE_STATE_UNKNOWN, CARE_STATE_OUTSIDE_WINDOW, CARE_STATE_NOT_REQUIRED,
  };
  const char *found = strchr (letters, letter);

  g_assert_nonnull (found);
  return states[found - letters];
}

static CareExposure
exposure_of (const char *letters, const CareRules *rules)
{
  CareState states[64];
  size_t n = strlen (letters);

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (states));
  for (size_t i = 0; i < n; i++)
    states[i] = state_of (letters[i]);
  return care_exposure (states, n, rules, care_date (2026, 11, 21));
}

static void
test_table (void)
{
  static const struct
  {
    const char *closed; /* oldest first */
    int run_least, run_most, twelve_least, twelve_most;
    bool at_risk, notice, one_more;
  } cases[] = {
    { "", 0, 0, 0, 0, false, false, false },
    { "o", 0, 0, 0, 0, false, false, false },
    { "m", 1, 1, 1, 1, false, false, false },
    { "omm", 2, 2, 2, 2, true, false, true },
    { "olim", 3, 3, 3, 3, true, true, true },
    { "mmo", 0, 0, 2, 2, false, false, false },
    { "momomo", 0, 0, 3, 3, false, false, true },
    { "momomom", 1, 1, 4, 4, false, true, true },
    { "m--m", 2, 2, 2, 2, true, false, true },
    { "m-m-m-", 3, 3, 3, 3, true, true, true },
    { "mnm", 1, 1, 2, 2, false, false, false },
    { "mum", 1, 3, 2, 3, false, false, false },
    { "ummu", 0, 4, 2, 4, false, false, false },
    { "uuu", 0, 3, 0, 3, false, false, false },
    { "uumm", 2, 4, 2, 4, true, false, true },
    /* The twelve are windows of the calendar: what is older does not count, what was not required does. */
    { "mooooooooooooo", 0, 0, 0, 0, false, false, false },
    { "mooooooooooo", 0, 0, 1, 1, false, false, false },
    { "m-----------", 1, 1, 1, 1, false, false, false },
    { "m------------", 1, 1, 0, 0, false, false, false },
    /* The next window pushes the oldest of twelve out. */
    { "mmoooooooomo", 0, 0, 3, 3, false, false, false },
    { "ommooooooomo", 0, 0, 3, 3, false, false, true },
    { "mmmmoooooooo", 0, 0, 4, 4, false, true, true },
    { "mmmoooooooom", 1, 1, 4, 4, false, true, true },
    { "mmmmmmmmmmmmmmm", 15, 15, 12, 12, true, true, true },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareExposure exposure = exposure_of (cases[i].closed, law->rules);
      g_test_message ("%s", cases[i].closed);
      g_assert_cmpint (exposure.consecutive_missed.at_least, ==, cases[i].run_least);
      g_assert_cmpint (exposure.consecutive_missed.at_most, ==, cases[i].run_most);
      g_assert_cmpint (exposure.missed_in_12.at_least, ==, cases[i].twelve_least);
      g_assert_cmpint (exposure.missed_in_12.at_most, ==, cases[i].twelve_most);
      g_assert_cmpint (exposure.at_risk, ==, cases[i].at_risk);
      g_assert_cmpint (exposure.notice_may_issue, ==, cases[i].notice);
      g_assert_cmpint (exposure.one_more_miss, ==, cases[i].one_more);
    }
}

/* Puts each way the unknown months can have been in turn; the range is from the least to the most of them. */
static void
check_ranges (const char *letters, const CareRules *rules)
{
  CareExposure all = exposure_of (letters, rules);
  CareRange run = { G_MAXINT, 0 };
  CareRange twelve = { G_MAXINT, 0 };
  g_autofree char *way = g_strdup (letters);
  size_t unknown[64];
  size_t n = 0;

  for (size_t i = 0; letters[i] != '\0'; i++)
    if (letters[i] == 'u')
      unknown[n++] = i;
  for (unsigned bits = 0; bits < 1u << n; bits++)
    {
      for (size_t i = 0; i < n; i++)
        way[unknown[i]] = (bits >> i & 1) ? 'm' : 'o';
      CareExposure one = exposure_of (way, rules);
      run.at_least = MIN (run.at_least, one.consecutive_missed.at_least);
      run.at_most = MAX (run.at_most, one.consecutive_missed.at_most);
      twelve.at_least = MIN (twelve.at_least, one.missed_in_12.at_least);
      twelve.at_most = MAX (twelve.at_most, one.missed_in_12.at_most);
    }
  g_test_message ("%s", letters);
  g_assert_cmpint (all.consecutive_missed.at_least, ==, run.at_least);
  g_assert_cmpint (all.consecutive_missed.at_most, ==, run.at_most);
  g_assert_cmpint (all.missed_in_12.at_least, ==, twelve.at_least);
  g_assert_cmpint (all.missed_in_12.at_most, ==, twelve.at_most);

  /* "One more" means: with a miss put after them, a notice may issue. */
  g_autofree char *known = g_strdup (letters);
  g_autofree char *next = g_strconcat (g_strdelimit (known, "u", 'o'), "m", NULL);
  g_assert_cmpint (all.one_more_miss, ==, exposure_of (next, rules).notice_may_issue);
}

static void
test_every_way (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20221175);

  for (int round = 0; round < 400; round++)
    {
      char letters[21];
      int n = g_rand_int_range (random, 0, 20);
      int unknown = 0;
      for (int i = 0; i < n; i++)
        {
          letters[i] = "mmlionu-u"[g_rand_int_range (random, 0, 9)];
          if (letters[i] == 'u' && ++unknown > 7)
            letters[i] = 'm';
        }
      letters[n] = '\0';
      check_ranges (letters, law->rules);
    }
}

static void
test_provider (void)
{
  static const struct
  {
    const char *states;
    CareState state;
  } cases[] = {
    { "oom", CARE_STATE_MISSED },     { "uol", CARE_STATE_MISSED },    { "ui", CARE_STATE_MISSED },
    { "ou", CARE_STATE_UNKNOWN },     { "-u", CARE_STATE_UNKNOWN },    { "o-", CARE_STATE_ON_TIME },
    { "nn", CARE_STATE_ON_TIME },     { "on", CARE_STATE_ON_TIME },    { "--", CARE_STATE_NOT_REQUIRED },
    { "-", CARE_STATE_NOT_REQUIRED }, { "", CARE_STATE_NOT_REQUIRED },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareState states[4];
      size_t n = strlen (cases[i].states);
      for (size_t k = 0; k < n; k++)
        states[k] = state_of (cases[i].states[k]);
      g_test_message ("%s", cases[i].states);
      g_assert_cmpint (care_compliance_combine (states, n), ==, cases[i].state);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exposure/table", test_table);
  g_test_add_func ("/exposure/every-way-it-can-have-been", test_every_way);
  g_test_add_func ("/exposure/provider", test_provider);
  return g_test_run ();
}
