/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of locations: our own list, and the two that the CQC publishes (care-cqc-file.h). Of a row that is
 * not wanted nothing is kept but that its location was listed. */
#pragma once

#include "care-cqc-type.h"
#include "care-file-kind.h"
#include "care-location.h"
#include "care-row-problem.h"
#include "care-table.h"

typedef struct
{
  int line;
  char *id, *name, *provider;
  char *provider_name; /* "" : the file does not say, as for all texts below */
  char *region, *local_authority, *brand, *ods_code, *postcode, *address;
  char **cqc_types; /* the CQC's own service types; NULL at the end, never NULL itself */
  bool services[CARE_N_SERVICES];
  bool asks_shared_lives; /* a return is asked for only if a person says that Shared Lives has one */
  int places, users;      /* -1: the file does not say */
  int dormant;            /* 1, 0; -1: the file does not say */
  CareDate registered;    /* CARE_NO_DATE: the file does not say */
  CareDate ended;         /* the last day of the registration, or CARE_NO_DATE */
} CareLocationRow;

void care_location_row_free (CareLocationRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLocationRow, care_location_row_free)

/* Which rows are wanted, and how the file is read. Borrowed; what is NULL asks for nothing. */
typedef struct
{
  const char *provider; /* an own list: for rows that name none; the CQC's: only this one's */
  const char *brand;    /* only of this brand, by its ID or name */
  GHashTable *only;     /* only locations of these IDs */
  CareSharedLives shared_lives;
  const GPtrArray *cqc_types; /* CareCqcType; never NULL */
  CareDate on;                /* the day whose mapping holds */
  GCancellable *cancellable;
  CareTableProgress progress;
  gpointer progress_data;
} CareLocationsHow;

typedef struct
{
  GPtrArray *rows;             /* CareLocationRow: the good ones */
  GPtrArray *problems;         /* CareRowProblem */
  GHashTable *listed;          /* set of the IDs of all locations in the file, wanted or not */
  GHashTable *owners;          /* set of the providers of all locations in the file */
  int read, rejected, ignored; /* rows */
} CareLocationsFile;

CareLocationsFile *care_locations_file_new (void);
void care_locations_file_free (CareLocationsFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLocationsFile, care_locations_file_free)

/* Our own list: a table whose header names id, name, provider, services, places, users and registered, in any
 * order, and, where it has them, region, local_authority, brand, ods_code, postcode, address and cqc_types;
 * other columns are passed over. services and cqc_types are joined by ";". NULL where it is no such list. */
CareLocationsFile *care_locations_file_read (const char *path, const CareLocationsHow *how, GError **error);

/* Whether a table's row is the header of such a list. */
bool care_locations_file_is_header (const CareTableRow *row);

/* What rows of both kinds go through (of exchange alone). */

/* Whether the row's brand and ID are wanted; what of either is not known is "". */
bool care_locations_how_wants (const CareLocationsHow *how,
                               const char *id,
                               const char *brand_id,
                               const char *brand);

/* Adds what that type of the CQC's asks for to the row. */
void care_location_row_add_type (CareLocationRow *row, const CareLocationsHow *how, const char *type);

/* Puts a row in its place: among the good ones (taking it), the rejected where problems were added since
 * n_problems, or the ignored where it has no return. */
void care_locations_file_add (CareLocationsFile *self, CareLocationRow *row, guint n_problems);

/* The locations (CareLocation) that are open on a day, with the number, provider and first day of the
 * registration that holds then, as rows of such a list, its header first: char **, NULL at the end of each;
 * they go through a CareTableWriter, which guards what could run as a formula. A closed one has no place in
 * such a file: it would be opened again. Owned by the caller. */
GPtrArray *care_locations_file_rows (GPtrArray *locations, CareDate on);
