/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists and calendars out of the record. */
#include "care-cli-verbs.h"

#include "care-csv.h"
#include "care-ics.h"
#include "care-record-cases.h"
#include "care-record-files.h"
#include "care-record-status.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each gives how many rows or days it wrote, or -1. */
typedef int (*Export) (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error);

static int
export_locations (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  return care_record_export_locations (cli->record, path, error);
}

static int
export_status (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  static const char *const header[] = { "location", "service", "month", "state", "recorded_at", NULL };
  g_autoptr (CareStatus) status = care_record_status (cli->record, CARE_NO_DATE, from, to, NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (status == NULL)
    return -1;
  care_csv_append (text, header);
  for (guint i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      g_autofree char *month = care_month_format (row->month);
      g_autofree char *at = care_instant_format (row->recorded_at);
      const char *cells[] = { row->location,
                              care_service_to_string (row->service),
                              month,
                              care_state_to_string (row->state),
                              at != NULL ? at : "",
                              NULL };
      care_csv_append (text, cells);
    }
  return care_record_export_text (cli->record, text->str, path, error) ? (int)status->months->len : -1;
}

static int
write_days (CareCli *cli, GPtrArray *events, const char *path, GError **error)
{
  g_autofree char *text = care_ics_write (events, care_record_now (cli->record));

  return care_record_export_text (cli->record, text, path, error) ? (int)events->len : -1;
}

/* The year ahead, unless other months are asked for. */
static int
export_windows (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  const CareLaw *law = care_record_law (cli->record);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_ics_event_free);

  if (from == CARE_NO_MONTH)
    from = MIN (care_record_window (cli->record).month, to != CARE_NO_MONTH ? to : G_MAXINT32);
  if (to == CARE_NO_MONTH)
    to = from + 11;
  for (CareMonth month = from; month <= to; month++)
    {
      CareWindow window = care_record_window_of (cli->record, month);
      g_autofree char *id = care_month_format (month);
      g_autofree char *uid = g_strdup_printf ("window-%s@carereturns.org", id);
      g_autofree char *name = care_words_month (month);
      g_autofree char *summary = g_strdup_printf (_ ("Capacity Tracker window for %s"), name);
      g_autofree char *why = care_words_window_why (&window, law->holidays, law->rules);
      g_autofree char *uncertain = window.certain ? g_strdup ("") : care_words_uncertain (law->holidays);
      g_autofree char *description = g_strstrip (g_strjoin (" ", why, uncertain, NULL));

      g_ptr_array_add (events, care_ics_event_new (uid, window.opens, window.closes, summary, description));
    }
  return write_days (cli, events, path, error);
}

/* The clocks that still run, at their safe date. */
static int
export_cases (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  g_autoptr (GPtrArray) views = care_record_list_cases (cli->record, error);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_ics_event_free);

  if (views == NULL)
    return -1;
  for (guint i = 0; i < views->len; i++)
    {
      const CareCaseView *view = views->pdata[i];
      for (guint j = 0; j < view->clocks->len; j++)
        {
          const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, j);
          if (clock->state != CARE_CLOCK_RUNNING || clock->what == CARE_CLOCK_NEXT_WINDOW)
            continue;
          g_autofree char *uid = g_strdup_printf ("%s-%s@carereturns.org", view->ca->id,
                                                  care_clock_what_to_string (clock->what));
          g_autofree char *summary
              = g_strdup_printf ("%s: %s", view->provider->name, care_words_clock (clock->what));
          g_autofree char *readings = care_words_clock_readings (clock);
          g_ptr_array_add (events, care_ics_event_new (uid, clock->safe, clock->safe, summary, readings));
        }
    }
  return write_days (cli, events, path, error);
}

static Export
find_export (const char *kind)
{
  static const struct
  {
    const char *kind;
    Export export;
  } known[] = {
    { "locations", export_locations },
    { "status", export_status },
    { "ics-windows", export_windows },
    { "ics-cases", export_cases },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].kind, kind) == 0)
      return known[i].export;
  return NULL;
}

CareExit
care_cli_export (CareCli *cli)
{
  static const char *const later[] = { "archive", "returns", "bulk-care-home", "bulk-home-care", NULL };
  const char *kind = care_cli_word (cli, 0);
  const char *path = care_cli_word (cli, 1);
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  Export export = find_export (kind);
  GError *error = NULL;

  if (export == NULL && g_strv_contains (later, kind))
    return care_cli_not_available (cli, kind);
  if (export == NULL)
    return care_cli_usage (cli, "kind", _ ("“%s” is nothing that can be written out."), kind);
  if (!care_cli_months (cli, &from, &to) || !care_cli_month (cli, "month", &from))
    return CARE_EXIT_USAGE;
  if (care_cli_flag (cli, "month"))
    to = from;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  int rows = export(cli, path, from, to, &error);
  if (rows < 0)
    return care_cli_fail (cli, error);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "kind", kind);
  care_json_writer_member_string (cli->out, "file", path);
  care_json_writer_member_int (cli->out, "rows", rows);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Written: %s, %d rows"), path, rows);
  return CARE_EXIT_DONE;
}
