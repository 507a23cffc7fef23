/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the columns of a file that another program writes each month (care records, rota, payroll) become
 * answers of returns: made once by a person, kept under a name, used again next month. Columns are known by
 * their header, not by their place. */
#pragma once

#include "care-month.h"
#include "care-service.h"

typedef enum
{
  CARE_TAKEN_AS_IT_IS, /* one value a location and month */
  CARE_TAKEN_AS_SUM,   /* of all rows, and of all columns for the same field */
  CARE_TAKEN_AS_COUNT, /* how many rows have something in the column */
} CareTakenAs;

/* "value", "sum", "count" */
const char *care_taken_as_to_string (CareTakenAs how);
bool care_taken_as_from_string (const char *text, CareTakenAs *how);

typedef struct
{
  char *header;
  char *field; /* of a question list */
  CareTakenAs how;
  double scale; /* a figure is multiplied by it: 1/60 makes hours of minutes */
  char *where;  /* only rows whose column of this header says "is"; "": all */
  char *is;
} CareMappedColumn;

/* What the other program calls a location, where that is neither its number nor its name. */
typedef struct
{
  char *code;
  char *location;
} CareMappedAlias;

typedef struct
{
  char *name;
  bool has_service;
  CareService service;  /* where the file is of one; else its column says so */
  char *service_column; /* "": none */
  char *sheet;          /* "": the first that has rows */
  int header_line;      /* from 1; 0: the first line that has the headers */
  char *location;       /* headers */
  char *month;          /* "": the month is given with each import */
  int month_shift;      /* 1: what happened in October is asked about in November's window */
  GPtrArray *columns;   /* CareMappedColumn */
  GPtrArray *aliases;   /* CareMappedAlias */
  char *yes, *no;       /* words, a comma between them; "": those of English */
} CareMapping;

CareMapping *care_mapping_new (const char *name);
CareMapping *care_mapping_copy (const CareMapping *self);
void care_mapping_free (CareMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareMapping, care_mapping_free)

/* The headers that say what a row is of; "" for month: given, for service_column: none. */
void care_mapping_set_places (CareMapping *self,
                              const char *location,
                              const char *month,
                              const char *service_column);

/* header, field: not empty. where NULL: every row. */
void care_mapping_add_column (CareMapping *self,
                              const char *header,
                              const char *field,
                              CareTakenAs how,
                              double scale,
                              const char *where,
                              const char *is);
void care_mapping_add_alias (CareMapping *self, const char *code, const char *location);

/* Whether two headers, or two names of a location, are the same to a person: whatever their case and the
 * spaces in and around them. */
char *care_mapping_fold (const char *header); /* the caller's */
