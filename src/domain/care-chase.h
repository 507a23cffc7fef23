/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose returns of a window are not recorded yet: a line for each, by person. */
#pragma once

#include "care-compliance.h"
#include "care-month.h"
#include "care-service.h"

typedef struct
{
  char *person; /* whose it is to make; "" nobody in particular */
  char *deputy; /* who stands in; "" nobody */
  char *email;  /* of that person's Capacity Tracker account; "" not known */
  char *location;
  char *name; /* of the location */
  CareService service;
  CareMonth month;
  CareState state;
  int answered, asked;
} CareChase;

void care_chase_free (CareChase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareChase, care_chase_free)

/* By person, nobody in particular last, then by the name of the location and the service. */
int care_chase_compare (gconstpointer a, gconstpointer b); /* of CareChase *const * */
