/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-timeline.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-case-parts.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-contacts.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
#include "care-words-states.h"

#define SHORT_SOURCE 44 /* characters that stand beside a line; "Why this date" has it whole */

CareCaseLine *
care_case_line_make (CareDate date, CareLineKind kind, char *title, char *more, char *basis)
{
  CareCaseLine *line = g_new0 (CareCaseLine, 1);

  line->date = date;
  line->kind = kind;
  line->event = g_strdup ("");
  line->title = title;
  line->more = more;
  line->said = g_strdup ("");
  line->basis = basis;
  return line;
}

void
care_case_line_free (CareCaseLine *self)
{
  if (self == NULL)
    return;
  g_free (self->event);
  g_free (self->title);
  g_free (self->more);
  g_free (self->said);
  g_free (self->basis);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_free (self);
}

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
  g_ptr_array_add (lines, care_case_line_make (given, CARE_LINE_PAST,
                                               g_strdup_printf (_ ("%s taken as given"), kind), more, basis));
}

static char *
event_title (const CareCaseEvent *event)
{
  const char *kind = care_words_event_kind (event->kind);

  if (event->kind == CARE_EVENT_CONTACT && event->party != CARE_PARTY_UNSAID)
    return g_strdup_printf (_ ("Contact with %s"), care_words_party (event->party));
  if (event->outcome != CARE_OUTCOME_NONE)
    return g_strdup_printf ("%s: %s", kind, care_words_outcome (event->outcome));
  return g_strdup (kind);
}

/* "Sent by post", "By telephone", and who began it. */
static void
append_way (GString *more, const CareCaseEvent *event)
{
  if (care_event_kind_is_served (event->kind) && event->has_channel)
    {
      g_autofree char *channel = g_strdup (care_words_channel (event->channel));
      g_autofree char *how = NULL;

      channel[0] = g_ascii_tolower (channel[0]);
      how = g_strdup_printf (_ ("Sent %s"), channel);
      care_case_append (more, how);
    }
  care_case_append (more, care_words_means (event->means));
  if (event->kind == CARE_EVENT_CONTACT && event->party != CARE_PARTY_UNSAID)
    care_case_append (more, event->ours ? _ ("we began it") : _ ("they began it"));
}

static char *
event_more (const CareCaseEvent *event)
{
  g_autoptr (GString) more = g_string_new (NULL);
  g_autofree char *moment = event->moment != CARE_NO_INSTANT ? care_words_instant (event->moment) : NULL;

  append_way (more, event);
  care_case_append (more, moment);
  if (event->received != CARE_NO_DATE)
    {
      g_autofree char *date = care_words_date (event->received);
      g_autofree char *received = g_strdup_printf (_ ("received on %s"), date);

      care_case_append (more, received);
    }
  if (event->printed != CARE_NO_DATE)
    {
      g_autofree char *date = care_words_date (event->printed);
      g_autofree char *printed = g_strdup_printf (_ ("the date it prints is %s"), date);

      care_case_append (more, printed);
    }
  if (event->amount_pence >= 0)
    {
      g_autofree char *amount = care_words_money (event->amount_pence);

      care_case_append (more, amount);
    }
  if (event->recipient[0] != '\0')
    {
      g_autofree char *to = g_strdup_printf (_ ("to %s"), event->recipient);

      care_case_append (more, to);
    }
  if (event->reference[0] != '\0')
    {
      g_autofree char *reference = g_strdup_printf (_ ("reference %s"), event->reference);

      care_case_append (more, reference);
    }
  return g_string_free (g_steal_pointer (&more), false);
}

char *
care_case_event_words (const CareCaseEvent *event)
{
  g_autofree char *date = care_words_date_plain (event->date);
  g_autofree char *title = event_title (event);
  g_autofree char *more = event_more (event);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s", date, title);
  care_case_append (text, more);
  if (event->extenuating)
    care_case_append (text, _ ("Extenuating circumstances put forward"));
  care_case_append (text, event->note);
  for (guint i = 0; i < event->files->len; i++)
    care_case_append (text, ((const CareAttachment *)g_ptr_array_index (event->files, i))->name);
  return g_string_free (g_steal_pointer (&text), false);
}

/* What stood in the place of an event before. What was put right in the checklist alone reads the same, and
 * is not said again. */
static GPtrArray *
earlier (const CareCase *ca, const CareCaseEvent *event)
{
  GPtrArray *before = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *after = care_case_event_words (event);

  const CareCaseEvent *old = care_case_find_corrected (ca, event->replaces);

  for (guint depth = 0; old != NULL && depth < ca->corrected->len; depth++)
    {
      char *words = care_case_event_words (old);

      if (event->struck || !g_str_equal (words, after))
        {
          g_autofree char *day = care_words_instant (event->entered_at);

          g_ptr_array_insert (before, 0,
                              g_strdup_printf (_ ("Until %s, when %s put it right: %s"), day,
                                               event->entered_by != NULL ? event->entered_by : "", words));
        }
      g_free (after);
      after = words;
      event = old;
      old = care_case_find_corrected (ca, old->replaces);
    }
  if (before->len > 0)
    return before;
  g_ptr_array_unref (before);
  return NULL;
}

static void
add_event (GPtrArray *lines, const CareCase *ca, const CareCaseEvent *event, const CareLaw *law)
{
  CareCaseLine *line = care_case_line_make (event->date, CARE_LINE_PAST, event_title (event),
                                            event_more (event), g_strdup (""));

  care_case_event_set (&line->event, event->id);
  care_case_event_set (&line->said, event->note);
  line->extenuating = event->extenuating;
  line->files = event->files;
  line->before = earlier (ca, event);
  g_ptr_array_add (lines, line);
  add_service (lines, event, law);
}

/* An event that was entered by mistake stays to be read. */
static void
add_struck (GPtrArray *lines, const CareCase *ca, const CareCaseEvent *event)
{
  CareCaseLine *line = NULL;
  g_autofree char *words = event_title (event);
  g_autofree char *day = care_words_instant (event->entered_at);

  line = care_case_line_make (event->date, CARE_LINE_PAST, g_strdup_printf (_ ("Struck out: %s"), words),
                              g_strdup_printf (_ ("Entered by mistake, as %s said on %s"),
                                               event->entered_by != NULL ? event->entered_by : "", day),
                              g_strdup (""));
  line->before = earlier (ca, event);
  g_ptr_array_add (lines, line);
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
  g_ptr_array_add (lines, care_case_line_make (clock->safe, kind, title, more, basis));
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const CareCaseLine *one = *(CareCaseLine *const *)a;
  const CareCaseLine *other = *(CareCaseLine *const *)b;

  return other->date - one->date;
}

GPtrArray *
care_case_timeline (const CareCaseFile *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_line_free);
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
    add_event (lines, ca, g_ptr_array_index (ca->events, i), self->view->law);
  for (guint i = ca->corrected->len; i-- > 0;)
    if (((const CareCaseEvent *)g_ptr_array_index (ca->corrected, i))->struck)
      add_struck (lines, ca, g_ptr_array_index (ca->corrected, i));
  care_case_breaches (lines, self);
  g_ptr_array_sort (lines, newest_first);
  return lines;
}
