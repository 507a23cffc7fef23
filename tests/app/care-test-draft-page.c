/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page where a document is written: its questions follow the grounds and the paper, what is typed is
 * saved and shown, what is missing leads to its place, and an earlier version comes back. */
#include "care-draft-fixture.h"

#include "care-draft-page.h"
#include "care-draft-panes.h"
#include "care-draft-steps.h"
#include "care-page-preview.h"
#include "care-plain-dialog.h"
#include "care-step-list.h"

static bool
asks (CareAppFixture *self, const char *key)
{
  return gtk_widget_get_visible (care_draft_find_question (self, key));
}

static bool
has_step (CareAppFixture *self, CareStep step)
{
  return care_step_list_has (CARE_STEP_LIST (care_app_find (care_draft_page (self), CARE_TYPE_STEP_LIST)),
                             step);
}

static void
test_grounds (CareAppFixture *self, gconstpointer data)
{
  g_assert_true (asks (self, "facts"));
  g_assert_false (asks (self, "excuse.what"));
  g_assert_false (has_step (self, CARE_STEP_GROUND_0));
  g_assert_false (has_step (self, CARE_STEP_MISLEADING));
  care_drafting_set_ground (care_draft_drafting (self), 0, true);
  g_assert_true (asks (self, "excuse.what"));
  g_assert_true (asks (self, "excuse.ended"));
  g_assert_false (asks (self, "attempts.made"));
  g_assert_true (has_step (self, CARE_STEP_GROUND_0));
  care_drafting_set_ground (care_draft_drafting (self), 1, true);
  g_assert_true (asks (self, "attempts.told"));
  care_drafting_set_ground (care_draft_drafting (self), 0, false);
  g_assert_false (asks (self, "excuse.what"));
  g_assert_true (asks (self, "attempts.told"));
}

static void
test_papers (CareAppFixture *self, gconstpointer data)
{
  care_drafting_set_paper (care_draft_drafting (self), CARE_PAPER_REVIEW);
  g_assert_true (asks (self, "review.why"));
  g_assert_false (asks (self, "request"));
  care_drafting_set_paper (care_draft_drafting (self), CARE_PAPER_COVER);
  g_assert_true (asks (self, "cover.words"));
  g_assert_false (asks (self, "facts"));
  g_assert_false (has_step (self, CARE_STEP_EVIDENCE));
  care_drafting_set_paper (care_draft_drafting (self), CARE_PAPER_CONTACTS);
  g_assert_false (has_step (self, CARE_STEP_SIGNATURE));
  g_assert_true (has_step (self, CARE_STEP_NOTICE));
}

/* Every question has one step, and that step applies where the question is asked. */
static void
test_steps (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  draft->grounds = (1u << CARE_N_GROUNDS) - 1;
  for (int paper = 0; paper < CARE_N_PAPERS; paper++)
    for (size_t i = 0; i < care_question_count (); i++)
      {
        const CareQuestion *question = care_question_at (i);

        if (care_representation_asks (draft, question, (CarePaper)paper, true))
          g_assert_true (care_step_applies (care_step_of (question->key), draft, (CarePaper)paper, true));
      }
  g_assert_cmpint (care_step_of ("excuse.what"), ==, CARE_STEP_GROUND_0);
  g_assert_cmpint (care_step_of ("other.why"), ==, CARE_STEP_GROUND_3);
  g_assert_cmpint (care_step_of ("notice-of-intent"), ==, CARE_STEP_NOTICE);
}

static gpointer
read_draft (CareRecord *record, gpointer id, GError **error)
{
  g_autoptr (CareCaseView) view = care_record_view_case (record, id, error);

  return view != NULL ? g_steal_pointer (&view->draft) : NULL;
}

static void
take_draft (GObject *source, GAsyncResult *result, gpointer data)
{
  CareRepresentation **draft = data;

  *draft = care_desk_run_finish (CARE_DESK (source), result, NULL);
}

static CareRepresentation *
kept_draft (CareAppFixture *self)
{
  CareRepresentation *draft = NULL;

  care_desk_run_async (self->desk.desk, read_draft,
                       g_strdup (care_drafting_get_draft (care_draft_drafting (self))->case_id), g_free,
                       (GDestroyNotify)care_representation_free, false, NULL, take_draft, &draft);
  care_app_settle (self);
  g_assert_nonnull (draft);
  return draft;
}

static void
test_autosave (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (CareRepresentation) kept = NULL;

  care_draft_answer (self, "facts", "The office was *flooded*.");
  care_draft_answer (self, "signatory", "P. Shah");
  care_draft_rest (self);
  kept = kept_draft (self);
  g_assert_cmpstr (care_representation_get (kept, "facts"), ==, "The office was *flooded*.");
  g_assert_cmpstr (care_representation_get (kept, "signatory"), ==, "P. Shah");
  g_assert_true (care_app_says (care_draft_page (self), "Saved 10:00"));
}

/* Typed here, written by another page meanwhile: neither is lost, and both are shown. */
static gpointer
write_reference (CareRecord *record, gpointer id, GError **error)
{
  static const char *const fields[] = { "reference", NULL };
  CareRepresentation *draft = care_representation_new (id);

  care_representation_set (draft, "reference", "ASC-77");
  if (care_record_save_representation_fields (record, draft, fields, error))
    return draft;
  care_representation_free (draft);
  return NULL;
}

static void
test_adopts (CareAppFixture *self, gconstpointer data)
{
  care_draft_answer (self, "facts", "Flooded.");
  care_draft_rest (self);
  care_desk_run_async (self->desk.desk, write_reference,
                       g_strdup (care_drafting_get_draft (care_draft_drafting (self))->case_id), g_free,
                       (GDestroyNotify)care_representation_free, true, NULL, NULL, NULL);
  care_app_catch_up (self);
  g_assert_cmpstr (
      care_representation_get (care_drafting_get_draft (care_draft_drafting (self)), "reference"), ==,
      "ASC-77");
  g_assert_cmpstr (care_representation_get (care_drafting_get_draft (care_draft_drafting (self)), "facts"),
                   ==, "Flooded.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                       care_app_find (care_draft_find_question (self, "reference"), ADW_TYPE_ENTRY_ROW))),
                   ==, "ASC-77");
}

static void
test_missing_leads (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *page = care_draft_page (self);
  GtkWidget *view = care_app_find (care_draft_find_question (self, "request"), GTK_TYPE_TEXT_VIEW);

  g_assert_true (care_app_says (page, "5 things to settle"));
  care_draft_page_go_to (CARE_DRAFT_PAGE (page), "request");
  care_app_settle (self);
  g_assert_true (gtk_widget_get_mapped (view));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == view);
  care_draft_answer (self, "request", "Please withdraw it.");
  care_draft_answer (self, "facts", "Flooded.");
  care_draft_answer (self, "signatory", "P. Shah");
  care_draft_answer (self, "role", "Director");
  care_draft_rest (self);
  g_assert_true (care_app_says (page, "1 answer missing"));
  care_drafting_set_ground (care_draft_drafting (self), 0, true);
  care_draft_rest (self);
  g_assert_false (care_app_says (page, "1 answer missing"));
}

static CarePagePreview *
preview (CareAppFixture *self)
{
  return CARE_PAGE_PREVIEW (care_app_find (care_draft_page (self), CARE_TYPE_PAGE_PREVIEW));
}

static bool
has_pages (gpointer data)
{
  return care_page_preview_get_count (preview (data)) > 0;
}

static bool
has_many_pages (gpointer data)
{
  return care_page_preview_get_count (preview (data)) > 4;
}

static void
test_preview_grows (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  care_app_wait (has_pages, self);
  g_assert_cmpint (care_page_preview_get_count (preview (self)), <, 5);
  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, "Paragraph %d says what happened on that day.\n\n", i);
  care_draft_answer (self, "facts", text->str);
  care_app_wait (has_many_pages, self);
}

static void
test_narrow (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *panes = care_app_find (care_draft_page (self), CARE_TYPE_DRAFT_PANES);
  GtkWidget *pages = GTK_WIDGET (preview (self));

  gtk_widget_allocate (panes, 1000, 600, -1, NULL);
  g_assert_true (gtk_widget_get_child_visible (pages));
  gtk_widget_allocate (panes, 660, 500, -1, NULL);
  g_assert_false (gtk_widget_get_child_visible (pages));
  g_object_set (panes, "show-pages", true, NULL);
  gtk_widget_allocate (panes, 660, 501, -1, NULL);
  g_assert_true (gtk_widget_get_child_visible (pages));
}

static GtkListBox *
versions_of (GtkWidget *dialog)
{
  return GTK_LIST_BOX (care_app_find (dialog, GTK_TYPE_LIST_BOX));
}

static bool
has_two_versions (gpointer data)
{
  return gtk_list_box_get_row_at_index (versions_of (data), 1) != NULL;
}

static char *
facts (CareAppFixture *self)
{
  return g_strdup (care_representation_get (care_drafting_get_draft (care_draft_drafting (self)), "facts"));
}

static char *
shown_words (GtkWidget *dialog)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (care_app_find (dialog, GTK_TYPE_TEXT_VIEW))), "text",
                &text, NULL);
  return text;
}

/* Much was deleted, which begins a new version; the one before comes back at one press, and goes again at
 * one. */
static void
test_versions (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *account = g_strnfill (800, 'x');
  g_autofree char *back = NULL, *again = NULL, *words = NULL;
  GtkWidget *dialog;

  care_draft_answer (self, "facts", account);
  care_draft_rest (self);
  care_draft_answer (self, "facts", "Short.");
  care_draft_rest (self);
  care_app_act (self, care_draft_page (self), "draft.versions");
  dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_wait (has_two_versions, dialog);
  care_app_assert_names (dialog);
  gtk_list_box_select_row (versions_of (dialog), gtk_list_box_get_row_at_index (versions_of (dialog), 1));
  words = shown_words (dialog);
  g_assert_nonnull (strstr (words, "xxxxxxxx"));
  care_app_act (self, dialog, "dialog.go");
  back = facts (self);
  g_assert_cmpstr (back, ==, account);
  care_draft_rest (self);
  g_assert_true (care_draft_press (self->window, "_Undo"));
  again = facts (self);
  g_assert_cmpstr (again, ==, "Short.");
}

static void
test_names (CareAppFixture *self, gconstpointer data)
{
  CareDrafting *drafting = care_draft_drafting (self);

  for (int i = 0; i < CARE_N_GROUNDS; i++)
    care_drafting_set_ground (drafting, i, true);
  for (int step = 0; step < CARE_N_STEPS; step++)
    if (has_step (self, (CareStep)step))
      {
        GtkWidget *list
            = care_app_find (care_app_find (care_draft_page (self), CARE_TYPE_STEP_LIST), GTK_TYPE_LIST_BOX);

        gtk_list_box_select_row (GTK_LIST_BOX (list),
                                 gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), step));
        care_app_settle (self);
        care_app_assert_names (care_draft_page (self));
      }
}

#define ADD(path, test)                                                                                      \
  g_test_add ("/app/draft/" path, CareAppFixture, NULL, care_draft_set_up, test, care_draft_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/draft/each-question-has-its-step", test_steps);
  ADD ("a-ground-brings-its-questions", test_grounds);
  ADD ("a-paper-has-its-own-questions", test_papers);
  ADD ("typing-is-saved", test_autosave);
  ADD ("what-others-wrote-is-taken-over", test_adopts);
  ADD ("what-is-missing-leads-to-its-place", test_missing_leads);
  ADD ("the-preview-grows-with-the-text", test_preview_grows);
  ADD ("no-room-for-three-panes", test_narrow);
  ADD ("an-earlier-version-comes-back", test_versions);
  ADD ("everything-has-a-name", test_names);
  return g_test_run ();
}
