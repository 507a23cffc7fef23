/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Care Quality Commission held wrongly of the locations alleged, and when it was told. */
#include "care-words-paper-parts.h"

#include "care-words-dates.h"

static const char *const wrongs[CARE_N_CQC_WRONGS] = {
  [CARE_CQC_CLOSED] = "That the location had closed",
  [CARE_CQC_SOLD] = "That the location had been sold",
  [CARE_CQC_DORMANT] = "That the location stood empty",
  [CARE_CQC_NOT_ASC] = "That the location was no adult social care service",
  [CARE_CQC_ADDRESS] = "The address",
  [CARE_CQC_EMAIL] = "The e-mail address",
  [CARE_CQC_PROVIDER] = "The provider",
  [CARE_CQC_SERVICE] = "The care type",
  [CARE_CQC_PLACES] = "The number of places",
  [CARE_CQC_OTHER] = "Another particular",
};

/* "2 June 2026", or none. */
static char *
day (CareDate date, const char *none)
{
  return date != CARE_NO_DATE ? care_words_date_plain (date) : g_strdup (none);
}

static void
add_task (CareBlock *table, const CareLocation *location, const CareCqcTask *task)
{
  g_autofree char *since = day (task->wrong_since, "Not known");
  g_autofree char *on = day (task->told_on, "Not yet");
  g_autofree char *right = day (task->settled_on, "Not yet");
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, on);
  if (*task->how != '\0')
    g_ptr_array_add (parts, task->how);
  if (*task->reference != '\0')
    g_ptr_array_add (parts, task->reference);
  g_ptr_array_add (parts, NULL);
  g_autofree char *told = g_strjoinv (", ", (char **)parts->pdata);
  const char *const row[] = { location->name, wrongs[task->what], since, told, right, NULL };
  care_block_add_row (table, row);
}

/* allegations: of CareAllegation. */
static bool
is_alleged (GPtrArray *allegations, const CareLocation *location)
{
  for (guint i = 0; i < allegations->len; i++)
    if (care_location_is_called (location, ((CareAllegation *)g_ptr_array_index (allegations, i))->location))
      return true;
  return false;
}

void
care_paper_cqc (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "Location",   "What was not right there",
                                        "Since",      "When the Commission was told",
                                        "Seen right", NULL };
  static const int widths[] = { 90, 110, 75, 105, 73 };
  CareBlock *table = NULL;

  if (!care_paper_includes (facts, CARE_INCLUDE_CQC))
    return;
  for (guint i = 0; i < facts->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (facts->locations, i);
      if (!is_alleged (facts->ca->missed, location) && !is_alleged (facts->ca->misleading, location))
        continue;
      for (guint j = 0; j < location->tasks->len; j++)
        {
          if (table == NULL)
            {
              care_document_heading (document, 2, "What the Care Quality Commission was told");
              care_document_paragraph (document,
                                       "The Capacity Tracker takes its list of locations from the "
                                       "Commission. This is what the provider found not to be right "
                                       "there, and when it said so.")
                  ->keep_next
                  = true;
              table = care_document_table (document, header, widths);
            }
          add_task (table, location, g_ptr_array_index (location->tasks, j));
        }
    }
}
