/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the sheets of an Office Open XML workbook (.xlsx, .xlsm), transitional or strict. For care-table.c
 * alone. */
#pragma once

#include "care-table-zip.h"

/* Whether it is a zip file of Office Open XML at all. */
bool care_xlsx_is (CareTableZip *zip);

/* False without an error: enough. */
bool care_xlsx_read (CareTableInput *input, CareTableZip *zip, CareTableRows *rows, GError **error);

/* Adds the names of the sheets. */
bool care_xlsx_sheets (CareTableZip *zip, GPtrArray *names, GError **error);
