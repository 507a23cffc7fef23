/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-columns.h"

#include <glib/gi18n.h>

#include "care-figures-row.h"
#include "care-words-findings.h"

struct _CareFiguresColumns
{
  AdwBin parent_instance;

  /* owned */
  CareFigureColumns *shown; /* NULL before the first */
  GPtrArray *rows;          /* CareFiguresRow: the home, the month, then the questions; borrowed */

  /* template children */
  GtkFlowBox *chips;
  AdwPreferencesGroup *places;
  AdwPreferencesGroup *items;
};

G_DEFINE_FINAL_TYPE (CareFiguresColumns, care_figures_columns, ADW_TYPE_BIN)

static void
free_header (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GdkContentProvider *
drag_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, data);
}

static void
add_chip (CareFiguresColumns *self, const char *header, const char *sample)
{
  g_autofree char *text = *sample != '\0' ? g_strdup_printf ("%s (%s)", header, sample) : g_strdup (header);
  GtkWidget *label = gtk_label_new (text);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "status-pill");
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_cursor_from_name (label, "grab");
  g_signal_connect_data (source, "prepare", G_CALLBACK (drag_cb), g_strdup (header), free_header, 0);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_flow_box_append (self->chips, label);
}

static void
add_row (CareFiguresColumns *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *field,
         const char *none,
         bool with_way)
{
  CareFiguresRow *row = care_figures_row_new (title, field, none, self->shown->headers, with_way);

  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static void
clear_columns (CareFiguresColumns *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (i < 2 ? self->places : self->items, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_questions (CareFiguresColumns *self)
{
  const CareDataset *dataset = self->shown->dataset;

  for (guint i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = dataset->items->pdata[i];
      g_auto (GStrv) fields = care_item_fields (item);
      for (int j = 0; fields[j] != NULL; j++)
        {
          g_autofree char *title = care_words_field (dataset, fields[j]);
          add_row (self, self->items, title, fields[j], _ ("Not in the file"),
                   item->kind <= CARE_KIND_DAYS_OR_HOURS);
        }
    }
}

/* What the names of the columns suggest. */
static void
show_suggestions (CareFiguresColumns *self)
{
  const CareMapping *mapping = self->shown->mapping;

  care_figures_row_set_header (self->rows->pdata[0], mapping->location);
  care_figures_row_set_header (self->rows->pdata[1], mapping->month);
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      const CareMappedColumn *column = mapping->columns->pdata[i];
      for (guint j = 2; j < self->rows->len; j++)
        if (g_str_equal (care_figures_row_get_field (self->rows->pdata[j]), column->field))
          care_figures_row_set_header (self->rows->pdata[j], column->header);
    }
}

static void
care_figures_columns_dispose (GObject *object)
{
  CareFiguresColumns *self = CARE_FIGURES_COLUMNS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_FIGURES_COLUMNS);
  g_clear_pointer (&self->shown, care_figure_columns_free);
  G_OBJECT_CLASS (care_figures_columns_parent_class)->dispose (object);
}

static void
care_figures_columns_class_init (CareFiguresColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_figures_columns_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-figures-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, CareFiguresColumns, chips);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresColumns, places);
  gtk_widget_class_bind_template_child (widget_class, CareFiguresColumns, items);
}

static void
care_figures_columns_init (CareFiguresColumns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

void
care_figures_columns_show (CareFiguresColumns *self, CareFigureColumns *columns)
{
  g_return_if_fail (CARE_IS_FIGURES_COLUMNS (self) && columns != NULL);

  clear_columns (self); /* its rows hold the names of the last file */
  g_clear_pointer (&self->shown, care_figure_columns_free);
  self->shown = columns;
  for (guint i = 0; i < self->shown->headers->len; i++)
    add_chip (self, self->shown->headers->pdata[i], self->shown->samples->pdata[i]);
  add_row (self, self->places, _ ("Home: its CQC number, or its name"), "", _ ("Choose a column"), false);
  add_row (self, self->places, _ ("Month, or a day in it"), "", _ ("Not in the file"), false);
  add_questions (self);
  show_suggestions (self);
}

CareMapping *
care_figures_columns_get_mapping (CareFiguresColumns *self)
{
  g_return_val_if_fail (CARE_IS_FIGURES_COLUMNS (self), NULL);
  CareMapping *mapping = care_mapping_new ("");

  mapping->has_service = true;
  if (self->shown == NULL)
    return mapping;
  mapping->service = self->shown->mapping->service;
  care_mapping_set_places (mapping, care_figures_row_get_header (self->rows->pdata[0]),
                           care_figures_row_get_header (self->rows->pdata[1]), "");
  for (guint i = 2; i < self->rows->len; i++)
    {
      static const CareTakenAs hows[]
          = { CARE_TAKEN_AS_IT_IS, CARE_TAKEN_AS_SUM, CARE_TAKEN_AS_SUM, CARE_TAKEN_AS_COUNT };
      CareFiguresRow *row = self->rows->pdata[i];
      CareFiguresWay way = care_figures_row_get_way (row);
      if (*care_figures_row_get_header (row) != '\0')
        care_mapping_add_column (mapping, care_figures_row_get_header (row), care_figures_row_get_field (row),
                                 hows[way], way == CARE_FIGURES_MINUTES ? 1 / 60.0 : 1, NULL, NULL);
    }
  return mapping;
}
