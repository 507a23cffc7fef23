/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-checklist.h"

#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

/* "The amount" inside a sentence: "the amount". */
static char *
inside (const char *text)
{
  char *words = g_strdup (text);

  words[0] = g_ascii_tolower (words[0]);
  return words;
}

static const char *
document_name (CareEventKind document)
{
  if (document == CARE_EVENT_NOTICE_OF_INTENT)
    return "notice of intent";
  return document == CARE_EVENT_FINAL_NOTICE ? "final notice" : "decision letter";
}

char *
care_words_checklist_gap (const CareChecklistItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);
  g_autofree char *label = inside (item->label);
  g_autofree char *source = inside (item->source);
  const char *document = document_name (item->document);

  if (item->standing == CARE_STANDING_STATUTORY)
    return g_strdup_printf ("The %s does not give %s, which %s requires.", document, label, source);
  return g_strdup_printf ("The %s does not give %s, which the guidance says it will set out.", document,
                          label);
}

char *
care_words_checklist_question (const CareChecklistItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);
  g_autofree char *label = inside (item->label);

  return care_words_fill (_ ("Does it give {a}?"), label, NULL);
}

const char *
care_words_checklist_means (const CareChecklistItem *item)
{
  g_return_val_if_fail (item != NULL, "");

  if (item->standing != CARE_STANDING_STATUTORY)
    return _ ("The guidance says that it will be there; the law does not ask for it. Ask for it, and say so "
              "if its absence did you harm.");
  if (item->document == CARE_EVENT_FINAL_NOTICE)
    return _ ("The law asks for it. Ask for a corrected notice, and take advice: it can be said in an "
              "appeal. Do not let a date go by because of it.");
  return _ ("The law asks for it. Say so in the representations: that the notice is mistaken or should not "
            "have been issued. Do not let a date go by because of it.");
}
