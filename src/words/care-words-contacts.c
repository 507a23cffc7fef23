/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-contacts.h"

#include "care-words-dates.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

const char *
care_words_party (CareParty party)
{
  static const char *const words[CARE_N_PARTIES] = {
    [CARE_PARTY_NECS] = N_ ("NECS (Capacity Tracker support)"),
    [CARE_PARTY_NHSBSA] = N_ ("NHS Business Services Authority"),
    [CARE_PARTY_DHSC] = N_ ("Department of Health and Social Care"),
    [CARE_PARTY_CQC] = N_ ("Care Quality Commission"),
    [CARE_PARTY_COUNCIL] = N_ ("The council"),
    [CARE_PARTY_TRIBUNAL] = N_ ("The tribunal"),
    [CARE_PARTY_OTHER] = N_ ("Somebody else"),
  };

  g_return_val_if_fail ((int)party >= 0 && party < CARE_N_PARTIES, "");
  return words[party] != NULL ? _ (words[party]) : "";
}

const char *
care_words_means (CareMeans means)
{
  static const char *const words[CARE_N_MEANS] = {
    [CARE_MEANS_TELEPHONE] = N_ ("By telephone"),  [CARE_MEANS_EMAIL] = N_ ("By e-mail"),
    [CARE_MEANS_LETTER] = N_ ("By letter"),        [CARE_MEANS_IN_PERSON] = N_ ("In person"),
    [CARE_MEANS_ONLINE] = N_ ("By a form online"),
  };

  g_return_val_if_fail ((int)means >= 0 && means < CARE_N_MEANS, "");
  return words[means] != NULL ? _ (words[means]) : "";
}

/* What is known of the end decides the sentence. */
static char *
attempt_sentence (const CareAttempt *attempt, const char *ended, const char *open)
{
  g_autofree char *from = care_words_instant (attempt->from);
  g_autofree char *to = care_words_instant (attempt->to);

  return attempt->to != CARE_NO_INSTANT ? care_words_fill (ended, from, to)
                                        : care_words_fill (open, from, NULL);
}

char *
care_words_attempt (const CareAttempt *attempt)
{
  g_return_val_if_fail (attempt != NULL, NULL);
  g_autofree char *sentence = NULL;

  if (attempt->kind == CARE_ATTEMPT_RESTORED)
    return attempt_sentence (attempt, _ ("On {a} a record was put back from a backup."),
                             _ ("On {a} a record was put back from a backup."));
  if (attempt->kind == CARE_ATTEMPT_OFFLINE)
    sentence = attempt_sentence (
        attempt,
        attempt->elsewhere ? _ ("From {a} until {b} another computer could not reach the hub.")
                           : _ ("From {a} until {b} this computer could not reach the hub."),
        attempt->elsewhere ? _ ("From {a} another computer could not reach the hub; no end is recorded.")
                           : _ ("From {a} this computer could not reach the hub; no end is recorded."));
  else
    sentence = attempt_sentence (attempt, _ ("From {a} until {b} the hub did not take what was sent."),
                                 _ ("From {a} the hub did not take what was sent; no end is recorded."));
  if (attempt->tries < 2)
    return g_steal_pointer (&sentence);
  g_autofree char *tries = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "It was tried %d time.", "It was tried %d times.", attempt->tries),
      attempt->tries);
  return g_strdup_printf ("%s %s", sentence, tries);
}
