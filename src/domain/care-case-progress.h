/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a case has come: its events folded into one state. Of the domain alone; others ask
 * care_case_state() and care_case_can_add(). */
#pragma once

#include "care-case.h"

typedef struct
{
  CareCaseState state;
  bool review_pending;   /* asked for and not decided, whatever the state */
  CareDate appealed_on;  /* CARE_NO_DATE where there was no appeal */
  CareDate appeal_ended; /* the day it was decided or withdrawn; CARE_NO_DATE while it is pending */
  int64_t due_pence;     /* what the final notice asks for; -1 where not said */
  int64_t paid_pence;    /* the parts so far */
  CareDate paid_on;      /* the day all was paid; CARE_NO_DATE before */
  CareDate closed_on;    /* the day of the event that closed it; CARE_NO_DATE while it is open */
} CareCaseProgress;

CareCaseProgress care_case_progress (const CareCase *self);
