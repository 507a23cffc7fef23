/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where what others have out of the Capacity Tracker disagrees with this record. An import of such a file
 * (care-record-import.h) changes nothing but windows before the record speaks, and those on purpose only. */
#pragma once

#include "care-month.h"
#include "care-service.h"

#include <glib.h>

typedef enum
{
  CARE_DISAGREE_ONLY_HERE,      /* met by this record, not there */
  CARE_DISAGREE_ONLY_THERE,     /* met there, not by this record */
  CARE_DISAGREE_DIFFERS,        /* a figure */
  CARE_DISAGREE_OUTSIDE_WINDOW, /* updated there after the window had closed, and not met by this record */
  CARE_DISAGREE_UNKNOWN_HERE,   /* this record does not speak for that window, and the file does */
} CareDisagree;

#define CARE_N_DISAGREES 5

/* "only-here", "only-there", "differs", "outside-window", "unknown-here" */
const char *care_disagree_to_string (CareDisagree code);

typedef struct
{
  CareDisagree code;
  int line; /* of the file */
  char *location, *name;
  CareService service;
  CareMonth month;
  char *item;  /* the field of a figure, or "" */
  char *here;  /* the state of the month in this record ("missed"), or the figure */
  char *there; /* "updated", "not-updated", the moment of the last update, or the figure */
} CareDisagreement;

void care_disagreement_free (CareDisagreement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareDisagreement, care_disagreement_free)
