/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-check.h"

typedef struct
{
  char *url;
  char *json; /* what came */
  size_t length;
} Asked;

static void
asked_free (Asked *self)
{
  g_free (self->url);
  g_free (self->json);
  g_free (self);
}

static void
fetch (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Asked *asked = data;
  g_autoptr (GError) error = NULL;

  asked->json = care_holidays_fetch (asked->url, &asked->length, cancellable, &error);
  if (asked->json == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static gpointer
merge (CareRecord *record, gpointer data, GError **error)
{
  const Asked *asked = data;

  return care_record_refresh_holidays (record, asked->json, asked->length, asked->url, error);
}

static void
on_merged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  CareHolidaysReport *report = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, report, (GDestroyNotify)care_holidays_report_free);
}

static void
on_fetched (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  Asked *asked = g_task_get_task_data (G_TASK (result)), *copy = g_new0 (Asked, 1);
  copy->url = g_strdup (asked->url);
  copy->json = g_steal_pointer (&asked->json);
  copy->length = asked->length;
  care_desk_run_async (CARE_DESK (g_task_get_source_object (task)), merge, copy, (GDestroyNotify)asked_free,
                       (GDestroyNotify)care_holidays_report_free, true, g_task_get_cancellable (task),
                       on_merged, g_object_ref (task));
}

void
care_holidays_check_async (CareDesk *desk,
                           const char *url,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (CARE_IS_DESK (desk) && url != NULL);
  GTask *task = g_task_new (desk, cancellable, callback, user_data);
  /* Not the desk's own: its thread may let go of it a moment after the answer is here, when the desk is
   * closed. */
  g_autoptr (GTask) request = g_task_new (NULL, cancellable, on_fetched, task);
  Asked *asked = g_new0 (Asked, 1);

  asked->url = g_strdup (url);
  g_task_set_source_tag (task, care_holidays_check_async);
  g_task_set_task_data (request, asked, (GDestroyNotify)asked_free);
  g_task_run_in_thread (request, fetch);
}

CareHolidaysReport *
care_holidays_check_finish (CareDesk *desk, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, desk), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
