/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dialog over the window: Cancel and the verb in its header bar, and a column of groups to fill. Escape
 * closes it. Knows nothing of what it asks. */
#pragma once

#include <adwaita.h>

#define CARE_TYPE_PLAIN_DIALOG (care_plain_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CarePlainDialog, care_plain_dialog, CARE, PLAIN_DIALOG, AdwWindow)

/* verb: on the blue button, or NULL for something only to be read. Signal "go" when it is pressed; the dialog
 * stays until it is destroyed. */
CarePlainDialog *care_plain_dialog_new (GtkWidget *from, const char *title, const char *verb);

void care_plain_dialog_append (CarePlainDialog *self, GtkWidget *group);

/* The whole content, in place of the column. */
void care_plain_dialog_set_content (CarePlainDialog *self, GtkWidget *content);

/* Whether the verb can be pressed. */
void care_plain_dialog_allow (CarePlainDialog *self, gboolean allowed);
