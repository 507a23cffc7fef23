/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is remembered of the windows before a home's record speaks: since when it speaks, and for each care
 * type and each of the last twelve windows on time, nil, missed or not known. Saved with each choice; all
 * of it may be left alone. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_RECALL_PAGE (care_recall_page_get_type ())
G_DECLARE_FINAL_TYPE (CareRecallPage, care_recall_page, CARE, RECALL_PAGE, AdwBin)

/* latest: the month of the window that is open or comes next. recollections: CareRecollection, what was said
 * before, or NULL. Once. */
void care_recall_page_set_location (CareRecallPage *self,
                                    CareDesk *desk,
                                    const CareLocation *location,
                                    CareMonth latest,
                                    GPtrArray *recollections);
