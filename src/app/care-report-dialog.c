/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-report-dialog.h"

#include "care-choice.h"
#include "care-dialogs.h"
#include "care-drop-down.h"
#include "care-main-window.h"
#include "care-print.h"
#include "care-record-reports.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

#define KEY "care-report"
#define MOST_MONTHS 60

typedef struct
{
  CareDesk *desk;
  CarePlainDialog *dialog; /* borrowed: it holds this */
  AdwComboRow *kind, *month, *year;
  GtkWidget *home_row;
  GtkDropDown *home;
  AdwComboRow *format;
  char **homes; /* ids */
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  g_clear_object (&report->desk);
  g_strfreev (report->homes);
  g_free (report);
}

/* What is asked of the database thread. */
typedef struct
{
  CareReportKind kind;
  CareMonth month;
  int year;
  char *home;
  char *path; /* NULL: it is printed */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->home);
  g_free (wanted->path);
  g_free (wanted);
}

static gpointer
make (CareRecord *record, gpointer data, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (CareDocument) document
      = wanted->kind == CARE_REPORT_HOME
            ? care_record_report_location (record, wanted->home, CARE_NO_MONTH, CARE_NO_MONTH, error)
        : wanted->kind == CARE_REPORT_YEAR ? care_record_report_year (record, wanted->year, error)
                                           : care_record_report_month (record, wanted->month, error);

  if (document == NULL
      || (wanted->path != NULL && !care_record_write_document (document, wanted->path, error)))
    return NULL;
  return g_steal_pointer (&document);
}

static Wanted *
read_wanted (const Report *report, const char *path)
{
  Wanted *wanted = g_new0 (Wanted, 1);
  guint home = gtk_drop_down_get_selected (report->home);

  wanted->kind = (CareReportKind)care_choice_get (report->kind, CARE_REPORT_MONTH);
  wanted->month = care_choice_get (report->month, CARE_NO_MONTH);
  wanted->year = care_choice_get (report->year, 0);
  wanted->home = g_strdup (home < g_strv_length (report->homes) ? report->homes[home] : "");
  wanted->path = g_strdup (path);
  return wanted;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareDocument) document = care_desk_run_finish (CARE_DESK (source), result, &error);

  care_main_window_report (dialog, error);
  if (document == NULL)
    return;
  care_main_window_toast (dialog, _ ("The report was saved"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_made_to_print (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareDocument) document = care_desk_run_finish (CARE_DESK (source), result, &error);

  care_main_window_report (dialog, error);
  if (document != NULL && gtk_widget_get_mapped (dialog))
    care_print_document (dialog, document, document->title);
}

static void
save_to (const Report *report, const char *path)
{
  care_desk_run_async (report->desk, make, read_wanted (report, path), wanted_free,
                       (GDestroyNotify)care_document_free, false, NULL, on_saved,
                       g_object_ref (report->dialog));
}

static void
on_chosen (GFile *file, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  const Report *report = g_object_get_data (G_OBJECT (dialog), KEY);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || report == NULL)
    return;
  if (care_record_can_write_document (path))
    save_to (report, path);
  else
    care_dialogs_tell (
        GTK_WIDGET (dialog), _ ("Which Kind of File?"),
        _ ("The name ends in neither .pdf nor .odt. Give it one of these ends; nothing was saved."));
}

static void
on_go (CarePlainDialog *dialog, const Report *report)
{
  static const char *const ends[] = { ".pdf", ".odt" };
  g_autoptr (GString) name = g_string_new (NULL);
  Wanted *wanted = read_wanted (report, NULL);

  if (wanted->kind == CARE_REPORT_MONTH)
    {
      g_autofree char *month = care_words_month (wanted->month);
      g_string_printf (name, _ ("Returns of %s"), month);
    }
  else if (wanted->kind == CARE_REPORT_YEAR)
    g_string_printf (name, _ ("Returns of %d"), wanted->year);
  else
    g_string_printf (name, _ ("History of %s"), wanted->home);
  wanted_free (wanted);
  g_string_append (name, ends[care_choice_get (report->format, 0)]);
  g_strdelimit (name->str, "/\\:*?\"<>|", '-');
  care_dialogs_save_file (GTK_WIDGET (dialog), _ ("Save the Report"), name->str, on_chosen,
                          g_object_ref (dialog));
}

static void
on_print (GtkWidget *button, const Report *report)
{
  care_desk_run_async (report->desk, make, read_wanted (report, NULL), wanted_free,
                       (GDestroyNotify)care_document_free, false, NULL, on_made_to_print,
                       g_object_ref (report->dialog));
}

static void
show_kind (Report *report)
{
  CareReportKind kind = (CareReportKind)care_choice_get (report->kind, CARE_REPORT_MONTH);

  gtk_widget_set_visible (GTK_WIDGET (report->month), kind == CARE_REPORT_MONTH);
  gtk_widget_set_visible (GTK_WIDGET (report->year), kind == CARE_REPORT_YEAR);
  gtk_widget_set_visible (report->home_row, kind == CARE_REPORT_HOME);
}

/* The months whose windows have opened, the newest first. */
static void
offer_times (Report *report, const CareOverview *overview)
{
  CareMonth last = care_month_of (overview->today);
  CareMonth first = MAX (care_window_first_month (overview->law->rules), last - MOST_MONTHS + 1);

  for (CareMonth month = last; month >= first; month--)
    {
      g_autofree char *words = care_words_month (month);
      care_choice_add (report->month, month, words);
    }
  for (int year = care_month_year (last); year >= care_month_year (first); year--)
    {
      g_autofree char *words = g_strdup_printf ("%d", year);
      care_choice_add (report->year, year, words);
    }
}

static void
add_homes (Report *report, AdwPreferencesGroup *group, const CareOverview *overview)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GPtrArray *ids = g_ptr_array_new ();
  GtkWidget *row = adw_action_row_new (), *choice = NULL;

  for (guint i = 0; i < overview->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (overview->locations, i);

      g_ptr_array_add (words, location->name);
      g_ptr_array_add (ids, g_strdup (location->id));
    }
  g_ptr_array_add (words, NULL);
  g_ptr_array_add (ids, NULL);
  report->homes = (char **)g_ptr_array_free (ids, FALSE);
  report->home = care_drop_down_new ((const char *const *)words->pdata, _ ("Home"), TRUE);
  choice = GTK_WIDGET (report->home);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Home"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (group, row);
  report->home_row = row;
}

static void
add_rows (Report *report, const CareOverview *overview)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *print = gtk_button_new_with_mnemonic (_ ("_Print…"));

  adw_preferences_group_set_description (
      group, _ ("Out of this record as it stands, with what it does not know said in it."));
  report->kind = care_choice_add_row (group, _ ("What it is about"));
  care_choice_add (report->kind, CARE_REPORT_MONTH, _ ("All homes in a month"));
  care_choice_add (report->kind, CARE_REPORT_YEAR, _ ("All homes in a year"));
  if (overview->locations->len > 0)
    care_choice_add (report->kind, CARE_REPORT_HOME, _ ("One home’s history"));
  report->month = care_choice_add_row (group, _ ("Month"));
  report->year = care_choice_add_row (group, _ ("Year"));
  offer_times (report, overview);
  add_homes (report, group, overview);
  report->format = care_choice_add_row (group, _ ("File"));
  care_choice_add (report->format, 0, _ ("PDF, to print or send"));
  care_choice_add (report->format, 1, _ ("OpenDocument, to write in"));
  for (int i = 0; i < 4; i++)
    care_choice_done ((AdwComboRow *[]){ report->kind, report->month, report->year, report->format }[i]);
  gtk_widget_set_halign (print, GTK_ALIGN_START);
  g_signal_connect (print, "clicked", G_CALLBACK (on_print), report);
  care_plain_dialog_append (report->dialog, GTK_WIDGET (group));
  care_plain_dialog_append (report->dialog, print);
}

CarePlainDialog *
care_report_dialog_present (GtkWidget *from, CareDesk *desk, const CareOverview *overview)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && overview != NULL, NULL);
  Report *report = g_new0 (Report, 1);

  report->desk = g_object_ref (desk);
  report->dialog = care_plain_dialog_new (from, _ ("Report"), _ ("_Save…"));
  g_object_set_data_full (G_OBJECT (report->dialog), KEY, report, report_free);
  add_rows (report, overview);
  show_kind (report);
  g_signal_connect_swapped (report->kind, "notify::selected", G_CALLBACK (show_kind), report);
  g_signal_connect (report->dialog, "go", G_CALLBACK (on_go), report);
  gtk_window_set_focus (GTK_WINDOW (report->dialog), GTK_WIDGET (report->kind));
  gtk_window_present (GTK_WINDOW (report->dialog));
  return report->dialog;
}

void
care_report_dialog_choose (CarePlainDialog *dialog, CareReportKind kind, guint home)
{
  Report *report = g_object_get_data (G_OBJECT (dialog), KEY);

  g_return_if_fail (report != NULL);

  care_choice_set (report->kind, kind);
  gtk_drop_down_set_selected (report->home, home);
}

void
care_report_dialog_save_as (CarePlainDialog *dialog, const char *path)
{
  const Report *report = g_object_get_data (G_OBJECT (dialog), KEY);

  g_return_if_fail (report != NULL && path != NULL);

  save_to (report, path);
}
