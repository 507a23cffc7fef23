/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-papers.h"

#include "care-words-dates.h"
#include "care-words-representation-parts.h"

#include <string.h>

/* The grounds in the words of the enforcement guidance ("Representations"), and what each rests on. */
static const struct
{
  const char *heading, *explanation;
} GROUNDS[CARE_N_GROUNDS] = {
  { "The provider has a reasonable excuse for not complying",
    "Regulation 2 allows a penalty only where there is no reasonable excuse. The provider says that the "
    "facts "
    "set out below are a reasonable excuse." },
  { "The provider made adequate attempts to comply and was prevented by circumstances out of its control",
    "What the provider did in order to comply, and what prevented it, is set out below." },
  { "The notice contains an error or is based on inaccurate facts",
    "What the notice says and what is the case are set out below. If the notice is withdrawn and issued "
    "again, "
    "the provider asks for a fresh period in which to make representations." },
  { "The notice should not have been issued for another reason", "That reason is set out below." },
};

void
care_representation_prose (CareDocument *document, const char *text, const char *gap)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  CareBlock *list = NULL;
  bool said = false;

  for (size_t i = 0;; i++)
    {
      char *line = lines[i] != NULL ? g_strstrip (lines[i]) : NULL;
      bool item = line != NULL && g_str_has_prefix (line, "- ");

      /* A paragraph ends at a blank line, at a list and at the end. */
      if (paragraph->len > 0 && (line == NULL || *line == '\0' || item))
        {
          care_document_paragraph (document, paragraph->str);
          g_string_truncate (paragraph, 0);
          said = true;
        }
      if (line == NULL)
        break;
      if (item)
        {
          if (list == NULL)
            list = care_document_list (document, false);
          care_block_add_item (list, g_strchug (line + 2));
          said = true;
          continue;
        }
      list = NULL;
      if (*line != '\0')
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? "\n" : "", line);
    }
  if (!said)
    care_document_paragraph (document, gap);
}

static void
add_grounds (CareDocument *document, const CarePaperFacts *facts)
{
  care_document_heading (document, 2, "Grounds");
  if (facts->draft->grounds == 0)
    care_document_paragraph (document, "[No ground is chosen yet.]");
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if ((facts->draft->grounds & (1u << i)) != 0)
      {
        care_document_heading (document, 3, GROUNDS[i].heading);
        care_document_paragraph (document, GROUNDS[i].explanation);
      }
}

static void
add_evidence (CareDocument *document, const CarePaperFacts *facts)
{
  const char *evidence = care_representation_get (facts->draft, "evidence");
  g_auto (GStrv) lines = g_strsplit (evidence != NULL ? evidence : "", "\n", -1);
  CareBlock *list = NULL;

  care_document_heading (document, 2, "Evidence");
  for (size_t i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (g_str_has_prefix (line, "- "))
        line = g_strchug (line + 2);
      if (*line == '\0')
        continue;
      if (list == NULL)
        {
          care_document_paragraph (document, "These documents support the facts above and are enclosed.")
              ->keep_next
              = true;
          list = care_document_list (document, true);
        }
      care_block_add_item (list, line);
    }
  if (list == NULL)
    care_document_paragraph (document, "No documents are enclosed.");
}

static void
add_signature (CareDocument *document, const CarePaperFacts *facts)
{
  const CareRepresentation *draft = facts->draft;
  g_autofree char *date = care_words_date_plain (facts->today);
  g_autofree char *lines = g_strdup_printf ("%s\n%s\nFor and on behalf of %s\n%s",
                                            care_is_given (care_representation_get (draft, "signatory"))
                                                ? care_representation_get (draft, "signatory")
                                                : "[the name of who signs]",
                                            care_is_given (care_representation_get (draft, "role"))
                                                ? care_representation_get (draft, "role")
                                                : "[the role of who signs]",
                                            facts->provider->name, date);

  care_document_signature (document, lines);
}

/* Where a setter for a field of the document would only repeat its name. */
static void
set_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

CareDocument *
care_representation_document (const CarePaperFacts *facts)
{
  CareDocument *document;

  g_return_val_if_fail (facts != NULL && facts->law != NULL && facts->provider != NULL, NULL);
  g_return_val_if_fail (facts->ca != NULL && facts->draft != NULL, NULL);
  g_return_val_if_fail (facts->locations != NULL && facts->history != NULL, NULL);

  document = care_document_new ("Written representations against a notice of intent", "en-GB", facts->now);
  set_text (&document->author, g_strdup (facts->provider->name));
  set_text (&document->subject, g_strdup ("Adult Social Care Information (Enforcement) Regulations 2022"));
  set_text (&document->header, g_strconcat (facts->provider->name, ": written representations", NULL));
  set_text (&document->footer, g_strconcat ("CQC provider number ", facts->provider->id, NULL));
  set_text (&document->draft_words, g_strdup ("DRAFT"));
  document->draft = facts->as_draft;

  care_representation_opening (document, facts);
  care_representation_notice (document, facts);
  care_representation_allegations (document, facts);
  add_grounds (document, facts);
  care_document_heading (document, 2, "Facts");
  care_representation_prose (document, care_representation_get (facts->draft, "facts"),
                             "[What happened is not written yet.]");
  add_evidence (document, facts);
  care_representation_record (document, facts);
  care_document_heading (document, 2, "What the provider asks");
  care_representation_prose (document, care_representation_get (facts->draft, "request"),
                             "[What is asked for is not written yet.]");
  add_signature (document, facts);
  return document;
}
