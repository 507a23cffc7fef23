/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-nil-dialog.h"

#include <glib/gi18n.h>

#include "care-notice-bar.h"
#include "care-return-deeds.h"
#include "care-text-field.h"

/* The three cases that the data collection guidance names ("what you can't provide"), and one's own. */
#define N_REASONS 4

struct _CareNilDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareReturnForm *form;

  /* template children */
  GtkWidget *go;
  CareNoticeBar *trouble;
  AdwPreferencesGroup *reasons;
  CareTextField *words;

  /* children */
  GtkWidget *checks[N_REASONS];
};

G_DEFINE_FINAL_TYPE (CareNilDialog, care_nil_dialog, ADW_TYPE_WINDOW)

static const char *
reason_words (int i)
{
  const char *words[N_REASONS] = {
    _ ("The questions are not relevant to this service."),
    _ ("The service is not operating."),
    _ ("The information could not be had, after reasonable attempts."),
    "",
  };

  return words[i];
}

static const char *
reason_title (int i)
{
  const char *titles[N_REASONS] = {
    _ ("The questions are not relevant to this service"),
    _ ("The service is not operating"),
    _ ("The information could not be had, after reasonable attempts"),
    _ ("Another reason"),
  };

  return titles[i];
}

static void
update (CareNilDialog *self)
{
  g_autofree char *reason = care_nil_dialog_reason (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "nil.go", reason[0] != '\0');
}

static void
on_done (bool done, const char *why_not, gpointer data)
{
  g_autoptr (CareNilDialog) self = data;

  if (done)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    care_notice_bar_set_text (self->trouble, why_not);
}

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareNilDialog *self = CARE_NIL_DIALOG (widget);
  g_autofree char *reason = care_nil_dialog_reason (self);

  care_return_do_nil (self->form, reason, on_done, g_object_ref (self));
}

static void
care_nil_dialog_dispose (GObject *object)
{
  CareNilDialog *self = CARE_NIL_DIALOG (object);

  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_NIL_DIALOG);
  G_OBJECT_CLASS (care_nil_dialog_parent_class)->dispose (object);
}

static void
care_nil_dialog_class_init (CareNilDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_nil_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "nil.go", NULL, go);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-nil-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareNilDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareNilDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareNilDialog, reasons);
  gtk_widget_class_bind_template_child (widget_class, CareNilDialog, words);
}

static void
add_reason (CareNilDialog *self, int i)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason_title (i));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  if (i > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->checks[0]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, reason_title (i),
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->reasons, row);
  self->checks[i] = check;
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
}

static void
care_nil_dialog_init (CareNilDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_REASONS; i++)
    add_reason (self, i);
  g_signal_connect_swapped (self->words, "edited", G_CALLBACK (update), self);
  update (self);
}

CareNilDialog *
care_nil_dialog_present (CareReturnForm *form)
{
  CareNilDialog *self = g_object_new (CARE_TYPE_NIL_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (form));

  self->form = g_object_ref (form);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

char *
care_nil_dialog_reason (CareNilDialog *self)
{
  g_autofree char *own = NULL;
  const char *chosen = "";

  g_return_val_if_fail (CARE_IS_NIL_DIALOG (self), NULL);

  own = g_strstrip (care_text_field_get_text (self->words));
  for (int i = 0; i < N_REASONS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      chosen = reason_words (i);
  if (chosen[0] != '\0' && own[0] != '\0')
    return g_strdup_printf ("%s %s", chosen, own);
  return g_strdup (chosen[0] != '\0' ? chosen : own);
}
