/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of locations and of holidays into the record. A file is taken in one transaction, so that a dry run
 * and a file with a rejected row leave nothing behind. */
#include "care-record-files.h"

#include "care-holidays-file.h"
#include "care-holidays-reader.h"
#include "care-locations-file.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-extras.h"
#include "care-store-places.h"

#include <string.h>

void
care_import_problem_free (CareImportProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->column);
  g_free (self->code);
  g_free (self->value);
  g_free (self);
}

void
care_import_report_free (CareImportReport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
add_problem (CareImportReport *report, int line, const char *column, const char *code, const char *value)
{
  CareImportProblem *problem = g_new (CareImportProblem, 1);

  problem->line = line;
  problem->column = g_strdup (column);
  problem->code = g_strdup (code);
  problem->value = g_strdup (value);
  g_ptr_array_add (report->problems, problem);
}

static CareImportReport *
new_report (int read, int rejected, GPtrArray *problems)
{
  CareImportReport *report = g_new0 (CareImportReport, 1);

  report->read = read;
  report->rejected = rejected;
  report->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_import_problem_free);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const CareRowProblem *problem = problems->pdata[i];
      add_problem (report, problem->line, problem->column, problem->code, problem->value);
    }
  return report;
}

/* Ends the transaction as the report and the wishes say. */
static bool
settle (CareRecord *self, CareImportReport *report, bool dry_run, bool accept_good_rows, GError **error)
{
  bool good = report->rejected == 0 || accept_good_rows;

  if (good && !dry_run)
    {
      report->taken = report->added > 0 || report->changed > 0;
      return care_store_commit (care_record_store (self), error);
    }
  care_store_rollback (care_record_store (self));
  if (!good) /* nothing of the file is taken, so nothing was added */
    report->added = report->changed = 0;
  return true;
}

static bool
gives (const CareLocation *location, CareService service)
{
  for (guint i = 0; i < location->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);
      if (span->service == service && span->to == CARE_NO_DATE)
        return true;
    }
  return false;
}

static void
add_pair (GPtrArray *pairs, const char *key, char *value)
{
  g_ptr_array_add (pairs, g_strdup (key));
  g_ptr_array_add (pairs, value);
}

/* What of the row differs from the record, as key, value, ..., NULL. What the file leaves empty stays. */
static GPtrArray *
differences (const CareLocation *location, const CareLocationRow *row)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_free);
  const CareRegistration *first = location->registrations->pdata[0];
  GString *services = g_string_new (NULL);
  bool others = false;

  for (int service = 0; service < CARE_N_SERVICES; service++)
    {
      others = others || row->services[service] != gives (location, (CareService)service);
      if (row->services[service])
        g_string_append_printf (services, "%s%s", services->len > 0 ? "," : "",
                                care_service_to_string ((CareService)service));
    }
  g_autofree char *wanted = g_string_free (services, FALSE);
  if (strcmp (location->name, row->name) != 0)
    add_pair (pairs, "name", g_strdup (row->name));
  if (row->places >= 0 && row->places != location->places)
    add_pair (pairs, "places", g_strdup_printf ("%d", row->places));
  if (row->users >= 0 && row->users != location->users)
    add_pair (pairs, "users", g_strdup_printf ("%d", row->users));
  if (row->registered != CARE_NO_DATE && row->registered != first->from)
    add_pair (pairs, "registered", care_date_format (row->registered));
  if (others)
    add_pair (pairs, "services", g_steal_pointer (&wanted));
  g_ptr_array_add (pairs, NULL);
  return pairs;
}

static bool
change_location (CareRecord *self,
                 const CareLocation *known,
                 const CareLocationRow *row,
                 CareImportReport *report,
                 GError **error)
{
  const CareRegistration *present = care_location_registration (known);

  /* A transfer has a day, which this file does not say; and a closed location is not opened by a list. */
  if (strcmp (present->provider, row->provider) != 0 || present->to != CARE_NO_DATE)
    {
      bool closed = present->to != CARE_NO_DATE;
      report->rejected++;
      add_problem (report, row->line, closed ? "id" : "provider", closed ? "closed" : "other-provider",
                   closed ? row->id : row->provider);
      return true;
    }

  /* A registration cannot begin after it ended. */
  const CareRegistration *first = known->registrations->pdata[0];
  if (first->to != CARE_NO_DATE && row->registered > first->to)
    {
      g_autofree char *day = care_date_format (row->registered);
      report->rejected++;
      add_problem (report, row->line, "registered", "after-its-end", day);
      return true;
    }

  g_autoptr (GPtrArray) pairs = differences (known, row);
  if (pairs->len == 1)
    {
      report->unchanged++;
      return true;
    }
  g_autoptr (CareLocation) now
      = care_record_set_location (self, known->id, (const char *const *)pairs->pdata, error);
  report->changed += now != NULL ? 1 : 0;
  return now != NULL;
}

static bool
take_location (CareRecord *self, const CareLocationRow *row, CareImportReport *report, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareLocation) known = care_store_find_location (care_record_store (self), row->id, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (known != NULL)
    return change_location (self, known, row, report, error);

  CareNewLocation what = {
    .id = row->id,
    .name = row->name,
    .provider = row->provider,
    .places = row->places,
    .users = row->users,
    .registered = row->registered,
  };
  memcpy (what.services, row->services, sizeof what.services);
  g_autoptr (CareLocation) added = care_record_add_location (self, &what, error);
  report->added += added != NULL ? 1 : 0;
  return added != NULL;
}

CareImportReport *
care_record_import_locations (CareRecord *self,
                              const char *path,
                              const char *provider,
                              bool dry_run,
                              bool accept_good_rows,
                              GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  g_autoptr (GBytes) content = care_read_file (path, error);
  if (content == NULL)
    return NULL;

  gsize length = 0;
  const char *text = g_bytes_get_data (content, &length);
  g_autoptr (CareLocationsFile) file
      = care_locations_file_read (text != NULL ? text : "", length, provider, NULL);
  if (file == NULL)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }

  g_autoptr (CareImportReport) report = new_report (file->read, file->rejected, file->problems);
  if (!care_store_begin (care_record_store (self), error))
    return NULL;
  for (guint i = 0; i < file->rows->len; i++)
    if (!take_location (self, file->rows->pdata[i], report, error))
      {
        care_store_rollback (care_record_store (self));
        return NULL;
      }
  return settle (self, report, dry_run, accept_good_rows, error) ? g_steal_pointer (&report) : NULL;
}

static bool
take_holiday (CareRecord *self,
              const CareHoliday *holiday,
              CareHolidays *known,
              CareImportReport *report,
              GError **error)
{
  CareActor actor = care_record_actor (self);

  if (!care_holidays_add (known, holiday->date, holiday->title, holiday->notes, holiday->source))
    {
      report->unchanged++;
      return true;
    }
  report->added++;
  return care_store_add_holiday (care_record_store (self), &actor, holiday, error);
}

/* GOV.UK's shape. A day added here never moves the horizon, whoever made the file: only the list that was
 * shipped speaks for whole years. */
static CareImportReport *
take_json (CareRecord *self, const char *text, size_t length, const char *source, GError **error)
{
  g_autoptr (CareHolidays) read = care_holidays_new ();
  g_autoptr (CareHolidays) known = care_holidays_copy (care_record_law (self)->holidays);

  if (!care_wire_merge_holidays (read, text, length, source, false, NULL, NULL, error))
    return NULL;
  g_autoptr (CareImportReport) report = new_report ((int)care_holidays_count (read), 0, NULL);
  for (size_t i = 0; i < care_holidays_count (read); i++)
    if (!take_holiday (self, care_holidays_at (read, i), known, report, error))
      return NULL;
  return g_steal_pointer (&report);
}

static CareImportReport *
take_csv (
    CareRecord *self, const char *text, size_t length, const char *source, const char *path, GError **error)
{
  g_autoptr (CareHolidays) known = care_holidays_copy (care_record_law (self)->holidays);
  g_autoptr (CareHolidaysFile) file = care_holidays_file_read (text, length, source, NULL);

  if (file == NULL)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }
  g_autoptr (CareImportReport) report = new_report (file->read, file->rejected, file->problems);
  for (guint i = 0; i < file->rows->len; i++)
    if (!take_holiday (self, file->rows->pdata[i], known, report, error))
      return NULL;
  return g_steal_pointer (&report);
}

CareImportReport *
care_record_import_holidays (
    CareRecord *self, const char *path, bool dry_run, bool accept_good_rows, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  g_autoptr (GBytes) content = care_read_file (path, error);
  if (content == NULL)
    return NULL;

  gsize length = 0;
  const char *bytes = g_bytes_get_data (content, &length);
  const char *text = bytes != NULL ? bytes : "";
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *source = g_strdup_printf ("%s (%s)", care_record_person (self), name);
  if (!care_store_begin (care_record_store (self), error))
    return NULL;
  g_autoptr (CareImportReport) report = care_file_recognise (text, length) == CARE_FILE_JSON
                                            ? take_json (self, text, length, source, error)
                                            : take_csv (self, text, length, source, path, error);
  if (report == NULL)
    {
      care_store_rollback (care_record_store (self));
      return NULL;
    }
  if (!settle (self, report, dry_run, accept_good_rows, error)
      || (report->taken && !care_record_reload_holidays (self, error)))
    return NULL;
  return g_steal_pointer (&report);
}
