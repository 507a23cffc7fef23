/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-home-form.h"

#include "care-fields.h"
#include "care-main-window.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

#define KEY "care-home-form"

typedef struct
{
  CareDesk *desk;
  CareHomeGather gather;
  gpointer data;
  GDestroyNotify free_data;
  GtkWidget *trouble; /* borrowed */
} Form;

static void
free_form (gpointer data)
{
  Form *form = data;

  g_object_unref (form->desk);
  if (form->free_data != NULL)
    form->free_data (form->data);
  g_free (form);
}

static Form *
form_of (gpointer dialog)
{
  return g_object_get_data (dialog, KEY);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) self = data;
  g_autoptr (GError) error = NULL;
  bool done = care_desk_run_finish (CARE_DESK (source), result, &error) != NULL;
  Form *form = form_of (self);
  g_autofree char *text = NULL;

  if (!gtk_widget_get_realized (GTK_WIDGET (self))) /* closed meanwhile */
    return;
  if (done)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  care_plain_dialog_allow (self, true);
  text = error != NULL ? care_words_error (error, care_record_trouble (error)) : g_strdup ("");
  gtk_label_set_text (GTK_LABEL (form->trouble), text);
  gtk_widget_set_visible (form->trouble, true);
}

static void
go_cb (CarePlainDialog *self)
{
  Form *form = form_of (self);
  CareHomeDeed *deed = form->gather (form->data);

  if (deed == NULL)
    return;
  gtk_widget_set_visible (form->trouble, false);
  care_plain_dialog_allow (self, false);
  care_desk_run_async (form->desk, care_home_deed_run, deed, care_home_deed_free, NULL, true, NULL, done_cb,
                       g_object_ref (self));
}

static GtkWidget *
trouble_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "wrap", TRUE, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (label, "error");
  return label;
}

CarePlainDialog *
care_home_form_new (GtkWidget *from,
                    CareDesk *desk,
                    const char *title,
                    const char *verb,
                    int height,
                    CareHomeGather gather,
                    gpointer data,
                    GDestroyNotify free_data)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && gather != NULL, NULL);

  CarePlainDialog *self = care_plain_dialog_new (from, title, verb);
  Form *form = g_new0 (Form, 1);
  int width = 0, unused = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &unused);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  form->desk = g_object_ref (desk);
  form->gather = gather;
  form->data = data;
  form->free_data = free_data;
  form->trouble = trouble_new ();
  care_plain_dialog_append (self, form->trouble);
  g_object_set_data_full (G_OBJECT (self), KEY, form, free_form);
  g_signal_connect (self, "go", G_CALLBACK (go_cb), NULL);
  return self;
}

AdwPreferencesGroup *
care_home_form_group (CarePlainDialog *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (title, -1);
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
    }
  if (description != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (description, -1);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
    }
  care_plain_dialog_append (self, group);
  return ADW_PREFERENCES_GROUP (group);
}

AdwEntryRow *
care_home_form_text (AdwPreferencesGroup *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), true);
  adw_preferences_group_add (group, row);
  return ADW_ENTRY_ROW (row);
}

CareDateRow *
care_home_form_date (AdwPreferencesGroup *group, const char *title, CareDate date, const char *hint)
{
  CareDateRow *row = g_object_new (CARE_TYPE_DATE_ROW, "title", title, NULL);

  care_date_row_set_hint (row, hint);
  if (date != CARE_NO_DATE)
    care_date_row_set_date (row, date);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

GtkSwitch *
care_home_form_switch (AdwPreferencesGroup *group, const char *title, const char *subtitle, bool on)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), on);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);
  return GTK_SWITCH (toggle);
}

bool
care_home_form_date_is_sound (CareDateRow *row, bool needed)
{
  g_return_val_if_fail (CARE_IS_DATE_ROW (row), false);
  bool unclear = care_date_row_is_unclear (row);
  bool missing = needed && !unclear && care_date_row_get_date (row) == CARE_NO_DATE;

  care_fields_find (GTK_WIDGET (row),
                    unclear   ? _ ("Give day, month and year, such as 1/4/2026, or leave it empty.")
                    : missing ? _ ("Give day, month and year, such as 1/4/2026.")
                              : NULL);
  if (unclear || missing)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  return !unclear && !missing;
}

bool
care_home_form_text_is_there (AdwEntryRow *row, const char *otherwise)
{
  g_autofree char *text = care_fields_text (row);
  bool there = *text != '\0';

  care_fields_find (GTK_WIDGET (row), there ? NULL : otherwise);
  if (!there)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return there;
}

static void
did_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  if (gtk_widget_get_root (from) != NULL)
    care_main_window_report (from, error);
}

void
care_home_form_do (GtkWidget *from, CareDesk *desk, CareHomeDeed *deed)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && deed != NULL);

  care_desk_run_async (desk, care_home_deed_run, deed, care_home_deed_free, NULL, true, NULL, did_cb,
                       g_object_ref (from));
}
