/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long to wait before trying again: twice as long each time, between limits, and never quite the same, so
 * that a group of desks does not come back all at once. */
#pragma once

#include "care-instant.h"

#define CARE_BACK_OFF_MOST 900 /* seconds */
#define CARE_BACK_OFF_NEAR 60  /* on the last day: a minute lost matters more than a request too many */

/* attempts: how often it failed in a row, from 1. asked: what the hub asked for (Retry-After), or -1; it is
 * honoured up to an hour. near: the window's last day, when at most a minute is waited. */
int care_back_off (int attempts, int asked, bool near, GRand *random);
