/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-role.h"

#include "care-notice-plain.h"

#include <string.h>

#define BEFORE 300 /* bytes of the sentence before this one that are looked at */

/* A date by which something is to be done has one of these just before it … */
#define DAY "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#define FILLER                                                                                               \
  "(?:\\W|on|at|the|end|of|close|business|midnight|noon|(?:midday)|\\d{1,2}(?:[.:]\\d{2})? "                 \
  "?(?:am|pm)?|hours|is|"                                                                                    \
  "the date|" DAY ")"
#define CUE                                                                                                  \
  "(?:\\bby|\\bbefore|\\buntil|later than|earlier than|\\bdeadline|\\bdue|\\blatest|\\b(?:ends?|ending)|"    \
  "\\b(?:expires?|closes?)|up to|up to and including|between [\\w ]{6,40} and|from [\\w ]{6,40} to)"
/* … or one of these in the label of its line … */
#define LABEL_CUE                                                                                            \
  "(?:date (?:for|to|by)|deadline|last (?:day|date)|\\bdue\\b|\\bby\\b|closing|until|\\bends?\\b|latest)"
/* … or one of these after it. */
#define CUE_AFTER                                                                                            \
  "^\\W{0,3}(?:is|will be|at)\\W(?:the\\W)?(?:last|final|latest|closing|deadline|end|date by which)"
/* Somebody else's date: what the sender will do by then. */
#define THEIRS                                                                                               \
  "\\b(?:we|panel|secretary of "                                                                             \
  "state|nhsbsa|dhsc)\\W[^,;]{0,12}\\b(?:will|shall|must|aim|expect|intend|plan)\\b"                         \
  "(?![^,;]{0,20}\\b(?:receive|received|reach|accept|consider|get)\\b)"
#define YOURS                                                                                                \
  "\\byou\\W(?:may|can|must|have|wish|want|should|need|could|are|do)\\b|\\byour\\W[\\w\\W]{0,60}\\b(?:must|" \
  "should)\\b"

typedef enum
{
  ADJACENT_CUE,
  LINE_CUE,
  AFTER_CUE,
  TOO_LATE, /* "received after … will not be considered" */
  ENDS_AFTER,
  BACKWARDS, /* what it is about was said before */
  SENDERS,
  READERS,
  DATE_LABEL,
  NOTICE_DATED,
  N_TESTS,
} Test;

static const char *const tests[N_TESTS] = {
  [ADJACENT_CUE] = CUE FILLER "{1,16}$",
  [LINE_CUE] = LABEL_CUE,
  [AFTER_CUE] = CUE_AFTER,
  [TOO_LATE] = "^[^.]{0,30}\\b(?:will|may|can) ?not\\b",
  [ENDS_AFTER] = "\\bafter $",
  [BACKWARDS] = "\\b(?:they|these|them|this|it|so|deadline|last day|last date|latest|period)\\b",
  [SENDERS] = THEIRS "|\\b(?:let|tell|inform|notify|write to) you\\b",
  [READERS] = YOURS,
  [DATE_LABEL]
  = "(?:^|[^a-z ]|\\b(?:decision|issue|letter|notice) )date ?:? ?$|^dated?:? ?(?:on )?$|^date of "
    "(?:this |the )?(?:issue|letter|notice|decision|notice of intent|final notice) ?:? ?$|"
    "^date (?:issued|sent) ?:? ?$|^issued (?:on )?:? ?$",
  [NOTICE_DATED] = "\\bthis (?:notice|letter|decision|final notice|notice of intent) (?:is|was)? ?"
                   "(?:dated|issued|given|sent)(?: on)? $",
};

/* What a sentence is about, with the role that a date by which has then. */
static const struct
{
  const char *words;
  CareFoundRole role;
} topics[] = {
  { "\\brepresentations?\\b", CARE_ROLE_REPRESENTATIONS_BY },
  { "\\breview", CARE_ROLE_REVIEW_BY },
  { "\\bappeal|\\btribunal\\b", CARE_ROLE_APPEAL_BY },
  { "\\b(?:re)?pay(?:ment|able|ing)?\\b|\\bpaid\\b|\\bdue date\\b", CARE_ROLE_PAY_BY },
  { "\\bwindows?\\b|\\breturns?\\b|\\bmeeting\\b", CARE_ROLE_NONE },
};

#define N_TOPICS G_N_ELEMENTS (topics)

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_RAW | G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static const GRegex *
compiled (int index)
{
  static GRegex *regexes[N_TESTS + N_TOPICS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < N_TESTS; i++)
        regexes[i] = compile (tests[i]);
      for (size_t i = 0; i < N_TOPICS; i++)
        regexes[N_TESTS + i] = compile (topics[i].words);
      g_once_init_leave (&ready, 1);
    }
  return regexes[index];
}

static bool
says (Test test, const char *text)
{
  return g_regex_match (compiled (test), text, 0, NULL);
}

/* Where the last (or the first) match ends, or -1. */
static int
place (int index, const char *text, bool last)
{
  g_autoptr (GMatchInfo) match = NULL;
  int at = -1;

  g_regex_match (compiled (index), text, 0, &match);
  for (; g_match_info_matches (match) && (last || at < 0); g_match_info_next (match, NULL))
    {
      int start = 0;
      g_match_info_fetch_pos (match, 0, &start, &at);
    }
  return at;
}

/* The topic nearest to the date: the last before it, or the first after it. False where there is none. */
static bool
nearest_topic (const char *text, bool last, CareFoundRole *role)
{
  int best = -1;

  *role = CARE_ROLE_NONE;
  for (size_t i = 0; i < N_TOPICS; i++)
    {
      int at = place (N_TESTS + (int)i, text, last);
      if (at >= 0 && (best < 0 || (last ? at > best : at < best)))
        {
          best = at;
          *role = topics[i].role;
        }
    }
  return best >= 0;
}

/* On one line, lines parted by one space. */
static char *
words_of (const char *plain, size_t from, size_t to)
{
  char *text = g_strndup (plain + from, to - from);

  return g_strdelimit (text, "\n\v\f", ' ');
}

static bool
parts_lines (char byte)
{
  return byte == CARE_PLAIN_LINE || byte == CARE_PLAIN_PARAGRAPH || byte == CARE_PLAIN_PAGE;
}

/* What stands before it on its line or, where nothing does, on the line before: its label. */
static char *
label_of (const char *plain, size_t start)
{
  size_t from = start, to = start;

  for (int lines = 0; lines < 2; lines++)
    {
      while (from > 0 && start - from < 120 && !parts_lines (plain[from - 1]))
        from--;
      if (from < to || from == 0 || plain[from - 1] == CARE_PLAIN_PAGE)
        break;
      to = --from;
    }
  return words_of (plain, from, to);
}

static bool
stands_alone (const char *plain, size_t length, const CareNoticeSpan *span)
{
  return (span->start == 0 || parts_lines (plain[span->start - 1]))
         && (span->end >= length || parts_lines (plain[span->end]));
}

/* The sentence before the one that begins at from, in the same paragraph. */
static char *
sentence_before (const char *plain, size_t length, size_t from)
{
  size_t first, last;

  if (from < 2 || plain[from - 1] == CARE_PLAIN_PARAGRAPH || plain[from - 1] == CARE_PLAIN_PAGE)
    return g_strdup ("");
  care_notice_sentence (plain, length, from - 2, from - 2, &first, &last);
  return words_of (plain, MAX (first, from > BEFORE ? from - BEFORE : 0), from);
}

/* Whether the date is one by which something is to be done, and not by the sender. */
static bool
is_deadline (const char *before, const char *after)
{
  if (!says (ADJACENT_CUE, before) && !says (AFTER_CUE, after)
      && !(says (ENDS_AFTER, before) && says (TOO_LATE, after)))
    return false;
  /* "You can …, and we will decide by": the nearer of the two. */
  int theirs = place (SENDERS, before, true);
  return theirs < 0 || place (READERS, before, true) >= theirs;
}

static CareFoundRole
role_of_deadline (const char *plain, size_t length, const CareNoticeSpan *span)
{
  size_t from, to;

  care_notice_sentence (plain, length, span->start, span->end, &from, &to);
  g_autofree char *before = words_of (plain, from, span->start);
  g_autofree char *after = words_of (plain, span->end, to);
  g_autofree char *label = label_of (plain, span->start);
  bool ends_line = span->end >= length || parts_lines (plain[span->end]);
  CareFoundRole role;

  if (nearest_topic (label, true, &role) && strlen (label) < 60 && says (LINE_CUE, label)
      && (ends_line || g_str_has_suffix (g_strchomp (label), ":")))
    return role;
  if (!is_deadline (before, after))
    return CARE_ROLE_NONE;
  if (nearest_topic (before, true, &role) || nearest_topic (after, false, &role))
    return role;
  /* "You can make representations. These must reach us by …" */
  g_autofree char *previous
      = says (BACKWARDS, before) ? sentence_before (plain, length, from) : g_strdup ("");
  nearest_topic (previous, true, &role);
  return role;
}

static CareFoundRole
role_of_date (const char *plain, size_t length, const CareNoticeSpan *span)
{
  CareFoundRole role = role_of_deadline (plain, length, span);
  g_autofree char *label = label_of (plain, span->start);

  if (role != CARE_ROLE_NONE)
    return role;
  if (says (DATE_LABEL, label) || says (NOTICE_DATED, label))
    return CARE_ROLE_DATED;
  /* A letter's date stands on a line of its own near its head. */
  return stands_alone (plain, length, span) && span->start < 1000 ? CARE_ROLE_DATED : CARE_ROLE_NONE;
}

/* The place of the last of some words, or -1. */
static long
last_of (const char *text, const char *const *words)
{
  long best = -1;

  for (size_t i = 0; words[i] != NULL; i++)
    {
      const char *at = g_strrstr (text, words[i]);
      if (at != NULL)
        best = MAX (best, at - text);
    }
  return best;
}

static CareFoundRole
role_of_amount (const char *plain, size_t length, const CareNoticeSpan *span)
{
  static const char *const penalty[]
      = { "penalty", " fine ", " fined ", "amount payable", "amount due", "total due", NULL };
  static const char *const named_after[] = { "penalty", " fine ", " payable", NULL };
  static const char *const other[] = { "cost", "interest", "fee ", "fees ", "charge", "surcharge", NULL };
  size_t from, to;

  care_notice_sentence (plain, length, span->start, span->end, &from, &to);
  g_autofree char *before = words_of (plain, from, span->start);
  g_autofree char *lower = g_ascii_strdown (before, -1);
  g_autofree char *after = words_of (plain, span->end, to);
  g_autofree char *lower_after = g_ascii_strdown (after, -1);
  long named = last_of (lower, penalty), instead = last_of (lower, other);

  if (named >= 0)
    return named > instead || strstr (lower, "equal") != NULL ? CARE_ROLE_PENALTY : CARE_ROLE_NONE;
  return instead < 0 && last_of (lower_after, named_after) >= 0 ? CARE_ROLE_PENALTY : CARE_ROLE_NONE;
}

CareFoundRole
care_notice_role (const char *plain, size_t length, const CareNoticeSpan *span)
{
  if (span->kind == CARE_FOUND_DATE)
    return role_of_date (plain, length, span);
  if (span->kind == CARE_FOUND_AMOUNT)
    return role_of_amount (plain, length, span);
  return span->ours ? CARE_ROLE_OUR_REFERENCE : CARE_ROLE_NONE;
}
