/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the trends page reads of the record at once, on the database thread. */
#pragma once

#include "care-desk.h"
#include "care-published.h"
#include "care-trend.h"

typedef struct
{
  CareTrends *trends; /* of the last two years */
  CarePublished *published;
} CareTrendsLook;

void care_trends_look_free (gpointer look);

/* Of CareTrendsLook; data is not looked at. A CareDeskWork. */
gpointer care_trends_look_read (CareRecord *record, gpointer data, GError **error);
