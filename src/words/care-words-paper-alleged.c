/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is alleged, as two tables. */
#include "care-words-paper-parts.h"

#include "care-words-dates.h"

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
      g_autofree char *month = care_words_month (allegation->month);
      const char *const row[] = { month, care_paper_location_name (facts, allegation->location),
                                  care_paper_location_number (facts, allegation->location),
                                  care_paper_service (allegation->service), NULL };

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
      g_autofree char *month = care_words_month (allegation->month);
      const char *const row[] = { month,
                                  care_paper_location_name (facts, allegation->location),
                                  care_paper_location_number (facts, allegation->location),
                                  care_paper_service (allegation->service),
                                  item_words (facts, allegation),
                                  NULL };

      care_block_add_row (table, row);
    }
}

void
care_paper_allegations (CareDocument *document, const CarePaperFacts *facts)
{
  care_document_heading (document, 2, "What is alleged");
  if (facts->ca->missed->len == 0 && facts->ca->misleading->len == 0)
    care_document_paragraph (document, "[No location and month is recorded as alleged yet.]");
  if (facts->ca->missed->len > 0)
    add_missed (document, facts);
  if (facts->ca->misleading->len > 0)
    add_misleading (document, facts);
}
