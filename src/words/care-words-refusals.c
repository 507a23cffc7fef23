/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-refusals.h"

#include "care-case.h"
#include "care-words-cases.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

/* {a}: what it is about. bare: where that is not said. */
static const struct
{
  const char *about;
  const char *bare;
} sentences[CARE_N_REFUSALS] = {
  [CARE_REFUSAL_NO_SUCH_PROVIDER]
  = { N_ ("There is no provider “{a}” in this record. Check the number, or add the "
          "provider first."),
      N_ ("There is no such provider in this record.") },
  [CARE_REFUSAL_NO_SUCH_LOCATION]
  = { N_ ("There is no location “{a}” in this record. Check the CQC location ID, or "
          "add the location first."),
      N_ ("There is no such location in this record.") },
  [CARE_REFUSAL_NO_SUCH_CASE]
  = { N_ ("There is no case “{a}” in this record."), N_ ("There is no such case in this record.") },
  [CARE_REFUSAL_NO_SUCH_EVENT] = { N_ ("There is no entry “{a}” in this case that could be put right."),
                                   N_ ("There is no such entry in this case.") },
  [CARE_REFUSAL_NO_SUCH_FILE]
  = { N_ ("The file is not on this computer yet. If a colleague added it, it comes with the next sync."),
      N_ ("The file is not on this computer yet. If a colleague added it, it comes with the next sync.") },
  [CARE_REFUSAL_NO_SUCH_ITEM] = { N_ ("This month’s question list has no question “{a}”. Nothing was saved."),
                                  N_ ("This month’s question list has no such question.") },
  [CARE_REFUSAL_EXISTS_ALREADY]
  = { N_ ("“{a}” is there already. Nothing was written over it."), N_ ("This is there already.") },
  [CARE_REFUSAL_NOT_SERVED]
  = { N_ ("“{a}” has no such service in this record. If it should have, add the service to the location."),
      N_ ("The location has no such service in this record.") },
  [CARE_REFUSAL_NO_DATASET]
  = { N_ ("No question list was in force for {a}. The first window was in August 2022."),
      N_ ("No question list was in force in that month.") },
  [CARE_REFUSAL_IN_THE_FUTURE]
  = { N_ ("That has not come yet ({a}). Give the day or the moment at which it was done."),
      N_ ("That moment has not come yet.") },
  [CARE_REFUSAL_NOTHING_BEFORE] = { N_ ("There is no earlier return with answers to carry forward for {a}."),
                                    N_ ("There is no earlier return with answers to carry forward.") },
  [CARE_REFUSAL_REASON_MISSING]
  = { N_ ("A nil return needs a reason, in a few words: why there is nothing to report."),
      N_ ("A nil return needs a reason, in a few words: why there is nothing to report.") },
  [CARE_REFUSAL_NO_SUCH_SECTION] = { N_ ("This month’s question list has no section “{a}”."),
                                     N_ ("This month’s question list has no such section.") },
  [CARE_REFUSAL_CANNOT_FOLLOW] = { N_ ("That cannot follow now. What can: {a}. If it happened before a step "
                                       "that is here already, strike that "
                                       "step, enter this one, and enter the other again."),
                                   N_ ("That cannot follow now. Nothing more can be added to this case.") },
  [CARE_REFUSAL_OUTCOME] = { N_ ("The outcome of “{a}” is missing, or is one that it cannot have."),
                             N_ ("That event needs an outcome. Say how it was decided.") },
  [CARE_REFUSAL_BEFORE_IT_BEGAN] = { N_ ("That is before the day “{a}” began. Check the date."),
                                     N_ ("That is before the day it began. Check the date.") },
  [CARE_REFUSAL_NOT_EMPTY]
  = { N_ ("The made-up group fills an empty record only, so that nothing real is mixed with it."),
      N_ ("The made-up group fills an empty record only, so that nothing real is mixed with it.") },
  [CARE_REFUSAL_BAD_VALUE] = { N_ ("“{a}” cannot be understood here. Check how it is written."),
                               N_ ("That cannot be understood here. Check how it is written.") },
  [CARE_REFUSAL_NO_FEE_SCHEME]
  = { N_ ("No fee scheme is held for that day ({a}), so no estimate can be made."),
      N_ ("No fee scheme is held for that day, so no estimate can be made.") },
  [CARE_REFUSAL_FILE_UNREADABLE]
  = { N_ ("“{a}” could not be read, or holds something else than expected. Nothing was changed."),
      N_ ("The file could not be read, or holds something else than expected. Nothing was changed.") },
  [CARE_REFUSAL_FILE_UNWRITABLE]
  = { N_ ("“{a}” could not be written. Check that the folder exists, that there is room, and that you may "
          "write "
          "there."),
      N_ ("The file could not be written. Check that there is room, and that you may write there.") },
  [CARE_REFUSAL_FILE_TOO_LARGE]
  = { N_ ("“{a}” is larger than 64 MB, more than the record keeps. Nothing was changed. A smaller copy may "
          "do, such "
          "as a picture of less detail."),
      N_ ("The file is larger than 64 MB, more than the record keeps. Nothing was changed.") },
  [CARE_REFUSAL_NO_SUCH_MAP]
  = { N_ ("There is no column map “{a}” of your own for that kind of care. The list of maps shows their "
          "names."),
      N_ ("There is no such column map.") },
  [CARE_REFUSAL_NOTHING_TO_HAND_OVER]
  = { N_ ("No return for {a} is ready for the file: each is recorded already, is a nil return, or has no "
          "answers yet. Nothing was written."),
      N_ ("No return is ready for the file. Nothing was written.") },
  [CARE_REFUSAL_FILE_LOCKED]
  = { N_ ("“{a}” is locked with a password, so its words cannot be read here. It can still be kept as it is; "
          "open "
          "it with its password to see what it says, or ask the sender for a copy without one."),
      N_ ("The file is locked with a password, so its words cannot be read here.") },
  [CARE_REFUSAL_ANSWERED]
  = { N_ ("“{a}” has an answer, so there is nothing to explain. Empty it first, or add a note to it."),
      N_ ("That has an answer, so there is nothing to explain.") },
  [CARE_REFUSAL_NOT_SIGNED_OFF] = { N_ ("The provider wants a second person to look a return through before "
                                        "it is recorded. {a} changed its "
                                        "figures last: ask somebody else to sign it off."),
                                    N_ ("The provider wants a second person to look a return through before "
                                        "it is recorded. Ask somebody to sign "
                                        "it off.") },
  [CARE_REFUSAL_SAME_PERSON]
  = { N_ ("{a} changed the figures last. Somebody else has to look them through and sign them off."),
      N_ ("Somebody else has to look the figures through and sign them off.") },
  [CARE_REFUSAL_NOT_CLOSED]
  = { N_ ("“{a}” is not closed on that day, so it cannot be opened again. Check the date."),
      N_ ("It is not closed on that day, so it cannot be opened again. Check the date.") },
  [CARE_REFUSAL_NO_SUCH_ACCOUNT] = { N_ ("There is no Capacity Tracker account “{a}” at this location."),
                                     N_ ("There is no such Capacity Tracker account at this location.") },
  [CARE_REFUSAL_NO_SUCH_TASK] = { N_ ("There is no entry “{a}” of what the CQC holds wrongly."),
                                  N_ ("There is no such entry of what the CQC holds wrongly.") },
  [CARE_REFUSAL_NO_SUCH_HOLIDAY] = { N_ ("{a} is no bank holiday that is known here. Check the date."),
                                     N_ ("That is no bank holiday that is known here. Check the date.") },
  [CARE_REFUSAL_HOLIDAY_STANDS]
  = { N_ ("GOV.UK’s list of bank holidays has {a}, so it counts. It can only be set aside once a newer list "
          "lacks it."),
      N_ ("GOV.UK’s list of bank holidays has that day, so it counts.") },
};

/* The stable words of events, comma between, as a person would say them. */
static char *
events_in_words (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ",", -1);
  GString *text = g_string_new (NULL);

  for (size_t i = 0; parts[i] != NULL; i++)
    {
      CareEventKind kind;
      const char *word = g_strstrip (parts[i]);
      if (text->len > 0)
        g_string_append (text, ", ");
      if (care_event_kind_from_string (word, &kind))
        word = care_words_event_kind (kind);
      g_string_append (text, word);
    }
  return g_string_free (text, FALSE);
}

char *
care_words_refusal (CareRefusal refusal, const char *about)
{
  g_return_val_if_fail ((int)refusal >= 0 && refusal < CARE_N_REFUSALS, NULL);

  if (about == NULL || *about == '\0')
    return g_strdup (_ (sentences[refusal].bare));
  if (refusal == CARE_REFUSAL_CANNOT_FOLLOW)
    {
      g_autofree char *events = events_in_words (about);
      return care_words_fill (_ (sentences[refusal].about), events, NULL);
    }
  return care_words_fill (_ (sentences[refusal].about), about, NULL);
}
