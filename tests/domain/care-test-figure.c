/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as people type them: what is a number, and what must never be taken for one. */
#include "care-figure.h"

static const struct
{
  const char *typed;
  bool is_number;
  const char *printed;
} cases[] = {
  { "0", true, "0" },
  { "42", true, "42" },
  { " 37.5 ", true, "37.5" },
  { "37.50", true, "37.5" },
  { "1,204", true, "1204" },
  { "12,204", true, "12204" },
  { "1,204,000.25", true, "1204000.25" },
  { "007", true, "7" },
  { "-3", true, "-3" },
  { "+3", true, "3" },
  { "-0", true, "0" },
  { ".5", true, "0.5" },
  { "0.1", true, "0.1" },
  { "123456789012345", true, "123456789012345" },
  { "-999999999999999", true, "-999999999999999" },
  { "0000000000000000042", true, "42" },
  { "1000000000000000", true, "1000000000000000" },
  { "", false, NULL },
  { " ", false, NULL },
  { "-", false, NULL },
  { ".", false, NULL },
  { "5.", false, NULL },
  { "1e5", false, NULL },
  { "0x10", false, NULL },
  { "nan", false, NULL },
  { "inf", false, NULL },
  { "1,2", false, NULL },
  { "1,20", false, NULL },
  { "1,2040", false, NULL },
  { "1204,000", false, NULL },
  { ",204", false, NULL },
  { "1,,204", false, NULL },
  { "1,204,", false, NULL },
  { "1 204", false, NULL },
  { "--3", false, NULL },
  { "3 days", false, NULL },
  { "1.2.3", false, NULL },
  { "\u0663", false, NULL }, /* a digit of another script */
};

static void
test_parse (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 99;
      g_test_message ("\"%s\"", cases[i].typed);
      g_assert_cmpint (care_figure_parse (cases[i].typed, &value), ==, cases[i].is_number);
      if (!cases[i].is_number)
        continue;
      g_autofree char *printed = care_figure_format (value);
      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
  g_assert_false (care_figure_parse (NULL, NULL));
}

/* What is printed reads back as the same value, to the last bit. */
static void
test_round_trip (void)
{
  for (int i = 0; i < 2000; i++)
    {
      double value = g_test_rand_double_range (0, 100000), back = -1;
      g_autofree char *printed = care_figure_format (value);
      g_assert_true (care_figure_parse (printed, &back));
      g_assert_true (!(back < value) && !(back > value));
    }
}

static void
test_whole (void)
{
  g_assert_true (care_figure_is_whole (0));
  g_assert_true (care_figure_is_whole (-3));
  g_assert_false (care_figure_is_whole (37.5));
  g_assert_false (care_figure_is_whole (-0.25));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/figure/parse", test_parse);
  g_test_add_func ("/domain/figure/round-trip", test_round_trip);
  g_test_add_func ("/domain/figure/whole", test_whole);
  return g_test_run ();
}
