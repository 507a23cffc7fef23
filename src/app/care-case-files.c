/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-files.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "care-dialogs.h"
#include "care-main-window.h"

#define FOLDER "care-returns-open"
#define FOR_ME_ALONE 0700
#define TO_READ 0600

CareKeptCopy *
care_kept_copy_new (const char *sha256, const char *name, const char *path)
{
  CareKeptCopy *self = g_new0 (CareKeptCopy, 1);

  self->sha256 = g_strdup (sha256);
  self->name = g_strdup (name);
  self->path = g_strdup (path);
  return self;
}

void
care_kept_copy_free (CareKeptCopy *self)
{
  if (self == NULL)
    return;
  g_free (self->sha256);
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/* A name came from elsewhere: it is a name and never a way to another folder. */
static char *
plain_name (const CareKeptCopy *self)
{
  g_autofree char *base = g_path_get_basename (self->name);

  if (base[0] == '.' || base[0] == '/' || base[0] == '\0')
    return g_strdup (self->sha256);
  return g_steal_pointer (&base);
}

/* Each file a folder of its own, so that it keeps its name. */
static char *
own_path (const CareKeptCopy *self, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), FOLDER, self->sha256, NULL);
  g_autofree char *name = plain_name (self);

  if (g_mkdir_with_parents (folder, FOR_ME_ALONE) != 0)
    {
      int number = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int)g_file_error_from_errno (number), g_strerror (number));
      return NULL;
    }
  return g_build_filename (folder, name, NULL);
}

gpointer
care_kept_copy_write (CareRecord *record, gpointer data, GError **error)
{
  const CareKeptCopy *self = data;
  g_autoptr (GBytes) bytes = care_record_read_kept (record, self->sha256, error);
  g_autofree char *path = NULL;
  gsize size = 0;
  const char *content = NULL;

  if (bytes == NULL)
    return NULL;
  path = self->path != NULL ? g_strdup (self->path) : own_path (self, error);
  content = g_bytes_get_data (bytes, &size);
  if (path == NULL
      || !g_file_set_contents_full (path, size > 0 ? content : "", (gssize)size,
                                    G_FILE_SET_CONTENTS_CONSISTENT, TO_READ, error))
    return NULL;
  return g_steal_pointer (&path);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *uri = NULL;

  if (path == NULL)
    {
      care_main_window_report (from, error);
      return;
    }
  uri = g_filename_to_uri (path, NULL, NULL);
  if (uri != NULL)
    care_dialogs_show_uri (from, uri);
}

void
care_case_files_open (GtkWidget *from, CareDesk *desk, const char *sha256, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && sha256 != NULL && name != NULL);

  care_desk_run_async (desk, care_kept_copy_write, care_kept_copy_new (sha256, name, NULL),
                       (GDestroyNotify)care_kept_copy_free, g_free, false, NULL, on_opened,
                       g_object_ref (from));
}

typedef struct
{
  GtkWidget *from;
  CareDesk *desk;
  CareKeptCopy *copy;
} Saving;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (path == NULL)
    care_main_window_report (from, error);
  else
    care_main_window_toast (from, _ ("A copy was saved"));
}

static void
on_chosen (GFile *file, gpointer data)
{
  Saving *saving = data;
  g_autoptr (CareDesk) desk = saving->desk;
  g_autoptr (GtkWidget) from = saving->from;
  CareKeptCopy *copy = saving->copy;

  g_free (saving);
  copy->path = file != NULL ? g_file_get_path (file) : NULL;
  if (copy->path == NULL)
    care_kept_copy_free (copy);
  else
    care_desk_run_async (desk, care_kept_copy_write, copy, (GDestroyNotify)care_kept_copy_free, g_free, false,
                         NULL, on_saved, g_steal_pointer (&from));
}

void
care_case_files_save (GtkWidget *from, CareDesk *desk, const char *sha256, const char *name)
{
  Saving *saving = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && sha256 != NULL && name != NULL);

  saving = g_new0 (Saving, 1);
  saving->from = g_object_ref (from);
  saving->desk = g_object_ref (desk);
  saving->copy = care_kept_copy_new (sha256, name, NULL);
  care_dialogs_save_file (from, _ ("Save a Copy"), name, on_chosen, saving);
}
