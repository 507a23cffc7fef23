/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a location is answered by every command that shows or changes one. */
#pragma once

#include "care-cli.h"
#include "care-location.h"

/* One JSON object where a value is due. */
void care_cli_write_location (CareCli *cli, const CareLocation *location);

/* Its accounts, and what the CQC holds wrongly of it: an array where a value is due, and a line each. */
void care_cli_write_accounts (CareJsonWriter *out, const CareLocation *location);
void care_cli_write_tasks (CareJsonWriter *out, const CareLocation *location);
void care_cli_say_accounts (CareCli *cli, const CareLocation *location);
void care_cli_say_tasks (CareCli *cli, const CareLocation *location);

/* The lines after the first ones: who, what the CQC holds wrongly, when it stands empty. */
void care_cli_say_location (CareCli *cli, const CareLocation *location);

/* Both, or the error; takes what it is given. */
CareExit care_cli_answer_location (CareCli *cli, CareLocation *owned, GError *error);
