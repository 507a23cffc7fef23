/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of a return and its draft share. */
#pragma once

#include "care-record-returns.h"

/* Checks the view's answers again, after some of them changed. */
void care_return_view_check (CareReturnView *view);

/* The view of a month that has a question list, so that something can be written in it. */
CareReturnView *care_record_view_to_write (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);

/* Saves the view's return, which was before, and reads all of it again. */
CareReturnView *care_record_save_and_view (CareRecord *self,
                                           const CareReturn *before,
                                           const CareReturnView *view,
                                           GError **error);

/* The two deeds, inside a transaction that goes on. */
CareReturnView *care_record_make_unchanged (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);
CareReturnView *care_record_make_nil (CareRecord *self,
                                      const char *location,
                                      CareService service,
                                      CareMonth month,
                                      const char *reason,
                                      GError **error);

/* The ids of the sections that somebody must save in the window that opens on that day. Borrowed from the
 * dataset. */
GPtrArray *care_mandated_sections (const CareDataset *dataset, CareDate opens, GPtrArray *campaigns);

/* Of those, the ones that the latest recording inside the window left out; none where there is no such
 * recording, or one that covers all. submissions: CareSubmission by the moment claimed, of which those of
 * other returns are passed over. dataset NULL: none. Borrowed as above. */
GPtrArray *care_unsaved_sections (const CareReturn *ret,
                                  GPtrArray *submissions,
                                  const CareWindow *window,
                                  const CareDataset *dataset,
                                  GPtrArray *campaigns);

/* Who changed the return's figures last; "" where nobody is known to have. The caller's. NULL: error is set.
 */
char *care_record_last_changer (CareRecord *self, const CareReturn *ret, GError **error);

/* Reads the parts of the view that come from its submissions: what was recorded last, and what it left out.
 */
void care_return_view_read_recorded (CareReturnView *view);

/* Whether a second person is still wanted; and that none is, before it is recorded (else refused). False:
 * error is set. */
bool care_return_view_read_sign_off (CareRecord *self, CareReturnView *view, GError **error);
bool care_return_view_check_sign_off (CareRecord *self, const CareReturnView *view, GError **error);

CareReturnView *care_record_make_recording (CareRecord *self,
                                            const char *location,
                                            CareService service,
                                            CareMonth month,
                                            const CareRecording *recording,
                                            GError **error);
