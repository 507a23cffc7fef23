/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs for what a location has several of: Capacity Tracker accounts, things the CQC holds wrongly, and who
 * makes its returns. Each gives the location as it is now. */
#pragma once

#include "care-record.h"
#include "care-location.h"

/* account is borrowed; "" as its id is a new one, which gets an id here. Refused with BAD_VALUE where it has
 * no name, with NO_SUCH_ACCOUNT where its id is not known, with BEFORE_IT_BEGAN where it ends before. */
CareLocation *
care_record_save_account (CareRecord *self, const char *location, const CareAccount *account, GError **error);

/* The same for a task: a new one was found today where it does not say. paths: files to keep with the record
 * as evidence beside those it has, NULL at the end, or NULL. Refused with NO_SUCH_TASK where its id is not
 * known, with IN_THE_FUTURE where the CQC was told or it was settled after today. */
CareLocation *care_record_save_task (CareRecord *self,
                                     const char *location,
                                     const CareCqcTask *task,
                                     const char *const *paths,
                                     GError **error);

/* NULL keeps what is there, "" takes it away. Refused with NOT_SERVED where it never gave that service. */
CareLocation *care_record_set_duty (CareRecord *self,
                                    const char *location,
                                    CareService service,
                                    const char *assignee,
                                    const char *deputy,
                                    GError **error);
