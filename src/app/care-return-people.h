/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a return is to make, and who stands in: a small dialog over the form. */
#pragma once

#include "care-plain-dialog.h"
#include "care-return-form.h"

/* Borrowed: it goes with its window. */
CarePlainDialog *care_return_people_present (CareReturnForm *form);
