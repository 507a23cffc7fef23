/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each record is written into its rows, whoever it came from. Each function writes and hands back the
 * query of what it wrote, to be sealed (care_store_log, care_store_receive); NULL: error is set. What may
 * only be added must not be there yet. Of this room alone. */
#pragma once

#include "care-case.h"
#include "care-history.h"
#include "care-holidays.h"
#include "care-location.h"
#include "care-provider.h"
#include "care-receipt.h"
#include "care-return.h"
#include "care-store-statement.h"
#include "care-submission.h"

/* body is the record as JSON; of a case, without its events. */
CareRows *
care_store_put_provider (CareStore *self, const CareProvider *provider, const char *body, GError **error);
CareRows *
care_store_put_location (CareStore *self, const CareLocation *location, const char *body, GError **error);
CareRows *care_store_put_return (CareStore *self, const CareReturn *ret, const char *body, GError **error);
CareRows *care_store_put_case (CareStore *self, const CareCase *ca, const char *body, GError **error);
CareRows *care_store_put_case_event (CareStore *self,
                                     const char *case_id,
                                     int64_t position,
                                     const CareCaseEvent *event,
                                     const char *body,
                                     GError **error);
CareRows *
care_store_put_representation (CareStore *self, const char *case_id, const char *body, GError **error);

CareRows *
care_store_put_receipt (CareStore *self, const CareReceipt *receipt, const char *body, GError **error);
CareRows *care_store_put_submission (CareStore *self, const CareSubmission *submission, GError **error);
CareRows *care_store_put_recollection (CareStore *self, const CareRecollection *one, GError **error);
CareRows *care_store_put_holiday (CareStore *self, const CareHoliday *holiday, GError **error);
CareRows *care_store_put_evidence (
    CareStore *self, const char *sum, const char *file_name, GBytes *content, GError **error);

/* The numbers that lead to a location: first those that it had are taken away, then those that it has are
 * added. A number that leads to another location already is CARE_STORE_ERROR_EXISTS; or, where tolerant, it
 * goes on leading there. */
bool care_store_drop_numbers (CareStore *self, const char *location, GError **error);
bool care_store_add_numbers (CareStore *self, const CareLocation *location, bool tolerant, GError **error);

/* NULL without an error: none. */
CareSubmission *care_store_find_submission (CareStore *self, const char *id, GError **error);
CareRecollection *care_store_find_recollection (
    CareStore *self, const char *location, CareService service, CareMonth month, GError **error);

/* This desk's name: as the record has it, else the actor's. */
char *care_store_own_desk (CareStore *self, const CareActor *actor, GError **error);

/* A case as its own row has it: without its events. Owned by the caller. */
char *care_store_case_body (const CareCase *ca);
