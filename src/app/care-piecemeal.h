/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something done in steps so that the window never stands still meanwhile: the first at once, the others
 * whenever nothing else is to be done. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* One piece; true while there is more to do. */
typedef bool (*CarePiece) (gpointer data);

/* Part of whoever has the pieces, all zero at first; to be ended before its data goes. */
typedef struct
{
  CarePiece piece;
  gpointer data;   /* borrowed */
  unsigned source; /* 0 where nothing is left to do */
} CarePiecemeal;

/* In the place of what was still to be done. */
void care_piecemeal_begin (CarePiecemeal *self, CarePiece piece, gpointer data);
void care_piecemeal_end (CarePiecemeal *self);
