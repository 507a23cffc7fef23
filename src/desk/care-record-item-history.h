/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer of a return through the twelve months before it and its own. */
#pragma once

#include "care-item-months.h"
#include "care-law.h"
#include "care-record.h"

typedef struct
{
  CareLaw *law;               /* a reference: keeps dataset alive */
  const CareDataset *dataset; /* of the month asked for */
  char *field;                /* whose answers they are */
  GPtrArray *months;          /* CareItemMonth, the month asked for last; with who gave it and when */
} CareItemHistory;

void care_item_history_free (CareItemHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareItemHistory, care_item_history_free)

/* item: an item of that month's list, or one of its fields. Of an item with several fields the one that was
 * answered last. NULL with an error: no such location, service or item. */
CareItemHistory *care_record_item_history (CareRecord *self,
                                           const char *location,
                                           CareService service,
                                           CareMonth month,
                                           const char *item,
                                           GError **error);
