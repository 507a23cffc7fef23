/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer through the months: what was given, and where there was none. */
#include "care-item-months.h"

static GPtrArray *
new_returns (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);
}

static CareReturn *
add (GPtrArray *returns, CareMonth month, const char *field, const char *text)
{
  CareReturn *ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, month);

  if (field != NULL)
    care_return_set (ret, field, text);
  g_ptr_array_add (returns, ret);
  return ret;
}

static const CareItemMonth *
at (GPtrArray *months, guint index)
{
  return g_ptr_array_index (months, index);
}

static void
test_months (void)
{
  g_autoptr (GPtrArray) returns = new_returns ();
  CareMonth may = care_month (2026, 5);

  add (returns, may + 4, "x", "about ten");
  add (returns, may + 1, "x", "1,204");
  add (returns, may + 2, NULL, NULL);
  add (returns, may + 3, "x", "7")->kind = CARE_RETURN_NIL;
  add (returns, may + 9, "x", "99");
  g_autoptr (GPtrArray) months = care_item_months (returns, may, may + 4, "x");
  CareItemSpan span = care_item_months_span (months);

  g_assert_cmpuint (months->len, ==, 5);
  g_assert_false (at (months, 0)->kept);
  g_assert_true (at (months, 1)->is_figure);
  g_assert_cmpint ((int)at (months, 1)->figure, ==, 1204);
  g_assert_true (at (months, 2)->kept && at (months, 2)->text == NULL && !at (months, 2)->nil);
  g_assert_true (at (months, 3)->nil && at (months, 3)->text == NULL);
  g_assert_cmpstr (at (months, 4)->text, ==, "about ten");
  g_assert_false (at (months, 4)->is_figure);
  g_assert_cmpint (span.figures, ==, 1);
  g_assert_true (span.first == at (months, 1) && span.last == span.first && span.lowest == span.first);
}

static void
test_span (void)
{
  static const char *const figures[] = { "36", "34", "", "40", "34", "38" };
  g_autoptr (GPtrArray) returns = new_returns ();
  g_autoptr (GPtrArray) nothing = new_returns ();
  CareMonth may = care_month (2026, 5);

  for (int i = 0; i < (int)G_N_ELEMENTS (figures); i++)
    add (returns, may + i, "x", figures[i]);
  g_autoptr (GPtrArray) months = care_item_months (returns, may, may + 5, "x");
  g_autoptr (GPtrArray) none = care_item_months (nothing, may, may + 5, "x");
  CareItemSpan span = care_item_months_span (months), empty = care_item_months_span (none);

  g_assert_cmpint (span.figures, ==, 5);
  g_assert_true (span.first == at (months, 0) && span.last == at (months, 5));
  g_assert_true (span.lowest == at (months, 1) && span.highest == at (months, 3));
  g_assert_cmpint (empty.figures, ==, 0);
  g_assert_null (empty.first);
}

/* Days or hours: the one that was answered last. */
static void
test_field (void)
{
  g_autoptr (GPtrArray) returns = new_returns ();
  CareItem item = { .id = (char *)"x", .kind = CARE_KIND_DAYS_OR_HOURS };
  CareMonth may = care_month (2026, 5);
  g_autofree char *first = care_item_months_field (returns, &item);

  add (returns, may + 2, "x.hours", "40");
  add (returns, may, "x.days", "5");
  g_autofree char *hours = care_item_months_field (returns, &item);
  add (returns, may + 3, "x.days", "5");
  g_autofree char *days = care_item_months_field (returns, &item);

  g_assert_cmpstr (first, ==, "x.days");
  g_assert_cmpstr (hours, ==, "x.hours");
  g_assert_cmpstr (days, ==, "x.days");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-months/months", test_months);
  g_test_add_func ("/item-months/span", test_span);
  g_test_add_func ("/item-months/field", test_field);
  return g_test_run ();
}
