/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sidebar.h"

#include "care-sidebar-row.h"

struct _CareSidebar
{
  AdwBin parent_instance;

  /* template children */
  GtkListBox *list;
  GtkLabel *proof;
  GtkLabel *step;
};

G_DEFINE_FINAL_TYPE (CareSidebar, care_sidebar, ADW_TYPE_BIN)

static void
row_activated_cb (CareSidebar *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s",
                              care_sidebar_row_get_page (CARE_SIDEBAR_ROW (row)));
}

static CareSidebarRow *
find_row (CareSidebar *self, const char *page)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (care_sidebar_row_get_page (CARE_SIDEBAR_ROW (row)), page) == 0)
      return CARE_SIDEBAR_ROW (row);
  return NULL;
}

static void
care_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_SIDEBAR);
  G_OBJECT_CLASS (care_sidebar_parent_class)->dispose (object);
}

static void
care_sidebar_class_init (CareSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_sidebar_dispose;
  g_type_ensure (CARE_TYPE_SIDEBAR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CareSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, CareSidebar, proof);
  gtk_widget_class_bind_template_child (widget_class, CareSidebar, step);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
care_sidebar_init (CareSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_sidebar_select (CareSidebar *self, const char *page)
{
  CareSidebarRow *row = NULL;

  g_return_if_fail (CARE_IS_SIDEBAR (self));

  row = find_row (self, page);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

void
care_sidebar_grab_focus (CareSidebar *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (CARE_IS_SIDEBAR (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
care_sidebar_set_count (CareSidebar *self, const char *page, int count, const char *spoken)
{
  CareSidebarRow *row = NULL;

  g_return_if_fail (CARE_IS_SIDEBAR (self));

  row = find_row (self, page);
  g_return_if_fail (row != NULL);
  care_sidebar_row_set_count (row, count, spoken);
}

void
care_sidebar_set_proof (CareSidebar *self, const char *text)
{
  g_return_if_fail (CARE_IS_SIDEBAR (self));

  gtk_label_set_text (self->proof, text);
}

const char *
care_sidebar_get_proof (CareSidebar *self)
{
  g_return_val_if_fail (CARE_IS_SIDEBAR (self), "");

  return gtk_label_get_text (self->proof);
}

void
care_sidebar_set_step (CareSidebar *self, const char *text)
{
  g_return_if_fail (CARE_IS_SIDEBAR (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_text (self->step, text);
  gtk_widget_set_visible (GTK_WIDGET (self->step), *text != '\0');
}
