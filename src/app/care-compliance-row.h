/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One location and care type: its name, what it is exposed to in words, and its months as cells. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_COMPLIANCE_ROW (care_compliance_row_get_type ())
G_DECLARE_FINAL_TYPE (CareComplianceRow, care_compliance_row, CARE, COMPLIANCE_ROW, AdwBin)

/* row: which of the status's locations. Everything is copied. */
GtkWidget *care_compliance_row_new (const CareOverview *overview, guint row);

/* The style class for what is exposed to: "error", "warning" or "fact". */
const char *care_compliance_row_class (const CareExposure *exposure, bool penalty_applies);

/* The how-manieth cell has the focus, or -1; and gives it to that cell. */
int care_compliance_row_get_focus (CareComplianceRow *self);
bool care_compliance_row_set_focus (CareComplianceRow *self, int cell);
