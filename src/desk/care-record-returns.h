/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs for returns. Each gives the return as it stands afterwards, with all that a form or a command shows
 * of it. */
#pragma once

#include "care-check.h"
#include "care-history.h"
#include "care-receipt.h"
#include "care-record.h"
#include "care-return.h"

typedef struct
{
  CareLaw *law;               /* a reference: keeps dataset alive */
  const CareDataset *dataset; /* NULL before the first */
  CareLocation *location;
  CareReturn *ret;
  CareReturn *previous;     /* the latest earlier return with answers, or NULL */
  GPtrArray *earlier;       /* CareReturn of the CARE_CHECK_MONTHS months before, oldest first */
  GPtrArray *findings;      /* CareFinding */
  GPtrArray *submissions;   /* CareSubmission of this month, with payloads */
  GPtrArray *receipts;      /* CareReceipt of those, as far as a hub has them */
  GPtrArray *recollections; /* CareRecollection of this location */
  CareWindow window;
  CareState state;
  CareInstant recorded_at; /* or CARE_NO_INSTANT */
  int answered, asked;
  bool changed; /* whether the verb stored anything */
} CareReturnView;

void care_return_view_free (CareReturnView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReturnView, care_return_view_free)

CareReturnView *care_record_view_return (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);

/* pairs: field, text, ..., NULL; a blank text takes an answer away. Any text is kept; only a field that the
 * month's list does not have is refused, and then nothing of the call is stored. */
CareReturnView *care_record_set_answers (CareRecord *self,
                                         const char *location,
                                         CareService service,
                                         CareMonth month,
                                         const char *const *pairs,
                                         GError **error);

/* Stores those fields as they stand in a draft: the form's autosave. All others stay as another program may
 * have left them meanwhile. touched: the fields' ids, each with what the record may hold of it for all that
 * the form knows (GPtrArray of texts, "" for no answer). Where it holds another answer that came from the hub
 * meanwhile, the draft's is kept here and a person is asked, as for all that was changed on both sides. */
bool care_record_save_fields (CareRecord *self, const CareReturn *draft, GHashTable *touched, GError **error);

/* The previous return's answers to the questions of this month, said to be unchanged. */
CareReturnView *care_record_set_unchanged (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);
CareReturnView *care_record_set_nil (CareRecord *self,
                                     const char *location,
                                     CareService service,
                                     CareMonth month,
                                     const char *reason,
                                     GError **error);

/* That it was saved in the Capacity Tracker. */
typedef struct
{
  CareInstant at;
  const char *by;
  const char *const *sections; /* ids, NULL at the end; NULL: all */
  CareHow how;
  const char *evidence; /* path of a file to keep with it, or NULL */
} CareRecording;

/* Freezes the submission. A moment in the future is refused; one outside the window is not: it shows an
 * attempt. */
CareReturnView *care_record_record_return (CareRecord *self,
                                           const char *location,
                                           CareService service,
                                           CareMonth month,
                                           const CareRecording *recording,
                                           GError **error);

/* What recording at that moment would mean for the window: the state it would lead to. No change. */
CareState
care_return_view_state_if (const CareReturnView *self, CareInstant at, bool every_section, CareInstant as_of);
