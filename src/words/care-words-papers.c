/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-papers.h"

#include "care-words-representation-parts.h"

#include <glib/gi18n-lib.h>

CareDocument *
care_words_paper (CarePaper paper, const CarePaperFacts *facts)
{
  g_return_val_if_fail (facts != NULL && facts->law != NULL && facts->provider != NULL, NULL);
  g_return_val_if_fail (facts->ca != NULL && facts->draft != NULL, NULL);
  g_return_val_if_fail (facts->locations != NULL && facts->history != NULL, NULL);

  return care_representation_document (facts);
}

const char *
care_words_paper_name (CarePaper paper)
{
  static const char *const names[CARE_N_PAPERS] = {
    [CARE_PAPER_REPRESENTATIONS] = N_ ("Written representations"),
    [CARE_PAPER_REVIEW] = N_ ("Request for a review"),
    [CARE_PAPER_APPEAL] = N_ ("Grounds of appeal"),
    [CARE_PAPER_COVER] = N_ ("Covering letter"),
    [CARE_PAPER_CONTACTS] = N_ ("Contact log"),
  };

  g_return_val_if_fail ((int)paper >= 0 && paper < CARE_N_PAPERS, "");
  return _ (names[paper]);
}
