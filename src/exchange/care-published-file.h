/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that others published, out of a table (CSV, XLSX or ODS).
 *
 * Nobody publishes such figures in a form that this program could count on: names of sheets and columns are
 * not known beforehand and change from one publication to the next. So nothing is guessed and two plain
 * shapes are read, into which a publication's table is copied where it is not in one of them already:
 *
 * long: a heading with month (or date, period), area (or region, name, geography) and value, and measure
 *       where the file has figures of several; in any order, beside other columns, which are passed over.
 * wide: months in the first column, each other column an area.
 *
 * Lines above the heading (titles, notes) are passed over, if the heading is among the first
 * CARE_PUBLISHED_HEADING_WITHIN lines that say anything; so are lines below with a single cell (notes). */
#pragma once

#include "care-exchange-error.h"
#include "care-published.h"
#include "care-row-problem.h"
#include "care-table.h"

#define CARE_PUBLISHED_HEADING_WITHIN 30
#define CARE_PUBLISHED_MOST 200000 /* figures in a file */

typedef struct
{
  CareTrendMeasure measure; /* of a file that has no column for it; CARE_N_TRENDS: not known */
  bool only;                /* of one that has, no other measure than this is taken */
  CarePublishedShares shares;
  const char *source; /* borrowed */
  CareInstant at;
} CarePublishedHow;

typedef struct
{
  CarePublished *figures; /* what can be taken */
  GPtrArray *problems;    /* CareRowProblem, by line; no more than a thousand of them */
  bool wide;
  bool has_measure;   /* a column says it */
  bool needs_measure; /* nothing says it, and so no figures are here */
  int read;           /* rows below the heading */
  int unknown;        /* cells that say that there is no figure: empty, "-", ":", "[c]", "[x]", "[z]" */
  int ignored;        /* rows that are notes, or of another measure */
  int rejected;       /* figures, or rows, that have a problem; never among the figures */
} CarePublishedFile;

void care_published_file_free (CarePublishedFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePublishedFile, care_published_file_free)

/* Problems: "column-missing" and "column-twice" (of the whole file: nothing is read then), "missing",
 * "not-a-month", "unknown-measure", "area-too-long", "heading-missing", "too-many-cells",
 * "not-a-published-figure", "negative", "above-the-whole", "not-a-fraction", "share-of-no-share",
 * "looks-like-fraction" (once a measure: none of its figures without a percent sign is taken),
 * "published-twice" (neither of the two is taken). NULL with CARE_EXCHANGE_ERROR (NO_HEADER: neither shape is
 * found; TOO_MANY), or with G_IO_ERROR. table may be NULL. */
CarePublishedFile *care_published_file_read (const char *path,
                                             const CareTableHow *table,
                                             const CarePublishedHow *how,
                                             GError **error);

/* The same of bytes. */
CarePublishedFile *care_published_file_read_bytes (GBytes *content,
                                                   const CareTableHow *table,
                                                   const CarePublishedHow *how,
                                                   GError **error);
