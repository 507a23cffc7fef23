/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a case's documents while it is written: what was answered, saved as one types and only where
 * it was touched, and all facts of the record that the documents are made of, read by the desk once and again
 * when the case or the exhibits change. Knows no widgets.
 *
 * Signals: "typed" after an answer changed; "shaped" after a change of what is asked or shown (grounds, what
 * goes in, exhibits, the paper, or the whole draft); "read" when the facts came; "saved" when the saving
 * moved on. */
#pragma once

#include "care-desk.h"
#include "care-record-papers.h"

#define CARE_TYPE_DRAFTING (care_drafting_get_type ())
G_DECLARE_FINAL_TYPE (CareDrafting, care_drafting, CARE, DRAFTING, GObject)

/* Begins with the draft of the view, which is copied. */
CareDrafting *care_drafting_new (CareDesk *desk, const CareCaseView *view);

/* What is not saved yet is saved; nothing is emitted any more. */
void care_drafting_close (CareDrafting *self);

/* The case or its draft may have changed in the record: takes over what a colleague or another page wrote
 * where nothing is being typed, and reads the facts again where they changed. view is borrowed. */
void care_drafting_look (CareDrafting *self, const CareCaseView *view);

CareDesk *care_drafting_get_desk (CareDrafting *self);
const CareRepresentation *care_drafting_get_draft (CareDrafting *self);
const CareCasePapers *care_drafting_get_papers (CareDrafting *self); /* NULL until they are read */
CareAutosave *care_drafting_get_autosave (CareDrafting *self);

CarePaper care_drafting_get_paper (CareDrafting *self);
void care_drafting_set_paper (CareDrafting *self, CarePaper paper);

void care_drafting_set (CareDrafting *self, const char *key, const char *text);
void care_drafting_set_ground (CareDrafting *self, int index, bool chosen);
void care_drafting_set_include (CareDrafting *self, int index, bool goes_in);
void care_drafting_flush (CareDrafting *self);

/* Exhibits by their place, from 0. A file that is an exhibit already is not added again. */
void
care_drafting_add_exhibit (CareDrafting *self, const char *title, const char *file_name, const char *sha256);
void care_drafting_name_exhibit (CareDrafting *self, guint place, const char *title);
void care_drafting_move_exhibit (CareDrafting *self, guint place, int by);
void care_drafting_remove_exhibit (CareDrafting *self, guint place);

/* The whole draft as it stood in another one: an earlier version, or before a removal. Borrowed. */
void care_drafting_replace (CareDrafting *self, const CareRepresentation *with);

/* Whether information is said to be false or misleading in this case. */
bool care_drafting_is_misleading (CareDrafting *self);

/* The keys of what is missing from the paper, NULL at the end; as care_case_papers_missing(). */
const char **care_drafting_missing (CareDrafting *self);

/* The document as it stands, marked as a draft while something is missing; NULL until the facts are read. */
CareDocument *care_drafting_make_document (CareDrafting *self);

/* The files that were written from this page last: CareWritten. Takes the array. */
void care_drafting_take_written (CareDrafting *self, GPtrArray *written);
GPtrArray *care_drafting_get_written (CareDrafting *self); /* borrowed; never NULL */
