/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents for the tests of the writers, and small help to look at what was written. */
#pragma once

#include "care-document.h"

/* One of everything. */
CareDocument *care_sample_full (void);
/* Text that could break a file: mark-up, control characters, right to left, emoji, white space, long words.
 */
CareDocument *care_sample_hostile (void);
/* A title and that many paragraphs of several lines. */
CareDocument *care_sample_paragraphs (int n);
/* A title and a table with that many rows; every tenth has a cell of many lines. */
CareDocument *care_sample_table (int rows);
CareDocument *care_sample_empty (void);
/* One of everything, with a letterhead of four lines and a logo. */
CareDocument *care_sample_letterhead (void);

/* A picture of that size, as a PNG or as a JPEG. */
GBytes *care_sample_png (int width, int height);
GBytes *care_sample_jpeg (int width, int height);

typedef struct
{
  const char *name;
  CareDocument *(*make) (void);
} CareSample;

/* Every sample by name, the last with name NULL. */
extern const CareSample care_samples[];

/* More of them, with all that can stand at the head of the first page; the last with name NULL. */
extern const CareSample care_letterhead_samples[];

/* Writes the bytes to a fresh file in the test's own folder; its path is the caller's (g_free). */
char *care_sample_save (GBytes *bytes, const char *name);

/* Runs a program, which must end well, and returns what it wrote to its output, with its length. */
char *care_sample_run (const char *const *argv, size_t *length);

/* A part of a zip file, with its length; owned by the caller. */
char *care_sample_unzip (const char *path, const char *part, size_t *length);

/* The words of a text, one space between them; owned by the caller. */
char *care_sample_words (const char *text);

/* The words between the margins of a PDF, page by page in the order in which they are drawn, without the
 * header rows that are repeated; owned by the caller. */
char *care_sample_body (const CareDocument *document, const char *pdf);
