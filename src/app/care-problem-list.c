/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-problem-list.h"

#include <glib/gi18n.h>

#include "care-focus.h"
#include "care-problem-lines.h"

struct _CareProblemList
{
  AdwBin parent_instance;

  /* owned */
  GPtrArray *lines; /* CareProblemLine, as shown; NULL before the first */

  /* template children */
  GtkWidget *card;
  GtkImage *icon;
  GtkLabel *heading;
  GtkToggleButton *fold;
  GtkRevealer *revealer;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareProblemList, care_problem_list, ADW_TYPE_BIN)

static guint chosen_signal;

static const char *const icons[]
    = { "dialog-error-symbolic", "dialog-warning-symbolic", "dialog-information-symbolic" };
static const char *const colours[] = { "error", "warning", "advice" };

static GtkWidget *
wrapped (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (const CareProblemLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[line->severity], "valign",
                                  GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", line->title, line->words);

  gtk_widget_add_css_class (icon, colours[line->severity]);
  gtk_widget_set_hexpand (texts, true);
  gtk_box_append (GTK_BOX (texts), wrapped (line->title, NULL));
  gtk_box_append (GTK_BOX (texts), wrapped (line->words, "problem-words"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static bool
is_shown (CareProblemList *self, GPtrArray *lines)
{
  if (self->lines == NULL || self->lines->len != lines->len)
    return false;
  for (guint i = 0; i < lines->len; i++)
    {
      const CareProblemLine *old = g_ptr_array_index (self->lines, i), *new = g_ptr_array_index (lines, i);

      if (old->severity != new->severity || !g_str_equal (old->item, new->item)
          || !g_str_equal (old->words, new->words) || !g_str_equal (old->title, new->title))
        return false;
    }
  return true;
}

static void
fill (CareProblemList *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->lines->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->lines, i)));
}

static void
show_heading (CareProblemList *self)
{
  g_autofree char *heading = care_problem_lines_heading (self->lines);
  const CareProblemLine *worst = self->lines->len > 0 ? g_ptr_array_index (self->lines, 0) : NULL;
  CareSeverity severity = worst != NULL ? worst->severity : CARE_SEVERITY_ADVICE;

  gtk_label_set_label (self->heading, heading);
  gtk_image_set_from_icon_name (self->icon, icons[severity]);
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    gtk_widget_remove_css_class (self->card, colours[i]);
  gtk_widget_add_css_class (self->card, colours[severity]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

static void
show_fold (CareProblemList *self)
{
  int problems = self->lines != NULL ? care_problem_lines_count (self->lines) : 0;
  int all = self->lines != NULL ? (int)self->lines->len : 0;
  bool unfolded = gtk_toggle_button_get_active (self->fold);
  GtkListBoxRow *row = NULL;

  for (int i = problems; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), unfolded);
  gtk_widget_set_visible (GTK_WIDGET (self->fold), all > problems);
  gtk_revealer_set_reveal_child (self->revealer, problems > 0 || unfolded);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL,
      unfolded ? _ ("Hide what there is to look at") : _ ("Show what there is to look at"), -1);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold), unfolded ? "pan-up-symbolic" : "pan-down-symbolic");
}

static void
fold_cb (CareProblemList *self)
{
  show_fold (self);
}

static void
chosen_cb (CareProblemList *self, GtkListBoxRow *row)
{
  const CareProblemLine *line = g_ptr_array_index (self->lines, (guint)gtk_list_box_row_get_index (row));
  g_autofree char *item = g_strdup (line->item);

  g_signal_emit (self, chosen_signal, 0, item);
}

static void
care_problem_list_dispose (GObject *object)
{
  /* Bound by its id, it would be let go twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_PROBLEM_LIST);
  G_OBJECT_CLASS (care_problem_list_parent_class)->dispose (object);
}

static void
care_problem_list_finalize (GObject *object)
{
  CareProblemList *self = CARE_PROBLEM_LIST (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  G_OBJECT_CLASS (care_problem_list_parent_class)->finalize (object);
}

static void
care_problem_list_class_init (CareProblemListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_problem_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_problem_list_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-problem-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CareProblemList, card);
  gtk_widget_class_bind_template_child (widget_class, CareProblemList, icon);
  gtk_widget_class_bind_template_child (widget_class, CareProblemList, heading);
  gtk_widget_class_bind_template_child (widget_class, CareProblemList, fold);
  gtk_widget_class_bind_template_child (widget_class, CareProblemList, revealer);
  gtk_widget_class_bind_template_child (widget_class, CareProblemList, list);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
care_problem_list_init (CareProblemList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), false);
}

bool
care_problem_list_show (CareProblemList *self, const CareReturnView *view)
{
  g_autoptr (GPtrArray) lines = NULL;
  CareFocus *focus = NULL;

  g_return_val_if_fail (CARE_IS_PROBLEM_LIST (self) && view != NULL, false);

  lines = care_problem_lines (view);
  if (is_shown (self, lines))
    return false;
  focus = care_focus_save (GTK_WIDGET (self->list));
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_steal_pointer (&lines);
  show_heading (self);
  fill (self);
  show_fold (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->lines->len > 0);
  if (focus != NULL)
    care_focus_restore (focus, GTK_WIDGET (self->list));
  return true;
}

void
care_problem_list_unfold (CareProblemList *self, bool unfold)
{
  g_return_if_fail (CARE_IS_PROBLEM_LIST (self));

  gtk_toggle_button_set_active (self->fold, unfold);
  show_fold (self);
}
