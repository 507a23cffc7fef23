/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks GOV.UK for its list of bank holidays and merges it, without holding anything up: the request on a
 * thread of its own, the record on the database thread. */
#pragma once

#include "care-desk.h"
#include "care-record-holidays.h"

/* url: as of care_holidays_fetch(). */
void care_holidays_check_async (CareDesk *desk,
                                const char *url,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/* NULL with CARE_HOLIDAYS_ERROR, or what care_record_refresh_holidays() gives; nothing was changed then. */
CareHolidaysReport *care_holidays_check_finish (CareDesk *desk, GAsyncResult *result, GError **error);
