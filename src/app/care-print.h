/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on a printer: the very pages that the PDF has. */
#pragma once

#include <gtk/gtk.h>

#include "care-document.h"

/* Asks which printer, over the window of from. name: of the job. The document is not needed afterwards. */
void care_print_document (GtkWidget *from, const CareDocument *document, const char *name);
