/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document of a sample case says. */
#pragma once

#include "care-sample-case.h"

/* With everything that a document can show. */
CareSampleCase *full_case (void);

CareDocument *document_of (const CareSampleCase *sample, CarePaper paper, CareDate today);
char *text_of (const CareSampleCase *sample, CarePaper paper, CareDate today);

/* Each ends the test with the whole text where it is not so. */
void assert_says (const char *text, const char *expected);
void assert_says_not (const char *text, const char *unexpected);
