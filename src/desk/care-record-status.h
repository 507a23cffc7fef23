/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board, and what the Today and Calendar pages show, read in one go. */
#pragma once

#include "care-case.h"
#include "care-dataset.h"
#include "care-history.h"
#include "care-place-todo.h"
#include "care-record.h"

/* as_of CARE_NO_DATE: now; else the end of that day, at most now. from, to CARE_NO_MONTH: the last twelve
 * windows and the present one. location NULL: all; else only its rows (exposure too, and its provider's). */
CareStatus *care_record_status (
    CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, const char *location, GError **error);

/* Now, among locations that are read already. all: they are the whole record; else the recordings of each are
 * looked up, and a provider's exposure is of these alone. from, to: as above. */
CareStatus *care_record_status_among (
    CareRecord *self, GPtrArray *locations, bool all, CareMonth from, CareMonth to, GError **error);

/* One line of what is left to do in the present window. */
typedef struct
{
  const CareLocation *location; /* of the overview's locations */
  CareService service;
  CareState state;
  int answered, asked, errors; /* errors: findings of that severity */
  const CareDataset *dataset;  /* of the overview's law; NULL before the first */
  GPtrArray *unsaved; /* as CareReturnView's: sections that the latest recording left out. char, borrowed */
} CareTask;

typedef struct
{
  char *case_id;
  char *provider_name;
  CareCaseClock clock; /* the one that matters next */
} CareDeadlineRow;

typedef struct
{
  int references; /* of care_overview_ref() and _unref(), on one thread at a time */
  CareLaw *law;
  CareInstant now;
  CareDate today;
  CareWindow window; /* open now, or the next */
  CareWindow next;   /* the one after it */
  bool open;
  GPtrArray *tasks;     /* CareTask: all asked for in the window, those left first */
  int recorded, asked;  /* returns */
  GPtrArray *deadlines; /* CareDeadlineRow, soonest first: running and missed clocks of open cases */
  CareStatus *status;   /* the last twelve windows and this one */
  GPtrArray *locations; /* CareLocation */
  GPtrArray *providers; /* CareProvider */
  GPtrArray *cases;     /* CareCase */
  GPtrArray *sought;    /* char, one a location: what the record says of it, folded, to look for words in */
  GArray *todo;         /* CarePlaceTodo */
  GHashTable *by_id;    /* see care_overview_find_location(), _provider(), _task() */
  GHashTable *by_provider;
  GHashTable *by_task;
} CareOverview;

CareOverview *care_record_overview (CareRecord *self, GError **error);
CareOverview *care_overview_ref (CareOverview *self);

/* The last one lets go of a large record's on a thread of its own: it takes a while. */
void care_overview_unref (CareOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareOverview, care_overview_unref)

/* By their ids; NULL for none. Borrowed. */
const CareLocation *care_overview_find_location (const CareOverview *self, const char *id);
const CareProvider *care_overview_find_provider (const CareOverview *self, const char *id);
const CareTask *care_overview_find_task (const CareOverview *self, const char *location, CareService service);
