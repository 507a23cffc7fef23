/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letterhead as every writer shows it: the name in bold, the other lines small beneath it, the logo right
 * of them. Knows no file format. */
#pragma once

#include "care-document.h"

/* Its lines are at least so high, in points. */
#define CARE_LETTERHEAD_NAME_LEADING 18
#define CARE_LETTERHEAD_LEADING 12

typedef struct
{
  char *name;  /* owned: the first line, or "" */
  char *lines; /* owned: the others, split by newlines, or "" */

  GBytes *logo;           /* owned: a PNG or JPEG that can be read, or NULL */
  const char *media_type; /* of the logo */
  const char *logo_file;  /* a name for it inside a document, "logo.png" or "logo.jpeg" */
  int logo_width;         /* on paper, in hundredths of a millimetre */
  int logo_height;
  char *logo_words; /* owned: what to say in place of the logo */

  /* From the foot of the last line to what follows, in points: so much that it stands below the logo too. */
  int space_below;
} CareLetterhead;

/* NULL where the document has neither words nor a logo for one. */
CareLetterhead *care_letterhead_new (const CareDocument *document);
void care_letterhead_free (CareLetterhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLetterhead, care_letterhead_free)
