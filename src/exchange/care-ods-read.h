/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the sheets of an OpenDocument spreadsheet, zipped (.ods) or flat (.fods). For care-table.c alone. */
#pragma once

#include "care-table-zip.h"

/* zip NULL: input is the flat one. False without an error: enough. */
bool care_ods_read (CareTableInput *input, CareTableZip *zip, CareTableRows *rows, GError **error);

/* Adds the names of the sheets. */
bool care_ods_sheets (CareTableInput *input, CareTableZip *zip, GPtrArray *names, GError **error);
