/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left to do in the present window. This runs after every change, for every home, and reads no more
 * than a line of the list shows. */
#include "care-record-overview-private.h"

#include "care-check.h"
#include "care-record-returns-private.h"
#include "care-store-each.h"
#include "care-store-returns.h"

/* How far a return is. */
typedef struct
{
  int answered, asked, errors;
} Progress;

typedef struct
{
  CareOverview *overview;
  const CareDataset *datasets[CARE_N_SERVICES]; /* of the window; NULL before the first */
  Progress blank[CARE_N_SERVICES];              /* of a return that is not begun */
  GHashTable *begun;                            /* care_return_key() -> Progress */
} Reading;

static void
task_free (gpointer data)
{
  CareTask *task = data;

  g_ptr_array_unref (task->unsaved);
  g_free (task);
}

/* Locations are each there once. */
static guint
task_hash (gconstpointer data)
{
  const CareTask *task = data;

  return g_direct_hash (task->location) + (guint)task->service;
}

static gboolean
task_equal (gconstpointer a, gconstpointer b)
{
  const CareTask *x = a, *y = b;

  return x->location == y->location && x->service == y->service;
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

static Progress
measure (const Reading *reading, const CareReturn *ret)
{
  const CareDataset *dataset = reading->datasets[ret->service];
  const CareOverview *overview = reading->overview;
  GPtrArray *campaigns = overview->law->campaigns;
  Progress progress = { 0 };

  if (dataset == NULL)
    return progress;
  g_autoptr (GPtrArray) findings = care_check_return (ret, dataset, overview->window.opens, campaigns);
  care_return_progress (ret, dataset, overview->window.opens, campaigns, &progress.answered, &progress.asked);
  for (size_t i = 0; i < findings->len; i++)
    progress.errors += ((CareFinding *)findings->pdata[i])->severity == CARE_SEVERITY_ERROR;
  return progress;
}

static bool
take_return (const CareReturn *ret, gpointer data, GError **error)
{
  Reading *reading = data;
  Progress progress = measure (reading, ret);

  g_hash_table_insert (reading->begun, care_return_key (ret->location, ret->service, ret->month),
                       g_memdup2 (&progress, sizeof progress));
  return true;
}

/* Sections can only have been left out where something was recorded that does not settle the month. */
static GPtrArray *
list_unsaved (CareRecord *record, const Reading *reading, const CareHistoryRow *row, GError **error)
{
  const CareOverview *overview = reading->overview;
  g_autoptr (CareReturn) ret = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (is_settled (row->state) || row->recorded_at == CARE_NO_INSTANT)
    return g_ptr_array_new ();
  ret = care_return_new (row->location, row->service, row->month);
  found = care_store_list_submissions (care_record_store (record), row->location, row->month, row->month,
                                       false, error);
  return found != NULL ? care_unsaved_sections (ret, found, &overview->window,
                                                reading->datasets[row->service], overview->law->campaigns)
                       : NULL;
}

static bool
add_task (CareRecord *record, const Reading *reading, const CareHistoryRow *row, GError **error)
{
  CareOverview *overview = reading->overview;
  g_autofree char *key = care_return_key (row->location, row->service, row->month);
  const Progress *progress = g_hash_table_lookup (reading->begun, key);
  GPtrArray *unsaved = list_unsaved (record, reading, row, error);

  if (unsaved == NULL)
    return false;
  if (progress == NULL)
    progress = &reading->blank[row->service];
  CareTask *task = g_new0 (CareTask, 1);
  task->location = care_overview_find_location (overview, row->location);
  task->service = row->service;
  task->state = row->state;
  task->dataset = reading->datasets[row->service];
  task->unsaved = unsaved;
  task->answered = progress->answered;
  task->asked = progress->asked;
  task->errors = progress->errors;
  g_ptr_array_add (overview->tasks, task);
  g_hash_table_add (overview->by_task, task);
  overview->asked++;
  overview->recorded += is_settled (row->state);
  return true;
}

static void
prepare (Reading *reading)
{
  const CareOverview *overview = reading->overview;

  for (int service = 0; service < CARE_N_SERVICES; service++)
    {
      g_autoptr (CareReturn) blank = care_return_new ("", (CareService)service, overview->window.month);

      reading->datasets[service]
          = care_dataset_on (overview->law->datasets, (CareService)service, overview->window.opens);
      reading->blank[service] = measure (reading, blank);
    }
}

bool
care_overview_read_tasks (CareOverview *self, CareRecord *record, GError **error)
{
  g_return_val_if_fail (self != NULL && record != NULL, false);

  g_autoptr (GHashTable) begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reading reading = { .overview = self, .begun = begun };

  self->tasks = g_ptr_array_new_with_free_func (task_free);
  self->by_task = g_hash_table_new (task_hash, task_equal);
  prepare (&reading);
  if (!care_store_each_return_of_month (care_record_store (record), self->window.month, take_return, &reading,
                                        error))
    return false;
  for (size_t i = 0; i < self->status->months->len; i++)
    {
      const CareHistoryRow *row = self->status->months->pdata[i];

      if (row->month == self->window.month && row->state != CARE_STATE_NOT_REQUIRED
          && !add_task (record, &reading, row, error))
        return false;
    }
  g_ptr_array_sort (self->tasks, compare_tasks);
  return true;
}
