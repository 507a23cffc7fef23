/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bank holidays, as the record has them: bundled, refreshed from GOV.UK's list, added by hand, imported or
 * come from the group. A list is merged and never replaces what is known; a day that it lacks is asked about.
 * Whenever days come or go, every window and every case clock is computed again at once, and what moved is
 * kept in the record with the old date (an event "date-moved"). */
#pragma once

#include "care-holiday-mark.h"
#include "care-holiday-news.h"
#include "care-moved.h"
#include "care-record.h"

#define CARE_HOLIDAYS_ERROR (care_holidays_error_quark ()) /* codes: CareHolidaysFault */
GQuark care_holidays_error_quark (void);

/* One thing that a list said. */
typedef struct
{
  CareHolidayNewsWhat what;
  CareDate date;
  char *title;
} CareHolidayNote;

typedef struct
{
  GPtrArray *notes; /* CareHolidayNote, by date: what is new */
  GPtrArray *moved; /* CareMoved: what moved by it */
  GPtrArray *asked; /* CareHolidayMark: days that a person has to decide about, now or still */
  int read;         /* days in the list; 0 where none was read */
  CareDate horizon_before, horizon;
} CareHolidaysReport;

void care_holidays_report_free (CareHolidaysReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHolidaysReport, care_holidays_report_free)

/* GOV.UK's list where it is not set to be read from elsewhere. */
#define CARE_HOLIDAYS_URL "https://www.gov.uk/bank-holidays.json"

/* Reads the list at url, one bounded request (care-fetch.h), or, where it is no address with "://", the file
 * of that name. Blocks: for a thread of its own. NULL with CARE_HOLIDAYS_ERROR. The caller's. */
char *care_holidays_fetch (const char *url, size_t *length, GCancellable *cancellable, GError **error);

/* Merges GOV.UK's list (JSON). list: where it was read. NULL with CARE_HOLIDAYS_ERROR where it is no such
 * list, and then nothing was changed. It alone moves the horizon. */
CareHolidaysReport *care_record_refresh_holidays (
    CareRecord *self, const char *json, size_t length, const char *list, GError **error);

/* A day proclaimed at short notice. read: where it was read ("The London Gazette"); "" not said. Refused
 * where it counts already or title is empty. One that was set aside counts again. */
CareHolidaysReport *care_record_add_holiday (
    CareRecord *self, CareDate date, const char *title, const char *read, GError **error);

/* A person's word on a day that GOV.UK's list lacks, or that was added here: it counts, or it is set aside.
 * Can be said again otherwise. Refused for a day that is not known or that the list has. */
CareHolidaysReport *care_record_settle_holiday (CareRecord *self, CareDate date, bool keep, GError **error);

typedef struct
{
  CareDate date;
  char *title, *notes, *source;
  bool counts;   /* false: set aside */
  bool official; /* GOV.UK's list has it */
  bool has_mark;
  CareHolidayMarkWhat mark; /* where has_mark */
  char *person;             /* who said what the mark says; "" */
  CareInstant at;           /* when; CARE_NO_INSTANT */
} CareHolidayRow;

void care_holiday_row_free (CareHolidayRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHolidayRow, care_holiday_row_free)

/* All that are known, those set aside too, by date. Of CareHolidayRow. */
GPtrArray *care_record_list_holidays (CareRecord *self, GError **error);

/* The days that wait for a person's word, by date. Of CareHolidayMark. */
GPtrArray *care_record_list_asked_holidays (CareRecord *self, GError **error);

/* When GOV.UK's list was last read into this record; CARE_NO_INSTANT: never. False with an error. */
bool care_record_holidays_read_at (CareRecord *self, CareInstant *at, GError **error);

/* The dates that ever moved, each as it moved last, by when they did, newest first. Of CareMoved. */
GPtrArray *care_record_list_moved (CareRecord *self, GError **error);

/* What moved in this run and was not taken yet, in the order of finding. Of CareMoved; owned. */
GPtrArray *care_record_take_moved (CareRecord *self);
