/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That several returns were saved in the Capacity Tracker, as after a bulk update. */
#pragma once

#include "care-record-returns.h"

/* In one transaction, with a submission and an event for each. What is refused of one leaves the others as
 * they are asked. Of CareReturnDone, in the order of keys; NULL with error where nothing was stored at all.
 */
GPtrArray *care_record_record_many (
    CareRecord *self, const CareReturnKey *keys, size_t n, const CareRecording *recording, GError **error);
