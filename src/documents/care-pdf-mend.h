/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The objects of a PDF, and the tags of tables as cairo cannot write them. Private to the PDF writer. */
#pragma once

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/* Lets go of a PDF, and of what qpdf would still complain of on the way. */
void care_pdf_close (qpdf_data *pdf);

/* Says of each head of a column that it is one (ISO 32000-1, 14.8.5.7), and makes a row that was parted by a
 * page one row again: what went over becomes a span of the cell in which it began. */
void care_pdf_mend_tables (qpdf_data pdf);

/* The children of an element of the structure, whose /K is one or an array of them. */
int care_pdf_n_kids (qpdf_data pdf, qpdf_oh element);
qpdf_oh care_pdf_kid (qpdf_data pdf, qpdf_oh element, int i);
void care_pdf_add_kid (qpdf_data pdf, qpdf_oh element, qpdf_oh kid);
bool care_pdf_is_a (qpdf_data pdf, qpdf_oh element, const char *type);
