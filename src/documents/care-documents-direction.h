/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which direction words are read, for the writers that have to say so: 1 is right to left, -1 left to
 * right, 0 neither. After the Unicode bidirectional algorithm (UAX 9), P2: the first letter that has one
 * decides. */
#pragma once

#include "care-document.h"

int care_documents_direction_of (gunichar c);
int care_documents_direction (const char *text);
int care_documents_block_direction (const CareBlock *block);
