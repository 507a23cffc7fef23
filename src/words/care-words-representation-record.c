/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-representation-parts.h"

#include "care-words-dates.h"

/* What the panel is told of a window: what was saved and what was not, without the words of the screens. */
static const char *const STATES[CARE_N_STATES] = {
  [CARE_STATE_NOT_REQUIRED] = "Not required",
  [CARE_STATE_ON_TIME] = "Saved within the window",
  [CARE_STATE_NIL] = "Nil return within the window",
  [CARE_STATE_UPCOMING] = "Not open yet",
  [CARE_STATE_OPEN] = "Window open",
  [CARE_STATE_INCOMPLETE] = "Saved in part within the window",
  [CARE_STATE_OUTSIDE_WINDOW] = "Saved outside the window",
  [CARE_STATE_UNKNOWN] = "Not held in the provider's record",
  [CARE_STATE_MISSED] = "Not saved",
};

const CareLocation *
care_representation_location (const CarePaperFacts *facts, const char *id)
{
  for (unsigned i = 0; i < facts->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (facts->locations, i);

      if (care_location_is_called (location, id))
        return location;
    }
  return NULL;
}

static const char *
service_words (CareService service)
{
  return service == CARE_SERVICE_CARE_HOME ? "Care home" : "Home care";
}

static const char *
name_of (const CareLocation *location, const char *id)
{
  return location != NULL ? location->name : id;
}

/* The number that the location has now; where the record does not know it, the one in the allegation. */
static const char *
number_of (const CareLocation *location, const char *id)
{
  const CareRegistration *now = location != NULL ? care_location_registration (location) : NULL;

  return now != NULL && care_is_given (now->number) ? now->number : id;
}

static const CareHistoryRow *
row_of (const CarePaperFacts *facts, const CareAllegation *allegation)
{
  const CareLocation *location = care_representation_location (facts, allegation->location);

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

static char *
when_saved (CareInstant recorded_at)
{
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (recorded_at == CARE_NO_INSTANT)
    return g_strdup ("");
  date = care_words_date_plain (care_instant_date (recorded_at));
  time = care_words_time (recorded_at);
  return g_strdup_printf ("%s at %s", date, time);
}

static void
add_missed (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "Month", "Location", "CQC location number", "Care type", NULL };
  static const int widths[] = { 4, 7, 5, 3 };
  CareBlock *table;

  care_document_paragraph (document, "The notice alleges that information required under section 277A of the "
                                     "Health and Social Care Act 2012 was not provided for these windows.")
      ->keep_next
      = true;
  table = care_document_table (document, header, widths);
  for (unsigned i = 0; i < facts->ca->missed->len; i++)
    {
      const CareAllegation *allegation = g_ptr_array_index (facts->ca->missed, i);
      const CareLocation *location = care_representation_location (facts, allegation->location);
      g_autofree char *month = care_words_month (allegation->month);
      const char *const row[]
          = { month, name_of (location, allegation->location), number_of (location, allegation->location),
              service_words (allegation->service), NULL };

      care_block_add_row (table, row);
    }
}

/* The official wording as it held in that month's window; the item's code where there is none. */
static const char *
item_words (const CarePaperFacts *facts, const CareAllegation *allegation)
{
  CareWindow window = care_window (allegation->month, facts->law->holidays, facts->law->rules);
  const char *code = allegation->item != NULL ? allegation->item : "";
  const CareDataset *dataset = care_dataset_on (facts->law->datasets, allegation->service, window.opens);
  const CareItem *item = dataset != NULL ? care_dataset_find_field (dataset, code) : NULL;

  return item != NULL ? item->label : code;
}

static void
add_misleading (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[]
      = { "Month", "Location", "CQC location number", "Care type", "Information", NULL };
  static const int widths[] = { 78, 80, 84, 58, 153 };
  CareBlock *table;

  care_document_paragraph (document, "The notice alleges that this information was false or misleading to a "
                                     "material extent.")
      ->keep_next
      = true;
  table = care_document_table (document, header, widths);
  for (unsigned i = 0; i < facts->ca->misleading->len; i++)
    {
      const CareAllegation *allegation = g_ptr_array_index (facts->ca->misleading, i);
      const CareLocation *location = care_representation_location (facts, allegation->location);
      g_autofree char *month = care_words_month (allegation->month);
      const char *const row[] = { month,
                                  name_of (location, allegation->location),
                                  number_of (location, allegation->location),
                                  service_words (allegation->service),
                                  item_words (facts, allegation),
                                  NULL };

      care_block_add_row (table, row);
    }
}

void
care_representation_allegations (CareDocument *document, const CarePaperFacts *facts)
{
  care_document_heading (document, 2, "What is alleged");
  if (facts->ca->missed->len == 0 && facts->ca->misleading->len == 0)
    care_document_paragraph (document, "[No location and month is recorded as alleged yet.]");
  if (facts->ca->missed->len > 0)
    add_missed (document, facts);
  if (facts->ca->misleading->len > 0)
    add_misleading (document, facts);
}

/* The guidance lets a provider that has come back into compliance hope for a withdrawal, so this is said
 * whichever way it is. */
static void
add_since (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[]
      = { "Month", "Location", "Care type", "Saved in the Capacity Tracker", NULL };
  static const int widths[] = { 4, 6, 4, 8 };
  CareBlock *table;

  if (facts->ca->missed->len == 0)
    return;

  care_document_heading (document, 2, "Whether the information has since been provided");
  table = care_document_table (document, header, widths);
  for (unsigned i = 0; i < facts->ca->missed->len; i++)
    {
      const CareAllegation *allegation = g_ptr_array_index (facts->ca->missed, i);
      const CareLocation *location = care_representation_location (facts, allegation->location);
      const CareHistoryRow *found = row_of (facts, allegation);
      g_autofree char *month = care_words_month (allegation->month);
      g_autofree char *saved = when_saved (found != NULL ? found->recorded_at : CARE_NO_INSTANT);
      const char *const row[]
          = { month, name_of (location, allegation->location), service_words (allegation->service),
              *saved != '\0' ? saved : "No save is in the provider's record", NULL };

      care_block_add_row (table, row);
    }
}

/* The panel considers previous contact (guidance, "Decision"). */
static void
add_contacts (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "Date", "Contact", NULL };
  static const int widths[] = { 1, 3 };
  CareBlock *table = NULL;

  for (unsigned i = 0; i < facts->ca->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (facts->ca->events, i);
      g_autofree char *date = NULL;

      if (event->kind != CARE_EVENT_CONTACT)
        continue;
      if (table == NULL)
        {
          care_document_heading (document, 2, "Contact before the notice");
          table = care_document_table (document, header, widths);
        }
      date = care_words_date_plain (event->date);
      {
        const char *const row[]
            = { date, care_is_given (event->note) ? event->note : "Contact, without a note", NULL };

        care_block_add_row (table, row);
      }
    }
}

/* A closed window of which the record says something. What it does not know would fill the table and say
 * nothing. */
static bool
says_something (const CarePaperFacts *facts, const CareHistoryRow *row)
{
  return care_representation_location (facts, row->location) != NULL && row->state != CARE_STATE_NOT_REQUIRED
         && row->state != CARE_STATE_UPCOMING && row->state != CARE_STATE_OPEN
         && row->state != CARE_STATE_UNKNOWN;
}

static void
add_history_row (CareBlock *table, const CarePaperFacts *facts, const CareHistoryRow *history)
{
  const CareLocation *location = care_representation_location (facts, history->location);
  g_autofree char *month = care_words_month (history->month);
  g_autofree char *when = when_saved (history->recorded_at);
  g_autofree char *state
      = g_strconcat (STATES[history->state], history->recalled ? ", as the provider recalls it" : "", NULL);
  const char *const row[]
      = { month, name_of (location, history->location), service_words (history->service), state, when, NULL };

  care_block_add_row (table, row);
}

static void
add_history (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "Month", "Location", "Care type", "What was saved", "When", NULL };
  static const int widths[] = { 80, 74, 58, 113, 128 };
  CareBlock *table = NULL;
  unsigned not_known = 0;

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
                                   "This is what the provider's own record holds of each closed window.")
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
care_representation_record (CareDocument *document, const CarePaperFacts *facts)
{
  add_since (document, facts);
  add_contacts (document, facts);
  add_history (document, facts);
}
