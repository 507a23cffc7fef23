/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import of figures asks of the record's thread (CareDeskWork; data is a CareFiguresJob). */
#pragma once

#include "care-desk.h"
#include "care-record-figures.h"

typedef struct
{
  char *path;
  char *keep;           /* the name under which the mapping is kept once figures were taken; "": it is not */
  CareMapping *mapping; /* NULL: none is needed */
  CareService service;
  CareFiguresWish wish;
} CareFiguresJob;

void care_figures_job_free (gpointer data);

typedef struct
{
  CareFiguresReport *figures;
  GPtrArray *locations; /* CareLocation */
} CareFiguresOutcome;

void care_figures_outcome_free (gpointer data);

gpointer care_figures_job_look (CareRecord *record, gpointer data, GError **error);   /* CareFigureColumns */
gpointer care_figures_job_import (CareRecord *record, gpointer data, GError **error); /* CareFiguresOutcome */
gpointer
care_figures_job_list (CareRecord *record, gpointer data, GError **error); /* GPtrArray of CareMapping */
gpointer care_figures_job_is_own (CareRecord *record, gpointer data, GError **error); /* NULL: no */

void care_figures_job_free_columns (gpointer data);
void care_figures_job_free_list (gpointer data);
