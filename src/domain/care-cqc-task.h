/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that the Care Quality Commission holds wrongly of a location, and when it was told. The Capacity
 * Tracker's list of locations comes from the CQC, so a home that is wrong there goes on being chased (domain
 * facts 5.5); that it was told, and when, supports a later representation. */
#pragma once

#include "care-date.h"

#include <stdbool.h>

typedef enum
{
  CARE_CQC_CLOSED,
  CARE_CQC_SOLD,
  CARE_CQC_DORMANT,
  CARE_CQC_NOT_ASC, /* no adult social care service after all */
  CARE_CQC_ADDRESS,
  CARE_CQC_EMAIL,
  CARE_CQC_PROVIDER,
  CARE_CQC_SERVICE,
  CARE_CQC_PLACES,
  CARE_CQC_OTHER,
  CARE_N_CQC_WRONGS,
} CareCqcWrong;

/* "closed", "sold", "dormant", "not-asc", "address", "email", "provider", "service", "places", "other" */
const char *care_cqc_wrong_to_string (CareCqcWrong what);
bool care_cqc_wrong_from_string (const char *text, CareCqcWrong *what);

typedef enum
{
  CARE_CQC_TASK_TO_TELL, /* the CQC has not been told */
  CARE_CQC_TASK_TOLD,    /* told, and not right there yet */
  CARE_CQC_TASK_SETTLED,
} CareCqcTaskState;

typedef struct
{
  char *id; /* of the record alone; not empty */
  CareCqcWrong what;
  CareDate wrong_since; /* CARE_NO_DATE: not known */
  CareDate found_on;
  CareDate told_on;    /* CARE_NO_DATE: not told yet */
  char *how;           /* "portal", "e-mail", ... in a person's words; "" not said */
  char *reference;     /* of the CQC's answer; "" none */
  char *note;          /* "" none */
  GPtrArray *evidence; /* char *: SHA-256 of files that are kept with the record, each once */
  CareDate settled_on; /* the day it was seen right at the CQC; CARE_NO_DATE: not yet */
} CareCqcTask;

CareCqcTask *care_cqc_task_new (const char *id, CareCqcWrong what);
CareCqcTask *care_cqc_task_copy (const CareCqcTask *self);
void care_cqc_task_free (CareCqcTask *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCqcTask, care_cqc_task_free)

CareCqcTaskState care_cqc_task_state (const CareCqcTask *self);

/* What is there already is not added again. */
void care_cqc_task_add_evidence (CareCqcTask *self, const char *sha256);
