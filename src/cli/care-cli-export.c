/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists out of the record. */
#include "care-cli-verbs.h"

#include "care-record-archive.h"
#include "care-record-figures.h"
#include "care-record-ical.h"
#include "care-record-status.h"
#include "care-sheet.h"

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
export_archive (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  return care_record_export_archive (cli->record, path, NULL, error);
}

static int
export_status (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  static const char *const header[] = { "location", "service", "month", "state", "recorded_at", NULL };
  g_autoptr (CareStatus) status = care_record_status (cli->record, CARE_NO_DATE, from, to, NULL, error);
  g_autoptr (CareSheet) sheet = care_sheet_new ("status", header);

  if (status == NULL)
    return -1;
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
      care_sheet_add (sheet, cells);
    }
  return care_sheet_export (sheet, path, error);
}

static int
export_returns (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  const char *word = care_cli_option (cli, "service");
  CareService service = CARE_N_SERVICES;

  if (word != NULL && !care_service_from_string (word, &service))
    {
      g_set_error_literal (error, CARE_REFUSED, CARE_REFUSAL_BAD_VALUE, "service");
      return -1;
    }
  return care_record_export_returns (cli->record, path, from, to, service, NULL, error);
}

static int
export_ics (CareCli *cli, CareIcalWhat what, const char *path, GError **error)
{
  CareIcalDone done;

  return care_record_export_ical (cli->record, what, path, &done, error) ? done.entries : -1;
}

static int
export_ics_windows (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  return export_ics (cli, CARE_ICAL_WINDOWS, path, error);
}

static int
export_ics_cases (CareCli *cli, const char *path, CareMonth from, CareMonth to, GError **error)
{
  return export_ics (cli, CARE_ICAL_CASES, path, error);
}

static Export
find_export (const char *kind)
{
  static const struct
  {
    const char *kind;
    Export export;
  } known[] = {
    { "archive", export_archive },         { "ics-cases", export_ics_cases },
    { "ics-windows", export_ics_windows }, { "locations", export_locations },
    { "returns", export_returns },         { "status", export_status },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].kind, kind) == 0)
      return known[i].export;
  return NULL;
}

/* The endings that a kind of file is written with, the preferred one first. */
static const char *const *
endings_of (const char *kind)
{
  static const char *const tables[] = { ".csv", ".ods", ".xlsx", NULL };
  static const char *const archives[] = { ".json", NULL };
  static const char *const calendars[] = { ".ics", NULL };

  if (g_str_equal (kind, "archive"))
    return archives;
  return g_str_has_prefix (kind, "ics-") ? calendars : tables;
}

/* A name with another ending would hold something else than it says; one without any is left to whoever
 * chose it. */
static bool
has_fit_ending (CareCli *cli, const char *kind, const char *path)
{
  const char *const *endings = endings_of (kind);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *known = g_strjoinv (", ", (char **)endings);

  if (strrchr (name, '.') == NULL)
    return true;
  for (size_t i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return true;
  care_cli_usage (
      cli, "file",
      _ ("“%s” is written with one of these endings: %s. “%s” ends in another way, so nothing was "
         "written; give the file one of them."),
      kind, known, name);
  return false;
}

CareExit
care_cli_export (CareCli *cli)
{
  const char *kind = care_cli_word (cli, 0);
  const char *path = care_cli_word (cli, 1);
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  Export export = find_export (kind);
  GError *error = NULL;

  if (export == NULL && !g_str_has_prefix (kind, "bulk-"))
    return care_cli_usage (cli, "kind", _ ("“%s” is nothing that can be written out."), kind);
  if (!has_fit_ending (cli, kind, path))
    return CARE_EXIT_USAGE;
  if (g_str_equal (kind, "bulk-care-home") || g_str_equal (kind, "bulk-home-care"))
    return care_cli_export_bulk (cli, kind);
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
