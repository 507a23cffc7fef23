/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-answer-words.h"

#include <glib/gi18n.h>

static const char *const period_values[] = { "last-month", "four-weeks", "pay-period" };

static const char *
period_words (size_t i)
{
  const char *words[] = { _ ("Last month"), _ ("Four weeks"), _ ("Pay period") };

  return words[i];
}

static bool
same (const char *a, const char *b)
{
  g_autofree char *one = g_utf8_casefold (a, -1);
  g_autofree char *other = g_utf8_casefold (b, -1);

  return g_utf8_collate (one, other) == 0;
}

static bool
is_one_of (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (same (text, *words))
      return true;
  return false;
}

char *
care_answer_words (const CareItem *item, const char *answer)
{
  g_return_val_if_fail (answer != NULL, NULL);

  if (item == NULL)
    return g_strdup (answer);
  if (item->kind == CARE_KIND_YES_NO && g_str_equal (answer, "yes"))
    return g_strdup (_ ("Yes"));
  if (item->kind == CARE_KIND_YES_NO && g_str_equal (answer, "no"))
    return g_strdup (_ ("No"));
  for (size_t i = 0; item->kind == CARE_KIND_PERIOD && i < G_N_ELEMENTS (period_values); i++)
    if (g_str_equal (answer, period_values[i]))
      return g_strdup (period_words (i));
  return g_strdup (answer);
}

char *
care_answer_read (const CareItem *item, const char *typed)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  text = g_strstrip (g_strdup (typed));
  if (item != NULL && item->kind == CARE_KIND_YES_NO)
    {
      const char *const yes[] = { "y", "yes", "true", _ ("Yes"), NULL };
      const char *const no[] = { "n", "no", "false", _ ("No"), NULL };

      if (is_one_of (text, yes))
        return g_strdup ("yes");
      if (is_one_of (text, no))
        return g_strdup ("no");
    }
  for (size_t i = 0; item != NULL && item->kind == CARE_KIND_PERIOD && i < G_N_ELEMENTS (period_values); i++)
    if (same (text, period_words (i)) || same (text, period_values[i]))
      return g_strdup (period_values[i]);
  for (int i = 0;
       item != NULL && item->kind == CARE_KIND_CHOICE && item->values != NULL && item->values[i] != NULL; i++)
    if (same (text, item->values[i]))
      return g_strdup (item->values[i]);
  return g_steal_pointer (&text);
}
