/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-served-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "care-figure.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

#define MOST_POUNDS 1e9

static void
append_reading (GString *text, const CareNoticeDeadlines *d)
{
  CareCaseClock clock = { .what = CARE_CLOCK_REPRESENTATIONS, .safe = d->safe, .arguable = CARE_NO_DATE };
  g_autofree char *readings = NULL;

  if (d->last_day > d->safe)
    clock.arguable = d->last_day;
  readings = care_words_clock_readings (&clock);
  if (readings[0] != '\0')
    g_string_append_printf (text, "\n%s", readings);
}

char *
care_served_words_notice (CareDate sent,
                          CareChannel channel,
                          CareDate received,
                          CareDate printed,
                          const CareLaw *law,
                          CareDate today,
                          bool *urgent)
{
  CareNoticeDeadlines d;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *given = NULL;
  g_autofree char *sentence = NULL;
  CareCaseClock clock = { .what = CARE_CLOCK_REPRESENTATIONS, .state = CARE_CLOCK_RUNNING };

  g_return_val_if_fail (law != NULL && sent != CARE_NO_DATE, NULL);

  d = care_deadlines_notice (sent, channel, received, printed, law->holidays, law->rules);
  clock.safe = d.safe;
  clock.state = d.safe < today ? CARE_CLOCK_MISSED : CARE_CLOCK_RUNNING;
  sentence = care_words_clock_sentence (&clock, today);
  given = care_words_date (d.given);
  g_string_append_printf (text, _ ("%s\nThe notice is taken as given on %s."), sentence, given);
  append_reading (text, &d);
  for (int i = 0; i < CARE_N_WARNINGS; i++)
    if (d.warnings & (1u << i))
      g_string_append_printf (text, "\n%s", care_words_warning (i));
  if (urgent != NULL)
    *urgent = d.safe - today <= 7;
  return g_string_free (g_steal_pointer (&text), false);
}

int64_t
care_served_words_pence (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text != NULL ? text : ""));
  const char *figure = g_str_has_prefix (bare, "£") ? bare + strlen ("£") : bare;
  double pounds = 0;

  if (bare[0] == '\0')
    return -1;
  if (!care_figure_parse (figure, &pounds) || pounds < 0 || pounds > MOST_POUNDS)
    return -2;
  return (int64_t)llround (pounds * 100);
}

char *
care_served_words_recipient (const CareOverview *overview, const char *provider)
{
  g_return_val_if_fail (provider != NULL, NULL);

  for (guint i = 0; overview != NULL && i < overview->providers->len; i++)
    {
      const CareProvider *one = g_ptr_array_index (overview->providers, i);
      g_auto (GStrv) lines = g_strsplit (one->address, "\n", -1);
      g_autofree char *address = g_strjoinv (", ", lines);

      if (g_str_equal (one->id, provider))
        return address[0] != '\0' ? g_strconcat (one->name, ", ", address, NULL) : g_strdup (one->name);
    }
  return NULL;
}
