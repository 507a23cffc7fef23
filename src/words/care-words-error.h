/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any error as a sentence a person can act on. */
#pragma once

#include "care-trouble.h"

#include <glib.h>

/* trouble: what care_record_trouble() in desk says of the error. The text is the caller's. */
char *care_words_error (const GError *error, CareTrouble trouble);
