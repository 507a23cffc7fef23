/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-misleading-list.h"

#include <glib/gi18n.h>

#include "care-alleged.h"
#include "care-misleading-dialog.h"

struct _CareMisleadingList
{
  AdwBin parent_instance;

  /* owned */
  CareOverview *overview;
  char *provider;
  GPtrArray *chosen; /* CareAllegation, each with its row before the last one */
};

G_DEFINE_FINAL_TYPE (CareMisleadingList, care_misleading_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkListBox *
list_of (CareMisleadingList *self)
{
  return GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (self)));
}

static void
on_remove (CareMisleadingList *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  int i = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  g_ptr_array_remove_index (self->chosen, (guint)i);
  gtk_widget_child_focus (GTK_WIDGET (list_of (self)), GTK_DIR_TAB_FORWARD);
  gtk_list_box_remove (list_of (self), row);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_row (CareMisleadingList *self, const CareAllegation *one)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  const CareLocation *location = care_alleged_location (self->overview, one->location);
  const char *label = care_misleading_item_label (self->overview, one);
  g_autofree char *words = care_alleged_words (one->service, one->month);
  g_autofree char *more
      = g_strdup_printf ("%s · %s", location != NULL ? location->name : one->location, words);
  g_autofree char *spoken = g_strdup_printf (_ ("Take out %s, %s"), label, more);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Take out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  return row;
}

static void
show_rows (CareMisleadingList *self)
{
  GtkListBoxRow *row;

  /* All but the last one, which chooses more. */
  while ((row = gtk_list_box_get_row_at_index (list_of (self), 1)) != NULL)
    gtk_list_box_remove (list_of (self), gtk_widget_get_first_child (GTK_WIDGET (list_of (self))));
  for (guint i = 0; i < self->chosen->len; i++)
    gtk_list_box_insert (list_of (self), make_row (self, g_ptr_array_index (self->chosen, i)), (int)i);
}

static void
on_chosen (const CareAllegation *of, GPtrArray *items, gpointer data)
{
  g_autoptr (CareMisleadingList) self = data;

  if (of == NULL || self->overview == NULL)
    return;
  care_misleading_list_choose (self, of, items);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareMisleadingList *self = CARE_MISLEADING_LIST (widget);

  if (self->overview != NULL)
    care_misleading_dialog_present (widget, self->overview, self->provider, self->chosen, on_chosen,
                                    g_object_ref (self));
}

static void
care_misleading_list_dispose (GObject *object)
{
  g_clear_pointer (&CARE_MISLEADING_LIST (object)->overview, care_overview_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_MISLEADING_LIST);
  G_OBJECT_CLASS (care_misleading_list_parent_class)->dispose (object);
}

static void
care_misleading_list_finalize (GObject *object)
{
  CareMisleadingList *self = CARE_MISLEADING_LIST (object);

  g_free (self->provider);
  g_ptr_array_unref (self->chosen);
  G_OBJECT_CLASS (care_misleading_list_parent_class)->finalize (object);
}

static void
care_misleading_list_class_init (CareMisleadingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_misleading_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_misleading_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "misleading.choose", NULL, choose);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-misleading-list.ui");
}

static void
care_misleading_list_init (CareMisleadingList *self)
{
  self->chosen = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_misleading_list_show (CareMisleadingList *self, CareOverview *overview, const char *provider)
{
  g_return_if_fail (CARE_IS_MISLEADING_LIST (self) && overview != NULL && provider != NULL);

  g_clear_pointer (&self->overview, care_overview_unref);
  self->overview = care_overview_ref (overview);
  if (g_strcmp0 (self->provider, provider) != 0)
    g_ptr_array_set_size (self->chosen, 0);
  g_free (self->provider);
  self->provider = g_strdup (provider);
  show_rows (self);
}

void
care_misleading_list_set (CareMisleadingList *self, GPtrArray *allegations)
{
  g_return_if_fail (CARE_IS_MISLEADING_LIST (self) && self->overview != NULL && allegations != NULL);

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < allegations->len; i++)
    g_ptr_array_add (self->chosen, care_alleged_copy (g_ptr_array_index (allegations, i)));
  show_rows (self);
}

void
care_misleading_list_choose (CareMisleadingList *self, const CareAllegation *of, GPtrArray *items)
{
  g_return_if_fail (CARE_IS_MISLEADING_LIST (self) && self->overview != NULL && of != NULL && items != NULL);

  for (guint i = self->chosen->len; i-- > 0;)
    if (care_alleged_same_return (g_ptr_array_index (self->chosen, i), of))
      g_ptr_array_remove_index (self->chosen, i);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->chosen, care_allegation_new (of->location, of->service, of->month,
                                                        g_ptr_array_index (items, i)));
  show_rows (self);
}

GPtrArray *
care_misleading_list_get (CareMisleadingList *self)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  g_return_val_if_fail (CARE_IS_MISLEADING_LIST (self), copies);

  for (guint i = 0; i < self->chosen->len; i++)
    g_ptr_array_add (copies, care_alleged_copy (g_ptr_array_index (self->chosen, i)));
  return copies;
}
