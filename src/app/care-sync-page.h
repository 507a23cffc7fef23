/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How this computer stands with its group: what waits and why, what is to be settled, who else is there.
 * Where no hub is joined it says what one is, and that one home needs none. */
#pragma once

#include <adwaita.h>

#include "care-page.h"
#include "care-sync-shown.h"

#define CARE_TYPE_SYNC_PAGE (care_sync_page_get_type ())
G_DECLARE_FINAL_TYPE (CareSyncPage, care_sync_page, CARE, SYNC_PAGE, AdwBin)

/* Shows it, and follows it from now on. Without one the page says that no hub is joined. */
void care_sync_page_set_sync (CareSyncPage *self, CareSync *sync);

/* What the page does with each change of sync. */
void care_sync_page_show (CareSyncPage *self, const CareSyncShown *shown);
