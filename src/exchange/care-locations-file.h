/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of locations: a CSV whose header names id, name, provider, services, places, users and registered,
 * in any order and case; other columns are passed over. services are joined by ";". */
#pragma once

#include "care-exchange-error.h"
#include "care-location.h"
#include "care-row-problem.h"

typedef struct
{
  int line;
  char *id, *name, *provider;
  bool services[CARE_N_SERVICES];
  int places, users;   /* -1: the file does not say */
  CareDate registered; /* CARE_NO_DATE: the file does not say */
} CareLocationRow;

typedef struct
{
  GPtrArray *rows;     /* CareLocationRow: the good ones */
  GPtrArray *problems; /* CareRowProblem */
  int read, rejected;  /* rows */
} CareLocationsFile;

void care_locations_file_free (CareLocationsFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLocationsFile, care_locations_file_free)

/* provider: for rows that name none, or NULL. NULL where it is no file of locations. */
CareLocationsFile *
care_locations_file_read (const char *text, size_t length, const char *provider, GError **error);

/* The locations (CareLocation) that are open, in a form that reads back the same. A closed one has no place
 * in such a file: it would be opened again. */
char *care_locations_file_write (GPtrArray *locations, int *written);
