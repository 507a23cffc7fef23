/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was entered wrongly is put right by a further entry: the case is as if the right one had been entered
 * at first, and both can be read. */
#include "care-case.h"

static CareCaseEvent *
event_new (const char *id, CareEventKind kind, int day, const char *replaces)
{
  CareCaseEvent *event = care_case_event_new (kind, care_date (2026, 11, day));

  care_case_event_set (&event->id, id);
  care_case_event_set (&event->replaces, replaces);
  return event;
}

static CareCase *
noticed_case (void)
{
  CareCase *ca = care_case_new ("case-1", "1-201", care_date (2026, 11, 1));

  care_case_take (ca, event_new ("a", CARE_EVENT_CONTACT, 2, ""));
  care_case_take (ca, event_new ("b", CARE_EVENT_NOTICE_OF_INTENT, 3, ""));
  care_case_take (ca, event_new ("c", CARE_EVENT_REPRESENTATIONS_SENT, 10, ""));
  return ca;
}

static const CareCaseEvent *
at (const CareCase *ca, guint i)
{
  return g_ptr_array_index (ca->events, i);
}

static void
test_takes_the_place (void)
{
  g_autoptr (CareCase) ca = noticed_case ();

  care_case_take (ca, event_new ("d", CARE_EVENT_NOTICE_OF_INTENT, 4, "b"));
  g_assert_cmpuint (ca->events->len, ==, 3);
  g_assert_cmpstr (at (ca, 1)->id, ==, "d");
  g_assert_cmpint (at (ca, 1)->date, ==, care_date (2026, 11, 4));
  g_assert_cmpuint (ca->corrected->len, ==, 1);
  g_assert_cmpstr (((CareCaseEvent *)ca->corrected->pdata[0])->id, ==, "b");
  g_assert_null (care_case_find (ca, "b"));
  g_assert_nonnull (care_case_find (ca, "d"));
  g_assert_nonnull (care_case_find_corrected (ca, "b"));
  g_assert_null (care_case_find_corrected (ca, "d"));
  g_assert_null (care_case_find_corrected (ca, ""));
  g_assert_cmpint (care_case_state (ca), ==, CARE_CASE_REPRESENTED);
}

static void
test_is_struck (void)
{
  g_autoptr (CareCase) ca = noticed_case ();
  CareCaseEvent *strike = event_new ("d", CARE_EVENT_REPRESENTATIONS_SENT, 10, "c");

  strike->struck = true;
  care_case_take (ca, strike);
  g_assert_cmpuint (ca->events->len, ==, 2);
  g_assert_cmpuint (ca->corrected->len, ==, 2);
  g_assert_cmpint (care_case_state (ca), ==, CARE_CASE_NOTICE);
  /* What puts right one that is no more changes nothing, and is kept. */
  care_case_take (ca, event_new ("e", CARE_EVENT_REPRESENTATIONS_SENT, 11, "c"));
  g_assert_cmpuint (ca->events->len, ==, 2);
  g_assert_cmpuint (ca->corrected->len, ==, 3);
}

/* Two desks put right the same entry, or one puts right what the other did, without hearing of each other. */
static void
test_the_later_stands (void)
{
  g_autoptr (CareCase) ca = noticed_case ();

  care_case_take (ca, event_new ("d", CARE_EVENT_NOTICE_OF_INTENT, 4, "b"));
  care_case_take (ca, event_new ("e", CARE_EVENT_NOTICE_OF_INTENT, 5, "d"));
  care_case_take (ca, event_new ("f", CARE_EVENT_NOTICE_OF_INTENT, 6, "b"));
  g_assert_cmpuint (ca->events->len, ==, 3);
  g_assert_cmpstr (at (ca, 1)->id, ==, "f");
  g_assert_cmpuint (ca->corrected->len, ==, 3);
}

/* A damaged record may name entries in a circle. */
static void
test_a_circle_ends (void)
{
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-201", care_date (2026, 11, 1));

  care_case_take (ca, event_new ("a", CARE_EVENT_CONTACT, 2, "b"));
  care_case_take (ca, event_new ("b", CARE_EVENT_CONTACT, 2, "a"));
  care_case_take (ca, event_new ("c", CARE_EVENT_CONTACT, 2, "a"));
  care_case_take (ca, event_new ("d", CARE_EVENT_CONTACT, 2, "d"));
  g_assert_cmpuint (ca->events->len + ca->corrected->len, ==, 4);
}

static void
test_only_what_could_have_been (void)
{
  static const struct
  {
    const char *replaces;
    CareEventKind kind;
    bool struck;
    bool can;
  } rows[] = {
    { "a", CARE_EVENT_CONTACT, false, true },
    { "a", CARE_EVENT_CONTACT, true, true },
    { "a", CARE_EVENT_NOTICE_OF_INTENT, false, false }, /* a second notice would follow */
    { "b", CARE_EVENT_NOTICE_OF_INTENT, false, true },
    { "b", CARE_EVENT_NOTICE_OF_INTENT, true, false }, /* representations against nothing */
    { "b", CARE_EVENT_FINAL_NOTICE, false, false },
    { "c", CARE_EVENT_REPRESENTATIONS_SENT, true, true },
    { "c", CARE_EVENT_DECISION, false, true },
    { "c", CARE_EVENT_PAYMENT, false, false },
    { "z", CARE_EVENT_CONTACT, false, false },
    { "", CARE_EVENT_CONTACT, false, false },
  };
  g_autoptr (CareCase) ca = noticed_case ();

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CareCaseEvent) event = event_new ("n", rows[i].kind, 9, rows[i].replaces);
      unsigned can_follow = 0;

      event->struck = rows[i].struck;
      if (event->kind == CARE_EVENT_DECISION)
        event->outcome = CARE_OUTCOME_UPHELD;
      g_test_message ("row %zu", i);
      g_assert_cmpint (care_case_can_correct (ca, event, &can_follow), ==, rows[i].can);
    }
  g_assert_cmpuint (ca->events->len, ==, 3);
}

/* Two desks that did not hear of each other entered the same two letters: nothing is shut in. */
static void
test_a_way_out_of_two_records (void)
{
  static const struct
  {
    const char *replaces;
    CareEventKind kind;
    bool struck, can;
  } rows[] = {
    { "a", CARE_EVENT_CONTACT, false, true },           { "e", CARE_EVENT_NOTICE_OF_INTENT, true, true },
    { "f", CARE_EVENT_DECISION, true, true },           { "f", CARE_EVENT_DECISION, false, true },
    { "f", CARE_EVENT_NOTICE_OF_INTENT, false, false }, { "b", CARE_EVENT_NOTICE_OF_INTENT, false, true },
    { "d", CARE_EVENT_CONTACT, false, true },
  };
  g_autoptr (CareCase) ca = noticed_case ();

  care_case_take (ca, event_new ("d", CARE_EVENT_DECISION, 20, ""));
  care_case_take (ca, event_new ("e", CARE_EVENT_NOTICE_OF_INTENT, 3, ""));
  care_case_take (ca, event_new ("f", CARE_EVENT_DECISION, 20, ""));
  for (guint i = 3; i < ca->events->len; i++)
    if (at (ca, i)->kind == CARE_EVENT_DECISION)
      ((CareCaseEvent *)ca->events->pdata[i])->outcome = CARE_OUTCOME_NOT_UPHELD;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CareCaseEvent) event = event_new ("n", rows[i].kind, 9, rows[i].replaces);
      unsigned can_follow = 0;

      event->struck = rows[i].struck;
      if (event->kind == CARE_EVENT_DECISION)
        event->outcome = CARE_OUTCOME_NOT_UPHELD;
      g_test_message ("row %zu", i);
      g_assert_cmpint (care_case_can_correct (ca, event, &can_follow), ==, rows[i].can);
    }
}

/* Whatever was put right in whatever order, the events that stand are a course that could have been. */
static void
test_walks (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261127);

  for (int walk = 0; walk < 2000; walk++)
    {
      g_autoptr (CareCase) ca = care_case_new ("case-1", "1-201", care_date (2026, 11, 1));

      for (int step = 0; step < 12; step++)
        {
          g_autofree char *id = g_strdup_printf ("e%d", step);
          guint n = ca->events->len;
          bool corrects = n > 0 && g_rand_boolean (random);
          const char *replaces = corrects ? at (ca, (guint)g_rand_int_range (random, 0, (int)n))->id : "";
          CareEventKind kind = (CareEventKind)g_rand_int_range (random, 0, CARE_N_EVENT_KINDS);
          g_autoptr (CareCaseEvent) event = event_new (id, kind, 1 + step, replaces);
          unsigned can_follow = 0;

          event->struck = corrects && g_rand_boolean (random);
          if (!care_event_kind_allows (kind, CARE_OUTCOME_NONE))
            event->outcome
                = kind == CARE_EVENT_APPEAL_DECIDED ? CARE_OUTCOME_CONFIRMED : CARE_OUTCOME_NOT_UPHELD;
          if (corrects ? care_case_can_correct (ca, event, &can_follow)
                       : care_case_can_add (ca, kind, &can_follow))
            care_case_take (ca, g_steal_pointer (&event));
        }
      g_autoptr (CareCase) again = care_case_new ("case-1", "1-201", care_date (2026, 11, 1));
      for (guint i = 0; i < ca->events->len; i++)
        {
          unsigned can_follow = 0;

          g_assert_true (care_case_can_add (again, at (ca, i)->kind, &can_follow));
          g_ptr_array_add (again->events, care_case_event_copy (at (ca, i)));
        }
      g_assert_cmpint (care_case_state (ca), ==, care_case_state (again));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/case/correct/takes-the-place", test_takes_the_place);
  g_test_add_func ("/domain/case/correct/struck", test_is_struck);
  g_test_add_func ("/domain/case/correct/the-later-stands", test_the_later_stands);
  g_test_add_func ("/domain/case/correct/circle", test_a_circle_ends);
  g_test_add_func ("/domain/case/correct/only-what-could-have-been", test_only_what_could_have_been);
  g_test_add_func ("/domain/case/correct/a-way-out-of-two-records", test_a_way_out_of_two_records);
  g_test_add_func ("/domain/case/correct/walks", test_walks);
  return g_test_run ();
}
