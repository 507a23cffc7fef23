/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One location's compliance history. */
#include "care-words-report-parts.h"

#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#include <string.h>

static void
add_row (CareBlock *table, const char *what, const char *detail)
{
  const char *const row[] = { what, detail, NULL };

  if (detail != NULL && *detail != '\0')
    care_block_add_row (table, row);
}

static void
add_home (CareDocument *document, const CareReportFacts *facts)
{
  static const char *const header[] = { "The home", "As the record has it", NULL };
  static const int widths[] = { 4, 9 };
  const CareRegistration *now = care_location_registration_on (facts->home, facts->today);
  g_autofree char *places
      = facts->home->places >= 0 ? g_strdup_printf ("%d", facts->home->places) : g_strdup ("");
  g_autofree char *since = care_words_month (facts->home->history_from);
  CareBlock *table = care_document_table (document, header, widths);

  add_row (table, "CQC location number", now != NULL ? now->number : facts->home->id);
  add_row (table, "Provider", now != NULL ? care_report_provider_name (facts, now->provider) : "");
  add_row (table, "Local authority", facts->home->local_authority);
  add_row (table, "Region", facts->home->region);
  add_row (table, "Places", places);
  add_row (table, "The record speaks from", since);
}

static const CareSubmission *
find_submission (const CareReportFacts *facts, const CareHistoryRow *row)
{
  for (guint i = 0; facts->submissions != NULL && i < facts->submissions->len; i++)
    {
      const CareSubmission *one = g_ptr_array_index (facts->submissions, i);

      if (one->service == row->service && one->month == row->month && one->at == row->recorded_at)
        return one;
    }
  return NULL;
}

static void
add_month (CareBlock *table, const CareReportFacts *facts, const CareHistoryRow *row)
{
  CareWindow window = care_window (row->month, facts->law->holidays, facts->law->rules);
  const CareSubmission *from = find_submission (facts, row);
  g_autofree char *month = care_words_month (row->month);
  g_autofree char *closes = care_words_date_short (window.closes);
  g_autofree char *state
      = g_strconcat (care_words_state (row->state),
                     row->recalled ? ", from memory or papers, not recorded at the time" : "", NULL);
  g_autofree char *saved = care_report_moment (row->recorded_at);
  const char *const cells[] = { month, closes, state, saved, from != NULL ? from->by : "", NULL };

  care_block_add_row (table, cells);
}

static void
count_states (const CareReportFacts *facts, CareService service, int *counts)
{
  memset (counts, 0, sizeof (int) * CARE_N_STATES);
  for (guint i = 0; i < facts->status->months->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (facts->status->months, i);

      if (row->service == service)
        counts[row->state]++;
    }
}

static void
add_totals (CareDocument *document, const CareReportFacts *facts, CareService service)
{
  int counts[CARE_N_STATES];
  GString *text = g_string_new ("In all: ");
  bool any = false;

  count_states (facts, service, counts);
  for (int state = 0; state < CARE_N_STATES; state++)
    if (counts[state] > 0)
      {
        g_string_append_printf (text, "%s%s %d", any ? ", " : "", care_words_state ((CareState)state),
                                counts[state]);
        any = true;
      }
  g_string_append_c (text, '.');
  care_document_paragraph (document, text->str);
  g_string_free (text, TRUE);
}

static void
add_service (CareDocument *document, const CareReportFacts *facts, const CareExposureRow *of)
{
  static const char *const header[]
      = { "Month", "Window closed", "How it was met", "Saved in the Capacity Tracker", "Recorded by", NULL };
  static const int widths[] = { 5, 4, 7, 7, 5 };
  g_autofree char *exposure = care_words_exposure (
      &of->exposure, care_report_penalty_applies (facts, of->provider), facts->law->rules, facts->today);

  care_document_heading (document, 2, care_words_service (of->service));
  care_document_paragraph (document, exposure)->keep_next = true;
  add_totals (document, facts, of->service);
  CareBlock *table = care_document_table (document, header, widths);
  for (guint i = 0; i < facts->status->months->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (facts->status->months, i);

      if (row->service == of->service)
        add_month (table, facts, row);
    }
}

CareDocument *
care_words_report_location (const CareReportFacts *facts)
{
  g_return_val_if_fail (facts != NULL && facts->home != NULL && facts->status != NULL, NULL);
  g_autofree char *title = g_strdup_printf ("Compliance history of %s", facts->home->name);
  g_autofree char *months = care_report_months (facts->from, facts->to);
  CareDocument *document = care_report_new (facts, title, months);

  add_home (document, facts);
  for (guint i = 0; i < facts->status->locations->len; i++)
    add_service (document, facts, g_ptr_array_index (facts->status->locations, i));
  care_report_exposures (document, facts);
  care_report_limits (document);
  return document;
}
