/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of other programs become answers, rows become returns, and what cannot be says where it stands. */
#include "care-figure-cell.h"
#include "care-figures-file.h"
#include "care-test-law.h"

#include <string.h>

static CareLaw *law;

static void
test_months (void)
{
  static const struct
  {
    const char *text;
    const char *month; /* NULL: none */
  } cases[] = {
    { "2026-11", "2026-11" },
    { " 2026-11 ", "2026-11" },
    { "2026-11-09", "2026-11" },
    { "2026-11-09T07:30:00", "2026-11" },
    { "09/11/2026", "2026-11" },
    { "9.11.26 07:30", "2026-11" },
    { "11/2026", "2026-11" },
    { "2026/11", "2026-11" },
    { "November 2026", "2026-11" },
    { "NOV-26", "2026-11" },
    { "09-Nov-2026", "2026-11" },
    { "sept 2026", "2026-09" },
    { "", NULL },
    { "soon", NULL },
    { "2026", NULL },
    { "13/2026", NULL },
    { "11/09/2026 x", NULL },
    { "32/01/2026", NULL },
    { "01/13/2026", NULL },
    { "no 2026", NULL },
    { "2026-11-99", NULL },
    { "99999-11", NULL },
    { "1/1/1", "2001-01" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *month = care_month_format (care_figure_cell_month (cases[i].text));
      g_assert_cmpstr (month, ==, cases[i].month);
    }
}

static void
check_number (const char *text, bool is, double expected)
{
  double value = -1;

  g_assert_cmpint (care_figure_cell_number (text, &value), ==, is);
  if (is)
    g_assert_cmpfloat_with_epsilon (value, expected, 1e-9);
}

static void
test_numbers (void)
{
  check_number ("7:30", true, 7.5);
  check_number ("112:15:36", true, 112.26);
  check_number ("1,204.5", true, 1204.5);
  check_number ("7:60", false, 0);
  check_number ("7:3", false, 0);
  check_number (":30", false, 0);
  check_number ("7:30:00:00", false, 0);
  check_number ("ten", false, 0);
}

static char *
answer (const char *field, const char *text, double scale)
{
  const CareDataset *dataset = care_dataset_on (
      law->datasets, g_str_has_prefix (field, "ch") ? CARE_SERVICE_CARE_HOME : CARE_SERVICE_HOME_CARE,
      care_date_parse ("2026-11-08"));
  g_autoptr (CareMapping) mapping = care_mapping_new ("");

  g_free (mapping->yes);
  mapping->yes = g_strdup ("Ja, Oui");
  return care_figure_cell_answer (text, care_dataset_find_field (dataset, field), field, scale, mapping);
}

static void
check_answer (const char *field, const char *text, double scale, const char *expected)
{
  g_autofree char *found = answer (field, text, scale);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_answers (void)
{
  check_answer ("ch.bed.occ", "1,040", 1, "1,040");
  check_answer ("ch.bed.occ", "many", 1, NULL);
  check_answer ("ch.wf.hrs.paid", "90", 1 / 60.0, "1.5");
  check_answer ("ch.wf.hrs.paid", "100", 1 / 3.0, "33.3333");
  check_answer ("ch.vis.able", "oui", 1, "yes");
  check_answer ("ch.vis.able", "NO", 1, "no");
  check_answer ("ch.vis.able", "yes", 1, NULL); /* the mapping has other words */
  check_answer ("ch.vis.options", "=cmd", 1, "=cmd");
  check_answer ("ch.wf.hrs.period", "four-weeks", 1, "four-weeks");
  check_answer ("ch.wf.hrs.period", "fortnight", 1, NULL);
  check_answer ("ch.wf.hrs.period.from", "2026-10-01", 1, "2026-10-01");
  check_answer ("ch.wf.hrs.period.from", "1 Oct", 1, NULL);
  check_answer ("ch.wf.hrs.period.from", "29/02/2028", 1, "2028-02-29");
  check_answer ("ch.wf.hrs.period.from", "29/02/2027", 1, NULL);
  check_answer ("ch.wf.hrs.period.from", "31/04/2027", 1, NULL);
  check_answer ("ch.wf.hrs.period.from", "01/10/26", 1, NULL);
}

static CareFiguresFile *
read_text (const char *text, const CareMapping *mapping, GError **error)
{
  g_autoptr (GHashTable) locations = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  CareFiguresHow how = { mapping, CARE_NO_MONTH, locations, law->datasets };

  g_hash_table_insert (locations, (char *)"1-100", (char *)"1-100");
  g_hash_table_insert (locations, (char *)"elm house", (char *)"1-100");
  g_hash_table_insert (locations, (char *)"twice", (char *)"");
  return care_figures_file_read_bytes (bytes, NULL, &how, error);
}

static void
test_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareFiguresFile) file
      = read_text ("location,service,month,version,colour,ch.bed.occ\n1-100,care-home,2026-11,V5,red,38\n"
                   "1-100,shop,2026-11,V5,,1\n,,,,,9\n",
                   NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->fields->len, ==, 1);
  g_assert_cmpuint (file->groups->len, ==, 1);
  const CareFigureGroup *group = file->groups->pdata[0];
  g_assert_cmpstr (group->cells[0].text, ==, "38");
  g_assert_cmpint (group->cells[0].line, ==, 2);
  g_assert_cmpint (file->read, ==, 3);
  g_assert_cmpint (file->rejected, ==, 1);
  g_assert_cmpint (file->ignored, ==, 1);
  g_assert_cmpstr (((CareRowProblem *)file->problems->pdata[0])->code, ==, "unknown-service");
}

static void
check_problem (
    const CareFiguresFile *file, guint at, int line, const char *column, const char *code, const char *value)
{
  const CareRowProblem *problem = file->problems->pdata[at];

  g_assert_cmpint (problem->line, ==, line);
  g_assert_cmpstr (problem->column, ==, column);
  g_assert_cmpstr (problem->code, ==, code);
  g_assert_cmpstr (problem->value, ==, value);
}

/* "4,000" without quotes: the row is not what it seems, and nothing of it is taken. */
static void
test_too_many_cells (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareFiguresFile) file = read_text (
      "location,service,month,version,ch.bed.occ\n1-100,care-home,2026-11,V5,4,000\n,,,,total,9,9\n", NULL,
      &error);

  g_assert_no_error (error);
  g_assert_cmpint (file->rejected, ==, 1);
  g_assert_cmpint (file->ignored, ==, 1);
  g_assert_cmpuint (file->problems->len, ==, 1);
  check_problem (file, 0, 2, "ch.bed.occ", "too-many-cells", "000");
  const CareFigureGroup *group = file->groups->pdata[0];
  g_assert_true (group->rejected);
  g_assert_null (group->cells[0].text);
}

static void
test_column_twice (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareFiguresFile) file
      = read_text ("location,service,month,version,note,CH.bed.occ,note,ch.bed.occ \n"
                   "1-100,care-home,2026-11,V5,,4,,5\n",
                   NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (file->rejected, ==, 1);
  g_assert_cmpuint (file->groups->len, ==, 0);
  g_assert_cmpuint (file->problems->len, ==, 1);
  g_assert_cmpstr (((const CareRowProblem *)file->problems->pdata[0])->code, ==, "column-twice");
}

static void
test_sums (void)
{
  g_autoptr (CareMapping) mapping = care_mapping_new ("");
  g_autoptr (GError) error = NULL;

  mapping->has_service = true;
  care_mapping_set_places (mapping, "Home", "Day", "");
  care_mapping_add_column (mapping, "Hours", "ch.wf.hrs.paid", CARE_TAKEN_AS_SUM, 1, NULL, NULL);
  care_mapping_add_column (mapping, "Role", "ch.wf.hc.de.nurse", CARE_TAKEN_AS_COUNT, 1, "Role", "nurse");
  g_autoptr (CareFiguresFile) file
      = read_text ("Rota\nHome;Day;Role;Hours\nElm  HOUSE;1/11/2026;Nurse;7:30\n1-100;2/11/2026;Carer;0.1\n"
                   "1-100;3/11/2026;nurse;0.2\ntwice;3/11/2026;nurse;9\n",
                   mapping, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->groups->len, ==, 1);
  const CareFigureGroup *group = file->groups->pdata[0];
  g_assert_cmpstr (group->cells[0].text, ==, "7.8"); /* and not 7.8000000000000007 */
  g_assert_cmpstr (group->cells[1].text, ==, "2");
  g_assert_cmpint (file->rejected, ==, 1);
}

static void
test_no_header (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareFiguresFile) file = read_text ("a,b\n1,2\n", NULL, &error);

  g_assert_null (file);
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  law = care_test_law ();
  g_test_add_func ("/exchange/figures/months", test_months);
  g_test_add_func ("/exchange/figures/numbers", test_numbers);
  g_test_add_func ("/exchange/figures/answers", test_answers);
  g_test_add_func ("/exchange/figures/own", test_own);
  g_test_add_func ("/exchange/figures/too-many-cells", test_too_many_cells);
  g_test_add_func ("/exchange/figures/column-twice", test_column_twice);
  g_test_add_func ("/exchange/figures/sums", test_sums);
  g_test_add_func ("/exchange/figures/no-header", test_no_header);
  int failed = g_test_run ();
  care_law_unref (law);
  return failed;
}
