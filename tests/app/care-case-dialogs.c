/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-dialogs.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "care-date-row.h"
#include "care-text-field.h"

#define NOW "2026-11-21T10:00:00Z"

static char *folder = NULL;
static GPtrArray *paths = NULL;

static const char *
keep_path (const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_ptr_array_add (paths, path);
  return path;
}

const char *
care_case_dialogs_file (const char *name, const char *content)
{
  const char *path = keep_path (name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

const char *
care_case_dialogs_pdf (const char *name, const char *const *lines)
{
  const char *path = keep_path (name);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cairo = cairo_create (surface);

  cairo_select_font_face (cairo, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cairo, 11);
  if (lines == NULL)
    {
      cairo_rectangle (cairo, 60, 60, 300, 200);
      cairo_fill (cairo);
    }
  for (int i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      cairo_move_to (cairo, 70, 80 + 15 * i);
      cairo_show_text (cairo, lines[i]);
    }
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return path;
}

const char *
care_case_dialogs_lock (const char *path, const char *name)
{
  const char *locked = keep_path (name);
  const char *const words[] = { "qpdf", "--encrypt", "secret", "owner", "256", "--", path, locked, NULL };
  int status = 0;

  g_assert_true (
      g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return locked;
}

static gpointer
enter_notice (CareRecord *record, gpointer path, GError **error)
{
  g_autoptr (CareCaseView) opened = care_record_open_case (record, "1-201", NULL, NULL, error);
  g_autoptr (CareCaseEvent) event
      = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));
  const char *const files[] = { path, NULL };

  g_assert_no_error (*error);
  event->has_channel = true;
  event->channel = CARE_CHANNEL_POST;
  event->amount_pence = 879250;
  return care_record_add_case_event (record, opened->ca->id, event, files, error);
}

void
care_case_dialogs_make_folder (void)
{
  folder = g_dir_make_tmp ("care-dialogs-XXXXXX", NULL);
  paths = g_ptr_array_new_with_free_func (g_free);
}

void
care_case_dialogs_add_home (CareRecord *record, int n)
{
  g_autofree char *id = g_strdup_printf ("1-5%05d", n);
  g_autofree char *name = g_strdup_printf ("Home %d", n);
  g_autoptr (GError) error = NULL;
  CareNewLocation what = {
    .id = id,
    .name = name,
    .provider = "1-201",
    .services = { true, false },
    .places = 40,
    .users = -1,
    .history_from = care_month_parse ("2026-08"),
  };
  g_autoptr (CareLocation) location = care_record_add_location (record, &what, &error);

  g_assert_no_error (error);
}

void
care_case_dialogs_set_up (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (CareCaseView) view = NULL;
  g_autoptr (GError) error = NULL;

  care_case_dialogs_make_folder ();
  care_desk_fixture_open_record (&self->desk, NOW);
  care_desk_fixture_add_home (&self->desk, "2026-08");
  view
      = enter_notice (self->desk.record, (gpointer)care_case_dialogs_file ("notice.txt", "a notice"), &error);
  g_assert_no_error (error);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, NOW);
}

void
care_case_dialogs_tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
  for (guint i = 0; i < paths->len; i++)
    g_remove (g_ptr_array_index (paths, i));
  g_clear_pointer (&paths, g_ptr_array_unref);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

static gpointer
view_case (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) cases = care_record_list_cases (record, error);

  g_assert_cmpuint (cases->len, ==, 1);
  return care_record_view_case (record, ((const CareCaseView *)cases->pdata[0])->ca->id, error);
}

typedef struct
{
  CareEventKind kind;
  CareOutcome outcome;
} Added;

static gpointer
add_event (CareRecord *record, gpointer data, GError **error)
{
  const Added *added = data;
  g_autoptr (CareCaseView) view = view_case (record, NULL, error);
  g_autoptr (CareCaseEvent) event = care_case_event_new (added->kind, care_record_today (record));

  event->outcome = added->outcome;
  event->has_channel = care_event_kind_is_served (added->kind);
  return care_record_add_case_event (record, view->ca->id, event, NULL, error);
}

static void
on_viewed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(CareCaseView **)data = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_assert_no_error (error);
}

static CareCaseView *
run (CareAppFixture *self, CareDeskWork work, gpointer data)
{
  CareCaseView *view = NULL;

  care_desk_run_async (self->desk.desk, work, data, NULL, (GDestroyNotify)care_case_view_free, false, NULL,
                       on_viewed, &view);
  care_desk_drain (self->desk.desk);
  while (view == NULL)
    g_main_context_iteration (NULL, true);
  return view;
}

CareCaseView *
care_case_dialogs_view (CareAppFixture *self)
{
  return run (self, view_case, NULL);
}

void
care_case_dialogs_add (CareAppFixture *self, CareEventKind kind, CareOutcome outcome)
{
  Added added = { kind, outcome };

  care_case_view_free (run (self, add_event, &added));
}

GtkWidget *
care_case_dialogs_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *row;

  for (int i = 0; (row = care_app_find_nth (dialog, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  return NULL;
}

static GtkEditable *
editable (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = care_case_dialogs_row (dialog, title);

  g_assert_nonnull (row);
  return CARE_IS_DATE_ROW (row) ? care_date_row_get_entry (CARE_DATE_ROW (row)) : GTK_EDITABLE (row);
}

void
care_case_dialogs_choose (GtkWidget *dialog, const char *title, const char *word)
{
  AdwComboRow *row = ADW_COMBO_ROW (care_case_dialogs_row (dialog, title));
  GListModel *words = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (words, i);

      if (g_str_equal (gtk_string_object_get_string (one), word))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("%s cannot be %s", title, word);
}

void
care_case_dialogs_set_date (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (editable (dialog, title), text);
}

void
care_case_dialogs_type (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (editable (dialog, title), text);
}

const char *
care_case_dialogs_typed (GtkWidget *dialog, const char *title)
{
  return gtk_editable_get_text (editable (dialog, title));
}

bool
care_case_dialogs_note_is (GtkWidget *dialog, const char *text)
{
  g_autofree char *typed
      = care_text_field_get_text (CARE_TEXT_FIELD (care_app_find (dialog, CARE_TYPE_TEXT_FIELD)));

  return g_str_equal (typed, text);
}

GtkWidget *
care_case_dialogs_label (GtkWidget *inside, const char *text)
{
  GtkWidget *label;

  for (int i = 0; (label = care_app_find_nth (inside, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;
  return NULL;
}

void
care_case_dialogs_press_first (GtkWidget *dialog, const char *tooltip)
{
  GtkWidget *button;

  for (int i = 0; (button = care_app_find_nth (dialog, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
      {
        g_signal_emit_by_name (button, "clicked");
        return;
      }
  g_error ("no button %s", tooltip);
}

static bool
is_spoken (GtkWidget *widget, const char *name)
{
  g_autofree char *trouble
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return trouble == NULL;
}

void
care_case_dialogs_press (GtkWidget *dialog, const char *name)
{
  GtkWidget *button;

  for (int i = 0; (button = care_app_find_nth (dialog, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL)
        && is_spoken (button, name))
      {
        g_signal_emit_by_name (button, "clicked");
        return;
      }
  g_error ("no button %s", name);
}

bool
care_case_dialogs_drop (GtkWidget *dialog, GFile **files, size_t n)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  return taken;
}
