/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample-says.h"

#include <string.h>

CareSampleCase *
full_case (void)
{
  CareSampleCase *sample = care_sample_case_new ();

  care_sample_case_fill (sample);
  return sample;
}

CareDocument *
document_of (const CareSampleCase *sample, CarePaper paper, CareDate today)
{
  CarePaperFacts facts = care_sample_case_facts (sample, today);

  return care_words_paper (paper, &facts);
}

char *
text_of (const CareSampleCase *sample, CarePaper paper, CareDate today)
{
  g_autoptr (CareDocument) document = document_of (sample, paper, today);

  return care_document_text (document);
}

void
assert_says (const char *text, const char *expected)
{
  if (strstr (text, expected) == NULL)
    g_error ("\"%s\" is not in:\n%s", expected, text);
}

void
assert_says_not (const char *text, const char *unexpected)
{
  if (strstr (text, unexpected) != NULL)
    g_error ("\"%s\" is in:\n%s", unexpected, text);
}
