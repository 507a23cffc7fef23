/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-locations-file.h"

#include "care-column.h"

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
  REGION,
  LOCAL_AUTHORITY,
  BRAND,
  ODS_CODE,
  POSTCODE,
  ADDRESS,
  CQC_TYPES,
  N_COLUMNS,
};

static const char *const columns[N_COLUMNS]
    = { "id",       "name",       "provider", "services",        "places",
        "users",    "registered", "region",   "local_authority", "brand",
        "ods_code", "postcode",   "address",  "cqc_types" };

#define MOST_PEOPLE 100000

/* The file while it is read. */
typedef struct
{
  CareLocationsFile *file;
  const CareLocationsHow *how;
  int places[N_COLUMNS]; /* of the columns */
  int width;             /* of the header; 0: not found yet */
  char *header;          /* of the last column; owned */
  CareLocationRow *row;
} Reading;

/* Whether the header has what makes a list of locations. */
static bool
find_columns (const CareTableRow *header, int places[N_COLUMNS])
{
  for (int i = 0; i < N_COLUMNS; i++)
    places[i] = care_column_find (header, columns[i]);
  return places[ID] >= 0 && places[NAME] >= 0 && places[SERVICES] >= 0;
}

bool
care_locations_file_is_header (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);
  int places[N_COLUMNS];

  return find_columns (row, places);
}

static void
complain (Reading *reading, int column, const char *code, const char *value)
{
  g_ptr_array_add (reading->file->problems,
                   care_row_problem_new (reading->row->line, columns[column], code, value));
}

static char *
cell (Reading *reading, const CareTableRow *row, int column)
{
  return care_column_text (row, reading->places[column]);
}

/* A name without spaces and ends of lines around it. A tab before it stays: this program writes one only
 * where the name has it, and a name comes back as it went. */
static char *
name_cell (Reading *reading, const CareTableRow *row)
{
  const char *raw = care_column_raw (row, reading->places[NAME]);

  return g_strchomp (g_strdup (raw + strspn (raw, " \r\n")));
}

/* Digits only, as "places" and "users" are counts of people. */
static int
read_number (Reading *reading, const CareTableRow *row, int column)
{
  guint64 number = 0;
  g_autofree char *text = cell (reading, row, column);

  if (*text == '\0')
    return -1;
  if (!g_ascii_string_to_unsigned (text, 10, 0, MOST_PEOPLE, &number, NULL))
    complain (reading, column, "not-a-number", text);
  return (int)number;
}

static void
read_services (Reading *reading, const CareTableRow *row)
{
  g_autofree char *text = cell (reading, row, SERVICES);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
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
read_names (Reading *reading, const CareTableRow *row)
{
  CareLocationRow *into = reading->row;

  into->id = cell (reading, row, ID);
  into->name = name_cell (reading, row);
  into->provider = cell (reading, row, PROVIDER);
  if (*into->provider == '\0' && reading->how->provider != NULL)
    {
      g_free (into->provider);
      into->provider = g_strdup (reading->how->provider);
    }
  if (*into->id == '\0')
    complain (reading, ID, "missing", "");
  if (*into->name == '\0')
    complain (reading, NAME, "missing", "");
  if (*into->provider == '\0')
    complain (reading, PROVIDER, "missing", "");
  /* The slash parts a location from its service where both are named in one word. */
  if (strchr (into->id, '/') != NULL)
    complain (reading, ID, "not-an-id", into->id);
  if (*into->id != '\0' && !g_hash_table_add (reading->file->listed, g_strdup (into->id)))
    complain (reading, ID, "duplicate", into->id);
  g_hash_table_add (reading->file->owners, g_strdup (into->provider));
}

static void
read_optional (Reading *reading, const CareTableRow *row)
{
  CareLocationRow *into = reading->row;
  g_autofree char *types = cell (reading, row, CQC_TYPES);
  g_autofree char *registered = cell (reading, row, REGISTERED);
  g_auto (GStrv) parts = g_strsplit (types, ";", -1);
  GPtrArray *kept = g_ptr_array_new ();

  into->provider_name = g_strdup ("");
  into->region = cell (reading, row, REGION);
  into->local_authority = cell (reading, row, LOCAL_AUTHORITY);
  into->brand = cell (reading, row, BRAND);
  into->ods_code = cell (reading, row, ODS_CODE);
  into->postcode = cell (reading, row, POSTCODE);
  into->address = cell (reading, row, ADDRESS);
  for (size_t i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (kept, g_strdup (parts[i]));
  g_ptr_array_add (kept, NULL);
  into->cqc_types = (char **)g_ptr_array_free (kept, FALSE);
  into->dormant = -1;
  into->registered = care_column_day (registered);
  if (into->registered == CARE_NO_DATE && *registered != '\0')
    complain (reading, REGISTERED, care_column_is_short_year (registered) ? "short-year" : "not-a-date",
              registered);
}

static void
read_row (Reading *reading, const CareTableRow *row)
{
  guint before = reading->file->problems->len;
  g_autoptr (CareLocationRow) into = g_new0 (CareLocationRow, 1);

  into->line = row->line;
  reading->row = into;
  if (row->n_cells > reading->width)
    {
      g_ptr_array_add (
          reading->file->problems,
          care_row_problem_new (row->line, reading->header, "too-many-cells", row->cells[reading->width]));
      reading->file->read++;
      reading->file->rejected++;
      return;
    }
  read_names (reading, row);
  read_services (reading, row);
  into->places = read_number (reading, row, PLACES);
  into->users = read_number (reading, row, USERS);
  read_optional (reading, row);
  if (care_locations_how_wants (reading->how, into->id, "", into->brand))
    care_locations_file_add (reading->file, g_steal_pointer (&into), before);
  else
    {
      g_ptr_array_set_size (reading->file->problems, (int)before);
      reading->file->read++;
      reading->file->ignored++;
    }
}

/* False where a column that is read stands twice: nobody could say which of them is meant. */
static bool
begin (Reading *reading, const CareTableRow *header)
{
  CareLocationsFile *file = reading->file;

  reading->width = header->n_cells;
  reading->header = g_strdup (header->cells[header->n_cells - 1]);
  for (int i = 0; i < N_COLUMNS; i++)
    {
      int again = care_column_find_again (header, reading->places[i]);
      const char *name = again >= 0 ? header->cells[again] : NULL;

      if (again >= 0)
        g_ptr_array_add (file->problems, care_row_problem_new (header->line, name, "column-twice", name));
    }
  if (file->problems->len == 0)
    return true;
  file->read = file->rejected = 1;
  return false;
}

static bool
take_row (const CareTableRow *row, gpointer data)
{
  Reading *reading = data;

  if (care_column_is_blank_row (row))
    return true;
  if (reading->width > 0)
    read_row (reading, row);
  else if (find_columns (row, reading->places))
    return begin (reading, row);
  else
    return false;
  return true;
}

CareLocationsFile *
care_locations_file_read (const char *path, const CareLocationsHow *how, GError **error)
{
  g_return_val_if_fail (path != NULL && how != NULL, NULL);
  g_autoptr (CareLocationsFile) file = care_locations_file_new ();
  Reading reading = { .file = file, .how = how };
  CareTableHow table = { NULL, how->cancellable, how->progress, how->progress_data };

  bool fine = care_table_read (path, &table, take_row, &reading, error);
  g_free (reading.header);
  if (!fine)
    return NULL;
  if (reading.width > 0)
    return g_steal_pointer (&file);
  g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                       "no header with id, name and services");
  return NULL;
}

static char *
number_or_nothing (int number)
{
  return number < 0 ? g_strdup ("") : g_strdup_printf ("%d", number);
}

static char *
open_services (const CareLocation *location, CareDate on)
{
  GString *text = g_string_new (NULL);

  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (care_location_serves (location, (CareService)service, on))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "",
                              care_service_to_string ((CareService)service));
  return g_string_free (text, FALSE);
}

/* The columns that a list always has; what the CQC says beside them is in its own files. */
static const char *const written_columns[]
    = { "id", "name", "provider", "services", "places", "users", "registered", NULL };

GPtrArray *
care_locations_file_rows (GPtrArray *locations, CareDate on)
{
  g_return_val_if_fail (locations != NULL, NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **)written_columns));
  for (guint i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];
      const CareRegistration *present = care_location_registration_on (location, on);
      g_autofree char *services = open_services (location, on);
      if (*services == '\0')
        continue;
      g_autofree char *places = number_or_nothing (location->places);
      g_autofree char *users = number_or_nothing (location->users);
      g_autofree char *registered = care_date_format (present->from);
      const char *cells[] = { present->number,
                              location->name,
                              present->provider,
                              services,
                              places,
                              users,
                              registered != NULL ? registered : "",
                              NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return rows;
}
