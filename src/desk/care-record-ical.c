/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-ical.h"

#include "care-ical.h"
#include "care-occasion.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-cases.h"
#include "care-store-events.h"
#include "care-words-ical.h"

#include <string.h>

#define MONTHS_BACK 3
#define MONTHS_AHEAD 24
#define CASE_DAYS_BACK 400
#define CASE_DAYS_AHEAD 800

#define HOUR ((int64_t)3600)
#define DAY (24 * HOUR)

const char *
care_ical_what_to_string (CareIcalWhat what)
{
  g_return_val_if_fail ((int)what >= 0 && what < CARE_N_ICALS, "");
  return what == CARE_ICAL_WINDOWS ? "windows" : "cases";
}

const char *
care_ical_file_name (CareIcalWhat what)
{
  g_return_val_if_fail ((int)what >= 0 && what < CARE_N_ICALS, "");
  return what == CARE_ICAL_WINDOWS ? "care-returns-windows.ics" : "care-returns-cases.ics";
}

static GPtrArray *
windows (CareRecord *self, CareDate *from, GError **error)
{
  CareMonth month = care_month_of (care_record_today (self));
  GPtrArray *all = care_occasions_new ();

  *from = care_month_day (month - MONTHS_BACK, 1);
  care_occasions_add_windows (all, *from, care_month_day (month + MONTHS_AHEAD, 1) - 1,
                              care_record_law (self));
  return all;
}

/* The window that a case waits for stands in the other calendar. */
static void
remove_windows (GPtrArray *all)
{
  for (guint i = all->len; i > 0; i--)
    if (((CareOccasion *)all->pdata[i - 1])->clock.what == CARE_CLOCK_NEXT_WINDOW)
      g_ptr_array_remove_index (all, i - 1);
}

static GPtrArray *
cases (CareRecord *self, CareDate *from, GError **error)
{
  CareDate today = care_record_today (self);
  g_autoptr (GPtrArray) found = care_store_list_cases (care_record_store (self), error);
  g_autoptr (GPtrArray) providers = found != NULL ? care_record_list_providers (self, error) : NULL;
  g_autoptr (GPtrArray) all = care_occasions_new ();

  *from = today - CASE_DAYS_BACK;
  if (providers == NULL)
    return NULL;
  care_occasions_add_cases (all, *from, today + CASE_DAYS_AHEAD, found, providers, care_record_law (self),
                            today);
  remove_windows (all);
  return g_steal_pointer (&all);
}

static void
add_alarm (CareIcalEntry *entry, const CareOccasion *occasion, int days, int hour)
{
  g_autofree char *text = care_words_ical_alarm (occasion, days);

  care_ical_entry_add_alarm (entry, hour * HOUR - days * DAY, text);
}

/* By the clock on the wall, in working hours. The mark 48 hours before is midnight: that alarm comes in the
 * afternoon before. */
static void
add_alarms (CareIcalEntry *entry, const CareOccasion *occasion)
{
  switch (occasion->kind)
    {
    case CARE_OCCASION_WINDOW_OPENS:
      add_alarm (entry, occasion, 0, 9);
      break;
    case CARE_OCCASION_WINDOW_48_HOURS:
      add_alarm (entry, occasion, 0, -8);
      break;
    case CARE_OCCASION_WINDOW_CLOSES:
      add_alarm (entry, occasion, 0, 9);
      add_alarm (entry, occasion, 0, 15);
      break;
    case CARE_OCCASION_CASE_CLOCK:
      add_alarm (entry, occasion, 7, 9);
      add_alarm (entry, occasion, 2, 9);
      add_alarm (entry, occasion, 1, 9);
      add_alarm (entry, occasion, 0, 9);
      break;
    case CARE_OCCASION_SEASON_BEGINS:
    case CARE_OCCASION_SEASON_ENDS:
    case CARE_OCCASION_DATASET_BEGINS:
    case CARE_OCCASION_HUNDRED_DAYS:
    case CARE_OCCASION_CONTACT_CHECK:
    case CARE_OCCASION_FEE_ANNIVERSARY:
    case CARE_OCCASION_REGISTRATION:
    case CARE_OCCASION_CQC_TASK:
    case CARE_OCCASION_HOLIDAY:
    case CARE_N_OCCASION_KINDS:
    default:
      break;
    }
}

/* Only the mark of 48 hours is a moment. A window closes at the midnight that ends its last day, which any
 * calendar would show on the day after: that day is too late. */
static CareIcalEntry *
entry_of (const CareOccasion *occasion, const CareLaw *law)
{
  bool is_moment = occasion->kind == CARE_OCCASION_WINDOW_48_HOURS;
  CareIcalEntry *entry
      = care_ical_entry_new (occasion->id, occasion->date, is_moment ? occasion->at : CARE_NO_INSTANT);
  const CareContact *tracker
      = occasion->month != CARE_NO_MONTH ? care_law_contact (law, "capacity-tracker-support") : NULL;

  entry->summary = care_words_ical_title (occasion);
  entry->description = care_words_ical_text (occasion, law);
  entry->url = g_strdup (tracker != NULL ? tracker->web : "");
  entry->category = g_strdup (care_words_ical_name (CARE_N_OCCASION_KINDS));
  entry->tentative = !occasion->certain;
  add_alarms (entry, occasion);
  return entry;
}

static bool
is_of_kind (const char *id, gpointer data)
{
  bool is_case = g_str_has_prefix (id, care_occasion_kind_to_string (CARE_OCCASION_CASE_CLOCK));

  return is_case == (GPOINTER_TO_INT (data) == CARE_ICAL_CASES);
}

/* What stands at path: NULL without an error where nothing does. Only a calendar of that kind that was
 * written here is written over. */
static bool
read_before (const char *path, CareIcalWhat what, char **before, GError **error)
{
  gsize length = 0;

  *before = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return true;
  if (!g_file_get_contents (path, before, &length, NULL))
    return care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
  if (length > 0 && !care_ical_is_ours (*before, is_of_kind, GINT_TO_POINTER (what)))
    return care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, path);
  return true;
}

/* How often a date may have moved so far, as the log has it: a file that is sent anew says so. What a case
 * begins with moved nothing. -1 with an error. */
static int
count_revisions (CareRecord *self, CareIcalWhat what, GError **error)
{
  static const char *const names[] = { "date-moved", "case-event-added", "case-changed", NULL };
  const char *const moved[] = { names[0], NULL };
  guint n_own = 0;
  g_autoptr (GPtrArray) events = care_store_list_events_named (
      care_record_store (self), what == CARE_ICAL_WINDOWS ? moved : names, &n_own, error);

  if (events == NULL)
    return -1;
  return what == CARE_ICAL_WINDOWS ? (int)events->len : MAX ((int)events->len - 1, 0);
}

bool
care_record_export_ical (
    CareRecord *self, CareIcalWhat what, const char *path, CareIcalDone *done, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL && done != NULL, false);
  CareDate from = CARE_NO_DATE;
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) all
      = what == CARE_ICAL_WINDOWS ? windows (self, &from, error) : cases (self, &from, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)care_ical_entry_free);

  int revision = all != NULL ? count_revisions (self, what, error) : -1;

  if (revision < 0 || !read_before (path, what, &before, error))
    return false;
  care_occasions_sort (all);
  for (guint i = 0; i < all->len; i++)
    {
      CareIcalEntry *entry = entry_of (all->pdata[i], care_record_law (self));

      entry->revision = revision;
      g_ptr_array_add (entries, entry);
    }
  g_autofree char *text
      = care_ical_write (care_words_ical_name (what == CARE_ICAL_WINDOWS ? CARE_OCCASION_WINDOW_CLOSES
                                                                         : CARE_OCCASION_CASE_CLOCK),
                         entries, before, from, care_record_now (self), &done->changed);
  done->entries = (int)entries->len;
  return g_strcmp0 (text, before) == 0 || care_write_file (path, text, strlen (text), error);
}
