/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plot read aloud: the ends, the extremes where they are no ends, and every gap. */
#include "care-words-item-months.h"

#include <string.h>

/* "36 34 - nil . 38" from March 2026 on: "-" not answered, "." no return. */
static GPtrArray *
build (const char *text)
{
  GPtrArray *returns = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  CareMonth march = care_month (2026, 3);

  for (int i = 0; parts[i] != NULL; i++)
    {
      CareReturn *ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, march + i);

      if (strcmp (parts[i], "nil") == 0)
        ret->kind = CARE_RETURN_NIL;
      else if (strcmp (parts[i], "-") != 0)
        care_return_set (ret, "x", parts[i]);
      if (strcmp (parts[i], ".") == 0)
        care_return_free (ret);
      else
        g_ptr_array_add (returns, ret);
    }
  GPtrArray *months = care_item_months (returns, march, march + (int)g_strv_length (parts) - 1, "x");
  g_ptr_array_unref (returns);
  return months;
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *months, *words;
  } cases[] = {
    { "36 34 40 38",
      "From 36 in March 2026 to 38 in June 2026; lowest 34 in April 2026; highest 40 in May 2026." },
    { "34 36 40", "From 34 in March 2026 to 40 in May 2026." },
    { "40 36 34", "From 40 in March 2026 to 34 in May 2026." },
    { "38 38 38", "Always 38, from March 2026 to May 2026." },
    { "38 - 38", "Always 38, from March 2026 to May 2026. Not answered in April 2026." },
    { ". 1204 .", "1,204 in April 2026 only. No return here in March 2026, May 2026." },
    { "- nil .",
      "No figures in these months. Not answered in March 2026. A nil return in April 2026. No return here in "
      "May 2026." },
    { "36 - - - - 38", "From 36 in March 2026 to 38 in August 2026. Not answered in 4 of these months." },
    { "yes no", "No figures in these months." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) months = build (cases[i].months);
      g_autofree char *words = care_words_item_months (months);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_values (void)
{
  static const char *const words[] = { "1,204", "Not answered", "Nil return", "No return here", "yes" };
  g_autoptr (GPtrArray) months = build ("1204 - nil . yes");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = care_words_item_month (g_ptr_array_index (months, i));

      g_assert_cmpstr (text, ==, words[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-months/sentences", test_sentences);
  g_test_add_func ("/item-months/values", test_values);
  return g_test_run ();
}
