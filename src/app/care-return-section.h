/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One section of the form as a card: the official heading, the two months over their columns, a row a
 * question, and folded at its end the questions that this window does not ask. */
#pragma once

#include <adwaita.h>

#include "care-return-draft.h"

/* The official wording with a capital at its head, as a line of its own has; the caller's. */
char *care_return_section_capital (const char *wording);

/* rows (CareReturnRow, borrowed) gets each row made, in the order of the list. */
GtkWidget *care_return_section_new (CareReturnDraft *draft, const CareSection *section, GPtrArray *rows);
