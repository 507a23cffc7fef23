/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a served document's dates lead to, in words, while a form is filled in; and amounts as they are typed.
 */
#pragma once

#include "care-case.h"
#include "care-law.h"
#include "care-provider.h"
#include "care-record-status.h"

/* "Send written representations by Tuesday 8 December 2026. 17 days left." and below it when it is taken as
 * given, what is safe, and what to watch; the caller's. urgent (may be NULL): the date is past or near. */
char *care_served_words_notice (CareDate sent,
                                CareChannel channel,
                                CareDate received,
                                CareDate printed,
                                const CareLaw *law,
                                CareDate today,
                                bool *urgent);

/* "8,792", "£8,792.50": pence; -1 where it is empty, -2 where it is no amount. */
int64_t care_served_words_pence (const char *text);

/* "Elm Care Ltd, 1 High Street, Leeds": to whom a notice is addressed as a rule; the caller's. NULL where the
 * provider is not among those of overview, which may be NULL. */
char *care_served_words_recipient (const CareOverview *overview, const char *provider);
