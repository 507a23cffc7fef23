/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of the tree in WordprocessingML: its header row is repeated on each page, and no row is parted
 * unless it is taller than a page. Private to the DOCX writer. */
#pragma once

#include "care-document.h"
#include "care-xml.h"

void care_docx_table (CareXml *xml, const CareBlock *table);
