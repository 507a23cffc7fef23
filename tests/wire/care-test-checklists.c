/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the documents have to give: every content that regulations 4 and 6(3) of SI 2022/1175 ask for is
 * there, the guidance's are beside them, and a file that cannot be understood is refused. */
#include "care-checklist-reader.h"
#include "care-test-law.h"

#include <string.h>

#define NOW care_date (2026, 11, 27)

static int
count (const GPtrArray *items, CareStanding standing, const char *source)
{
  int n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (items, i);
      n += item->standing == standing && strstr (item->source, source) != NULL;
    }
  return n;
}

static void
test_statutory (void)
{
  static const struct
  {
    CareEventKind document;
    const char *regulation;
    const char *letters;
    int statutory; /* (d) of regulation 4 and (e) of 6(3) each ask for two things */
  } cases[] = {
    { CARE_EVENT_NOTICE_OF_INTENT, "4", "abcd", 5 },
    { CARE_EVENT_FINAL_NOTICE, "6(3)", "abcdef", 7 },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) items = care_checklist_for (law, cases[i].document, NOW);
      for (const char *letter = cases[i].letters; *letter != '\0'; letter++)
        {
          g_autofree char *source
              = g_strdup_printf ("Regulation %s(%c) of SI 2022/1175", cases[i].regulation, *letter);
          g_test_message ("%s", source);
          g_assert_cmpint (count (items, CARE_STANDING_STATUTORY, source), >=, 1);
          g_assert_cmpint (count (items, CARE_STANDING_GUIDANCE, source), ==, 0);
        }
      g_assert_cmpint (count (items, CARE_STANDING_STATUTORY, ""), ==, cases[i].statutory);
    }
}

/* The guidance's lists are longer; a decision letter has only the guidance's six, the review's way and date
 * told apart. */
static void
test_guidance (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (GPtrArray) notice = care_checklist_for (law, CARE_EVENT_NOTICE_OF_INTENT, NOW);
  g_autoptr (GPtrArray) decision = care_checklist_for (law, CARE_EVENT_DECISION, NOW);
  g_autoptr (GPtrArray) final = care_checklist_for (law, CARE_EVENT_FINAL_NOTICE, NOW);
  g_autoptr (GPtrArray) none = care_checklist_for (law, CARE_EVENT_REMINDER, NOW);

  g_assert_cmpint (count (notice, CARE_STANDING_GUIDANCE, "\"Notice of intent\""), ==, 4);
  g_assert_cmpint (count (decision, CARE_STANDING_GUIDANCE, "\"Decision\""), ==, 7);
  g_assert_cmpint (count (decision, CARE_STANDING_STATUTORY, ""), ==, 0);
  g_assert_cmpint (count (final, CARE_STANDING_GUIDANCE, "\"Final notice\""), ==, 3);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A document is asked for what held on its day. */
static void
test_by_date (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (GPtrArray) first
      = care_checklist_for (law, CARE_EVENT_NOTICE_OF_INTENT, care_date (2022, 12, 1));
  g_autoptr (GPtrArray) before
      = care_checklist_for (law, CARE_EVENT_NOTICE_OF_INTENT, care_date (2022, 11, 30));

  g_assert_cmpuint (first->len, ==, 9);
  g_assert_cmpuint (before->len, ==, 0);

  CareChecklistItem *item = g_ptr_array_index (first, 0);
  item->to = care_date (2027, 3, 31);
  g_autoptr (GPtrArray) last = care_checklist_for (law, CARE_EVENT_NOTICE_OF_INTENT, item->to);
  g_autoptr (GPtrArray) after = care_checklist_for (law, CARE_EVENT_NOTICE_OF_INTENT, item->to + 1);
  item->to = CARE_NO_DATE;
  g_assert_true (g_ptr_array_index (last, 0) == item);
  g_assert_cmpuint (last->len, ==, 9);
  g_assert_cmpuint (after->len, ==, 8);
  g_assert_false (g_ptr_array_find (after, item, NULL));
}

static void
test_labels (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  for (guint i = 0; i < law->checklists->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (law->checklists, i);
      g_test_message ("%s: %s", item->id, item->label);
      g_assert_true (g_ascii_isupper (item->label[0]));
      g_assert_true (g_ascii_isalpha (item->label[strlen (item->label) - 1]));
      g_assert_nonnull (strchr (item->id, '.'));
    }
}

static void
test_refused (void)
{
  static const CareTestChange changes[] = {
    { "\"schema\": 1", "\"schema\": 2", "schema" },
    { "\"items\"", "\"item\"", "items" },
    { "\"items\": [", "\"items\": [7, ", "items" },
    { "\"id\": \"notice.amount\", ", "", "id" },
    { "\"id\": \"notice.amount\"", "\"id\": \"\"", "id" },
    { "\"notice.calculation\"", "\"notice.amount\"", "id" },
    { "\"notice-of-intent\"", "\"notice\"", "document" },
    { "\"notice-of-intent\"", "\"payment\"", "document" },
    { "\"label\": \"The amount of the proposed penalty\"", "\"label\": 7", "label" },
    { "\"label\": \"The amount of the proposed penalty\"", "\"label\": \"\"", "label" },
    { "\"standing\": \"statutory\"", "\"standing\": \"practice\"", "standing" },
    { "\"standing\": \"statutory\", ", "", "standing" },
    { "\"source\": \"Regulation 4(a) of SI 2022/1175\", ", "", "source" },
    { "\"from\": \"2022-12-01\"", "\"from\": \"1 December 2022\"", "from" },
    { ", \"from\": \"2022-12-01\"", "", "from" },
    { "\"from\": \"2022-12-01\"", "\"from\": \"2022-12-01\", \"to\": \"2022-11-30\"", "to" },
    { "{", "", "checklists.json" },
  };

  care_test_law_is_refused ("checklists.json", care_wire_read_checklists, changes, G_N_ELEMENTS (changes));
}

/* A list that leaves a document out altogether. */
static void
test_a_document_left_out (void)
{
  static const char only[]
      = "{\"schema\":1,\"items\":[{\"id\":\"a\",\"document\":\"decision\",\"label\":\"L\",\"standing\":"
        "\"guidance\",\"source\":\"s\",\"from\":\"2022-12-01\"}]}";
  g_autoptr (GError) error = care_test_law_read_text ("checklists.json", care_wire_read_checklists, only);

  g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "leaves out a document"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklists/statutory", test_statutory);
  g_test_add_func ("/checklists/guidance", test_guidance);
  g_test_add_func ("/checklists/by-date", test_by_date);
  g_test_add_func ("/checklists/labels", test_labels);
  g_test_add_func ("/checklists/refused", test_refused);
  g_test_add_func ("/checklists/a-document-left-out", test_a_document_left_out);
  return g_test_run ();
}
