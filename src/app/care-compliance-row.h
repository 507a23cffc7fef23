/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One location and care type: its name, what it is exposed to in words, and its months as cells. */
#pragma once

#include <adwaita.h>

#include "care-board.h"

#define CARE_TYPE_COMPLIANCE_ROW (care_compliance_row_get_type ())
G_DECLARE_FINAL_TYPE (CareComplianceRow, care_compliance_row, CARE, COMPLIANCE_ROW, AdwBin)

/* row: of the board, with its newest n_months. Everything is copied. */
GtkWidget *care_compliance_row_new (const CareBoard *board, int row, int n_months);

/* The style class for how near a notice is: "error", "warning" or "fact". */
const char *care_compliance_row_class (CareExposureLevel level);

/* Whether it is of that location and care type. */
bool care_compliance_row_is_of (CareComplianceRow *self, const char *location, CareService service);
const char *care_compliance_row_get_location (CareComplianceRow *self);
CareService care_compliance_row_get_service (CareComplianceRow *self);

/* The how-manieth cell has the focus, or -1; and gives it to that cell. */
int care_compliance_row_get_focus (CareComplianceRow *self);
bool care_compliance_row_set_focus (CareComplianceRow *self, int cell);
