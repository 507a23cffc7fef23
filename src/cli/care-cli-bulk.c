/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bulk file of a group, and that it was uploaded. */
#include "care-cli-verbs.h"

#include "care-record-bulk.h"
#include "care-words-bulk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* By name, else as a file that is there. */
static CareColumnMap *
read_map (CareCli *cli, CareService service, GError **error)
{
  const char *name = care_cli_option (cli, "map");
  g_autoptr (GError) local = NULL;
  g_autoptr (CareKnownMap) known = care_record_find_map (cli->record, service, name, &local);
  CareColumnMap *map = NULL;

  if (known != NULL)
    return g_steal_pointer (&known->map);
  if (name == NULL || !g_error_matches (local, CARE_REFUSED, CARE_REFUSAL_NO_SUCH_MAP)
      || !g_file_test (name, G_FILE_TEST_IS_REGULAR))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  map = care_record_read_map_file (cli->record, name, error);
  if (map == NULL || map->service == service)
    return map;
  care_column_map_free (map);
  g_set_error_literal (error, CARE_REFUSED, CARE_REFUSAL_BAD_VALUE, name);
  return NULL;
}

static void
write_texts (CareJsonWriter *out, const char *key, GPtrArray *texts)
{
  care_json_writer_member_array (out, key);
  for (guint i = 0; i < texts->len; i++)
    care_json_writer_string (out, g_ptr_array_index (texts, i));
  care_json_writer_end_array (out);
}

static void
write_left_out (CareJsonWriter *out, GPtrArray *places)
{
  care_json_writer_member_array (out, "left_out");
  for (guint i = 0; i < places->len; i++)
    {
      const CareBulkPlace *place = g_ptr_array_index (places, i);

      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "location", place->location->id);
      care_json_writer_member_string (out, "why", care_bulk_fit_to_string (place->fit));
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

/* What is not in the file, for a person: the JSON says it by ids. */
static void
say_gaps (CareCli *cli, const CareBulkFitting *fitting, const CareColumnMap *map, CareMonth month)
{
  CareDate opens = care_record_window_of (cli->record, month).opens;
  CareBulkWords words
      = { .map = map,
          .dataset = care_dataset_on (care_record_law (cli->record)->datasets, map->service, opens),
          .month = month,
          .unknown = fitting->unknown,
          .without_column = fitting->without_column };
  g_autofree char *gaps = care_words_bulk_gaps (&words);

  if (*gaps != '\0')
    care_cli_say (cli, "%s", gaps);
}

static CareExit
answer (
    CareCli *cli, const CareBulkReport *report, const char *kind, const CareColumnMap *map, CareMonth month)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "kind", kind);
  care_json_writer_member_string (cli->out, "file", report->path);
  care_json_writer_member_string (cli->out, "sha256", report->sha256);
  care_json_writer_member_string (cli->out, "companion", report->companion);
  care_json_writer_member_int (cli->out, "rows", report->in->len);
  write_texts (cli->out, "locations", report->in);
  write_left_out (cli->out, report->left_out);
  write_texts (cli->out, "unknown", report->fitting->unknown);
  write_texts (cli->out, "without_column", report->fitting->without_column);
  write_texts (cli->out, "sections", report->fitting->sections);
  write_texts (cli->out, "short_sections", report->fitting->short_sections);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Written: %s, %u rows"), report->path, report->in->len);
  say_gaps (cli, report->fitting, map, month);
  care_cli_say (cli, "%s", care_words_bulk_honest ());
  return CARE_EXIT_DONE;
}

/* The locations that the command names; NULL where it names none. Borrowed texts. */
static GPtrArray *
named_locations (CareCli *cli)
{
  GPtrArray *named = care_cli_options (cli, "location");

  if (named->len == 0)
    {
      g_ptr_array_unref (named);
      return NULL;
    }
  g_ptr_array_add (named, NULL);
  return named;
}

CareExit
care_cli_export_bulk (CareCli *cli, const char *kind)
{
  CareService service
      = strcmp (kind, "bulk-care-home") == 0 ? CARE_SERVICE_CARE_HOME : CARE_SERVICE_HOME_CARE;
  CareMonth month = CARE_NO_MONTH;
  GError *error = NULL;

  if (!care_cli_need (cli, "month") || !care_cli_month (cli, "month", &month))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareColumnMap) map = read_map (cli, service, &error);
  if (map == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) named = named_locations (cli);
  g_autoptr (CareBulkReport) report = care_record_write_bulk (
      cli->record, service, month, map, named != NULL ? (const char *const *)named->pdata : NULL,
      care_cli_word (cli, 1), &error);
  return report != NULL ? answer (cli, report, kind, map, month) : care_cli_fail (cli, error);
}

/* Which pages the upload saved, ids with NULL at the end; NULL is all of them. Where nobody says, those that
 * the file has a column for in full: what has no column cannot have come with the
 * file, and to record it as saved would hide a missed return. */
static bool
read_saved (CareCli *cli, CareService service, CareMonth month, GStrv *ids, GError **error)
{
  const char *named = care_cli_option (cli, "sections");

  *ids = NULL;
  if (named != NULL)
    {
      if (strcmp (named, "all") != 0)
        *ids = g_strsplit (named, ",", -1);
      for (size_t i = 0; *ids != NULL && (*ids)[i] != NULL; i++)
        g_strstrip ((*ids)[i]);
      return true;
    }
  g_autoptr (CareColumnMap) map = read_map (cli, service, error);
  if (map == NULL)
    return false;
  g_autoptr (CareBulkFitting) fitting = care_record_fit_map (cli->record, map, month);
  if (fitting == NULL || fitting->short_sections->len == 0)
    return true;
  *ids = g_new0 (char *, fitting->sections->len + 1);
  for (guint i = 0; i < fitting->sections->len; i++)
    (*ids)[i] = g_strdup (g_ptr_array_index (fitting->sections, i));
  say_gaps (cli, fitting, map, month);
  return true;
}

static CareExit
answer_uploaded (CareCli *cli, int n, const char *const *sections)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "recorded", n);
  care_json_writer_member_bool (cli->out, "changed", n > 0);
  care_json_writer_member_array (cli->out, "sections");
  if (sections == NULL)
    care_json_writer_string (cli->out, "all");
  for (size_t i = 0; sections != NULL && sections[i] != NULL; i++)
    care_json_writer_string (cli->out, sections[i]);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli,
                g_dngettext (GETTEXT_PACKAGE, "Recorded as saved by bulk update: %d return.",
                             "Recorded as saved by bulk update: %d returns.", (gulong)n),
                n);
  if (sections != NULL)
    care_cli_say (
        cli, "%s",
        _ ("Only the pages that the file fills are recorded as saved. Save the others in the Capacity "
           "Tracker, then record the returns again with --sections all."));
  return CARE_EXIT_DONE;
}

CareExit
care_cli_return_uploaded (CareCli *cli)
{
  CareService service;
  CareMonth month;
  CareRecording recording = { .how = CARE_HOW_BULK };
  g_auto (GStrv) ids = NULL;
  GError *error = NULL;

  if (!care_cli_service_word (cli, 0, &service) || !care_cli_month_word (cli, 1, &month)
      || !care_cli_need (cli, "location") || !care_cli_need (cli, "at")
      || !care_cli_instant (cli, "at", &recording.at) || !care_cli_need (cli, "by"))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL || !read_saved (cli, service, month, &ids, &error))
    return care_cli_fail (cli, error);
  if (ids != NULL && ids[0] == NULL)
    return care_cli_usage (
        cli, "sections",
        _ ("The file fills none of the pages in full. Say which were saved with --sections."));
  recording.by = care_cli_option (cli, "by");
  recording.evidence = care_cli_option (cli, "evidence");
  recording.sections = (const char *const *)ids;
  g_autoptr (GPtrArray) named = named_locations (cli);
  int n = care_record_record_bulk (cli->record, service, month, (const char *const *)named->pdata, &recording,
                                   &error);
  return n >= 0 ? answer_uploaded (cli, n, recording.sections) : care_cli_fail (cli, error);
}
