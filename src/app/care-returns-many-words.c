/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-many-words.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"
#include "care-words-refusals.h"
#include "care-words-states.h"

const char *
care_returns_many_title (CareManyDeed deed)
{
  const char *titles[] = { _ ("Unchanged Returns"), _ ("Nil Returns"), _ ("Saved in the Capacity Tracker") };

  return titles[deed];
}

const char *
care_returns_many_verb (CareManyDeed deed)
{
  const char *verbs[] = { _ ("_Carry Forward"), _ ("_Make Nil Returns"), _ ("_Record") };

  return verbs[deed];
}

/* Homes with both care types among the rows: each of the two is a return by itself. */
static guint
count_both (GPtrArray *rows)
{
  guint both = 0;

  for (guint i = 1; i < rows->len; i++)
    both += ((CareGridRow *)rows->pdata[i])->location == ((CareGridRow *)rows->pdata[i - 1])->location;
  return both;
}

static guint
count_dormant (const CareReturnsGrid *grid, GPtrArray *rows)
{
  guint dormant = 0;

  for (guint i = 0; i < rows->len; i++)
    dormant += care_returns_many_is_dormant (grid, rows->pdata[i]);
  return dormant;
}

char *
care_returns_many_words (CareManyDeed deed, const CareReturnsGrid *grid, GPtrArray *rows, bool chosen)
{
  g_autofree char *month = care_words_month (grid->to);
  g_autoptr (GString) text = g_string_new (NULL);
  guint both = count_both (rows);
  guint dormant = count_dormant (grid, rows);

  if (rows->len == 0)
    return g_strdup (chosen
                         ? _ ("This can be done for none of the returns that you chose. The list says why.")
                         : _ ("There is no return left for which this can be done."));
  if (deed == CARE_MANY_UNCHANGED)
    g_string_append_printf (text,
                            ngettext ("For %u return, the answers of the last one stand for %s too. It is "
                                      "noted that you said nothing had "
                                      "changed. You can still alter any figure afterwards.",
                                      "For each of %u returns, the answers of the last one stand for %s too. "
                                      "It is noted for each that you "
                                      "said nothing had changed. You can still alter any figure afterwards.",
                                      rows->len),
                            rows->len, month);
  else if (deed == CARE_MANY_NIL)
    g_string_append_printf (
        text,
        ngettext ("%u return for %s will say that there is nothing to report, and why.",
                  "Each of %u returns for %s will say that there is nothing to report, and why.", rows->len),
        rows->len, month);
  else
    g_string_append_printf (text,
                            ngettext ("It will be recorded that %u return for %s was saved in the Capacity "
                                      "Tracker, all of its sections.",
                                      "It will be recorded for each of %u returns for %s that it was saved "
                                      "in the Capacity Tracker, all of "
                                      "its sections.",
                                      rows->len),
                            rows->len, month);
  g_string_append_printf (
      text, " %s",
      deed == CARE_MANY_RECORD
          ? _ ("This tells the Capacity Tracker nothing: say it only of returns that were saved there.")
          : _ ("Save them in the Capacity Tracker too, and record that here: until then they are not done."));
  if (deed == CARE_MANY_NIL && dormant > 0)
    g_string_append_printf (text,
                            ngettext ("\n\n%u home stands empty: a nil return is proposed.",
                                      "\n\n%u homes stand empty: nil returns are proposed.", dormant),
                            dormant);
  if (both > 0)
    g_string_append_printf (
        text,
        ngettext ("\n\n%u home has two care types. Each is a return of its own and is counted "
                  "by itself.",
                  "\n\n%u homes have two care types. Each is a return of its own and is "
                  "counted by itself.",
                  both),
        both);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The three cases that the data collection guidance names ("what you can't provide"), and one's own. */
const char *
care_returns_many_reason (int index)
{
  const char *words[CARE_MANY_REASONS] = {
    _ ("The service is not operating."),
    _ ("The questions are not relevant to this service."),
    _ ("The information could not be had, after reasonable attempts."),
    "",
  };

  return words[CLAMP (index, 0, CARE_MANY_REASONS - 1)];
}

char *
care_returns_many_meaning (const CareReturnsGrid *grid, CareInstant at, CareInstant now)
{
  const CareWindow *window = &grid->windows[grid->to - grid->from];
  g_autofree char *closes = care_words_date (window->closes);
  g_autofree char *opens = care_words_date (window->opens);

  if (at == CARE_NO_INSTANT)
    return g_strdup (_ ("Say on which day and at what time they were saved."));
  if (at > now)
    return g_strdup (_ ("That is still to come. Record it once it is done."));
  if (at < window->opens_at)
    return g_strdup_printf (
        _ ("The window opens on %s: what was saved before it does not count for this month."), opens);
  if (at >= window->late_from)
    return g_strdup_printf (
        _ ("The window closed on %s: this counts as missed. Record it anyway; it shows that you "
           "made an attempt."),
        closes);
  return g_strdup (_ ("Inside the window: each counts as on time."));
}

static const char *
why_words (CareManyWhy why)
{
  switch (why)
    {
    case CARE_MANY_DONE_ALREADY:
      return _ ("recorded already");
    case CARE_MANY_NOTHING_BEFORE:
      return _ ("no earlier figures");
    case CARE_MANY_BEGUN:
      return _ ("has figures already, which stay as they are");
    case CARE_MANY_SO_ALREADY:
      return _ ("is so already, and waits to be recorded");
    case CARE_MANY_EMPTY:
      return _ ("nothing is filled in yet");
    case CARE_MANY_NOT_WHOLE:
      return _ ("something is missing or to be put right; record it from its own page");
    case CARE_MANY_DORMANT:
      return _ ("stands empty, so a nil return is proposed");
    case CARE_MANY_NOT_DORMANT:
      return _ ("does not stand empty; choose it where it is to have a nil return all the same");
    case CARE_MANY_TAKEN:
    default:
      return NULL;
    }
}

void
care_returns_many_line (GString *text, const CareGridRow *row, CareManyWhy why)
{
  const char *words = why_words (why);

  g_string_append_printf (text, "%s%s · %s", text->len > 0 ? "\n" : "", row->location->name,
                          care_words_service (row->service));
  if (words != NULL)
    g_string_append_printf (text, ": %s", words);
}

char *
care_returns_many_done (CareManyDeed deed, GPtrArray *done)
{
  guint n = 0;

  for (guint i = 0; i < done->len; i++)
    n += ((CareReturnDone *)done->pdata[i])->done;
  if (deed == CARE_MANY_UNCHANGED)
    return g_strdup_printf (ngettext ("%u return carried forward", "%u returns carried forward", n), n);
  if (deed == CARE_MANY_NIL)
    return g_strdup_printf (ngettext ("%u nil return made", "%u nil returns made", n), n);
  return g_strdup_printf (ngettext ("%u return recorded", "%u returns recorded", n), n);
}

char *
care_returns_many_refused (const CareReturnsGrid *grid, GPtrArray *done)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < done->len; i++)
    {
      const CareReturnDone *one = g_ptr_array_index (done, i);
      const CareGridRow *row = care_returns_grid_find (grid, one->location, one->service);
      g_autofree char *why = one->done ? NULL : care_words_refusal (one->refusal, one->about);

      if (!one->done)
        g_string_append_printf (text, "%s%s · %s: %s", text->len > 0 ? "\n" : "",
                                row != NULL ? row->location->name : one->location,
                                care_words_service (one->service), why);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
