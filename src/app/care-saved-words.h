/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the saving is, in words: the visible proof. Owned by the caller. */
#pragma once

#include "care-autosave.h"

/* "saving…", "saved 10:42", "not saved yet", or "" where nothing was touched. */
char *care_saved_words (CareAutosave *autosave);

/* What to say across the page while it cannot be saved; "" where all is well. */
char *care_saved_trouble (CareAutosave *autosave);
