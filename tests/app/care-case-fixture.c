/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-fixture.h"

#include "care-case-page.h"

#define HOME "1-101"
#define NOW "2026-11-21T10:00:00Z"

CareCaseEvent *
care_case_event_on (CareEventKind kind, const char *day)
{
  CareCaseEvent *event = care_case_event_new (kind, care_date_parse (day));

  if (care_event_kind_is_served (kind))
    {
      event->has_channel = true;
      event->channel = CARE_CHANNEL_POST;
    }
  return event;
}

/* Takes the event. */
void
care_case_add (CareRecord *record, const char *id, CareCaseEvent *event, const char *const *paths)
{
  g_autoptr (CareCaseEvent) owned = event;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_record_add_case_event (record, id, owned, paths, &error);

  g_assert_no_error (error);
}

static void
open_case (CareCaseFixture *self, CareRecord *record)
{
  static const char *const months[] = { "2026-08", "2026-09", "2026-10" };
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  g_autoptr (CareCaseView) view = NULL;
  CareCaseEvent *contact = care_case_event_on (CARE_EVENT_CONTACT, "2026-09-19");
  CareCaseEvent *notice = care_case_event_on (CARE_EVENT_NOTICE_OF_INTENT, "2026-11-19");

  for (size_t i = 0; i < G_N_ELEMENTS (months); i++)
    g_ptr_array_add (missed,
                     care_allegation_new (HOME, CARE_SERVICE_CARE_HOME, care_month_parse (months[i]), NULL));
  view = care_record_open_case (record, CARE_CASE_PROVIDER, missed, NULL, NULL);
  g_assert_nonnull (view);
  self->id = g_strdup (view->ca->id);
  contact->party = CARE_PARTY_NECS;
  contact->means = CARE_MEANS_TELEPHONE;
  contact->extenuating = true;
  care_case_event_set (&contact->note, "The office was flooded.");
  care_case_add (record, self->id, contact, NULL);
  notice->amount_pence = 800000;
  care_case_add (record, self->id, notice, NULL);
}

void
care_case_set_up (CareCaseFixture *self, gconstpointer data)
{
  care_desk_fixture_open_record (&self->app.desk, NOW);
  care_desk_fixture_add_home (&self->app.desk, "2026-08");
  open_case (self, self->app.desk.record);
}

void
care_case_tear_down (CareCaseFixture *self, gconstpointer data)
{
  if (self->app.application == NULL)
    care_desk_fixture_close (&self->app.desk);
  care_app_fixture_clear (&self->app);
  g_free (self->id);
}

/* The window, with the case open. */
GtkWidget *
care_case_show (CareCaseFixture *self)
{
  care_desk_fixture_close (&self->app.desk);
  care_app_fixture_open (&self->app, NOW);
  gtk_widget_activate_action (self->app.window, "win.open-case", "s", self->id);
  care_app_settle (&self->app);
  return care_app_find (self->app.window, CARE_TYPE_CASE_PAGE);
}

CareCaseFile *
care_case_read (CareCaseFixture *self)
{
  CareCaseFile *file = care_case_file_read (self->app.desk.record, self->id, NULL);

  g_assert_nonnull (file);
  return file;
}

static gpointer
read_case (CareRecord *record, gpointer data, GError **error)
{
  return care_record_view_case (record, data, error);
}

static void
keep (GObject *source, GAsyncResult *result, gpointer data)
{
  *(CareCaseView **)data = care_desk_run_finish (CARE_DESK (source), result, NULL);
}

/* As it is in the record now, through the desk. */
CareCaseView *
care_case_stored (CareCaseFixture *self)
{
  CareCaseView *view = NULL;

  care_desk_run_async (self->app.desk.desk, read_case, g_strdup (self->id), g_free,
                       (GDestroyNotify)care_case_view_free, false, NULL, keep, &view);
  care_app_settle (&self->app);
  g_assert_nonnull (view);
  return view;
}

GtkWidget *
care_case_button (GtkWidget *inside, const char *label)
{
  GtkWidget *one;

  for (int i = 0; (one = care_app_find_nth (inside, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (one)), label) == 0)
      return one;
  g_error ("no button %s", label);
}

void
care_case_press (CareCaseFixture *self, GtkWidget *one)
{
  g_signal_emit_by_name (one, "clicked");
  care_app_settle (&self->app);
}

/* The label that holds the text, in front or not. */
GtkWidget *
care_case_label_saying (GtkWidget *inside, const char *text)
{
  GtkWidget *label;

  for (int i = 0; (label = care_app_find_nth (inside, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;
  g_error ("nothing says %s", text);
}

char *
care_case_write_file (CareCaseFixture *self, const char *name, const char *content)
{
  char *path = g_build_filename (self->app.desk.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}
