/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs for returns. Each gives the return as it stands afterwards, with all that a form or a command shows
 * of it. */
#pragma once

#include "care-check.h"
#include "care-difference.h"
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
  int explained;        /* of those left empty, how many with a reason */
  CareReturn *recorded; /* as it was when it was last recorded, or NULL */
  bool changed_since;   /* the figures are no longer those that were recorded last */
  GPtrArray *unsaved;   /* ids of sections asked for that the latest recording inside the window left out,
                           borrowed   from dataset; empty where there is none, or one that covers all */
  bool changed;         /* whether the verb stored anything */
} CareReturnView;

void care_return_view_free (CareReturnView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReturnView, care_return_view_free)

CareReturnView *care_record_view_return (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);

/* pairs: field, text, ..., NULL; a blank text takes an answer away. Any text is kept; only a field that the
 * month's list does not have is refused, and then nothing of the call is stored. Each answer given is one
 * that was looked at now, the same or not. */
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

/* pairs: item or field, text, ..., NULL; a blank text takes it away. Why items are left empty is kept by
 * item: one that is answered is refused (answered). */
CareReturnView *care_record_explain_empty (CareRecord *self,
                                           const char *location,
                                           CareService service,
                                           CareMonth month,
                                           const char *const *pairs,
                                           GError **error);
CareReturnView *care_record_note_item (CareRecord *self,
                                       const char *location,
                                       CareService service,
                                       CareMonth month,
                                       const char *const *pairs,
                                       GError **error);

/* That the figures of these items or fields are still right. fields NULL: of all that are answered. */
CareReturnView *care_record_look_at (CareRecord *self,
                                     const char *location,
                                     CareService service,
                                     CareMonth month,
                                     const char *const *fields,
                                     GError **error);

/* Whose this return is to make, and who stands in. NULL leaves one as it is; "": as the location says. */
CareReturnView *care_record_assign (CareRecord *self,
                                    const char *location,
                                    CareService service,
                                    CareMonth month,
                                    const char *assignee,
                                    const char *deputy,
                                    GError **error);

/* That the person who acts looked it through. Refused (same-person) to whoever changed its figures last. */
CareReturnView *care_record_sign_off (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);

/* Keeps a copy of the file with the return, also after it was recorded. what: what it shows, or NULL. The
 * same file again, under the same name, changes nothing. */
CareReturnView *care_record_add_return_evidence (CareRecord *self,
                                                 const char *location,
                                                 CareService service,
                                                 CareMonth month,
                                                 const char *path,
                                                 const char *what,
                                                 GError **error);

typedef struct
{
  const char *location;
  CareService service;
  CareMonth month;
} CareReturnKey;

/* What became of one of several returns. */
typedef struct
{
  char *location; /* as it was asked for */
  CareService service;
  CareMonth month;
  bool done;
  bool changed;        /* whether anything was stored */
  CareRefusal refusal; /* why not, where it is not done */
  char *about;
} CareReturnDone;

void care_return_done_free (CareReturnDone *self);

/* The same deed for each of n returns, in one transaction with an event for each. What is refused of one
 * leaves the others as they are asked. Of CareReturnDone, in the order of keys; NULL with error where nothing
 * was stored at all.
 */
GPtrArray *
care_record_set_unchanged_many (CareRecord *self, const CareReturnKey *keys, size_t n, GError **error);
GPtrArray *care_record_set_nil_many (
    CareRecord *self, const CareReturnKey *keys, size_t n, const char *reason, GError **error);

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
 * attempt. Where the provider wants a second person to look returns through, one that nobody else signed off
 * is refused (not-signed-off). */
CareReturnView *care_record_record_return (CareRecord *self,
                                           const char *location,
                                           CareService service,
                                           CareMonth month,
                                           const CareRecording *recording,
                                           GError **error);

/* What recording at that moment would mean for the window: the state it would lead to. No change. */
CareState
care_return_view_state_if (const CareReturnView *self, CareInstant at, bool every_section, CareInstant as_of);

/* One recording of a month, and what it says that the one before did not. */
typedef struct
{
  CareSubmission *submission;
  CareReturn *ret;        /* as it was; NULL where a later program wrote it in a form not known here */
  GPtrArray *differences; /* CareDifference; of the first one: from nothing */
} CareRevision;

void care_revision_free (CareRevision *self);

/* Of CareRevision, in the order in which they were entered. */
GPtrArray *care_record_list_revisions (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);

/* One change of one field: who, when, from what to what. */
typedef struct
{
  CareInstant at;
  char *person, *desk;
  char *what;             /* the event's word: "answers-saved", "return-recorded", ... */
  CareDifference *change; /* NULL for what changed no field (a recording) */
} CareLogEntry;

void care_log_entry_free (CareLogEntry *self);

/* Out of the sealed log of this desk and those of others that came here; oldest first. item: only what
 * concerns that item or field; NULL: all, recordings too. Of CareLogEntry. */
GPtrArray *care_record_answer_log (CareRecord *self,
                                   const char *location,
                                   CareService service,
                                   CareMonth month,
                                   const char *item,
                                   GError **error);
