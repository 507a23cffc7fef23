/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-evidence-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-words-dates.h"

#define MOST_PICTURE ((int64_t)24 * 1024 * 1024) /* bytes of a file that is drawn */
#define MOST_TEXT 4000                           /* bytes of a text that are shown */

void
care_evidence_shown_free (CareEvidenceShown *self)
{
  if (self == NULL)
    return;
  care_kept_evidence_free (self->kept);
  g_clear_object (&self->picture);
  g_free (self->text);
  g_free (self);
}

static bool
is_picture (const char *bytes, gsize size)
{
  return (size > 8 && memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) == 0)
         || (size > 3 && memcmp (bytes, "\xff\xd8\xff", 3) == 0);
}

/* The beginning of a text that can be read as one: no control characters but ends of lines and tabs. */
static char *
begin_of_text (const char *bytes, gsize size)
{
  gsize length = MIN (size, MOST_TEXT);
  const char *end = NULL;

  for (gsize i = 0; i < length; i++)
    if (bytes[i] == '\0' || (g_ascii_iscntrl (bytes[i]) && !g_ascii_isspace (bytes[i])))
      return NULL;
  if (!g_utf8_validate_len (bytes, length, &end) && (gsize)(end - bytes) + 4 < length)
    return NULL;
  return end > bytes ? g_strndup (bytes, (gsize)(end - bytes)) : NULL;
}

CareEvidenceShown *
care_evidence_shown_new (CareKeptEvidence *kept, GBytes *content)
{
  CareEvidenceShown *self = g_new0 (CareEvidenceShown, 1);
  gsize size = 0;
  const char *bytes = content != NULL ? g_bytes_get_data (content, &size) : NULL;

  self->kept = kept;
  if (bytes == NULL)
    return self;
  if (!is_picture (bytes, size))
    self->text = begin_of_text (bytes, size);
  else if ((int64_t)size <= MOST_PICTURE)
    self->picture = gdk_texture_new_from_bytes (content, NULL);
  return self;
}

static char *
subtitle_of (const CareKeptEvidence *kept)
{
  GString *text = g_string_new (kept->file->what);
  g_autofree char *at = care_words_instant (kept->file->added_at);
  g_autofree char *size = kept->bytes >= 0 ? g_format_size ((guint64)kept->bytes) : NULL;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (
      text, kept->with_submission ? _ ("Recorded with the return by %s on %s") : _ ("Added by %s on %s"),
      kept->file->added_by, at);
  g_string_append_printf (text, " · %s", size != NULL ? size : _ ("not on this computer yet"));
  return g_string_free (text, false);
}

static GtkWidget *
padded (GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_start (child, 14);
  gtk_widget_set_margin_end (child, 14);
  gtk_widget_set_margin_top (child, 9);
  gtk_widget_set_margin_bottom (child, 9);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), false);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  return row;
}

static GtkWidget *
make_preview (const CareEvidenceShown *shown)
{
  GtkWidget *widget = NULL;

  if (shown->picture != NULL)
    {
      widget = gtk_picture_new_for_paintable (GDK_PAINTABLE (shown->picture));
      gtk_picture_set_alternative_text (GTK_PICTURE (widget), shown->kept->file->file_name);
      gtk_widget_set_size_request (widget, -1, 280);
      return widget;
    }
  widget = gtk_label_new (shown->text != NULL ? shown->text
                                              : _ ("This kind of file cannot be shown here. Save a copy, and "
                                                   "open it with its own program."));
  gtk_label_set_wrap (GTK_LABEL (widget), true);
  gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (widget), shown->text != NULL);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  if (shown->text != NULL)
    gtk_widget_add_css_class (widget, "monospace");
  return widget;
}

static GtkWidget *
make_hash (const char *sha256)
{
  g_autofree char *words = g_strdup_printf ("SHA-256 %s", sha256);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), true);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

GtkWidget *
care_evidence_row_new (const CareEvidenceShown *shown)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *save = gtk_button_new_with_label (_ ("Save a Copy…"));
  g_autofree char *subtitle = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (shown != NULL, NULL);

  subtitle = subtitle_of (shown->kept);
  spoken = g_strdup_printf (_ ("Save a copy of %s"), shown->kept->file->file_name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *shown->kept->file->file_name != '\0'
                                                                ? shown->kept->file->file_name
                                                                : shown->kept->file->sha256);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (save, shown->kept->bytes >= 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "evidence.save");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (save), "s", shown->kept->file->sha256);
  gtk_accessible_update_property (GTK_ACCESSIBLE (save), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), save);
  if (shown->kept->bytes >= 0)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), padded (make_preview (shown)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), padded (make_hash (shown->kept->file->sha256)));
  return row;
}
