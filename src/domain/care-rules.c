/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-rules.h"

#include "care-code.h"

struct CareRules
{
  GPtrArray *entries[CARE_N_RULES]; /* CareRule, by the day from which they hold */
};

static const char *const rule_words[CARE_N_RULES] = {
  [CARE_RULE_WINDOW_OPENS] = "window-opens",
  [CARE_RULE_WINDOW_CLOSES] = "window-closes",
  [CARE_RULE_WINDOW_MOVES] = "window-moves",
  [CARE_RULE_FIRST_WINDOW] = "first-window",
  [CARE_RULE_AT_RISK] = "at-risk",
  [CARE_RULE_NOTICE_IN_A_ROW] = "notice-in-a-row",
  [CARE_RULE_NOTICE_IN_TWELVE] = "notice-in-twelve",
  [CARE_RULE_TWELVE] = "twelve",
  [CARE_RULE_SENT] = "sent",
  [CARE_RULE_RECEIVED] = "received",
  [CARE_RULE_NOT_A_WORKING_DAY] = "not-a-working-day",
  [CARE_RULE_GIVEN_BY_HAND] = "given-by-hand",
  [CARE_RULE_GIVEN_BY_POST] = "given-by-post",
  [CARE_RULE_GIVEN_ELECTRONICALLY] = "given-electronically",
  [CARE_RULE_REPRESENTATIONS_BEGIN] = "representations-begin",
  [CARE_RULE_REPRESENTATIONS_END] = "representations-end",
  [CARE_RULE_REPRESENTATIONS_RECEIPT] = "representations-receipt",
  [CARE_RULE_PRINTED] = "printed",
  [CARE_RULE_PLAN_FOR] = "plan-for",
  [CARE_RULE_DECISION] = "decision",
  [CARE_RULE_REVIEW] = "review",
  [CARE_RULE_REVIEW_AFTER_FINAL] = "review-after-final",
  [CARE_RULE_APPEAL_SENT] = "appeal-sent",
  [CARE_RULE_APPEAL_ROLLED] = "appeal-rolled",
  [CARE_RULE_APPEAL_SERVICE] = "appeal-service",
  [CARE_RULE_APPEAL_SUSPENDS] = "appeal-suspends",
  [CARE_RULE_DEBT_REFERRAL] = "debt-referral",
  [CARE_RULE_NEXT_WINDOW] = "next-window",
  [CARE_RULE_REGISTER_WITHIN] = "register-within",
  [CARE_RULE_NAMED_PEOPLE] = "named-people",
  [CARE_RULE_CHECK_HELD] = "check-held",
};

static const char *const standing_words[] = { "statutory", "guidance", "practice", "document", "advice" };

static void
rule_free (CareRule *rule)
{
  g_free (rule->source);
  g_free (rule);
}

CareRules *
care_rules_new (void)
{
  CareRules *self = g_new0 (CareRules, 1);

  for (int id = 0; id < CARE_N_RULES; id++)
    self->entries[id] = g_ptr_array_new_with_free_func ((GDestroyNotify)rule_free);
  return self;
}

void
care_rules_free (CareRules *self)
{
  if (self == NULL)
    return;
  for (int id = 0; id < CARE_N_RULES; id++)
    g_ptr_array_unref (self->entries[id]);
  g_free (self);
}

void
care_rules_add (CareRules *self, CareRuleId id, const CareRule *rule)
{
  g_return_if_fail (self != NULL && rule != NULL && (int)id >= 0 && id < CARE_N_RULES);

  GPtrArray *entries = self->entries[id];
  guint at = entries->len;
  while (at > 0 && ((CareRule *)g_ptr_array_index (entries, at - 1))->from > rule->from)
    at--;

  CareRule *copy = g_new (CareRule, 1);
  *copy = *rule;
  copy->source = g_strdup (rule->source == NULL ? "" : rule->source);
  g_ptr_array_insert (entries, (int)at, copy);
}

const CareRule *
care_rules_get (const CareRules *self, CareRuleId id, CareDate on)
{
  g_return_val_if_fail (self != NULL && (int)id >= 0 && id < CARE_N_RULES, NULL);

  const GPtrArray *entries = self->entries[id];
  if (entries->len == 0)
    return NULL;

  /* The latest that has begun and has not ended; failing that the latest that has begun, for a gap in the
   * file must not leave the law without a number; failing that the first. */
  const CareRule *begun = NULL;
  for (guint i = entries->len; i-- > 0;)
    {
      const CareRule *rule = g_ptr_array_index (entries, i);
      if (rule->from > on)
        continue;
      if (rule->to == CARE_NO_DATE || on <= rule->to)
        return rule;
      if (begun == NULL)
        begun = rule;
    }
  return begun != NULL ? begun : g_ptr_array_index (entries, 0);
}

int
care_rules_number (const CareRules *self, CareRuleId id, CareDate on)
{
  const CareRule *rule = care_rules_get (self, id, on);

  g_return_val_if_fail (rule != NULL, 0);
  return rule->number;
}

CareRuleId
care_rules_missing (const CareRules *self)
{
  g_return_val_if_fail (self != NULL, CARE_RULE_WINDOW_OPENS);

  int id = 0;
  while (id < CARE_N_RULES && self->entries[id]->len > 0)
    id++;
  return (CareRuleId)id;
}

const char *
care_rule_to_string (CareRuleId id)
{
  g_return_val_if_fail ((int)id >= 0 && id < CARE_N_RULES, "");

  return rule_words[id];
}

bool
care_rule_from_string (const char *text, CareRuleId *id)
{
  g_return_val_if_fail (id != NULL, false);

  int code = care_code_find (rule_words, CARE_N_RULES, text);
  if (code < 0)
    return false;
  *id = (CareRuleId)code;
  return true;
}

const char *
care_standing_to_string (CareStanding standing)
{
  g_return_val_if_fail ((int)standing >= 0 && standing < (int)G_N_ELEMENTS (standing_words), "");

  return standing_words[standing];
}

bool
care_standing_from_string (const char *text, CareStanding *standing)
{
  g_return_val_if_fail (standing != NULL, false);

  int code = care_code_find (standing_words, G_N_ELEMENTS (standing_words), text);
  if (code < 0)
    return false;
  *standing = (CareStanding)code;
  return true;
}
