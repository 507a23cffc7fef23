/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-figures.h"

#include "care-figures-file.h"
#include "care-import-note.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-each.h"
#include "care-store-returns.h"

#include <string.h>

#define MOST_FINDINGS 1000

/* What holds in a month for a service. */
typedef struct
{
  CareDate opens, closes;
  const CareDataset *dataset; /* NULL: none */
} Month;

typedef struct
{
  CareRecord *record;
  const CareFiguresWish *wish;
  const CareFiguresFile *file;
  CareFiguresReport *out;
  GHashTable *locations; /* id -> CareLocation */
  GHashTable *groups;    /* care_return_key() -> CareFigureGroup, those that were not looked at yet */
  GHashTable *months;    /* month and service -> Month */
  GPtrArray *to_save;    /* CareReturn */
} Judging;

static void
free_change (gpointer data)
{
  CareFigureChange *change = data;

  g_free (change->location);
  g_free (change->field);
  g_free (change->header);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
free_finding (gpointer data)
{
  CareFigureFinding *one = data;

  g_free (one->location);
  care_finding_free (one->finding);
  g_free (one);
}

void
care_figures_report_free (CareFiguresReport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->report, care_import_report_free);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->findings);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

static const Month *
month_of (Judging *self, CareMonth month, CareService service)
{
  gpointer key = GINT_TO_POINTER (month * CARE_N_SERVICES + (int)service);
  Month *found = g_hash_table_lookup (self->months, key);

  if (found != NULL)
    return found;
  found = g_new (Month, 1);
  found->opens = care_record_window_of (self->record, month).opens;
  found->closes = care_record_window_of (self->record, month).closes;
  found->dataset = care_dataset_on (care_record_law (self->record)->datasets, service, found->opens);
  g_hash_table_insert (self->months, key, found);
  return found;
}

static void
reject (Judging *self,
        const CareFigureGroup *group,
        int line,
        const char *column,
        const char *code,
        const char *value)
{
  care_import_note (self->out->report, line > 0 ? line : group->line, column, code, value);
}

/* The same text, or the same figure: a spreadsheet does not keep the zeros at the end of a fraction. */
static bool
is_same_answer (const char *before, const char *after)
{
  double a, b;

  if (before == NULL || g_str_equal (before, after))
    return before != NULL;
  return care_figure_parse (before, &a) && care_figure_parse (after, &b) && !(a < b) && !(a > b);
}

static void
list_change (Judging *self, const CareFigureGroup *group, guint field, const char *before)
{
  const CareFigureCell *cell = &group->cells[field];
  CareFigureChange *change = g_new0 (CareFigureChange, 1);

  change->line = cell->line;
  change->location = g_strdup (group->location);
  change->service = group->service;
  change->month = group->month;
  change->field = g_strdup (self->file->fields->pdata[field]);
  change->header = g_strdup (self->file->headers->pdata[field]);
  change->before = g_strdup (before != NULL ? before : "");
  change->after = g_strdup (cell->text);
  g_ptr_array_add (self->out->changes, change);
}

/* Whether the answer may be put there. What is wrong with it is noted. */
static bool
may_answer (
    Judging *self, const CareFigureGroup *group, guint field, const CareReturn *ret, const Month *month)
{
  const char *name = self->file->fields->pdata[field], *header = self->file->headers->pdata[field];
  const CareFigureCell *cell = &group->cells[field];
  const char *before = ret != NULL ? care_return_get (ret, name) : NULL;
  const char *code = NULL;
  g_autofree char *both = g_strdup_printf ("%s → %s", before != NULL ? before : "", cell->text);

  if (cell->odd)
    code = "not-a-figure";
  else if (care_dataset_find_field (month->dataset, name) == NULL)
    code = "no-such-item";
  else if (!self->wish->overwrite && ret != NULL && ret->kind == CARE_RETURN_NIL)
    code = "is-nil";
  else if (!self->wish->overwrite && before != NULL)
    code = "would-overwrite";
  if (code != NULL)
    reject (self, group, cell->line, header, code, g_str_equal (code, "would-overwrite") ? both : cell->text);
  return code == NULL;
}

/* The return as the file would leave it, or NULL where it leaves it as it is. fine: nothing is wrong. */
static CareReturn *
answer_all (
    Judging *self, const CareFigureGroup *group, const CareReturn *ret, const Month *month, bool *fine)
{
  g_autoptr (CareReturn) after = NULL;
  CareInstant now = care_record_now (self->record);

  for (guint i = 0; i < self->file->fields->len; i++)
    {
      const char *text = group->cells[i].text, *name = self->file->fields->pdata[i];
      const char *before = ret != NULL ? care_return_get (ret, name) : NULL;
      if (text == NULL)
        continue;
      self->out->answers++;
      if (is_same_answer (before, text))
        continue;
      list_change (self, group, i, before);
      self->out->overwritten += before != NULL ? 1 : 0;
      *fine = may_answer (self, group, i, ret, month) && *fine;
      if (after == NULL)
        after = ret != NULL ? care_return_copy (ret)
                            : care_return_new (group->location, group->service, group->month);
      care_return_set (after, name, text);
      care_return_look (after, name, now);
    }
  if (after != NULL && *after->version == '\0')
    {
      g_free (after->version);
      after->version = g_strdup (month->dataset->version);
    }
  return g_steal_pointer (&after);
}

/* Of the fields that the file speaks of: what is not answered yet is no news. */
static bool
speaks_of (const Judging *self, const CareFigureGroup *group, const CareFinding *finding)
{
  for (guint i = 0; i < self->file->fields->len; i++)
    if (group->cells[i].text != NULL && g_str_has_prefix (self->file->fields->pdata[i], finding->item))
      return true;
  return false;
}

static void
check (Judging *self, const CareFigureGroup *group, const CareReturn *ret, const Month *month)
{
  g_autoptr (GPtrArray) findings
      = care_check_return (ret, month->dataset, month->opens, care_record_law (self->record)->campaigns);

  for (guint i = 0; i < findings->len && self->out->findings->len < MOST_FINDINGS; i++)
    {
      const CareFinding *finding = findings->pdata[i];
      if (finding->code == CARE_FINDING_NOT_ANSWERED || finding->severity == CARE_SEVERITY_ADVICE
          || !speaks_of (self, group, finding))
        continue;
      CareFigureFinding *one = g_new0 (CareFigureFinding, 1);
      one->line = group->line;
      one->location = g_strdup (group->location);
      one->service = group->service;
      one->month = group->month;
      one->finding = g_new (CareFinding, 1);
      *one->finding = *finding;
      one->finding->item = g_strdup (finding->item);
      one->dataset = month->dataset;
      g_ptr_array_add (self->out->findings, one);
    }
}

/* Whether the place is one that returns are made for at all. One that was begun all the same (known) may go
 * on; a new one for a month in which nothing is asked is a slip in the home or the month. */
static bool
is_served (Judging *self, const CareFigureGroup *group, const Month *month, bool known)
{
  const CareLocation *location = g_hash_table_lookup (self->locations, group->location);
  g_autofree char *month_text = care_month_format (group->month);

  if (location == NULL || !care_location_ever_served (location, group->service))
    reject (self, group, 0, "service", "not-served", care_service_to_string (group->service));
  else if (month->dataset == NULL)
    reject (self, group, 0, "month", "no-dataset", month_text);
  else if (!known && group->month > care_record_window (self->record).month)
    reject (self, group, 0, "month", "month-to-come", month_text);
  else if (!known && !care_location_is_asked_for (location, group->service, month->closes))
    reject (self, group, 0, "month", "not-asked", month_text);
  else
    return true;
  return false;
}

/* ret NULL: there is none yet. */
static void
judge (Judging *self, const CareFigureGroup *group, const CareReturn *ret)
{
  CareImportReport *report = self->out->report;
  const Month *month = month_of (self, group->month, group->service);
  bool fine = is_served (self, group, month, ret != NULL);
  g_autoptr (CareReturn) after = fine ? answer_all (self, group, ret, month, &fine) : NULL;

  self->out->returns++;
  if (after != NULL || (fine && ret != NULL))
    check (self, group, after != NULL ? after : ret, month);
  if (!fine)
    report->rejected++;
  if (!fine || group->rejected)
    return;
  if (after == NULL)
    report->unchanged++;
  else if (ret == NULL || g_hash_table_size (ret->answers) == 0)
    report->added++;
  else
    report->changed++;
  if (after != NULL)
    g_ptr_array_add (self->to_save, g_steal_pointer (&after));
}

static bool
judge_known (const CareReturn *ret, gpointer data, GError **error)
{
  Judging *self = data;
  g_autofree char *key = care_return_key (ret->location, ret->service, ret->month);
  const CareFigureGroup *group = g_hash_table_lookup (self->groups, key);

  if (g_cancellable_set_error_if_cancelled (self->wish->cancellable, error))
    return false;
  if (group != NULL)
    {
      judge (self, group, ret);
      g_hash_table_remove (self->groups, key);
    }
  return true;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  return (*(CareFigureChange *const *)a)->line - (*(CareFigureChange *const *)b)->line;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  return (*(CareImportProblem *const *)a)->line - (*(CareImportProblem *const *)b)->line;
}

/* One pass over the returns of those months, then what has none yet in the order of the file. */
static bool
judge_all (Judging *self, GError **error)
{
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;

  for (guint i = 0; i < self->file->groups->len; i++)
    {
      CareFigureGroup *group = self->file->groups->pdata[i];
      from = from == CARE_NO_MONTH ? group->month : MIN (from, group->month);
      to = MAX (to, group->month);
      g_hash_table_insert (self->groups, care_return_key (group->location, group->service, group->month),
                           group);
    }
  if (self->file->groups->len > 0
      && !care_store_each_return (care_record_store (self->record), from, to, CARE_N_SERVICES, judge_known,
                                  self, error))
    return false;
  for (guint i = 0; i < self->file->groups->len; i++)
    {
      const CareFigureGroup *group = self->file->groups->pdata[i];
      g_autofree char *key = care_return_key (group->location, group->service, group->month);
      if (g_hash_table_contains (self->groups, key))
        judge (self, group, NULL);
    }
  g_ptr_array_sort (self->out->changes, compare_changes);
  g_ptr_array_sort (self->out->report->problems, compare_problems);
  return true;
}

static bool
save_all (Judging *self, GError **error)
{
  CareActor actor = care_record_actor (self->record);

  for (guint i = 0; i < self->to_save->len; i++)
    {
      CareReturn *ret = self->to_save->pdata[i];
      ret->changed_at = actor.at;
      if (!care_store_save_return (care_record_store (self->record), &actor, ret, error))
        return false;
    }
  return true;
}

static void
know_as (GHashTable *table, const char *called, const char *id, bool sure)
{
  char *key = care_mapping_fold (called);
  const char *known = *key != '\0' ? g_hash_table_lookup (table, key) : id;

  if (*key == '\0')
    g_free (key);
  else if (known != NULL && !sure && !g_str_equal (known, id))
    g_hash_table_insert (table, key, g_strdup (""));
  else
    g_hash_table_insert (table, key, g_strdup (id));
}

/* By name, unless two have it; and by any number, which is sure. */
static GHashTable *
index_locations (GPtrArray *locations)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];
      know_as (table, location->name, location->id, false);
    }
  for (guint i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];
      know_as (table, location->id, location->id, true);
      for (guint j = 0; j < location->registrations->len; j++)
        know_as (table, ((const CareRegistration *)location->registrations->pdata[j])->number, location->id,
                 true);
    }
  return table;
}

static CareFiguresFile *
read_file (
    CareRecord *self, const char *path, const CareFiguresWish *wish, GPtrArray *locations, GError **error)
{
  g_autoptr (GHashTable) table = index_locations (locations);
  g_autoptr (GError) why = NULL;
  const char *sheet = wish->mapping != NULL && *wish->mapping->sheet != '\0' ? wish->mapping->sheet : NULL;
  CareTableHow how = { sheet, wish->cancellable, wish->progress, wish->progress_data };
  CareFiguresHow figures = { wish->mapping, wish->month, table, care_record_law (self)->datasets };
  CareFiguresFile *file = care_figures_file_read (path, &how, &figures, &why);

  if (file == NULL && g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else if (file == NULL)
    care_refuse_file (error, path, why);
  return file;
}

static CareFiguresReport *
new_report (CareRecord *self, const CareFiguresFile *file)
{
  CareFiguresReport *out = g_new0 (CareFiguresReport, 1);

  out->law = care_law_ref (care_record_law (self));
  out->report = care_import_note_new ();
  out->report->read = file->read;
  out->report->rejected = file->rejected;
  out->report->ignored = file->ignored;
  out->changes = g_ptr_array_new_with_free_func (free_change);
  out->findings = g_ptr_array_new_with_free_func (free_finding);
  for (guint i = 0; i < file->problems->len; i++)
    {
      const CareRowProblem *problem = file->problems->pdata[i];
      care_import_note (out->report, problem->line, problem->column, problem->code, problem->value);
    }
  return out;
}

static bool
work (Judging *judging, GError **error)
{
  CareRecord *self = judging->record;
  const CareFiguresWish *wish = judging->wish;

  if (!care_store_begin (care_record_store (self), error))
    return false;
  if (!judge_all (judging, error) || (!wish->dry_run && !save_all (judging, error)))
    {
      care_store_rollback (care_record_store (self));
      return false;
    }
  return care_import_settle (self, judging->out->report, wish->dry_run, wish->accept_good_rows, error);
}

CareFiguresReport *
care_record_import_figures (CareRecord *self, const char *path, const CareFiguresWish *wish, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL && wish != NULL, NULL);
  g_autoptr (GPtrArray) locations = care_record_list_locations (self, error);
  if (locations == NULL)
    return NULL;
  g_autoptr (CareFiguresFile) file = read_file (self, path, wish, locations, error);
  if (file == NULL)
    return NULL;
  g_autoptr (CareFiguresReport) out = new_report (self, file);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) to_save = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);
  Judging judging = { self, wish, file, out, by_id, groups, months, to_save };

  for (guint i = 0; i < locations->len; i++)
    g_hash_table_insert (by_id, ((CareLocation *)locations->pdata[i])->id, locations->pdata[i]);
  return work (&judging, error) ? g_steal_pointer (&out) : NULL;
}
