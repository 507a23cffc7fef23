/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a case's timeline as a row: its day, what it was, how it was counted, the files that came with
 * it, and what stood there before it was put right. */
#pragma once

#include <adwaita.h>

#include "care-case-timeline.h"

/* Copies. Its buttons do case.open-file (ss), case.save-file (ss: SHA-256 and name) and case.correct-event
 * (s: the event). */
GtkWidget *care_case_line_row (const CareCaseLine *line);
