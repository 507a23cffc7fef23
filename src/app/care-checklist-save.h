/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a document of a case, put down: as one correction of the event, and in the draft. For
 * the desk's thread; no widgets. */
#pragma once

#include "care-desk.h"

typedef enum
{
  CARE_CHECKLIST_NOT_YET, /* not looked at yet */
  CARE_CHECKLIST_THERE,
  CARE_CHECKLIST_MISSING,
} CareChecklistFound;

/* Tables of an item's id to its CareChecklistFound. */
GHashTable *care_checklist_found_new (void);
bool care_checklist_found_equal (GHashTable *a, GHashTable *b);

typedef struct
{
  char *case_id;
  CareEventKind kind; /* the last event of it is the one that is put right */
  GHashTable *pressed;
} CareChecklistChange;

/* Copies the table. */
CareChecklistChange *care_checklist_change_new (const char *case_id, CareEventKind kind, GHashTable *pressed);
void care_checklist_change_free (CareChecklistChange *self);

/* CareDeskWork of a CareChecklistChange: gives the CareCaseView. Where it is as said already, nothing is
 * written. */
gpointer care_checklist_save (CareRecord *record, gpointer data, GError **error);

/* CareDeskWork of a case's id: the draft takes up the ground that the notice is mistaken, and what the
 * notice leaves out. Gives the CareCaseView. */
gpointer care_checklist_say (CareRecord *record, gpointer data, GError **error);
