/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Today and Calendar pages show, read in one go. */
#include "care-record-overview-private.h"

#include "care-let-go.h"
#include "care-record-places.h"
#include "care-store-cases.h"

static void
deadline_free (gpointer data)
{
  CareDeadlineRow *row = data;

  g_free (row->case_id);
  g_free (row->provider_name);
  g_free (row);
}

CareOverview *
care_overview_ref (CareOverview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->references++;
  return self;
}

static void
overview_free (gpointer data)
{
  CareOverview *self = data;

  g_clear_pointer (&self->by_task, g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->by_provider, g_hash_table_unref);
  g_clear_pointer (&self->todo, g_array_unref);
  g_clear_pointer (&self->sought, g_ptr_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_pointer (&self->status, care_status_free);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

void
care_overview_unref (CareOverview *self)
{
  if (self == NULL || --self->references > 0)
    return;
  care_let_go (self, overview_free, self->locations != NULL ? self->locations->len : 0);
}

const CareLocation *
care_overview_find_location (const CareOverview *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

const CareProvider *
care_overview_find_provider (const CareOverview *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->by_provider, id);
}

const CareTask *
care_overview_find_task (const CareOverview *self, const char *location, CareService service)
{
  CareTask like = { .location = care_overview_find_location (self, location), .service = service };

  return like.location != NULL ? g_hash_table_lookup (self->by_task, &like) : NULL;
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  const CareDeadlineRow *x = *(CareDeadlineRow *const *)a, *y = *(CareDeadlineRow *const *)b;

  return x->clock.safe - y->clock.safe;
}

/* What a person can still act on: clocks that run, and those that were missed in a case that goes on. */
static void
add_deadlines (CareOverview *overview, const CareCase *ca, const CareProvider *provider)
{
  g_autoptr (GArray) clocks
      = care_case_clocks (ca, overview->today, overview->law->holidays, overview->law->rules);

  for (size_t i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);

      if (clock->state != CARE_CLOCK_RUNNING && clock->state != CARE_CLOCK_MISSED)
        continue;
      CareDeadlineRow *row = g_new0 (CareDeadlineRow, 1);
      row->case_id = g_strdup (ca->id);
      row->provider_name = g_strdup (provider->name);
      row->clock = *clock;
      g_ptr_array_add (overview->deadlines, row);
    }
}

/* Without what a case looks at beside itself: its evidence and its history are read when it is opened. */
static bool
add_cases (CareRecord *record, CareOverview *overview, GError **error)
{
  overview->cases = care_store_list_cases (care_record_store (record), error);
  for (size_t i = 0; overview->cases != NULL && i < overview->cases->len; i++)
    {
      const CareCase *ca = overview->cases->pdata[i];
      g_autoptr (CareProvider) provider = care_record_find_provider (record, ca->provider, error);

      if (provider == NULL)
        return false;
      add_deadlines (overview, ca, provider);
    }
  g_ptr_array_sort (overview->deadlines, compare_deadlines);
  return overview->cases != NULL;
}

/* All words that somebody could look for a home by. */
static char *
sought_of (const CareOverview *overview, const CareLocation *location)
{
  const CareRegistration *now = care_location_registration_on (location, overview->today);
  const CareProvider *provider
      = now != NULL ? g_hash_table_lookup (overview->by_provider, now->provider) : NULL;
  g_autofree char *all = g_strjoin (" ", location->name, location->id, now != NULL ? now->number : "",
                                    now != NULL ? now->provider : "", provider != NULL ? provider->name : "",
                                    location->local_authority, location->region, location->brand,
                                    location->ods_code, location->postcode, NULL);

  return g_utf8_casefold (all, -1);
}

static bool
add_places (CareRecord *record, CareOverview *overview, GError **error)
{
  overview->locations = care_record_list_locations (record, error);
  overview->providers = overview->locations != NULL ? care_record_list_providers (record, error) : NULL;
  overview->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  overview->by_provider = g_hash_table_new (g_str_hash, g_str_equal);
  overview->sought = g_ptr_array_new_with_free_func (g_free);
  if (overview->providers == NULL)
    return false;
  for (guint i = 0; i < overview->providers->len; i++)
    {
      CareProvider *provider = overview->providers->pdata[i];
      g_hash_table_insert (overview->by_provider, provider->id, provider);
    }
  for (guint i = 0; i < overview->locations->len; i++)
    {
      CareLocation *location = overview->locations->pdata[i];
      g_hash_table_insert (overview->by_id, location->id, location);
      g_ptr_array_add (overview->sought, sought_of (overview, location));
    }
  overview->todo
      = care_place_todo (overview->locations, overview->providers, overview->law->rules, overview->today);
  return true;
}

CareOverview *
care_record_overview (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (CareOverview) overview = g_new0 (CareOverview, 1);
  overview->references = 1;
  overview->law = care_law_ref (care_record_law (self));
  overview->now = care_record_now (self);
  overview->today = care_record_today (self);
  overview->window = care_record_window (self);
  overview->next = care_record_window_of (self, overview->window.month + 1);
  overview->open = care_window_contains (&overview->window, overview->now);
  overview->deadlines = g_ptr_array_new_with_free_func (deadline_free);

  if (!add_places (self, overview, error))
    return NULL;
  overview->status
      = care_record_status_among (self, overview->locations, true, CARE_NO_MONTH, CARE_NO_MONTH, error);
  if (overview->status == NULL || !care_overview_read_tasks (overview, self, error)
      || !add_cases (self, overview, error))
    return NULL;
  return g_steal_pointer (&overview);
}
