/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-room.h"

struct _CareRoom
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child;

  unsigned telling; /* a source */
  int wanted;       /* the child's width when it was last seen */
  bool narrow;
};

static void care_room_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareRoom,
                               care_room,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, care_room_buildable_init))

static guint changed_signal;
static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  CareRoom *self = CARE_ROOM (buildable);

  if (!GTK_IS_WIDGET (child) || self->child != NULL)
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
care_room_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

/* Only now: who hears the window read out must not meet it where nobody sees it. */
static gboolean
tell_cb (gpointer data)
{
  CareRoom *self = data;

  self->telling = 0;
  if (self->child != NULL)
    gtk_widget_set_visible (self->child, !self->narrow);
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* What is not shown measures nothing, so it is remembered. */
static int
width_of_child (CareRoom *self)
{
  if (self->child != NULL && gtk_widget_get_visible (self->child))
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &self->wanted, NULL, NULL);
  return self->wanted;
}

/* It asks for the whole width and can do with none. */
static void
care_room_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  CareRoom *self = CARE_ROOM (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = width_of_child (self);
  else if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
care_room_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CareRoom *self = CARE_ROOM (widget);
  bool narrow = width < width_of_child (self);

  if (self->child != NULL)
    {
      gtk_widget_set_child_visible (self->child, !narrow);
      if (!narrow)
        gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, width, height }, baseline);
    }
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->telling == 0)
    self->telling = g_idle_add (tell_cb, self);
}

static void
care_room_dispose (GObject *object)
{
  CareRoom *self = CARE_ROOM (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (care_room_parent_class)->dispose (object);
}

static void
care_room_class_init (CareRoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_room_dispose;
  widget_class->measure = care_room_measure;
  widget_class->size_allocate = care_room_size_allocate;
  changed_signal
      = g_signal_new ("changed", CARE_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_room_init (CareRoom *self)
{
}

bool
care_room_is_narrow (CareRoom *self)
{
  g_return_val_if_fail (CARE_IS_ROOM (self), false);
  return self->narrow;
}
