/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of the law's own calendar: seasons, campaigns, question lists, bank holidays. */
#include "care-occasion-private.h"

static CareOccasion *
put_with_source (GPtrArray *all,
                 CareOccasionKind kind,
                 CareDate date,
                 const char *about,
                 const char *name,
                 const char *source)
{
  CareOccasion *one = care_occasions_put (all, kind, date, about, "", name);

  g_free (one->source);
  one->source = g_strdup (source != NULL ? source : "");
  return one;
}

/* Month x 100 + day. */
static CareDate
day_of (int year, int month_and_day)
{
  return care_date (year, month_and_day / 100, month_and_day % 100);
}

/* All questions of a list with the same season have one mark. */
static bool
is_first_of_season (const CareDataset *dataset, guint index)
{
  const CareItem *item = g_ptr_array_index (dataset->items, index);

  if (item->season_from == 0)
    return false;
  for (guint i = 0; i < index; i++)
    {
      const CareItem *other = g_ptr_array_index (dataset->items, i);

      if (other->season_from == item->season_from && other->season_to == item->season_to)
        return false;
    }
  return true;
}

/* Only while the list itself holds. */
static void
add_season_day (GPtrArray *all,
                CareDate from,
                CareDate to,
                CareOccasionKind kind,
                CareDate day,
                const CareLaw *law,
                const CareDataset *dataset)
{
  g_autofree char *text = NULL;
  g_autofree char *about = NULL;

  if (day < from || day > to || care_dataset_on (law->datasets, dataset->service, day) != dataset)
    return;
  text = care_date_format (day);
  about = g_strdup_printf ("%s:%s", care_service_to_string (dataset->service), text);
  put_with_source (all, kind, day, about, "", dataset->source)->service = dataset->service;
}

static void
add_seasons (GPtrArray *all, CareDate from, CareDate to, const CareLaw *law, const CareDataset *dataset)
{
  for (guint i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (dataset->items, i);

      for (int year = care_date_year (from); is_first_of_season (dataset, i) && year <= care_date_year (to);
           year++)
        {
          add_season_day (all, from, to, CARE_OCCASION_SEASON_BEGINS, day_of (year, item->season_from), law,
                          dataset);
          add_season_day (all, from, to, CARE_OCCASION_SEASON_ENDS, day_of (year, item->season_to), law,
                          dataset);
        }
    }
}

static void
add_campaigns (GPtrArray *all, CareDate from, CareDate to, GPtrArray *campaigns)
{
  for (guint i = 0; i < campaigns->len; i++)
    {
      const CareCampaign *one = g_ptr_array_index (campaigns, i);

      if (from <= one->from && one->from <= to)
        put_with_source (all, CARE_OCCASION_SEASON_BEGINS, one->from, one->name, one->name, one->source);
      if (one->to != CARE_NO_DATE && from <= one->to && one->to <= to)
        put_with_source (all, CARE_OCCASION_SEASON_ENDS, one->to, one->name, one->name, one->source);
    }
}

void
care_occasions_add_law (GPtrArray *all, CareDate from, CareDate to, const CareLaw *law)
{
  g_return_if_fail (all != NULL && law != NULL);

  for (guint i = 0; i < law->datasets->len; i++)
    {
      const CareDataset *dataset = g_ptr_array_index (law->datasets, i);

      add_seasons (all, from, to, law, dataset);
      if (from <= dataset->effective_from && dataset->effective_from <= to)
        {
          g_autofree char *about
              = g_strdup_printf ("%s:%s", care_service_to_string (dataset->service), dataset->version);
          CareOccasion *one = put_with_source (all, CARE_OCCASION_DATASET_BEGINS, dataset->effective_from,
                                               about, "", dataset->source);

          one->service = dataset->service;
          g_free (one->subject);
          one->subject = g_strdup (dataset->version);
        }
    }
  add_campaigns (all, from, to, law->campaigns);
  for (size_t i = 0; i < care_holidays_count (law->holidays); i++)
    {
      const CareHoliday *holiday = care_holidays_at (law->holidays, i);
      g_autofree char *day = care_date_format (holiday->date);

      if (from <= holiday->date && holiday->date <= to)
        put_with_source (all, CARE_OCCASION_HOLIDAY, holiday->date, day, holiday->title, holiday->source);
    }
}
