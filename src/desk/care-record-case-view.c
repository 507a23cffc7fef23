/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case as it stands, with its clocks, its record and what it could cost. */
#include "care-record-cases.h"

#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-cases.h"
#include "care-store-drafts.h"

#include <string.h>

/* How far back before the notice a representation shows the record: the windows of the rule of four in
 * twelve. */
#define WINDOWS_SHOWN 12

void
care_case_view_free (CareCaseView *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->ca, care_case_free);
  g_clear_pointer (&self->provider, care_provider_free);
  g_clear_pointer (&self->draft, care_representation_free);
  g_clear_pointer (&self->clocks, g_array_unref);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->penalty, care_penalty_free);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

static bool
add_location (CareRecord *record, CareCaseView *view, const char *id, GError **error)
{
  for (size_t i = 0; i < view->locations->len; i++)
    if (care_location_is_called (view->locations->pdata[i], id))
      return true;
  CareLocation *location = care_record_need_location (record, id, error);
  if (location == NULL)
    return false;
  g_ptr_array_add (view->locations, location);
  return true;
}

static bool
add_alleged_locations (CareRecord *record, CareCaseView *view, GError **error)
{
  GPtrArray *alleged[] = { view->ca->missed, view->ca->misleading };

  for (size_t i = 0; i < G_N_ELEMENTS (alleged); i++)
    for (size_t j = 0; j < alleged[i]->len; j++)
      if (!add_location (record, view, ((CareAllegation *)alleged[i]->pdata[j])->location, error))
        return false;
  return true;
}

/* A location and care type that the notice speaks of. What was missed elsewhere is not this notice's matter,
 * and a provider need not bring it up. */
static bool
is_alleged_service (const CareCaseView *view, const CareHistoryRow *row)
{
  GPtrArray *alleged[] = { view->ca->missed, view->ca->misleading };

  for (size_t i = 0; i < G_N_ELEMENTS (alleged); i++)
    for (size_t j = 0; j < alleged[i]->len; j++)
      {
        const CareAllegation *allegation = alleged[i]->pdata[j];

        if (allegation->service == row->service && strcmp (allegation->location, row->location) == 0)
          return true;
      }
  return false;
}

static bool
is_alleged (const CareCaseView *view, const CareHistoryRow *row)
{
  for (size_t i = 0; i < view->ca->missed->len; i++)
    {
      const CareAllegation *alleged = view->ca->missed->pdata[i];

      if (alleged->month == row->month && alleged->service == row->service
          && strcmp (alleged->location, row->location) == 0)
        return true;
    }
  return false;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const CareLocation *x = *(CareLocation *const *)a, *y = *(CareLocation *const *)b;
  int order = g_ascii_strcasecmp (x->name, y->name);

  return order != 0 ? order : strcmp (x->id, y->id);
}

/* As the record lists them. */
static GPtrArray *
by_name (GPtrArray *locations)
{
  GPtrArray *sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, locations, NULL, NULL);
  g_ptr_array_sort (sorted, compare_names);
  return sorted;
}

/* The twelve windows that had closed when the notice was sent (or until now), and whatever is alleged from
 * before. */
static bool
add_history (CareRecord *record, CareCaseView *view, GError **error)
{
  const CareCaseEvent *notice = care_case_last (view->ca, CARE_EVENT_NOTICE_OF_INTENT);
  CareMonth last = care_month_of (notice != NULL ? notice->date : view->today);
  g_autoptr (GPtrArray) locations = by_name (view->locations);
  g_autoptr (CareStatus) status = care_record_status_among (
      record, locations, false, care_window_first_month (view->law->rules), last, error);

  view->history = g_ptr_array_new_with_free_func ((GDestroyNotify)care_history_row_free);
  if (status == NULL)
    return false;
  for (size_t i = 0; i < status->months->len; i++)
    {
      CareHistoryRow *row = status->months->pdata[i];
      bool closed = row->state != CARE_STATE_OPEN && row->state != CARE_STATE_UPCOMING;

      if (!is_alleged_service (view, row) || row->state == CARE_STATE_NOT_REQUIRED)
        continue;
      if (is_alleged (view, row) || (closed && row->month > last - WINDOWS_SHOWN))
        g_ptr_array_add (view->history, g_memdup2 (row, sizeof *row));
    }
  for (size_t i = 0; i < view->history->len; i++)
    {
      CareHistoryRow *row = view->history->pdata[i];

      row->location = g_strdup (row->location);
    }
  return true;
}

static bool
add_penalty (CareRecord *record, CareCaseView *view, GError **error)
{
  const CareCaseEvent *final = care_case_last (view->ca, CARE_EVENT_FINAL_NOTICE);
  CareDate on = final != NULL ? final->date : view->today;

  if (view->provider->ownership == CARE_OWNERSHIP_PUBLIC
      || care_fee_scheme_on (view->law->fee_schemes, on) == NULL)
    return true;
  view->penalty = care_record_penalty (record, view->ca->provider, on, error);
  return view->penalty != NULL;
}

static CareCaseView *
view_case (CareRecord *self, CareCase *ca, GError **error)
{
  g_autoptr (CareCaseView) view = g_new0 (CareCaseView, 1);
  g_autoptr (GError) local = NULL;

  view->law = care_law_ref (care_record_law (self));
  view->ca = ca;
  view->now = care_record_now (self);
  view->today = care_record_today (self);
  view->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  view->provider = care_record_find_provider (self, ca->provider, error);
  if (view->provider == NULL)
    return NULL;
  view->draft = care_store_find_representation (care_record_store (self), ca->id, &local);
  if (care_failed (g_steal_pointer (&local), error))
    return NULL;
  if (view->draft == NULL)
    view->draft = care_representation_new (ca->id);
  view->clocks = care_case_clocks (ca, view->today, view->law->holidays, view->law->rules);
  if (!add_alleged_locations (self, view, error) || !add_history (self, view, error)
      || !add_penalty (self, view, error))
    return NULL;
  return g_steal_pointer (&view);
}

CareCaseView *
care_record_view_case (CareRecord *self, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  CareCase *ca = care_store_find_case (care_record_store (self), id, &local);

  if (!care_need_found (ca, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_CASE, id, error))
    return NULL;
  return view_case (self, ca, error);
}

GPtrArray *
care_record_list_cases (CareRecord *self, GError **error)
{
  g_autoptr (GPtrArray) cases = care_store_list_cases (care_record_store (self), error);
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_view_free);

  if (cases == NULL)
    return NULL;
  for (size_t i = 0; i < cases->len; i++)
    {
      CareCaseView *view = view_case (self, g_steal_pointer (&cases->pdata[i]), error);

      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }
  return g_steal_pointer (&views);
}
