/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exhibits as a numbered table with their sums, and what is enclosed on paper. */
#include "care-words-paper-parts.h"

#include "care-prose.h"

char *
care_paper_exhibit_place (const CarePaperFacts *facts, const CareDraftExhibit *exhibit)
{
  static const char *const words[CARE_N_EXHIBIT_FATES] = {
    [CARE_EXHIBIT_ENCRYPTED] = "Sent beside it, since it is locked",
    [CARE_EXHIBIT_SIGNED] = "Sent beside it, since it is signed and binding would break that",
    [CARE_EXHIBIT_DAMAGED] = "Sent beside it, since its pages cannot be read to the end",
    [CARE_EXHIBIT_OTHER] = "Sent beside it, since it is neither a PDF nor a picture",
  };
  const CareExhibitSeen *seen
      = facts->exhibits != NULL ? g_hash_table_lookup (facts->exhibits, exhibit->sha256) : NULL;

  if (seen == NULL)
    return g_strdup ("[not looked at yet]");
  if (seen->bytes < 0)
    return g_strdup ("[the file is not on this computer yet]");
  if (seen->fate != CARE_EXHIBIT_BOUND)
    return g_strdup (words[seen->fate]);
  return seen->pages == 1 ? g_strdup ("Bound behind the PDF, 1 page")
                          : g_strdup_printf ("Bound behind the PDF, %d pages", seen->pages);
}

static void
add_table (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[]
      = { "Exhibit", "What it is, and the file", "Where it is", "SHA-256", NULL };
  static const int widths[] = { 42, 137, 84, 190 };
  CareBlock *table = care_document_table (document, header, widths);

  for (guint i = 0; i < facts->draft->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = facts->draft->exhibits->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *place = care_paper_exhibit_place (facts, exhibit);
      g_autofree char *title = care_prose_plain (exhibit->title);
      g_autofree char *what = *title != '\0' ? g_strdup_printf ("%s\n%s", title, exhibit->file_name)
                                             : g_strdup (exhibit->file_name);
      const char *const row[] = { number, what, place, exhibit->sha256, NULL };

      care_block_add_row (table, row);
    }
}

void
care_paper_exhibits (CareDocument *document, const CarePaperFacts *facts)
{
  bool exhibits = facts->draft->exhibits->len > 0;

  if (!exhibits && !care_representation_has (facts->draft, "evidence"))
    return;
  care_document_heading (document, 2, "Evidence");
  if (exhibits)
    {
      care_document_paragraph (document, "These exhibits support what is said above. The SHA-256 is the sum "
                                         "of the file itself, by which any copy of it can be checked.")
          ->keep_next
          = true;
      add_table (document, facts);
    }
  care_paper_lines (document, "These documents support what is said above and are enclosed.",
                    care_representation_get (facts->draft, "evidence"));
}
