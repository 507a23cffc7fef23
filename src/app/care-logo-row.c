/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-logo-row.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-dialogs.h"
#include "care-documents-picture.h"

#define THUMBNAIL_WIDTH 96
#define THUMBNAIL_HEIGHT 40

struct _CareLogoRow
{
  AdwActionRow parent_instance;

  /* owned */
  char *path; /* see care_logo_row_get_path() */

  /* children */
  GtkWidget *picture;
  GtkWidget *choose;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (CareLogoRow, care_logo_row, ADW_TYPE_ACTION_ROW)

/* A file may be read, or chosen, when the row is gone from its dialog: its children went with it. */
static void
care_logo_row_dispose (GObject *object)
{
  CareLogoRow *self = CARE_LOGO_ROW (object);

  self->picture = self->choose = self->remove = NULL;
  G_OBJECT_CLASS (care_logo_row_parent_class)->dispose (object);
}

static void
care_logo_row_finalize (GObject *object)
{
  g_free (CARE_LOGO_ROW (object)->path);
  G_OBJECT_CLASS (care_logo_row_parent_class)->finalize (object);
}

static void
care_logo_row_class_init (CareLogoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_logo_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_logo_row_finalize;
}

static void
show_picture (CareLogoRow *self, GdkTexture *texture)
{
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, texture != NULL);
  gtk_widget_set_visible (self->remove, texture != NULL);
  gtk_button_set_label (GTK_BUTTON (self->choose), texture != NULL ? _ ("Change…") : _ ("Choose…"));
}

static void
say (CareLogoRow *self, const char *text)
{
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self),
      text != NULL ? text : _ ("A PNG or JPEG picture, printed at the head of letters and representations"));
}

/* NULL where the bytes are no whole picture. */
static GdkTexture *
texture_of (GBytes *bytes)
{
  int width = 0, height = 0;
  const char *type = NULL;

  return care_picture_size (bytes, &width, &height, &type) ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;
}

bool
care_logo_row_take (CareLogoRow *self, const char *path)
{
  g_autofree char *content = NULL;
  gsize size = 0;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  g_return_val_if_fail (CARE_IS_LOGO_ROW (self) && path != NULL, false);

  if (g_file_get_contents (path, &content, &size, NULL))
    bytes = g_bytes_new_take (g_steal_pointer (&content), size);
  texture = bytes != NULL ? texture_of (bytes) : NULL;
  if (texture == NULL)
    {
      say (self, _ ("That file is not a PNG or JPEG picture that can be read. Choose another one."));
      return false;
    }
  g_free (self->path);
  self->path = g_strdup (path);
  say (self, NULL);
  show_picture (self, texture);
  return true;
}

static void
on_chosen (GFile *file, gpointer data)
{
  g_autoptr (CareLogoRow) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->picture != NULL)
    care_logo_row_take (self, path);
}

static void
on_choose (CareLogoRow *self)
{
  care_dialogs_open_file (GTK_WIDGET (self), _ ("Choose a Logo"), on_chosen, g_object_ref (self));
}

static void
on_remove (CareLogoRow *self)
{
  g_free (self->path);
  self->path = g_strdup ("");
  show_picture (self, NULL);
  gtk_widget_grab_focus (self->choose);
}

static void
care_logo_row_init (CareLogoRow *self)
{
  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), true);
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), _ ("The provider’s logo"));
  gtk_widget_set_valign (self->picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->picture, "logo-thumbnail");
  self->choose = gtk_button_new_with_label ("");
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  self->remove = care_case_icon_button ("user-trash-symbolic", _ ("Remove"), _ ("Remove the logo"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Logo"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->choose);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove);
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (on_choose), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove), self);
  say (self, NULL);
  show_picture (self, NULL);
}

static gpointer
read_kept (CareRecord *record, gpointer data, GError **error)
{
  return care_record_read_kept (record, data, error);
}

/* A colleague's logo may have yet to come: then nothing is shown, and nothing is lost. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareLogoRow) self = data;
  g_autoptr (GBytes) bytes = care_desk_run_finish (CARE_DESK (source), result, NULL);
  g_autoptr (GdkTexture) texture = bytes != NULL ? texture_of (bytes) : NULL;

  if (self->path != NULL || self->picture == NULL)
    return;
  if (texture != NULL)
    show_picture (self, texture);
  else
    say (self, _ ("The logo is not on this computer yet"));
}

void
care_logo_row_show_kept (CareLogoRow *self, CareDesk *desk, const char *sha256)
{
  g_return_if_fail (CARE_IS_LOGO_ROW (self) && CARE_IS_DESK (desk) && sha256 != NULL);

  if (sha256[0] != '\0')
    care_desk_run_async (desk, read_kept, g_strdup (sha256), g_free, (GDestroyNotify)g_bytes_unref, false,
                         NULL, on_read, g_object_ref (self));
}

const char *
care_logo_row_get_path (CareLogoRow *self)
{
  g_return_val_if_fail (CARE_IS_LOGO_ROW (self), NULL);

  return self->path;
}
