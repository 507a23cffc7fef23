/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-agenda-row.h"

#include "care-calendar-shape.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

struct _CareCalendarAgendaRow
{
  AdwBin parent_instance;

  /* owned */
  CareCalendarLine *line;

  /* template children */
  GtkLabel *heading;
  GtkWidget *body;
  GtkLabel *day;
  CareCalendarShape *shape;
  GtkLabel *title;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (CareCalendarAgendaRow, care_calendar_agenda_row, ADW_TYPE_BIN)

static void
care_calendar_agenda_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CALENDAR_AGENDA_ROW);
  g_clear_object (&CARE_CALENDAR_AGENDA_ROW (object)->line);
  G_OBJECT_CLASS (care_calendar_agenda_row_parent_class)->dispose (object);
}

static void
care_calendar_agenda_row_class_init (CareCalendarAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_agenda_row_dispose;
  g_type_ensure (CARE_TYPE_CALENDAR_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-calendar-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgendaRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgendaRow, body);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgendaRow, day);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgendaRow, shape);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarAgendaRow, detail);
}

static void
care_calendar_agenda_row_init (CareCalendarAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
care_calendar_agenda_row_new (void)
{
  return g_object_new (CARE_TYPE_CALENDAR_AGENDA_ROW, NULL);
}

/* "Mon 16 Nov": the month stands in the heading, and the year. */
static char *
day_words (CareDate date)
{
  g_autofree char *whole = care_words_date (date);
  g_autofree char *plain = care_words_date_short (date);
  char *year = strrchr (plain, ' ');

  if (year != NULL)
    *year = '\0';
  return g_strdup_printf ("%.3s %s", whole, plain);
}

void
care_calendar_agenda_row_show (CareCalendarAgendaRow *self, CareCalendarLine *line)
{
  g_return_if_fail (CARE_IS_CALENDAR_AGENDA_ROW (self) && CARE_IS_CALENDAR_LINE (line));
  const CareCalendarEntry *entry = care_calendar_line_get_entry (line);
  const char *heading = care_calendar_line_get_heading (line);
  g_autofree char *day = care_calendar_line_begins_day (line) ? day_words (entry->date) : g_strdup ("");
  g_autofree char *title = care_calendar_entry_title (entry);
  g_autofree char *detail = care_calendar_line_detail (line);
  bool missed = care_calendar_entry_is_missed (entry);

  g_set_object (&self->line, line);
  gtk_label_set_label (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading != NULL);
  gtk_label_set_label (self->day, day);
  care_calendar_shape_set (self->shape, care_shape_of (entry->kind));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  if (missed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "missed");
}

CareCalendarLine *
care_calendar_agenda_row_get_line (CareCalendarAgendaRow *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_AGENDA_ROW (self), NULL);
  return self->line;
}

GtkWidget *
care_calendar_agenda_row_get_body (CareCalendarAgendaRow *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_AGENDA_ROW (self), NULL);
  return self->body;
}
