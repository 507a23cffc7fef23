/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a table are, the same in every editable file. */
#pragma once

#include "care-document.h"

/* The relative widths of a table made to fill the measure, in its unit: int, and their sum is the measure.
 * Owned by the caller. */
GArray *care_documents_columns (const CareBlock *table, int measure);
