/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed, pasted, filled or cleared in the grid of returns, step by step, so that it can be taken
 * back, also after the program was closed. A convenience beside the record: neither sealed nor shared with a
 * hub. Knows nothing of whether a step can still be taken back: who asks holds its values against the record.
 */
#pragma once

#include "care-month.h"
#include "care-service.h"
#include "care-store.h"

/* Older ones are forgotten. */
#define CARE_UNDO_STEPS 500

/* One answer of one return. */
typedef struct
{
  char *location; /* CareLocation's id */
  CareService service;
  CareMonth month;
  char *field;
  char *before, *after; /* "" for no answer */
} CareUndoCell;

CareUndoCell *care_undo_cell_new (const char *location,
                                  CareService service,
                                  CareMonth month,
                                  const char *field,
                                  const char *before,
                                  const char *after);
CareUndoCell *care_undo_cell_copy (const CareUndoCell *self);
void care_undo_cell_free (CareUndoCell *self);

typedef struct
{
  int64_t number;
  CareInstant at;
  char *person;
  char *what;       /* "typed", "pasted", "filled", "cleared" */
  GPtrArray *cells; /* CareUndoCell */
} CareUndoStep;

void care_undo_step_free (CareUndoStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareUndoStep, care_undo_step_free)

/* Inside the transaction of the answers themselves. What was taken back and could have been done again is
 * forgotten. cells: of CareUndoCell. */
bool care_store_add_undo_step (
    CareStore *self, const CareActor *actor, const char *what, GPtrArray *cells, GError **error);

/* The newest step that is not taken back; the oldest that is. NULL: none, or error is set. */
CareUndoStep *care_store_find_undo (CareStore *self, GError **error);
CareUndoStep *care_store_find_redo (CareStore *self, GError **error);

bool care_store_mark_undone (CareStore *self, int64_t number, bool undone, GError **error);
