/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-item-months.h"

void
care_item_month_free (CareItemMonth *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->by);
  g_free (self);
}

static const CareReturn *
find (GPtrArray *returns, CareMonth month)
{
  for (unsigned i = 0; i < returns->len; i++)
    {
      const CareReturn *ret = g_ptr_array_index (returns, i);
      if (ret->month == month)
        return ret;
    }
  return NULL;
}

static CareItemMonth *
new_month (const CareReturn *ret, CareMonth month, const char *field)
{
  CareItemMonth *one = g_new0 (CareItemMonth, 1);

  one->month = month;
  one->by = g_strdup ("");
  one->at = CARE_NO_INSTANT;
  one->kept = ret != NULL;
  one->nil = ret != NULL && ret->kind == CARE_RETURN_NIL;
  /* A nil return keeps what was typed before it, but says nothing of it. */
  if (ret != NULL && !one->nil)
    one->text = g_strdup (care_return_get (ret, field));
  one->is_figure = one->text != NULL && care_figure_parse (one->text, &one->figure);
  return one;
}

GPtrArray *
care_item_months (GPtrArray *returns, CareMonth from, CareMonth to, const char *field)
{
  g_return_val_if_fail (returns != NULL && field != NULL, NULL);
  GPtrArray *months = g_ptr_array_new_with_free_func ((GDestroyNotify)care_item_month_free);

  for (CareMonth month = from; month <= to; month++)
    g_ptr_array_add (months, new_month (find (returns, month), month, field));
  return months;
}

char *
care_item_months_field (GPtrArray *returns, const CareItem *item)
{
  g_return_val_if_fail (returns != NULL && item != NULL, NULL);
  g_auto (GStrv) fields = care_item_fields (item);
  CareMonth latest = CARE_NO_MONTH;
  const char *found = fields[0];

  for (unsigned i = 0; i < returns->len; i++)
    {
      const CareReturn *ret = g_ptr_array_index (returns, i);
      for (size_t j = 0; fields[j] != NULL; j++)
        if (ret->month > latest && care_return_get (ret, fields[j]) != NULL)
          {
            latest = ret->month;
            found = fields[j];
          }
    }
  return g_strdup (found);
}

CareItemSpan
care_item_months_span (GPtrArray *months)
{
  CareItemSpan span = { NULL, NULL, NULL, NULL, 0 };

  g_return_val_if_fail (months != NULL, span);
  for (unsigned i = 0; i < months->len; i++)
    {
      const CareItemMonth *one = g_ptr_array_index (months, i);
      if (!one->is_figure)
        continue;
      span.figures++;
      if (span.first == NULL)
        span.first = one;
      span.last = one;
      if (span.lowest == NULL || one->figure < span.lowest->figure)
        span.lowest = one;
      if (span.highest == NULL || one->figure > span.highest->figure)
        span.highest = one;
    }
  return span;
}
