/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that were written. */
#pragma once

#include "care-cli.h"
#include "care-record-papers.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareWritten, care_written_free)

/* {"path","sha256"}, and the line for it. */
void care_cli_answer_written (CareCli *cli, const CareWritten *written);
