/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-evidence-take.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define PASTED "care-returns-pasted-"

typedef struct
{
  CareFileTaken taken;
  gpointer data;
  GObject *owner; /* owned */
} Taking;

static void
take_list (GdkFileList *list, CareFileTaken taken, gpointer data)
{
  GSList *files = list != NULL ? gdk_file_list_get_files (list) : NULL;

  for (GSList *each = files; each != NULL; each = each->next)
    {
      g_autofree char *path = g_file_get_path (each->data);

      if (path != NULL)
        taken (path, data);
    }
  g_slist_free (files);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  const Taking *taking = data;

  take_list (g_value_get_boxed (value), taking->taken, taking->data);
  return true;
}

static void
free_taking (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
care_evidence_take_drops (GtkWidget *widget, CareFileTaken taken, gpointer data)
{
  GtkDropTarget *target = NULL;
  Taking *taking = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && taken != NULL);

  taking = g_new0 (Taking, 1);
  taking->taken = taken;
  taking->data = data;
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop), taking, free_taking, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/* In a folder of its own, so that its name says what it is. */
static void
take_picture (GdkTexture *texture, CareFileTaken taken, gpointer data)
{
  g_autofree char *folder = g_dir_make_tmp (PASTED "XXXXXX", NULL);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, _ ("Screenshot.png"), NULL);
  if (gdk_texture_save_to_png (texture, path))
    taken (path, data);
}

static void
on_texture (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Taking *taking = data;
  g_autoptr (GObject) owner = taking->owner;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texture != NULL)
    take_picture (texture, taking->taken, taking->data);
}

static void
on_files (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Taking *taking = data;
  g_autoptr (GObject) owner = taking->owner;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    take_list (g_value_get_boxed (value), taking->taken, taking->data);
}

void
care_evidence_paste (GtkWidget *widget, CareFileTaken taken, GObject *owner, gpointer data)
{
  GdkClipboard *clipboard = NULL;
  GdkContentFormats *formats = NULL;
  Taking *taking = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && taken != NULL && G_IS_OBJECT (owner));

  clipboard = gtk_widget_get_clipboard (widget);
  formats = gdk_clipboard_get_formats (clipboard);
  taking = g_new0 (Taking, 1);
  taking->taken = taken;
  taking->data = data;
  taking->owner = g_object_ref (owner);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files,
                                    taking);
  else
    gdk_clipboard_read_texture_async (clipboard, NULL, on_texture, taking);
}

void
care_evidence_forget (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *above = NULL;

  g_return_if_fail (path != NULL);

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (folder);
  above = g_path_get_dirname (folder);
  if (!g_str_has_prefix (name, PASTED) || g_strcmp0 (above, g_get_tmp_dir ()) != 0)
    return;
  g_unlink (path);
  g_rmdir (folder);
}
