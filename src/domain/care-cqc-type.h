/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The CQC's own service types, and which return each asks for. From data/law/cqc-service-types.json. A type
 * that is not listed has no return. */
#pragma once

#include "care-date.h"

typedef enum
{
  CARE_CQC_GIVES_NOTHING,   /* no return is asked for */
  CARE_CQC_GIVES_CARE_HOME, /* the care home list */
  CARE_CQC_GIVES_HOME_CARE, /* the home care list */
  CARE_CQC_GIVES_QUESTION,  /* Shared Lives: the duty is there, the questions may not apply; a person says */
} CareCqcGives;

#define CARE_N_CQC_GIVES 4

/* "nothing", "care-home", "home-care", "ask" */
const char *care_cqc_gives_to_string (CareCqcGives gives);
bool care_cqc_gives_from_string (const char *text, CareCqcGives *gives);

/* What a person said of Shared Lives. */
typedef enum
{
  CARE_SHARED_LIVES_ASK,   /* nothing yet */
  CARE_SHARED_LIVES_TAKE,  /* as home care */
  CARE_SHARED_LIVES_LEAVE, /* no return */
} CareSharedLives;

typedef struct
{
  char *name;  /* "Domiciliary care service" */
  char **also; /* other names of the same type, as the directory and the web site have; NULL at the end */
  CareCqcGives gives;
  char *source;
  CareDate from, to; /* the days between which it holds; CARE_NO_DATE is open */
} CareCqcType;

void care_cqc_type_free (CareCqcType *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCqcType, care_cqc_type_free)

/* The type of that name on a day, or NULL. Case, runs of white space and the words "Service type - " before
 * it do not matter. Borrowed. types: of CareCqcType. */
const CareCqcType *care_cqc_type_find (const GPtrArray *types, const char *name, CareDate on);

/* The name as the CQC writes it: without "Service type - " and without white space at its ends or in runs.
 * Owned by the caller. */
char *care_cqc_type_name (const char *text);
