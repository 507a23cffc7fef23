/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft leaves the page: as files, on paper, as a message in the person's own mail program, and the note
 * that it was sent. Nothing is ever sent from here, and nothing claims that it arrived. */
#pragma once

#include <gtk/gtk.h>

#include "care-drafting.h"

/* Asks which formats and where, after saying what is still to settle. */
void care_draft_out_export (GtkWidget *from, CareDrafting *drafting);

/* Without asking: every format into path, a folder or a file; a toast says so. */
void care_draft_out_write (GtkWidget *from, CareDrafting *drafting, unsigned formats, const char *path);

/* The printer's own dialog, with its preview: the same pages. */
void care_draft_out_print (GtkWidget *from, CareDrafting *drafting);

/* Writes the PDF and what goes beside it where the person finds it again, and opens a message with them. */
void care_draft_out_mail (GtkWidget *from, CareDrafting *drafting);
