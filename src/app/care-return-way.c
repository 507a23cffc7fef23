/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-way.h"

#include <adwaita.h>

#include "care-return-row.h"

#define MARGIN 12

static GtkWidget *
focused_field (GtkWidget *form)
{
  GtkRoot *root = gtk_widget_get_root (form);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return NULL;
  return CARE_IS_RETURN_FIELD (focus) ? focus : gtk_widget_get_ancestor (focus, CARE_TYPE_RETURN_FIELD);
}

/* All fields that can be reached now, in the order of the list. Folded ones cannot. */
static GPtrArray *
reachable_fields (GPtrArray *rows)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *fields = care_return_row_get_fields (g_ptr_array_index (rows, i));

      for (guint j = 0; j < fields->len; j++)
        if (gtk_widget_get_mapped (g_ptr_array_index (fields, j)))
          g_ptr_array_add (all, g_ptr_array_index (fields, j));
    }
  return all;
}

void
care_return_way_first (GPtrArray *rows)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (rows != NULL);

  all = reachable_fields (rows);
  if (all->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (all, 0));
}

bool
care_return_way_move (GPtrArray *rows, GtkWidget *form, int step)
{
  g_autoptr (GPtrArray) all = NULL;
  GtkWidget *focus = NULL;
  guint at = 0;

  g_return_val_if_fail (rows != NULL && GTK_IS_WIDGET (form), true);

  all = reachable_fields (rows);
  focus = focused_field (form);
  if (all->len == 0)
    return true;
  if (focus == NULL || !g_ptr_array_find (all, focus, &at))
    gtk_widget_grab_focus (g_ptr_array_index (all, 0));
  else if (step > 0 && at + 1 == all->len)
    return false;
  else if ((int)at + step >= 0)
    gtk_widget_grab_focus (g_ptr_array_index (all, (guint)((int)at + step)));
  return true;
}

/* Questions that are not asked this month are folded away. */
static void
unfold_around (GtkWidget *widget)
{
  GtkWidget *expander = gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW);

  if (expander != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), true);
}

/* The toolkit brings the field into view, but not what was found under its question. */
static void
show_whole (GtkWidget *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = NULL;
  graphene_rect_t place;
  double top = 0;

  if (scroller == NULL || !gtk_widget_compute_bounds (row, scroller, &place))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (adjustment) + place.origin.y;
  gtk_adjustment_clamp_page (adjustment, top - MARGIN, top + place.size.height + MARGIN);
}

static void
go_to (CareReturnRow *row, guint nth)
{
  GPtrArray *fields = care_return_row_get_fields (row);
  GtkWidget *field = g_ptr_array_index (fields, nth);

  unfold_around (GTK_WIDGET (row));
  gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
  show_whole (GTK_WIDGET (row));
}

bool
care_return_way_go (GPtrArray *rows, const char *item)
{
  g_return_val_if_fail (rows != NULL && item != NULL, false);

  for (guint i = 0; i < rows->len; i++)
    {
      CareReturnRow *row = g_ptr_array_index (rows, i);
      GPtrArray *fields = care_return_row_get_fields (row);

      for (guint j = 0; j < fields->len; j++)
        if (g_str_equal (care_return_field_get_id (g_ptr_array_index (fields, j)), item))
          {
            go_to (row, j);
            return true;
          }
      if (g_str_equal (care_return_row_get_item (row), item) && fields->len > 0)
        {
          go_to (row, 0);
          return true;
        }
    }
  return false;
}

static int
row_of (GPtrArray *rows, GtkWidget *focus)
{
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CARE_TYPE_RETURN_ROW) : NULL;
  guint index = 0;

  return row != NULL && g_ptr_array_find (rows, row, &index) ? (int)index : -1;
}

bool
care_return_way_step (GPtrArray *rows, GtkWidget *form, int step)
{
  int n = 0, at = 0;

  g_return_val_if_fail (rows != NULL && (step == 1 || step == -1), false);

  n = (int)rows->len;
  at = row_of (rows, focused_field (form));
  if (at < 0 && step < 0)
    at = n;
  for (int i = 0; i < n; i++)
    {
      CareReturnRow *row = NULL;

      at = (at + step + n) % n;
      row = g_ptr_array_index (rows, (guint)at);
      if (care_return_row_has_finding (row))
        {
          go_to (row, care_return_row_worst_field (row));
          return true;
        }
    }
  return false;
}

typedef struct
{
  double upper;
  gulong handler;
} Hold;

static void
on_upper_changed (GtkAdjustment *adjustment, Hold *hold)
{
  double grown = gtk_adjustment_get_upper (adjustment) - hold->upper;

  g_signal_handler_disconnect (adjustment, hold->handler);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + grown);
}

static void
free_hold (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
care_return_way_hold (GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = NULL;
  Hold *hold = NULL;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  if (gtk_adjustment_get_value (adjustment) <= 0)
    return;
  hold = g_new0 (Hold, 1);
  hold->upper = gtk_adjustment_get_upper (adjustment);
  hold->handler
      = g_signal_connect_data (adjustment, "changed", G_CALLBACK (on_upper_changed), hold, free_hold, 0);
}
