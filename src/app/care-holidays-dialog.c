/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-dialog.h"

#include "care-date-row.h"
#include "care-fields.h"
#include "care-holiday-rows.h"
#include "care-main-window.h"
#include "care-moved-dialog.h"
#include "care-plain-dialog.h"
#include "care-record-holidays.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

#define KEY "care-holidays"

/* The list, as long as it is open. */
typedef struct
{
  CareDesk *desk;
  GtkWidget *box; /* borrowed */
} List;

static void
list_free (gpointer data)
{
  List *self = data;

  g_object_unref (self->desk);
  g_free (self);
}

static gpointer
read_list (CareRecord *record, gpointer data, GError **error)
{
  return care_record_list_holidays (record, error);
}

static GtkWidget *
year_of (CareDesk *desk, GPtrArray *rows, int year)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_strdup_printf ("%d", year);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < rows->len; i++)
    {
      const CareHolidayRow *row = rows->pdata[i];
      if (care_date_year (row->date) == year)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), care_holiday_row_new (desk, row));
    }
  return group;
}

static bool
has_year (GPtrArray *rows, int year)
{
  for (guint i = 0; i < rows->len; i++)
    if (care_date_year (((CareHolidayRow *)rows->pdata[i])->date) == year)
      return true;
  return false;
}

/* This year and what comes, then what was, newest first. */
static void
fill (const List *list, GPtrArray *rows)
{
  int now = care_date_year (care_desk_today (list->desk)), first = now, last = now;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list->box)) != NULL)
    gtk_box_remove (GTK_BOX (list->box), child);
  for (guint i = 0; i < rows->len; i++)
    {
      int year = care_date_year (((CareHolidayRow *)rows->pdata[i])->date);
      first = MIN (first, year);
      last = MAX (last, year);
    }
  for (int year = now; year <= last; year++)
    if (has_year (rows, year))
      gtk_box_append (GTK_BOX (list->box), year_of (list->desk, rows, year));
  for (int year = now - 1; year >= first; year--)
    if (has_year (rows, year))
      gtk_box_append (GTK_BOX (list->box), year_of (list->desk, rows, year));
}

static void
on_list (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = care_desk_run_finish (CARE_DESK (source), result, &error);
  const List *list = g_object_get_data (G_OBJECT (dialog), KEY);

  if (rows == NULL)
    care_main_window_report (dialog, error);
  else if (gtk_widget_get_realized (dialog))
    fill (list, rows);
}

static void
reload (GtkWidget *dialog)
{
  const List *list = g_object_get_data (G_OBJECT (dialog), KEY);

  care_desk_run_async (list->desk, read_list, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, false, NULL,
                       on_list, g_object_ref (dialog));
}

void
care_holidays_dialog_present (GtkWidget *from, CareDesk *desk)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk));
  CarePlainDialog *dialog = care_plain_dialog_new (from, _ ("Bank Holidays"), NULL);
  List *list = g_new0 (List, 1);

  list->desk = g_object_ref (desk);
  list->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_object_set_data_full (G_OBJECT (dialog), KEY, list, list_free);
  care_plain_dialog_append (dialog, list->box);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 640);
  g_signal_connect_object (desk, "changed", G_CALLBACK (reload), dialog, G_CONNECT_SWAPPED);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  reload (GTK_WIDGET (dialog));
}

/* The form. */
typedef struct
{
  CareDesk *desk;
  CareDateRow *date; /* borrowed, as the rest */
  GtkWidget *title, *read, *trouble;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->desk);
  g_free (self);
}

typedef struct
{
  CareDate date;
  char *title, *read;
} Day;

static void
day_free (gpointer data)
{
  Day *self = data;

  g_free (self->title);
  g_free (self->read);
  g_free (self);
}

static gpointer
add_day (CareRecord *record, gpointer data, GError **error)
{
  const Day *day = data;

  return care_record_add_holiday (record, day->date, day->title, day->read, error);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHolidaysReport) report = care_desk_run_finish (CARE_DESK (source), result, &error);
  const Form *form = g_object_get_data (G_OBJECT (dialog), KEY);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (!gtk_widget_get_realized (GTK_WIDGET (dialog)))
    return;
  care_plain_dialog_allow (dialog, true);
  if (report == NULL)
    {
      g_autofree char *text = care_words_error (error, care_record_trouble (error));
      gtk_label_set_text (GTK_LABEL (form->trouble), text);
      gtk_widget_set_visible (form->trouble, true);
      return;
    }
  CareInstant since
      = report->moved->len > 0 ? ((CareMoved *)report->moved->pdata[0])->at - 1 : CARE_NO_INSTANT;
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (since != CARE_NO_INSTANT && parent != NULL)
    care_moved_dialog_present (GTK_WIDGET (parent), CARE_DESK (source), since);
  else if (parent != NULL)
    care_main_window_toast (GTK_WIDGET (parent), _ ("The bank holiday was added; no date moves"));
}

static void
go_cb (CarePlainDialog *dialog)
{
  const Form *form = g_object_get_data (G_OBJECT (dialog), KEY);
  g_autofree char *title = care_fields_text (ADW_ENTRY_ROW (form->title));
  CareDate date = care_date_row_get_date (form->date);

  care_fields_find (GTK_WIDGET (form->date),
                    date == CARE_NO_DATE ? _ ("Give the day, such as 14 December 2026.") : NULL);
  care_fields_find (form->title, *title == '\0' ? _ ("Give its name, as it was proclaimed.") : NULL);
  if (date == CARE_NO_DATE || *title == '\0')
    {
      gtk_widget_grab_focus (date == CARE_NO_DATE ? GTK_WIDGET (care_date_row_get_entry (form->date))
                                                  : form->title);
      return;
    }
  Day *day = g_new0 (Day, 1);
  day->date = date;
  day->title = g_steal_pointer (&title);
  day->read = care_fields_text (ADW_ENTRY_ROW (form->read));
  care_plain_dialog_allow (dialog, false);
  care_desk_run_async (form->desk, add_day, day, day_free, (GDestroyNotify)care_holidays_report_free, true,
                       NULL, on_added, g_object_ref (dialog));
}

static GtkWidget *
entry (GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

void
care_holidays_dialog_add (GtkWidget *from, CareDesk *desk)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk));
  CarePlainDialog *dialog = care_plain_dialog_new (from, _ ("Add a Bank Holiday"), _ ("_Add"));
  GtkWidget *group = adw_preferences_group_new ();
  Form *form = g_new0 (Form, 1);

  form->desk = g_object_ref (desk);
  form->trouble = gtk_label_new (NULL);
  g_object_set (form->trouble, "wrap", TRUE, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (form->trouble, "error");
  form->date = g_object_new (CARE_TYPE_DATE_ROW, "title", _ ("Day"), NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("For England. Windows and deadlines are counted again at once, "
                                            "and what moves is shown. GOV.UK’s list "
                                            "is looked at for it whenever it is read."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (form->date));
  form->title = entry (group, _ ("Name, as it was proclaimed"));
  form->read = entry (group, _ ("Where it was read"));
  g_object_set_data_full (G_OBJECT (dialog), KEY, form, form_free);
  care_plain_dialog_append (dialog, form->trouble);
  care_plain_dialog_append (dialog, group);
  g_signal_connect (dialog, "go", G_CALLBACK (go_cb), NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (care_date_row_get_entry (form->date)));
}
