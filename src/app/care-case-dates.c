/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-dates.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

struct _CareCaseDates
{
  AdwPreferencesGroup parent_instance;

  /* children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareCaseDates, care_case_dates, ADW_TYPE_PREFERENCES_GROUP)

static void
care_case_dates_class_init (CareCaseDatesClass *klass)
{
}

static void
care_case_dates_init (CareCaseDates *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Dates"));
  self->list = care_case_list (_ ("Dates"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/* "Running · Tuesday 8 December 2026 · 17 days left" */
static char *
state_words (const CareCaseClock *clock, CareDate today)
{
  g_autoptr (GString) text = g_string_new (care_words_clock_state (clock->state));
  g_autofree char *date = care_words_date (clock->safe);
  g_autofree char *left = care_words_days_left (clock->safe, today);

  care_case_append (text, date);
  if (clock->state == CARE_CLOCK_RUNNING || clock->state == CARE_CLOCK_MISSED)
    care_case_append (text, left);
  if (!clock->certain)
    care_case_append (text, _ ("may still move"));
  return g_string_free (g_steal_pointer (&text), false);
}

static void
add (GtkWidget *row, const char *title, const char *more)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), care_case_row (title, more, NULL));
}

static void
add_readings (GtkWidget *row, const CareCaseClock *clock)
{
  g_autofree char *safe = care_words_date (clock->safe);
  g_autofree char *act = care_words_date (clock->date);
  g_autofree char *arguable = care_words_date (clock->arguable);

  if (clock->date != clock->safe)
    add (row, act, _ ("The date as counted"));
  if (clock->arguable == CARE_NO_DATE || clock->arguable == clock->safe)
    return;
  add (row, safe, _ ("The safe date: in time by every reading"));
  add (row, arguable, _ ("The latest date that some would argue for"));
}

static void
add_warnings (GtkWidget *row, const CareCaseClock *clock, const CareHolidays *holidays)
{
  for (int i = 0; i < CARE_N_WARNINGS; i++)
    if (clock->warnings & (1u << i) & ~(unsigned)CARE_WARNING_PAST_HORIZON)
      add (row, care_words_warning (i), NULL);
  if (!clock->certain)
    {
      g_autofree char *uncertain = care_words_uncertain (holidays);

      add (row, uncertain, NULL);
    }
}

static void
add_steps (GtkWidget *row, const CareReasons *because, const CareLaw *law)
{
  for (size_t i = 0; i < because->n; i++)
    {
      const CareReason *reason = &because->items[i];
      g_autofree char *sentence = care_words_reason (reason, law->holidays, law->rules);
      g_autofree char *source = care_words_rule_source (reason->rule, law->rules, reason->date);

      add (row, sentence, source);
    }
}

static GtkWidget *
clock_row (const CareCaseClock *clock, const CareLaw *law, CareDate today)
{
  g_autofree char *state = state_words (clock, today);
  GtkWidget *row = care_case_expander (care_words_clock (clock->what), state);

  add (row, care_words_clock_missed (clock->what), _ ("If the date goes by"));
  add_readings (row, clock);
  add_warnings (row, clock, law->holidays);
  add_steps (row, &clock->because, law);
  return row;
}

static bool
is_open (CareCaseDates *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)place);

  return row != NULL && ADW_IS_EXPANDER_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));
}

void
care_case_dates_show (CareCaseDates *self, const CareCaseFile *file)
{
  const GArray *clocks = NULL;
  g_autofree bool *open = NULL;

  g_return_if_fail (CARE_IS_CASE_DATES (self) && file != NULL);

  clocks = file->view->clocks;
  open = g_new0 (bool, clocks->len + 1);
  for (guint i = 0; i < clocks->len; i++)
    open[i] = is_open (self, i);
  care_case_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < clocks->len; i++)
    {
      GtkWidget *row
          = clock_row (&g_array_index (clocks, CareCaseClock, i), file->view->law, file->view->today);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), open[i]);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), clocks->len > 0);
}
