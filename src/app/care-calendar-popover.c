/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-popover.h"

#include "care-calendar-marks.h"
#include "care-why.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

#include <glib/gi18n.h>

#define WIDTH 400

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
list_new (void)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why this date"),
                                  -1);
  return list;
}

static void
add_button (GtkWidget *box, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

/* Opening never moves; the close goes on over each day that is no working day. */
static void
add_window (GtkWidget *box, const CareOverview *overview, const CareMark *mark)
{
  const CareLaw *law = overview->law;
  const CareWindow *window = &mark->window;
  GtkWidget *list = list_new ();
  g_autofree char *opens = care_words_date (window->opens);
  g_autofree char *closes = care_words_date (window->closes);
  g_autofree char *first = g_strdup_printf (_ ("Opens at the start of %s."), opens);
  g_autofree char *last = g_strdup_printf (_ ("Closes at the end of %s."), closes);
  g_autofree char *opens_from = care_words_rule_source (CARE_RULE_WINDOW_OPENS, law->rules, window->opens);
  CareRuleId rule = CARE_RULE_WINDOW_CLOSES;

  care_why_list_add (list, first, opens_from);
  for (CareDate day = care_window_first_moved (window, law->rules); day < window->closes; day++)
    {
      g_autofree char *why = care_words_day (day, law->holidays);

      care_why_list_add (list, why, NULL);
      rule = CARE_RULE_WINDOW_MOVES;
    }
  g_autofree char *closes_from = care_words_rule_source (rule, law->rules, window->closes);
  care_why_list_add (list, last, closes_from);
  add_label (box, mark->text, "heading");
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_deadline (GtkWidget *box, const CareOverview *overview, const CareMark *mark)
{
  const CareCaseClock *clock = &mark->deadline->clock;
  g_autofree char *sentence = care_words_clock_sentence (clock, overview->today);
  g_autofree char *readings = care_words_clock_readings (clock);

  add_label (box, mark->text, "heading");
  add_label (box, sentence, NULL);
  if (*readings != '\0')
    add_label (box, readings, NULL);
  gtk_box_append (GTK_BOX (box), care_why_list_new (&clock->because, overview->law));
}

static GtkWidget *
content_new (const CareOverview *overview, GPtrArray *marks, CareDate date)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  g_autofree char *day = care_words_date (date);
  const CareHoliday *holiday = care_holidays_find (overview->law->holidays, date);
  const CareDeadlineRow *deadline = NULL;
  bool certain = true, window = false, empty = holiday == NULL;

  gtk_widget_add_css_class (box, "why");
  add_label (box, day, "title-4");
  if (holiday != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("%s, a bank holiday"), holiday->title);

      add_label (box, text, NULL);
    }
  for (unsigned i = 0; i < marks->len; i++)
    {
      const CareMark *mark = g_ptr_array_index (marks, i);

      if (date < mark->from || date > mark->to)
        continue;
      certain = certain && mark->certain;
      empty = false;
      if (mark->deadline != NULL)
        add_deadline (box, overview, mark);
      else
        add_window (box, overview, mark);
      if (deadline == NULL)
        deadline = mark->deadline;
      window = window || (mark->deadline == NULL && mark->window.month == overview->window.month);
    }
  if (empty)
    add_label (box, _ ("No window is open and no deadline falls on this day."), NULL);
  if (!certain)
    {
      g_autofree char *doubt = care_words_uncertain (overview->law->holidays);

      add_label (box, doubt, "warning");
    }
  if (deadline != NULL)
    add_button (box, _ ("Open the Case"), "win.open-case", g_variant_new_string (deadline->case_id));
  else if (window)
    add_button (box, _ ("Open the Returns"), "win.page", g_variant_new_string ("returns"));
  return box;
}

GtkWidget *
care_calendar_popover_new (const CareOverview *overview, GPtrArray *marks, CareDate date)
{
  GtkWidget *popover = NULL;
  GtkWidget *scrolled = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);

  popover = gtk_popover_new ();
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE, "max-content-height", WIDTH, NULL);
  spoken = care_calendar_spoken (overview, marks, date);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content_new (overview, marks, date));
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return popover;
}
