/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case as JSON and for people. */
#pragma once

#include "care-cli.h"
#include "care-record-cases.h"

/* The same as members of the object that was begun. */
void care_cli_write_case_members (CareCli *cli, const CareCaseView *view);
void care_cli_write_case (CareCli *cli, const CareCaseView *view);
void care_cli_say_case (CareCli *cli, const CareCaseView *view);

/* {"grounds":[…],"includes":[…],"exhibits":[…],"facts",…,"missing":[…]} as members of the object that was
 * begun. */
void care_cli_write_draft (CareCli *cli, const CareRepresentation *draft);

/* Says the case, and ends the run: takes view, or error where that is NULL. */
CareExit care_cli_answer_case (CareCli *cli, CareCaseView *view, GError *error);
