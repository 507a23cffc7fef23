/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibit-add.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "care-main-window.h"
#include "care-words-cases.h"

typedef struct
{
  GtkWidget *from;
  CareDrafting *drafting;
} Wish;

/* "Insurer's letter" of "Insurer's letter.pdf". */
static char *
title_of (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  return dot != NULL && dot != file_name ? g_strndup (file_name, (size_t)(dot - file_name))
                                         : g_strdup (file_name);
}

/* On the desk's thread. Files that were kept before one could not be are kept all the same; a file is kept
 * once however often it comes. */
static gpointer
keep_files (CareRecord *record, gpointer data, GError **error)
{
  char **paths = data;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify)care_attachment_free);

  for (int i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);
      g_autofree char *valid = g_utf8_make_valid (name, -1);
      g_autofree char *sum = care_record_keep_file (record, paths[i], error);

      if (sum == NULL)
        return NULL;
      g_ptr_array_add (kept, care_attachment_new (valid, sum));
    }
  return g_steal_pointer (&kept);
}

static void
add (CareDrafting *drafting, const CareAttachment *file)
{
  g_autofree char *title = title_of (file->name);

  care_drafting_add_exhibit (drafting, title, file->name, file->sha256);
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (kept == NULL)
    care_main_window_report (wish->from, error);
  else if (care_drafting_get_autosave (wish->drafting) != NULL)
    for (guint i = 0; i < kept->len; i++)
      add (wish->drafting, g_ptr_array_index (kept, i));
  g_object_unref (wish->from);
  g_object_unref (wish->drafting);
  g_free (wish);
}

void
care_exhibit_add_files (GtkWidget *from, CareDrafting *drafting, const char *const *paths)
{
  Wish *wish = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting) && paths != NULL);

  wish = g_new (Wish, 1);
  wish->from = g_object_ref (from);
  wish->drafting = g_object_ref (drafting);
  care_desk_run_async (care_drafting_get_desk (drafting), keep_files, g_strdupv ((char **)paths),
                       (GDestroyNotify)g_strfreev, (GDestroyNotify)g_ptr_array_unref, true, NULL, on_kept,
                       wish);
}

static bool
is_exhibit (CareDrafting *drafting, const char *sha256)
{
  GPtrArray *exhibits = care_drafting_get_draft (drafting)->exhibits;

  for (guint i = 0; i < exhibits->len; i++)
    if (g_str_equal (((CareDraftExhibit *)g_ptr_array_index (exhibits, i))->sha256, sha256))
      return true;
  return false;
}

static void
on_row (GtkListBox *list, GtkListBoxRow *row, CareDrafting *drafting)
{
  const CareAttachment *file = g_object_get_data (G_OBJECT (row), "care-file");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);

  add (drafting, file);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
append_file (GtkListBox *list, const CareCaseEvent *event, const CareAttachment *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *what = care_words_event (event);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), true);
  g_object_set_data_full (G_OBJECT (row), "care-file", care_attachment_new (file->name, file->sha256),
                          (GDestroyNotify)care_attachment_free);
  gtk_list_box_append (list, row);
}

GtkWidget *
care_exhibit_add_chooser (CareDrafting *drafting)
{
  const CareCasePapers *papers = NULL;
  GtkWidget *list = NULL, *words = NULL, *scroller = NULL;

  g_return_val_if_fail (CARE_IS_DRAFTING (drafting), NULL);

  papers = care_drafting_get_papers (drafting);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Files kept with the case"), -1);
  words = gtk_label_new (_ ("No file of this case is left to add."));
  gtk_label_set_wrap (GTK_LABEL (words), true);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), words);
  for (guint i = 0; papers != NULL && i < papers->view->ca->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (papers->view->ca->events, i);

      for (guint j = 0; j < event->files->len; j++)
        if (!is_exhibit (drafting, ((CareAttachment *)event->files->pdata[j])->sha256))
          append_file (GTK_LIST_BOX (list), event, event->files->pdata[j]);
    }
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row), drafting, 0);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), true);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, 320, -1);
  return scroller;
}
