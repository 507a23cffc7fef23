/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a file that goes with a document: it is bound behind the PDF, or sent beside it. */
#pragma once

#include <glib.h>

typedef enum
{
  CARE_EXHIBIT_BOUND,     /* a PDF or a picture: its pages go behind the document */
  CARE_EXHIBIT_ENCRYPTED, /* locked: to bind it would be to unlock it */
  CARE_EXHIBIT_SIGNED,    /* to bind it would break its signature */
  CARE_EXHIBIT_DAMAGED,   /* a PDF or a picture that does not open */
  CARE_EXHIBIT_OTHER,     /* of another kind, an e-mail for instance */
  CARE_N_EXHIBIT_FATES,
} CareExhibitFate;

/* "bound", "encrypted", "signed", "damaged", "other" */
const char *care_exhibit_fate_to_string (CareExhibitFate fate);
