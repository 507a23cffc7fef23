/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the windows were met: each location and care type by month, with what that exposes to in words. */
#pragma once

#include "care-page.h"

#include <adwaita.h>

#define CARE_TYPE_COMPLIANCE_PAGE (care_compliance_page_get_type ())
G_DECLARE_FINAL_TYPE (CareCompliancePage, care_compliance_page, CARE, COMPLIANCE_PAGE, AdwBin)
