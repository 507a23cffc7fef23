/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-view.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-drop-down.h"
#include "care-main-window.h"
#include "care-plot-view.h"
#include "care-trends-against.h"
#include "care-trends-look.h"
#include "care-trends-menus.h"
#include "care-trends-published.h"
#include "care-trends-save.h"
#include "care-trends-shown.h"
#include "care-words-trends.h"

struct _CareTrendsView
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareTrends *trends;
  CarePublished *published;
  GArray *groups; /* CareTrendGroup, of the trends */
  GCancellable *cancellable;
  char *chosen; /* the key of the group that is shown, or NULL */

  bool stale;
  bool filling;

  /* children */
  GtkWidget *measure, *by, *group, *against;
  GtkWidget *about, *words, *attributed, *stack, *plot, *table, *shows_table;
};

G_DEFINE_FINAL_TYPE (CareTrendsView, care_trends_view, ADW_TYPE_BIN)

static CareTrendChoice
choice_of (CareTrendsView *self)
{
  CareTrendChoice choice = { .measure = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->measure)),
                             .by = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->by)),
                             .area = g_strdup (care_trends_against_get (CARE_TRENDS_AGAINST (self->against))),
                             .published = self->published };
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->group));

  if (choice.by != CARE_TREND_BY_ALL && self->groups != NULL && at < self->groups->len)
    {
      const CareTrendGroup *group = &g_array_index (self->groups, CareTrendGroup, at);
      choice.key = g_strdup (group->key);
      choice.name = g_strdup (group->name);
      return choice;
    }
  choice.by = CARE_TREND_BY_ALL;
  choice.key = g_strdup ("");
  choice.name = g_strdup (care_words_trend_by (CARE_TREND_BY_ALL));
  return choice;
}

static void
show_shown (CareTrendsView *self)
{
  if (self->trends == NULL || self->filling)
    return;
  g_auto (CareTrendChoice) choice = choice_of (self);
  care_trends_choice_read (self->trends, &choice);
  g_autofree char *spoken = care_trends_spoken (self->trends, &choice);

  g_free (self->chosen);
  self->chosen = g_strdup (choice.key);
  gtk_label_set_text (GTK_LABEL (self->about), care_words_trend_about (choice.measure));
  gtk_label_set_text (GTK_LABEL (self->words), spoken);
  care_plot_view_set (CARE_PLOT_VIEW (self->plot), care_trends_plot_data (self->trends, &choice), spoken);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table),
                                 care_trends_table_new (self->trends, &choice));
  g_autofree char *attributed = care_trends_attributed (self->trends, &choice);
  gtk_label_set_text (GTK_LABEL (self->attributed), attributed != NULL ? attributed : "");
  gtk_widget_set_visible (self->attributed, attributed != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trends.forget", choice.area != NULL);
}

/* What can be held against it goes by the measure and by whose it is. */
static void
show_series (CareTrendsView *self)
{
  g_autofree char *first = NULL;

  if (self->trends == NULL || self->filling)
    return;
  g_auto (CareTrendChoice) choice = choice_of (self);
  first = care_trends_choose_area (self->trends, &choice);
  care_trends_against_offer (CARE_TRENDS_AGAINST (self->against), self->published, choice.measure, first);
  show_shown (self);
}

/* The groups of the sort that is chosen, the one that was shown again where it is still there. */
static void
fill_groups (CareTrendsView *self)
{
  CareTrendBy by = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->by));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  if (self->trends == NULL)
    return;
  g_clear_pointer (&self->groups, g_array_unref);
  self->groups = care_trends_groups (self->trends, by);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const CareTrendGroup *group = &g_array_index (self->groups, CareTrendGroup, i);
      gtk_string_list_append (names, group->name);
      if (g_strcmp0 (group->key, self->chosen) == 0)
        at = i;
    }
  self->filling = true;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->group), G_LIST_MODEL (names));
  if (self->groups->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->group), at);
  gtk_widget_set_visible (self->group, by != CARE_TREND_BY_ALL);
  gtk_widget_set_sensitive (self->group, self->groups->len > 0);
  self->filling = false;
  show_series (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CareTrendsView *self = data;
  g_autoptr (GError) error = NULL;
  CareTrendsLook *look = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (look != NULL)
    {
      g_clear_pointer (&self->groups, g_array_unref);
      g_clear_pointer (&self->trends, care_trends_unref);
      g_clear_pointer (&self->published, care_published_unref);
      self->trends = g_steal_pointer (&look->trends);
      self->published = g_steal_pointer (&look->published);
      care_trends_look_free (look);
      fill_groups (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (GTK_LABEL (self->words),
                        _ ("The record could not be read just now. Open this page again in a moment."));
  g_object_unref (self);
}

static void
read_again (CareTrendsView *self)
{
  if (self->desk == NULL || !self->stale)
    return;
  self->stale = false;
  care_desk_run_async (self->desk, care_trends_look_read, NULL, NULL, care_trends_look_free, false,
                       self->cancellable, read_cb, g_object_ref (self));
}

void
care_trends_view_save_as (CareTrendsView *self, const char *kind, const char *path)
{
  g_return_if_fail (CARE_IS_TRENDS_VIEW (self) && kind != NULL && path != NULL);

  if (self->trends == NULL)
    return;
  g_auto (CareTrendChoice) choice = choice_of (self);
  care_trends_save (GTK_WIDGET (self), self->trends, &choice, kind, path);
}

static void
save_cb (GFile *file, gpointer data)
{
  g_autoptr (CareTrendsView) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    care_trends_view_save_as (self, g_object_get_data (G_OBJECT (self), "care-kind"), path);
  else if (file != NULL)
    care_main_window_toast (GTK_WIDGET (self), _ ("It could not be saved there. Choose another folder."));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareTrendsView *self = CARE_TRENDS_VIEW (widget);
  const char *kind = g_variant_get_string (parameter, NULL);
  g_auto (CareTrendChoice) choice = choice_of (self);
  g_autofree char *file = g_strdup_printf ("%s.%s", care_words_trend (choice.measure), kind);

  g_object_set_data_full (G_OBJECT (self), "care-kind", g_strdup (kind), g_free);
  care_dialogs_save_file (widget, _ ("Save Trend"), file, save_cb, g_object_ref (self));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareTrendsView *self = CARE_TRENDS_VIEW (widget);

  if (self->desk != NULL)
    care_trends_published_import (widget, self->desk);
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareTrendsView *self = CARE_TRENDS_VIEW (widget);
  const char *area = care_trends_against_get (CARE_TRENDS_AGAINST (self->against));

  if (area != NULL && self->desk != NULL)
    care_trends_published_forget (widget, self->desk, area);
}

static void
moved_cb (CareTrendsView *self)
{
  g_autofree char *words = care_plot_view_words (CARE_PLOT_VIEW (self->plot));

  gtk_label_set_text (GTK_LABEL (self->words), words);
}

static void
shows_table_cb (CareTrendsView *self)
{
  bool table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->shows_table));

  gtk_stack_set_visible_child (GTK_STACK (self->stack), table ? self->table : self->plot);
}

static void
care_trends_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (care_trends_view_parent_class)->map (widget);
  read_again (CARE_TRENDS_VIEW (widget));
}

static void
care_trends_view_dispose (GObject *object)
{
  CareTrendsView *self = CARE_TRENDS_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (care_trends_view_parent_class)->dispose (object);
}

static void
care_trends_view_finalize (GObject *object)
{
  CareTrendsView *self = CARE_TRENDS_VIEW (object);

  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->trends, care_trends_unref);
  g_clear_pointer (&self->published, care_published_unref);
  g_clear_object (&self->cancellable);
  g_free (self->chosen);
  G_OBJECT_CLASS (care_trends_view_parent_class)->finalize (object);
}

static void
care_trends_view_class_init (CareTrendsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_trends_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_trends_view_finalize;
  widget_class->map = care_trends_view_map;
  gtk_widget_class_install_action (widget_class, "trends.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "trends.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "trends.forget", NULL, forget_action);
}

static GtkWidget *
choice_new (CareTrendsView *self, const char *spoken, bool searched, GCallback changed)
{
  static const char *const none[] = { NULL };
  GtkWidget *choice = GTK_WIDGET (care_drop_down_new (none, spoken, searched));

  g_signal_connect_object (choice, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  return choice;
}

static void
fill_choices (CareTrendsView *self)
{
  GListModel *measures = gtk_drop_down_get_model (GTK_DROP_DOWN (self->measure));
  GListModel *by = gtk_drop_down_get_model (GTK_DROP_DOWN (self->by));

  for (int i = 0; i < CARE_N_TRENDS; i++)
    gtk_string_list_append (GTK_STRING_LIST (measures), care_words_trend ((CareTrendMeasure)i));
  for (int i = 0; i < CARE_N_TREND_BY; i++)
    gtk_string_list_append (GTK_STRING_LIST (by), care_words_trend_by ((CareTrendBy)i));
}

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Wraps in a narrow window. */
static GtkWidget *
controls_new (CareTrendsView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "selection-mode", GTK_SELECTION_NONE, "column-spacing", 6, "row-spacing", 6,
                                 "max-children-per-line", 7, NULL);

  self->measure = choice_new (self, _ ("What to show"), false, G_CALLBACK (show_series));
  self->by = choice_new (self, _ ("Of whom"), false, G_CALLBACK (fill_groups));
  self->group = choice_new (self, _ ("Which one"), true, G_CALLBACK (show_series));
  self->shows_table = gtk_toggle_button_new_with_mnemonic (_ ("Show as _Table"));
  g_signal_connect_object (self->shows_table, "toggled", G_CALLBACK (shows_table_cb), self,
                           G_CONNECT_SWAPPED);
  self->against = care_trends_against_new ();
  g_signal_connect_object (self->against, "changed", G_CALLBACK (show_shown), self, G_CONNECT_SWAPPED);
  GtkWidget *const all[] = { self->measure,
                             self->by,
                             self->group,
                             self->against,
                             self->shows_table,
                             care_trends_save_menu_new (),
                             care_trends_published_menu_new () };
  for (size_t i = 0; i < G_N_ELEMENTS (all); i++)
    {
      GtkWidget *place = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                       "focusable", FALSE, "child", all[i], NULL);

      gtk_flow_box_insert (GTK_FLOW_BOX (box), place, -1);
      /* What is hidden takes no room either. */
      g_object_bind_property (all[i], "visible", place, "visible", G_BINDING_SYNC_CREATE);
    }
  gtk_widget_set_visible (self->group, FALSE);
  return box;
}

static void
care_trends_view_init (CareTrendsView *self)
{
  GtkWidget *box
      = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "margin-top", 18,
                      "margin-bottom", 18, "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 960, "child", box, NULL);
  GtkWidget *scroller
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);

  self->cancellable = g_cancellable_new ();
  self->filling = true;
  self->about = label_new ("dim-label");
  self->words = label_new (NULL);
  self->attributed = label_new ("dim-label");
  gtk_widget_set_visible (self->attributed, FALSE);
  self->plot = care_plot_view_new ();
  /* Five columns are wider than a narrow window. */
  self->table = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER,
                              "propagate-natural-width", TRUE, "focusable", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The figures as a table"), -1);
  self->stack = g_object_new (GTK_TYPE_STACK, "vhomogeneous", FALSE, NULL);
  gtk_stack_add_child (GTK_STACK (self->stack), self->plot);
  gtk_stack_add_child (GTK_STACK (self->stack), self->table);
  g_signal_connect_object (self->plot, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), controls_new (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), self->attributed);
  gtk_box_append (GTK_BOX (box), self->about);
  fill_choices (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trends.forget", FALSE);
  self->filling = false;
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
care_trends_view_new (void)
{
  return g_object_new (CARE_TYPE_TRENDS_VIEW, NULL);
}

void
care_trends_view_refresh (CareTrendsView *self, CareDesk *desk)
{
  g_return_if_fail (CARE_IS_TRENDS_VIEW (self) && CARE_IS_DESK (desk));

  g_set_object (&self->desk, desk);
  self->stale = true;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_again (self);
}
