/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-save.h"

#include <glib/gi18n.h>

#include "care-main-window.h"

typedef struct
{
  CarePlotData *plot;
  char *csv, *kind, *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  care_plot_data_free (self->plot);
  g_free (self->csv);
  g_free (self->kind);
  g_free (self->path);
  g_free (self);
}

static void
write_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *self = data;
  bool ok = g_str_equal (self->kind, "png")   ? care_plot_write_png (self->plot, self->path)
            : g_str_equal (self->kind, "svg") ? care_plot_write_svg (self->plot, self->path)
                                              : g_file_set_contents (self->path, self->csv, -1, NULL);

  g_task_return_boolean (task, ok);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  bool ok = g_task_propagate_boolean (G_TASK (result), NULL);

  if (gtk_widget_get_root (from) != NULL)
    care_main_window_toast (from,
                            ok ? _ ("Saved") : _ ("It could not be saved there. Choose another folder."));
}

void
care_trends_save (GtkWidget *from,
                  const CareTrends *trends,
                  const CareTrendChoice *choice,
                  const char *kind,
                  const char *path)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && trends != NULL && choice != NULL && kind != NULL && path != NULL);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (from));
  Saving *self = g_new0 (Saving, 1);

  self->plot = care_trends_plot_data (trends, choice);
  self->csv = care_trends_csv (trends, choice);
  self->kind = g_strdup (kind);
  self->path = g_strdup (path);
  g_task_set_task_data (task, self, saving_free);
  g_task_run_in_thread (task, write_file);
}
