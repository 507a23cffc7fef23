/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed segments of an event log: a third party can check them, and whatever was changed is noticed. */
#include "care-event.h"

static const char *const words[4] = { "Ann", "elm", "location-added", "1-100" };

/* printf '1|2026-11-09T10:42:00Z|Ann|elm|location-added|1-100|{}|' | sha256sum */
static void
test_hash (void)
{
  g_autofree char *hash = care_event_hash (1, "2026-11-09T10:42:00Z", words, "{}", "");

  g_assert_cmpstr (hash, ==, "61b9594881ca048a6e37e31f957dc8b995cf216ffdc049c7aab94f7f7eaac265");
}

static void
add_event (CareSegment *segment, const char *detail)
{
  CareEvent *event = g_new0 (CareEvent, 1);

  event->sequence = segment->from + segment->events->len;
  event->at = 1794220920 + event->sequence;
  event->person = g_strdup (words[0]);
  event->desk = g_strdup (words[1]);
  event->what = g_strdup (words[2]);
  event->subject = g_strdup (words[3]);
  event->detail = g_strdup (detail);
  event->previous = g_strdup (segment->head);
  g_autofree char *at = care_instant_format (event->at);
  event->hash = care_event_hash (event->sequence, at, words, detail, event->previous);
  g_ptr_array_add (segment->events, event);
  g_free (segment->head);
  segment->head = g_strdup (event->hash);
  segment->to = event->sequence;
}

static CareSegment *
build_segment (int64_t from, const char *previous)
{
  CareSegment *segment = care_segment_new ();

  segment->desk = g_strdup ("elm");
  segment->parent = g_strdup ("");
  segment->from = from;
  segment->previous = g_strdup (previous);
  segment->head = g_strdup (previous);
  add_event (segment, "{\"name\":\"Elm House\"}");
  add_event (segment, "{}");
  add_event (segment, "{\"seal\":\"00\"}");
  return segment;
}

static void
set (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
test_sound (void)
{
  g_autoptr (CareSegment) first = build_segment (1, "");
  g_autoptr (CareSegment) second = build_segment (4, first->head);
  g_autofree char *id = care_segment_id (second);

  g_assert_true (care_segment_is_sound (first));
  g_assert_true (care_segment_is_sound (second));
  g_assert_cmpstr (id, ==, "events:elm:4-6");
}

/* One that is withheld has nothing but its place in the chain. */
static void
test_withheld (void)
{
  g_autoptr (CareSegment) segment = build_segment (1, "");
  CareEvent *event = segment->events->pdata[1];

  g_clear_pointer (&event->person, g_free);
  g_clear_pointer (&event->desk, g_free);
  g_clear_pointer (&event->what, g_free);
  g_clear_pointer (&event->subject, g_free);
  g_clear_pointer (&event->detail, g_free);
  event->at = CARE_NO_INSTANT;
  g_assert_true (care_segment_is_sound (segment));
  set (&event->hash, "00");
  g_assert_false (care_segment_is_sound (segment));
}

typedef void (*Change) (CareSegment *segment, CareEvent *event);

static void
change_from (CareSegment *segment, CareEvent *event)
{
  (void)event;
  segment->from++;
}

static void
change_to (CareSegment *segment, CareEvent *event)
{
  (void)event;
  segment->to++;
}

static void
change_head (CareSegment *segment, CareEvent *event)
{
  (void)event;
  set (&segment->head, "00");
}

static void
change_start (CareSegment *segment, CareEvent *event)
{
  (void)event;
  set (&segment->previous, "00");
}

static void
drop_one (CareSegment *segment, CareEvent *event)
{
  (void)event;
  g_ptr_array_remove_index (segment->events, 1);
  segment->to--;
}

static void
drop_all (CareSegment *segment, CareEvent *event)
{
  (void)event;
  g_ptr_array_set_size (segment->events, 0);
  segment->to = 0;
}

static void
change_sequence (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  event->sequence = 7;
}

static void
change_at (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  event->at++;
}

static void
lose_at (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  event->at = CARE_NO_INSTANT;
}

static void
change_person (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  set (&event->person, "Bea");
}

static void
lose_person (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  set (&event->person, NULL);
}

static void
change_detail (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  set (&event->detail, "{ }");
}

static void
lose_hash (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  set (&event->hash, NULL);
}

static void
lose_previous (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  set (&event->previous, NULL);
}

/* The text that is hashed stays the same, what it says does not. */
static void
move_bar (CareSegment *segment, CareEvent *event)
{
  (void)segment;
  set (&event->person, "Ann|elm");
  set (&event->desk, "location-added");
  set (&event->what, "1-100");
  set (&event->subject, "{}");
  set (&event->detail, "");
}

static const Change changes[] = { change_from, change_to,       change_head,   change_start,  drop_one,
                                  drop_all,    change_sequence, change_at,     lose_at,       change_person,
                                  lose_person, lose_hash,       lose_previous, change_detail, move_bar };

static void
test_changed (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (CareSegment) segment = build_segment (1, "");
      g_test_message ("change %zu", i);
      changes[i](segment, segment->events->pdata[1]);
      g_assert_false (care_segment_is_sound (segment));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/event/hash", test_hash);
  g_test_add_func ("/domain/event/sound", test_sound);
  g_test_add_func ("/domain/event/withheld", test_withheld);
  g_test_add_func ("/domain/event/changed", test_changed);
  return g_test_run ();
}
