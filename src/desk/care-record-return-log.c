/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a return was: its recordings one after the other, and who changed what in it. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-events.h"
#include "care-wire-changes.h"
#include "care-wire-return.h"

#include <string.h>

void
care_revision_free (CareRevision *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->submission, care_submission_free);
  g_clear_pointer (&self->ret, care_return_free);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self);
}

void
care_log_entry_free (CareLogEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  g_free (self->desk);
  g_free (self->what);
  g_clear_pointer (&self->change, care_difference_free);
  g_free (self);
}

static int
compare_entered (gconstpointer a, gconstpointer b)
{
  const CareSubmission *x = *(const CareSubmission *const *)a, *y = *(const CareSubmission *const *)b;

  if (x->entered_at != y->entered_at)
    return x->entered_at < y->entered_at ? -1 : 1;
  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  return strcmp (x->id, y->id);
}

void
care_return_view_read_recorded (CareReturnView *view)
{
  const CareSubmission *last = NULL, *inside = NULL;

  g_return_if_fail (view != NULL && view->submissions != NULL);
  view->unsaved = g_ptr_array_new ();
  for (size_t i = 0; i < view->submissions->len; i++)
    {
      const CareSubmission *one = view->submissions->pdata[i];
      if (last == NULL || compare_entered (&one, &last) > 0)
        last = one;
      /* They come by the moment claimed: one that covers all settles it, whatever comes after. */
      if (care_window_contains (&view->window, one->at) && (inside == NULL || !inside->every_section))
        inside = one;
    }
  if (last != NULL)
    view->recorded = care_wire_return_from_json (last->payload, NULL);
  if (inside == NULL || inside->every_section || view->dataset == NULL)
    return;
  g_autoptr (GPtrArray) mandated = care_return_view_mandated (view);
  for (size_t i = 0; i < mandated->len; i++)
    if (!g_strv_contains ((const char *const *)inside->sections, mandated->pdata[i]))
      g_ptr_array_add (view->unsaved, mandated->pdata[i]);
}

GPtrArray *
care_record_list_revisions (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_return (self, location, service, month, error);
  g_autoptr (GPtrArray) revisions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_revision_free);
  const CareReturn *before = NULL;

  if (view == NULL)
    return NULL;
  g_ptr_array_sort (view->submissions, compare_entered);
  g_ptr_array_set_free_func (view->submissions, NULL);
  for (size_t i = 0; i < view->submissions->len; i++)
    {
      CareRevision *one = g_new0 (CareRevision, 1);
      one->submission = view->submissions->pdata[i];
      one->ret = care_wire_return_from_json (one->submission->payload, NULL);
      one->differences = one->ret != NULL
                             ? care_return_differences (before, one->ret)
                             : g_ptr_array_new_with_free_func ((GDestroyNotify)care_difference_free);
      if (one->ret != NULL)
        before = one->ret;
      g_ptr_array_add (revisions, one);
    }
  return g_steal_pointer (&revisions);
}

/* Whether the change is of that item: of itself or one of its fields, or of what is said of it. */
static bool
concerns (const CareDifference *change, const char *item)
{
  static const char *const prefixes[] = { "", "reasons/", "notes/", "looked/" };
  size_t length = strlen (item);

  for (size_t i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      const char *field = change->field;
      if (!g_str_has_prefix (field, prefixes[i]))
        continue;
      field += strlen (prefixes[i]);
      if (strncmp (field, item, length) == 0 && (field[length] == '\0' || field[length] == '.'))
        return true;
    }
  return false;
}

static CareLogEntry *
new_entry (const CareEvent *event, CareDifference *change)
{
  CareLogEntry *entry = g_new0 (CareLogEntry, 1);

  entry->at = event->at;
  entry->person = g_strdup (event->person);
  entry->desk = g_strdup (event->desk);
  entry->what = g_strdup (event->what);
  entry->change = change;
  return entry;
}

static bool
add_entries (GPtrArray *log, const CareEvent *event, const char *item, GError **error)
{
  bool recorded = g_str_equal (event->what, "return-recorded");
  g_autoptr (GPtrArray) changes = recorded ? NULL : care_wire_changes_from_json (event->detail, error);

  if (recorded && item == NULL)
    g_ptr_array_add (log, new_entry (event, NULL));
  for (size_t i = 0; changes != NULL && i < changes->len; i++)
    {
      const CareDifference *change = changes->pdata[i];
      if (item == NULL || concerns (change, item))
        g_ptr_array_add (
            log, new_entry (event, care_difference_new (change->field, change->before, change->after)));
    }
  return recorded || changes != NULL;
}

static GPtrArray *
read_log (CareRecord *self, const char *key, const char *item, GError **error)
{
  g_autoptr (GPtrArray) events = care_store_list_events_about (care_record_store (self), key, error);
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func ((GDestroyNotify)care_log_entry_free);

  if (events == NULL)
    return NULL;
  for (size_t i = 0; i < events->len; i++)
    if (!add_entries (log, events->pdata[i], item, error))
      return NULL;
  return g_steal_pointer (&log);
}

GPtrArray *
care_record_answer_log (CareRecord *self,
                        const char *location,
                        CareService service,
                        CareMonth month,
                        const char *item,
                        GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL, NULL);
  g_autoptr (CareLocation) found = care_record_need_location (self, location, error);

  if (found == NULL)
    return NULL;
  g_autofree char *key = care_return_key (found->id, service, month);
  return read_log (self, key, item, error);
}

char *
care_record_last_changer (CareRecord *self, const CareReturn *ret, GError **error)
{
  g_autofree char *key = care_return_key (ret->location, ret->service, ret->month);
  g_autoptr (GPtrArray) log = read_log (self, key, NULL, error);
  const char *person = "";

  if (log == NULL)
    return NULL;
  for (size_t i = 0; i < log->len; i++)
    {
      const CareLogEntry *entry = log->pdata[i];
      const char *field = entry->change != NULL ? entry->change->field : NULL;
      if (field == NULL || strchr (field, '/') != NULL)
        continue;
      if (!g_str_equal (field, "evidence") && !g_str_equal (field, "assignee")
          && !g_str_equal (field, "deputy") && !g_str_equal (field, "signed_by")
          && !g_str_equal (field, "version"))
        person = entry->person;
    }
  return g_strdup (person);
}
