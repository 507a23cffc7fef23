/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-dialog.h"

#include <glib/gi18n.h>

#include "care-date-row.h"
#include "care-date-text.h"
#include "care-dialogs.h"
#include "care-evidence-take.h"
#include "care-notice-bar.h"
#include "care-preferences.h"
#include "care-problem-list.h"
#include "care-record-meaning.h"
#include "care-return-deeds.h"
#include "care-return-section.h"
#include "care-words-dates.h"
#include "care-words-states.h"

#define N_HOWS 3

struct _CareRecordDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareReturnForm *form;
  char *evidence;         /* path, or NULL */
  GPtrArray *checks;      /* GtkCheckButton, borrowed, one a section */
  GPtrArray *section_ids; /* char, borrowed from the form's dataset */

  /* template children */
  GtkButton *go;
  CareNoticeBar *trouble;
  GtkImage *meaning_icon;
  GtkLabel *meaning;
  GtkWidget *meaning_box;
  GtkLabel *points;
  CareProblemList *problems;
  CareDateRow *date;
  GtkWidget *time_row;
  GtkEditable *time;
  AdwComboRow *how;
  GtkEditable *by;
  AdwExpanderRow *sections;
  AdwActionRow *evidence_row;
};

G_DEFINE_FINAL_TYPE (CareRecordDialog, care_record_dialog, ADW_TYPE_WINDOW)

/* CARE_NO_INSTANT where the date or the time cannot be read. */
static CareInstant
moment (CareRecordDialog *self)
{
  CareDate date = care_date_row_get_date (self->date);
  int hour, minute;

  if (date == CARE_NO_DATE || !care_date_text_read_time (gtk_editable_get_text (self->time), &hour, &minute))
    return CARE_NO_INSTANT;
  return care_instant_from_london (date, hour, minute);
}

static int
n_checked (CareRecordDialog *self)
{
  int n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i)) ? 1 : 0;
  return n;
}

static void
show_meaning (CareRecordDialog *self, CareInstant at, CareInstant now)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  bool every = n_checked (self) == (int)self->checks->len;
  bool good = false;
  g_autofree char *words = at != CARE_NO_INSTANT
                               ? care_record_meaning (view, at, every, now, &good)
                               : g_strdup (_ ("Say on which day and at what time it was saved."));

  gtk_label_set_label (self->meaning, words);
  gtk_image_set_from_icon_name (self->meaning_icon,
                                good ? "object-select-symbolic" : "dialog-warning-symbolic");
  if (good)
    gtk_widget_remove_css_class (self->meaning_box, "warning");
  else
    gtk_widget_add_css_class (self->meaning_box, "warning");
}

static void
update (CareRecordDialog *self)
{
  CareInstant now, at;
  int n = 0;
  g_autofree char *summary = NULL;

  if (self->form == NULL)
    return;
  now = care_desk_now (care_return_form_get_desk (self->form));
  at = moment (self);
  n = n_checked (self);
  show_meaning (self, at, now);
  if (n == (int)self->checks->len)
    summary = g_strdup_printf (_ ("All %d"), n);
  else
    summary = g_strdup_printf (_ ("%d of %d"), n, (int)self->checks->len);
  adw_expander_row_set_subtitle (self->sections, summary);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.go", at != CARE_NO_INSTANT && at <= now && n > 0);
}

static void
on_done (bool done, const char *why_not, gpointer data)
{
  g_autoptr (CareRecordDialog) self = data;

  if (done && self->evidence != NULL)
    care_evidence_forget (self->evidence);
  if (done)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    care_notice_bar_set_text (self->trouble, why_not);
}

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareRecordDialog *self = CARE_RECORD_DIALOG (widget);
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();
  g_autofree char *by = g_strstrip (g_strdup (gtk_editable_get_text (self->by)));
  CareRecording recording = { .at = moment (self), .by = by, .evidence = self->evidence };

  if (by[0] == '\0')
    {
      care_notice_bar_set_text (self->trouble, _ ("Say who saved it: the name goes with the record."));
      gtk_widget_grab_focus (GTK_WIDGET (self->by));
      return;
    }
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (sections, g_ptr_array_index (self->section_ids, i));
  g_ptr_array_add (sections, NULL);
  recording.how = (CareHow)adw_combo_row_get_selected (self->how);
  care_preferences_remember_name (care_return_form_get_desk (self->form), by);
  if (n_checked (self) < (int)self->checks->len)
    recording.sections = (const char *const *)sections->pdata;
  care_return_do_record (self->form, &recording, on_done, g_object_ref (self));
}

static void
take_evidence (const char *path, gpointer data)
{
  CareRecordDialog *self = data;
  g_autofree char *name = g_path_get_basename (path);

  g_free (self->evidence);
  self->evidence = g_strdup (path);
  adw_action_row_set_subtitle (self->evidence_row, name);
}

static void
on_file_chosen (GFile *file, gpointer data)
{
  g_autoptr (CareRecordDialog) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    take_evidence (path, self);
}

/* A screenshot that was just made, or a file from the file manager. */
static void
paste (GtkWidget *widget, const char *action, GVariant *parameter)
{
  care_evidence_paste (widget, take_evidence, G_OBJECT (widget), widget);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  care_dialogs_open_file (widget, _ ("File to Keep"), on_file_chosen, g_object_ref (widget));
}

static void
care_record_dialog_dispose (GObject *object)
{
  CareRecordDialog *self = CARE_RECORD_DIALOG (object);

  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RECORD_DIALOG);
  G_OBJECT_CLASS (care_record_dialog_parent_class)->dispose (object);
}

static void
care_record_dialog_finalize (GObject *object)
{
  CareRecordDialog *self = CARE_RECORD_DIALOG (object);

  g_free (self->evidence);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->section_ids);
  G_OBJECT_CLASS (care_record_dialog_parent_class)->finalize (object);
}

static void
care_record_dialog_class_init (CareRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_record_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "record.go", NULL, go);
  gtk_widget_class_install_action (widget_class, "record.choose-file", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "record.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "record.paste", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_DATE_ROW);
  g_type_ensure (CARE_TYPE_PROBLEM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, meaning_box);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, meaning_icon);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, meaning);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, points);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, date);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, time);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, how);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, by);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, sections);
  gtk_widget_class_bind_template_child (widget_class, CareRecordDialog, evidence_row);
}

/* Nothing is recorded yet: back to the form, to the field. */
static void
go_to_problem (CareRecordDialog *self, const char *item)
{
  g_autoptr (CareReturnForm) form = g_object_ref (self->form);

  gtk_window_destroy (GTK_WINDOW (self));
  care_return_form_go_to (form, item);
}

static void
care_record_dialog_init (CareRecordDialog *self)
{
  g_autoptr (GtkStringList) hows = gtk_string_list_new (NULL);

  self->checks = g_ptr_array_new ();
  self->section_ids = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_HOWS; i++)
    gtk_string_list_append (hows, care_words_how ((CareHow)i));
  adw_combo_row_set_model (self->how, G_LIST_MODEL (hows));
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->problems, "chosen", G_CALLBACK (go_to_problem), self);
  g_signal_connect_swapped (self->time, "changed", G_CALLBACK (update), self);
}

static void
add_section (CareRecordDialog *self, const CareSection *section)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = care_return_section_capital (section->label);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), true);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->sections, row);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->section_ids, section->id);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
}

/* The name in the preferences; without one the name that was given last time, else the account's. */
static char *
remembered_name (const CareReturnView *view)
{
  g_autofree char *own = care_preferences_dup_name ();

  if (*own != '\0')
    return g_steal_pointer (&own);
  if (view->submissions->len > 0)
    {
      const CareSubmission *last = g_ptr_array_index (view->submissions, view->submissions->len - 1);

      return g_strdup (last->by);
    }
  return care_preferences_dup_account ();
}

CareRecordDialog *
care_record_dialog_present (CareReturnForm *form)
{
  CareRecordDialog *self = g_object_new (CARE_TYPE_RECORD_DIALOG, NULL);
  const CareReturnView *view = care_return_form_get_view (form);
  CareInstant now = care_desk_now (care_return_form_get_desk (form));
  g_autofree char *time = care_words_time (now);
  g_autofree char *points = care_record_open_points (view);
  g_autofree char *name = remembered_name (view);

  gtk_label_set_label (self->points, points);
  gtk_widget_set_visible (GTK_WIDGET (self->points), points[0] != '\0');
  care_problem_list_show (self->problems, view);
  if (points[0] != '\0')
    gtk_button_set_label (self->go, _ ("_Record Anyway"));
  for (guint i = 0; view->dataset != NULL && i < view->dataset->sections->len; i++)
    add_section (self, g_ptr_array_index (view->dataset->sections, i));
  gtk_editable_set_text (self->by, name);
  care_date_row_set_date (self->date, care_instant_date (now));
  gtk_editable_set_text (self->time, time);
  self->form = g_object_ref (form);
  care_evidence_take_drops (GTK_WIDGET (self), take_evidence, self);
  update (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (form))));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
care_record_dialog_leave_out (CareRecordDialog *self, const char *const *sections)
{
  g_return_if_fail (CARE_IS_RECORD_DIALOG (self) && sections != NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (g_strv_contains (sections, g_ptr_array_index (self->section_ids, i)))
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), false);
  adw_expander_row_set_expanded (self->sections, sections[0] != NULL);
}
