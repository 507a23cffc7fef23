/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return's figures beside them: made, copied and freed with it. Of care-return.c alone. */
#pragma once

#include "care-return.h"

void care_return_init_remarks (CareReturn *self);
void care_return_copy_remarks (CareReturn *to, const CareReturn *from);
void care_return_clear_remarks (CareReturn *self);
