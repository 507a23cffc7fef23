/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases written as one line: "notice-of-intent@2026-11-23 decision:not-upheld@2026-12-20". */
#pragma once

#include "care-case.h"

/* Adds the events of line, by e-mail where one is served; each must be allowed to follow.
 * kind[:outcome][@date]
 * [+received][=printed], with blanks between events. */
void care_test_case_add (CareCase *self, const char *line);

/* A case with those events; owned by the caller. */
CareCase *care_test_case (const char *line);
