/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer through the months, read aloud. */
#pragma once

#include "care-item-months.h"

/* "From 36 in December 2025 to 38 in October 2026; lowest 34 in May 2026. Not answered in March 2026."
 * months: of CareItemMonth. The text is the caller's. */
char *care_words_item_months (GPtrArray *months);

/* What stands for one month: "38", "Nil return", "Not answered", "No return here". The text is the caller's.
 */
char *care_words_item_month (const CareItemMonth *month);

/* A figure as it is shown: "1,204", "37.5". The text is the caller's. */
char *care_words_figure (double value);
