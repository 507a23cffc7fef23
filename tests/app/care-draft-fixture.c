/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-fixture.h"

#include "care-draft-page.h"
#include "care-draft-question.h"

static void
open_case (CareDeskFixture *desk, char **id)
{
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = NULL;
  g_autoptr (CareCaseView) after = NULL;
  g_autoptr (CareCaseEvent) notice
      = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));

  g_ptr_array_add (missed,
                   care_allegation_new ("1-101", CARE_SERVICE_CARE_HOME, care_month_parse ("2026-09"), NULL));
  view = care_record_open_case (desk->record, "1-201", missed, NULL, &error);
  g_assert_no_error (error);
  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  after = care_record_add_case_event (desk->record, view->ca->id, notice, NULL, &error);
  g_assert_no_error (error);
  *id = g_strdup (view->ca->id);
}

static bool
is_read (gpointer data)
{
  GtkWidget *page = care_draft_page (data);

  return page != NULL && care_draft_page_get_drafting (CARE_DRAFT_PAGE (page)) != NULL
         && care_drafting_get_papers (care_draft_drafting (data)) != NULL;
}

void
care_draft_set_up (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;

  care_desk_fixture_open_record (&self->desk, CARE_DRAFT_NOW);
  care_desk_fixture_add_home (&self->desk, "2026-08");
  open_case (&self->desk, &id);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, CARE_DRAFT_NOW);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  gtk_widget_activate_action (self->window, "win.open-case", "s", id);
  care_app_settle (self);
  care_app_act (self, care_app_find (self->window, g_type_from_name ("CareCasePage")), "case.write");
  care_app_wait (is_read, self);
}

void
care_draft_tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

GtkWidget *
care_draft_page (CareAppFixture *self)
{
  return care_app_find (self->window, CARE_TYPE_DRAFT_PAGE);
}

CareDrafting *
care_draft_drafting (CareAppFixture *self)
{
  return care_draft_page_get_drafting (CARE_DRAFT_PAGE (care_draft_page (self)));
}

GtkWidget *
care_draft_find_question (CareAppFixture *self, const char *key)
{
  GtkWidget *found;

  for (int i = 0; (found = care_app_find_nth (care_draft_page (self), CARE_TYPE_DRAFT_QUESTION, i)) != NULL;
       i++)
    if (g_str_equal (care_draft_question_get_question (CARE_DRAFT_QUESTION (found))->key, key))
      return found;
  g_error ("no question %s", key);
}

void
care_draft_answer (CareAppFixture *self, const char *key, const char *text)
{
  GtkWidget *question = care_draft_find_question (self, key);
  GtkWidget *view = care_app_find (question, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (care_app_find (question, ADW_TYPE_ENTRY_ROW)), text);
}

char *
care_draft_make_file (CareAppFixture *self, const char *name, const char *content)
{
  char *path = g_build_filename (self->desk.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static bool
is_at_rest (gpointer data)
{
  CareSaveState state = care_autosave_get_state (care_drafting_get_autosave (care_draft_drafting (data)));

  return state == CARE_SAVE_DONE || state == CARE_SAVE_NOTHING;
}

void
care_draft_rest (CareAppFixture *self)
{
  care_drafting_flush (care_draft_drafting (self));
  care_app_wait (is_at_rest, self);
  care_app_catch_up (self);
}

bool
care_draft_press (GtkWidget *inside, const char *label)
{
  GtkWidget *button;

  for (int i = 0; (button = care_app_find_nth (inside, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      {
        g_signal_emit_by_name (button, "clicked");
        return true;
      }
  return false;
}
