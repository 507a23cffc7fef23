/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a bank holiday besides that it is one: that GOV.UK's list lacks it, what a person said of
 * that, or that the list has it too. One mark a day, the latest. A plain value. */
#pragma once

#include "care-date.h"
#include "care-instant.h"

typedef enum
{
  CARE_HOLIDAY_MISSING,   /* a newer list lacks it: a person is asked; it counts meanwhile */
  CARE_HOLIDAY_KEPT,      /* a person said that it counts all the same */
  CARE_HOLIDAY_ASIDE,     /* a person said that it counts no longer */
  CARE_HOLIDAY_CONFIRMED, /* added here, and then found in GOV.UK's list */
} CareHolidayMarkWhat;

/* "missing", "kept", "set-aside", "confirmed" */
const char *care_holiday_mark_to_string (CareHolidayMarkWhat what);
bool care_holiday_mark_from_string (const char *text, CareHolidayMarkWhat *what);

typedef struct
{
  CareDate date;
  CareHolidayMarkWhat what;
  char *title, *notes, *source; /* of the holiday, so that one set aside can still be read */
  char *list;                   /* the address of GOV.UK's list that led to it; "" for none */
  char *person;                 /* who said so or was there when it was found */
  CareInstant at;               /* when */
} CareHolidayMark;

void care_holiday_mark_free (CareHolidayMark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHolidayMark, care_holiday_mark_free)

/* The mark of a day among marks (CareHolidayMark), or NULL. Borrowed. */
const CareHolidayMark *care_holiday_mark_find (const GPtrArray *marks, CareDate date);
