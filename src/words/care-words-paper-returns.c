/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of the returns, and what the application itself saw stand in the way. */
#include "care-words-paper-parts.h"

#include "care-submission.h"
#include "care-words-dates.h"

static const char *
how_words (CareHow how)
{
  switch (how)
    {
    case CARE_HOW_PAGES:
      return "page by page";
    case CARE_HOW_BULK:
      return "by bulk update";
    case CARE_HOW_EMAIL_LINK:
      return "by the link in an e-mail";
    default:
      g_assert_not_reached ();
    }
}

static int
compare_submissions (const void *a, const void *b)
{
  const CareSubmission *one = *(CareSubmission *const *)a, *other = *(CareSubmission *const *)b;

  if (one->month != other->month)
    return one->month < other->month ? -1 : 1;
  int place = g_strcmp0 (one->location, other->location);
  if (place == 0)
    place = (int)one->service - (int)other->service;
  if (place != 0 || one->at == other->at)
    return place;
  return one->at < other->at ? -1 : 1;
}

static void
add_submission (CareBlock *table, const CarePaperFacts *facts, const CareSubmission *submission)
{
  g_autofree char *month = care_words_month (submission->month);
  g_autofree char *place
      = g_strdup_printf ("%s, %s", care_paper_location_name (facts, submission->location),
                         submission->service == CARE_SERVICE_CARE_HOME ? "care home" : "home care");
  g_autofree char *saved = care_paper_moment (submission->at);
  g_autofree char *entered = care_paper_moment (submission->entered_at);
  g_autofree char *who = g_strdup_printf ("%s, %s", submission->by, how_words (submission->how));
  const char *what = submission->nil ? "Nil return" : submission->every_section ? "In full" : "In part";
  const char *const row[] = { month, place, saved, entered, who, what, NULL };

  care_block_add_row (table, row);
}

void
care_paper_submissions (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[]
      = { "Month", "Location", "Saved in the Capacity Tracker", "Noted in the record", "By, and how",
          "What",  NULL };
  static const int widths[] = { 78, 72, 84, 84, 79, 56 };

  if (!care_paper_includes (facts, CARE_INCLUDE_SUBMISSIONS) || facts->submissions == NULL
      || facts->submissions->len == 0)
    return;
  care_document_heading (document, 2, "The returns and their times");
  care_document_paragraph (
      document,
      "Each time that a return for a month alleged was saved in the Capacity Tracker, as whoever "
      "saved it said, and when that was noted in the provider’s record. In full: every section that the "
      "window asked for.")
      ->keep_next
      = true;
  CareBlock *table = care_document_table (document, header, widths);
  g_autoptr (GPtrArray) in_order = g_ptr_array_copy (facts->submissions, NULL, NULL);
  g_ptr_array_set_free_func (in_order, NULL);
  g_ptr_array_sort (in_order, compare_submissions);
  for (guint i = 0; i < in_order->len; i++)
    add_submission (table, facts, in_order->pdata[i]);
}

/* What stood in the way, without the advice that the screens give with it. */
static const char *
why_words (const CareAttempt *attempt)
{
  if (attempt->kind == CARE_ATTEMPT_RESTORED)
    return "The record was put back from a backup";
  switch ((int)attempt->why)
    {
    case CARE_SYNC_OFFLINE:
      return "No answer: no network, or the hub could not be found";
    case CARE_SYNC_TIMEOUT:
      return "The answer took too long";
    case CARE_SYNC_DROPPED:
      return "The connection ended before the answer was whole";
    case CARE_SYNC_GARBLED:
      return "Something else than the hub answered";
    case CARE_SYNC_BUSY:
    case CARE_SYNC_HUB_TROUBLE:
    case CARE_SYNC_HUB_BEHIND:
      return "The hub had trouble of its own";
    case CARE_SYNC_NOT_TRUSTED:
      return "The hub’s certificate was not trusted";
    case CARE_SYNC_NO_PASSWORD:
    case CARE_SYNC_NOT_LET_IN:
    case CARE_SYNC_FORBIDDEN:
      return "The hub did not accept the account";
    case CARE_SYNC_STORE_FULL:
      return "The computer’s disk was full";
    default:
      return "The hub was reached, and something stood in the way";
    }
}

void
care_paper_attempts (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "From", "Until", "Tries", "What was seen", NULL };
  static const int widths[] = { 130, 130, 40, 153 };

  if (!care_paper_includes (facts, CARE_INCLUDE_ATTEMPTS) || facts->attempts == NULL
      || facts->attempts->len == 0)
    return;
  care_document_heading (document, 2, "What the provider’s computers saw");
  care_document_paragraph (
      document, "The program in which the provider keeps its returns notes by itself when it cannot reach "
                "the provider’s own hub, and when its record is put back from a backup. Each line is of one "
                "computer and of its way to that hub. It does not show whether the Capacity Tracker could "
                "be reached, which the program cannot see.")
      ->keep_next
      = true;
  CareBlock *table = care_document_table (document, header, widths);
  for (guint i = 0; i < facts->attempts->len; i++)
    {
      const CareAttempt *attempt = facts->attempts->pdata[i];
      g_autofree char *from = care_paper_moment (attempt->from);
      g_autofree char *to = care_paper_moment (attempt->to);
      g_autofree char *tries = attempt->tries > 0 ? g_strdup_printf ("%d", attempt->tries) : g_strdup ("");
      bool open = attempt->to == CARE_NO_INSTANT && attempt->kind != CARE_ATTEMPT_RESTORED;
      g_autofree char *seen
          = g_strconcat (why_words (attempt), attempt->elsewhere ? ", on another computer" : "", NULL);
      const char *const row[] = { from, open ? "No end is noted" : to, tries, seen, NULL };

      care_block_add_row (table, row);
    }
}
