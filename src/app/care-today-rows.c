/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-today-rows.h"

#include "care-names.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-places.h"
#include "care-words-remarks.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

/* From when on a deadline is shown as near, and as very near. Not of the law: only for the eye. */
#define NEAR_DAYS 7
#define VERY_NEAR_DAYS 2

#define ROW_LINES 3

static GtkWidget *
row_new (const char *icon, const char *status, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Not because it would look better: a label without a limit is laid out letter by letter to find how narrow
   * it could be, which was a third of the work before the first frame. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), ROW_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), ROW_LINES);
  if (subtitle != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
    }
  if (status != NULL)
    gtk_widget_add_css_class (image, status);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  return row;
}

static void
add_date (GtkWidget *row, const char *text, const char *status)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, status != NULL ? status : "fact");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

/* What is spoken: all that the row shows, in the order it is read. */
static void
name_row (GtkWidget *row, const char *title, const char *subtitle, const char *date)
{
  GString *text = g_string_new (title);

  if (subtitle != NULL)
    g_string_append_printf (text, ", %s", subtitle);
  if (date != NULL)
    g_string_append_printf (text, ", %s", date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
  g_string_free (text, TRUE);
}

static void
make_pressable (GtkWidget *row, const char *action, GVariant *target)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

static GVariant *
return_target (const char *location, CareService service, CareMonth month)
{
  g_autofree char *month_text = care_month_format (month);

  return g_variant_new ("(sss)", location, care_service_to_string (service), month_text);
}

static char *
task_subtitle (const CareTask *task)
{
  GString *text = g_string_new (care_words_service (task->service));

  if (task->unsaved->len > 0)
    {
      g_autofree char *sections = care_words_sections (task->dataset, task->unsaved);
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, " · %u section not saved yet: %s",
                                           " · %u sections not saved yet: %s", task->unsaved->len),
                              task->unsaved->len, sections);
    }
  else if (task->state == CARE_STATE_INCOMPLETE)
    g_string_append_printf (text, " · %s", _ ("recorded in part"));
  else if (task->answered == 0)
    g_string_append_printf (text, " · %s", _ ("not begun"));
  else if (task->answered == task->asked)
    g_string_append_printf (text, " · %s", _ ("all answered, not yet recorded"));
  else
    g_string_append_printf (text, _ (" · %d of %d answered"), task->answered, task->asked);
  if (task->errors > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " · %d answer to put right",
                                         " · %d answers to put right", task->errors),
                            task->errors);
  return g_string_free (text, FALSE);
}

/* A month in which nothing changed need not be opened first. */
static void
add_unchanged (GtkWidget *row, const CareTask *task, const CareOverview *overview)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Unchanged…"));
  g_autofree char *spoken
      = g_strdup_printf (_ ("Unchanged: %s, %s"), task->location->name, care_words_service (task->service));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Carry forward the figures of the month before"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target_value (
      GTK_ACTIONABLE (button), return_target (task->location->id, task->service, overview->window.month));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.unchanged-return");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
care_today_task_row (const CareTask *task, const CareOverview *overview)
{
  g_autofree char *subtitle = task_subtitle (task);
  bool mend = task->errors > 0;
  const char *icon = mend ? "dialog-warning-symbolic" : "document-edit-symbolic";
  GtkWidget *row = row_new (icon, mend ? "warning" : NULL, task->location->name, subtitle);

  name_row (row, task->location->name, subtitle, NULL);
  if (task->answered == 0 && task->state == CARE_STATE_OPEN)
    add_unchanged (row, task, overview);
  make_pressable (row, "win.open-return",
                  return_target (task->location->id, task->service, overview->window.month));
  return row;
}

GtkWidget *
care_today_missed_row (const CareHistoryRow *missed, const CareOverview *overview)
{
  const char *name = care_names_location (overview, missed->location);
  g_autofree char *subtitle
      = g_strdup_printf ("%s · %s", care_words_service (missed->service), care_words_state (missed->state));
  g_autofree char *month = care_words_month (missed->month);
  GtkWidget *row = row_new ("dialog-error-symbolic", "error", name, subtitle);

  add_date (row, month, "error");
  name_row (row, name, subtitle, month);
  make_pressable (row, "win.open-return", return_target (missed->location, missed->service, missed->month));
  return row;
}

GtkWidget *
care_today_more_missed_row (int count)
{
  g_autofree char *title = g_strdup_printf (_ ("All %d are on the Compliance page"), count);
  GtkWidget *row = row_new ("view-grid-symbolic", NULL, title, NULL);

  name_row (row, title, NULL, NULL);
  make_pressable (row, "win.page", g_variant_new_string ("compliance"));
  return row;
}

GtkWidget *
care_today_home_row (const CarePlaceTodo *todo, const CareOverview *overview)
{
  g_autofree char *title = care_words_place_todo (todo, overview->law->rules, overview->today);
  const char *name = todo->location != NULL ? todo->location->name : todo->provider->name;
  const char *id = todo->location != NULL ? todo->location->id : todo->provider->id;
  GtkWidget *row = row_new ("user-home-symbolic", NULL, title, name);

  name_row (row, title, name, NULL);
  make_pressable (row, todo->location != NULL ? "win.open-home" : "win.edit-provider",
                  g_variant_new_string (id));
  return row;
}

GtkWidget *
care_today_more_homes_row (int count)
{
  g_autofree char *title = g_strdup_printf (_ ("All %d are on the Homes page"), count);
  GtkWidget *row = row_new ("user-home-symbolic", NULL, title, NULL);

  name_row (row, title, NULL, NULL);
  make_pressable (row, "win.page", g_variant_new_string ("homes"));
  return row;
}

GtkWidget *
care_today_deadline_row (const CareDeadlineRow *deadline, const CareOverview *overview)
{
  const CareCaseClock *clock = &deadline->clock;
  int days = clock->safe - overview->today;
  const char *status = days <= VERY_NEAR_DAYS ? "error" : days <= NEAR_DAYS ? "warning" : NULL;
  const char *icon = status != NULL ? "dialog-warning-symbolic" : "alarm-symbolic";
  g_autofree char *date = care_words_date (clock->safe);
  g_autofree char *left = care_words_days_left (clock->safe, overview->today);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", deadline->provider_name, date);
  GtkWidget *row = row_new (icon, status, care_words_clock (clock->what), subtitle);

  add_date (row, left, status);
  name_row (row, care_words_clock (clock->what), subtitle, left);
  make_pressable (row, "win.open-case", g_variant_new_string (deadline->case_id));
  return row;
}

GtkWidget *
care_today_coming_row (CareDate date, const char *title, const char *subtitle)
{
  g_autofree char *text = care_words_date (date);
  GtkWidget *row = row_new ("x-office-calendar-symbolic", NULL, title, subtitle);

  add_date (row, text, NULL);
  name_row (row, title, subtitle, text);
  g_object_set_data (G_OBJECT (row), "date", GINT_TO_POINTER (date));
  return row;
}

CareDate
care_today_coming_date (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), CARE_NO_DATE);

  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "date"));
}
