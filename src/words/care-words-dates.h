/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, months, moments and money as people in England write them. By table and never by the locale: a date
 * of law must read the same on every desktop. Texts are the caller's; "" for no date, no month, no moment. */
#pragma once

#include "care-instant.h"
#include "care-month.h"

char *care_words_date (CareDate date);          /* "Monday 16 November 2026" */
char *care_words_date_plain (CareDate date);    /* "16 November 2026" */
char *care_words_date_short (CareDate date);    /* "16 Nov 2026" */
char *care_words_month (CareMonth month);       /* "November 2026" */
char *care_words_time (CareInstant instant);    /* "10:42", by the clock in London */
char *care_words_instant (CareInstant instant); /* "Monday 16 November 2026 at 10:42" */
char *care_words_money (int64_t pence);         /* "£8,792", "£12.50" */
