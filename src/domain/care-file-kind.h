/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file of somebody else is, by the words of the command line's contract ("import FILE --as KIND"). */
#pragma once

#include <stdbool.h>

typedef enum
{
  CARE_FILE_UNKNOWN,
  CARE_FILE_LOCATIONS,     /* our own list: id,name,provider,services,… */
  CARE_FILE_CQC_DIRECTORY, /* the CQC's weekly directory */
  CARE_FILE_CQC_FILTERS,   /* the CQC's monthly "care directory with filters" */
  CARE_FILE_FIGURES,
  CARE_FILE_CT_EXTRACT, /* columns of the Capacity Tracker, a row a location */
  CARE_FILE_CT_STATUS,  /* a council's list of who updated, 0 or 1 a month */
  CARE_FILE_HOLIDAYS,
  CARE_FILE_DATASET, /* a question list in the form of data/law/datasets */
  CARE_FILE_ARCHIVE,
} CareFileKind;

#define CARE_N_FILE_KINDS 10

/* "locations", "cqc-directory", …; NULL for CARE_FILE_UNKNOWN. */
const char *care_file_kind_to_string (CareFileKind kind);
bool care_file_kind_from_string (const char *text, CareFileKind *kind);
