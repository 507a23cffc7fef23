/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room for a longer text, under a heading and a line of help that also name it to a screen reader. Signals:
 * "edited" after a person changed it, "left" when the focus goes elsewhere. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_TEXT_FIELD (care_text_field_get_type ())
G_DECLARE_FINAL_TYPE (CareTextField, care_text_field, CARE, TEXT_FIELD, GtkBox)

/* As typed; the caller's. */
char *care_text_field_get_text (CareTextField *self);

/* Not an edit. */
void care_text_field_set_text (CareTextField *self, const char *text);
