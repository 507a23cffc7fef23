/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* weighs: NULL where the panel weighs nothing of it. */
typedef struct
{
  const char *key, *title, *ask, *weighs;
} Question;

static const Question questions[] = {
  { "reference", N_ ("Reference"),
    N_ ("Which reference does the notice or the letter print? Leave it empty where it prints none."), NULL },
  { "facts", N_ ("What Happened"),
    N_ ("Tell what happened in your own words and in order: dates, who did what, what stood in the way. A "
        "blank line begins a new paragraph."),
    N_ ("The panel weighs what you say here first. It also looks at how much is missing, so say for which "
        "months and locations this is so.") },
  { "excuse.what", N_ ("The Emergency or the Failure"),
    N_ ("What was the emergency, the computer failure or the other excuse, at which location, and from which "
        "day?"),
    N_ ("The guidance names an emergency at the location, such as an outbreak, and a computer failure, such "
        "as a cyber attack, that lasts a number of months. It says that there may be others.") },
  { "excuse.effect", N_ ("What It Stopped"),
    N_ ("How did it stop the returns from being made? Say who would have made them and what that person had "
        "to do instead."),
    N_ ("An emergency counts by its impact on the day-to-day running of the home or the service; a computer "
        "failure, by whether it prevented you from giving the information.") },
  { "excuse.ended", N_ ("When It Ended"),
    N_ ("When was it over, and how soon were the returns made after that? If it goes on, say so."),
    N_ ("The panel weighs how much is missing: an excuse for one month is not one for the next.") },
  { "attempts.made", N_ ("What You Tried"),
    N_ ("What did you do to make the returns? Give days and times, who tried, and what the screen said."),
    N_ ("The panel weighs whether the attempts were adequate. One that has a date and a trace, such as an "
        "e-mail or a picture of the screen, weighs more than one that is only told.") },
  { "attempts.prevented", N_ ("What Prevented It"),
    N_ ("What prevented it, and why could you do nothing about it?"),
    N_ ("The circumstances have to be out of your control.") },
  { "attempts.told", N_ ("Whom You Told"),
    N_ ("Whom did you tell or ask for help at the time, when, and what did they answer?"),
    N_ ("The panel weighs previous contact with you, and whether you took up the support that was "
        "offered.") },
  { "error.what", N_ ("What the Notice Gets Wrong"),
    N_ ("What does the notice say that is not so? Use its own words, and say where they stand in it."),
    N_ ("A notice with a mistake that can be put right may be withdrawn and issued again. You then have a "
        "fresh period to make representations.") },
  { "error.right", N_ ("What Is Right Instead"), N_ ("What is right, and how do you know it?"),
    N_ ("The panel has your compliance history. Where your record shows something else, say which return, "
        "which month, and when it was made.") },
  { "other.why", N_ ("Another Reason"), N_ ("Why should the notice not have been issued?"),
    N_ ("The panel weighs any other relevant information.") },
  { "misleading.how", N_ ("How the Answers Came About"),
    N_ ("How did the answers that the notice calls false or misleading come to be given, and what were they "
        "based on?"),
    N_ ("The law speaks of information that is false or misleading to a material extent, and given without a "
        "reasonable excuse.") },
  { "misleading.extent", N_ ("How Far They Were Off"),
    N_ ("How far were those answers from what was right? Give both figures, and what hung on them."),
    N_ ("The panel weighs the extent to which the information is false or misleading.") },
  { "misleading.put-right", N_ ("How They Were Put Right"),
    N_ ("Were the answers put right, when, and by whom? Whom did you tell?"),
    N_ ("The panel weighs your compliance history and the contact there has been.") },
  { "since", N_ ("What Has Been Done Since"),
    N_ ("Which of the missing returns have been made since, and when?"),
    N_ ("A provider that complies again may have the notice withdrawn. The panel weighs how much is still "
        "missing.") },
  { "prevent", N_ ("What Is Different Now"),
    N_ ("What have you changed so that it does not happen again? Name people, and what they do when."),
    N_ ("The panel weighs any other relevant information.") },
  { "late", N_ ("Why It Comes Late"),
    N_ ("Why do these representations come after the period for them? Leave it empty while there is time."),
    N_ ("The panel need not consider what comes late. Say what stood in the way, and when it ended.") },
  { "evidence", N_ ("Enclosed on Paper"),
    N_ ("What do you enclose that is not among the exhibits? One thing a line."), NULL },
  { "request", N_ ("What You Ask For"),
    N_ ("What do you ask for? For example, that the notice is withdrawn."),
    N_ ("The panel can uphold your representations, so that the notice is withdrawn; not uphold them; or "
        "withdraw the notice and issue it again.") },
  { "review.why", N_ ("Why It Should Be Reviewed"),
    N_ ("What is wrong with the decision? Say what it got wrong or left out, point by point."),
    N_ ("The panel considered the representations, your compliance history, previous contact, how much is "
        "missing, and anything else relevant.") },
  { "review.new", N_ ("What Is New"),
    N_ ("What do you know now, or can you show now, that the panel had not seen?"),
    N_ ("The panel weighs any other relevant information.") },
  { "appeal.decision", N_ ("Why the Decision Was Wrong"),
    N_ ("Why should the penalty not have been imposed?"),
    N_ ("The tribunal hears the matter again, and may consider what was not known when the decision was "
        "made.") },
  { "appeal.amount", N_ ("Why the Amount Is Wrong"),
    N_ ("Is the amount wrong, and what should it be? Leave it empty if you appeal only against the "
        "decision."),
    N_ ("The tribunal may change the amount only to the one that the regulations give: your own fee under "
        "the CQC’s scheme. It cannot simply reduce it.") },
  { "appeal.asks", N_ ("What You Ask the Tribunal For"),
    N_ ("What should the tribunal do: quash the penalty, or change it?"),
    N_ ("The tribunal may confirm, quash or vary the notice.") },
  { "cover.words", N_ ("Your Own Words in the Letter"),
    N_ ("Is there anything to say in the covering letter besides what is enclosed? It can be left empty."),
    NULL },
  { "signatory", N_ ("Who Signs"), N_ ("Who signs for the provider?"), NULL },
  { "role", N_ ("Role of Who Signs"), N_ ("What is that person to the provider? For example, director."),
    NULL },
};

static const Question *
find (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (questions); i++)
    if (strcmp (questions[i].key, key) == 0)
      return &questions[i];
  return NULL;
}

const char *
care_words_question_title (const char *key)
{
  g_return_val_if_fail (key != NULL, "");
  const Question *question = find (key);

  return question != NULL ? _ (question->title) : key;
}

const char *
care_words_question_ask (const char *key)
{
  g_return_val_if_fail (key != NULL, "");
  const Question *question = find (key);

  return question != NULL ? _ (question->ask) : "";
}

const char *
care_words_question_weighs (const char *key)
{
  g_return_val_if_fail (key != NULL, "");
  const Question *question = find (key);

  return question != NULL && question->weighs != NULL ? _ (question->weighs) : "";
}

static const struct
{
  const char *title, *means;
} includes[CARE_N_INCLUDES] = {
  { N_ ("Compliance History"),
    N_ ("What your record holds of each window that has closed, for the locations alleged. The panel weighs "
        "it.") },
  { N_ ("Contact Log"),
    N_ ("Each call, e-mail and letter that you noted in this case. The panel weighs previous contact.") },
  { N_ ("Returns and Their Times"),
    N_ ("Each time that a return for a month alleged was saved in the Capacity Tracker, as you recorded it, "
        "with who did it and when it was noted here.") },
  { N_ ("What Your Computers Saw"),
    N_ ("Times without a way to your group’s hub, and when a record was put back from a backup. It says "
        "nothing of the Capacity Tracker itself.") },
  { N_ ("How to Check It"),
    N_ ("The SHA-256 sums of the exhibits, the head of this record’s event log, and a short page on how "
        "anybody can check them.") },
  { N_ ("What the Notice Leaves Out"),
    N_ ("What the notice has to say by law or by the guidance and, as you noted it, does not.") },
  { N_ ("What the CQC Was Told"), N_ ("What the CQC held wrongly of the locations alleged, and when it was "
                                      "told, as you noted it. The Capacity "
                                      "Tracker takes its list of locations from there.") },
};

const char *
care_words_include_title (int index)
{
  g_return_val_if_fail (index >= 0 && index < CARE_N_INCLUDES, "");
  return _ (includes[index].title);
}

const char *
care_words_include_means (int index)
{
  g_return_val_if_fail (index >= 0 && index < CARE_N_INCLUDES, "");
  return _ (includes[index].means);
}

const char *
care_words_ground_help (int index)
{
  static const char *const help[CARE_N_GROUNDS] = {
    N_ ("The guidance gives two examples and says there may be others: an emergency at the home, such as an "
        "outbreak, with a significant impact on its day-to-day running; or a computer failure, such as a "
        "cyber attack, that lasts a number of months."),
    N_ ("You tried to make the returns, and circumstances out of your control prevented it. Say what you "
        "tried, and when."),
    N_ ("Something in the notice is not right. Say what it is, and how you know."),
    N_ ("There is some other reason why the notice should not have been issued."),
  };

  g_return_val_if_fail (index >= 0 && index < CARE_N_GROUNDS, "");
  return _ (help[index]);
}

const char *
care_words_exhibit_fate (CareExhibitFate fate)
{
  static const char *const words[CARE_N_EXHIBIT_FATES] = {
    [CARE_EXHIBIT_BOUND] = N_ ("Bound behind the PDF"),
    [CARE_EXHIBIT_ENCRYPTED] = N_ ("Locked, with a password or against changes: send it beside the document"),
    [CARE_EXHIBIT_SIGNED] = N_ ("Signed, and binding would break that: send it beside the document"),
    [CARE_EXHIBIT_DAMAGED]
    = N_ ("Damaged or unreadable: look for a better copy, or send it beside the document"),
    [CARE_EXHIBIT_OTHER] = N_ ("Not a PDF or a picture: send it beside the document"),
  };

  g_return_val_if_fail ((int)fate >= 0 && fate < CARE_N_EXHIBIT_FATES, "");
  return _ (words[fate]);
}
