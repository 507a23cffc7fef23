/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong on the way to a hub, as one of the reasons that the rest of the program knows. */
#pragma once

#include "care-sync-why.h"

#include <gio/gio.h>

/* of: from libsoup or GIO. connected: somebody had answered at that address. A reason of CARE_SYNC_ERROR
 * stays what it is. */
CareSyncWhy care_hub_fault_why (const GError *of, bool connected);

/* "expired, made for another name": technical detail; owned by the caller. */
char *care_hub_fault_certificate (GTlsCertificateFlags flags);
