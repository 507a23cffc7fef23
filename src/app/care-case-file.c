/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-file.h"

#include "care-words-dates.h"
#include "care-words-states.h"

static bool
is_of_provider (const CareCaseFile *self, const CareHistoryRow *row)
{
  for (guint i = 0; i < self->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (self->locations, i);

      if (care_location_is_called (location, row->location))
        return g_strcmp0 (care_location_provider_on (location, self->window.closes), self->view->ca->provider)
               == 0;
    }
  return false;
}

/* What the provider has still to do in the window: complying with it can end the case. */
static bool
count_returns (CareCaseFile *self, CareRecord *record, GError **error)
{
  g_autoptr (CareStatus) status = NULL;

  self->window = care_record_window (record);
  status = care_record_status (record, CARE_NO_DATE, self->window.month, self->window.month, NULL, error);
  if (status == NULL)
    return false;
  for (guint i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (status->months, i);

      if (row->month != self->window.month || row->state == CARE_STATE_NOT_REQUIRED
          || !is_of_provider (self, row))
        continue;
      self->asked++;
      self->left += row->state != CARE_STATE_ON_TIME && row->state != CARE_STATE_NIL;
    }
  return true;
}

CareCaseFile *
care_case_file_new (CareRecord *record, CareCaseView *view, GError **error)
{
  g_autoptr (CareCaseFile) self = g_new0 (CareCaseFile, 1);

  self->view = view;
  if (view == NULL)
    return NULL;
  self->locations = care_record_list_locations (record, error);
  if (self->locations == NULL || !count_returns (self, record, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
care_case_file_free (CareCaseFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->view, care_case_view_free);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_free (self);
}

gpointer
care_case_file_read (CareRecord *record, gpointer data, GError **error)
{
  return care_case_file_new (record, care_record_view_case (record, data, error), error);
}

const char *
care_case_file_location (const CareCaseFile *self, const char *id)
{
  for (guint i = 0; i < self->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (self->locations, i);

      if (care_location_is_called (location, id))
        return location->name;
    }
  return id;
}

char *
care_case_file_allegation (const CareCaseFile *self, const CareAllegation *alleged)
{
  g_autofree char *place = care_case_file_place (self, alleged);
  g_autofree char *month = care_words_month (alleged->month);

  return g_strdup_printf ("%s, %s", place, month);
}

char *
care_case_file_place (const CareCaseFile *self, const CareAllegation *alleged)
{
  g_autofree char *service = g_strdup (care_words_service (alleged->service));

  service[0] = g_ascii_tolower (service[0]);
  return g_strdup_printf ("%s, %s", care_case_file_location (self, alleged->location), service);
}

const CareCaseClock *
care_case_file_next_clock (const CareCaseFile *self)
{
  const CareCaseClock *window = NULL;

  for (guint i = 0; i < self->view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (self->view->clocks, CareCaseClock, i);

      if (clock->state == CARE_CLOCK_RUNNING && clock->what != CARE_CLOCK_NEXT_WINDOW)
        return clock;
      if (clock->state == CARE_CLOCK_RUNNING && window == NULL)
        window = clock;
    }
  return window;
}
