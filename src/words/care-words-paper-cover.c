/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The covering letter: what it goes with is what the case has come to. */
#include "care-words-paper-parts.h"

#include "care-prose.h"

/* Grounds of appeal answer a final notice, a request for a review a decision, and representations a notice of
 * intent: whichever came last. */
static CarePaper
goes_with (const CareCase *ca)
{
  for (guint i = ca->events->len; i-- > 0;)
    {
      CareEventKind kind = ((const CareCaseEvent *)ca->events->pdata[i])->kind;

      if (kind == CARE_EVENT_FINAL_NOTICE)
        return CARE_PAPER_APPEAL;
      if (kind == CARE_EVENT_DECISION)
        return CARE_PAPER_REVIEW;
      if (kind == CARE_EVENT_NOTICE_OF_INTENT)
        break;
    }
  return CARE_PAPER_REPRESENTATIONS;
}

/* "1, 2 and 4"; "" for none. */
static char *
numbers (const CarePaperFacts *facts, bool bound, guint *n)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->draft->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = facts->draft->exhibits->pdata[i];
      const CareExhibitSeen *seen
          = facts->exhibits != NULL ? g_hash_table_lookup (facts->exhibits, exhibit->sha256) : NULL;
      guint number = i + 1;

      if ((seen != NULL && seen->fate == CARE_EXHIBIT_BOUND) == bound)
        g_array_append_val (found, number);
    }
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s%u",
                            i == 0                ? ""
                            : i + 1 == found->len ? " and "
                                                  : ", ",
                            g_array_index (found, guint, i));
  *n = found->len;
  return g_string_free (text, FALSE);
}

static void
add_beside (CareBlock *list, const CarePaperFacts *facts)
{
  for (guint i = 0; i < facts->draft->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = facts->draft->exhibits->pdata[i];
      const CareExhibitSeen *seen
          = facts->exhibits != NULL ? g_hash_table_lookup (facts->exhibits, exhibit->sha256) : NULL;
      g_autofree char *title = care_prose_plain (exhibit->title);

      if (seen != NULL && seen->fate == CARE_EXHIBIT_BOUND)
        continue;
      g_autofree char *text = g_strdup_printf ("Exhibit %u, sent beside it: %s%s%s", i + 1, title,
                                               *title != '\0' ? ", " : "", exhibit->file_name);
      care_block_add_item (list, text);
    }
}

static void
add_enclosed (CareDocument *document, const CarePaperFacts *facts, const char *what)
{
  guint n = 0, total = facts->draft->exhibits->len;
  g_autofree char *bound = numbers (facts, true, &n);

  care_document_heading (document, 2, "What is enclosed");
  CareBlock *list = care_document_list (document, true);
  g_autofree char *first = total == 0   ? g_strdup (what)
                           : total == 1 ? g_strdup_printf ("%s, with 1 exhibit", what)
                                        : g_strdup_printf ("%s, with %u exhibits", what, total);
  care_block_add_item (list, first);
  if (n > 0)
    {
      g_autofree char *text
          = g_strdup_printf ("%s %s, bound behind the PDF", n == 1 ? "Exhibit" : "Exhibits", bound);
      care_block_add_item (list, text);
    }
  add_beside (list, facts);
  care_paper_lines (document, "On paper:", care_representation_get (facts->draft, "evidence"));
}

CareDocument *
care_paper_cover (const CarePaperFacts *facts)
{
  CarePaper with = goes_with (facts->ca);
  CareDocument *document = care_paper_new (facts, "Covering letter", "covering letter");

  care_paper_address (document, facts, with == CARE_PAPER_APPEAL ? "tribunal" : "nhsbsa-enforcement");
  care_document_paragraph (document, "Dear Sir or Madam");
  if (with == CARE_PAPER_APPEAL)
    care_paper_states_appeal (document, facts);
  else if (with == CARE_PAPER_REVIEW)
    care_paper_states_review (document, facts);
  else
    care_paper_states_representations (document, facts);
  care_prose_add (document, care_representation_get (facts->draft, "cover.words"));
  add_enclosed (document, facts,
                with == CARE_PAPER_APPEAL   ? "Grounds of appeal"
                : with == CARE_PAPER_REVIEW ? "Request for a review of a decision"
                                            : "Written representations against a notice of intent");
  care_document_paragraph (document, "Please confirm that they have been received.")->keep_next = true;
  care_document_paragraph (document, "Yours faithfully")->keep_next = true;
  care_paper_signature (document, facts);
  return document;
}
