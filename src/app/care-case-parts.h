/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the groups of the case page are put together from: rows of text, small buttons in them, wrapping
 * labels. Everything is copied; no text is read as markup. */
#pragma once

#include <adwaita.h>

/* A wrapping label; css_class may be NULL. */
GtkWidget *care_case_label (const char *text, const char *css_class);

/* Several facts as one line: "one · other", without those that are empty. */
void care_case_append (GString *text, const char *part);

/* A row to read. value stands at the right; it and more may be NULL. */
GtkWidget *care_case_row (const char *title, const char *more, const char *value);

/* A row that unfolds. The toolkit gives its header a name and itself none; it gets one here. */
GtkWidget *care_case_expander (const char *title, const char *more);

/* A flat icon button at the end of a row. spoken: what it does and to what. */
GtkWidget *care_case_icon_button (const char *icon, const char *tooltip, const char *spoken);

/* A boxed list without selection, named to a screen reader. */
GtkListBox *care_case_list (const char *spoken);

/* Takes every row or child away. */
void care_case_clear (GtkWidget *container);
