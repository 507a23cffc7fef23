/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that a case's documents are put together from. Each adds its own heading, and adds nothing where
 * the record has nothing to show or the person chose not to show it. What the person wrote goes through
 * care-prose.h. Of words alone. */
#pragma once

#include "care-words-papers.h"

/* The documents, each in a file of its own. */
CareDocument *care_paper_representations (const CarePaperFacts *facts);
CareDocument *care_paper_review (const CarePaperFacts *facts);
CareDocument *care_paper_appeal (const CarePaperFacts *facts);
CareDocument *care_paper_cover (const CarePaperFacts *facts);
CareDocument *care_paper_contacts (const CarePaperFacts *facts);

/* An empty document with letterhead, header, footer and metadata; running: what its pages are, after the
 * provider's name at their head. */
CareDocument *care_paper_new (const CarePaperFacts *facts, const char *title, const char *running);

/* To whom it goes (the id of a contact of the law), and the date. */
void care_paper_address (CareDocument *document, const CarePaperFacts *facts, const char *contact);
void care_paper_signature (CareDocument *document, const CarePaperFacts *facts);

/* In bold, and first: what this is, against what, and whether it is in time; where the provider is a public
 * body, that no penalty can be imposed on it. */
void care_paper_states_representations (CareDocument *document, const CarePaperFacts *facts);
void care_paper_states_review (CareDocument *document, const CarePaperFacts *facts);
void care_paper_states_appeal (CareDocument *document, const CarePaperFacts *facts);

/* The reference of the last document of that kind, or ""; a notice of intent takes it from the draft where
 * that has one. */
const char *care_paper_reference (const CarePaperFacts *facts, CareEventKind kind);

/* "dated 19 November 2026, reference ASC-1"; the caller's. */
char *care_paper_describe (const CarePaperFacts *facts, CareEventKind kind);

/* When the period for representations ends; CARE_NO_DATE where there is no notice. */
CareDate care_paper_period_ends (const CarePaperFacts *facts);

/* The document that is answered, as a table; the steps before it; what it leaves out. */
void care_paper_notice (CareDocument *document, const CarePaperFacts *facts);
void care_paper_decision (CareDocument *document, const CarePaperFacts *facts);
void care_paper_final_notice (CareDocument *document, const CarePaperFacts *facts);
void care_paper_steps (CareDocument *document, const CarePaperFacts *facts);
void care_paper_gaps (CareDocument *document, const CarePaperFacts *facts, CareEventKind kind);

/* What is alleged, and what the person argues. */
void care_paper_allegations (CareDocument *document, const CarePaperFacts *facts);
/* of_notice: the notice can still be withdrawn and issued again. */
void care_paper_grounds (CareDocument *document, const CarePaperFacts *facts, bool of_notice);
void care_paper_misleading (CareDocument *document, const CarePaperFacts *facts);

/* An answer under a heading; gap, in square brackets, stands where it is needed and not written; NULL: then
 * there is no heading either. */
void care_paper_answer (CareDocument *document,
                        const CarePaperFacts *facts,
                        int level,
                        const char *heading,
                        const char *key,
                        const char *gap);

/* What the record shows. */
void care_paper_since (CareDocument *document, const CarePaperFacts *facts);
void care_paper_history (CareDocument *document, const CarePaperFacts *facts);
void care_paper_contact_log (CareDocument *document, const CarePaperFacts *facts);
void care_paper_cqc (CareDocument *document, const CarePaperFacts *facts);
void care_paper_submissions (CareDocument *document, const CarePaperFacts *facts);
void care_paper_attempts (CareDocument *document, const CarePaperFacts *facts);

/* All of those that stand between the argument and what is asked, with the exhibits. */
void care_paper_record (CareDocument *document, const CarePaperFacts *facts);

/* The exhibits as a numbered table, and what is enclosed on paper. */
void care_paper_exhibits (CareDocument *document, const CarePaperFacts *facts);

/* Where an exhibit is to be found, in the document's own English; the caller's. */
char *care_paper_exhibit_place (const CarePaperFacts *facts, const CareDraftExhibit *exhibit);

/* Each line of text as an item of a numbered list, after words; false where there is none. */
bool care_paper_lines (CareDocument *document, const char *words, const char *text);

/* How a third party checks the exhibits and the log. */
void care_paper_proof (CareDocument *document, const CarePaperFacts *facts);

/* The contacts as a table (noted: with when each was noted); false where there are none. */
bool care_paper_contact_table (CareDocument *document, const CarePaperFacts *facts, bool noted);

/* A row that says what and its detail, unless there is none. */
void care_paper_row (CareBlock *table, const char *what, const char *detail);
void care_paper_date_row (CareBlock *table, const char *what, CareDate date);

/* "28 October 2026 at 16:05"; "" for no moment. The caller's. */
char *care_paper_moment (CareInstant moment);

/* A location by any of its numbers, its name (the number where it is not known) and its present number. */
const CareLocation *care_paper_location (const CarePaperFacts *facts, const char *id);
const char *care_paper_location_name (const CarePaperFacts *facts, const char *id);
const char *care_paper_location_number (const CarePaperFacts *facts, const char *id);
const char *care_paper_service (CareService service);

static inline bool
care_is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static inline bool
care_paper_includes (const CarePaperFacts *facts, CareIncludes what)
{
  return (facts->draft->includes & what) != 0;
}
