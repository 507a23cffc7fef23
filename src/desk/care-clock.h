/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that asks what time it is. A clock set by hand stands still, so that a run can be repeated.
 */
#pragma once

#include "care-instant.h"

typedef struct CareClock CareClock;

/* The computer's clock, unless CARE_RETURNS_NOW holds an RFC 3339 instant: then one that stands there. */
CareClock *care_clock_new (void);
CareClock *care_clock_new_at (CareInstant instant);
/* For tests: what it reads stands there, and is moved by whoever owns it while no other thread looks. */
CareClock *care_clock_new_reading (const CareInstant *where);
CareClock *care_clock_copy (const CareClock *self);
void care_clock_free (CareClock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareClock, care_clock_free)

CareInstant care_clock_now (const CareClock *self);
CareDate care_clock_today (const CareClock *self); /* in London */

/* Whether it is the computer's, which goes on by itself. */
bool care_clock_goes (const CareClock *self);
