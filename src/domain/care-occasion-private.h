/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the occasions share. */
#pragma once

#include "care-occasion.h"

/* Adds one with a copy of each text; its id is made of the kind and about. Borrowed from all. */
CareOccasion *care_occasions_put (GPtrArray *all,
                                  CareOccasionKind kind,
                                  CareDate date,
                                  const char *about,
                                  const char *subject,
                                  const char *name);
