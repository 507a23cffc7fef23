/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-day.h"

struct _CareCalendarDay
{
  AdwBin parent_instance;

  CareDate date;

  /* template children */
  GtkLabel *number;
  GtkLabel *caption;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (CareCalendarDay, care_calendar_day, ADW_TYPE_BIN)

static guint activate_signal;

static void
released_cb (CareCalendarDay *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, activate_signal, 0);
}

static void
care_calendar_day_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CALENDAR_DAY);
  G_OBJECT_CLASS (care_calendar_day_parent_class)->dispose (object);
}

static void
care_calendar_day_class_init (CareCalendarDayClass *klass)
{
  static const unsigned KEYS[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_day_dispose;
  activate_signal = g_signal_new ("activate", CARE_TYPE_CALENDAR_DAY, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, activate_signal);
  for (size_t i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding_signal (widget_class, KEYS[i], 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "calendar-day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-calendar-day.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCalendarDay, number);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarDay, caption);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarDay, more);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
care_calendar_day_init (CareCalendarDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
care_calendar_day_new (void)
{
  return g_object_new (CARE_TYPE_CALENDAR_DAY, NULL);
}

CareDate
care_calendar_day_get_date (CareCalendarDay *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_DAY (self), CARE_NO_DATE);

  return self->date;
}

void
care_calendar_day_show (CareCalendarDay *self, CareDate date, const char *caption, const char *spoken)
{
  g_autofree char *number = NULL;

  g_return_if_fail (CARE_IS_CALENDAR_DAY (self));
  g_return_if_fail (spoken != NULL);

  self->date = date;
  number = g_strdup_printf ("%d", care_date_day (date));
  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->caption, caption != NULL ? caption : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
care_calendar_day_set_more (CareCalendarDay *self, int more)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CARE_IS_CALENDAR_DAY (self));

  if (more > 0)
    text = g_strdup_printf ("+%d", more);
  gtk_label_set_text (self->more, text != NULL ? text : "");
}

void
care_calendar_day_set_class (CareCalendarDay *self, const char *css_class, bool holds)
{
  g_return_if_fail (CARE_IS_CALENDAR_DAY (self));

  if (holds)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}
