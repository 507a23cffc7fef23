/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all reports have in common: who made them and when, exposures, limits. */
#include "care-words-report-parts.h"

#include "care-words-dates.h"
#include "care-words-exposure.h"

#include <string.h>

static void
set_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

char *
care_report_months (CareMonth from, CareMonth to)
{
  g_autofree char *first = care_words_month (from);
  g_autofree char *last = care_words_month (to);

  return from == to ? g_steal_pointer (&first) : g_strdup_printf ("%s to %s", first, last);
}

char *
care_report_moment (CareInstant moment)
{
  if (moment == CARE_NO_INSTANT)
    return g_strdup ("");
  g_autofree char *date = care_words_date_plain (care_instant_date (moment));
  g_autofree char *time = care_words_time (moment);
  return g_strdup_printf ("%s at %s", date, time);
}

CareDocument *
care_report_new (const CareReportFacts *facts, const char *title, const char *months)
{
  CareDocument *document = care_document_new (title, "en-GB", facts->now);
  g_autofree char *moment = care_report_moment (facts->now);
  g_autofree char *made = g_strdup_printf ("Made by %s on %s, out of the provider’s own record. It says what "
                                           "that record held at that moment about %s; "
                                           "what is recorded or put right later is not in it.",
                                           facts->person, moment, months);

  set_text (&document->author, g_strdup (facts->person));
  set_text (&document->subject, g_strdup ("Capacity Tracker returns, adult social care in England"));
  set_text (&document->header, g_strdup (title));
  set_text (&document->footer, g_strdup_printf ("As of %s", moment));
  care_document_heading (document, 1, title);
  care_document_paragraph (document, made);
  return document;
}

static const CareProvider *
find_provider (const CareReportFacts *facts, const char *id)
{
  for (guint i = 0; i < facts->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (facts->providers, i);

      if (g_strcmp0 (provider->id, id) == 0)
        return provider;
    }
  return NULL;
}

bool
care_report_penalty_applies (const CareReportFacts *facts, const char *provider)
{
  const CareProvider *known = find_provider (facts, provider);

  return known == NULL || known->ownership == CARE_OWNERSHIP_PRIVATE;
}

const char *
care_report_provider_name (const CareReportFacts *facts, const char *provider)
{
  const CareProvider *known = find_provider (facts, provider);

  return known != NULL ? known->name : provider != NULL ? provider : "";
}

static int
compare_providers (gconstpointer a, gconstpointer b)
{
  const CareBoardProvider *x = *(const CareBoardProvider *const *)a,
                          *y = *(const CareBoardProvider *const *)b;
  int order = (int)care_exposure_level (&x->exposure) - (int)care_exposure_level (&y->exposure);

  return order != 0 ? order : g_utf8_collate (x->name, y->name);
}

static void
add_exposure (CareBlock *table, const CareReportFacts *facts, const CareBoardProvider *one)
{
  g_autofree char *homes = g_strdup_printf ("%d", one->homes);
  g_autofree char *words
      = care_words_exposure (&one->exposure, !one->is_public, facts->law->rules, facts->today);
  g_autofree char *money
      = one->stake_pence >= 0 ? care_words_money (one->stake_pence) : g_strdup ("Not known");
  const char *const row[] = { one->name, homes, words, one->is_public ? "None: public body" : money, NULL };

  care_block_add_row (table, row);
}

/* A home's report is about the provider it has now. */
static bool
is_about (const CareReportFacts *facts, const CareBoardProvider *provider)
{
  const CareRegistration *now
      = facts->home != NULL ? care_location_registration_on (facts->home, facts->today) : NULL;

  return facts->home == NULL || (now != NULL && g_strcmp0 (now->provider, provider->id) == 0);
}

void
care_report_exposures (CareDocument *document, const CareReportFacts *facts)
{
  static const char *const header[]
      = { "Provider", "Homes", "What missed windows expose it to", "Penalty", NULL };
  static const int widths[] = { 6, 2, 10, 4 };
  const CareBoard *board = care_trends_board (facts->trends);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint shown = 0;

  for (int i = 0; i < care_board_n_providers (board); i++)
    if (care_board_provider (board, i)->homes > 0 && is_about (facts, care_board_provider (board, i)))
      g_ptr_array_add (all, (gpointer)care_board_provider (board, i));
  if (all->len == 0)
    return;
  g_ptr_array_sort (all, compare_providers);
  care_document_heading (document, 2, "Exposure of each provider");
  care_document_paragraph (
      document,
      "As of the day of this report, all windows that have closed by then being counted. A notice of "
      "intent goes to the provider, and a window missed by one of its homes is missed by it. The "
      "penalty is an estimate by the regulator’s fee scheme; a notice itself has the last word.")
      ->keep_next
      = true;
  CareBlock *table = care_document_table (document, header, widths);
  for (; shown < MIN (all->len, CARE_REPORT_MOST_ROWS); shown++)
    add_exposure (table, facts, all->pdata[shown]);
  if (shown < all->len)
    {
      g_autofree char *more
          = g_strdup_printf ("%u more providers, less exposed than these, are not listed.", all->len - shown);
      care_document_paragraph (document, more);
    }
}

void
care_report_limits (CareDocument *document)
{
  CareBlock *list;

  care_document_heading (document, 2, "What this report cannot say");
  list = care_document_list (document, false);
  care_block_add_item (list, "Whether a return reached the Capacity Tracker. No program can ask it: what is "
                             "shown as saved is what a person recorded.");
  care_block_add_item (list,
                       "Anything of windows before the record of a home begins, unless somebody entered "
                       "what they remember or have papers for. Those windows are “not known”, and are "
                       "counted neither as met nor as missed.");
  care_block_add_item (list,
                       "What the Department of Health and Social Care holds, or will decide. Exposure is "
                       "reckoned by the Regulations and the published guidance, and is no legal advice.");
}
