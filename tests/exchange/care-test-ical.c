/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar files: sound by libical's own rules, the same bytes where nothing changed, a higher sequence where
 * something did, cancelled where something fell away. */
#include "care-ical.h"

#include <libical/ical.h>
#include <string.h>

#define NOW "2026-11-27T10:00:00Z"
#define LATER "2026-12-01T08:30:00Z"
#define AWKWARD                                                                                              \
  "Comma, semicolon; backslash \\ \"quotes\"\nAnother line, of Ŵrexham’s 🏠 "                           \
  "which goes on so long that it has to be folded, and folded again, and nowhere inside a letter: "          \
  "ŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵ"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

static GPtrArray *
entries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_ical_entry_free);
}

static CareIcalEntry *
add (GPtrArray *entries, const char *id, const char *date, const char *at, const char *summary)
{
  CareIcalEntry *entry = care_ical_entry_new (id, date != NULL ? care_date_parse (date) : CARE_NO_DATE,
                                              at != NULL ? care_instant_parse (at) : CARE_NO_INSTANT);

  entry->summary = g_strdup (summary);
  entry->description = g_strdup ("Why");
  care_ical_entry_add_alarm (entry, 9 * 3600, "Today");
  g_ptr_array_add (entries, entry);
  return entry;
}

static char *
write_at (GPtrArray *entries, const char *before, const char *now, int *changed)
{
  return care_ical_write ("Windows", entries, before, care_date (2026, 8, 1), care_instant_parse (now),
                          changed);
}

static icalcomponent *
read_back (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

static icalcomponent *
find (icalcomponent *calendar, const char *id)
{
  g_autofree char *uid = g_strconcat (id, "@org.carereturns.CareReturns", NULL);

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_equal (icalcomponent_get_uid (event), uid))
      return event;
  return NULL;
}

static void
assert_start (icalcomponent *event, const char *start)
{
  g_autofree char *copy = NULL;
  char *text = icaltime_as_ical_string_r (icalcomponent_get_dtstart (event));

  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  g_assert_cmpstr (copy, ==, start);
}

static void
test_shape (void)
{
  g_autoptr (GPtrArray) entries = entries_new ();
  int changed = -1;

  add (entries, "a-day", "2026-11-16", NULL, AWKWARD);
  add (entries, "summer", NULL, "2026-07-12T23:00:00Z", "Midnight in London in summer")->tentative = true;
  g_autofree char *text = write_at (entries, NULL, NOW, &changed);
  g_autoptr (icalcomponent) calendar = read_back (text);
  icalcomponent *day = find (calendar, "a-day"), *moment = find (calendar, "summer");

  g_assert_cmpint (changed, ==, 2);
  g_assert_cmpstr (icalcomponent_get_summary (day), ==, AWKWARD);
  assert_start (day, "20261116");
  g_assert_cmpint (icalcomponent_get_dtend (day).day, ==, 17);
  assert_start (moment, "20260712T230000Z");
  g_assert_cmpint (icalcomponent_get_status (moment), ==, ICAL_STATUS_TENTATIVE);
  g_assert_cmpint (icalcomponent_count_components (day, ICAL_VALARM_COMPONENT), ==, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strchr (lines[i], '\n'));
    }
}

static void
test_again (void)
{
  g_autoptr (GPtrArray) entries = entries_new ();
  int changed = -1;

  add (entries, "a-day", "2026-11-16", NULL, AWKWARD);
  add (entries, "moment", NULL, "2026-11-15T00:00:00Z", "A moment");
  g_autofree char *text = write_at (entries, NULL, NOW, NULL);
  g_autofree char *again = write_at (entries, text, LATER, &changed);

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpint (changed, ==, 0);
}

static void
test_moved (void)
{
  g_autoptr (GPtrArray) entries = entries_new (), moved = entries_new ();
  int changed = -1;

  add (entries, "window-closes:2026-12", "2026-12-14", NULL, "Last day");
  add (entries, "window-opens:2026-12", "2026-12-08", NULL, "Opens");
  g_autofree char *text = write_at (entries, NULL, NOW, NULL);
  add (moved, "window-closes:2026-12", "2026-12-15", NULL, "Last day");
  add (moved, "window-opens:2026-12", "2026-12-08", NULL, "Opens");
  g_autofree char *after = write_at (moved, text, LATER, &changed);
  g_autoptr (icalcomponent) calendar = read_back (after);
  icalcomponent *closes = find (calendar, "window-closes:2026-12"),
                *opens = find (calendar, "window-opens:2026-12");

  g_assert_cmpint (changed, ==, 1);
  g_assert_cmpint (icalcomponent_get_sequence (closes), ==, 1);
  g_assert_cmpint (icalcomponent_get_sequence (opens), ==, 0);
  assert_start (closes, "20261215");
  g_assert_nonnull (strstr (after, "LAST-MODIFIED:20261201T083000Z"));
  g_assert_nonnull (strstr (after, "LAST-MODIFIED:20261127T100000Z"));

  /* And back again: an update too, never a lower number. */
  g_autofree char *back = write_at (entries, after, LATER, NULL);
  g_autoptr (icalcomponent) third = read_back (back);
  g_assert_cmpint (icalcomponent_get_sequence (find (third, "window-closes:2026-12")), ==, 2);
}

static void
test_fell_away (void)
{
  g_autoptr (GPtrArray) entries = entries_new (), fewer = entries_new ();
  int changed = -1;

  add (entries, "old", "2026-05-14", NULL, "Before what is shown");
  add (entries, "met", "2026-12-14", NULL, "A deadline that was met");
  add (entries, "stays", "2026-12-20", NULL, "Stays");
  g_autofree char *text = write_at (entries, NULL, NOW, NULL);
  add (fewer, "stays", "2026-12-20", NULL, "Stays");
  g_autofree char *after = write_at (fewer, text, LATER, &changed);
  g_autoptr (icalcomponent) calendar = read_back (after);
  icalcomponent *met = find (calendar, "met");

  g_assert_cmpint (changed, ==, 1);
  g_assert_null (find (calendar, "old"));
  g_assert_cmpint (icalcomponent_get_status (met), ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (icalcomponent_get_sequence (met), ==, 1);
  g_assert_cmpint (icalcomponent_count_components (met, ICAL_VALARM_COMPONENT), ==, 0);

  g_autofree char *again = write_at (fewer, after, "2026-12-02T08:30:00Z", &changed);
  g_assert_cmpstr (again, ==, after);
  g_assert_cmpint (changed, ==, 0);

  /* It comes back: a higher number still. */
  g_autofree char *back = write_at (entries, again, LATER, NULL);
  g_autoptr (icalcomponent) third = read_back (back);
  g_assert_cmpint (icalcomponent_get_sequence (find (third, "met")), ==, 2);
  g_assert_cmpint (icalcomponent_get_status (find (third, "met")), ==, ICAL_STATUS_CONFIRMED);
}

/* What is no calendar, or somebody else's, is not taken for ours; each entry stands once. */
static void
test_strange_files (void)
{
  static const char *const texts[] = {
    "",
    "no calendar",
    "BEGIN:VCALENDAR",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:theirs\r\nDTSTART:20261201T000000Z\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@org.carereturns.CareReturns\r\nSEQUENCE:many\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n",
  };
  g_autoptr (GPtrArray) entries = entries_new ();

  add (entries, "a", "2026-12-14", NULL, "Once");
  add (entries, "a", "2026-12-15", NULL, "Twice");
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = write_at (entries, texts[i], NOW, NULL);
      g_autoptr (icalcomponent) calendar = read_back (text);
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 1);
      assert_start (find (calendar, "a"), "20261214");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ical/shape", test_shape);
  g_test_add_func ("/ical/again", test_again);
  g_test_add_func ("/ical/moved", test_moved);
  g_test_add_func ("/ical/fell-away", test_fell_away);
  g_test_add_func ("/ical/strange-files", test_strange_files);
  return g_test_run ();
}
