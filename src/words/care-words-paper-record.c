/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the provider's own record says of the windows alleged and of those around them. */
#include "care-words-paper-parts.h"

#include "care-prose.h"
#include "care-words-dates.h"

/* What the panel is told of a window: what was saved and what was not, without the words of the screens. */
static const char *const states[CARE_N_STATES] = {
  [CARE_STATE_NOT_REQUIRED] = "Not required",
  [CARE_STATE_ON_TIME] = "Saved within the window",
  [CARE_STATE_NIL] = "Nil return within the window",
  [CARE_STATE_UPCOMING] = "Not open yet",
  [CARE_STATE_OPEN] = "Window open",
  [CARE_STATE_INCOMPLETE] = "Saved in part within the window",
  [CARE_STATE_OUTSIDE_WINDOW] = "Saved outside the window",
  [CARE_STATE_UNKNOWN] = "Not held in the provider’s record",
  [CARE_STATE_MISSED] = "Not saved",
};

static const CareHistoryRow *
row_of (const CarePaperFacts *facts, const CareAllegation *allegation)
{
  const CareLocation *location = care_paper_location (facts, allegation->location);

  for (unsigned i = 0; i < facts->history->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (facts->history, i);

      if (row->service == allegation->service && row->month == allegation->month
          && (location != NULL ? care_location_is_called (location, row->location)
                               : g_str_equal (row->location, allegation->location)))
        return row;
    }
  return NULL;
}

/* The guidance lets a provider that has come back into compliance hope for a withdrawal, so this is said
 * whichever way it is. */
void
care_paper_since (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[]
      = { "Month", "Location", "Care type", "Saved in the Capacity Tracker", NULL };
  static const int widths[] = { 4, 6, 4, 8 };
  bool answered = care_representation_has (facts->draft, "since");
  CareBlock *table;

  if (facts->ca->missed->len == 0 && !answered)
    return;
  care_document_heading (document, 2, "Whether the information has since been provided");
  if (facts->ca->missed->len > 0)
    {
      table = care_document_table (document, header, widths);
      for (unsigned i = 0; i < facts->ca->missed->len; i++)
        {
          const CareAllegation *allegation = g_ptr_array_index (facts->ca->missed, i);
          const CareHistoryRow *found = row_of (facts, allegation);
          g_autofree char *month = care_words_month (allegation->month);
          g_autofree char *saved = care_paper_moment (found != NULL ? found->recorded_at : CARE_NO_INSTANT);
          const char *const row[] = { month, care_paper_location_name (facts, allegation->location),
                                      care_paper_service (allegation->service),
                                      *saved != '\0' ? saved : "No save is in the provider’s record", NULL };

          care_block_add_row (table, row);
        }
    }
  care_prose_add (document, care_representation_get (facts->draft, "since"));
}

/* A closed window of which the record says something. What it does not know would fill the table and say
 * nothing. */
static bool
says_something (const CarePaperFacts *facts, const CareHistoryRow *row)
{
  return care_paper_location (facts, row->location) != NULL && row->state != CARE_STATE_NOT_REQUIRED
         && row->state != CARE_STATE_UPCOMING && row->state != CARE_STATE_OPEN
         && row->state != CARE_STATE_UNKNOWN;
}

static void
add_history_row (CareBlock *table, const CarePaperFacts *facts, const CareHistoryRow *history)
{
  g_autofree char *month = care_words_month (history->month);
  g_autofree char *when = care_paper_moment (history->recorded_at);
  g_autofree char *state
      = g_strconcat (states[history->state], history->recalled ? ", as the provider recalls it" : "", NULL);
  const char *const row[] = { month,
                              care_paper_location_name (facts, history->location),
                              care_paper_service (history->service),
                              state,
                              when,
                              NULL };

  care_block_add_row (table, row);
}

void
care_paper_history (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "Month", "Location", "Care type", "What was saved", "When", NULL };
  static const int widths[] = { 80, 74, 58, 113, 128 };
  CareBlock *table = NULL;
  unsigned not_known = 0;

  if (!care_paper_includes (facts, CARE_INCLUDE_HISTORY))
    return;
  for (unsigned i = 0; i < facts->history->len; i++)
    {
      const CareHistoryRow *history = g_ptr_array_index (facts->history, i);

      not_known += history->state == CARE_STATE_UNKNOWN;
      if (!says_something (facts, history))
        continue;
      if (table == NULL)
        {
          care_document_heading (document, 2, "Compliance history");
          care_document_paragraph (document,
                                   "This is what the provider’s own record holds of each closed window.")
              ->keep_next
              = true;
          table = care_document_table (document, header, widths);
        }
      add_history_row (table, facts, history);
    }
  if (table != NULL && not_known > 0)
    care_document_paragraph (document, "Windows that are not listed are from before this record was begun.");
}

void
care_paper_record (CareDocument *document, const CarePaperFacts *facts)
{
  care_paper_since (document, facts);
  care_paper_answer (document, facts, 2, "What is different now", "prevent", NULL);
  care_paper_contact_log (document, facts);
  care_paper_cqc (document, facts);
  care_paper_history (document, facts);
  care_paper_submissions (document, facts);
  care_paper_attempts (document, facts);
  care_paper_exhibits (document, facts);
}
