/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room for a longer text, under a heading and lines of help that also name it to a screen reader: properties
 * "heading", "hint", "more". Signals:
 * "edited" after a person changed it, "left" when the focus goes elsewhere. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_TEXT_FIELD (care_text_field_get_type ())
G_DECLARE_FINAL_TYPE (CareTextField, care_text_field, CARE, TEXT_FIELD, GtkBox)

/* A slim bar above the text for the light marks of care-prose.h (heading, lists, bold, italic) with undo and
 * redo; Ctrl+B and Ctrl+I. Once. */
void care_text_field_add_marks (CareTextField *self);

/* As typed; the caller's. */
char *care_text_field_get_text (CareTextField *self);

/* Not an edit; nothing happens where it stands there already. */
void care_text_field_set_text (CareTextField *self, const char *text);
