/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the dialogs of the bulk file share. */
#pragma once

#include "care-bulk-dialog.h"
#include "care-record-bulk.h"

/* What the dialog shows, read in one go on the database thread. */
typedef struct
{
  CareLaw *law;
  CareWindow window;
  const CareDataset *dataset; /* of the law */
  GPtrArray *maps;            /* CareKnownMap */
  GPtrArray *places;          /* CareBulkPlace */
} CareBulkFacts;

typedef struct
{
  CareService service;
  CareMonth month;
} CareBulkWhich;

void care_bulk_facts_free (CareBulkFacts *self);

/* CareDeskWork; data is a CareBulkWhich. Gives CareBulkFacts. */
gpointer care_bulk_facts_read (CareRecord *record, gpointer data, GError **error);

/* What a map does not reach of the month's questions, in words; "" where all is well. The caller's. */
char *care_bulk_facts_gaps (const CareBulkFacts *self, const CareColumnMap *map, CareMonth month);

/* The dialog's own. */
typedef struct
{
  CareDesk *desk;          /* owned */
  CareBulkFacts *facts;    /* owned, or NULL before the first reading */
  char *wanted;            /* name of the map to choose next, or NULL */
  CarePlainDialog *dialog; /* borrowed: it owns this */
  AdwComboRow *service_row, *which, *map_row;
  AdwPreferencesGroup *returns;
  GtkListBox *list;
  GtkLabel *gaps;
  GPtrArray *checks; /* GtkCheckButton, borrowed, one a place */
  CareService service;
  CareMonth month;
  bool quiet;
} CareBulk;

CareBulk *care_bulk_of (gpointer dialog);
CareBulkWhich *care_bulk_which_new (const CareBulk *bulk); /* the caller's (g_free) */
const CareKnownMap *care_bulk_chosen_map (const CareBulk *self);
void care_bulk_read_again (CareBulk *self);

/* bulk.edit and bulk.new, in care-bulk-columns.c. */
void care_bulk_add_map_actions (CareBulk *self);

/* Where the file has been saved: says so, and records the returns in it as uploaded once a person has done
 * that. Takes report and facts. */
CarePlainDialog *care_bulk_uploaded_present (GtkWidget *from,
                                             CareDesk *desk,
                                             CareService service,
                                             CareMonth month,
                                             CareBulkReport *report,
                                             CareBulkFacts *facts);

/* Edits a copy of the map. changed (once, and only where something was kept): with data. */
typedef void (*CareMapChanged) (const char *name, gpointer data);
CarePlainDialog *care_map_dialog_present (GtkWidget *from,
                                          CareDesk *desk,
                                          const CareKnownMap *known,
                                          const CareDataset *dataset,
                                          CareLaw *law,
                                          CareMapChanged changed,
                                          GObject *data);
