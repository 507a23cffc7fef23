/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-papers.h"

#include "care-words-paper-parts.h"

#include <glib/gi18n-lib.h>

CareDocument *
care_words_paper (CarePaper paper, const CarePaperFacts *facts)
{
  static CareDocument *(*const write[CARE_N_PAPERS]) (const CarePaperFacts *) = {
    [CARE_PAPER_REPRESENTATIONS] = care_paper_representations,
    [CARE_PAPER_REVIEW] = care_paper_review,
    [CARE_PAPER_APPEAL] = care_paper_appeal,
    [CARE_PAPER_COVER] = care_paper_cover,
    [CARE_PAPER_CONTACTS] = care_paper_contacts,
  };

  g_return_val_if_fail ((int)paper >= 0 && paper < CARE_N_PAPERS, NULL);
  g_return_val_if_fail (facts != NULL && facts->law != NULL && facts->provider != NULL, NULL);
  g_return_val_if_fail (facts->ca != NULL && facts->draft != NULL, NULL);
  g_return_val_if_fail (facts->locations != NULL && facts->history != NULL, NULL);

  return write[paper](facts);
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
