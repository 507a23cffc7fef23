/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-published.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-published-dialog.h"
#include "care-record-published.h"

/* What waits for a person's answer. */
typedef struct
{
  GtkWidget *from;
  CareDesk *desk;
  char *area;
} Question;

static Question *
question_new (GtkWidget *from, CareDesk *desk, const char *area)
{
  Question *self = g_new0 (Question, 1);

  self->from = g_object_ref (from);
  self->desk = g_object_ref (desk);
  self->area = g_strdup (area);
  return self;
}

static void
question_free (Question *self)
{
  g_object_unref (self->from);
  g_object_unref (self->desk);
  g_free (self->area);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autoptr (Question) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && gtk_widget_get_root (self->from) != NULL)
    care_published_dialog_present (self->from, self->desk, path);
  else if (file != NULL)
    care_main_window_toast (self->from,
                            _ ("That place cannot be read as a file. Copy it to this computer first."));
}

void
care_trends_published_import (GtkWidget *from, CareDesk *desk)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk));

  care_dialogs_open_file (from, _ ("Import Published Figures"), chosen_cb, question_new (from, desk, NULL));
}

static gpointer
forget_area (CareRecord *record, gpointer data, GError **error)
{
  int n = 0;

  return care_record_published_drop (record, data, &n, error) ? g_strdup (data) : NULL;
}

static void
forgot_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *area = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (area == NULL)
    care_main_window_report (from, error);
}

static void
answered_cb (bool yes, gpointer data)
{
  g_autoptr (Question) self = data;

  if (yes)
    care_desk_run_async (self->desk, forget_area, g_strdup (self->area), g_free, g_free, true, NULL,
                         forgot_cb, g_object_ref (self->from));
}

void
care_trends_published_forget (GtkWidget *from, CareDesk *desk, const char *area)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && area != NULL);
  g_autofree char *heading = g_strdup_printf (_ ("Forget What Was Published of %s?"), area);

  care_dialogs_ask (
      from, heading,
      _ ("All its published figures, of every measure, leave this record; the log keeps what they "
         "were. They can be imported again from the file. Your own returns are not touched."),
      _ ("Forget"), true, answered_cb, question_new (from, desk, area));
}
