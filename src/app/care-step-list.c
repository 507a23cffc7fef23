/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-step-list.h"

#include <glib/gi18n.h>

struct _CareStepList
{
  AdwBin parent_instance;

  /* children */
  GtkListBox *list;
  GtkWidget *rows[CARE_N_STEPS];
  GtkLabel *titles[CARE_N_STEPS];
  GtkLabel *marks[CARE_N_STEPS];

  bool selecting;
};

G_DEFINE_FINAL_TYPE (CareStepList, care_step_list, ADW_TYPE_BIN)

static guint chosen_signal;

static void
on_selected (CareStepList *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->selecting)
    g_signal_emit (self, chosen_signal, 0, gtk_list_box_row_get_index (row));
}

static void
care_step_list_class_init (CareStepListClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_row (CareStepList *self, int step)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->titles[step] = add_label (box, NULL);
  self->marks[step] = add_label (box, "step-mark");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
  self->rows[step] = row;
}

static void
care_step_list_init (CareStepList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"), -1);
  for (int i = 0; i < CARE_N_STEPS; i++)
    add_row (self, i);
  g_signal_connect_swapped (list, "row-selected", G_CALLBACK (on_selected), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_add_css_class (GTK_WIDGET (self), "step-pane");
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static int
count_missing (const char **missing, CareStep step)
{
  int n = 0;

  for (int i = 0; missing[i] != NULL; i++)
    n += care_step_of (missing[i]) == step;
  return n;
}

void
care_step_list_show (CareStepList *self, CareDrafting *drafting)
{
  g_autofree const char **missing = NULL;
  CarePaper paper;

  g_return_if_fail (CARE_IS_STEP_LIST (self) && CARE_IS_DRAFTING (drafting));

  paper = care_drafting_get_paper (drafting);
  missing = care_drafting_missing (drafting);
  for (int i = 0; i < CARE_N_STEPS; i++)
    {
      CareStep step = (CareStep)i;
      int n = count_missing (missing, step);
      g_autofree char *mark
          = n > 0
                ? g_strdup_printf (ngettext ("%d answer missing", "%d answers missing", (unsigned long)n), n)
                : g_strdup ("");
      const char *title = care_step_title (step, paper);

      gtk_widget_set_visible (self->rows[i],
                              care_step_applies (step, care_drafting_get_draft (drafting), paper,
                                                 care_drafting_is_misleading (drafting)));
      gtk_label_set_label (self->titles[i], title);
      gtk_label_set_label (self->marks[i], mark);
      gtk_widget_set_visible (GTK_WIDGET (self->marks[i]), n > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mark, -1);
    }
}

void
care_step_list_select (CareStepList *self, CareStep step)
{
  g_return_if_fail (CARE_IS_STEP_LIST (self) && step < CARE_N_STEPS);

  self->selecting = true;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (self->rows[step]));
  self->selecting = false;
}

bool
care_step_list_has (CareStepList *self, CareStep step)
{
  g_return_val_if_fail (CARE_IS_STEP_LIST (self) && step < CARE_N_STEPS, false);
  return gtk_widget_get_visible (self->rows[step]);
}

CareStep
care_step_list_after (CareStepList *self, CareStep step)
{
  g_return_val_if_fail (CARE_IS_STEP_LIST (self), CARE_N_STEPS);

  for (int i = (int)step + 1; i < CARE_N_STEPS; i++)
    if (gtk_widget_get_visible (self->rows[i]))
      return (CareStep)i;
  return CARE_N_STEPS;
}
