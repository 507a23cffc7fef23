/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case as JSON and for people. */
#pragma once

#include "care-cli.h"
#include "care-record-cases.h"

void care_cli_write_case (CareCli *cli, const CareCaseView *view);
void care_cli_say_case (CareCli *cli, const CareCaseView *view);

/* {"grounds":[…],"facts",…,"missing":[…]} as members of the object that was begun. */
void care_cli_write_draft (CareCli *cli, const CareRepresentation *draft);
