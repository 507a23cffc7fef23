/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands about the hub share. */
#pragma once

#include "care-cli.h"
#include "care-record-sync.h"

CareExit care_cli_exit_of (CareSyncWhy why);
CareExit care_cli_not_joined (CareCli *cli);
