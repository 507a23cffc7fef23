/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trouble-window.h"

#include "care-record.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

struct _CareTroubleWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CareTroubleWindow, care_trouble_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *
title_of (CareTrouble trouble)
{
  switch (trouble)
    {
    case CARE_TROUBLE_FULL:
      return _ ("The disk is full");
    case CARE_TROUBLE_BUSY:
      return _ ("The record is open elsewhere");
    case CARE_TROUBLE_NEWER:
      return _ ("The record is newer than this program");
    case CARE_TROUBLE_CORRUPT:
      return _ ("The record cannot be read");
    case CARE_TROUBLE_REFUSED:
    case CARE_TROUBLE_FILE:
    case CARE_TROUBLE_OTHER:
    default:
      return _ ("The record could not be opened");
    }
}

static void
care_trouble_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_TROUBLE_WINDOW);
  G_OBJECT_CLASS (care_trouble_window_parent_class)->dispose (object);
}

static void
care_trouble_window_class_init (CareTroubleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_trouble_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-trouble-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CareTroubleWindow, status);
}

static void
care_trouble_window_init (CareTroubleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CareTroubleWindow *
care_trouble_window_new (GtkApplication *application, const GError *error, const char *folder)
{
  CareTroubleWindow *self = NULL;
  CareTrouble trouble = CARE_TROUBLE_OTHER;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (CARE_TYPE_TROUBLE_WINDOW, "application", application, NULL);
  trouble = care_record_trouble (error);
  sentence = care_words_error (error, trouble);
  text = g_strdup_printf (_ ("%s\n\nThe record is in the folder %s"), sentence, folder);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_title (self->status, title_of (trouble));
  adw_status_page_set_description (self->status, markup);
  return self;
}
