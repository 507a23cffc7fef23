/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up group of thousands: what a board of all of England needs, and no more. Its homes and recordings
 * are written straight into the store, since no verb of a person's day is made for two million of them; they
 * are sealed and verified like all others. Its returns hold no figures. */
#pragma once

#include "care-record.h"

/* From as many homes on a group is made so. */
#define CARE_DEMO_MANY 500

/* In the months first..last_closed. The same random numbers give the same group. */
bool care_demo_fill_many (
    CareRecord *record, int homes, CareMonth first, CareMonth last_closed, GRand *random, GError **error);
