/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands of a return share: which one is meant, and how it is answered. */
#pragma once

#include "care-cli.h"
#include "care-record-returns.h"

typedef struct
{
  const char *location;
  CareService service;
  CareMonth month;
} CareCliWhich;

/* The first three words; false: the command ends with CARE_EXIT_USAGE. */
bool care_cli_read_which (CareCli *cli, CareCliWhich *which);

/* Answers with the return as it stands now. Takes view, and error where that is NULL. */
CareExit care_cli_answer_return (CareCli *cli, CareReturnView *view, GError *error);

/* An array of {"item","label","before","after"}, where a value is due. Of CareDifference. */
void care_cli_write_differences (CareJsonWriter *out, GPtrArray *differences, const CareDataset *dataset);
void care_cli_say_differences (CareCli *cli, GPtrArray *differences, const CareDataset *dataset);
