/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-item-months.h"

#include "care-words-dates.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NAMED 3 /* months that are named; of more, how many */

char *
care_words_figure (double value)
{
  g_autofree char *plain = care_figure_format (value);
  const char *digits = plain + (*plain == '-' ? 1 : 0);
  size_t whole = strspn (digits, "0123456789");
  GString *text = g_string_new_len (plain, digits - plain);

  for (size_t i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, digits + whole);
  return g_string_free (text, FALSE);
}

static char *
said (const CareItemMonth *month, const char *pattern)
{
  g_autofree char *figure = care_words_figure (month->figure);
  g_autofree char *name = care_words_month (month->month);

  return care_words_fill (pattern, figure, name);
}

static void
add (GString *text, const char *between, char *owned)
{
  g_autofree char *part = owned;

  g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
}

static bool
differs (const CareItemMonth *a, const CareItemMonth *b)
{
  return a->figure > b->figure || a->figure < b->figure;
}

/* The ends, and the extremes where they are no ends. */
static void
add_figures (GString *text, const CareItemSpan *span)
{
  g_autofree char *first = said (span->first, _ ("{a} in {b}"));
  g_autofree char *last = said (span->last, _ ("{a} in {b}"));

  if (span->figures == 1)
    add (text, "", care_words_fill (_ ("{a} only"), first, NULL));
  else if (!differs (span->lowest, span->highest))
    {
      g_autofree char *from = care_words_month (span->first->month);
      g_autofree char *figure = care_words_figure (span->last->figure);
      g_autofree char *to = care_words_month (span->last->month);
      const char *const values[] = { figure, to, from };

      add (text, "", care_words_fill_all (_ ("Always {a}, from {c} to {b}"), values, G_N_ELEMENTS (values)));
    }
  else
    {
      add (text, "", care_words_fill (_ ("From {a} to {b}"), first, last));
      if (differs (span->lowest, span->first) && differs (span->lowest, span->last))
        add (text, "; ", said (span->lowest, _ ("lowest {a} in {b}")));
      if (differs (span->highest, span->first) && differs (span->highest, span->last))
        add (text, "; ", said (span->highest, _ ("highest {a} in {b}")));
    }
  g_string_append_c (text, '.');
}

typedef bool (*Is) (const CareItemMonth *month);

static bool
is_nil (const CareItemMonth *month)
{
  return month->nil;
}

static bool
is_empty (const CareItemMonth *month)
{
  return month->kept && !month->nil && month->text == NULL;
}

static bool
is_away (const CareItemMonth *month)
{
  return !month->kept;
}

static char *
name_months (GPtrArray *months, Is is)
{
  GString *names = g_string_new (NULL);
  int n = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const CareItemMonth *one = g_ptr_array_index (months, i);

      if (!is (one))
        continue;
      if (++n <= MOST_NAMED)
        add (names, ", ", care_words_month (one->month));
    }
  if (n > MOST_NAMED)
    {
      g_string_free (names, TRUE);
      return g_strdup_printf (_ ("%d of these months"), n);
    }
  return g_string_free (names, FALSE);
}

static void
add_months (GString *text, GPtrArray *months, Is is, const char *pattern)
{
  g_autofree char *names = name_months (months, is);

  if (*names != '\0')
    add (text, " ", care_words_fill (pattern, names, NULL));
}

char *
care_words_item_months (GPtrArray *months)
{
  g_return_val_if_fail (months != NULL, NULL);
  GString *text = g_string_new (NULL);
  CareItemSpan span = care_item_months_span (months);

  if (span.figures > 0)
    add_figures (text, &span);
  else
    g_string_append (text, _ ("No figures in these months."));
  add_months (text, months, is_empty, _ ("Not answered in {a}."));
  add_months (text, months, is_nil, _ ("A nil return in {a}."));
  add_months (text, months, is_away, _ ("No return here in {a}."));
  return g_string_free (text, FALSE);
}

char *
care_words_item_month (const CareItemMonth *month)
{
  g_return_val_if_fail (month != NULL, NULL);
  if (!month->kept)
    return g_strdup (_ ("No return here"));
  if (month->nil)
    return g_strdup (_ ("Nil return"));
  if (month->text == NULL)
    return g_strdup (_ ("Not answered"));
  return month->is_figure ? care_words_figure (month->figure) : g_strdup (month->text);
}
