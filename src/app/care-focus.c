/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-focus.h"

/* The place is the way down: at each level, the how-manieth child. */
struct CareFocus
{
  GArray *way; /* int, from the focus up */
};

static int
index_of (GtkWidget *child)
{
  int index = 0;

  while ((child = gtk_widget_get_prev_sibling (child)) != NULL)
    index++;
  return index;
}

CareFocus *
care_focus_save (GtkWidget *widget)
{
  GtkRoot *root = NULL;
  GtkWidget *focus = NULL;
  CareFocus *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || focus == widget || !gtk_widget_is_ancestor (focus, widget))
    return NULL;
  self = g_new0 (CareFocus, 1);
  self->way = g_array_new (FALSE, FALSE, sizeof (int));
  for (; focus != widget; focus = gtk_widget_get_parent (focus))
    {
      int index = index_of (focus);

      g_array_append_val (self->way, index);
    }
  return self;
}

void
care_focus_restore (CareFocus *self, GtkWidget *widget)
{
  GtkWidget *place = widget;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (self == NULL)
    return;
  for (unsigned i = self->way->len; i > 0; i--)
    {
      GtkWidget *child = gtk_widget_get_first_child (place);

      if (child == NULL)
        break;
      for (int n = g_array_index (self->way, int, i - 1); n > 0; n--)
        child = gtk_widget_get_next_sibling (child) != NULL ? gtk_widget_get_next_sibling (child) : child;
      place = child;
    }
  if (!gtk_widget_grab_focus (place))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  g_array_unref (self->way);
  g_free (self);
}
