/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy sheet on paper and as a file. */
#pragma once

#include "care-return-form.h"

/* Over the window of from; the sheet of the return that is open in the form. */
void care_copy_sheet_print (GtkWidget *from, CareReturnForm *form);

/* Asks where to. as_pdf: else as OpenDocument text. */
void care_copy_sheet_save (GtkWidget *from, CareReturnForm *form, bool as_pdf);
