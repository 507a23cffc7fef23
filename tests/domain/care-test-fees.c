/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The CQC fee scheme in force since 1 April 2019, which regulation 3 of SI 2022/1175 makes the penalty. */
#include "care-test-law.h"

static void
test_parts (void)
{
  static const struct
  {
    CareService kind;
    int number;
    int64_t pounds;
  } cases[] = {
    { CARE_SERVICE_CARE_HOME, -1, 0 },       { CARE_SERVICE_CARE_HOME, 0, 0 },
    { CARE_SERVICE_CARE_HOME, 1, 313 },      { CARE_SERVICE_CARE_HOME, 3, 313 },
    { CARE_SERVICE_CARE_HOME, 4, 816 },      { CARE_SERVICE_CARE_HOME, 30, 4270 },
    { CARE_SERVICE_CARE_HOME, 31, 5023 },    { CARE_SERVICE_CARE_HOME, 65, 10048 },
    { CARE_SERVICE_CARE_HOME, 80, 13062 },   { CARE_SERVICE_CARE_HOME, 81, 14069 },
    { CARE_SERVICE_CARE_HOME, 90, 14069 },   { CARE_SERVICE_CARE_HOME, 91, 15710 },
    { CARE_SERVICE_CARE_HOME, 900, 15710 },  { CARE_SERVICE_HOME_CARE, -1, 0 },
    { CARE_SERVICE_HOME_CARE, 0, 239 },      { CARE_SERVICE_HOME_CARE, 1, 293 }, /* 293.305 */
    { CARE_SERVICE_HOME_CARE, 2, 348 },                                          /* 347.610 */
    { CARE_SERVICE_HOME_CARE, 50, 2954 },                                        /* 2954.25 */
    { CARE_SERVICE_HOME_CARE, 100, 5670 },                                       /* 5669.50, half up */
    { CARE_SERVICE_HOME_CARE, 1699, 92503 },                                     /* 92503.195 */
    { CARE_SERVICE_HOME_CARE, 1700, 92558 },                                     /* 92557.50 */
    { CARE_SERVICE_HOME_CARE, 1701, 92558 }, { CARE_SERVICE_HOME_CARE, G_MAXINT, 92558 },
  };
  g_autoptr (CareLaw) law = care_test_law ();
  const CareFeeScheme *scheme = care_fee_scheme_on (law->fee_schemes, care_date (2026, 11, 21));

  g_assert_nonnull (scheme);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %d", care_service_to_string (cases[i].kind), cases[i].number);
      g_assert_cmpint (care_fee_part (scheme, cases[i].kind, cases[i].number), ==, cases[i].pounds * 100);
    }
}

static void
test_scheme_of_a_day (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  /* The scheme before it is known in part only: none is better than a guess. */
  g_assert_null (care_fee_scheme_on (law->fee_schemes, care_date (2019, 3, 31)));
  g_assert_nonnull (care_fee_scheme_on (law->fee_schemes, care_date (2019, 4, 1)));
  g_assert_nonnull (care_fee_scheme_on (law->fee_schemes, care_date (2030, 1, 1)));
}

/* The whole provider's fee: the sum over its locations, each rounded by itself. */
static void
test_penalty (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  const CareFeeScheme *scheme = care_fee_scheme_on (law->fee_schemes, care_date (2026, 11, 21));
  g_autoptr (CarePenalty) penalty = care_penalty_new (scheme);

  care_penalty_add (penalty, scheme, CARE_SERVICE_CARE_HOME, "1-100", 30);
  care_penalty_add (penalty, scheme, CARE_SERVICE_HOME_CARE, "1-200", 1);
  care_penalty_add (penalty, scheme, CARE_SERVICE_HOME_CARE, NULL, 1);
  care_penalty_add (penalty, scheme, CARE_SERVICE_CARE_HOME, "1-300", -1);
  g_assert_cmpstr (penalty->scheme, ==, "2019-04-01");
  g_assert_cmpint (penalty->total_pence, ==, (4270 + 293 + 293) * 100);
  g_assert_cmpuint (penalty->parts->len, ==, 4);
  g_assert_cmpint (((CarePenaltyPart *)g_ptr_array_index (penalty->parts, 3))->number, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fees/parts", test_parts);
  g_test_add_func ("/fees/scheme-of-a-day", test_scheme_of_a_day);
  g_test_add_func ("/fees/penalty", test_penalty);
  return g_test_run ();
}
