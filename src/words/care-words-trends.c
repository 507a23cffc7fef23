/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-trends.h"

#include "care-words-dates.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const names[CARE_N_TRENDS] = {
  [CARE_TREND_COMPLETION] = N_ ("Windows met in time"),
  [CARE_TREND_DAYS_BEFORE] = N_ ("Days before the close"),
  [CARE_TREND_OCCUPANCY] = N_ ("Occupancy"),
  [CARE_TREND_VACANCIES] = N_ ("Vacancies"),
  [CARE_TREND_STAFF] = N_ ("Staff"),
  [CARE_TREND_ABSENCE] = N_ ("Staff absent"),
};

static const char *const abouts[CARE_N_TRENDS] = {
  [CARE_TREND_COMPLETION] = N_ (
      "Returns recorded as saved inside their window, nil returns too, as a share of all that were asked and "
      "whose end is known. A window that is still open, and history that is not known, are left out."),
  [CARE_TREND_DAYS_BEFORE]
  = N_ ("Days from the save that met the window to its last day, half of the returns "
        "earlier and half later. Windows that were not met are left out."),
  [CARE_TREND_OCCUPANCY]
  = N_ ("Beds that are occupied or used, as a share of the maximum capacity. Care homes."),
  [CARE_TREND_VACANCIES]
  = N_ ("Vacant beds that accept admissions, added up over the homes that answered. Reserved beds are not "
        "counted. Care homes."),
  [CARE_TREND_STAFF]
  = N_ ("In care homes all staff, agency and bank too; in home care the staff who meet the "
        "people supported. Added up over the homes that answered."),
  [CARE_TREND_ABSENCE]
  = N_ ("In care homes directly employed staff who are absent, as a share of all directly employed; in home "
        "care those not working because of coronavirus, the only absence counted in people there."),
};

static const char *const by_names[CARE_N_TREND_BY] = {
  [CARE_TREND_BY_ALL] = N_ ("Whole group"),   [CARE_TREND_BY_HOME] = N_ ("Home"),
  [CARE_TREND_BY_PROVIDER] = N_ ("Provider"), [CARE_TREND_BY_BRAND] = N_ ("Brand"),
  [CARE_TREND_BY_REGION] = N_ ("Region"),     [CARE_TREND_BY_COUNCIL] = N_ ("Local authority"),
};

const char *
care_words_trend (CareTrendMeasure measure)
{
  g_return_val_if_fail ((unsigned)measure < CARE_N_TRENDS, "");

  return _ (names[measure]);
}

const char *
care_words_trend_about (CareTrendMeasure measure)
{
  g_return_val_if_fail ((unsigned)measure < CARE_N_TRENDS, "");

  return _ (abouts[measure]);
}

const char *
care_words_trend_by (CareTrendBy by)
{
  g_return_val_if_fail ((unsigned)by < CARE_N_TREND_BY, "");

  return _ (by_names[by]);
}

char *
care_words_trend_tick (CareTrendMeasure measure, double value)
{
  g_autofree char *figure = care_figure_format (round (value * 10) / 10);

  return care_trend_is_share (measure) ? g_strconcat (figure, "%", NULL) : g_steal_pointer (&figure);
}

char *
care_words_trend_value (CareTrendMeasure measure, bool known, double value)
{
  g_autofree char *tick = known ? care_words_trend_tick (measure, value) : NULL;

  if (!known)
    return g_strdup (_ ("Not known"));
  if (measure != CARE_TREND_DAYS_BEFORE)
    return g_steal_pointer (&tick);
  return g_strdup_printf (fabs (fabs (value) - 1) < 0.05 ? _ ("%s day") : _ ("%s days"), tick);
}

char *
care_words_trend_point (CareTrendMeasure measure, const CareTrendPoint *point)
{
  g_autofree char *month = care_words_month (point->month);
  g_autofree char *value = care_words_trend_value (measure, point->known, point->value);

  if (!point->known)
    return g_strdup_printf (_ ("%s: not known"), month);
  if (point->n_asked <= 1)
    return g_strdup_printf (_ ("%s: %s"), month, value);
  return g_strdup_printf (_ ("%s: %s, of %d of %d returns"), month, value, point->n_known, point->n_asked);
}

char *
care_words_trend_series (CareTrendMeasure measure, const char *of, const CareTrendPoint *points, int n)
{
  const CareTrendPoint *first = NULL, *last = NULL, *least = NULL, *most = NULL;
  int gaps = 0;

  for (int i = 0; i < n; i++)
    {
      const CareTrendPoint *point = &points[i];

      gaps += !point->known;
      if (!point->known)
        continue;
      first = first != NULL ? first : point;
      last = point;
      least = least == NULL || point->value < least->value ? point : least;
      most = most == NULL || point->value > most->value ? point : most;
    }
  if (first == NULL)
    return g_strdup_printf (_ ("%s, %s: nothing is known of these months."), _ (names[measure]), of);
  g_autofree char *from = care_words_trend_point (measure, first);
  g_autofree char *to = care_words_trend_point (measure, last);
  g_autofree char *low = care_words_trend_point (measure, least);
  g_autofree char *high = care_words_trend_point (measure, most);
  GString *text = g_string_new (NULL);
  g_string_printf (text, _ ("%s, %s. First %s. Last %s. Least %s. Most %s."), _ (names[measure]), of, from,
                   to, low, high);
  if (gaps > 0)
    g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, " %d month is not known.", " %d months are not known.", (gulong)gaps),
        gaps);
  return g_string_free (text, FALSE);
}
