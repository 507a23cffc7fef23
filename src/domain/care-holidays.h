/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bank holidays of England and Wales, and working days: not a Saturday, a Sunday or a bank holiday
 * (Christmas Day and Good Friday are in the list). Regulation 7(6) of SI 2022/1175 and the windows use the
 * same calendar. Immutable once in use; shared by atomic reference.
 *
 * The horizon is the last day that GOV.UK's list speaks for: the end of the last year it covers. A holiday
 * added by hand never moves it. Past it, whatever is computed is uncertain. */
#pragma once

#include "care-date.h"

typedef struct
{
  CareDate date;
  char *title;
  char *notes;  /* "", "Substitute day", ... */
  char *source; /* where it is from: GOV.UK, or who added it by hand */
  bool doubted; /* GOV.UK's newer list lacks it and nobody has said yet whether it counts: it counts */
} CareHoliday;

void care_holiday_free (CareHoliday *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHoliday, care_holiday_free)

typedef enum
{
  CARE_DAY_WORKING,
  CARE_DAY_SATURDAY,
  CARE_DAY_SUNDAY,
  CARE_DAY_HOLIDAY, /* a bank holiday, whatever the weekday */
} CareDayKind;

/* "working", "saturday", "sunday", "holiday" */
const char *care_day_kind_to_string (CareDayKind kind);

typedef struct CareHolidays CareHolidays;

CareHolidays *care_holidays_new (void);
CareHolidays *care_holidays_ref (CareHolidays *self);
void care_holidays_unref (CareHolidays *self);

/* A copy that can still be added to. */
CareHolidays *care_holidays_copy (const CareHolidays *self);

/* Adds a day; where the day is known already, the first statement stays and false is returned. */
bool care_holidays_add (
    CareHolidays *self, CareDate date, const char *title, const char *notes, const char *source);

/* The day counts no longer: GOV.UK took it back and a person agreed. False where it is not known. */
bool care_holidays_set_aside (CareHolidays *self, CareDate date);

/* Whoever relies on the day is told that it may not hold. Nothing where it is not known. */
void care_holidays_doubt (CareHolidays *self, CareDate date);

/* Whether any day from the one to the other, both included, is doubted. */
bool care_holidays_are_doubted (const CareHolidays *self, CareDate from, CareDate to);

/* Moves the horizon forward to the end of year; never backward. Called by the reader of GOV.UK's file only.
 */
void care_holidays_cover_year (CareHolidays *self, int year);

CareDate care_holidays_horizon (const CareHolidays *self);

size_t care_holidays_count (const CareHolidays *self);
const CareHoliday *care_holidays_at (const CareHolidays *self, size_t index);    /* in date order */
const CareHoliday *care_holidays_find (const CareHolidays *self, CareDate date); /* or NULL */

/* A weekday that is a bank holiday is CARE_DAY_HOLIDAY; so is a bank holiday that falls on a weekend. */
CareDayKind care_holidays_kind (const CareHolidays *self, CareDate date);

/* date itself where it is a working day, else the next (or the previous) one. */
CareDate care_holidays_working_day_from (const CareHolidays *self, CareDate date);
CareDate care_holidays_working_day_before (const CareHolidays *self, CareDate date);

/* The nth working day after date (date itself never counts); n >= 1. */
CareDate care_holidays_add_working_days (const CareHolidays *self, CareDate date, int n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHolidays, care_holidays_unref)
