/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exhibits of a draft with what was seen of their files. */
#pragma once

#include "care-cli.h"
#include "care-record-papers.h"

/* "exhibits":[…] as a member of the object that was begun, and a line each. */
void care_cli_answer_exhibits (CareCli *cli, const CareCasePapers *papers);
