/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-window.h"

static CareDate
nominal_close (CareMonth month, const CareRules *rules)
{
  return care_month_day (month,
                         care_rules_number (rules, CARE_RULE_WINDOW_CLOSES, care_month_day (month, 1)));
}

CareWindow
care_window (CareMonth month, const CareHolidays *holidays, const CareRules *rules)
{
  CareWindow window = { .month = month };

  g_return_val_if_fail (month > CARE_NO_MONTH && holidays != NULL && rules != NULL, window);

  int opening_day = care_rules_number (rules, CARE_RULE_WINDOW_OPENS, care_month_day (month, 1));
  window.opens = care_month_day (month, opening_day);
  window.closes = care_holidays_working_day_from (holidays, nominal_close (month, rules));
  window.opens_at = care_instant_start_of (window.opens);
  window.late_from = care_instant_start_of (window.closes + 1);
  window.certain = window.closes <= care_holidays_horizon (holidays)
                   && !care_holidays_are_doubted (holidays, nominal_close (month, rules), window.closes);
  return window;
}

CareDate
care_window_first_moved (const CareWindow *self, const CareRules *rules)
{
  g_return_val_if_fail (self != NULL && rules != NULL, CARE_NO_DATE);

  return nominal_close (self->month, rules);
}

CareWindow
care_window_current (CareInstant now, const CareHolidays *holidays, const CareRules *rules)
{
  g_return_val_if_fail (now != CARE_NO_INSTANT && holidays != NULL && rules != NULL, (CareWindow){ 0 });

  CareMonth month = MAX (care_month_of (care_instant_date (now)), care_window_first_month (rules));
  CareWindow window = care_window (month, holidays, rules);
  return now < window.late_from ? window : care_window (month + 1, holidays, rules);
}

CareMonth
care_window_first_month (const CareRules *rules)
{
  g_return_val_if_fail (rules != NULL, CARE_NO_MONTH);

  int number = care_rules_number (rules, CARE_RULE_FIRST_WINDOW, CARE_NO_DATE);
  return care_month (number / 100, number % 100);
}
