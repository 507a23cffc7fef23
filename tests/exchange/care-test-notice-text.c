/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of letters: what is found in it, what is not, and what it is guessed to be for. */
#include "care-notice-text.h"

#include <string.h>

/* All that was found: "kind role value|kind role value". */
static char *
summary (const CareNoticeReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reading->found->len; i++)
    {
      const CareFound *found = reading->found->pdata[i];
      g_autofree char *date = care_date_format (found->date);
      g_autofree char *month = care_month_format (found->month);
      g_autofree char *pence = g_strdup_printf ("%" G_GINT64_FORMAT, found->pence);
      const char *role = care_found_role_to_string (found->role);
      g_string_append_printf (out, "%s%s%s%s %s", i > 0 ? "|" : "", care_found_kind_to_string (found->kind),
                              *role != '\0' ? " " : "", role,
                              date != NULL                       ? date
                              : month != NULL                    ? month
                              : found->kind == CARE_FOUND_AMOUNT ? pence
                                                                 : found->text);
    }
  return g_string_free (out, FALSE);
}

static void
check (const char *text, const char *expected)
{
  g_autoptr (CareNoticeReading) reading = care_notice_text_read (text);
  g_autofree char *got = summary (reading);

  g_test_message ("%s", text);
  g_assert_cmpstr (got, ==, expected);
}

typedef struct
{
  const char *text, *found;
} Row;

#define CHECK_ALL(rows)                                                                                      \
  for (size_t row = 0; row < G_N_ELEMENTS (rows); row++)                                                     \
  check (rows[row].text, rows[row].found)

static void
test_dates (void)
{
  static const Row rows[] = {
    { "We met on 19 November 2026.", "date 2026-11-19" },
    { "We met on 19th Nov. 2026 there.", "date 2026-11-19" },
    { "We met on 1 st September, 2026 there.", "date 2026-09-01" },
    { "We met on Thursday 19 November 2026.", "date 2026-11-19" },
    { "We met on Thurs, 19 Nov 2026.", "date 2026-11-19" },
    { "We met on the 3rd day of March 2026.", "date 2026-03-03" },
    { "We met on the 2nd of Sept 2026.", "date 2026-09-02" },
    { "We met on 19/11/2026.", "date 2026-11-19" },
    { "We met on 3/4/2026.", "date 2026-04-03" },
    { "We met on 03 / 04 / 2026 there.", "date 2026-04-03" },
    { "We met on 19.11.26.", "date 2026-11-19" },
    { "We met on 19-11-2026, then.", "date 2026-11-19" },
    { "We met on 19-Nov-26, then.", "date 2026-11-19" },
    { "We met on 2026-11-19, then.", "date 2026-11-19" },
    { "We met at 2026-11-19T10:00:00Z, then.", "date 2026-11-19" },
    { "We met on November 19, 2026, then.", "date 2026-11-19" },
    { "We met on Nov. 19th 2026, then.", "date 2026-11-19" },
    { "We met on 19 NOVEMBER 2026.", "date 2026-11-19" },
    { "We met on 29 February 2028.", "date 2028-02-29" },
    { "We met on 19\xc2\xa0November\xe2\x80\xaf"
      "2026.",
      "date 2026-11-19" },
    { "We met on 19\nNovember\n2026.", "date 2026-11-19" },
    { "We met on 19 Novem-\nber 2026.", "date 2026-11-19" },
    { "We met on 19 Novem\xc2\xad\nber 2026.", "date 2026-11-19" },
    { "We met on 19\xe2\x80\x93"
      "11\xe2\x80\x93"
      "2026, then.",
      "date 2026-11-19" },
    { "Open 8-14 November 2026, then.", "date 2026-11-14" },
    { "Both 1/2/2026 and 2/2/2026 would do.", "date 2026-02-01|date 2026-02-02" },
    /* what is none */
    { "We met on 31 November 2026.", "" },
    { "We met on 29 February 2027.", "" },
    { "We met on November 31, 2026.", "" },
    { "We met on 13/13/2026.", "" },
    { "We met on 11/19/2026.", "" },
    { "We met on 0/1/2026.", "" },
    { "We met on 19/11/202.", "" },
    { "We met on 19/11-2026.", "" },
    { "We met on 119/11/2026.", "" },
    { "We met on 19/11/20266.", "" },
    { "We met on 2026-13-01.", "" },
    { "We met on 2026-11-31.", "" },
    { "We met on 19 November 1066.", "" },
    { "We met on 19 Novembers 2026.", "" },
    { "See section 3.4.12 and paragraph 1.2.26 of it.", "" },
    { "Sort code 20-11-26, account 12345678", "" },
    { "The host is 10.11.12.13 there.", "" },
    { "Call 0191 203 5555 or 19 1120.", "" },
    { "Within 14 days, or 28 days beginning then.", "" },
    { "Regulation 5 of S.I. 2022/1175", "" },
  };

  CHECK_ALL (rows);
}

static void
test_amounts (void)
{
  static const Row rows[] = {
    { "It came to \xc2\xa3"
      "8,792 then.",
      "amount 879200" },
    { "It came to \xc2\xa3"
      "8,792.",
      "amount 879200" },
    { "It came to \xc2\xa3"
      "8,792.05.",
      "amount 879205" },
    { "It came to \xc2\xa3 8792 then.", "amount 879200" },
    { "It came to \xc2\xa3\n8792 then.", "amount 879200" },
    { "It came to GBP 8,792 then.", "amount 879200" },
    { "It came to GBP8,792.10 then.", "amount 879210" },
    { "It came to 8,792 pounds then.", "amount 879200" },
    { "It came to 8792 pounds sterling.", "amount 879200" },
    { "It came to \xc2\xa3"
      "0.50 each.",
      "amount 50" },
    { "It came to \xc2\xa3"
      "1,234,567.89 in all.",
      "amount 123456789" },
    { "It came to (\xc2\xa3"
      "313), or \xc2\xa3"
      "12 must be added.",
      "amount 31300|amount 1200" },
    { "It came to \xc2\xa3"
      "99999999999999 then.",
      "amount 9999999999999900" },
    { "It came to \xc2\xa3"
      "1.2m then.",
      "" },
    { "It came to \xc2\xa3"
      "2 million then.",
      "" },
    { "It came to \xc2\xa3"
      "12k then.",
      "" },
    { "It came to \xc2\xa3"
      "3bn then.",
      "" },
    { "It came to \xc2\xa3"
      "8,79 then.",
      "" },
    { "It came to \xc2\xa3"
      "8,7922 then.",
      "" },
    { "It came to \xc2\xa3"
      "87,92,000 then.",
      "" },
    { "It came to \xc2\xa3"
      "8.5 then.",
      "" },
    { "It came to \xc2\xa3"
      "8.505 then.",
      "" },
    { "It came to \xc2\xa3 and no more.", "" },
    { "It came to \xc2\xa3"
      "9999999999999999999999999 then.",
      "" },
    { "It came to 1.2 pounds, or 1.255 pounds then.", "" },
    { "It came to $8,792 or 8,792 euros.", "" },
  };

  CHECK_ALL (rows);
}

static void
test_references (void)
{
  static const Row rows[] = {
    { "Our ref: ASC-2026-00123", "reference our-reference ASC-2026-00123" },
    { "Our Ref. ASC/2026/00123", "reference our-reference ASC/2026/00123" },
    { "OUR REFERENCE: asc2026/00123", "reference our-reference asc2026/00123" },
    { "Reference number 20260012", "reference our-reference 20260012" },
    { "Notice number: N-1234", "reference our-reference N-1234" },
    { "Notice reference NOI-2026-1", "reference our-reference NOI-2026-1" },
    { "Notice no. 1234567", "reference our-reference 1234567" },
    { "Ref:\nASC 2026 00123\nDear Sir", "reference our-reference ASC 2026 00123" },
    { "Case reference is CF2026-77 here.", "reference our-reference CF2026-77" },
    { "Case ASC-2026-00123 is open.", "reference our-reference ASC-2026-00123" },
    { "Our ref: ASC\xe2\x80\x91"
      "2026\xe2\x80\x91"
      "00123",
      "reference our-reference ASC-2026-00123" },
    { "Our ref: ASC-2026-\n00123", "reference our-reference ASC-2026-00123" },
    { "Your ref: HOME/77/B", "reference HOME/77/B" },
    { "Our ref:\nYour ref: HOME/77/B", "reference HOME/77/B" },
    { "Payment reference: PAY00991", "reference PAY00991" },
    { "Please quote ASC-2026-00123 always.", "reference ASC-2026-00123" },
    { "Please quote ASC-2026-00123, yes, ASC-2026-00123.", "reference ASC-2026-00123" },
    { "With reference to regulation 4 of it.", "" },
    { "Please refer to 12345 of them, with preference 99887.", "" },
    { "In case 200 people come, or in any case 12345.", "" },
    { "After COVID-19 and SI-2022-1175 came.", "" },
    { "Our ref: none", "" },
    { "Function reference 4.1 of the manual.", "" },
    { "Reference: 19/11/2026", "date 2026-11-19" },
  };

  CHECK_ALL (rows);
}

static void
test_others (void)
{
  static const Row rows[] = {
    { "Write to asc.enforcement@nhsbsa.example.uk.", "email asc.enforcement@nhsbsa.example.uk" },
    { "Write to <a+b@c.example>, please.", "email a+b@c.example" },
    { "Write to a@b, or @home, or a@@b.example.", "" },
    { "Your location 1-123456789 is named.", "location 1-123456789" },
    { "Your location (1\xe2\x80\x91"
      "1016118110) is named.",
      "location 1-1016118110" },
    { "Take 1-100, 11-123456789 and 1-123456789-2.", "" },
    { "The window of October 2026 was missed.", "month 2026-10" },
    { "The window of Oct. 2026 was missed.", "month 2026-10" },
    { "The windows of August, September and October 2026.", "month 2026-08|month 2026-09|month 2026-10" },
    { "The windows of November, December and January 2027.", "month 2026-11|month 2026-12|month 2027-01" },
    { "The windows of August to October 2026.", "month 2026-08|month 2026-10" },
    { "We may 2026 times march 2026.", "" },
    { "The window of Octobers 2026, and October 20266.", "" },
    { "The window of 14 October 2026.", "date 2026-10-14" },
    { "", "" },
    { "Nothing here.", "" },
  };

  CHECK_ALL (rows);
}

static void
test_deadlines (void)
{
  static const Row rows[] = {
    { "You can make written representations no later than 19 November 2026.",
      "date representations-by 2026-11-19" },
    { "You can make written repre-\nsentations by 5pm on\nThursday 19 November 2026.",
      "date representations-by 2026-11-19" },
    { "Representations by: 19/11/2026\nPay by: 3/12/2026\nDate: 4/11/2026",
      "date representations-by 2026-11-19|date pay-by 2026-12-03|date dated 2026-11-04" },
    { "You have until 19 November 2026 to make representations.", "date representations-by 2026-11-19" },
    { "Representations must reach us by the close of business on Thursday 19 November 2026.",
      "date representations-by 2026-11-19" },
    { "Representations must reach us by 17:00 hours on the 19th of November 2026.",
      "date representations-by 2026-11-19" },
    { "Last date for representations\n19 November 2026", "date representations-by 2026-11-19" },
    { "You have the right to make written representations. These must reach us by 19 November 2026.",
      "date representations-by 2026-11-19" },
    { "By 19 November 2026 you may make representations.", "date representations-by 2026-11-19" },
    { "19 November 2026 is the last day on which representations can be made.",
      "date representations-by 2026-11-19" },
    { "Representations received after 19 November 2026 will not be considered.",
      "date representations-by 2026-11-19" },
    { "Representations may be made between 5 November 2026 and 19 November 2026.",
      "date 2026-11-05|date representations-by 2026-11-19" },
    { "If you disagree with our decision you can ask for a review before 3 December 2026.",
      "date review-by 2026-12-03" },
    { "The penalty must be paid by 31 December 2026.", "date pay-by 2026-12-31" },
    { "Payment due 31 December 2026", "date pay-by 2026-12-31" },
    { "If you wish to appeal, the First-tier Tribunal must receive it by midday on 8 January 2027.",
      "date appeal-by 2027-01-08" },
    { "You may make representations by 19 November 2026, and payment is due by 3 December 2026.",
      "date representations-by 2026-11-19|date pay-by 2026-12-03" },
    { "We intend to impose a penalty, and you may make representations by 19 November 2026.",
      "date representations-by 2026-11-19" },
    /* mentioned, and no deadline of the reader's */
    { "We received your representations on 12 November 2026 by post.", "date 2026-11-12" },
    { "Your representations of 12 November 2026 were read.", "date 2026-11-12" },
    { "The review panel met on 12 November 2026.", "date 2026-11-12" },
    { "You may make representations. We will decide by 17 December 2026.", "date 2026-12-17" },
    { "You may make representations. We will consider them and let you know our decision by 17 December "
      "2026.",
      "date 2026-12-17" },
    { "The fine must be paid. The next window closes on 16 November 2026.", "date 2026-11-16" },
    { "The fine must be paid. The hearing ends on 16 November 2026.", "date 2026-11-16" },
    { "Your notice dated 3 November 2026 was withdrawn.", "date 2026-11-03" },
  };

  CHECK_ALL (rows);
}

static void
test_roles (void)
{
  static const Row rows[] = {
    { "Date: 3 November 2026\nDear Sir", "date dated 2026-11-03" },
    { "Dated 3 November 2026", "date dated 2026-11-03" },
    { "Date of notice: 3 November 2026", "date dated 2026-11-03" },
    { "Elm House\n3 November 2026\nDear Sir", "date dated 2026-11-03" },
    { "This notice is dated 3 November 2026 and final.", "date dated 2026-11-03" },
    { "The amount of the penalty is \xc2\xa3"
      "8,792.",
      "amount penalty 879200" },
    { "You must pay a fine of \xc2\xa3"
      "313 now.",
      "amount penalty 31300" },
    { "Amount payable: \xc2\xa3"
      "313",
      "amount penalty 31300" },
    { "\xc2\xa3"
      "313 is the penalty for one location.",
      "amount penalty 31300" },
    { "The amount of \xc2\xa3"
      "313 will be payable soon.",
      "amount penalty 31300" },
    { "If you do not pay the penalty, court costs of \xc2\xa3"
      "70 are added.",
      "amount 7000" },
    { "Your annual fee was \xc2\xa3"
      "313 in April.",
      "amount 31300" },
  };

  CHECK_ALL (rows);
}

static void
test_documents (void)
{
  static const struct
  {
    const char *text;
    CareNoticeDocument document;
  } rows[] = {
    { "Elm Care Ltd\nNotice of intent\nDear Ms Okafor", CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT },
    { "FINANCIAL PENALTY: NOTICE OF INTENT\nIf a final notice follows …",
      CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT },
    { "We write to you. This is a notice\nof intent under regulation 4 of the Regulations, and it has a long "
      "line.",
      CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT },
    { "Final notice\nWe sent you a notice of intent on 3 November 2026.", CARE_NOTICE_DOCUMENT_FINAL_NOTICE },
    { "Notice of intent reference: N-123\nFinal penalty notice\nDear Sir",
      CARE_NOTICE_DOCUMENT_FINAL_NOTICE },
    { "Our decision on your representations\nThe notice of intent stands.", CARE_NOTICE_DOCUMENT_DECISION },
    { "Subject: Outcome of your representations about the notice of intent", CARE_NOTICE_DOCUMENT_DECISION },
    { "Dear Sir\nWe spoke of the notice of intent.", CARE_NOTICE_DOCUMENT_UNKNOWN },
    { "Your final notice is lost.", CARE_NOTICE_DOCUMENT_UNKNOWN },
    { "", CARE_NOTICE_DOCUMENT_UNKNOWN },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CareNoticeReading) reading = care_notice_text_read (rows[i].text);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (reading->document, ==, rows[i].document);
    }
}

static void
test_pages_and_words (void)
{
  g_autoptr (CareNoticeReading) reading
      = care_notice_text_read ("Our ref: ASC-2026-00123\f\f \nThe \xef\xac\x81nal o\xef\xac\x80"
                               "er is \xc2\xa3"
                               "313.\fOur ref: ASC-2026-00123\n\n20/11/2026");

  g_assert_cmpint (reading->pages, ==, 4);
  g_assert_true (reading->has_text);
  g_assert_cmpuint (reading->found->len, ==, 3);
  const CareFound *amount = reading->found->pdata[1], *date = reading->found->pdata[2];
  g_assert_cmpint (amount->page, ==, 3);
  g_assert_cmpstr (amount->sentence, ==,
                   "The final offer is \xc2\xa3"
                   "313.");
  g_assert_cmpint (date->page, ==, 4);
  g_assert_cmpstr (date->sentence, ==, "20/11/2026");

  g_autoptr (CareNoticeReading) empty = care_notice_text_read (" \n\f \xc2\xa0");
  g_assert_false (empty->has_text);
  g_assert_cmpint (empty->pages, ==, 2);
}

static void
test_sentences (void)
{
  GString *text = g_string_new ("Before. ");
  for (int i = 0; i < 100; i++)
    g_string_append (text, "caf\xc3\xa9s ");
  g_string_append (text, "until 19 November 2026");
  for (int i = 0; i < 100; i++)
    g_string_append (text, " na\xc3\xafve");
  g_string_append (text, ". After.");
  g_autoptr (CareNoticeReading) reading = care_notice_text_read (text->str);
  g_string_free (text, TRUE);
  const CareFound *found = reading->found->pdata[0];

  g_assert_cmpint (g_utf8_strlen (found->sentence, -1), <=, 160);
  g_assert_cmpint (g_utf8_strlen (found->sentence, -1), >, 120);
  g_assert_true (g_utf8_validate (found->sentence, -1, NULL));
  g_assert_true (g_str_has_prefix (found->sentence, "\xe2\x80\xa6"
                                                    "caf\xc3\xa9s caf\xc3\xa9s"));
  g_assert_true (g_str_has_suffix (found->sentence, "na\xc3\xafve\xe2\x80\xa6"));
  g_assert_nonnull (strstr (found->sentence, "until 19 November 2026 na"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice-text/dates", test_dates);
  g_test_add_func ("/notice-text/amounts", test_amounts);
  g_test_add_func ("/notice-text/references", test_references);
  g_test_add_func ("/notice-text/others", test_others);
  g_test_add_func ("/notice-text/deadlines", test_deadlines);
  g_test_add_func ("/notice-text/roles", test_roles);
  g_test_add_func ("/notice-text/documents", test_documents);
  g_test_add_func ("/notice-text/pages-and-words", test_pages_and_words);
  g_test_add_func ("/notice-text/sentences", test_sentences);
  return g_test_run ();
}
