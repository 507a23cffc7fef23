/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-import-days.h"

#include "care-choice.h"
#include "care-date-row.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

#define MONTHS 13 /* an extract is seldom older than a year */

struct _CareImportDays
{
  AdwPreferencesGroup parent_instance;

  CareDateRow *transfer_on;
  CareDateRow *service_ended;
  AdwComboRow *month;
};

G_DEFINE_FINAL_TYPE (CareImportDays, care_import_days, ADW_TYPE_PREFERENCES_GROUP)

static CareDateRow *
add_day (CareImportDays *self, const char *title, const char *hint)
{
  CareDateRow *row = g_object_new (CARE_TYPE_DATE_ROW, "title", title, NULL);

  care_date_row_set_hint (row, hint);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  return row;
}

static void
care_import_days_class_init (CareImportDaysClass *klass)
{
}

static void
care_import_days_init (CareImportDays *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What the File Does Not Say"));
  self->transfer_on = add_day (self, _ ("First day with the new provider"),
                               _ ("For homes that the list has with another provider than the record"));
  self->service_ended
      = add_day (self, _ ("Last day of care that ended"),
                 _ ("For a kind of care that the list no longer has; left empty, none is ended"));
  self->month = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->month), _ ("Which window it is about"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->month));
}

static void
offer_months (CareImportDays *self, CareDate today)
{
  care_choice_begin (self->month);
  care_choice_add (self->month, CARE_NO_MONTH, _ ("As each row says when it was updated"));
  for (int i = 0; i < MONTHS; i++)
    {
      g_autofree char *words = care_words_month (care_month_of (today) - i);

      care_choice_add (self->month, care_month_of (today) - i, words);
    }
  care_choice_done (self->month);
}

void
care_import_days_ask (CareImportDays *self, CareFileKind kind, CareDate today)
{
  g_return_if_fail (CARE_IS_IMPORT_DAYS (self));
  bool list = kind == CARE_FILE_LOCATIONS || kind == CARE_FILE_CQC_DIRECTORY || kind == CARE_FILE_CQC_FILTERS;
  bool extract = kind == CARE_FILE_CT_EXTRACT;

  gtk_widget_set_visible (GTK_WIDGET (self), list || extract);
  gtk_widget_set_visible (GTK_WIDGET (self->transfer_on), list);
  gtk_widget_set_visible (GTK_WIDGET (self->service_ended), list);
  gtk_widget_set_visible (GTK_WIDGET (self->month), extract);
  if (extract)
    offer_months (self, today);
}

static bool
read_day (CareDateRow *row, CareDate *day)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (row)))
    return true;
  *day = care_date_row_get_date (row);
  if (!care_date_row_is_unclear (row))
    return true;
  gtk_widget_grab_focus (GTK_WIDGET (care_date_row_get_entry (row)));
  return false;
}

bool
care_import_days_read (CareImportDays *self, CareImportWishes *wishes)
{
  g_return_val_if_fail (CARE_IS_IMPORT_DAYS (self) && wishes != NULL, false);

  if (gtk_widget_get_visible (GTK_WIDGET (self->month)))
    wishes->month = care_choice_get (self->month, CARE_NO_MONTH);
  return read_day (self->transfer_on, &wishes->transfer_on)
         && read_day (self->service_ended, &wishes->service_ended);
}
