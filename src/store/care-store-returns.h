/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Returns, their frozen submissions, and what is recalled of windows before the record speaks. */
#pragma once

#include "care-history.h"
#include "care-return.h"
#include "care-store.h"
#include "care-submission.h"

/* The event says which answers changed, from what to what, and what else was said of them. Nothing is written
 * where nothing changed, nor for a new return in which nothing is said. changed_at is kept where the caller
 * has set it anew, else it is the actor's moment. */
bool care_store_save_return (CareStore *self, const CareActor *actor, const CareReturn *ret, GError **error);
CareReturn *care_store_find_return (
    CareStore *self, const char *location, CareService service, CareMonth month, GError **error);

/* The latest return before month that has answers, or NULL. */
CareReturn *care_store_find_previous_return (
    CareStore *self, const char *location, CareService service, CareMonth month, GError **error);

/* Of CareReturn, oldest first: those of the months before that one, so many months back. */
GPtrArray *care_store_list_earlier_returns (
    CareStore *self, const char *location, CareService service, CareMonth before, int months, GError **error);

/* Immutable from here on, by trigger. Adding the same id twice is no error and changes nothing. */
bool care_store_add_submission (CareStore *self,
                                const CareActor *actor,
                                const CareSubmission *submission,
                                GError **error);

/* Many new ones (of CareSubmission) with one event that seals them all; from: where they are from, in one
 * word. None of them may be there yet. */
bool care_store_add_submissions (
    CareStore *self, const CareActor *actor, const char *from, GPtrArray *submissions, GError **error);

/* Of CareSubmission, oldest claimed moment first. location NULL: all; from, to: months, both included,
 * CARE_NO_MONTH open. Without payloads unless asked: a board of years needs none. */
GPtrArray *care_store_list_submissions (
    CareStore *self, const char *location, CareMonth from, CareMonth to, bool with_payload, GError **error);

bool care_store_save_recollection (CareStore *self,
                                   const CareActor *actor,
                                   const CareRecollection *recollection,
                                   GError **error);

/* Of CareRecollection; location NULL: all. */
GPtrArray *care_store_list_recollections (CareStore *self, const char *location, GError **error);
