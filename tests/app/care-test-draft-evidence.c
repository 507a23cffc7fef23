/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence of a draft: exhibits added, named, moved and removed, and what of the record goes in. */
#include "care-draft-fixture.h"

#include "care-draft-evidence.h"
#include "care-draft-settle.h"
#include "care-exhibit-add.h"
#include "care-exhibit-row.h"

static GPtrArray *
exhibits (CareAppFixture *self)
{
  return care_drafting_get_draft (care_draft_drafting (self))->exhibits;
}

static const CareDraftExhibit *
exhibit (CareAppFixture *self, guint i)
{
  g_assert_cmpuint (i, <, exhibits (self)->len);
  return g_ptr_array_index (exhibits (self), i);
}

static GtkWidget *
row (CareAppFixture *self, int i)
{
  GtkWidget *found = care_app_find_nth (care_draft_page (self), CARE_TYPE_EXHIBIT_ROW, i);

  g_assert_nonnull (found);
  return found;
}

static bool
has_two (gpointer data)
{
  return exhibits (data)->len == 2;
}

static void
add_two (CareAppFixture *self)
{
  g_autofree char *one = care_draft_make_file (self, "Insurer’s letter.txt", "one");
  g_autofree char *two = care_draft_make_file (self, "Log.txt", "two");
  const char *const paths[] = { one, two, NULL };

  care_exhibit_add_files (care_draft_page (self), care_draft_drafting (self), paths);
  care_app_wait (has_two, self);
  care_draft_rest (self);
}

static void
test_add (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "one", -1);
  g_autofree char *again = NULL;

  add_two (self);
  g_assert_cmpstr (exhibit (self, 0)->title, ==, "Insurer’s letter");
  g_assert_cmpstr (exhibit (self, 0)->file_name, ==, "Insurer’s letter.txt");
  g_assert_cmpstr (exhibit (self, 0)->sha256, ==, sum);
  g_assert_true (care_app_says (row (self, 0), "Not a PDF or a picture"));
  /* The same bytes again are the same exhibit. */
  again = care_draft_make_file (self, "Copy.txt", "one");
  care_exhibit_add_files (care_draft_page (self), care_draft_drafting (self),
                          (const char *const[]){ again, NULL });
  care_draft_rest (self);
  g_assert_cmpuint (exhibits (self)->len, ==, 2);
}

static void
test_gone_file (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *none = g_build_filename (self->desk.folder, "none.txt", NULL);

  care_exhibit_add_files (care_draft_page (self), care_draft_drafting (self),
                          (const char *const[]){ none, NULL });
  care_app_settle (self);
  g_assert_cmpuint (exhibits (self)->len, ==, 0);
}

static void
test_move (CareAppFixture *self, gconstpointer data)
{
  add_two (self);
  g_assert_true (gtk_widget_activate_action (row (self, 1), "exhibit.up", NULL));
  g_assert_cmpstr (exhibit (self, 0)->title, ==, "Log");
  g_assert_cmpstr (care_exhibit_row_get_title (CARE_EXHIBIT_ROW (row (self, 0))), ==, "Log");
  g_assert_true (gtk_widget_activate_action (row (self, 0), "exhibit.down", NULL));
  g_assert_cmpstr (exhibit (self, 1)->title, ==, "Log");
  /* The first has nowhere to go. */
  gtk_widget_activate_action (row (self, 0), "exhibit.up", NULL);
  g_assert_cmpstr (exhibit (self, 1)->title, ==, "Log");
}

static void
test_title (CareAppFixture *self, gconstpointer data)
{
  add_two (self);
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (row (self, 1), GTK_TYPE_ENTRY)), "Log of the calls");
  g_assert_cmpstr (exhibit (self, 1)->title, ==, "Log of the calls");
  g_assert_cmpstr (exhibit (self, 1)->file_name, ==, "Log.txt");
}

static void
test_remove (CareAppFixture *self, gconstpointer data)
{
  add_two (self);
  g_assert_true (gtk_widget_activate_action (row (self, 0), "exhibit.remove", NULL));
  g_assert_cmpuint (exhibits (self)->len, ==, 1);
  g_assert_cmpstr (exhibit (self, 0)->title, ==, "Log");
  care_app_settle (self);
  care_draft_answer (self, "facts", "Written in between.");
  g_assert_true (care_draft_press (self->window, "_Undo"));
  g_assert_cmpuint (exhibits (self)->len, ==, 2);
  g_assert_cmpstr (exhibit (self, 0)->title, ==, "Insurer’s letter");
  g_assert_cmpstr (care_representation_get (care_drafting_get_draft (care_draft_drafting (self)), "facts"),
                   ==, "Written in between.");
}

static void
test_includes (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *evidence = care_app_find (care_draft_page (self), CARE_TYPE_DRAFT_EVIDENCE);

  for (int i = 0; i < CARE_N_INCLUDES; i++)
    {
      GtkWidget *turn = care_app_find_nth (evidence, GTK_TYPE_SWITCH, i);
      bool before = (care_drafting_get_draft (care_draft_drafting (self))->includes & 1u << i) != 0;

      g_assert_true (gtk_switch_get_active (GTK_SWITCH (turn)) == before);
      gtk_switch_set_active (GTK_SWITCH (turn), !before);
      g_assert_true (((care_drafting_get_draft (care_draft_drafting (self))->includes & 1u << i) != 0)
                     == !before);
    }
}

static bool
settles (CareAppFixture *self, const char *words)
{
  g_autoptr (CareDocument) document = care_drafting_make_document (care_draft_drafting (self));
  g_autoptr (GPtrArray) settle = care_draft_settle (care_draft_drafting (self), document);

  for (guint i = 0; i < settle->len; i++)
    if (strstr (((CareSettle *)g_ptr_array_index (settle, i))->text, words) != NULL)
      return true;
  return false;
}

/* A character that no font has, from a plane kept for private use. */
static void
test_characters (CareAppFixture *self, gconstpointer data)
{
  g_assert_false (settles (self, "in no font"));
  care_draft_answer (self, "facts", "A mark \xf4\x80\x80\x81 of our own.");
  g_assert_true (settles (self, "1 character is in no font on this computer: U+100001"));
}

static void
test_from_the_case (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *path = care_draft_make_file (self, "Letter.txt", "a letter");
  const char *const paths[] = { path, NULL };
  g_autoptr (GtkWidget) list = NULL;
  GtkListBoxRow *file = NULL;
  g_autoptr (CareCaseEvent) event = NULL;

  care_app_fixture_close (self);
  care_desk_fixture_open_record (&self->desk, CARE_DRAFT_NOW);
  g_autoptr (GPtrArray) cases = care_record_list_cases (self->desk.record, NULL);
  g_autofree char *id = g_strdup (((CareCaseView *)g_ptr_array_index (cases, 0))->ca->id);
  event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 11, 20));
  g_autoptr (CareCaseView) view = care_record_add_case_event (self->desk.record, id, event, paths, NULL);
  g_assert_nonnull (view);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, CARE_DRAFT_NOW);
  gtk_widget_activate_action (self->window, "win.open-case", "s", id);
  care_app_settle (self);
  care_app_act (self, care_app_find (self->window, g_type_from_name ("CareCasePage")), "case.write");
  care_app_catch_up (self);
  list = g_object_ref_sink (care_exhibit_add_chooser (care_draft_drafting (self)));
  file = gtk_list_box_get_row_at_index (GTK_LIST_BOX (care_app_find (list, GTK_TYPE_LIST_BOX)), 0);
  g_assert_nonnull (file);
  g_assert_true (care_app_says (GTK_WIDGET (file), "Letter.txt"));
  g_signal_emit_by_name (care_app_find (list, GTK_TYPE_LIST_BOX), "row-activated", file);
  g_assert_cmpstr (exhibit (self, 0)->title, ==, "Letter");
}

#define ADD(path, test)                                                                                      \
  g_test_add ("/app/draft-evidence/" path, CareAppFixture, NULL, care_draft_set_up, test,                    \
              care_draft_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("files-become-exhibits", test_add);
  ADD ("a-file-that-is-gone", test_gone_file);
  ADD ("exhibits-move", test_move);
  ADD ("a-title-is-written-in-place", test_title);
  ADD ("a-removed-exhibit-comes-back-to-its-place", test_remove);
  ADD ("what-of-the-record-goes-in", test_includes);
  ADD ("characters-that-no-font-has", test_characters);
  ADD ("a-file-of-the-case", test_from_the_case);
  return g_test_run ();
}
