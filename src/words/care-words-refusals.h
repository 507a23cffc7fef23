/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why something that was understood could not be done, and what would help. */
#pragma once

#include "care-refusal.h"

/* about: the name of what it is about, as the refusal's error carries it; may be NULL or "". The text is the
 * caller's. */
char *care_words_refusal (CareRefusal refusal, const char *about);
