/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of a return and its draft share. */
#pragma once

#include "care-record-returns.h"

/* Checks the view's answers again, after some of them changed. */
void care_return_view_check (CareReturnView *view);

/* The view of a month that has a question list, so that something can be written in it. */
CareReturnView *care_record_view_to_write (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);
