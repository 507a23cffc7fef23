/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every part of an ODT needs of its XML. Private to the ODT writer. */
#pragma once

#include "care-xml.h"

/* Opens the root of a part with the namespaces of ODF and the version. */
void care_odt_root (CareXml *xml, const char *name);

/* Words in a paragraph: white space that ODF would fold is written out as elements (ODF 1.3 part 3, 6.1). */
void care_odt_words (CareXml *xml, const char *text);
