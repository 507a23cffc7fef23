/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All returns of one month or of several, read in one go for the grid, and verbs that change many answers at
 * once and take that back. */
#pragma once

#include "care-check.h"
#include "care-history.h"
#include "care-law.h"
#include "care-record.h"
#include "care-return.h"
#include "care-store-undo.h"

/* One location with one care type. */
typedef struct
{
  const CareLocation *location; /* of the grid */
  CareService service;
  CareReturn **returns; /* one a month, oldest first; never NULL, without answers where none is stored */
  CareReturn *previous; /* the latest before the last month with answers, or NULL */
  GPtrArray *earlier;   /* CareReturn of the months before the last that a check looks at, oldest first */
  CareState state;      /* of the last month */
  CareInstant recorded_at;
  GPtrArray *findings; /* CareFinding, of the last month */
  int answered, asked;
} CareGridRow;

typedef struct
{
  CareLaw *law; /* a reference: keeps the datasets alive */
  CareMonth from, to;
  CareWindow *windows;  /* one a month */
  GPtrArray *locations; /* CareLocation, by name */
  GPtrArray *providers; /* CareProvider */
  GPtrArray *rows; /* CareGridRow: by the name of the location, then care type; those asked for in the last
                      month, and those with a return in it all the same */
} CareReturnsGrid;

void care_returns_grid_free (CareReturnsGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReturnsGrid, care_returns_grid_free)

/* from, to: both included. */
CareReturnsGrid *care_record_grid (CareRecord *self, CareMonth from, CareMonth to, GError **error);

int care_returns_grid_n_months (const CareReturnsGrid *self);

/* The question list that a care type has in the nth month; NULL before the first. */
const CareDataset *care_returns_grid_dataset (const CareReturnsGrid *self, CareService service, int nth);

/* Checks the last month of a row again, beside the months before it, after an answer changed. That figures
 * were carried over is not among the findings: it is said of a whole return, where one is opened. */
void care_returns_grid_check (const CareReturnsGrid *self, CareGridRow *row);

/* The row of a return, or NULL. */
CareGridRow *care_returns_grid_find (const CareReturnsGrid *self, const char *location, CareService service);

/* Stores answers of many returns in one transaction, as one step that can be taken back. cells: of
 * CareUndoCell, whose before is what the grid knew; where the record held something else that came from
 * elsewhere, a person is asked, as after typing in a form. what: "typed", "pasted", "filled" or "cleared".
 * Cells that change nothing leave no trace. */
bool care_record_set_many (CareRecord *self, const char *what, GPtrArray *cells, GError **error);

/* What came of taking a step back, or of doing it again. */
typedef struct
{
  bool any;        /* whether there was a step at all */
  char *what;      /* as above */
  char *person;    /* who did it */
  CareInstant at;  /* and when */
  GPtrArray *done; /* CareUndoCell: before and after as they now were changed */
  GPtrArray *left; /* CareUndoCell that hold something else by now, and were left alone */
} CareUndone;

void care_undone_free (CareUndone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareUndone, care_undone_free)

/* Only where a field still holds what the step set there, in a return that was not said to be nil or
 * unchanged since. The step counts as taken back either way. */
CareUndone *care_record_undo (CareRecord *self, GError **error);
CareUndone *care_record_redo (CareRecord *self, GError **error);
