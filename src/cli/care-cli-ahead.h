/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of "status" that looks ahead. */
#pragma once

#include "care-board.h"
#include "care-cli-verbs.h"

/* The member "ahead": a window ahead each, with the locations and the providers of whom something is asked,
 * worst first. location: its id, for it and its provider alone; NULL all. */
void care_cli_write_ahead (CareCli *cli, const CareBoard *board, const char *location, int windows);

/* The same in words: those that would be near a notice. */
void care_cli_say_ahead (CareCli *cli, const CareBoard *board, const char *location, int windows);

/* The members of an exposure. */
void care_cli_write_exposure (CareJsonWriter *out, const CareExposure *exposure);
