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

const CareCaseEvent *
care_case_file_event (const CareCaseFile *self, const char *id)
{
  const CareCase *ca = NULL;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  ca = self->view->ca;
  for (guint i = 0; i < ca->events->len; i++)
    {
      const CareCaseEvent *now = g_ptr_array_index (ca->events, i);
      const CareCaseEvent *event = now;

      for (guint depth = 0; event != NULL && depth <= ca->corrected->len; depth++)
        {
          if (g_str_equal (event->id, id))
            return now;
          event = care_case_find_corrected (ca, event->replaces);
        }
    }
  return NULL;
}

static void
sign_alleged (GString *text, const GPtrArray *alleged)
{
  for (guint i = 0; i < alleged->len; i++)
    {
      g_autofree char *one = care_allegation_format (g_ptr_array_index (alleged, i));

      g_string_append_printf (text, "|%s", one);
    }
  g_string_append_c (text, '\n');
}

static void
sign_clocks (GString *text, const GArray *clocks)
{
  for (guint i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);

      g_string_append_printf (text, "|%d %d %d %d %d %u %d", (int)clock->what, clock->date, clock->safe,
                              clock->arguable, (int)clock->state, clock->warnings, clock->certain);
    }
  g_string_append_c (text, '\n');
}

static void
sign_provider (GString *text, const CareCaseFile *self)
{
  const CareProvider *provider = self->view->provider;
  const CarePenalty *penalty = self->view->penalty;

  g_string_append_printf (text, "%s|%s|%d\n", provider->name, provider->address, (int)provider->ownership);
  for (guint i = 0; i < self->locations->len; i++)
    g_string_append_printf (text, "|%s",
                            ((const CareLocation *)g_ptr_array_index (self->locations, i))->name);
  for (guint i = 0; penalty != NULL && i < penalty->parts->len; i++)
    {
      const CarePenaltyPart *part = g_ptr_array_index (penalty->parts, i);

      g_string_append_printf (text, "|%d %d %" G_GINT64_FORMAT, (int)part->kind, part->number, part->pence);
    }
  g_string_append_c (text, '\n');
}

char *
care_case_file_signature (const CareCaseFile *self)
{
  GString *text = g_string_new (NULL);
  const CareCase *ca = NULL;

  g_return_val_if_fail (self != NULL, g_string_free (text, false));

  /* An event is never changed, so that its id says all of it. */
  ca = self->view->ca;
  g_string_append_printf (text, "%s %d %u\n", ca->id, self->view->today, ca->corrected->len);
  for (guint i = 0; i < ca->events->len; i++)
    g_string_append_printf (text, "|%s", ((const CareCaseEvent *)g_ptr_array_index (ca->events, i))->id);
  sign_alleged (text, ca->missed);
  sign_alleged (text, ca->misleading);
  sign_clocks (text, self->view->clocks);
  sign_provider (text, self);
  g_string_append_printf (text, "%d %d %d %d|%u %u", self->window.month, self->asked, self->left,
                          care_window_contains (&self->window, self->view->now), self->view->draft->grounds,
                          self->view->draft->includes);
  return g_string_free (text, false);
}
