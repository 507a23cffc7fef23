/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The law as it is shipped, for tests of every room, and dates as a test likes to write them. */
#pragma once

#include "care-law.h"
#include "care-window.h"

/* Reads data/law (CARE_RETURNS_LAW_DIR), or stops the test. Owned by the caller. */
CareLaw *care_test_law (void);

/* "YYYY-MM-DD" (NULL: CARE_NO_DATE), "YYYY-MM", RFC 3339; stops the test where it cannot be read. */
CareDate care_test_date (const char *text);
CareMonth care_test_month (const char *text);
CareInstant care_test_instant (const char *text);

/* Stops the test with both dates in words and what it was about. */
void care_test_same_date (const char *about, CareDate is, const char *should);

/* A text of a file of the law, what is put in the place of its first occurrence, and what the reader then
 * complains of. */
typedef struct
{
  const char *what, *with, *named;
} CareTestChange;

typedef GPtrArray *(*CareTestLawReader) (const char *law_dir, GError **error);

/* What a reader says of a folder with that text as its file of that name; NULL: it was read. */
GError *care_test_law_read_text (const char *name, CareTestLawReader reader, const char *text);

/* The file of data/law is read as it is, and refused with CARE_WIRE_ERROR after each of the changes. */
void care_test_law_is_refused (const char *name,
                               CareTestLawReader reader,
                               const CareTestChange *changes,
                               size_t n_changes);
