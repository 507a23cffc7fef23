/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into which column of a file that is handed over: for each column of a template, in its order, a
 * question's answer, something known of the place, a fixed text, or nothing. Knows no file; as JSON it is
 * care-wire-column-map.h. */
#pragma once

#include "care-service.h"

#include <glib.h>

typedef enum
{
  CARE_COLUMN_EMPTY, /* nothing is known to go there */
  CARE_COLUMN_FIELD, /* the answer kept under that field id */
  CARE_COLUMN_OF,    /* a CareColumnOf */
  CARE_COLUMN_TEXT,  /* the same text in every row */
} CareColumnKind;

/* What of a place, or of its return, a column can hold. */
typedef enum
{
  CARE_OF_LOCATION, /* its name */
  CARE_OF_CQC_ID,   /* the CQC location ID that it has now */
  CARE_OF_PROVIDER, /* the provider's name */
  CARE_OF_PROVIDER_ID,
  CARE_OF_LOCAL_AUTHORITY,
  CARE_OF_REGION,
  CARE_OF_ODS_CODE,
  CARE_OF_BRAND,
  CARE_OF_POSTCODE,
  CARE_OF_MONTH,          /* "2026-11" */
  CARE_OF_CHANGED_UTC,    /* when the figures were last saved, as a spreadsheet's day number, in UTC */
  CARE_OF_CHANGED_LONDON, /* the same by the clock in London */
  CARE_N_COLUMN_OFS,
} CareColumnOf;

/* "location", "cqc_id", "local_authority", ... */
const char *care_column_of_to_string (CareColumnOf of);
bool care_column_of_from_string (const char *text, CareColumnOf *of);

typedef struct
{
  char *header; /* as the template has it; may be "" */
  CareColumnKind kind;
  char *what; /* a field id or a text, by kind; "" for the others */
  CareColumnOf of;
} CareColumn;

typedef struct
{
  char *name; /* as a person chooses it */
  CareService service;
  char *source;       /* where the columns are from, or "" */
  GPtrArray *columns; /* CareColumn, in the order of the file */
} CareColumnMap;

/* The most columns a map has, and the most characters of a name, a header or a text. */
#define CARE_MOST_COLUMNS 500
#define CARE_LONGEST_COLUMN_TEXT 300

CareColumnMap *care_column_map_new (const char *name, CareService service);
CareColumnMap *care_column_map_copy (const CareColumnMap *self);
void care_column_map_free (CareColumnMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareColumnMap, care_column_map_free)

/* Adds a column that holds nothing yet; borrowed. */
CareColumn *care_column_map_add (CareColumnMap *self, const char *header);

/* What the column holds from now on. of is for CARE_COLUMN_OF alone, what for a field or a text. */
void care_column_set (CareColumn *self, CareColumnKind kind, CareColumnOf of, const char *what);

/* Whether both have the same columns with the same in them, whatever their names. */
bool care_column_map_same_columns (const CareColumnMap *a, const CareColumnMap *b);

/* Takes over what from says of columns with the same header (whatever their case and their spaces): for a
 * new template that is like a known one. Returns how many columns were filled so. */
int care_column_map_take_known (CareColumnMap *self, const CareColumnMap *from);

/* Whether one of its columns has that field. */
bool care_column_map_has_field (const CareColumnMap *self, const char *field);
