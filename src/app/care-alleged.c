/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-alleged.h"

#include "care-words-dates.h"
#include "care-words-states.h"

const CareLocation *
care_alleged_location (const CareOverview *overview, const char *id)
{
  g_return_val_if_fail (overview != NULL && id != NULL, NULL);

  return care_overview_find_location (overview, id);
}

static bool
can_be_alleged (CareState state)
{
  return state != CARE_STATE_NOT_REQUIRED && state != CARE_STATE_UPCOMING && state != CARE_STATE_OPEN;
}

static int
missed_and_newest_first (gconstpointer a, gconstpointer b)
{
  const CareHistoryRow *one = *(const CareHistoryRow *const *)a;
  const CareHistoryRow *other = *(const CareHistoryRow *const *)b;
  int missed = (int)care_state_is_miss (other->state) - (int)care_state_is_miss (one->state);

  if (missed != 0)
    return missed;
  return one->month != other->month ? (one->month < other->month ? 1 : -1)
                                    : g_strcmp0 (one->location, other->location);
}

GPtrArray *
care_alleged_returns (const CareOverview *overview, const char *provider)
{
  GPtrArray *returns = g_ptr_array_new ();
  g_autoptr (GHashTable) ours = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (overview != NULL && provider != NULL, returns);

  for (guint i = 0; i < overview->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (overview->locations, i);

      if (g_strcmp0 (care_location_registration_on (location, overview->today)->provider, provider) == 0)
        g_hash_table_add (ours, location->id);
    }
  for (guint i = 0; i < overview->status->months->len; i++)
    {
      CareHistoryRow *row = g_ptr_array_index (overview->status->months, i);

      if (can_be_alleged (row->state) && g_hash_table_contains (ours, row->location))
        g_ptr_array_add (returns, row);
    }
  g_ptr_array_sort (returns, missed_and_newest_first);
  return returns;
}

guint
care_alleged_count_missed (const CareOverview *overview, const char *provider)
{
  g_autoptr (GPtrArray) returns = care_alleged_returns (overview, provider);
  guint n = 0;

  while (n < returns->len && care_state_is_miss (((const CareHistoryRow *)returns->pdata[n])->state))
    n++;
  return n;
}

char *
care_alleged_words (CareService service, CareMonth month)
{
  g_autofree char *words = care_words_month (month);

  return g_strdup_printf ("%s · %s", words, care_words_service (service));
}

bool
care_alleged_same_return (const CareAllegation *one, const CareAllegation *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, false);

  return one->service == other->service && one->month == other->month
         && g_str_equal (one->location, other->location);
}

CareAllegation *
care_alleged_copy (const CareAllegation *one)
{
  g_return_val_if_fail (one != NULL, NULL);

  return care_allegation_new (one->location, one->service, one->month, one->item);
}
