/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed into the Capacity Tracker, in the order of its pages. */
#include "care-copy-sheet.h"
#include "care-test-law.h"

static const CareDataset *
november (const CareLaw *law, CareService service)
{
  return care_dataset_on (law->datasets, service, care_date (2026, 11, 8));
}

static CareCopySheet *
make_sheet (const CareLaw *law, const CareReturn *ret)
{
  return care_copy_sheet_new (ret, november (law, ret->service), care_date (2026, 11, 8), law->campaigns);
}

static const CareCopyValue *
find (const CareCopySheet *sheet, const char *field)
{
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const CareCopyPage *page = g_ptr_array_index (sheet->pages, i);

      for (guint j = 0; j < page->values->len; j++)
        if (g_str_equal (((const CareCopyValue *)page->values->pdata[j])->field, field))
          return page->values->pdata[j];
    }
  return NULL;
}

/* Pages as the list has its sections, values as it has its items, and each item that is asked for once. */
static void
test_order_is_the_lists (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  for (int service = 0; service <= CARE_SERVICE_HOME_CARE; service++)
    {
      g_autoptr (CareReturn) ret = care_return_new ("1-100", (CareService)service, care_month (2026, 11));
      g_autoptr (CareCopySheet) sheet = make_sheet (law, ret);
      const CareDataset *dataset = november (law, (CareService)service);
      guint page = 0, value = 0, next = 0, asked = 0;

      for (guint i = 0; i < dataset->sections->len && page < sheet->pages->len; i++)
        if (g_str_equal (((CareSection *)dataset->sections->pdata[i])->id,
                         ((CareCopyPage *)sheet->pages->pdata[page])->section))
          page++;
      g_assert_cmpuint (page, ==, sheet->pages->len);
      for (guint i = 0; i < dataset->items->len; i++)
        asked += care_asked_is_mandatory (
            care_item_asked (dataset->items->pdata[i], care_date (2026, 11, 8), law->campaigns));
      for (page = 0; page < sheet->pages->len; page++)
        for (guint i = 0; i < ((CareCopyPage *)sheet->pages->pdata[page])->values->len; i++, value++)
          {
            const CareCopyValue *one = ((CareCopyPage *)sheet->pages->pdata[page])->values->pdata[i];

            while (next < dataset->items->len
                   && !g_str_equal (((CareItem *)dataset->items->pdata[next])->id, one->item))
              next++;
            g_assert_cmpuint (next, <, dataset->items->len);
          }
      g_assert_cmpuint (value, ==, asked);
    }
}

static void
test_values_as_a_form_takes_them (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
  const CareCopyValue *value = NULL;

  care_return_set (ret, "ch.wf.hrs.paid", "3,018.50");
  care_return_set (ret, "ch.bed.max", "about forty");
  care_return_set (ret, "ch.vis.able", "yes");
  care_return_set (ret, "ch.wf.absence.hours", "7.5");
  care_return_explain (ret, "ch.bed.occ", "not known after asking");
  g_autoptr (CareCopySheet) sheet = make_sheet (law, ret);
  value = find (sheet, "ch.wf.hrs.paid");
  g_assert_cmpstr (value->value, ==, "3018.5");
  g_assert_cmpstr (value->typed, ==, "3,018.50");
  g_assert_false (value->unread);
  value = find (sheet, "ch.bed.max");
  g_assert_cmpstr (value->value, ==, "about forty");
  g_assert_true (value->unread);
  g_assert_cmpstr (find (sheet, "ch.vis.able")->value, ==, "yes");
  g_assert_cmpstr (find (sheet, "ch.wf.absence.hours")->value, ==, "7.5");
  g_assert_null (find (sheet, "ch.wf.absence.days"));
  g_assert_cmpstr (find (sheet, "ch.bed.occ")->value, ==, "");
  g_assert_cmpstr (find (sheet, "ch.bed.occ")->reason, ==, "not known after asking");
  /* Kept for one's own records, and not on the tracker's pages. */
  g_assert_null (find (sheet, "ch.wf.hrs.period"));
}

static void
test_a_page_copies_line_by_line (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));

  care_return_set (ret, "ch.bed.max", "1,040");
  care_return_set (ret, "ch.bed.res", "2");
  g_autoptr (CareCopySheet) sheet = make_sheet (law, ret);
  g_autofree char *text = care_copy_page_text (g_ptr_array_index (sheet->pages, 0));
  g_assert_cmpstr (text, ==, "1040\n\n2\n");
}

/* Out of season there is nothing to type, whatever is kept. */
static void
test_out_of_season (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 6));
  CareDate opens = care_date (2026, 6, 8);

  care_return_set (ret, "ch.flu.de", "12");
  g_autoptr (CareCopySheet) sheet = care_copy_sheet_new (
      ret, care_dataset_on (law->datasets, CARE_SERVICE_CARE_HOME, opens), opens, law->campaigns);
  g_assert_null (find (sheet, "ch.flu.de"));
  for (guint i = 0; i < sheet->pages->len; i++)
    g_assert_cmpstr (((CareCopyPage *)sheet->pages->pdata[i])->section, !=, "flu-vaccination");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copy-sheet/order", test_order_is_the_lists);
  g_test_add_func ("/copy-sheet/values", test_values_as_a_form_takes_them);
  g_test_add_func ("/copy-sheet/page-text", test_a_page_copies_line_by_line);
  g_test_add_func ("/copy-sheet/out-of-season", test_out_of_season);
  return g_test_run ();
}
