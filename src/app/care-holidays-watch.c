/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-watch.h"

#include "care-holidays-check.h"
#include "care-words-error.h"
#include "care-words-holidays.h"

#define WEEK ((int64_t)7 * 24 * 60 * 60)
/* Not in the first minute, when a person begins to work; then it is looked each hour whether a week is over.
 */
#define FIRST_SECONDS 60
#define LOOK_SECONDS (60 * 60)

struct _CareHolidaysWatch
{
  GObject parent_instance;

  /* borrowed: it owns us */
  CareDesk *desk;

  /* owned */
  GSettings *settings;
  GCancellable *cancellable;
  char *said;

  unsigned source;
  bool checking;
};

G_DEFINE_FINAL_TYPE (CareHolidaysWatch, care_holidays_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

static char *
words_of (CareHolidaysReport *report, const GError *error)
{
  int counts[4] = { 0 };

  if (report == NULL && error->domain == CARE_HOLIDAYS_ERROR)
    return g_strdup (care_words_holidays_fault ((CareHolidaysFault)error->code));
  if (report == NULL)
    return care_words_error (error, care_record_trouble (error));
  for (guint i = 0; i < report->notes->len; i++)
    counts[((CareHolidayNote *)report->notes->pdata[i])->what]++;
  return care_words_holidays_result (counts, (int)report->moved->len, report->horizon);
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareHolidaysWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHolidaysReport) report = care_holidays_check_finish (CARE_DESK (source), result, &error);

  self->checking = false;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* Nobody was asked where nobody answered: it is tried again within the hour. */
  if (!g_error_matches (error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_OFFLINE))
    g_settings_set_int64 (self->settings, "holidays-asked", care_desk_now (CARE_DESK (source)));
  g_free (self->said);
  self->said = words_of (report, error);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
care_holidays_watch_check (CareHolidaysWatch *self)
{
  g_return_if_fail (CARE_IS_HOLIDAYS_WATCH (self));
  g_autofree char *url = g_settings_get_string (self->settings, "holidays-url");

  if (self->checking)
    return;
  self->checking = true;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  care_holidays_check_async (self->desk, url, self->cancellable, on_checked, g_object_ref (self));
}

static bool
is_due (CareHolidaysWatch *self)
{
  int64_t since = care_desk_now (self->desk) - g_settings_get_int64 (self->settings, "holidays-asked");

  return (since < 0 || since >= WEEK) && g_settings_get_boolean (self->settings, "holidays-weekly")
         && g_network_monitor_get_network_available (g_network_monitor_get_default ());
}

static gboolean
on_look (gpointer data)
{
  CareHolidaysWatch *self = data;

  if (is_due (self))
    care_holidays_watch_check (self);
  self->source = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
  return G_SOURCE_REMOVE;
}

void
care_holidays_watch_begin (CareHolidaysWatch *self)
{
  g_return_if_fail (CARE_IS_HOLIDAYS_WATCH (self));

  if (self->source == 0)
    self->source = g_timeout_add_seconds (FIRST_SECONDS, on_look, self);
}

bool
care_holidays_watch_is_checking (CareHolidaysWatch *self)
{
  g_return_val_if_fail (CARE_IS_HOLIDAYS_WATCH (self), false);

  return self->checking;
}

const char *
care_holidays_watch_get_said (CareHolidaysWatch *self)
{
  g_return_val_if_fail (CARE_IS_HOLIDAYS_WATCH (self), "");

  return self->said != NULL ? self->said : "";
}

static void
care_holidays_watch_dispose (GObject *object)
{
  CareHolidaysWatch *self = CARE_HOLIDAYS_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  self->desk = NULL;
  G_OBJECT_CLASS (care_holidays_watch_parent_class)->dispose (object);
}

static void
care_holidays_watch_finalize (GObject *object)
{
  CareHolidaysWatch *self = CARE_HOLIDAYS_WATCH (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_free (self->said);
  G_OBJECT_CLASS (care_holidays_watch_parent_class)->finalize (object);
}

static void
care_holidays_watch_class_init (CareHolidaysWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_holidays_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_holidays_watch_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CARE_TYPE_HOLIDAYS_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_holidays_watch_init (CareHolidaysWatch *self)
{
  self->settings = g_settings_new (CARE_APPLICATION_ID);
  self->cancellable = g_cancellable_new ();
}

static void
end (gpointer data)
{
  g_object_run_dispose (data);
  g_object_unref (data);
}

CareHolidaysWatch *
care_holidays_watch_of (CareDesk *desk)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareHolidaysWatch *self = g_object_get_data (G_OBJECT (desk), "care-holidays-watch");

  if (self != NULL)
    return self;
  self = g_object_new (CARE_TYPE_HOLIDAYS_WATCH, NULL);
  self->desk = desk;
  g_object_set_data_full (G_OBJECT (desk), "care-holidays-watch", self, end);
  return self;
}
