/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of data/law at once. Nothing is guessed: a file that is missing or that holds something else than it
 * should is refused, and the message names the file and the field. */
#pragma once

#include "care-law.h"
#include "care-wire-error.h"

/* directory is data/law: rules.json, holidays.json, fees.json, campaigns.json, contacts.json,
 * checklists.json, plausibility.json, cqc-service-types.json, trends.json, datasets. */
CareLaw *care_wire_read_law (const char *directory, GError **error);

/* Its parts. */
CareRules *care_wire_read_rules (const char *directory, GError **error);
CareHolidays *care_wire_read_holidays (const char *directory, GError **error);
GPtrArray *care_wire_read_fees (const char *directory, GError **error); /* CareFeeScheme */
