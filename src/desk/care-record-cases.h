/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs for enforcement cases and the representation of each. */
#pragma once

#include "care-case.h"
#include "care-fees.h"
#include "care-history.h"
#include "care-provider.h"
#include "care-record.h"
#include "care-representation.h"
#include "care-store-drafts.h"

typedef struct
{
  CareLaw *law;
  CareCase *ca;
  CareProvider *provider;
  CareRepresentation *draft; /* empty where none was begun */
  GArray *clocks;            /* CareCaseClock */
  GPtrArray *locations;      /* CareLocation: those alleged */
  GPtrArray *history;   /* CareHistoryRow: twelve windows up to the notice (or now) of those alleged, and the
                           months alleged */
  CarePenalty *penalty; /* estimate for all the provider's locations, or NULL (public body, or no scheme) */
  CareInstant now;
  CareDate today;
} CareCaseView;

void care_case_view_free (CareCaseView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCaseView, care_case_view_free)

/* missed, misleading: of CareAllegation; either may be NULL. The id is made here: "case-<year>-<number>". */
CareCaseView *care_record_open_case (
    CareRecord *self, const char *provider, GPtrArray *missed, GPtrArray *misleading, GError **error);
CareCaseView *care_record_view_case (CareRecord *self, const char *id, GError **error);
GPtrArray *care_record_list_cases (CareRecord *self, GError **error); /* CareCaseView */

/* What is alleged, anew: a notice may say other than was expected when the case was opened. */
CareCaseView *care_record_change_case (
    CareRecord *self, const char *id, GPtrArray *missed, GPtrArray *misleading, GError **error);

/* event is borrowed; its id, entered_at and entered_by are set here. paths: files to keep with it beside
 * those it has already, NULL at the end, or NULL. An event that replaces another one puts that right, or
 * strikes it. Refused with CANNOT_FOLLOW where it cannot follow. */
CareCaseView *care_record_add_case_event (
    CareRecord *self, const char *id, const CareCaseEvent *event, const char *const *paths, GError **error);

bool care_record_save_representation (CareRecord *self, const CareRepresentation *draft, GError **error);
/* Of draft only what was typed at, by its keys ("ground" for all grounds, "includes", "exhibits"): a
 * colleague's writing may have come to the rest since it was read. */
bool care_record_save_representation_fields (CareRecord *self,
                                             const CareRepresentation *draft,
                                             const char *const *fields,
                                             GError **error);

/* Of CareDraftVersion, newest first. */
GPtrArray *care_record_list_draft_versions (CareRecord *self, const char *case_id, GError **error);

/* Keeps a file for good under its SHA-256, which is returned; an exhibit is made of it by the draft. */
char *care_record_keep_file (CareRecord *self, const char *path, GError **error);

/* The bytes of a kept file. Refused where they are not here (a colleague's file that has yet to come). */
GBytes *care_record_read_kept (CareRecord *self, const char *sha256, GError **error);

/* The penalty a provider could face on a day (CARE_NO_DATE: today), from its own open locations. */
CarePenalty *care_record_penalty (CareRecord *self, const char *provider, CareDate on, GError **error);
