/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made-up answers that hang together: a home of a size, month after month. */
#pragma once

#include "care-dataset.h"

/* The text for a field of an item in a place of that size (places, or service users), or NULL to leave it
 * empty. Owned by the caller. */
char *care_demo_figure (const CareItem *item, int size, GRand *random);
