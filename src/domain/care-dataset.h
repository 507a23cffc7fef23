/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question list of one care type as one dated version of the formal notice has it. From
 * data/law/datasets: one file a version. A month picks the version in force on the day its window opens. */
#pragma once

#include "care-month.h"
#include "care-service.h"

typedef enum
{
  CARE_KIND_COUNT,         /* a whole number from 0 */
  CARE_KIND_HOURS,         /* a decimal from 0 */
  CARE_KIND_DAYS_OR_HOURS, /* two fields, "<id>.days" and "<id>.hours"; either answers it */
  CARE_KIND_YES_NO,        /* "yes" or "no" */
  CARE_KIND_CHOICE,        /* one of values where they are published */
  CARE_KIND_TEXT,
  CARE_KIND_PERIOD, /* what the hours cover: "last-month", "four-weeks" or "pay-period"; with the last,
                       "<id>.from" and "<id>.to" are its dates (data collection guidance, footnote 2) */
} CareItemKind;

/* "count", "hours", "days-or-hours", "yes-no", "choice", "text", "period" */
const char *care_item_kind_to_string (CareItemKind kind);
bool care_item_kind_from_string (const char *text, CareItemKind *kind);

typedef struct
{
  char *id;      /* "ch.bed.occ" */
  char *section; /* id of a CareSection */
  char *label;   /* the official wording */
  char *help;    /* published definition, or "" */
  char *note;    /* what is not certain about it, or "" */
  CareItemKind kind;
  char **values;              /* for a choice, or NULL */
  int season_from, season_to; /* month and day as month x 100 + day (901, 331), both included; 0: all year */
  double plausible_max;       /* more is asked about, never refused (domain facts 5.4); 0: no such figure */
  bool campaign;              /* mandated only while a campaign runs */
  bool unproven;              /* still in force after 2023? not proven: asked, to be safe, and marked */
  bool mandated;              /* false: kept for one's own records, or part of another item (a period) */
} CareItem;

typedef struct
{
  char *id;
  char *label; /* the official heading */
} CareSection;

typedef struct
{
  CareService service;
  char *version; /* "V5" */
  CareDate effective_from;
  char *source;
  char *note;          /* what is not certain about its date or text, or "" */
  GPtrArray *sections; /* CareSection, in the official order */
  GPtrArray *items;    /* CareItem, in the official order, section by section */
} CareDataset;

void care_item_free (CareItem *item);
void care_dataset_free (CareDataset *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareDataset, care_dataset_free)

const CareItem *care_dataset_find (const CareDataset *self, const char *item_id);

/* The item whose field this is: its own id, or "<id>.days", ".hours", ".from", ".to". An answer in days or
 * hours that does not say which is kept under the id alone, and found so. */
const CareItem *care_dataset_find_field (const CareDataset *self, const char *field_id);

/* The ids under which an item's answers are kept: one or more, NULL at the end. Owned by the caller. */
char **care_item_fields (const CareItem *item);

/* Whether both ask the same from the same day on: the same questions, of the same kinds, in the same order.
 */
bool care_dataset_asks_the_same (const CareDataset *a, const CareDataset *b);

/* The version for a service on a day out of datasets (of CareDataset), or NULL before the first. */
const CareDataset *care_dataset_on (GPtrArray *datasets, CareService service, CareDate on);

typedef struct
{
  CareDate from, to;
  char *name, *source;
} CareCampaign;

void care_campaign_free (CareCampaign *campaign);

/* Why an item is asked, or is not. */
typedef enum
{
  CARE_ASKED_ALWAYS,
  CARE_ASKED_IN_SEASON,
  CARE_ASKED_IN_CAMPAIGN,
  CARE_ASKED_TO_BE_SAFE, /* unproven */
  CARE_NOT_ASKED_OUT_OF_SEASON,
  CARE_NOT_ASKED_NO_CAMPAIGN,
  CARE_NOT_ASKED_OPTIONAL,
} CareAsked;

/* "always", "in-season", ... */
const char *care_asked_to_string (CareAsked asked);

/* In the window that opens on that day. campaigns: of CareCampaign. */
CareAsked care_item_asked (const CareItem *item, CareDate opens, GPtrArray *campaigns);

static inline bool
care_asked_is_mandatory (CareAsked asked)
{
  return asked <= CARE_ASKED_TO_BE_SAFE;
}
