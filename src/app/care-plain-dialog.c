/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-plain-dialog.h"

#include <glib/gi18n.h>

#define WIDTH 540
#define MOST_HEIGHT 600

struct _CarePlainDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *header;
  GtkWidget *scroller;
  GtkWidget *column;
};

G_DEFINE_FINAL_TYPE (CarePlainDialog, care_plain_dialog, ADW_TYPE_WINDOW)

static guint go_signal;

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, go_signal, 0);
}

static void
care_plain_dialog_class_init (CarePlainDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "dialog.go", NULL, go);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  go_signal = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                            G_TYPE_NONE, 0);
}

static GtkWidget *
make_column (CarePlainDialog *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->column, 24);
  gtk_widget_set_margin_bottom (self->column, 24);
  gtk_widget_set_margin_start (self->column, 12);
  gtk_widget_set_margin_end (self->column, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->column);
  return clamp;
}

static void
care_plain_dialog_init (CarePlainDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->header = adw_header_bar_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), true);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_HEIGHT);
  gtk_widget_set_vexpand (self->scroller, true);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), make_column (self));
  gtk_box_append (GTK_BOX (box), self->header);
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), true);
}

CarePlainDialog *
care_plain_dialog_new (GtkWidget *from, const char *title, const char *verb)
{
  CarePlainDialog *self = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && title != NULL, NULL);

  root = gtk_widget_get_root (from);
  self = g_object_new (CARE_TYPE_PLAIN_DIALOG, "title", title, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  if (verb != NULL)
    {
      GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
      GtkWidget *button = gtk_button_new_with_mnemonic (verb);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dialog.go");
      gtk_widget_add_css_class (button, "suggested-action");
      adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->header), false);
      adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->header), false);
      adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), cancel);
      adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), button);
    }
  return self;
}

void
care_plain_dialog_append (CarePlainDialog *self, GtkWidget *group)
{
  g_return_if_fail (CARE_IS_PLAIN_DIALOG (self) && GTK_IS_WIDGET (group));

  gtk_box_append (GTK_BOX (self->column), group);
}

void
care_plain_dialog_set_content (CarePlainDialog *self, GtkWidget *content)
{
  GtkWidget *box = NULL;

  g_return_if_fail (CARE_IS_PLAIN_DIALOG (self) && GTK_IS_WIDGET (content));

  box = adw_window_get_content (ADW_WINDOW (self));
  gtk_box_remove (GTK_BOX (box), self->scroller);
  self->scroller = NULL;
  self->column = NULL;
  gtk_box_append (GTK_BOX (box), content);
}

void
care_plain_dialog_allow (CarePlainDialog *self, gboolean allowed)
{
  g_return_if_fail (CARE_IS_PLAIN_DIALOG (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.go", allowed);
}
