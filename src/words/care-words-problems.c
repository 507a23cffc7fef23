/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-problems.h"

#include "care-words-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {a} is the column, {b} the value. */
static const struct
{
  const char *code;
  const char *words;
} sentences[] = {
  { "missing", N_ ("“{a}” is empty. Each row needs it.") },
  { "duplicate", N_ ("“{b}” stands in the file twice. Keep the row that is right.") },
  { "not-a-number", N_ ("“{b}” under “{a}” is no whole number.") },
  { "not-a-date", N_ ("“{b}” under “{a}” is no date. Write it such as 21/11/2026, the day first, or "
                      "2026-11-21.") },
  { "short-year",
    N_ ("“{b}” under “{a}” gives its year in two figures, so its century is not sure. Write all "
        "four, such as 21/11/2026 or 2026-11-21.") },
  { "not-an-id", N_ ("“{b}” holds a slash, which a location ID never does.") },
  { "unknown-service", N_ ("“{b}” is no service. Write care-home or home-care, joined by a semicolon.") },
  { "too-many-cells",
    N_ ("The row has more cells than the header: “{b}” stands after the last column, “{a}”. A comma inside a "
        "cell needs quotes around it, such as \"4,000\".") },
  { "column-twice",
    N_ ("“{a}” heads more than one column, so nobody can say which of them is meant. Rename or "
        "take away all but one, then import again.") },
  { "other-provider", N_ ("The record has this location with another provider than “{b}”. A transfer needs "
                          "its day: make it there.") },
  { "after-its-end", N_ ("“{b}” is after the day on which that registration ended in the record.") },
  { "transfer-too-early",
    N_ ("The location passed to its present provider on that day or later, so it cannot "
        "pass to “{b}” then. Give a later day.") },
  { "shared-lives",
    N_ ("“{b}” is a Shared Lives scheme. It has the duty, but the questions of home care may not fit it. Say "
        "whether it is to be kept as home care, or left out.") },
  { "registered-twice", N_ ("This home is registered twice, and is kept once: as “{b}”.") },
  { "gone",
    N_ ("“{b}” is in this record and no longer in the CQC’s list. If it closed or was sold, close it "
        "here or pass it on, and see that the CQC and the Capacity Tracker know. Nothing was closed by "
        "this.") },
  { "service-gone",
    N_ ("The list no longer has this care, and the record does: {b}. Nothing was ended. If it has ended, "
        "give "
        "its last day, here or on the Homes page, so that no return is asked for after it.") },
  { "service-ended", N_ ("The list no longer has this care, which ends with the day that you gave: {b}.") },
  { "service-begins",
    N_ ("The list has this care, and the record had not: {b}. It counts from today; if it began on another "
        "day, put that right on the Homes page.") },
  { "dormant-seen",
    N_ ("The list says that this home is dormant: {b}. It counts as standing empty from today. "
        "A return is asked for all the same.") },
  { "dormant-no-more", N_ ("The list says that this home is no longer dormant: {b}.") },
  { "dataset-known", N_ ("There is a question list “{b}” already, and it asks something else. A shipped list "
                         "is not replaced; give a new version its own name.") },
  { "dataset-too-early", N_ ("The list “{b}” would begin in a time that another list speaks for. A further "
                             "version begins after the last one.") },
  { "dataset-other-kind",
    N_ ("The question “{b}” is known, and here it is of another kind. Answers that were "
        "given would lose their meaning; give it an id of its own.") },
  { "not-a-status", N_ ("“{b}” under “{a}” is neither 1 (updated in the window) nor 0.") },
  { "not-a-month", N_ ("“{b}” under “{a}” is no month. Write it such as 2026-11 or Nov 2026.") },
  { "which-service", N_ ("“{b}” has a care home and home care, and the list does not say which of them it "
                         "means. Add a column “service”.") },
  { "closed", N_ ("The location “{b}” is closed in the record. A list does not open it again.") },
  { "not-a-record", N_ ("This entry cannot be understood, and the rest was read without it: {b}.") },
  { "newer", N_ ("A newer version of this program wrote this entry. Update here first, then import again.") },
  { "differs",
    N_ ("“{a}” says something else here than in the file, which says “{b}”. What is here stays; if "
        "the file is right, change it here by hand.") },
  { "never-replaced", N_ ("“{b}” is here in other words. What was once frozen is never replaced.") },
  { "no-parent", N_ ("“{b}” belongs to something that is neither here nor before it in the file.") },
  { "no-content", N_ ("The file that belongs to “{b}” is not in the archive.") },
  { "other-content",
    N_ ("The file that belongs to “{b}” is not the one that was kept: its SHA-256 differs.") },
  { "column-missing", N_ ("The file has no column “{b}”. It may have been renamed: look at the mapping.") },
  { "unknown-location", N_ ("“{b}” is no location of this record. Say which one it means.") },
  { "two-locations", N_ ("More than one location is called “{b}”. Use its CQC number, or say in the mapping "
                         "which one it means.") },
  { "not-a-month", N_ ("“{b}” under “{a}” is no month. Write it such as 2026-11.") },
  { "month-missing", N_ ("The file does not say of which month it is. Choose the month for it.") },
  { "not-a-figure", N_ ("“{b}” under “{a}” is not what this question takes as its answer.") },
  { "two-values", N_ ("Another row of the file has another figure for the same location and month; this one "
                      "says “{b}” under “{a}”. Are they parts of a sum?") },
  { "no-such-item", N_ ("“{a}” answers no question that is asked in this month.") },
  { "is-nil",
    N_ ("This return says that there is nothing to report. “{b}” under “{a}” would answer it all the "
        "same.") },
  { "would-overwrite",
    N_ ("There is an answer already under “{a}”: {b}. It stays unless you agree to replace "
        "it.") },
  { "not-served", N_ ("The location does not give this kind of care: {b}.") },
  { "month-to-come",
    N_ ("The window of {b} is still to come. Look whether the month is right, and import the "
        "file again once it is near.") },
  { "not-asked",
    N_ ("No return is asked for from this home in {b}: it had closed, was not registered yet, or "
        "did not give this kind of care. Look whether home and month are right.") },
  { "unknown-measure",
    N_ ("“{b}” under “{a}” is none of the trends there are. Write occupancy, vacancies, staff, absence, "
        "completion or days-before, or import one measure alone.") },
  { "area-too-long", N_ ("“{b}” is too long for the name of an area.") },
  { "heading-missing", N_ ("“{b}” stands in a column without a heading, so nobody can say which area it is "
                           "of. Write the area over it, or empty the column.") },
  { "not-a-published-figure",
    N_ ("“{b}” under “{a}” is no figure. Write it such as 85.2%, 85.2 or 1,234; where there is none, leave "
        "it empty.") },
  { "negative", N_ ("“{b}” under “{a}” is less than nothing, which this cannot be.") },
  { "above-the-whole", N_ ("“{b}” under “{a}” is more than 100%, which a share cannot be.") },
  { "not-a-fraction", N_ ("“{b}” under “{a}” is no fraction of one, and you said that these figures are "
                          "fractions.") },
  { "share-of-no-share", N_ ("“{b}” under “{a}” is a percentage, and what is measured here is counted.") },
  { "looks-like-fraction",
    N_ ("“{b}” under “{a}” looks like a fraction, as do all the figures like it: 0.85 for 85%. Say whether "
        "they are fractions or percentages below one.") },
  { "published-twice",
    N_ ("Another row of the file gives another figure for the same area and month; this one "
        "says “{b}” under “{a}”. Neither is taken: keep the row that is right.") },
  { "no-dataset", N_ ("No questions were asked yet in {b}.") },
};

char *
care_words_problem (const char *code, const char *column, const char *value)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (strcmp (sentences[i].code, code) == 0)
      return care_words_fill (_ (sentences[i].words), column, value);
  return care_words_fill (_ ("“{b}” under “{a}” cannot be understood."), column, value);
}
