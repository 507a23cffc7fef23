/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-published.h"

#include "care-figure.h"
#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-trends.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AREAS_NAMED 3

const char *
care_words_published_note (void)
{
  return _ ("Published by others; not checked by this application.");
}

char *
care_words_published_from (const CarePublishedFigure *figure)
{
  g_return_val_if_fail (figure != NULL, NULL);
  g_autofree char *at = care_words_instant (figure->at);

  if (*figure->source == '\0' || at == NULL)
    return g_strdup (care_words_published_note ());
  return g_strdup_printf (_ ("Published by others; not checked by this application. The last figure is from "
                             "“%s”, taken in on %s."),
                          figure->source, at);
}

/* {a} the area, {b} its value, {c} the month, {d} whose own it is, {e} how far. */
static const char *
pattern_of (CareTrendMeasure measure, double apart)
{
  if (fabs (apart) < 0.05)
    return _ ("{a} published {b} for {c}, and {d} is level with that.");
  if (care_trend_is_share (measure))
    return apart > 0 ? _ ("{a} published {b} for {c}, and {d} is {e} points above that.")
                     : _ ("{a} published {b} for {c}, and {d} is {e} points below that.");
  return apart > 0 ? _ ("{a} published {b} for {c}, and {d} is {e} days earlier.")
                   : _ ("{a} published {b} for {c}, and {d} is {e} days later.");
}

char *
care_words_published_point (CareTrendMeasure measure,
                            const char *area,
                            const CareTrendPoint *published,
                            const char *of,
                            const CareTrendPoint *own)
{
  g_return_val_if_fail (area != NULL && published != NULL && of != NULL && own != NULL, NULL);
  bool comparable = care_trend_is_share (measure) || measure == CARE_TREND_DAYS_BEFORE;
  double apart = own->value - published->value;
  g_autofree char *month = care_words_month (published->month);
  g_autofree char *value = care_words_trend_value (measure, published->known, published->value);
  g_autofree char *far = care_figure_format (round (fabs (apart) * 10) / 10);
  const char *const values[] = { area, value, month, of, far };
  const char *pattern = !published->known            ? _ ("Nothing published by {a} is known for {c}.")
                        : !comparable || !own->known ? _ ("{a} published {b} for {c}.")
                                                     : pattern_of (measure, apart);

  return care_words_fill_all (pattern, values, G_N_ELEMENTS (values));
}

char *
care_words_published_series (CareTrendMeasure measure,
                             const char *area,
                             const CareTrendPoint *published,
                             const char *of,
                             const CareTrendPoint *own,
                             int n)
{
  g_return_val_if_fail (area != NULL && published != NULL && of != NULL && own != NULL, NULL);
  int last = -1;

  for (int i = n - 1; i >= 0 && (last < 0 || !own[last].known); i--)
    if (published[i].known && (last < 0 || own[i].known))
      last = i;
  if (last < 0)
    return care_words_fill (_ ("Nothing published by {a} is known for these months."), area, NULL);
  return care_words_published_point (measure, area, &published[last], of, &own[last]);
}

char *
care_words_published_counts (const int counts[CARE_N_PUBLISHED_TAKEN])
{
  g_return_val_if_fail (counts != NULL, NULL);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d new figure, %d changed, %d as known already",
                   "%d new figures, %d changed, %d as known already", (gulong)counts[CARE_PUBLISHED_ADDED]),
      counts[CARE_PUBLISHED_ADDED], counts[CARE_PUBLISHED_CHANGED], counts[CARE_PUBLISHED_SAME]);
}

char *
care_words_published_areas (const GPtrArray *areas)
{
  g_return_val_if_fail (areas != NULL, NULL);
  guint named = areas->len <= AREAS_NAMED + 1 ? areas->len : AREAS_NAMED;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < named; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *)areas->pdata[i]);
  if (named < areas->len)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " and %d more", " and %d more", areas->len - named),
                            (int)(areas->len - named));
  return g_string_free (text, FALSE);
}
