/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place to answer in: a figure, a line of text, yes or no, or a choice. Knows how it is typed in and how
 * it tells of trouble; knows nothing of questions, drafts or checks.
 *
 * Signals: "edited" after a person changed it; "left" when the focus goes elsewhere. Down and Enter ask for
 * the action "return.next-field", Up for "return.previous-field". */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "care-check.h"

typedef enum
{
  CARE_FIELD_FIGURE,
  CARE_FIELD_TEXT,
  CARE_FIELD_DATE,
  CARE_FIELD_YES_NO,
  CARE_FIELD_CHOICE,
} CareFieldKind;

#define CARE_TYPE_RETURN_FIELD (care_return_field_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnField, care_return_field, CARE, RETURN_FIELD, AdwBin)

CareReturnField *care_return_field_new (CareFieldKind kind, const char *id);

/* The values that can be chosen and how they read, both NULL at the end; copied. For a choice. */
void
care_return_field_set_choices (CareReturnField *self, const char *const *values, const char *const *words);

const char *care_return_field_get_id (CareReturnField *self);

/* What stands in it: as typed, "yes" or "no", or the value chosen; "" where nothing does. A text that is none
 * of the values is kept and shown among them. Setting it is not an edit. */
const char *care_return_field_get_text (CareReturnField *self);
void care_return_field_set_text (CareReturnField *self, const char *text);

/* finding NULL: all is well. */
void care_return_field_set_finding (CareReturnField *self, const CareFinding *finding);

/* Who speaks of it: label is its name, help and message (either may be NULL) tell more; spoken (or NULL) is
 * the whole name where several fields share a label. */
void care_return_field_set_speech (
    CareReturnField *self, GtkWidget *label, GtkWidget *help, GtkWidget *message, const char *spoken);
