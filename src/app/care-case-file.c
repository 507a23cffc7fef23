/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
#include "care-words-states.h"

CareCaseFile *
care_case_file_new (CareRecord *record, CareCaseView *view, GError **error)
{
  g_autoptr (CareCaseFile) self = g_new0 (CareCaseFile, 1);

  self->view = view;
  if (view == NULL)
    return NULL;
  self->locations = care_record_list_locations (record, error);
  return self->locations != NULL ? g_steal_pointer (&self) : NULL;
}

void
care_case_file_free (CareCaseFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->view, care_case_view_free);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_free (self);
}

gpointer
care_case_file_read (CareRecord *record, gpointer data, GError **error)
{
  return care_case_file_new (record, care_record_view_case (record, data, error), error);
}

const char *
care_case_file_location (const CareCaseFile *self, const char *id)
{
  for (guint i = 0; i < self->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (self->locations, i);

      if (care_location_is_called (location, id))
        return location->name;
    }
  return id;
}

char *
care_case_file_allegation (const CareCaseFile *self, const CareAllegation *alleged)
{
  g_autofree char *month = care_words_month (alleged->month);

  return g_strdup_printf ("%s, %s, %s", care_case_file_location (self, alleged->location),
                          care_words_service (alleged->service), month);
}

const CareCaseClock *
care_case_file_next_clock (const CareCaseFile *self)
{
  const CareCaseClock *window = NULL;

  for (guint i = 0; i < self->view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (self->view->clocks, CareCaseClock, i);

      if (clock->state == CARE_CLOCK_RUNNING && clock->what != CARE_CLOCK_NEXT_WINDOW)
        return clock;
      if (clock->state == CARE_CLOCK_RUNNING && window == NULL)
        window = clock;
    }
  return window;
}

static void
free_line (gpointer data)
{
  CareCaseLine *line = data;

  g_free (line->title);
  g_free (line->more);
  g_free (line->basis);
  g_free (line);
}

static void
add_line (GPtrArray *lines, CareDate date, CareLineKind kind, char *title, char *more, char *basis)
{
  CareCaseLine *line = g_new (CareCaseLine, 1);

  *line = (CareCaseLine){ date, kind, title, more, basis };
  g_ptr_array_add (lines, line);
}

#define SHORT_SOURCE 44 /* characters that stand beside a line; "Why this date" has it whole */

/* The step that made the date: the last one that is neither a day passed over nor our own advice. */
static const CareReason *
deciding_step (const CareReasons *because)
{
  for (size_t i = because->n; i-- > 0;)
    if (because->items[i].rule != CARE_RULE_PLAN_FOR && because->items[i].rule != CARE_RULE_NOT_A_WORKING_DAY)
      return &because->items[i];
  return NULL;
}

/* That step in words, and where its rule is from: the law by its number, all else by its standing. */
static char *
counted (const CareReasons *because, const CareLaw *law, char **basis)
{
  const CareReason *step = deciding_step (because);
  const CareRule *rule = NULL;

  *basis = NULL;
  if (step == NULL)
    {
      *basis = g_strdup ("");
      return g_strdup ("");
    }
  rule = care_rules_get (law->rules, step->rule, step->date);
  if (rule->standing == CARE_STANDING_STATUTORY && strlen (rule->source) <= SHORT_SOURCE)
    *basis = g_strdup (rule->source);
  else
    {
      *basis = g_strdup (care_words_standing (rule->standing));
      (*basis)[0] = g_ascii_toupper ((*basis)[0]);
    }
  return care_words_reason (step, law->holidays, law->rules);
}

/* Where a document was served, the day that the law takes it to have arrived. */
static void
add_service (GPtrArray *lines, const CareCaseEvent *event, const CareLaw *law)
{
  CareReasons because = { .n = 0 };
  CareDate given = CARE_NO_DATE;
  const char *kind = care_words_event_kind (event->kind);
  char *basis = NULL, *more = NULL;

  if (!care_event_kind_is_served (event->kind) || !event->has_channel)
    return;
  given = care_deadline_given (event->date, event->channel, law->holidays, law->rules, &because);
  if (given == event->date)
    return;
  more = counted (&because, law, &basis);
  add_line (lines, given, CARE_LINE_PAST, g_strdup_printf (_ ("%s taken as given"), kind), more, basis);
}

static void
append_part (GString *text, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
add_event (GPtrArray *lines, const CareCaseEvent *event, const CareLaw *law)
{
  g_autoptr (GString) title = g_string_new (care_words_event_kind (event->kind));
  g_autoptr (GString) more = g_string_new (NULL);

  if (event->outcome != CARE_OUTCOME_NONE)
    g_string_append_printf (title, ": %s", care_words_outcome (event->outcome));
  if (care_event_kind_is_served (event->kind) && event->has_channel)
    {
      g_autofree char *channel = g_strdup (care_words_channel (event->channel));
      g_autofree char *how = NULL;

      channel[0] = g_ascii_tolower (channel[0]);
      how = g_strdup_printf (_ ("Sent %s"), channel);
      append_part (more, how);
    }
  if (event->received != CARE_NO_DATE)
    {
      g_autofree char *date = care_words_date (event->received);
      g_autofree char *received = g_strdup_printf (_ ("received on %s"), date);

      append_part (more, received);
    }
  if (event->amount_pence >= 0)
    {
      g_autofree char *amount = care_words_money (event->amount_pence);

      append_part (more, amount);
    }
  append_part (more, event->note);
  for (guint i = 0; i < event->files->len; i++)
    append_part (more, ((const CareAttachment *)g_ptr_array_index (event->files, i))->name);
  add_line (lines, event->date, CARE_LINE_PAST, g_string_free (g_steal_pointer (&title), false),
            g_string_free (g_steal_pointer (&more), false), g_strdup (""));
  add_service (lines, event, law);
}

static bool
is_theirs (CareClockWhat what)
{
  return what == CARE_CLOCK_DECISION || what == CARE_CLOCK_DEBT_REFERRAL;
}

/* now: whether this is the first clock that runs. */
static void
add_clock (GPtrArray *lines, const CareCaseClock *clock, const CareLaw *law, bool now)
{
  char *basis = NULL;
  char *more = counted (&clock->because, law, &basis);
  const char *name = care_words_clock (clock->what);
  CareLineKind kind = now ? CARE_LINE_NOW : CARE_LINE_TO_COME;
  char *title = NULL;

  if (clock->state == CARE_CLOCK_MISSED)
    {
      kind = CARE_LINE_MISSED;
      title = g_strdup_printf (_ ("%s: the date went by"), name);
    }
  else if (is_theirs (clock->what))
    title = g_strdup_printf (_ ("%s expected"), name);
  else
    title = g_strdup_printf (_ ("%s: last day"), name);
  add_line (lines, clock->safe, kind, title, more, basis);
}

static void
add_allegation (GPtrArray *lines, const CareCaseFile *self, const CareAllegation *alleged)
{
  const CareLaw *law = self->view->law;
  CareWindow window = care_window (alleged->month, law->holidays, law->rules);

  add_line (lines, window.closes, CARE_LINE_MISSED, care_case_file_allegation (self, alleged),
            g_strdup (_ ("Said to be missed: the window closed on this day")), g_strdup (""));
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const CareCaseLine *one = *(CareCaseLine *const *)a;
  const CareCaseLine *other = *(CareCaseLine *const *)b;

  return other->date - one->date;
}

GPtrArray *
care_case_file_timeline (const CareCaseFile *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  const CareCase *ca = self->view->ca;
  const CareCaseClock *now = care_case_file_next_clock (self);

  for (guint i = 0; i < self->view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (self->view->clocks, CareCaseClock, i);

      if (clock->state == CARE_CLOCK_RUNNING || clock->state == CARE_CLOCK_MISSED)
        add_clock (lines, clock, self->view->law, clock == now);
    }
  /* The last one entered first, so that a day's later event stands above its earlier one. */
  for (guint i = ca->events->len; i-- > 0;)
    add_event (lines, g_ptr_array_index (ca->events, i), self->view->law);
  for (guint i = 0; i < ca->missed->len; i++)
    add_allegation (lines, self, g_ptr_array_index (ca->missed, i));
  g_ptr_array_sort (lines, newest_first);
  return lines;
}
