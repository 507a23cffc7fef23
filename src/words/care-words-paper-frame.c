/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all documents of a case have in common: letterhead, page furniture, address, signature. */
#include "care-words-paper-parts.h"

#include "care-prose.h"
#include "care-words-dates.h"

/* Where a setter for a field of the document would only repeat its name. */
static void
set_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static void
add_line (GString *text, const char *before, const char *line)
{
  if (care_is_given (line))
    g_string_append_printf (text, "\n%s%s", before, line);
}

static char *
letterhead (const CareProvider *provider)
{
  GString *text = g_string_new (provider->name);

  add_line (text, "", provider->address);
  add_line (text, "Telephone ", provider->telephone);
  add_line (text, "", provider->email);
  add_line (text, "CQC provider number ", provider->id);
  return g_string_free (text, FALSE);
}

CareDocument *
care_paper_new (const CarePaperFacts *facts, const char *title, const char *running)
{
  CareDocument *document = care_document_new (title, "en-GB", facts->now);

  set_text (&document->author, g_strdup (facts->provider->name));
  set_text (&document->subject, g_strdup ("Adult Social Care Information (Enforcement) Regulations 2022"));
  set_text (&document->letterhead, letterhead (facts->provider));
  if (facts->logo != NULL)
    document->logo = g_bytes_ref (facts->logo);
  set_text (&document->header, g_strconcat (facts->provider->name, ": ", running, NULL));
  set_text (&document->footer, g_strconcat ("CQC provider number ", facts->provider->id, NULL));
  set_text (&document->draft_words, g_strdup ("DRAFT"));
  document->draft = facts->as_draft;
  care_document_heading (document, 1, title);
  return document;
}

void
care_paper_address (CareDocument *document, const CarePaperFacts *facts, const char *contact)
{
  const CareContact *to = care_law_contact (facts->law, contact);
  g_autofree char *date = care_words_date_plain (facts->today);

  care_document_address (document, to != NULL && care_is_given (to->lines)
                                       ? to->lines
                                       : "[the address that is printed on the notice]");
  care_document_paragraph (document, date);
}

void
care_paper_signature (CareDocument *document, const CarePaperFacts *facts)
{
  const CareRepresentation *draft = facts->draft;
  bool named = care_representation_has (draft, "signatory"),
       has_role = care_representation_has (draft, "role");
  g_autofree char *date = care_words_date_plain (facts->today);
  g_autofree char *lines
      = g_strdup_printf ("%s\n%s\nFor and on behalf of %s\n%s",
                         named ? care_representation_get (draft, "signatory") : "[the name of who signs]",
                         has_role ? care_representation_get (draft, "role") : "[the role of who signs]",
                         facts->provider->name, date);

  care_document_signature (document, lines);
}

void
care_paper_answer (CareDocument *document,
                   const CarePaperFacts *facts,
                   int level,
                   const char *heading,
                   const char *key,
                   const char *gap)
{
  bool answered = care_representation_has (facts->draft, key);

  if (!answered && gap == NULL)
    return;
  care_document_heading (document, level, heading);
  if (answered)
    care_prose_add (document, care_representation_get (facts->draft, key));
  else
    care_document_paragraph (document, gap);
}

bool
care_paper_lines (CareDocument *document, const char *words, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  CareBlock *list = NULL;

  for (size_t i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (g_str_has_prefix (line, "- "))
        line = g_strchug (line + 2);
      if (*line == '\0')
        continue;
      if (list == NULL)
        {
          care_document_paragraph (document, words)->keep_next = true;
          list = care_document_list (document, true);
        }
      care_prose_add_line (care_block_add_item (list, NULL), line);
    }
  return list != NULL;
}

void
care_paper_row (CareBlock *table, const char *what, const char *detail)
{
  const char *const row[] = { what, detail, NULL };

  if (care_is_given (detail))
    care_block_add_row (table, row);
}

void
care_paper_date_row (CareBlock *table, const char *what, CareDate date)
{
  g_autofree char *words = care_words_date (date);

  care_paper_row (table, what, words);
}

char *
care_paper_moment (CareInstant moment)
{
  if (moment == CARE_NO_INSTANT)
    return g_strdup ("");
  g_autofree char *date = care_words_date_plain (care_instant_date (moment));
  g_autofree char *time = care_words_time (moment);
  return g_strdup_printf ("%s at %s", date, time);
}

const CareLocation *
care_paper_location (const CarePaperFacts *facts, const char *id)
{
  for (unsigned i = 0; i < facts->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (facts->locations, i);

      if (care_location_is_called (location, id))
        return location;
    }
  return NULL;
}

const char *
care_paper_location_name (const CarePaperFacts *facts, const char *id)
{
  const CareLocation *location = care_paper_location (facts, id);

  return location != NULL ? location->name : id;
}

/* The number that the location has now; where the record does not know it, the one in the allegation. */
const char *
care_paper_location_number (const CarePaperFacts *facts, const char *id)
{
  const CareLocation *location = care_paper_location (facts, id);
  const CareRegistration *now
      = location != NULL ? care_location_registration_on (location, facts->today) : NULL;

  return now != NULL && care_is_given (now->number) ? now->number : id;
}

const char *
care_paper_service (CareService service)
{
  return service == CARE_SERVICE_CARE_HOME ? "Care home" : "Home care";
}
