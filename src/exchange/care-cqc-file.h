/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two lists of all registrations that the CQC publishes as files. Columns are found by their names; which
 * return a row asks for follows its service types (care-cqc-type.h), and one that asks for none is ignored.
 */
#pragma once

#include "care-locations-file.h"

/* The sheet of the "care directory with filters" that has the rows. */
#define CARE_CQC_SHEET "HSCA_Active_Locations"

/* Whether a table's row is the header of the monthly "care directory with filters", or of the weekly
 * directory, before which lines of title and date stand. */
bool care_cqc_file_is_filters (const CareTableRow *row);
bool care_cqc_file_is_directory (const CareTableRow *row);

/* kind: CARE_FILE_CQC_FILTERS or CARE_FILE_CQC_DIRECTORY. A home that is registered twice, by partners, is
 * taken once: under the ID that the CQC calls its primary one. NULL where it is no such file. */
CareLocationsFile *
care_cqc_file_read (const char *path, CareFileKind kind, const CareLocationsHow *how, GError **error);
