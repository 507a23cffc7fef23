/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published-outcome.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-problems.h"
#include "care-words-published.h"

#define PROBLEMS_SHOWN 30

struct _CarePublishedOutcome
{
  AdwBin parent_instance;

  bool has_problems;
  int n_new;

  /* children */
  GtkWidget *column, *trouble, *leave_out_row;
  GtkSwitch *leave_out;
  GtkWidget *problems, *shown; /* of the last look; may be NULL */
};

G_DEFINE_FINAL_TYPE (CarePublishedOutcome, care_published_outcome, ADW_TYPE_BIN)

enum
{
  LEAVE_OUT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_row (GtkWidget *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* "September 2026 to October 2026"; the caller's. */
static char *
months_of (const CarePublished *figures)
{
  g_autoptr (GPtrArray) all = care_published_list (figures);
  CareMonth first = G_MAXINT32, last = CARE_NO_MONTH;

  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFigure *one = all->pdata[i];
      first = MIN (first, one->month);
      last = MAX (last, one->month);
    }
  g_autofree char *from = all->len > 0 ? care_words_month (first) : NULL;
  g_autofree char *to = all->len > 0 ? care_words_month (last) : NULL;
  if (all->len == 0)
    return g_strdup (_ ("None"));
  return first == last ? g_steal_pointer (&from) : g_strdup_printf (_ ("%s to %s"), from, to);
}

static GtkWidget *
found_new (const CarePublishedReport *report)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Found in the File"), NULL);
  g_autoptr (GPtrArray) areas = care_published_areas (report->figures, CARE_N_TRENDS);
  g_autofree char *named = care_words_published_areas (areas);
  g_autofree char *months = months_of (report->figures);
  g_autofree char *counts = care_words_published_counts (report->counts);
  g_autofree char *unknown
      = g_strdup_printf (ngettext ("%d cell says that there is no figure",
                                   "%d cells say that there is no figure", (gulong)report->unknown),
                         report->unknown);

  add_row (group, _ ("Areas"), areas->len > 0 ? named : _ ("None"));
  add_row (group, _ ("Months"), months);
  add_row (group, _ ("Figures"), counts);
  if (report->unknown > 0)
    add_row (group, _ ("Gaps"), unknown);
  return group;
}

static GtkWidget *
problems_new (const GPtrArray *problems)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("To Put Right"), NULL);

  for (guint i = 0; i < problems->len && i < PROBLEMS_SHOWN; i++)
    {
      const CareImportProblem *one = problems->pdata[i];
      g_autofree char *line = g_strdup_printf (_ ("Line %d"), one->line);
      g_autofree char *words = care_words_problem (one->code, one->column, one->value);
      add_row (group, line, words);
    }
  if (problems->len > PROBLEMS_SHOWN)
    {
      int more = (int)problems->len - PROBLEMS_SHOWN;
      g_autofree char *words = g_strdup_printf (ngettext ("And %d more", "And %d more", (gulong)more), more);
      add_row (group, words, NULL);
    }
  return group;
}

static void
leave_out_cb (CarePublishedOutcome *self)
{
  g_signal_emit (self, signals[LEAVE_OUT_CHANGED], 0);
}

static void
care_published_outcome_class_init (CarePublishedOutcomeClass *klass)
{
  signals[LEAVE_OUT_CHANGED] = g_signal_new ("leave-out-changed", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
leave_out_new (CarePublishedOutcome *self)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_action_row_new ();

  self->leave_out = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->leave_out), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Take the Rest Without Those"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->leave_out));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->leave_out));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave_out), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take the rest without those"), -1);
  g_signal_connect_object (self->leave_out, "notify::active", G_CALLBACK (leave_out_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static void
care_published_outcome_init (CarePublishedOutcome *self)
{
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->trouble = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->trouble, "error");
  self->leave_out_row = leave_out_new (self);
  gtk_widget_set_visible (self->leave_out_row, FALSE);
  gtk_box_append (GTK_BOX (self->column), self->trouble);
  gtk_box_append (GTK_BOX (self->column), self->leave_out_row);
  adw_bin_set_child (ADW_BIN (self), self->column);
}

GtkWidget *
care_published_outcome_new (void)
{
  return g_object_new (CARE_TYPE_PUBLISHED_OUTCOME, NULL);
}

static void
clear (CarePublishedOutcome *self)
{
  if (self->problems != NULL)
    gtk_box_remove (GTK_BOX (self->column), self->problems);
  if (self->shown != NULL)
    gtk_box_remove (GTK_BOX (self->column), self->shown);
  self->problems = self->shown = NULL;
}

static void
show_trouble (CarePublishedOutcome *self, const GError *error)
{
  g_autofree char *words = error != NULL ? care_words_error (error, care_record_trouble (error)) : NULL;

  gtk_label_set_text (GTK_LABEL (self->trouble), words != NULL ? words : "");
  gtk_widget_set_visible (self->trouble, words != NULL);
}

void
care_published_outcome_show (CarePublishedOutcome *self,
                             const CarePublishedReport *report,
                             const GError *error)
{
  g_return_if_fail (CARE_IS_PUBLISHED_OUTCOME (self));

  clear (self);
  show_trouble (self, report == NULL ? error : NULL);
  self->has_problems = report != NULL && report->problems->len > 0;
  self->n_new
      = report != NULL ? report->counts[CARE_PUBLISHED_ADDED] + report->counts[CARE_PUBLISHED_CHANGED] : 0;
  gtk_widget_set_visible (self->leave_out_row, self->has_problems && self->n_new > 0);
  if (report == NULL)
    return;
  /* What keeps it from being taken stands first. */
  if (self->has_problems)
    {
      self->problems = problems_new (report->problems);
      gtk_box_insert_child_after (GTK_BOX (self->column), self->problems, self->trouble);
    }
  self->shown = found_new (report);
  if (self->n_new == 0 && !self->has_problems)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->shown),
                                           _ ("Nothing in it is new to this record."));
  gtk_box_append (GTK_BOX (self->column), self->shown);
}

bool
care_published_outcome_leaves_out (CarePublishedOutcome *self)
{
  g_return_val_if_fail (CARE_IS_PUBLISHED_OUTCOME (self), false);

  return self->has_problems && gtk_switch_get_active (self->leave_out);
}

bool
care_published_outcome_can_be_taken (CarePublishedOutcome *self)
{
  g_return_val_if_fail (CARE_IS_PUBLISHED_OUTCOME (self), false);

  return self->n_new > 0 && (!self->has_problems || gtk_switch_get_active (self->leave_out));
}
