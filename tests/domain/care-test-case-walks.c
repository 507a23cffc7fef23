/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every order of events: the whole graph of what can follow is searched, and long walks through it, in order
 * and out of it, keep what holds of every state and every clock. Seeds are fixed. */
#include "care-case.h"
#include "care-test-law.h"

#define WALKS 3000
#define STEPS 16

static CareCaseEvent *
event_of (int kind, int outcome, CareDate date)
{
  CareCaseEvent *event = care_case_event_new ((CareEventKind)kind, date);

  event->outcome = (CareOutcome)outcome;
  return event;
}

/* All that decides what can come: the state and what can follow it. */
static unsigned
key_of (const CareCase *self)
{
  unsigned follows = 0;

  care_case_can_add (self, CARE_EVENT_CONTACT, &follows);
  return follows | (unsigned)care_case_state (self) << CARE_N_EVENT_KINDS;
}

typedef struct
{
  unsigned key;
  GArray *path; /* int: kind + outcome x 100 */
  bool way_out;
} Node;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_array_unref (node->path);
  g_free (node);
}

static Node *
node_of (GPtrArray *nodes, const CareCase *self, GArray *path, int step)
{
  unsigned key = key_of (self);

  for (guint i = 0; i < nodes->len; i++)
    if (((Node *)g_ptr_array_index (nodes, i))->key == key)
      return g_ptr_array_index (nodes, i);

  Node *node = g_new0 (Node, 1);
  node->key = key;
  node->path = path != NULL ? g_array_copy (path) : g_array_new (FALSE, FALSE, sizeof (int));
  if (path != NULL)
    g_array_append_val (node->path, step);
  node->way_out = care_case_state (self) == CARE_CASE_CLOSED || care_case_state (self) == CARE_CASE_PAID;
  g_ptr_array_add (nodes, node);
  return node;
}

static CareCase *
replay (const GArray *path)
{
  CareCase *self = care_case_new ("case-1", "1-P1", care_date (2026, 10, 1));

  for (guint i = 0; i < path->len; i++)
    {
      int step = g_array_index (path, int, i);
      g_ptr_array_add (self->events, event_of (step % 100, step / 100, care_date (2026, 11, 2) + (int)i));
    }
  return self;
}

/* Goes one step on from a node in every way; true where that found that there is a way out of it. */
static bool
look_on (GPtrArray *nodes, Node *node)
{
  bool had = node->way_out;

  for (int kind = 0; kind < CARE_N_EVENT_KINDS; kind++)
    for (int outcome = 0; outcome <= CARE_OUTCOME_WITHDRAWN; outcome++)
      {
        g_autoptr (CareCase) self = replay (node->path);
        if (!care_case_can_add (self, (CareEventKind)kind, NULL)
            || !care_event_kind_allows ((CareEventKind)kind, (CareOutcome)outcome))
          continue;
        g_ptr_array_add (self->events, event_of (kind, outcome, care_date (2027, 1, 4)));
        node->way_out |= node_of (nodes, self, node->path, kind + outcome * 100)->way_out;
      }
  return node->way_out != had;
}

static void
test_graph (void)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (node_free);
  g_autoptr (CareCase) empty = care_case_new ("case-1", "1-P1", care_date (2026, 10, 1));
  unsigned seen = 0;

  node_of (nodes, empty, NULL, 0);
  for (bool changed = true; changed;)
    {
      guint before = nodes->len;
      changed = false;
      for (guint i = 0; i < nodes->len; i++)
        changed |= look_on (nodes, g_ptr_array_index (nodes, i));
      changed |= nodes->len != before;
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      const Node *node = g_ptr_array_index (nodes, i);
      seen |= 1u << (node->key >> CARE_N_EVENT_KINDS);
      g_assert_true (node->way_out);
    }
  g_test_message ("%u situations", nodes->len);
  g_assert_cmphex (seen, ==, (1u << (CARE_CASE_CLOSED + 1)) - 1); /* every state is reached */
}

static void
check_clocks (const CareCase *self, CareDate today, const CareLaw *law, bool in_order)
{
  g_autoptr (GArray) clocks = care_case_clocks (self, today, law->holidays, law->rules);
  CareCaseState state = care_case_state (self);
  bool over = state == CARE_CASE_CLOSED || state == CARE_CASE_PAID;
  int windows = 0;

  for (guint i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      g_assert_cmpuint (clock->because.n, >, 0);
      g_assert_cmpint (clock->safe, >, CARE_NO_DATE);
      g_assert_cmpint (clock->safe, <=, clock->date);
      g_assert_true (clock->arguable == CARE_NO_DATE || clock->arguable > clock->safe);
      g_assert_false (state == CARE_CASE_CLOSED && clock->state == CARE_CLOCK_RUNNING);
      g_assert_false (in_order && over && clock->state == CARE_CLOCK_RUNNING);
      g_assert_false (clock->state == CARE_CLOCK_SUSPENDED && state != CARE_CASE_APPEAL);
      if (clock->what == CARE_CLOCK_NEXT_WINDOW)
        {
          g_assert_cmpint (clock->state, ==, CARE_CLOCK_RUNNING);
          g_assert_cmpint (clock->date, >=, today);
          windows++;
        }
    }
  g_assert_cmpint (windows, ==, over ? 0 : 1); /* in every open case the next window is a date to keep */
}

static void
walk (GRand *rand, const CareLaw *law, bool in_order)
{
  g_autoptr (CareCase) self = care_case_new ("case-1", "1-P1", care_date (2026, 10, 1));
  CareDate date = care_date (2026, 11, 2) + g_rand_int_range (rand, 0, 700);

  for (int step = 0; step < STEPS; step++)
    {
      int kind = g_rand_int_range (rand, 0, CARE_N_EVENT_KINDS);
      int outcome = g_rand_int_range (rand, 0, CARE_OUTCOME_WITHDRAWN + 1);
      if (!care_event_kind_allows ((CareEventKind)kind, (CareOutcome)outcome)
          || (in_order && !care_case_can_add (self, (CareEventKind)kind, NULL)))
        continue;
      date += g_rand_int_range (rand, in_order ? 0 : -30, 40);
      CareCaseEvent *event = event_of (kind, outcome, date);
      event->has_channel = g_rand_boolean (rand);
      event->channel = (CareChannel)g_rand_int_range (rand, 0, 3);
      event->received = g_rand_boolean (rand) ? date + g_rand_int_range (rand, -2, 9) : CARE_NO_DATE;
      event->printed = g_rand_boolean (rand) ? date + g_rand_int_range (rand, -2, 60) : CARE_NO_DATE;
      event->amount_pence = g_rand_boolean (rand) ? g_rand_int_range (rand, 0, 500000) : -1;
      g_ptr_array_add (self->events, event);
      check_clocks (self, date + g_rand_int_range (rand, 0, 90), law, in_order);
    }
}

static void
test_walks (gconstpointer in_order)
{
  g_autoptr (CareLaw) law = care_test_law ();
  GRand *rand = g_rand_new_with_seed (1175);

  for (int i = 0; i < WALKS; i++)
    walk (rand, law, in_order != NULL);
  g_rand_free (rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-walks/graph", test_graph);
  g_test_add_data_func ("/case-walks/in-order", GINT_TO_POINTER (1), test_walks);
  g_test_add_data_func ("/case-walks/out-of-order", NULL, test_walks);
  return g_test_run ();
}
