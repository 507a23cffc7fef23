/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-locations-file.h"

#include "care-csv.h"

#include <string.h>

enum
{
  ID,
  NAME,
  PROVIDER,
  SERVICES,
  PLACES,
  USERS,
  REGISTERED,
  N_COLUMNS,
};

static const char *const columns[N_COLUMNS + 1]
    = { "id", "name", "provider", "services", "places", "users", "registered", NULL };

#define MOST_PEOPLE 100000

/* One row while it is read. */
typedef struct
{
  CareLocationsFile *file;
  CareLocationRow *row;
  char *cells[N_COLUMNS];
} Reading;

static void
row_free (CareLocationRow *row)
{
  if (row == NULL)
    return;
  g_free (row->id);
  g_free (row->name);
  g_free (row->provider);
  g_free (row);
}

void
care_locations_file_free (CareLocationsFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
complain (Reading *reading, int column, const char *code, const char *value)
{
  g_ptr_array_add (reading->file->problems,
                   care_row_problem_new (reading->row->line, columns[column], code, value));
}

/* Digits only, as "places" and "users" are counts of people. */
static int
read_number (Reading *reading, int column)
{
  guint64 number = 0;
  const char *text = reading->cells[column];

  if (*text == '\0')
    return -1;
  if (!g_ascii_string_to_unsigned (text, 10, 0, MOST_PEOPLE, &number, NULL))
    complain (reading, column, "not-a-number", text);
  return (int)number;
}

static void
read_services (Reading *reading)
{
  g_auto (GStrv) parts = g_strsplit (reading->cells[SERVICES], ";", -1);
  bool any = false;

  for (size_t i = 0; parts[i] != NULL; i++)
    {
      CareService service;
      const char *word = g_strstrip (parts[i]);
      if (*word == '\0')
        continue;
      any = true;
      if (care_service_from_string (word, &service))
        reading->row->services[service] = true;
      else
        complain (reading, SERVICES, "unknown-service", word);
    }
  if (!any)
    complain (reading, SERVICES, "missing", "");
}

static void
read_texts (Reading *reading, const char *provider, GHashTable *ids)
{
  static const int needed[] = { ID, NAME, PROVIDER };

  if (*reading->cells[PROVIDER] == '\0' && provider != NULL)
    {
      g_free (reading->cells[PROVIDER]);
      reading->cells[PROVIDER] = g_strdup (provider);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (needed); i++)
    if (*reading->cells[needed[i]] == '\0')
      complain (reading, needed[i], "missing", "");
  /* The slash parts a location from its service where both are named in one word. */
  if (strchr (reading->cells[ID], '/') != NULL)
    complain (reading, ID, "not-an-id", reading->cells[ID]);
  if (*reading->cells[ID] != '\0' && !g_hash_table_add (ids, g_strdup (reading->cells[ID])))
    complain (reading, ID, "duplicate", reading->cells[ID]);
  reading->row->id = g_steal_pointer (&reading->cells[ID]);
  reading->row->name = g_steal_pointer (&reading->cells[NAME]);
  reading->row->provider = g_steal_pointer (&reading->cells[PROVIDER]);
}

static void
read_row (CareLocationsFile *file,
          const CareCsvRow *cells,
          const int *places,
          const char *provider,
          GHashTable *ids)
{
  Reading reading = { .file = file, .row = g_new0 (CareLocationRow, 1) };
  guint before = file->problems->len;

  reading.row->line = cells->line;
  for (int i = 0; i < N_COLUMNS; i++)
    reading.cells[i] = care_csv_cell (cells, places[i]);
  read_texts (&reading, provider, ids);
  read_services (&reading);
  reading.row->places = read_number (&reading, PLACES);
  reading.row->users = read_number (&reading, USERS);
  reading.row->registered = care_date_parse (reading.cells[REGISTERED]);
  if (reading.row->registered == CARE_NO_DATE && *reading.cells[REGISTERED] != '\0')
    complain (&reading, REGISTERED, "not-a-date", reading.cells[REGISTERED]);

  file->read++;
  if (file->problems->len == before)
    g_ptr_array_add (file->rows, reading.row);
  else
    {
      file->rejected++;
      row_free (reading.row);
    }
  for (int i = 0; i < N_COLUMNS; i++)
    g_free (reading.cells[i]);
}

CareLocationsFile *
care_locations_file_read (const char *text, size_t length, const char *provider, GError **error)
{
  g_autoptr (GPtrArray) lines = care_csv_read (text, length, error);
  int places[N_COLUMNS];

  if (lines == NULL)
    return NULL;
  for (int i = 0; i < N_COLUMNS; i++)
    places[i] = lines->len > 0 ? care_csv_column (lines->pdata[0], columns[i]) : -1;
  if (places[ID] < 0 || places[NAME] < 0 || places[SERVICES] < 0)
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                           "no header with id, name and services");
      return NULL;
    }

  CareLocationsFile *file = g_new0 (CareLocationsFile, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  for (guint i = 1; i < lines->len; i++)
    {
      const CareCsvRow *row = lines->pdata[i];
      guint width = g_strv_length (((const CareCsvRow *)lines->pdata[0])->cells);
      if (g_strv_length (row->cells) > width)
        {
          g_ptr_array_add (file->problems,
                           care_row_problem_new (row->line, "", "too-many-cells", row->cells[width]));
          file->read++;
          file->rejected++;
          continue;
        }
      read_row (file, row, places, provider, ids);
    }
  return file;
}

static char *
number_or_nothing (int number)
{
  return number < 0 ? g_strdup ("") : g_strdup_printf ("%d", number);
}

static char *
open_services (const CareLocation *location)
{
  GString *text = g_string_new (NULL);

  for (int service = 0; service < CARE_N_SERVICES; service++)
    for (guint i = 0; i < location->services->len; i++)
      {
        const CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);
        if (span->service == (CareService)service && span->to == CARE_NO_DATE)
          g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "",
                                  care_service_to_string (span->service));
      }
  return g_string_free (text, FALSE);
}

char *
care_locations_file_write (GPtrArray *locations, int *written)
{
  g_return_val_if_fail (locations != NULL && written != NULL, NULL);
  GString *text = g_string_new (NULL);

  *written = 0;
  care_csv_append (text, columns);
  for (guint i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];
      const CareRegistration *present = care_location_registration (location);
      g_autofree char *services = open_services (location);
      if (present == NULL || present->to != CARE_NO_DATE || *services == '\0')
        continue;
      const CareRegistration *first = location->registrations->pdata[0];
      g_autofree char *places = number_or_nothing (location->places);
      g_autofree char *users = number_or_nothing (location->users);
      g_autofree char *registered = care_date_format (first->from);
      const char *cells[] = { location->id,
                              location->name,
                              present->provider,
                              services,
                              places,
                              users,
                              registered != NULL ? registered : "",
                              NULL };
      care_csv_append (text, cells);
      (*written)++;
    }
  return g_string_free (text, FALSE);
}
