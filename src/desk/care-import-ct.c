/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others have out of the Capacity Tracker, held against this record. */
#include "care-import-private.h"

#include "care-column.h"
#include "care-figure.h"
#include "care-record-maps.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-places.h"
#include "care-store-returns.h"

#include <math.h>
#include <string.h>

#define SAME_FIGURE 0.005 /* an extract rounds */

/* One run. */
typedef struct
{
  CareImporting *importing;
  GPtrArray *locations; /* CareLocation */
  GHashTable *by_id;    /* an ID or number, or a name in small letters -> CareLocation */
  CareStatus *status;   /* of all months that the file speaks of */
  GHashTable *states;   /* "location/service/month" -> CareHistoryRow of status */
  char **fields;        /* of an extract: the field of each column, "" for none */
} Held;

static void
held_clear (Held *held)
{
  g_clear_pointer (&held->states, g_hash_table_unref);
  g_clear_pointer (&held->by_id, g_hash_table_unref);
  g_clear_pointer (&held->status, care_status_free);
  g_clear_pointer (&held->locations, g_ptr_array_unref);
  g_clear_pointer (&held->fields, g_strfreev);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Held, held_clear)

static char *
state_key (const char *location, CareService service, CareMonth month)
{
  return g_strdup_printf ("%d/%d/%s", (int)service, month, location);
}

static bool
read_places (Held *held, GError **error)
{
  CareStore *store = care_record_store (held->importing->record);

  held->locations = care_store_list_locations (store, error);
  held->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; held->locations != NULL && i < held->locations->len; i++)
    {
      CareLocation *location = held->locations->pdata[i];
      g_hash_table_insert (held->by_id, g_utf8_casefold (location->name, -1), location);
      for (guint n = 0; n < location->registrations->len; n++)
        {
          const CareRegistration *one = location->registrations->pdata[n];
          g_hash_table_insert (held->by_id, g_strdup (one->number), location);
        }
    }
  for (guint i = 0; held->locations != NULL && i < held->locations->len; i++)
    {
      CareLocation *location = held->locations->pdata[i];
      g_hash_table_insert (held->by_id, g_strdup (location->id), location);
    }
  return held->locations != NULL;
}

static bool
read_states (Held *held, CareMonth from, CareMonth to, GError **error)
{
  held->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (from == CARE_NO_MONTH)
    return true;
  held->status = care_record_status (held->importing->record, CARE_NO_DATE, from, to, NULL, error);
  for (guint i = 0; held->status != NULL && i < held->status->months->len; i++)
    {
      CareHistoryRow *row = held->status->months->pdata[i];
      g_hash_table_insert (held->states, state_key (row->location, row->service, row->month), row);
    }
  return held->status != NULL;
}

static const CareHistoryRow *
find_state (const Held *held, const CareLocation *location, CareService service, CareMonth month)
{
  g_autofree char *key = state_key (location->id, service, month);

  return g_hash_table_lookup (held->states, key);
}

static const CareLocation *
find_location (const Held *held, const char *id, const char *name)
{
  if (*id != '\0')
    return g_hash_table_lookup (held->by_id, id);
  g_autofree char *key = g_utf8_casefold (name, -1);
  return g_hash_table_lookup (held->by_id, key);
}

/* Where in the file, and of what, something is said. */
typedef struct
{
  int line;
  const CareLocation *location;
  CareService service;
  CareMonth month;
} Spot;

static void
disagree (
    Held *held, const Spot *spot, CareDisagree code, const char *item, const char *here, const char *there)
{
  CareDisagreement *one = g_new0 (CareDisagreement, 1);

  one->code = code;
  one->line = spot->line;
  one->location = g_strdup (spot->location->id);
  one->name = g_strdup (spot->location->name);
  one->service = spot->service;
  one->month = spot->month;
  one->item = g_strdup (item);
  one->here = g_strdup (here);
  one->there = g_strdup (there);
  g_ptr_array_add (held->importing->report->disagreements, one);
}

static bool
is_met (CareState state)
{
  return state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
}

/* A window that this record does not speak for: filled in where that was asked for. */
static bool
meet_unknown (Held *held, const Spot *spot, bool met, bool *agrees, GError **error)
{
  CareImporting *importing = held->importing;

  *agrees = true; /* counted below */
  if (!importing->wishes->fill_unknown)
    {
      disagree (held, spot, CARE_DISAGREE_UNKNOWN_HERE, "", care_state_to_string (CARE_STATE_UNKNOWN),
                met ? "updated" : "not-updated");
      return true;
    }
  *agrees = false;
  importing->report->added++;
  return care_record_recall (importing->record, spot->location->id, spot->service, spot->month,
                             met ? CARE_RECALLED_ON_TIME : CARE_RECALLED_MISSED, "papers", error);
}

/* Says where the two states of a window disagree. */
static bool
meet_state (Held *held, const Spot *spot, bool met, bool *agrees, GError **error)
{
  const CareHistoryRow *row = find_state (held, spot->location, spot->service, spot->month);
  CareState state = row != NULL ? row->state : CARE_STATE_NOT_REQUIRED;
  const char *here = care_state_to_string (state);

  *agrees = true;
  if (state == CARE_STATE_UNKNOWN)
    return meet_unknown (held, spot, met, agrees, error);
  if (state == CARE_STATE_NOT_REQUIRED || state == CARE_STATE_UPCOMING)
    return true;
  if (met && !is_met (state))
    disagree (held, spot, CARE_DISAGREE_ONLY_THERE, "", here, "updated");
  if (!met && is_met (state))
    disagree (held, spot, CARE_DISAGREE_ONLY_HERE, "", here, "not-updated");
  return true;
}

static bool
take_status (Held *held, const CareCtStatus *status, GError **error)
{
  CareImportReport *report = held->importing->report;
  const CareLocation *location = find_location (held, status->id, status->name);
  bool agrees = true;
  int service = status->service;

  report->read++;
  if (location == NULL || (service >= 0 && !care_location_ever_served (location, (CareService)service)))
    {
      report->ignored++;
      return true;
    }
  if (service < 0)
    {
      bool home = care_location_ever_served (location, CARE_SERVICE_CARE_HOME);
      if (home && care_location_ever_served (location, CARE_SERVICE_HOME_CARE))
        {
          report->ignored++;
          care_import_note (report, status->line, "service", "which-service", location->name);
          return true;
        }
      service = home ? CARE_SERVICE_CARE_HOME : CARE_SERVICE_HOME_CARE;
    }
  Spot spot = { status->line, location, (CareService)service, status->month };
  if (!meet_state (held, &spot, status->met, &agrees, error))
    return false;
  report->unchanged += agrees ? 1 : 0;
  return true;
}

/* The last window that had opened at that moment. */
static CareWindow
last_opened (CareRecord *record, CareInstant at)
{
  CareMonth month = care_month_of (care_instant_date (at));
  CareWindow window = care_record_window_of (record, month);

  return window.opens_at <= at ? window : care_record_window_of (record, month - 1);
}

static bool
is_same_figure (const char *here, const char *there)
{
  double a, b;

  if (care_figure_parse (here, &a) && care_figure_parse (there, &b))
    return fabs (a - b) < SAME_FIGURE;
  return g_ascii_strcasecmp (here, there) == 0;
}

static bool
meet_figures (Held *held, const Spot *spot, const CareCtRow *row, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturn) ret = care_store_find_return (
      care_record_store (held->importing->record), spot->location->id, spot->service, spot->month, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (ret == NULL || g_hash_table_size (ret->answers) == 0)
    return true;
  for (guint i = 0; row->cells[i] != NULL && held->fields[i] != NULL; i++)
    {
      const char *here = *held->fields[i] != '\0' ? care_return_get (ret, held->fields[i]) : NULL;
      const char *there = row->cells[i];
      if (*held->fields[i] == '\0' || (here == NULL && *there == '\0'))
        continue;
      if (!is_same_figure (here != NULL ? here : "", there))
        disagree (held, spot, CARE_DISAGREE_DIFFERS, held->fields[i], here != NULL ? here : "", there);
    }
  return true;
}

/* Updated there after the window had closed: says so where this record has nothing inside it either. */
static void
meet_late (Held *held, const Spot *spot, CareInstant updated)
{
  const CareHistoryRow *state = find_state (held, spot->location, spot->service, spot->month);
  g_autofree char *there = care_instant_format (updated);

  if (state != NULL && !is_met (state->state) && state->state != CARE_STATE_NOT_REQUIRED
      && state->state != CARE_STATE_UNKNOWN)
    disagree (held, spot, CARE_DISAGREE_OUTSIDE_WINDOW, "", care_state_to_string (state->state), there);
}

static bool
take_row (Held *held, const CareCtRow *row, GError **error)
{
  CareImporting *importing = held->importing;
  const CareLocation *location = find_location (held, row->id, "");
  CareService service = importing->file->ct->service;
  CareMonth month = importing->wishes->month;
  bool agrees = true;

  importing->report->read++;
  if (location == NULL || !care_location_ever_served (location, service)
      || (row->updated == CARE_NO_INSTANT && month == CARE_NO_MONTH))
    {
      importing->report->ignored++;
      return true;
    }
  CareWindow window = month != CARE_NO_MONTH ? care_record_window_of (importing->record, month)
                                             : last_opened (importing->record, row->updated);
  Spot spot = { row->line, location, service, window.month };
  if (row->updated == CARE_NO_INSTANT || row->updated < window.opens_at)
    {
      if (!meet_state (held, &spot, false, &agrees, error))
        return false;
    }
  else
    {
      if (row->updated >= window.late_from)
        meet_late (held, &spot, row->updated);
      else if (!meet_state (held, &spot, true, &agrees, error))
        return false;
      if (!meet_figures (held, &spot, row, error))
        return false;
    }
  importing->report->unchanged += agrees ? 1 : 0;
  return true;
}

static void
widen (CareMonth month, CareMonth *from, CareMonth *to)
{
  if (*from == CARE_NO_MONTH || month < *from)
    *from = month;
  if (*to == CARE_NO_MONTH || month > *to)
    *to = month;
}

static void
find_months (const CareImporting *self, CareMonth *from, CareMonth *to)
{
  const CareCtFile *file = self->file->ct;

  *from = *to = CARE_NO_MONTH;
  for (guint i = 0; i < file->statuses->len; i++)
    widen (((const CareCtStatus *)file->statuses->pdata[i])->month, from, to);
  if (self->wishes->month != CARE_NO_MONTH)
    {
      *from = *to = self->wishes->month;
      return;
    }
  for (guint i = 0; i < file->rows->len; i++)
    {
      const CareCtRow *row = file->rows->pdata[i];
      if (row->updated != CARE_NO_INSTANT)
        widen (last_opened (self->record, row->updated).month, from, to);
    }
}

/* The field that each column holds, by the shipped maps of the extract's columns and a person's own. */
static bool
find_fields (Held *held, GError **error)
{
  const CareCtFile *file = held->importing->file->ct;
  g_autoptr (GPtrArray) maps = care_record_list_maps (held->importing->record, file->service, error);
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *found = g_ptr_array_new ();

  for (guint m = maps != NULL ? maps->len : 0; m-- > 0;)
    {
      const CareKnownMap *known = maps->pdata[m];
      for (guint i = 0; i < known->map->columns->len; i++)
        {
          const CareColumn *column = known->map->columns->pdata[i];
          if (column->kind == CARE_COLUMN_FIELD)
            g_hash_table_replace (fields, care_column_plain (column->header), column->what);
        }
    }
  for (size_t i = 0; file->header != NULL && file->header[i] != NULL; i++)
    {
      const char *field = g_hash_table_lookup (fields, file->header[i]);
      g_ptr_array_add (found, g_strdup (field != NULL ? field : ""));
    }
  g_ptr_array_add (found, NULL);
  held->fields = (char **)g_ptr_array_free (found, FALSE);
  return maps != NULL;
}

bool
care_import_ct (CareImporting *self, GError **error)
{
  const CareCtFile *file = self->file->ct;
  guint n = file->rows->len + file->statuses->len;
  g_auto (Held) held = { .importing = self };
  CareMonth from, to;

  self->report->disagreements = g_ptr_array_new_with_free_func ((GDestroyNotify)care_disagreement_free);
  find_months (self, &from, &to);
  if (!read_places (&held, error) || !read_states (&held, from, to, error) || !find_fields (&held, error))
    return false;
  for (guint i = 0; i < n; i++)
    {
      if (!care_importing_go_on (self, i, n, error))
        return false;
      if (i < file->rows->len ? !take_row (&held, file->rows->pdata[i], error)
                              : !take_status (&held, file->statuses->pdata[i - file->rows->len], error))
        return false;
    }
  return true;
}
