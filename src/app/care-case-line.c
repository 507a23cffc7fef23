/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-line.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-words-dates.h"

#define DATE_WIDTH 96
#define BASIS_WIDTH 15     /* characters: "regulation 5(2)" */
#define FILE_NAME_WIDTH 40 /* characters, of which the middle is left out first */

static GtkWidget *
dot (CareLineKind kind)
{
  static const char *const classes[] = {
    [CARE_LINE_NOW] = "now",
    [CARE_LINE_MISSED] = "missed",
    [CARE_LINE_RISK] = "risk",
  };
  GtkWidget *widget = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  gtk_widget_add_css_class (widget, "timeline-dot");
  if (kind < G_N_ELEMENTS (classes) && classes[kind] != NULL)
    gtk_widget_add_css_class (widget, classes[kind]);
  return widget;
}

static GtkWidget *
file_row (const CareAttachment *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (file->name);
  GtkWidget *open = gtk_button_new ();
  g_autofree char *opens = g_strdup_printf (_ ("Open %s"), file->name);
  g_autofree char *saves = g_strdup_printf (_ ("Save a copy of %s"), file->name);
  GtkWidget *save = care_case_icon_button ("document-save-symbolic", _ ("Save a Copy…"), saves);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), FILE_NAME_WIDTH);
  gtk_box_append (GTK_BOX (inside), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  gtk_box_append (GTK_BOX (inside), name);
  gtk_button_set_child (GTK_BUTTON (open), inside);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_add_css_class (open, "timeline-file");
  gtk_widget_set_tooltip_text (open, file->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, opens, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "(ss)", file->sha256, file->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "case.open-file");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (save), "(ss)", file->sha256, file->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "case.save-file");
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), save);
  return box;
}

static GtkWidget *
before_expander (const GPtrArray *before)
{
  GtkWidget *expander = gtk_expander_new (_ ("Put right"));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < before->len; i++)
    gtk_box_append (GTK_BOX (list), care_case_label (g_ptr_array_index (before, i), "answer-help"));
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  gtk_widget_add_css_class (expander, "timeline-before");
  return expander;
}

static GtkWidget *
extenuating_pill (void)
{
  GtkWidget *pill = care_case_label (_ ("Extenuating circumstances put forward"), "status-pill");

  gtk_widget_add_css_class (pill, "accent");
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  return pill;
}

static GtkWidget *
words_of (const CareCaseLine *line)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_hexpand (words, true);
  gtk_widget_set_valign (words, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words),
                  care_case_label (line->title, line->kind == CARE_LINE_NOW ? "heading" : NULL));
  if (line->more[0] != '\0')
    gtk_box_append (GTK_BOX (words), care_case_label (line->more, "answer-help"));
  if (line->said[0] != '\0')
    gtk_box_append (GTK_BOX (words), care_case_label (line->said, "timeline-said"));
  if (line->extenuating)
    gtk_box_append (GTK_BOX (words), extenuating_pill ());
  for (guint i = 0; line->files != NULL && i < line->files->len; i++)
    gtk_box_append (GTK_BOX (words), file_row (g_ptr_array_index (line->files, i)));
  if (line->before != NULL)
    gtk_box_append (GTK_BOX (words), before_expander (line->before));
  return words;
}

static GtkWidget *
basis_of (const CareCaseLine *line)
{
  GtkWidget *basis = care_case_label (line->basis, "answer-help");
  glong length = g_utf8_strlen (line->basis, -1);

  gtk_label_set_wrap_mode (GTK_LABEL (basis), PANGO_WRAP_WORD);
  gtk_label_set_width_chars (GTK_LABEL (basis), (int)MIN (length, BASIS_WIDTH));
  gtk_label_set_max_width_chars (GTK_LABEL (basis), BASIS_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (basis), 1);
  gtk_label_set_justify (GTK_LABEL (basis), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (basis, GTK_ALIGN_START);
  return basis;
}

static GtkWidget *
correct_button (const CareCaseLine *line, const char *day)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Put right: %s, %s"), line->title, day);
  GtkWidget *button = care_case_icon_button ("document-edit-symbolic", _ ("Put Right…"), spoken);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", line->event);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.correct-event");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "timeline-correct");
  return button;
}

static void
name_row (GtkWidget *row, const CareCaseLine *line, const char *day)
{
  g_autoptr (GString) spoken = g_string_new (day);
  const char *const parts[]
      = { line->title, line->more, line->said,
          line->extenuating ? _ ("Extenuating circumstances put forward") : "", line->basis };

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (spoken, "%s %s", g_str_has_suffix (spoken->str, ".") ? "" : ".", parts[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}

GtkWidget *
care_case_line_row (const CareCaseLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day = care_words_date_short (line->date);
  g_autofree char *whole = care_words_date (line->date);
  GtkWidget *date = care_case_label (day, "secondary");

  gtk_widget_set_size_request (date, DATE_WIDTH, -1);
  gtk_label_set_wrap (GTK_LABEL (date), false);
  gtk_widget_set_valign (date, GTK_ALIGN_START);
  gtk_widget_add_css_class (date, "numeric");
  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), dot (line->kind));
  gtk_box_append (GTK_BOX (box), words_of (line));
  gtk_box_append (GTK_BOX (box), basis_of (line));
  if (line->event[0] != '\0')
    gtk_box_append (GTK_BOX (box), correct_button (line, day));
  gtk_widget_add_css_class (row, "timeline-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), false);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name_row (row, line, whole);
  return row;
}
