/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sidebar-row.h"

struct _CareSidebarRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  char *page;
  char *title;
  char *icon_name;

  /* template children */
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (CareSidebarRow, care_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_PAGE = 1,
  PROP_TITLE,
  PROP_ICON_NAME,
} CareSidebarRowProperty;

static GParamSpec *properties[PROP_ICON_NAME + 1];

static void
update_label (CareSidebarRow *self, const char *spoken)
{
  g_autofree char *label = NULL;

  if (spoken != NULL && *spoken != '\0')
    label = g_strdup_printf ("%s, %s", self->title, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : self->title, -1);
}

static void
care_sidebar_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CareSidebarRow *self = CARE_SIDEBAR_ROW (object);

  switch ((CareSidebarRowProperty)id)
    {
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
care_sidebar_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CareSidebarRow *self = CARE_SIDEBAR_ROW (object);

  switch ((CareSidebarRowProperty)id)
    {
    case PROP_PAGE:
      self->page = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
care_sidebar_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (care_sidebar_row_parent_class)->constructed (object);
  update_label (CARE_SIDEBAR_ROW (object), NULL);
}

static void
care_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (care_sidebar_row_parent_class)->dispose (object);
}

static void
care_sidebar_row_finalize (GObject *object)
{
  CareSidebarRow *self = CARE_SIDEBAR_ROW (object);

  g_free (self->page);
  g_free (self->title);
  g_free (self->icon_name);
  G_OBJECT_CLASS (care_sidebar_row_parent_class)->finalize (object);
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "",
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
}

static void
care_sidebar_row_class_init (CareSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = care_sidebar_row_get_property;
  object_class->set_property = care_sidebar_row_set_property;
  object_class->constructed = care_sidebar_row_constructed;
  object_class->dispose = care_sidebar_row_dispose;
  object_class->finalize = care_sidebar_row_finalize;

  properties[PROP_PAGE] = text_property ("page");
  properties[PROP_TITLE] = text_property ("title");
  properties[PROP_ICON_NAME] = text_property ("icon-name");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CareSidebarRow, count);
}

static void
care_sidebar_row_init (CareSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
care_sidebar_row_get_page (CareSidebarRow *self)
{
  g_return_val_if_fail (CARE_IS_SIDEBAR_ROW (self), NULL);

  return self->page;
}

void
care_sidebar_row_set_count (CareSidebarRow *self, int count, const char *spoken)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CARE_IS_SIDEBAR_ROW (self));

  if (count > 0)
    text = g_strdup_printf ("%d", count);
  gtk_label_set_text (self->count, text != NULL ? text : "");
  update_label (self, count > 0 ? spoken : NULL);
}
