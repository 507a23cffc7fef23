/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a file that was to be bound behind the representations. Codes: the sentences are in words.
 */
#pragma once

#include <stdbool.h>

typedef enum
{
  CARE_EXHIBIT_BOUND,
  CARE_EXHIBIT_ENCRYPTED, /* a password, even an empty one, or rights that it keeps to itself */
  CARE_EXHIBIT_SIGNED,    /* signed, or made to be: bound, the signature would be worth nothing */
  CARE_EXHIBIT_DAMAGED,   /* cannot be read from its start to its end */
  CARE_EXHIBIT_OTHER,     /* no kind of file that can be bound and look the same, such as an e-mail */
  CARE_N_EXHIBIT_FATES
} CareExhibitFate;

/* "bound", "encrypted", "signed", "damaged", "other". */
const char *care_exhibit_fate_to_string (CareExhibitFate fate);
bool care_exhibit_fate_from_string (const char *text, CareExhibitFate *fate);
