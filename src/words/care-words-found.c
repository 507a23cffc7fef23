/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-found.h"

#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

const char *
care_words_found_role (CareFoundRole role)
{
  static const char *const words[CARE_N_FOUND_ROLES] = {
    [CARE_ROLE_DATED] = N_ ("Date of the letter"),
    [CARE_ROLE_REPRESENTATIONS_BY] = N_ ("Date for representations"),
    [CARE_ROLE_REVIEW_BY] = N_ ("Date to ask for a review by"),
    [CARE_ROLE_PAY_BY] = N_ ("Date to pay by"),
    [CARE_ROLE_APPEAL_BY] = N_ ("Date to appeal by"),
    [CARE_ROLE_PENALTY] = N_ ("Penalty"),
    [CARE_ROLE_OUR_REFERENCE] = N_ ("Reference on the letter"),
  };

  g_return_val_if_fail ((int)role >= 0 && role < CARE_N_FOUND_ROLES, "");
  return words[role] != NULL ? _ (words[role]) : "";
}

const char *
care_words_found_kind (CareFoundKind kind)
{
  static const char *const words[CARE_N_FOUND_KINDS] = {
    [CARE_FOUND_DATE] = N_ ("Date"),           [CARE_FOUND_AMOUNT] = N_ ("Amount"),
    [CARE_FOUND_REFERENCE] = N_ ("Reference"), [CARE_FOUND_EMAIL] = N_ ("E-mail address"),
    [CARE_FOUND_LOCATION] = N_ ("CQC number"), [CARE_FOUND_MONTH] = N_ ("Month"),
  };

  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_FOUND_KINDS, "");
  return _ (words[kind]);
}

const char *
care_words_notice_document (CareNoticeDocument document)
{
  switch (document)
    {
    case CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT:
      return _ ("This reads like a notice of intent.");
    case CARE_NOTICE_DOCUMENT_DECISION:
      return _ ("This reads like a decision letter.");
    case CARE_NOTICE_DOCUMENT_FINAL_NOTICE:
      return _ ("This reads like a final notice.");
    case CARE_NOTICE_DOCUMENT_UNKNOWN:
    case CARE_N_NOTICE_DOCUMENTS:
    default:
      return _ ("It does not say plainly which kind of letter this is.");
    }
}

char *
care_words_found_value (const CareFound *found)
{
  g_return_val_if_fail (found != NULL, NULL);

  if (found->kind == CARE_FOUND_DATE)
    return care_words_date (found->date);
  if (found->kind == CARE_FOUND_MONTH)
    return care_words_month (found->month);
  if (found->kind == CARE_FOUND_AMOUNT)
    return care_words_money (found->pence);
  return g_strdup (found->text);
}
