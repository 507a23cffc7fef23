/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bank holidays in the shape of https://www.gov.uk/bank-holidays.json: only "england-and-wales" is read.
 * GOV.UK drops old years from its file, so what is read is merged and nothing is ever taken away. */
#pragma once

#include "care-holidays.h"
#include "care-wire-error.h"

/* Adds the days of json (length bytes) to into, all of them or, where one cannot be read, none. source: whom
 * they are from, shown beside each; also the name of the file in messages. official: it is GOV.UK's own list,
 * which moves the horizon to the end of its last year; a list made by hand never does. added and unchanged
 * (each may be NULL) count the days; a day that is known already stays as it was. */
bool care_wire_merge_holidays (CareHolidays *into,
                               const char *json,
                               size_t length,
                               const char *source,
                               bool official,
                               guint *added,
                               guint *unchanged,
                               GError **error);
