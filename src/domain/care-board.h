/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board: every location x care type down, months across, one byte a cell, so that all of
 * England's adult social care fits into a few megabytes. The states and exposures are those of care-history.h
 * (cli.md, "States of a month" and "Exposure"), made without a row of its own for each month. Immutable once
 * finished; shared by atomic reference. */
#pragma once

#include "care-history.h"
#include "care-provider.h"

/* What a row says in words. */
typedef enum
{
  CARE_BOARD_NAME,
  CARE_BOARD_PROVIDER, /* its name */
  CARE_BOARD_BRAND,
  CARE_BOARD_REGION,
  CARE_BOARD_COUNCIL,
  CARE_N_BOARD_TEXTS,
} CareBoardText;

/* How near a notice of intent is, worst first. */
typedef enum
{
  CARE_LEVEL_NOTICE,      /* a notice may issue */
  CARE_LEVEL_ONE_MORE,    /* one more miss, and it may */
  CARE_LEVEL_AT_RISK,     /* windows missed in a row as many as the guidance calls at risk */
  CARE_LEVEL_SOME_MISSED, /* in the last twelve */
  CARE_LEVEL_NOT_KNOWN,   /* none known to be missed, but not all months are known */
  CARE_LEVEL_CLEAR,
  CARE_N_LEVELS,
} CareExposureLevel;

/* "notice", "one-more", "at-risk", "some-missed", "not-known", "clear" */
const char *care_exposure_level_to_string (CareExposureLevel level);
bool care_exposure_level_from_string (const char *text, CareExposureLevel *level);
CareExposureLevel care_exposure_level (const CareExposure *exposure);

/* A location x care type. Texts are the board's. */
typedef struct
{
  const char *location;                  /* its id */
  const char *texts[CARE_N_BOARD_TEXTS]; /* "" where not known */
  const char *folded;                    /* name and id as they are searched */
  uint32_t provider;                     /* index of the present one in providers, G_MAXUINT32 for none */
  uint32_t rank;                         /* of its name among all */
  CareService service;
  CareExposure exposure;
} CareBoardRow;

typedef struct
{
  const char *id, *name;
  bool is_public;      /* a public body has the duty and no penalty */
  int homes;           /* locations it has now */
  int64_t stake_pence; /* an estimate of the penalty (care-fees.h); -1 where it cannot be told */
  CareExposure exposure;
} CareBoardProvider;

typedef struct CareBoard CareBoard;

CareBoard *care_board_ref (CareBoard *self);
void care_board_unref (CareBoard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareBoard, care_board_unref)

int care_board_n_rows (const CareBoard *self);
const CareBoardRow *care_board_row (const CareBoard *self, int row);

/* The months shown, and the window of each. */
CareMonth care_board_first_month (const CareBoard *self);
int care_board_n_months (const CareBoard *self);
const CareWindow *care_board_window (const CareBoard *self, int month); /* counted from the first */

CareState care_board_state (const CareBoard *self, int row, int month);

/* Whether the state is from memory or papers. */
bool care_board_is_recalled (const CareBoard *self, int row, int month);

/* The moment that decided (see care_compliance_state()), CARE_NO_INSTANT for none. Only of a board that was
 * made with keep_moments. */
CareInstant care_board_recorded_at (const CareBoard *self, int row, int month);

/* How near a notice is for a row, and for a provider. A public body has the duty and no penalty, so no notice
 * comes nearer by what it misses: its rows are no worse than CARE_LEVEL_SOME_MISSED (regulation 2 of SI
 * 2022/1175). */
CareExposureLevel care_board_row_level (const CareBoard *self, int row);
CareExposureLevel care_board_provider_level (const CareBoardProvider *provider);

int care_board_n_providers (const CareBoard *self);
const CareBoardProvider *care_board_provider (const CareBoard *self, int provider);
const char *
care_board_fee_scheme (const CareBoard *self); /* that the estimates are by; "" where none holds */

/* The rules, and the day on which they are looked up. Borrowed. */
const CareRules *care_board_rules (const CareBoard *self);
CareDate care_board_on (const CareBoard *self);

/* Bytes that it keeps. */
size_t care_board_size (const CareBoard *self);

/* How many of each state a month has. rows: which, NULL for all. counts: of CARE_N_STATES for each month. */
void care_board_count (const CareBoard *self, const int *rows, int n_rows, int *counts);

/* How many windows ahead a board can tell of. */
#define CARE_BOARD_AHEAD 12

/* The windows that are not closed yet, counted from the next to close; below CARE_BOARD_AHEAD. */
const CareWindow *care_board_ahead_window (const CareBoard *self, int window);

/* What to expect of the windows that are not closed yet, the next first. One that is met already stays met,
 * and one in which nothing will be asked for, as of a home that closes, is no miss. */
typedef struct
{
  CareMonth month;
  bool left;              /* something is still to be done in it */
  CareExposure if_missed; /* it and all before it that are left are missed */
  CareExposure if_met;    /* all of them are met */
} CareForecast;

/* n windows ahead of a row, or of a provider; CARE_BOARD_AHEAD at the most. */
void care_board_forecast_row (const CareBoard *self, int row, int n, CareForecast *ahead);
void care_board_forecast_provider (const CareBoard *self, int provider, int n, CareForecast *ahead);

/* Worse is less: by level, then misses in a row, then in twelve. */
uint32_t care_board_badness (const CareExposure *exposure);

/* One row's, or one provider's, forecast of one window. */
typedef struct
{
  int index; /* of the row or the provider */
  int rank;  /* where it stands among equals */
  CareForecast forecast;
} CareExpected;

/* All of whom something is asked in that window, counted from the next; worst first, if it is missed. The
 * caller's. */
GArray *care_board_expect_rows (const CareBoard *self, int window);
GArray *care_board_expect_providers (const CareBoard *self, int window);

/* --- made so --- */

typedef struct
{
  GPtrArray *locations;     /* CareLocation */
  GPtrArray *providers;     /* CareProvider */
  GPtrArray *recollections; /* CareRecollection */
  CareLaw *law;             /* a reference is kept */
  CareInstant as_of;
  CareMonth from, to; /* the months shown */
  bool keep_moments;  /* 8 bytes more for each month shown, see care_board_recorded_at() */
} CareBoardFacts;

typedef struct CareBoardMaker CareBoardMaker;

CareBoardMaker *care_board_maker_new (const CareBoardFacts *facts);

/* All that was saved of one location x care type x month, in one call. A service that the location never had
 * is passed over, as is a location that is not known. */
void care_board_maker_take (CareBoardMaker *self,
                            const char *location,
                            CareService service,
                            CareMonth month,
                            const CareSaved *saved,
                            size_t n_saved);

/* Ends the making and frees the maker. */
CareBoard *care_board_maker_finish (CareBoardMaker *self);

/* The same, as the contract of the command line has it, with a row a month: only of a board that was made
 * with keep_moments. locations: those it was made of. */
CareStatus *care_board_status (const CareBoard *self, const GPtrArray *locations);
