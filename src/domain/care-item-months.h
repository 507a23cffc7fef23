/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer through the months: what was given in each, and where there was none. */
#pragma once

#include "care-return.h"

/* How many months before the present one a history shows. */
#define CARE_ITEM_MONTHS 12

typedef struct
{
  CareMonth month;
  bool kept;      /* the record has a return of that month */
  bool nil;       /* and it is a nil return */
  char *text;     /* as typed; NULL where it was not answered */
  bool is_figure; /* text can be read as one: */
  double figure;  /* that one */
  char *by;       /* who gave it last; "" where that is not known */
  CareInstant at; /* when; CARE_NO_INSTANT where that is not known */
} CareItemMonth;

void care_item_month_free (CareItemMonth *self);

/* Of CareItemMonth, one each from month to month, both included, oldest first. returns: CareReturn of one
 * location and service, in any order. By whom and when is left open. The caller's. */
GPtrArray *care_item_months (GPtrArray *returns, CareMonth from, CareMonth to, const char *field);

/* Of an item with several fields, the one to look at: that which was answered last, else the first. returns
 * as above. Owned by the caller. */
char *care_item_months_field (GPtrArray *returns, const CareItem *item);

/* What the figures come to. */
typedef struct
{
  const CareItemMonth *first, *last, *lowest, *highest; /* NULL where there are no figures; borrowed */
  int figures;
} CareItemSpan;

CareItemSpan care_item_months_span (GPtrArray *months);
