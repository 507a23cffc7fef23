/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copy sheet on paper: the return page by page as the Capacity Tracker asks for it, to be read across a
 * desk and ticked off. In the language of the desktop: it is for the person who types. */
#pragma once

#include "care-copy-sheet.h"
#include "care-document.h"
#include "care-location.h"

typedef struct
{
  const CareCopySheet *sheet;
  const CareDataset *dataset;
  const CareLocation *location;
  CareService service;
  CareMonth month;
  const char *web;     /* address of the Capacity Tracker, or "" */
  const char *closing; /* a sentence on the window */
  CareInstant now;
} CareCopySheetFacts;

/* Owned by the caller. */
CareDocument *care_words_copy_sheet (const CareCopySheetFacts *facts);

/* What a value says where there is nothing to copy: "Left empty: not known after asking the agency". The
 * caller's. */
char *care_words_copy_empty (const CareCopyValue *value);

/* The value as it is shown: "Yes" for a yes; else what is copied. The caller's. */
char *care_words_copy_shown (const CareCopyValue *value);

/* That the tracker asks for more than the return; translated, static. */
const char *care_words_copy_scope (void);
