/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that others published of a region, a council or the whole country, to hold a trend against. Each is
 * of one measure, one area and one month, in the trend's own units (care-trend.h: shares in hundredths). They
 * are the word of whoever published them: nothing here checks them, counts them or fills a gap in them. Pure;
 * knows no file and no clock. */
#pragma once

#include "care-instant.h"
#include "care-trend.h"

/* What an area or a source may have at the most, in characters. */
#define CARE_PUBLISHED_LONGEST_TEXT 200

/* What stands before all other areas, and is held against where nothing nearer is known. */
#define CARE_PUBLISHED_COUNTRY "England"

typedef struct
{
  CareTrendMeasure measure;
  const char *area; /* as it was written first: "England", "North East", a council; of the set */
  const char *key;  /* care_published_area_key() of it; of the set */
  CareMonth month;
  double value;
  char *source;   /* the file's name, or what a person typed */
  CareInstant at; /* when it was taken in */
} CarePublishedFigure;

/* Areas are one where this is: without white space at the ends, one space in a row, no capitals. The
 * caller's. */
char *care_published_area_key (const char *area);

/* One figure for a measure, area and month. Not to be shared between threads while it grows. */
typedef struct CarePublished CarePublished;

CarePublished *care_published_new (void);
CarePublished *care_published_ref (CarePublished *self);
void care_published_unref (CarePublished *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePublished, care_published_unref)

/* What a share without a percent sign is in a file ("85.2", "0.852"). */
typedef enum
{
  CARE_PUBLISHED_SHARES_ASK, /* hundredths, unless all of them could be fractions: that is a problem */
  CARE_PUBLISHED_SHARES_FRACTION,
  CARE_PUBLISHED_SHARES_PERCENT,
} CarePublishedShares;

typedef enum
{
  CARE_PUBLISHED_ADDED,   /* there was none */
  CARE_PUBLISHED_CHANGED, /* there was another value: this one took its place */
  CARE_PUBLISHED_SAME,    /* it was there already, and stays with the source that it had */
  CARE_N_PUBLISHED_TAKEN,
} CarePublishedTaken;

/* Texts are copied; source may be NULL. area without letters is a mistake of the caller. */
CarePublishedTaken care_published_put (CarePublished *self,
                                       CareTrendMeasure measure,
                                       const char *area,
                                       CareMonth month,
                                       double value,
                                       const char *source,
                                       CareInstant at);

/* Puts all of newer; nothing that newer does not speak of is dropped. counts may be NULL. */
void
care_published_merge (CarePublished *self, const CarePublished *newer, int counts[CARE_N_PUBLISHED_TAKEN]);

/* Borrowed; NULL: not known. */
const CarePublishedFigure *
care_published_find (const CarePublished *self, CareTrendMeasure measure, const char *area, CareMonth month);

void care_published_remove (CarePublished *self, CareTrendMeasure measure, const char *area, CareMonth month);

int care_published_count (const CarePublished *self);

/* All, by measure, area (as in care_published_areas) and month. Of CarePublishedFigure, borrowed; the array
 * is the caller's, and is good until the next put. */
GPtrArray *care_published_list (const CarePublished *self);

/* The areas that have a figure of a measure (CARE_N_TRENDS: of any), as they are written: England first, then
 * by name. char *, owned by the array, which is the caller's. */
GPtrArray *care_published_areas (const CarePublished *self, CareTrendMeasure measure);

/* The area to begin with: the first of wished (may be NULL, and hold NULLs before its end) that has figures
 * of the measure, else England, else NULL. The caller's. */
char *care_published_choose (const CarePublished *self,
                             CareTrendMeasure measure,
                             const char *const *wished,
                             int n_wished);

/* points: n, from first on, as of a trend; a month without a figure is a gap. True where any is known. */
bool care_published_series (const CarePublished *self,
                            CareTrendMeasure measure,
                            const char *area,
                            CareMonth first,
                            int n,
                            CareTrendPoint *points);
