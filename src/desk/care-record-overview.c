/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Today and Calendar pages show, read in one go. */
#include "care-record-status.h"

#include "care-check.h"
#include "care-record-cases.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-returns.h"

#include <string.h>

static void
task_free (gpointer data)
{
  CareTask *task = data;

  care_location_free (task->location);
  g_ptr_array_unref (task->unsaved);
  g_free (task);
}

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

void
care_overview_unref (CareOverview *self)
{
  if (self == NULL || --self->references > 0)
    return;
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_pointer (&self->status, care_status_free);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

static bool
is_settled (CareState state)
{
  return state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
}

/* Those left to do come first; within that the order of the names stays. */
static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  const CareTask *x = *(CareTask *const *)a, *y = *(CareTask *const *)b;

  return (int)is_settled (x->state) - (int)is_settled (y->state);
}

static CareLocation *
location_of (const CareOverview *overview, const char *id)
{
  for (size_t i = 0; i < overview->locations->len; i++)
    if (strcmp (((CareLocation *)overview->locations->pdata[i])->id, id) == 0)
      return overview->locations->pdata[i];
  g_assert_not_reached ();
}

static int
count_errors (const CareReturn *ret, const CareDataset *dataset, const CareOverview *overview)
{
  g_autoptr (GPtrArray) findings
      = care_check_return (ret, dataset, overview->window.opens, overview->law->campaigns);
  int errors = 0;

  for (size_t i = 0; i < findings->len; i++)
    errors += ((CareFinding *)findings->pdata[i])->severity == CARE_SEVERITY_ERROR;
  return errors;
}

/* The recordings of the month in which sections were left out: there are few, and each home looks through
 * them. */
static GPtrArray *
list_in_part (CareRecord *record, const CareOverview *overview, GError **error)
{
  CareMonth month = overview->window.month;
  GPtrArray *found
      = care_store_list_submissions (care_record_store (record), NULL, month, month, false, error);
  g_autoptr (GHashTable) whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (size_t i = 0; found != NULL && i < found->len; i++)
    {
      const CareSubmission *one = found->pdata[i];
      if (one->every_section && care_window_contains (&overview->window, one->at))
        g_hash_table_add (whole, care_return_key (one->location, one->service, one->month));
    }
  for (size_t i = found != NULL ? found->len : 0; i > 0; i--)
    {
      const CareSubmission *one = found->pdata[i - 1];
      g_autofree char *key = care_return_key (one->location, one->service, one->month);
      if (g_hash_table_contains (whole, key))
        g_ptr_array_remove_index (found, (unsigned)i - 1);
    }
  return found;
}

/* Reads no more than a line of the list shows: this runs for every home after every change. */
static bool
add_task (CareRecord *record,
          CareOverview *overview,
          const CareHistoryRow *row,
          GPtrArray *submissions,
          GError **error)
{
  const CareDataset *dataset
      = care_dataset_on (overview->law->datasets, row->service, overview->window.opens);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturn) ret
      = care_store_find_return (care_record_store (record), row->location, row->service, row->month, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (ret == NULL)
    ret = care_return_new (row->location, row->service, row->month);
  CareTask *task = g_new0 (CareTask, 1);
  task->location = care_location_copy (location_of (overview, row->location));
  task->service = row->service;
  task->state = row->state;
  task->dataset = dataset;
  task->unsaved
      = care_unsaved_sections (ret, submissions, &overview->window, dataset, overview->law->campaigns);
  if (dataset != NULL)
    {
      care_return_progress (ret, dataset, overview->window.opens, overview->law->campaigns, &task->answered,
                            &task->asked);
      task->errors = count_errors (ret, dataset, overview);
    }
  g_ptr_array_add (overview->tasks, task);
  overview->asked++;
  overview->recorded += is_settled (row->state);
  return true;
}

static bool
add_tasks (CareRecord *record, CareOverview *overview, GError **error)
{
  g_autoptr (GPtrArray) submissions = list_in_part (record, overview, error);

  if (submissions == NULL)
    return false;
  for (size_t i = 0; i < overview->status->months->len; i++)
    {
      const CareHistoryRow *row = overview->status->months->pdata[i];

      if (row->month == overview->window.month && row->state != CARE_STATE_NOT_REQUIRED
          && !add_task (record, overview, row, submissions, error))
        return false;
    }
  g_ptr_array_sort (overview->tasks, compare_tasks);
  return true;
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  const CareDeadlineRow *x = *(CareDeadlineRow *const *)a, *y = *(CareDeadlineRow *const *)b;

  return x->clock.safe - y->clock.safe;
}

/* What a person can still act on: clocks that run, and those that were missed in a case that goes on. */
static void
add_deadlines (CareOverview *overview, CareCaseView *view)
{
  for (size_t i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);

      if (clock->state != CARE_CLOCK_RUNNING && clock->state != CARE_CLOCK_MISSED)
        continue;
      CareDeadlineRow *row = g_new0 (CareDeadlineRow, 1);
      row->case_id = g_strdup (view->ca->id);
      row->provider_name = g_strdup (view->provider->name);
      row->clock = *clock;
      g_ptr_array_add (overview->deadlines, row);
    }
}

static bool
add_cases (CareRecord *record, CareOverview *overview, GError **error)
{
  g_autoptr (GPtrArray) views = care_record_list_cases (record, error);

  if (views == NULL)
    return false;
  for (size_t i = 0; i < views->len; i++)
    {
      CareCaseView *view = views->pdata[i];

      add_deadlines (overview, view);
      g_ptr_array_add (overview->cases, g_steal_pointer (&view->ca));
    }
  g_ptr_array_sort (overview->deadlines, compare_deadlines);
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
  overview->tasks = g_ptr_array_new_with_free_func (task_free);
  overview->deadlines = g_ptr_array_new_with_free_func (deadline_free);
  overview->cases = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_free);

  overview->locations = care_record_list_locations (self, error);
  if (overview->locations == NULL)
    return NULL;
  overview->providers = care_record_list_providers (self, error);
  if (overview->providers == NULL)
    return NULL;
  overview->status = care_record_status (self, CARE_NO_DATE, CARE_NO_MONTH, CARE_NO_MONTH, NULL, error);
  if (overview->status == NULL || !add_tasks (self, overview, error) || !add_cases (self, overview, error))
    return NULL;
  return g_steal_pointer (&overview);
}
