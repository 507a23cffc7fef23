/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-panes.h"

#define ROOM_FOR_THREE 800 /* a window of about 1040 with its sidebar */
#define STEPS_WIDTH 200
#define QUESTIONS_LEAST 320
#define QUESTIONS_MOST 640
#define N_PANES 3

struct _CareDraftPanes
{
  GtkWidget parent_instance;

  GtkWidget *panes[N_PANES]; /* steps, questions, pages */
  guint tell;
  bool narrow;
  bool show_pages;
};

G_DEFINE_FINAL_TYPE (CareDraftPanes, care_draft_panes, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_STEPS = 1,
  PROP_QUESTIONS,
  PROP_PAGES,
  PROP_NARROW,
  PROP_SHOW_PAGES,
  N_PROPS,
} Property;

static GParamSpec *props[N_PROPS];

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  CareDraftPanes *self = CARE_DRAFT_PANES (widget);

  *minimum = *natural = 0;
  for (int i = 0; i < N_PANES; i++)
    {
      int least = 0;

      if (self->panes[i] != NULL)
        gtk_widget_measure (self->panes[i], orientation, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (*minimum + STEPS_WIDTH, STEPS_WIDTH + QUESTIONS_LEAST);
  *natural = *minimum;
}

static gboolean
on_tell (gpointer data)
{
  CareDraftPanes *self = data;

  self->tell = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
place (GtkWidget *pane, int x, int width, int height)
{
  if (pane == NULL)
    return;
  gtk_widget_set_child_visible (pane, width > 0);
  if (width > 0)
    gtk_widget_size_allocate (pane, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CareDraftPanes *self = CARE_DRAFT_PANES (widget);
  bool narrow = width < ROOM_FOR_THREE;
  int rest = width - STEPS_WIDTH;
  int questions = narrow ? rest : CLAMP (rest * 48 / 100, QUESTIONS_LEAST, QUESTIONS_MOST);
  int pages = rest - questions;

  if (narrow && self->show_pages)
    {
      questions = 0;
      pages = rest;
    }
  place (self->panes[0], 0, STEPS_WIDTH, height);
  place (self->panes[1], STEPS_WIDTH, questions, height);
  place (self->panes[2], STEPS_WIDTH + questions, pages, height);
  /* What hears of it changes sizes, which cannot be done while they are given out. */
  if (narrow != self->narrow && self->tell == 0)
    self->tell = g_idle_add (on_tell, self);
  self->narrow = narrow;
}

static void
set_pane (CareDraftPanes *self, int i, GtkWidget *pane)
{
  g_return_if_fail (self->panes[i] == NULL && pane != NULL);

  self->panes[i] = pane;
  gtk_widget_insert_before (pane, GTK_WIDGET (self), NULL);
}

static void
care_draft_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  CareDraftPanes *self = CARE_DRAFT_PANES (object);

  switch ((Property)id)
    {
    case PROP_STEPS:
    case PROP_QUESTIONS:
    case PROP_PAGES:
      set_pane (self, (int)id - PROP_STEPS, g_value_get_object (value));
      break;
    case PROP_SHOW_PAGES:
      self->show_pages = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    case PROP_NARROW:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
care_draft_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  CareDraftPanes *self = CARE_DRAFT_PANES (object);

  if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else if (id == PROP_SHOW_PAGES)
    g_value_set_boolean (value, self->show_pages);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
care_draft_panes_dispose (GObject *object)
{
  CareDraftPanes *self = CARE_DRAFT_PANES (object);

  g_clear_handle_id (&self->tell, g_source_remove);
  for (int i = 0; i < N_PANES; i++)
    g_clear_pointer (&self->panes[i], gtk_widget_unparent);
  G_OBJECT_CLASS (care_draft_panes_parent_class)->dispose (object);
}

static void
care_draft_panes_class_init (CareDraftPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = care_draft_panes_set_property;
  object_class->get_property = care_draft_panes_get_property;
  object_class->dispose = care_draft_panes_dispose;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  props[PROP_STEPS]
      = g_param_spec_object ("steps", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_QUESTIONS] = g_param_spec_object ("questions", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PAGES]
      = g_param_spec_object ("pages", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, false, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_PAGES]
      = g_param_spec_boolean ("show-pages", NULL, NULL, false, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
care_draft_panes_init (CareDraftPanes *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), true);
  gtk_widget_set_vexpand (GTK_WIDGET (self), true);
}

bool
care_draft_panes_is_narrow (CareDraftPanes *self)
{
  g_return_val_if_fail (CARE_IS_DRAFT_PANES (self), false);
  return self->narrow;
}
