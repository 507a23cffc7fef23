/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to the law and comes from a file: bank holidays, and question lists. */
#include "care-import-private.h"

#include "care-record-holidays-private.h"
#include "care-record-private.h"
#include "care-store-extras.h"
#include "care-wire-dataset.h"

static bool
take_holiday (CareImporting *self, const CareHoliday *day, CareHolidays *known, GError **error)
{
  CareActor actor = care_record_actor (self->record);
  g_autofree char *source = g_strdup_printf ("%s (%s)", care_record_person (self->record), self->file->name);

  if (!care_holidays_add (known, day->date, day->title, day->notes, source))
    {
      self->report->unchanged++;
      return true;
    }
  CareHoliday ours = *day;
  ours.source = source;
  self->report->added++;
  return care_store_add_holiday (care_record_store (self->record), &actor, &ours, error);
}

/* GOV.UK's list out of a file is merged as one that was refreshed: a day set aside that it has counts again,
 * one that it lacks is asked about. A part of the list speaks only for the days that it has. */
static bool
take_list (CareImporting *self, CareHolidays *known, GError **error)
{
  const CareHolidays *list = self->file->govuk;
  const CareLaw *law = care_record_law (self->record);
  bool whole = care_holidays_judge (list, care_record_today (self->record)) == CARE_HOLIDAYS_FINE;
  g_autoptr (GPtrArray) marks = care_record_holiday_marks (self->record, error);
  g_autoptr (GArray) news = marks != NULL ? care_holidays_news (law->holidays, marks, list) : NULL;

  self->report->read = (int)care_holidays_count (list);
  self->report->unchanged = self->report->read;
  for (guint i = 0; news != NULL && i < news->len; i++)
    {
      const CareHolidayNews *one = &g_array_index (news, CareHolidayNews, i);
      bool comes = one->what == CARE_HOLIDAY_NEWS_ADDED || one->what == CARE_HOLIDAY_NEWS_RETURNED;
      bool asked = one->what == CARE_HOLIDAY_NEWS_MISSING;

      if (!care_importing_go_on (self, i, news->len, error))
        return false;
      if (asked && !whole)
        continue;
      self->report->unchanged -= comes;
      self->report->added += one->what == CARE_HOLIDAY_NEWS_RETURNED;
      self->report->changed += asked;
      if (one->what == CARE_HOLIDAY_NEWS_ADDED
              ? !take_holiday (self, one->day, known, error)
              : !care_record_take_holiday_news (self->record, one, self->file->name, error))
        return false;
    }
  return news != NULL;
}

/* A day added here never moves the horizon, whoever made the file: only the list that was shipped speaks for
 * whole years. */
bool
care_import_holidays (CareImporting *self, GError **error)
{
  const CareImportFile *file = self->file;
  g_autoptr (CareHolidays) known = care_holidays_copy (care_record_law (self->record)->holidays);

  if (file->govuk != NULL)
    return take_list (self, known, error);
  for (guint i = 0; i < file->days->rows->len; i++)
    if (!care_importing_go_on (self, i, file->days->rows->len, error)
        || !take_holiday (self, file->days->rows->pdata[i], known, error))
      return false;
  return true;
}

static const CareDataset *
find_version (GPtrArray *datasets, const CareDataset *wanted)
{
  for (guint i = 0; i < datasets->len; i++)
    {
      const CareDataset *known = datasets->pdata[i];
      if (known->service == wanted->service && g_strcmp0 (known->version, wanted->version) == 0)
        return known;
    }
  return NULL;
}

/* Another list of the record's own that begins on the same day. */
static bool
is_rivalled (GPtrArray *datasets, const CareDataset *wanted)
{
  for (guint i = 0; i < datasets->len; i++)
    {
      const CareDataset *known = datasets->pdata[i];
      if (known->service == wanted->service && known->effective_from == wanted->effective_from
          && g_strcmp0 (known->version, wanted->version) != 0)
        return true;
    }
  return false;
}

/* Why a list cannot be taken, or NULL; value gets what it is about. */
static const char *
find_fault (CareImporting *self, const CareDataset *dataset, const char **value)
{
  *value = dataset->version;
  switch (care_law_fit_dataset (care_record_shipped_law (self->record), dataset, value))
    {
    case CARE_DATASET_KNOWN:
      return "dataset-known";
    case CARE_DATASET_TOO_EARLY:
      return "dataset-too-early";
    case CARE_DATASET_OTHER_KIND:
      return "dataset-other-kind";
    case CARE_DATASET_FITS:
    default:
      return is_rivalled (care_record_law (self->record)->datasets, dataset) ? "dataset-too-early" : NULL;
    }
}

/* The whole list counts as one row. */
bool
care_import_dataset (CareImporting *self, GError **error)
{
  const CareDataset *dataset = self->file->dataset;
  const CareDataset *known = find_version (care_record_law (self->record)->datasets, dataset);
  CareActor actor = care_record_actor (self->record);
  g_autofree char *key = g_strdup_printf (CARE_DATASET_SETTING "%s:%s",
                                          care_service_to_string (dataset->service), dataset->version);
  const char *value = NULL;

  self->report->read = 1;
  if (known != NULL && care_dataset_asks_the_same (known, dataset))
    {
      self->report->unchanged = 1;
      return true;
    }
  const char *fault = find_fault (self, dataset, &value);
  if (fault != NULL)
    {
      care_import_reject (self->report, 0, "effective_from", fault, value);
      return true;
    }
  self->report->added = known == NULL ? 1 : 0;
  self->report->changed = known == NULL ? 0 : 1;
  return care_store_set_setting (care_record_store (self->record), &actor, key, self->file->dataset_text,
                                 error);
}
