/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-reminders.h"

#include "care-history.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-cases.h"
#include "care-store-places.h"
#include "care-store-returns.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define FILE_NAME "reminders.ini"
#define LOCK_NAME "reminders.lock"
/* How far ahead dates of cases are looked at: further than the longest stage begins before one. */
#define DAYS_AHEAD 60

/* One program at a time reads what was shown and adds to it. -1 where there can be no lock, which is no
 * reason not to remind. */
static int
lock (CareRecord *self)
{
  g_autofree char *path = g_build_filename (care_record_folder (self), LOCK_NAME, NULL);
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd >= 0)
    while (flock (fd, LOCK_EX) != 0 && errno == EINTR)
      ;
  return fd;
}

static void
unlock (int fd)
{
  if (fd >= 0)
    close (fd);
}

static CareInstant
read_instant (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  return care_instant_parse (text);
}

/* An unreadable one is an empty one: a reminder comes once more. */
static GPtrArray *
read_reminded (CareRecord *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)care_reminded_free);
  g_autofree char *path = g_build_filename (care_record_folder (self), FILE_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  groups = g_key_file_get_groups (file, NULL);
  for (size_t i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *id = g_uri_unescape_string (groups[i], NULL);
      g_autofree char *shown = g_key_file_get_string (file, groups[i], "shown", NULL);
      CareReminderStage stage = CARE_N_STAGES;

      care_reminder_stage_from_string (shown, &stage);
      if (id != NULL)
        g_ptr_array_add (all, care_reminded_new (id, stage, read_instant (file, groups[i], "at"),
                                                 read_instant (file, groups[i], "later")));
    }
  return all;
}

static void
write_instant (GKeyFile *file, const char *group, const char *key, CareInstant instant)
{
  g_autofree char *text = care_instant_format (instant);

  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

static bool
write_reminded (CareRecord *self, GPtrArray *all, GError **error)
{
  g_autofree char *path = g_build_filename (care_record_folder (self), FILE_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const CareReminded *one = all->pdata[i];
      g_autofree char *group = g_uri_escape_string (one->id, ":", FALSE);

      g_key_file_set_string (file, group, "shown", care_reminder_stage_to_string (one->stage));
      write_instant (file, group, "at", one->at);
      write_instant (file, group, "later", one->later);
    }
  return g_key_file_save_to_file (file, path, error);
}

static bool
same_reminded (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return false;
  for (guint i = 0; i < a->len; i++)
    {
      const CareReminded *x = a->pdata[i], *y = b->pdata[i];

      if (!g_str_equal (x->id, y->id) || x->stage != y->stage || x->at != y->at || x->later != y->later)
        return false;
    }
  return true;
}

/* id to location, both borrowed: a group may have many thousand. */
static GHashTable *
by_id (GPtrArray *locations)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < locations->len; i++)
    {
      CareLocation *location = locations->pdata[i];
      g_hash_table_insert (table, location->id, location);
    }
  return table;
}

static bool
is_left (const CareHistoryRow *row)
{
  return row->state == CARE_STATE_OPEN || row->state == CARE_STATE_INCOMPLETE
         || row->state == CARE_STATE_OUTSIDE_WINDOW || row->state == CARE_STATE_UPCOMING;
}

/* Only this window's submissions are read: what was exposed before is no matter here. */
static bool
add_returns (CareRecord *self, const CareWindow *window, GPtrArray *all, GError **error)
{
  CareStore *store = care_record_store (self);
  g_autoptr (GPtrArray) locations = care_record_list_locations (self, error);
  g_autoptr (GPtrArray) submissions
      = locations != NULL
            ? care_store_list_submissions (store, NULL, window->month, window->month, false, error)
            : NULL;
  g_autoptr (GPtrArray) recollections = g_ptr_array_new ();

  if (submissions == NULL)
    return false;
  CareStatusFacts facts
      = { locations,     submissions,  recollections, care_record_law (self), care_record_now (self),
          window->month, window->month };
  g_autoptr (CareStatus) status = care_status_compute (&facts);
  g_autoptr (GHashTable) table = by_id (locations);
  for (guint i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      const CareLocation *location = g_hash_table_lookup (table, row->location);

      if (is_left (row))
        care_reminders_add_return (all, window, row->location, row->service, location->name);
    }
  return true;
}

static bool
add_cases (CareRecord *self, GPtrArray *all, GError **error)
{
  CareStore *store = care_record_store (self);
  CareDate today = care_record_today (self);
  g_autoptr (GPtrArray) cases = care_store_list_cases (store, error);
  g_autoptr (GPtrArray) providers = cases != NULL ? care_store_list_providers (store, error) : NULL;
  g_autoptr (GPtrArray) occasions = care_occasions_new ();

  if (providers == NULL)
    return false;
  care_occasions_add_cases (occasions, today, today + DAYS_AHEAD, cases, providers, care_record_law (self),
                            today);
  care_reminders_add_cases (all, occasions);
  return true;
}

GPtrArray *
care_record_not_done (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) all = care_reminder_list_new ();
  CareWindow window = care_record_window (self);
  CareWindow next = care_record_window_of (self, window.month + 1);

  if (!care_window_contains (&window, care_record_now (self)))
    care_reminders_add_window (all, &window);
  else if (!add_returns (self, &window, all, error))
    return NULL;
  care_reminders_add_window (all, &next);
  return add_cases (self, all, error) ? g_steal_pointer (&all) : NULL;
}

CareReminderPlan *
care_record_remind (CareRecord *self, const CareReminderSettings *settings, bool keep, GError **error)
{
  g_return_val_if_fail (self != NULL && settings != NULL, NULL);
  g_autoptr (GPtrArray) all = care_record_not_done (self, error);
  int held = -1;

  if (all == NULL)
    return NULL;
  if (keep)
    held = lock (self);
  g_autoptr (GPtrArray) before = read_reminded (self);
  CareReminderPlan *plan = care_reminder_plan (all, before, settings, care_record_now (self));
  if (keep && !same_reminded (before, plan->reminded))
    write_reminded (self, plan->reminded, NULL);
  unlock (held);
  return plan;
}

/* What the one for many returns stands for is among the rest only as each of them. */
static bool
is_called (const CareReminder *one, const char *id)
{
  if (g_str_equal (one->id, id))
    return true;
  if (one->about != CARE_REMINDER_RETURN)
    return false;
  g_autofree char *month = care_month_format (one->window.month);
  g_autofree char *gathered = g_strconcat ("window:", month, NULL);
  return g_str_equal (gathered, id);
}

static const CareReminder *
find_due (const CareReminderPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->due->len; i++)
    {
      const CareReminderDue *due = plan->due->pdata[i];
      if (is_called (due->reminder, id))
        return due->reminder;
    }
  return NULL;
}

static bool
put_off (CareRecord *self, GPtrArray *reminded, const char *id, CareInstant until, GError **error)
{
  CareReminded *seen = care_reminded_find (reminded, id);

  if (seen == NULL)
    {
      seen = care_reminded_new (id, CARE_N_STAGES, CARE_NO_INSTANT, CARE_NO_INSTANT);
      g_ptr_array_add (reminded, seen);
    }
  seen->later = until;
  return write_reminded (self, reminded, error);
}

bool
care_record_remind_later (CareRecord *self,
                          const char *id,
                          const CareReminderSettings *settings,
                          CareInstant *until,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && settings != NULL && until != NULL, false);
  g_autoptr (GPtrArray) all = care_record_not_done (self, error);
  CareInstant now = care_record_now (self);

  *until = CARE_NO_INSTANT;
  if (all == NULL)
    return false;
  int held = lock (self);
  g_autoptr (GPtrArray) before = read_reminded (self);
  g_autoptr (CareReminderPlan) plan = care_reminder_plan (all, before, settings, now);
  const CareReminder *one = find_due (plan, id);
  bool done = true;
  if (one != NULL)
    *until = care_reminder_later (one, settings, now, NULL);
  if (*until != CARE_NO_INSTANT)
    done = put_off (self, before, id, *until, error);
  unlock (held);
  return done;
}

bool
care_record_forget_reminded (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  int held = lock (self);
  bool done = write_reminded (self, none, error);

  unlock (held);
  return done;
}
