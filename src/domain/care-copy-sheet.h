/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A return as a person types it into the Capacity Tracker: page by page (the sections of the question list,
 * in its order), only what is asked for in that window, each value as a form takes it, with what was typed
 * beside it. */
#pragma once

#include "care-return.h"

typedef struct
{
  char *field;  /* field id */
  char *item;   /* id of its CareItem */
  char *typed;  /* as it was typed; "" where it is empty */
  char *value;  /* what to copy: a figure without thousands commas, else as it was typed; "" where empty */
  bool unread;  /* it should be a figure and cannot be read as one: value is what was typed */
  char *reason; /* why it was left empty, as a person said; "" */
} CareCopyValue;

typedef struct
{
  char *section; /* id of the CareSection */
  char *title;   /* its official label */
  GPtrArray *values;
} CareCopyPage;

typedef struct
{
  CareReturnKind kind;
  char *nil_reason; /* "" unless nil */
  GPtrArray *pages; /* CareCopyPage; one on which nothing is asked is left out */
} CareCopySheet;

/* opens: the day on which the month's window opens. campaigns: of CareCampaign. A question in days or hours
 * gives those of the two that are answered, or the first where neither is. */
CareCopySheet *
care_copy_sheet_new (const CareReturn *ret, const CareDataset *dataset, CareDate opens, GPtrArray *campaigns);
void care_copy_sheet_free (CareCopySheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCopySheet, care_copy_sheet_free)

/* The values of a page, one a line, and nothing else; an empty one is an empty line, so that each stays in
 * its place. The caller's. */
char *care_copy_page_text (const CareCopyPage *page);

/* An answer as another program takes it ("1,234" is "1234", " 37.50 " is "37.5"); what is no figure stays as
 * it was typed. item may be NULL. unread (may be NULL): as in CareCopyValue. The caller's. */
char *care_copy_value_of (const CareItem *item, const char *typed, bool *unread);
