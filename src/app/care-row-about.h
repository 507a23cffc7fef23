/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of one item of a return beside its figure: why it is left empty, and a note; and who
 * changed it when. A popover of its row; what is typed is kept when it closes. */
#pragma once

#include <gtk/gtk.h>

#include "care-return-draft.h"

/* item: of the draft's dataset. A popover, made anew each time it opens. */
GtkWidget *care_row_about_new (CareReturnDraft *draft, const CareItem *item);
