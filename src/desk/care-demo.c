/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up group to try things with. It is written by the same verbs that a person's work goes through, at
 * the times at which it would have been done, so nothing about it is special. The same seed and day give the
 * same group. */
#include "care-record-files.h"

#include "care-demo-case.h"
#include "care-demo-figures.h"
#include "care-demo-many.h"
#include "care-demo-people.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-returns.h"

static const char *const names[] = {
  "Elm House",       "Northfield",   "Harbour View",    "The Old Rectory", "Ashgrove",        "Willow Bank",
  "St Anne’s Lodge", "Meadow Court", "Riverside House", "Larch Cottage",   "Sandpiper Close", "Whitecroft",
};

static const struct
{
  const char *id, *name, *ownership, *address, *email, *nominated;
} providers[] = {
  { "1-9000001", "Fernleigh Care Limited", "private", "4 Station Road\nExampleton\nEX1 2AB",
    "office@fernleigh.example", "Nominated individual" },
  { "1-9000002", "Tidewater Home Care Limited", "private", "Unit 2, The Wharf\nExampleton\nEX1 4CD",
    "office@tidewater.example", "Nominated individual" },
  { "1-9000003", "Exampleton Borough Council", "public", "Town Hall\nExampleton\nEX1 1AA",
    "care@exampleton.example", "Nominated individual" },
};

/* How a place of the group behaves. */
typedef enum
{
  HABIT_STEADY,
  HABIT_MISSED_OF_LATE, /* the last three windows; a notice follows */
  HABIT_ONE_GAP,
  HABIT_LATE_ONCE,
  HABIT_NIL,
} Habit;

typedef struct
{
  CareRecord *record; /* borrowed */
  GRand *random;      /* owned */
  CareInstant now;
  CareMonth first; /* the first month with returns */
  CareMonth last_closed;
  CareMonth present; /* of the open window, or the next */
} Demo;

static Habit
habit_of (int index)
{
  static const Habit habits[]
      = { HABIT_STEADY, HABIT_MISSED_OF_LATE, HABIT_STEADY, HABIT_ONE_GAP, HABIT_STEADY,  HABIT_LATE_ONCE,
          HABIT_STEADY, HABIT_STEADY,         HABIT_NIL,    HABIT_STEADY,  HABIT_ONE_GAP, HABIT_STEADY };

  return habits[(size_t)index % G_N_ELEMENTS (habits)];
}

static bool
skips (Habit habit, const Demo *demo, CareMonth month)
{
  if (habit == HABIT_MISSED_OF_LATE)
    return month > demo->last_closed - 3;
  return habit == HABIT_ONE_GAP && month == demo->last_closed - 4;
}

static bool
add_providers (Demo *demo, GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (providers); i++)
    {
      const char *pairs[] = { "name",      providers[i].name,      "ownership", providers[i].ownership,
                              "address",   providers[i].address,   "email",     providers[i].email,
                              "nominated", providers[i].nominated, NULL };
      g_autoptr (CareProvider) provider
          = care_record_set_provider (demo->record, providers[i].id, pairs, error);

      if (provider == NULL)
        return false;
    }
  return true;
}

static CareLocation *
add_location (Demo *demo, int index, GError **error)
{
  size_t n = G_N_ELEMENTS (names);
  g_autofree char *id = g_strdup_printf ("1-91%08d", index + 1);
  g_autofree char *name = (size_t)index < n
                              ? g_strdup (names[index])
                              : g_strdup_printf ("%s %d", names[(size_t)index % n], index / (int)n + 1);
  bool agency = index % 6 == 2, both = index % 6 == 3;
  int size = 12 + g_rand_int_range (demo->random, 0, 48);
  CareNewLocation what = {
    .id = id,
    .name = name,
    .provider = providers[index % 5 == 4 ? 2
                          : agency       ? 1
                                         : 0]
                    .id,
    .services = { !agency, agency || both },
    .places = agency ? -1 : size,
    .users = agency || both ? size * 2 : -1,
    .registered = CARE_NO_DATE,
    .history_from = demo->first,
  };

  return care_record_add_location (demo->record, &what, error);
}

/* What a manager types: an answer to each question that is asked in that month. */
static bool
answer (Demo *demo, const CareLocation *location, CareService service, CareMonth month, GError **error)
{
  g_autoptr (CareReturnView) view
      = care_record_view_return (demo->record, location->id, service, month, error);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CareReturnView) after = NULL;

  if (view == NULL)
    return false;
  for (size_t i = 0; i < view->dataset->items->len; i++)
    {
      const CareItem *item = view->dataset->items->pdata[i];
      CareAsked asked = care_item_asked (item, view->window.opens, view->law->campaigns);
      char *text = care_demo_figure (
          item, service == CARE_SERVICE_CARE_HOME ? location->places : location->users, demo->random);

      if (text == NULL || !(care_asked_is_mandatory (asked) || item->kind == CARE_KIND_PERIOD))
        {
          g_free (text);
          continue;
        }
      g_ptr_array_add (pairs, item->kind == CARE_KIND_DAYS_OR_HOURS ? g_strconcat (item->id, ".days", NULL)
                                                                    : g_strdup (item->id));
      g_ptr_array_add (pairs, text);
    }
  g_ptr_array_add (pairs, NULL);
  after = care_record_set_answers (demo->record, location->id, service, month,
                                   (const char *const *)pairs->pdata, error);
  return after != NULL;
}

/* One closed window of one place: opened some day in it, answered, saved in the Capacity Tracker, noted here.
 */
static bool
live_through (Demo *demo,
              const CareLocation *location,
              CareService service,
              CareMonth month,
              Habit habit,
              GError **error)
{
  CareWindow window = care_record_window_of (demo->record, month);
  CareDate day = window.opens + g_rand_int_range (demo->random, 0, 5);
  CareRecording recording = { .by = care_record_person (demo->record), .how = CARE_HOW_PAGES };
  g_autoptr (CareReturnView) view = NULL;

  if (skips (habit, demo, month))
    return true;
  if (habit == HABIT_LATE_ONCE && month == demo->last_closed - 1)
    day = window.closes + 2;
  recording.at = care_instant_from_london (day, 9 + g_rand_int_range (demo->random, 0, 7),
                                           g_rand_int_range (demo->random, 0, 60));
  if (recording.at > demo->now)
    return true;
  care_record_set_now (demo->record, recording.at + 120);
  if (habit == HABIT_NIL)
    {
      g_autoptr (CareReturnView) nil = care_record_set_nil (demo->record, location->id, service, month,
                                                            "Dormant: nobody lives here at present", error);
      if (nil == NULL)
        return false;
    }
  else if (!answer (demo, location, service, month, error))
    return false;
  view = care_record_record_return (demo->record, location->id, service, month, &recording, error);
  return view != NULL;
}

/* The present window, if it is open: a third recorded, a third begun, a third not looked at. */
static bool
live_now (Demo *demo, const CareLocation *location, CareService service, int index, GError **error)
{
  CareWindow window = care_record_window_of (demo->record, demo->present);

  if (!care_window_contains (&window, demo->now) || index % 3 == 2)
    return true;
  if (index % 3 == 0)
    return live_through (demo, location, service, demo->present, HABIT_STEADY, error);
  care_record_set_now (demo->record, window.opens_at + 9 * 3600);
  return demo->now < window.opens_at + 9 * 3600 || answer (demo, location, service, demo->present, error);
}

static bool
live (Demo *demo, const CareLocation *location, int index, GError **error)
{
  for (CareMonth month = demo->first; month <= demo->last_closed; month++)
    for (int service = 0; service < CARE_N_SERVICES; service++)
      if (care_location_ever_served (location, (CareService)service)
          && !live_through (demo, location, (CareService)service, month, habit_of (index), error))
        return false;
  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (care_location_ever_served (location, (CareService)service)
        && !live_now (demo, location, (CareService)service, index, error))
      return false;
  return true;
}

static bool
fill (Demo *demo, int locations, GError **error)
{
  int in_trouble = locations > 1 ? 1 : 0;
  g_autoptr (CareLocation) troubled = NULL;

  care_record_set_now (demo->record, care_record_window_of (demo->record, demo->first).opens_at);
  if (!add_providers (demo, error))
    return false;
  for (int i = 0; i < locations; i++)
    {
      care_record_set_now (demo->record, care_record_window_of (demo->record, demo->first).opens_at);
      g_autoptr (CareLocation) location = add_location (demo, i, error);

      if (location == NULL || !live (demo, location, i == in_trouble ? 1 : i, error))
        return false;
      care_record_set_now (demo->record, demo->now);
      if (!care_demo_people (demo->record, location, i, error))
        return false;
      if (i == in_trouble)
        troubled = g_steal_pointer (&location);
    }
  care_record_set_now (demo->record, demo->now);
  return care_demo_add_case (demo->record, troubled, MAX (demo->first, demo->last_closed - 2),
                             demo->last_closed, error);
}

bool
care_record_fill_demo (CareRecord *self, int locations, int months, uint32_t seed, GError **error)
{
  g_return_val_if_fail (self != NULL && locations > 0 && months > 0, false);

  g_autoptr (GPtrArray) there = care_record_list_locations (self, error);
  CareStore *store = care_record_store (self);
  CareWindow window = care_record_window (self);
  Demo demo = { .record = self, .now = care_record_now (self), .present = window.month };

  if (there == NULL)
    return false;
  if (there->len > 0)
    return care_refuse (error, CARE_REFUSAL_NOT_EMPTY, care_record_folder (self));
  demo.last_closed = window.month - 1;
  demo.first = MAX (care_window_first_month (care_record_law (self)->rules), window.month - months);
  demo.random = g_rand_new_with_seed (seed);
  if ((locations >= CARE_DEMO_MANY && !care_store_expect_much (store, error))
      || !care_store_begin (store, error))
    {
      g_rand_free (demo.random);
      return false;
    }
  bool done = locations < CARE_DEMO_MANY
                  ? fill (&demo, locations, error)
                  : care_demo_fill_many (self, locations, demo.first, demo.last_closed, demo.random, error);
  care_record_set_now (self, CARE_NO_INSTANT);
  g_rand_free (demo.random);
  if (done)
    return care_store_commit (store, error);
  care_store_rollback (store);
  return false;
}
