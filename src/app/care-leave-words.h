/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaving a hub means, said before it is left. */
#pragma once

#include "care-record-sync.h"

/* state may be NULL: not known yet. hub: "group" or "cases". The caller's. */
char *care_leave_words (const CareSyncState *state, const char *hub);
