/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recordings of a return side by side: what each changed of the one before, who recorded it and when, and
 * what is in the form now that was not recorded. */
#pragma once

#include "care-plain-dialog.h"
#include "care-return-form.h"

/* Borrowed: it goes with its window. */
CarePlainDialog *care_return_revisions_present (CareReturnForm *form);
