/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-date-row.h"

#include <glib/gi18n.h>

#include "care-date-text.h"
#include "care-words-dates.h"

struct _CareDateRow
{
  AdwActionRow parent_instance;

  /* owned */
  char *hint;

  /* children */
  GtkWidget *entry;
  GtkWidget *button;
  GtkCalendar *calendar;

  bool picking; /* the calendar follows the entry, not the other way round */
};

G_DEFINE_FINAL_TYPE (CareDateRow, care_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
typed (CareDateRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
on_changed (CareDateRow *self)
{
  CareDate date = care_date_row_get_date (self);
  g_autofree char *words = care_words_date (date);

  if (date != CARE_NO_DATE)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (care_date_year (date), care_date_month_number (date),
                                                       care_date_day (date), 0, 0, 0);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
      self->picking = true;
      gtk_calendar_select_day (self->calendar, day);
      self->picking = false;
    }
  else if (care_date_row_is_unclear (self))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ ("Write the day first, as in 19/11/2026"));
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), self->hint != NULL ? self->hint : "");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_day_selected (CareDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (self->picking)
    return;
  care_date_row_set_date (self, care_date (g_date_time_get_year (day), g_date_time_get_month (day),
                                           g_date_time_get_day_of_month (day)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
on_title (CareDateRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *pick = g_strdup_printf (_ ("Pick a date: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, pick, -1);
}

static void
care_date_row_finalize (GObject *object)
{
  g_free (CARE_DATE_ROW (object)->hint);
  G_OBJECT_CLASS (care_date_row_parent_class)->finalize (object);
}

static void
care_date_row_class_init (CareDateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_date_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
care_date_row_init (CareDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->entry = gtk_entry_new ();
  self->button = gtk_menu_button_new ();
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), true);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->entry);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->entry);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
}

CareDate
care_date_row_get_date (CareDateRow *self)
{
  g_return_val_if_fail (CARE_IS_DATE_ROW (self), CARE_NO_DATE);
  return care_date_text_read (typed (self));
}

void
care_date_row_set_date (CareDateRow *self, CareDate date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CARE_IS_DATE_ROW (self));

  text = care_words_date_short (date);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

bool
care_date_row_is_unclear (CareDateRow *self)
{
  g_autofree char *bare = NULL;

  g_return_val_if_fail (CARE_IS_DATE_ROW (self), false);

  bare = g_strstrip (g_strdup (typed (self)));
  return bare[0] != '\0' && care_date_text_read (bare) == CARE_NO_DATE;
}

void
care_date_row_set_hint (CareDateRow *self, const char *hint)
{
  g_return_if_fail (CARE_IS_DATE_ROW (self));

  g_free (self->hint);
  self->hint = g_strdup (hint);
  if (typed (self)[0] == '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), hint);
}

GtkEditable *
care_date_row_get_entry (CareDateRow *self)
{
  g_return_val_if_fail (CARE_IS_DATE_ROW (self), NULL);
  return GTK_EDITABLE (self->entry);
}
