/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record in a folder of its own, at a moment that the test sets. */
#pragma once

#include "care-desk.h"

typedef struct
{
  char *folder;
  CareRecord *record; /* for tests of verbs */
  CareDesk *desk;     /* for tests of the database thread */
} CareDeskFixture;

/* Both open the record in self->folder, made where it is missing; "2026-11-10T10:00:00Z". */
void care_desk_fixture_open_record (CareDeskFixture *self, const char *now);
void care_desk_fixture_open_desk (CareDeskFixture *self, const char *now);
void care_desk_fixture_close (CareDeskFixture *self);
void care_desk_fixture_clear (CareDeskFixture *self);

/* "1-101", Elm House, of "1-201": a care home of 40 places whose history begins in a month. */
void care_desk_fixture_add_home (CareDeskFixture *self, const char *history_from);

#define care_assert_refused(error, refusal) g_assert_error (error, CARE_REFUSED, (int)(refusal))
