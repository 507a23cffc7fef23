/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One deed for many returns of a month, for those that were chosen or for all that are left: a dialog that
 * says beforehand what will be recorded, for which returns, and which are left out and why. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"
#include "care-record-grid.h"

typedef enum
{
  CARE_MANY_UNCHANGED,
  CARE_MANY_NIL,
  CARE_MANY_RECORD,
} CareManyDeed;

typedef enum
{
  CARE_MANY_TAKEN,
  CARE_MANY_DONE_ALREADY, /* recorded, or not asked for */
  CARE_MANY_NOTHING_BEFORE,
  CARE_MANY_BEGUN, /* has figures that the deed would put aside */
  CARE_MANY_SO_ALREADY,
  CARE_MANY_EMPTY,
  CARE_MANY_NOT_WHOLE, /* to be recorded by itself, section by section */
  CARE_MANY_DORMANT,   /* stands empty: a nil return is proposed */
  CARE_MANY_NOT_DORMANT,
} CareManyWhy;

/* Whether the deed makes sense for a return of the grid's last month, and why not. */
CareManyWhy care_returns_many_why (const CareReturnsGrid *grid, const CareGridRow *row, CareManyDeed deed);

/* Whether a location stands empty on the last day of the window. */
bool care_returns_many_is_dormant (const CareReturnsGrid *grid, const CareGridRow *row);

/* The same for all that are left: those that stand empty are proposed for nil returns, and where there are
 * some, they alone; nobody says of them that nothing changed. any_dormant: whether there are. */
CareManyWhy care_returns_many_why_of_all (const CareReturnsGrid *grid,
                                          const CareGridRow *row,
                                          CareManyDeed deed,
                                          bool any_dormant);

/* chosen: keys of returns as care_return_key() gives them, or NULL for all that are left; taken. */
void care_returns_many_ask (
    GtkWidget *from, CareDesk *desk, CareManyDeed deed, CareMonth month, GPtrArray *chosen);
