/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An event of a case, out of the options of add-event, correct and send. */
#pragma once

#include "care-case-event.h"
#include "care-cli.h"

/* The options that say what happened; the same wherever an event is entered. */
#define CARE_CLI_EVENT_OPTIONS                                                                               \
  "kind date at channel received printed outcome amount-pence reference recipient with means ours! "         \
  "extenuating! there+ lacking+ note file+"

/* Reads them into event, where what was not said stays as it is. anew: the kind and the day are needed; else
 * an empty value takes away what was there. Anything but CARE_EXIT_DONE was told. */
CareExit care_cli_read_event (CareCli *cli, CareCaseEvent *event, bool anew);

/* An event as one JSON object. */
void care_cli_write_event (CareJsonWriter *out, const CareCaseEvent *event);

/* {"name","sha256"} for each, as a member of the object that was begun. */
void care_cli_write_attachments (CareJsonWriter *out, const char *key, GPtrArray *files);

/* What happened, and below it what was said of it. */
void care_cli_say_event (CareCli *cli, const CareCaseEvent *event);
