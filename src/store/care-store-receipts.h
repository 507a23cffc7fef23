/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proofs that submissions arrived at a hub. Never changed, by trigger. */
#pragma once

#include "care-receipt.h"
#include "care-store.h"

/* With an event "receipt-kept" that seals it, and queued to be shared. Nothing where there is one already. */
bool
care_store_add_receipt (CareStore *self, const CareActor *actor, const CareReceipt *receipt, GError **error);

/* Of a submission, or all (NULL), oldest first: CareReceipt. */
GPtrArray *care_store_list_receipts (CareStore *self, const char *submission, GError **error);
