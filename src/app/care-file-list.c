/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-file-list.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"

struct _CareFileList
{
  AdwBin parent_instance;

  /* owned */
  GPtrArray *kept;  /* CareAttachment */
  GPtrArray *paths; /* char */
  GPtrArray *rows;  /* GtkWidget, borrowed from the list: first those kept, then those to be kept */

  /* template children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareFileList, care_file_list, ADW_TYPE_BIN)

enum
{
  ADDED,
  REMOVED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_nth (CareFileList *self, guint i)
{
  g_autofree char *path = NULL;

  if (i < self->kept->len)
    g_ptr_array_remove_index (self->kept, i);
  else
    path = g_ptr_array_steal_index (self->paths, i - self->kept->len);
  /* The focus stays in the list: what had it is gone. */
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, i));
  if (path != NULL)
    g_signal_emit (self, signals[REMOVED], 0, path);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove (CareFileList *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint i = 0;

  if (g_ptr_array_find (self->rows, row, &i))
    remove_nth (self, i);
}

static void
add_row (CareFileList *self, const char *name, const char *more)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Take out %s"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Take out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_list_box_insert (self->list, row, (int)self->rows->len);
  g_ptr_array_add (self->rows, row);
}

static bool
has_path (CareFileList *self, const char *path)
{
  return g_ptr_array_find_with_equal_func (self->paths, path, g_str_equal, NULL);
}

/* One that has no path on this computer, or is a folder, is said not to be taken. */
static bool
add_file (CareFileList *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || g_file_test (path, G_FILE_TEST_IS_DIR))
    return false;
  care_file_list_add (self, path);
  return true;
}

static void
tell_not_taken (CareFileList *self)
{
  care_dialogs_tell (
      GTK_WIDGET (self), _ ("Not Added"),
      _ ("Only a file on this computer can be kept here. Save it first, or open the folder and "
         "choose the files in it."));
}

static void
on_files_chosen (GListModel *files, gpointer data)
{
  g_autoptr (CareFileList) self = data;
  bool taken = true;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      taken = add_file (self, file) && taken;
    }
  if (!taken)
    tell_not_taken (self);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  care_dialogs_open_files (widget, _ ("Files to Keep"), on_files_chosen, g_object_ref (widget));
}

static gboolean
on_drop (CareFileList *self, const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  GSList *files = list != NULL ? gdk_file_list_get_files (list) : NULL;
  bool taken = true;

  for (GSList *each = files; each != NULL; each = each->next)
    taken = add_file (self, each->data) && taken;
  if (!taken)
    tell_not_taken (self);
  g_slist_free (files);
  return list != NULL;
}

static void
care_file_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_FILE_LIST);
  G_OBJECT_CLASS (care_file_list_parent_class)->dispose (object);
}

static void
care_file_list_finalize (GObject *object)
{
  CareFileList *self = CARE_FILE_LIST (object);

  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (care_file_list_parent_class)->finalize (object);
}

static void
care_file_list_class_init (CareFileListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_file_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_file_list_finalize;
  signals[ADDED]
      = g_signal_new ("added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED]
      = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "files.choose", NULL, choose);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-file-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CareFileList, list);
}

static void
care_file_list_init (CareFileList *self)
{
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify)care_attachment_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_file_list_set_kept (CareFileList *self, GPtrArray *kept)
{
  g_return_if_fail (CARE_IS_FILE_LIST (self) && kept != NULL);

  for (guint i = self->rows->len; i-- > 0;)
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, i));
  g_ptr_array_set_size (self->kept, 0);
  g_ptr_array_set_size (self->paths, 0);
  for (guint i = 0; i < kept->len; i++)
    {
      const CareAttachment *one = g_ptr_array_index (kept, i);

      g_ptr_array_add (self->kept, care_attachment_new (one->name, one->sha256));
      add_row (self, one->name, _ ("Kept already"));
    }
}

void
care_file_list_add (CareFileList *self, const char *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CARE_IS_FILE_LIST (self) && path != NULL);

  if (has_path (self, path))
    return;
  name = g_filename_display_basename (path);
  g_ptr_array_add (self->paths, g_strdup (path));
  add_row (self, name, "");
  g_signal_emit (self, signals[ADDED], 0, path);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
care_file_list_take_drops (CareFileList *self, GtkWidget *around)
{
  GtkDropTarget *target = NULL;

  g_return_if_fail (CARE_IS_FILE_LIST (self) && GTK_IS_WIDGET (around));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  /* Before a field beneath takes the file for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (around, GTK_EVENT_CONTROLLER (target));
}

GPtrArray *
care_file_list_get_kept (CareFileList *self)
{
  g_return_val_if_fail (CARE_IS_FILE_LIST (self), NULL);
  return self->kept;
}

char **
care_file_list_get_paths (CareFileList *self)
{
  char **paths = NULL;

  g_return_val_if_fail (CARE_IS_FILE_LIST (self), NULL);

  paths = g_new0 (char *, self->paths->len + 1);
  for (guint i = 0; i < self->paths->len; i++)
    paths[i] = g_strdup (g_ptr_array_index (self->paths, i));
  return paths;
}
