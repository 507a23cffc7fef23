/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-row.h"

#include <glib/gi18n.h>

#include "care-drop-down.h"

struct _CareFiguresRow
{
  AdwActionRow parent_instance;

  /* owned */
  char *field;
  GPtrArray *headers; /* char * */

  /* children */
  GtkDropDown *column; /* the first is none */
  GtkDropDown *way;    /* or NULL */
};

G_DEFINE_FINAL_TYPE (CareFiguresRow, care_figures_row, ADW_TYPE_ACTION_ROW)

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  care_figures_row_set_header (data, g_value_get_string (value));
  return TRUE;
}

static void
care_figures_row_finalize (GObject *object)
{
  CareFiguresRow *self = CARE_FIGURES_ROW (object);

  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_free (self->field);
  G_OBJECT_CLASS (care_figures_row_parent_class)->finalize (object);
}

static void
care_figures_row_class_init (CareFiguresRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_figures_row_finalize;
}

static void
care_figures_row_init (CareFiguresRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
}

static void
add_column (CareFiguresRow *self, const char *title, const char *none)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *spoken = g_strdup_printf (_ ("Column for %s"), title);

  g_ptr_array_add (words, (char *)none);
  for (guint i = 0; i < self->headers->len; i++)
    g_ptr_array_add (words, self->headers->pdata[i]);
  g_ptr_array_add (words, NULL);
  self->column = care_drop_down_new ((const char *const *)words->pdata, spoken, TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->column));
}

static void
add_way (CareFiguresRow *self, const char *title)
{
  const char *ways[]
      = { _ ("As it is"), _ ("Sum of all rows"), _ ("Sum of minutes, as hours"), _ ("Number of rows"), NULL };
  g_autofree char *spoken = g_strdup_printf (_ ("How the column is taken for %s"), title);

  self->way = care_drop_down_new (ways, spoken, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->way));
  gtk_widget_set_sensitive (GTK_WIDGET (self->way), FALSE);
}

static void
column_cb (CareFiguresRow *self)
{
  if (self->way != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->way), *care_figures_row_get_header (self) != '\0');
}

CareFiguresRow *
care_figures_row_new (
    const char *title, const char *field, const char *none, GPtrArray *headers, bool with_way)
{
  g_return_val_if_fail (title != NULL && field != NULL && none != NULL && headers != NULL, NULL);
  CareFiguresRow *self = g_object_new (CARE_TYPE_FIGURES_ROW, "title", title, NULL);

  self->field = g_strdup (field);
  self->headers = g_ptr_array_ref (headers);
  add_column (self, title, none);
  if (with_way)
    add_way (self, title);
  g_signal_connect_swapped (self->column, "notify::selected", G_CALLBACK (column_cb), self);
  return self;
}

const char *
care_figures_row_get_field (CareFiguresRow *self)
{
  g_return_val_if_fail (CARE_IS_FIGURES_ROW (self), "");
  return self->field;
}

const char *
care_figures_row_get_header (CareFiguresRow *self)
{
  g_return_val_if_fail (CARE_IS_FIGURES_ROW (self), "");
  guint selected = gtk_drop_down_get_selected (self->column);

  return selected > 0 && selected <= self->headers->len ? self->headers->pdata[selected - 1] : "";
}

void
care_figures_row_set_header (CareFiguresRow *self, const char *header)
{
  g_return_if_fail (CARE_IS_FIGURES_ROW (self) && header != NULL);
  guint at = 0;

  if (g_ptr_array_find_with_equal_func (self->headers, header, g_str_equal, &at))
    gtk_drop_down_set_selected (self->column, at + 1);
}

CareFiguresWay
care_figures_row_get_way (CareFiguresRow *self)
{
  g_return_val_if_fail (CARE_IS_FIGURES_ROW (self), CARE_FIGURES_AS_IS);
  return self->way != NULL ? (CareFiguresWay)gtk_drop_down_get_selected (self->way) : CARE_FIGURES_AS_IS;
}
