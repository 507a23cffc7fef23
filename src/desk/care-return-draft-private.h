/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a draft share. */
#pragma once

#include "care-return-draft.h"

/* The return as the form has it, to be changed; afterwards everybody is told. Borrowed. */
CareReturn *care_return_draft_edit (CareReturnDraft *self);
void care_return_draft_tell (CareReturnDraft *self);
