/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-misleading-dialog.h"

#include "care-alleged.h"

struct _CareMisleadingDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareOverview *overview;
  GPtrArray *of;     /* CareAllegation: the returns, in the order of the choice */
  GPtrArray *before; /* CareAllegation */
  char *wanted;      /* folded, or NULL */

  CareMisleadingChosen chosen; /* NULL once called */
  gpointer user_data;

  /* template children */
  GtkWidget *go;
  GtkDropDown *returns;
  GtkSearchEntry *search;
  GtkListBox *items;
};

G_DEFINE_FINAL_TYPE (CareMisleadingDialog, care_misleading_dialog, ADW_TYPE_WINDOW)

static const CareDataset *
dataset_of (const CareOverview *overview, const CareAllegation *one)
{
  const CareLaw *law = overview->law;
  CareWindow window = care_window (one->month, law->holidays, law->rules);

  return care_dataset_on (law->datasets, one->service, window.opens);
}

const char *
care_misleading_item_label (const CareOverview *overview, const CareAllegation *one)
{
  const CareDataset *dataset = NULL;
  const CareItem *item = NULL;

  g_return_val_if_fail (overview != NULL && one != NULL && one->item != NULL, "");

  dataset = dataset_of (overview, one);
  item = dataset != NULL ? care_dataset_find (dataset, one->item) : NULL;
  return item != NULL ? item->label : one->item;
}

static void
answer (CareMisleadingDialog *self, const CareAllegation *of, GPtrArray *items)
{
  CareMisleadingChosen chosen = self->chosen;

  self->chosen = NULL;
  if (chosen != NULL)
    chosen (of, items, self->user_data);
}

static const CareAllegation *
present_return (CareMisleadingDialog *self)
{
  guint i = gtk_drop_down_get_selected (self->returns);

  return i < self->of->len ? g_ptr_array_index (self->of, i) : NULL;
}

static bool
was_chosen (CareMisleadingDialog *self, const CareAllegation *of, const char *item)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      const CareAllegation *one = g_ptr_array_index (self->before, i);

      if (care_alleged_same_return (one, of) && g_strcmp0 (one->item, item) == 0)
        return true;
    }
  return false;
}

static const char *
section_label (const CareDataset *dataset, const char *id)
{
  for (guint i = 0; i < dataset->sections->len; i++)
    {
      const CareSection *section = g_ptr_array_index (dataset->sections, i);

      if (g_str_equal (section->id, id))
        return section->label;
    }
  return "";
}

static GtkWidget *
make_row (CareMisleadingDialog *self, const CareDataset *dataset, const CareItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *section = section_label (dataset, item->section);
  g_autofree char *both = g_strdup_printf ("%s %s", item->label, section);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), section);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), was_chosen (self, present_return (self), item->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, item->label, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data (G_OBJECT (row), "care-check", check);
  g_object_set_data_full (G_OBJECT (row), "care-item", g_strdup (item->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "care-folded", g_utf8_casefold (both, -1), g_free);
  return row;
}

static void
show_items (CareMisleadingDialog *self)
{
  const CareAllegation *of = present_return (self);
  const CareDataset *dataset = of != NULL ? dataset_of (self->overview, of) : NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->items, 0)) != NULL)
    gtk_list_box_remove (self->items, GTK_WIDGET (row));
  for (guint i = 0; dataset != NULL && i < dataset->items->len; i++)
    gtk_list_box_append (self->items, make_row (self, dataset, g_ptr_array_index (dataset->items, i)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "misleading.done", of != NULL);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  CareMisleadingDialog *self = data;

  return self->wanted == NULL || strstr (g_object_get_data (G_OBJECT (row), "care-folded"), self->wanted);
}

static void
on_search (CareMisleadingDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_clear_pointer (&self->wanted, g_free);
  if (text[0] != '\0')
    self->wanted = g_utf8_casefold (text, -1);
  gtk_list_box_invalidate_filter (self->items);
}

static void
done (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareMisleadingDialog *self = CARE_MISLEADING_DIALOG (widget);
  g_autoptr (GPtrArray) ticked = g_ptr_array_new_with_free_func (g_free);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->items, i)) != NULL; i++)
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "care-check")))
      g_ptr_array_add (ticked, g_strdup (g_object_get_data (G_OBJECT (row), "care-item")));
  answer (self, present_return (self), ticked);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
care_misleading_dialog_dispose (GObject *object)
{
  CareMisleadingDialog *self = CARE_MISLEADING_DIALOG (object);

  answer (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_MISLEADING_DIALOG);
  G_OBJECT_CLASS (care_misleading_dialog_parent_class)->dispose (object);
}

static void
care_misleading_dialog_finalize (GObject *object)
{
  CareMisleadingDialog *self = CARE_MISLEADING_DIALOG (object);

  g_clear_pointer (&self->overview, care_overview_unref);
  g_ptr_array_unref (self->of);
  g_ptr_array_unref (self->before);
  g_free (self->wanted);
  G_OBJECT_CLASS (care_misleading_dialog_parent_class)->finalize (object);
}

static void
care_misleading_dialog_class_init (CareMisleadingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_misleading_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_misleading_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "misleading.done", NULL, done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-misleading-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareMisleadingDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareMisleadingDialog, returns);
  gtk_widget_class_bind_template_child (widget_class, CareMisleadingDialog, search);
  gtk_widget_class_bind_template_child (widget_class, CareMisleadingDialog, items);
}

static void
care_misleading_dialog_init (CareMisleadingDialog *self)
{
  self->of = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  self->before = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->items, is_wanted, self, NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search), self);
}

/* What was reported comes first: of a return that was not made no answer can be false. */
static void
offer_returns (CareMisleadingDialog *self, const char *provider)
{
  g_autoptr (GPtrArray) returns = care_alleged_returns (self->overview, provider);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  for (int missed = 0; missed <= 1; missed++)
    for (guint i = 0; i < returns->len; i++)
      {
        const CareHistoryRow *row = g_ptr_array_index (returns, i);
        g_autofree char *when = care_alleged_words (row->service, row->month);
        g_autofree char *line
            = g_strdup_printf ("%s · %s", care_alleged_location (self->overview, row->location)->name, when);

        if ((int)care_state_is_miss (row->state) != missed)
          continue;
        g_ptr_array_add (self->of, care_allegation_new (row->location, row->service, row->month, NULL));
        gtk_string_list_append (words, line);
      }
  gtk_drop_down_set_expression (self->returns, expression);
  gtk_drop_down_set_model (self->returns, G_LIST_MODEL (words));
}

CareMisleadingDialog *
care_misleading_dialog_present (GtkWidget *from,
                                CareOverview *overview,
                                const char *provider,
                                GPtrArray *before,
                                CareMisleadingChosen chosen,
                                gpointer user_data)
{
  CareMisleadingDialog *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && overview != NULL && provider != NULL && chosen != NULL, NULL);

  self = g_object_new (CARE_TYPE_MISLEADING_DIALOG, NULL);
  self->overview = care_overview_ref (overview);
  for (guint i = 0; i < before->len; i++)
    g_ptr_array_add (self->before, care_alleged_copy (g_ptr_array_index (before, i)));
  self->chosen = chosen;
  self->user_data = user_data;
  offer_returns (self, provider);
  show_items (self);
  g_signal_connect_swapped (self->returns, "notify::selected", G_CALLBACK (show_items), self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
