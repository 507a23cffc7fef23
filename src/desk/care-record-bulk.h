/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file for the whole group: which returns of a month go into it, the file itself, and that it was
 * uploaded. The Capacity Tracker's own bulk template is not public; a column map says what goes where. */
#pragma once

#include "care-record-maps.h"
#include "care-record-returns.h"

/* In the order in which a list shows them. */
typedef enum
{
  CARE_BULK_WITH_ERRORS, /* goes in unless it is left out on purpose */
  CARE_BULK_READY,       /* goes in */
  CARE_BULK_EMPTY,       /* nothing is answered: an empty row could wipe out what is there */
  CARE_BULK_NIL,         /* a nil return is said with the tracker's own button, and has no figures */
  CARE_BULK_DONE,        /* recorded already */
} CareBulkFit;

/* "with-errors", "ready", "empty", "nil", "done" */
const char *care_bulk_fit_to_string (CareBulkFit fit);

/* Whether it goes in where nobody says otherwise. */
static inline bool
care_bulk_fit_goes_in (CareBulkFit fit)
{
  return fit <= CARE_BULK_READY;
}

typedef struct
{
  CareLocation *location;
  CareReturn *ret;
  CareState state;
  int answered, asked, errors;
  CareBulkFit fit;
} CareBulkPlace;

void care_bulk_place_free (CareBulkPlace *self);

/* Of CareBulkPlace: every location of which a return is asked for in the month, by fit, then by name. */
GPtrArray *care_record_list_bulk (CareRecord *self, CareService service, CareMonth month, GError **error);

/* What a map does with a month's questions. Texts are owned. */
typedef struct
{
  GPtrArray *unknown;        /* char *: fields of the map that the month's list does not have */
  GPtrArray *without_column; /* char *: ids of items asked for of which no column takes anything */
  GPtrArray *sections;       /* char *: ids of sections of which every item asked for has a column */
  GPtrArray *short_sections; /* char *: ids of those of which some has none */
} CareBulkFitting;

CareBulkFitting *care_bulk_fitting_new (const CareColumnMap *map,
                                        const CareDataset *dataset,
                                        CareDate opens,
                                        GPtrArray *campaigns);
void care_bulk_fitting_free (CareBulkFitting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareBulkFitting, care_bulk_fitting_free)

typedef struct
{
  char *path, *sha256;
  char *companion;     /* path of the text beside it that says what it is */
  GPtrArray *in;       /* char *: ids of the locations in it, in the order of its rows */
  GPtrArray *left_out; /* CareBulkPlace */
  CareBulkFitting *fitting;
} CareBulkReport;

void care_bulk_report_free (CareBulkReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareBulkReport, care_bulk_report_free)

/* Writes the file; its ending picks CSV, ODS or XLSX. locations: ids, NULL at the end; NULL: those that go in
 * by themselves. Refused where that is none (NOTHING_TO_HAND_OVER), and for a location of which none is
 * asked for. The companion is "<path>.about.txt". */
CareBulkReport *care_record_write_bulk (CareRecord *self,
                                        CareService service,
                                        CareMonth month,
                                        const CareColumnMap *map,
                                        const char *const *locations,
                                        const char *path,
                                        GError **error);

/* What the map does with the questions of a month of the record. NULL where none were asked in it. */
CareBulkFitting *care_record_fit_map (CareRecord *self, const CareColumnMap *map, CareMonth month);

/* That the file was uploaded: each return gets a submission of its own, all of them in one change or none.
 * recording->how is taken as bulk. Returns how many were new, or -1. */
int care_record_record_bulk (CareRecord *self,
                             CareService service,
                             CareMonth month,
                             const char *const *locations,
                             const CareRecording *recording,
                             GError **error);
