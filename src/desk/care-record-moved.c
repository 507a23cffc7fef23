/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that moved because a bank holiday came or went. */
#include "care-record-holidays-private.h"

#include "care-record-private.h"
#include "care-store-cases.h"
#include "care-store-extras.h"
#include "care-wire-holiday.h"

/* Windows past the horizon are shown too, though they are not certain. */
#define MONTHS_PAST_HORIZON 12

static CareMoved *
read_kept (CareRecord *self, const char *id, GError **error)
{
  g_autofree char *key = g_strconcat (CARE_SETTING_MOVED, id, NULL);
  g_autoptr (GError) local = NULL;
  g_autofree char *text = care_store_get_setting (care_record_store (self), key, &local);

  if (care_failed (g_steal_pointer (&local), error) || text == NULL)
    return NULL;
  return care_wire_moved_from_json (text, NULL);
}

/* Two connections to one record find the same: the second keeps quiet in the record. */
static bool
keep (CareRecord *self, const CareMoved *moved, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareMoved) kept = read_kept (self, moved->id, &local);
  CareActor actor = care_record_actor (self);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (kept != NULL && kept->after == moved->after && kept->safe_after == moved->safe_after
      && kept->before == moved->before && kept->day == moved->day)
    return true;
  g_autofree char *key = g_strconcat (CARE_SETTING_MOVED, moved->id, NULL);
  g_autofree char *text = care_wire_moved_to_json (moved);
  return care_store_set_setting_as (care_record_store (self), &actor, "date-moved", key, text, error);
}

static bool
keep_all (CareRecord *self, GPtrArray *found, GError **error)
{
  bool done = true;

  if (!care_record_begin (self, error))
    return false;
  for (guint i = 0; done && i < found->len; i++)
    done = keep (self, found->pdata[i], error);
  return care_record_end (self, done, error);
}

static bool
find_clocks (CareRecord *self, const CareHolidays *before, GPtrArray *found, GError **error)
{
  const CareLaw *law = care_record_law (self);
  g_autoptr (GPtrArray) cases = care_store_list_cases (care_record_store (self), error);

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      g_autoptr (CareCase) ca = g_steal_pointer (&cases->pdata[i]);
      care_moved_clocks (found, ca, care_record_today (self), before, law->holidays, law->rules);
    }
  return cases != NULL;
}

bool
care_record_note_moved (CareRecord *self, const CareHolidays *before, GPtrArray *moved, GError **error)
{
  g_return_val_if_fail (self != NULL && before != NULL && moved != NULL, false);
  const CareLaw *law = care_record_law (self);

  if (care_holidays_same_days (before, law->holidays))
    return true;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_moved_free);
  CareDate horizon = care_date_max (care_holidays_horizon (before), care_holidays_horizon (law->holidays));
  CareMonth last = MAX (care_month_of (care_date_max (horizon, care_record_today (self))), CARE_NO_MONTH);

  care_moved_windows (found, care_window_first_month (law->rules), last + MONTHS_PAST_HORIZON, before,
                      law->holidays, law->rules);
  if (!find_clocks (self, before, found, error))
    return false;
  for (guint i = 0; i < found->len; i++)
    ((CareMoved *)found->pdata[i])->at = care_record_now (self);
  if (found->len > 0 && !keep_all (self, found, error))
    return false;
  g_ptr_array_extend_and_steal (moved, g_steal_pointer (&found));
  return true;
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const CareMoved *one = *(const CareMoved *const *)a, *other = *(const CareMoved *const *)b;

  if (one->at != other->at)
    return one->at < other->at ? 1 : -1;
  return g_strcmp0 (one->id, other->id);
}

GPtrArray *
care_record_list_moved (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) texts
      = care_store_list_settings (care_record_store (self), CARE_SETTING_MOVED, error);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify)care_moved_free);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      CareMoved *one = care_wire_moved_from_json (texts->pdata[i], NULL);
      if (one != NULL)
        g_ptr_array_add (moved, one);
    }
  g_ptr_array_sort (moved, compare_newest);
  return texts != NULL ? g_steal_pointer (&moved) : NULL;
}
