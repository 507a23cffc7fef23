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
  [CARE_REFUSAL_FILE_MISSING] = { N_ ("“{a}” is not there. Check its name and its folder; a stick or a "
                                      "network drive may have to be connected first."),
                                  N_ ("The file is not there. Check its name and its folder; a stick or a "
                                      "network drive may have to be connected first.") },
  [CARE_REFUSAL_FILE_IS_FOLDER] = { N_ ("“{a}” is a folder. Choose a file within it."),
                                    N_ ("The file is a folder. Choose a file within it.") },
  [CARE_REFUSAL_FILE_NO_ACCESS] = { N_ ("“{a}” may not be read by this account. Copy it into a folder of "
                                        "your own, or ask whoever looks after the computer."),
                                    N_ ("The file may not be read by this account. Copy it into a folder of "
                                        "your own, or ask whoever looks after the computer.") },
  [CARE_REFUSAL_FILE_EMPTY]
  = { N_ ("“{a}” is empty, so nothing was taken. Export it again where it came from."),
      N_ ("The file is empty, so nothing was taken. Export it again where it came from.") },
  [CARE_REFUSAL_FILE_QUOTE_OPEN]
  = { N_ ("“{a}” has a quote (\") here that never ends, so nothing after it can be told apart. Nothing was "
          "taken. Put the second quote at the end of the cell, or save the table again as CSV."),
      N_ ("The file has a quote (\") here that never ends, so nothing after it can be told apart. Nothing "
          "was taken. Put the second quote at the end of the cell, or save the table again as CSV.") },
  [CARE_REFUSAL_FILE_QUOTE_WRONG]
  = { N_ ("“{a}” has a quote (\") in the middle of a cell here. Nothing was taken. Write it twice (\"\") and "
          "put quotes around the cell, or save the table again as CSV."),
      N_ ("The file has a quote (\") in the middle of a cell here. Nothing was taken. Write it twice (\"\") "
          "and put quotes around the cell, or save the table again as CSV.") },
  [CARE_REFUSAL_FILE_HOLDS_NUL]
  = { N_ ("“{a}” holds a byte here that no text has (a zero), so it is damaged or no table. Nothing was "
          "taken. Save the table again as CSV, or export it again."),
      N_ ("The file holds a byte here that no text has (a zero), so it is damaged or no table. Nothing was "
          "taken. Save the table again as CSV, or export it again.") },
  [CARE_REFUSAL_FILE_CELL_TOO_LONG]
  = { N_ ("“{a}” has a cell or a row here that is longer than any table holds; often a quote (\") was not "
          "closed before it. Nothing was taken. Look at that line, and save the table again."),
      N_ ("The file has a cell or a row here that is longer than any table holds; often a quote (\") was not "
          "closed before it. Nothing was taken. Look at that line, and save the table again.") },
  [CARE_REFUSAL_FILE_TOO_WIDE]
  = { N_ ("“{a}” has more than 16,384 columns here, more than any table holds. Nothing was taken. Check what "
          "parts its cells, and that its lines end as they should."),
      N_ ("The file has more than 16,384 columns here, more than any table holds. Nothing was taken. Check "
          "what parts its cells, and that its lines end as they should.") },
  [CARE_REFUSAL_FILE_NOT_TEXT] = { N_ ("“{a}” holds letters here that are written in no way that is known. "
                                       "Nothing was taken. Save the table again as “CSV UTF-8”."),
                                   N_ ("The file holds letters here that are written in no way that is "
                                       "known. Nothing was taken. Save the table again as “CSV UTF-8”.") },
  [CARE_REFUSAL_FILE_NOT_TABLE]
  = { N_ ("“{a}” is no table, whatever its name says: it may be a picture, a PDF, a program or a damaged "
          "spreadsheet. Nothing was taken. Save the table as CSV, ODS or XLSX."),
      N_ ("The file is no table, whatever its name says: it may be a picture, a PDF, a program or a damaged "
          "spreadsheet. Nothing was taken. Save the table as CSV, ODS or XLSX.") },
  [CARE_REFUSAL_FILE_OLD_TABLE] = { N_ ("“{a}” is a spreadsheet of the kind Excel wrote before 2007. Nothing "
                                        "was taken. Open it and save it as XLSX, ODS or CSV."),
                                    N_ ("The file is a spreadsheet of the kind Excel wrote before 2007. "
                                        "Nothing was taken. Open it and save it as XLSX, ODS or CSV.") },
  [CARE_REFUSAL_FILE_NO_HEADER]
  = { N_ ("“{a}” has no line with the names of the columns that are needed. Nothing was taken. Put them in "
          "the first line, or say what the file is."),
      N_ ("The file has no line with the names of the columns that are needed. Nothing was taken. Put them "
          "in the first line, or say what the file is.") },
  [CARE_REFUSAL_FILE_NO_PUBLISHED]
  = { N_ ("In “{a}” no published figures were found, and nothing was taken. Two plain tables are read: "
          "months "
          "in the first column with an area over each other column; or columns named month, area and value, "
          "and measure where there are several. Copy the published table into one of these, and try again."),
      N_ ("No published figures were found in the file, and nothing was taken. Two plain tables are read: "
          "months in the first column with an area over each other column; or columns named month, area and "
          "value, and measure where there are several.") },
  [CARE_REFUSAL_FILE_MANY_PUBLISHED]
  = { N_ ("“{a}” holds more than 200,000 figures, more than is read at once. Nothing was taken. Keep the "
          "areas "
          "and months that matter to you, and try again."),
      N_ ("The file holds more than 200,000 figures, more than is read at once. Nothing was taken.") },
  [CARE_REFUSAL_FILE_NO_SHEET] = { N_ ("“{a}” has no sheet of the name that is needed. Nothing was taken. "
                                       "Name the sheet as it was, or choose another file."),
                                   N_ ("The file has no sheet of the name that is needed. Nothing was taken. "
                                       "Name the sheet as it was, or choose another file.") },
  [CARE_REFUSAL_FILE_NOT_ARCHIVE]
  = { N_ ("“{a}” is not an archive of this program. Nothing was taken. An archive is made with Export, and "
          "is a JSON file that says so in its first lines."),
      N_ ("The file is not an archive of this program. Nothing was taken. An archive is made with Export, "
          "and is a JSON file that says so in its first lines.") },
  [CARE_REFUSAL_FILE_DAMAGED]
  = { N_ ("“{a}” is cut short or damaged, or holds something else than JSON. Nothing was taken. Get it again "
          "where it came from, or export it again."),
      N_ ("The file is cut short or damaged, or holds something else than JSON. Nothing was taken. Get it "
          "again where it came from, or export it again.") },
  [CARE_REFUSAL_FILE_NEWER] = { N_ ("“{a}” was written by a newer version of this program. Nothing was "
                                    "taken. Update this computer first, then try again."),
                                N_ ("The file was written by a newer version of this program. Nothing was "
                                    "taken. Update this computer first, then try again.") },
  [CARE_REFUSAL_FILE_LACKS] = { N_ ("“{a}” lacks something that it needs. Nothing was taken. Export it again "
                                    "where it came from; if it was changed by hand, put that back."),
                                N_ ("The file lacks something that it needs. Nothing was taken. Export it "
                                    "again where it came from; if it was changed by hand, put that back.") },
  [CARE_REFUSAL_FILE_ODD] = { N_ ("“{a}” says something that cannot be. Nothing was taken. Export it again "
                                  "where it came from; if it was changed by hand, mend that."),
                              N_ ("The file says something that cannot be. Nothing was taken. Export it "
                                  "again where it came from; if it was changed by hand, mend that.") },
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
