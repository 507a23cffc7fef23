/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All regulatory facts in one immutable value, handed down: holidays, rules, datasets, campaigns, fee
 * schemes, contacts, checklists, plausibility, trends. Read from data/law by wire. Shared by atomic
 * reference. */
#pragma once

#include "care-checklist.h"
#include "care-cqc-type.h"
#include "care-dataset.h"
#include "care-fees.h"
#include "care-holidays.h"
#include "care-plausible.h"
#include "care-rules.h"

typedef struct
{
  char *id; /* "nhsbsa-enforcement", ... */
  char *name;
  char *lines; /* postal address, lines split by newline, or "" */
  char *email;
  char **other_emails; /* what other copies give; ends with NULL, never NULL itself */
  char *web;           /* where it is on the web, or "" */
  char *telephone, *hours;
  char *note; /* what is not certain about it, or "" */
  char *source;
  CareDate seen; /* when it was last seen to be so; CARE_NO_DATE where that is not known */
} CareContact;

void care_contact_free (CareContact *contact);

struct CareLaw
{
  CareHolidays *holidays;   /* owned */
  CareRules *rules;         /* owned */
  GPtrArray *datasets;      /* CareDataset */
  GPtrArray *campaigns;     /* CareCampaign */
  GPtrArray *fee_schemes;   /* CareFeeScheme */
  GPtrArray *contacts;      /* CareContact */
  GPtrArray *checklists;    /* CareChecklistItem */
  CarePlausible *plausible; /* owned */
  GPtrArray *cqc_types;     /* CareCqcType: which return each of the CQC's service types asks for */
  GPtrArray *trends;        /* CareTrendRule: which questions give the figures of trends */
};

/* Takes ownership of every part. cqc_types is empty until the reader of the law puts its own in its place. */
CareLaw *care_law_new (CareHolidays *holidays,
                       CareRules *rules,
                       GPtrArray *datasets,
                       GPtrArray *campaigns,
                       GPtrArray *fee_schemes,
                       GPtrArray *contacts,
                       GPtrArray *checklists,
                       CarePlausible *plausible);
CareLaw *care_law_ref (CareLaw *self);
void care_law_unref (CareLaw *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLaw, care_law_unref)

/* The same law with other holidays, and with question lists of the record's own (CareDataset; NULL: none)
 * after those that were shipped. Ownership of both is taken; all else is shared. */
CareLaw *care_law_with (CareLaw *self, CareHolidays *holidays, GPtrArray *datasets);

/* What keeps a question list out: it must begin after the last one of its service, and a question that is
 * known must keep its kind. */
typedef enum
{
  CARE_DATASET_FITS,
  CARE_DATASET_KNOWN,      /* a version of that name is there already */
  CARE_DATASET_TOO_EARLY,  /* it would speak for months that another list speaks for */
  CARE_DATASET_OTHER_KIND, /* a known question would change its kind */
} CareDatasetFit;

/* item (may be NULL) gets the id of the question that would change. Borrowed from dataset. */
CareDatasetFit care_law_fit_dataset (const CareLaw *self, const CareDataset *dataset, const char **item);

const CareContact *care_law_contact (const CareLaw *self, const char *id);
