/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-role.h"

#include "care-notice-plain.h"

#include <string.h>

#define HEAD 6000 /* bytes in which a title stands */

static const struct
{
  const char *words;
  CareNoticeDocument document;
} names[] = {
  { "notice of intent", CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT },
  { "notice of our intention", CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT },
  { "intention to impose", CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT },
  { "final notice", CARE_NOTICE_DOCUMENT_FINAL_NOTICE },
  { "final penalty notice", CARE_NOTICE_DOCUMENT_FINAL_NOTICE },
  { "final financial penalty notice", CARE_NOTICE_DOCUMENT_FINAL_NOTICE },
  { "decision letter", CARE_NOTICE_DOCUMENT_DECISION },
  { "notice of decision", CARE_NOTICE_DOCUMENT_DECISION },
  { "decision notice", CARE_NOTICE_DOCUMENT_DECISION },
  { "decision on ", CARE_NOTICE_DOCUMENT_DECISION },
  { "decision about ", CARE_NOTICE_DOCUMENT_DECISION },
  { "decision following ", CARE_NOTICE_DOCUMENT_DECISION },
  { "outcome of ", CARE_NOTICE_DOCUMENT_DECISION },
};

/* Whether the word before at says that some document is spoken of: "the notice of intent", "your …". */
static bool
is_mentioned (const char *line, const char *at)
{
  static const char *const articles[] = { "a", "an", "the", "your", "our", "in", "to", "that", "any", NULL };
  const char *end = at;

  while (end > line && end[-1] == ' ')
    end--;
  const char *from = end;
  while (from > line && g_ascii_isalpha (from[-1]))
    from--;
  g_autofree char *word = g_strndup (from, (size_t)(end - from));
  /* "Our decision on your representations" is a title. */
  return g_strv_contains (articles, word) && !(g_str_has_prefix (at, "decision") && from == line);
}

/* "Notice of intent reference: …" and "final notice dated …" name another letter, or this one's number. */
static bool
is_label (const char *after)
{
  static const char *const labels[] = { " ref", " number", " no.", " dated", " date", " of ", NULL };

  for (size_t i = 0; labels[i] != NULL; i++)
    if (g_str_has_prefix (after, labels[i]))
      return true;
  return false;
}

static CareNoticeDocument
title_of (const char *line)
{
  CareNoticeDocument document = CARE_NOTICE_DOCUMENT_UNKNOWN;
  const char *first = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *at = strstr (line, names[i].words);
      if (at == NULL || is_mentioned (line, at) || is_label (at + strlen (names[i].words))
          || (first != NULL && first <= at))
        continue;
      first = at;
      document = names[i].document;
    }
  return document;
}

/* What it says of itself: "this is a notice of intent", "this final notice". */
static CareNoticeDocument
self_named (const char *text)
{
  static const char *const selves[] = { "this is a ", "this is our ", "this is the ", "this " };
  CareNoticeDocument document = CARE_NOTICE_DOCUMENT_UNKNOWN;
  const char *first = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (selves); j++)
      {
        g_autofree char *words = g_strconcat (selves[j], names[i].words, NULL);
        const char *at = strstr (text, words);
        if (at == NULL || (first != NULL && first <= at))
          continue;
        first = at;
        document = names[i].document;
      }
  return document;
}

CareNoticeDocument
care_notice_guess_document (const char *plain, size_t length)
{
  g_autofree char *head = g_strndup (plain, MIN (length, HEAD));
  g_autofree char *lower = g_ascii_strdown (head, -1);
  g_auto (GStrv) lines = g_strsplit_set (lower, "\n\v\f", -1);

  for (size_t i = 0; lines[i] != NULL; i++)
    if (strlen (lines[i]) <= 100)
      {
        CareNoticeDocument document = title_of (lines[i]);
        if (document != CARE_NOTICE_DOCUMENT_UNKNOWN)
          return document;
      }
  return self_named (g_strdelimit (lower, "\n\v\f", ' '));
}
