/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to a location on a day: closed, sold, passed on, opened again, standing empty, no adult social
 * care after all. Each in one step with what the CQC is to be told of it. */
#pragma once

#include "care-record-places.h"

typedef enum
{
  CARE_CHANGE_CLOSE,       /* on: the last day of the registration; sold to somebody else is closed here */
  CARE_CHANGE_TRANSFER,    /* on: the first day with provider; number NULL keeps it */
  CARE_CHANGE_REOPEN,      /* on: the first day of the new registration; number, provider NULL keep them */
  CARE_CHANGE_DORMANT,     /* on, to: the first day without service users and staff, and the last or none */
  CARE_CHANGE_DORMANT_END, /* on: the last such day of the time that has no end yet */
  CARE_CHANGE_NOT_ASC,     /* on: the first day without adult social care */
  CARE_CHANGE_ASC_AGAIN,   /* that was wrong: it has adult social care all along */
} CareChangeKind;

typedef struct
{
  CareChangeKind kind;
  CareDate on;
  CareDate to;             /* or CARE_NO_DATE */
  const char *provider;    /* or NULL */
  const char *number;      /* or NULL */
  const CareCqcTask *task; /* made in the same step, as care_record_save_task(); NULL: nothing to tell */
} CareLocationChange;

/* A close or transfer takes the place of transfers that were said for that day or later and have not happened
 * yet. Refused with BEFORE_IT_BEGAN where the day is before the registration or the time that it ends, with
 * NOT_CLOSED where what is to be opened again is open on that day, with EXISTS_ALREADY where the number is
 * another location's. Gives the location as it is now. */
CareLocation *care_record_change_location (CareRecord *self,
                                           const char *id,
                                           const CareLocationChange *change,
                                           GError **error);

/* Puts the dates of a service right: of the one at index in its services or, with index -1, another time of
 * that service. to CARE_NO_DATE: it goes on. Refused with BEFORE_IT_BEGAN where to is before from, with
 * EXISTS_ALREADY where the service is given in that time already. */
CareLocation *care_record_set_service_span (CareRecord *self,
                                            const char *id,
                                            int index,
                                            CareService service,
                                            CareDate from,
                                            CareDate to,
                                            GError **error);

/* Puts a registration right, at index in its registrations. number NULL keeps it. Refused with
 * BEFORE_IT_BEGAN where it would reach into the one before or after. */
CareLocation *care_record_set_registration (CareRecord *self,
                                            const char *id,
                                            int index,
                                            const char *number,
                                            CareDate from,
                                            CareDate to,
                                            GError **error);
