/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a row, for its two files. */
#pragma once

#include "care-return-row.h"

struct _CareReturnRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  CareReturnDraft *draft;
  GPtrArray *fields; /* CareReturnField, borrowed from the grid */

  /* borrowed */
  const CareItem *item; /* of the draft's dataset */

  bool shows_about, asks_why; /* what its button says now */

  /* template children */
  GtkWidget *label;
  GtkWidget *help;
  GtkWidget *finding_box;
  GtkWidget *finding_icon;
  GtkWidget *finding;
  GtkWidget *reason;
  GtkWidget *note;
  GtkWidget *right;
  GtkMenuButton *about;
  GtkWidget *grid;
};

/* The row's actions "answer.about" and "answer.still-right". */
void care_return_row_act (GtkWidget *widget, const char *action, GVariant *parameter);

/* The popover of its button. */
void care_return_row_make_about (GtkMenuButton *button, gpointer row);
