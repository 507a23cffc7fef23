/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page in front shows, out into a file; figures of other programs in. */
#include "care-main-window-private.h"

#include "care-dialogs.h"
#include "care-figures-window.h"
#include "care-page.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

typedef struct
{
  CareMainWindow *window; /* a reference */
  CareSheet *sheet;
} Export;

static void
free_export (Export *self)
{
  g_object_unref (self->window);
  care_sheet_free (self->sheet);
  g_free (self);
}

typedef struct
{
  CareSheet *sheet;
  char *path;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *self = data;

  care_sheet_free (self->sheet);
  g_free (self->path);
  g_free (self);
}

static gpointer
write_sheet (CareRecord *record, gpointer data, GError **error)
{
  const Writing *self = data;

  return GINT_TO_POINTER (care_sheet_export (self->sheet, self->path, error) >= 0);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareMainWindow) self = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  care_main_window_report (GTK_WIDGET (self), error);
  if (error == NULL)
    care_main_window_toast (GTK_WIDGET (self), _ ("The table was written"));
}

static void
export_to (GFile *file, gpointer data)
{
  Export *self = data;

  if (file != NULL)
    {
      Writing *writing = g_new0 (Writing, 1);
      writing->sheet = g_steal_pointer (&self->sheet);
      writing->path = g_file_get_path (file);
      care_desk_run_async (self->window->desk, write_sheet, writing, free_writing, NULL, false, NULL,
                           written_cb, g_object_ref (self->window));
    }
  free_export (self);
}

/* What is in front, or NULL where nothing of it can be written out. */
static CareSheet *
sheet_in_front (CareMainWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return CARE_IS_PAGE (page) ? care_page_export_table (CARE_PAGE (page)) : NULL;
}

void
care_main_window_export (CareMainWindow *self)
{
  CareSheet *sheet = sheet_in_front (self);

  if (sheet == NULL)
    {
      care_main_window_toast (GTK_WIDGET (self), _ ("There is no table here to write out"));
      return;
    }
  Export *export = g_new0 (Export, 1);
  export->window = g_object_ref (self);
  export->sheet = sheet;
  g_autofree char *day = care_date_format (care_desk_today (self->desk));
  g_autofree char *name = g_strdup_printf ("%s %s.ods", sheet->title, day);
  care_dialogs_save_file (GTK_WIDGET (self), _ ("Export as ODS, CSV or XLSX"), name, export_to, export);
}

void
care_main_window_show_what_can_be_exported (CareMainWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export",
                                 CARE_IS_PAGE (page) && care_page_has_table (CARE_PAGE (page)));
}

void
care_main_window_import_figures (CareMainWindow *self)
{
  gtk_window_present (GTK_WINDOW (care_figures_window_new (GTK_WINDOW (self), self->desk)));
}
