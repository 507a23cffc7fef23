/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the overview share. */
#pragma once

#include "care-record-status.h"

/* Its tasks, out of its locations and its status. */
bool care_overview_read_tasks (CareOverview *self, CareRecord *record, GError **error);
