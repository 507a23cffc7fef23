/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that nobody would write: long ones, and letters that were changed at random. */
#include "care-notice-text.h"

/* Runs of what patterns begin with. They must end, and in a moment: the time that is allowed is for a hang.
 */
static void
test_long_texts (void)
{
  static const char *const pieces[] = { "1",
                                        "1,000,",
                                        "£",
                                        "a",
                                        "a.",
                                        "a@",
                                        "A-1-",
                                        "Our ref ",
                                        "\n",
                                        "\f",
                                        " - ",
                                        "19/",
                                        "January, ",
                                        "1/1/",
                                        "\xe4\xb8\xad",
                                        "by ",
                                        "representations ",
                                        "£1 or ",
                                        "1-",
                                        "Date",
                                        "19 ",
                                        "19 Nov ",
                                        "19 November 2026 ",
                                        "representations by 1/1/2026. ",
                                        "Case: " };

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      g_string_append (text, " 19 November 2026");
      g_autofree char *owned = g_string_free (text, FALSE);
      gint64 began = g_get_monotonic_time ();
      g_autoptr (CareNoticeReading) reading = care_notice_text_read (owned);

      g_test_message ("%s: %d ms", pieces[i], (int)((g_get_monotonic_time () - began) / 1000));
      g_assert_cmpuint (reading->found->len, <=, CARE_NOTICE_MOST_FOUND);
      g_assert_cmpuint (reading->found->len, >, 0);
    }
}

static void
check_sound (const CareNoticeReading *reading)
{
  for (guint i = 0; i < reading->found->len; i++)
    {
      const CareFound *found = reading->found->pdata[i];
      g_assert_cmpint (found->page, >=, 1);
      g_assert_cmpint (found->page, <=, reading->pages);
      g_assert_true (g_utf8_validate (found->text, -1, NULL) && *found->text != '\0');
      g_assert_true (g_utf8_validate (found->sentence, -1, NULL) && *found->sentence != '\0');
      g_assert_cmpint (g_utf8_strlen (found->sentence, -1), <=, 160);
      g_assert_cmpint (found->kind == CARE_FOUND_DATE, ==, found->date != CARE_NO_DATE);
      g_assert_cmpint (found->kind == CARE_FOUND_MONTH, ==, found->month != CARE_NO_MONTH);
      g_assert_cmpint (found->kind == CARE_FOUND_AMOUNT, ==, found->pence >= 0);
    }
}

/* A letter with bytes changed, cut and doubled: whatever is found is sound. */
static void
test_mutations (void)
{
  static const char letter[]
      = "Our ref: ASC-2026-00123\nDate: 3 November 2026\nNotice of intent\f\xef\xac\x81 You may make "
        "written\n"
        "representations about the penalty of \xc2\xa3"
        "8,792.00 by 19/11/2026 to a@b.example, for 1-123456789,\n"
        "August, September and October 2026. Pay by December 3, 2026 or 2026-12-03.\n\nYours \xe2\x80\x99";
  g_autoptr (GRand) random = g_rand_new_with_seed (20261119);

  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (letter);
      for (int change = g_rand_int_range (random, 1, 12); change > 0; change--)
        {
          gsize at = (gsize)g_rand_int_range (random, 0, (gint32)text->len);
          switch (g_rand_int_range (random, 0, 4))
            {
            case 0:
              text->str[at] = (char)g_rand_int_range (random, 1, 256);
              break;
            case 1:
              g_string_erase (text, (gssize)at, 1);
              break;
            case 2:
              g_string_insert_len (text, (gssize)at, letter + g_rand_int_range (random, 0, 200), 20);
              break;
            default:
              g_string_insert_c (text, (gssize)at, "\n\f 0,.-/\xc2\xa3"[g_rand_int_range (random, 0, 10)]);
            }
        }
      g_autoptr (CareNoticeReading) reading = care_notice_text_read (text->str);
      check_sound (reading);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice-bounds/long-texts", test_long_texts);
  g_test_add_func ("/notice-bounds/mutations", test_mutations);
  return g_test_run ();
}
