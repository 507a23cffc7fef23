/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cqc-file.h"

#include "care-column.h"

#include <string.h>

#define TYPE_PREFIX "Service type - "
#define MOST_LINES_BEFORE 60 /* a title, a date, notes */
#define MOST_PLACES 100000

enum
{
  ID,
  NAME,
  PROVIDER,
  PROVIDER_NAME,
  START,
  END,
  DORMANT,
  BEDS,
  REGION,
  LOCAL_AUTHORITY,
  BRAND_ID,
  BRAND,
  ODS_CODE,
  POSTCODE,
  ADDRESS, /* and the three after it */
  ADDRESS_2,
  ADDRESS_3,
  ADDRESS_4,
  PRIMARY,
  TYPES, /* the directory's list of all */
  N_COLUMNS,
};

static const char *const filters_columns[N_COLUMNS] = {
  [ID] = "Location ID",
  [NAME] = "Location Name",
  [PROVIDER] = "Provider ID",
  [PROVIDER_NAME] = "Provider Name",
  [START] = "Location HSCA start date",
  [END] = "Location HSCA end date",
  [DORMANT] = "Dormant (Y/N)",
  [BEDS] = "Care homes beds",
  [REGION] = "Location Region",
  [LOCAL_AUTHORITY] = "Location Local Authority",
  [BRAND_ID] = "Brand ID",
  [BRAND] = "Brand Name",
  [ODS_CODE] = "Location ODS Code",
  [POSTCODE] = "Location Postal Code",
  [ADDRESS] = "Location Street Address",
  [ADDRESS_2] = "Location Address Line 2",
  [ADDRESS_3] = "Location City",
  [ADDRESS_4] = "Location County",
  [PRIMARY] = "Primary ID (Dual registration locations)",
};

/* The IDs' headers have changed over the years and begin alike. */
static const char *const directory_columns[N_COLUMNS] = {
  [NAME] = "Name",           [PROVIDER_NAME] = "Provider name",
  [REGION] = "Region",       [LOCAL_AUTHORITY] = "Local authority",
  [POSTCODE] = "Postcode",   [ADDRESS] = "Address",
  [TYPES] = "Service types",
};

typedef struct
{
  CareFileKind kind;
  CareLocationsFile *file;
  const CareLocationsHow *how;
  int places[N_COLUMNS];
  GArray *type_columns;  /* int: of the filters' service types */
  GPtrArray *type_names; /* their names, beside */
  int lines;             /* before the header */
  bool found;
} Reading;

bool
care_cqc_file_is_filters (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);

  return care_column_find (row, filters_columns[ID]) >= 0
         && care_column_find (row, filters_columns[PROVIDER]) >= 0
         && care_column_find_prefix (row, TYPE_PREFIX) >= 0;
}

bool
care_cqc_file_is_directory (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);

  return care_column_find (row, "Name") == 0 && care_column_find (row, directory_columns[TYPES]) >= 0
         && row->n_cells > 4;
}

static void
find_types (Reading *reading, const CareTableRow *header)
{
  g_autofree char *prefix = care_column_plain (TYPE_PREFIX);

  for (int i = 0; i < header->n_cells; i++)
    {
      g_autofree char *plain = care_column_plain (header->cells[i]);
      if (!g_str_has_prefix (plain, prefix))
        continue;
      g_array_append_val (reading->type_columns, i);
      g_ptr_array_add (reading->type_names, care_cqc_type_name (header->cells[i]));
    }
}

static void
find_columns (Reading *reading, const CareTableRow *header)
{
  bool filters = reading->kind == CARE_FILE_CQC_FILTERS;
  const char *const *names = filters ? filters_columns : directory_columns;

  for (int i = 0; i < N_COLUMNS; i++)
    reading->places[i] = names[i] != NULL ? care_column_find (header, names[i]) : -1;
  if (filters)
    {
      find_types (reading, header);
      return;
    }
  reading->places[ID] = care_column_find_prefix (header, "CQC Location");
  reading->places[PROVIDER] = care_column_find_prefix (header, "CQC Provider");
  if (reading->places[ID] < 0 || reading->places[PROVIDER] < 0)
    {
      reading->places[ID] = header->n_cells - 2;
      reading->places[PROVIDER] = header->n_cells - 1;
    }
}

/* What the CQC writes where there is nothing is "-". */
static char *
cell (const Reading *reading, const CareTableRow *row, int column)
{
  char *text = care_column_text (row, reading->places[column]);

  if (strcmp (text, "-") == 0)
    *text = '\0';
  return text;
}

static void
complain (Reading *reading, int line, int column, const char *code, const char *value)
{
  const char *name
      = reading->kind == CARE_FILE_CQC_FILTERS ? filters_columns[column] : directory_columns[column];

  if (name == NULL)
    name = column == ID ? "CQC Location ID" : "CQC Provider ID";
  g_ptr_array_add (reading->file->problems, care_row_problem_new (line, name, code, value));
}

/* Parts of an address that are there, one a line. */
static char *
read_address (const Reading *reading, const CareTableRow *row)
{
  GString *address = g_string_new (NULL);

  for (int column = ADDRESS; column <= ADDRESS_4; column++)
    {
      g_autofree char *part = cell (reading, row, column);
      if (*part != '\0')
        g_string_append_printf (address, "%s%s", address->len > 0 ? "\n" : "", part);
    }
  return g_string_free (address, FALSE);
}

static void
add_type (Reading *reading, CareLocationRow *into, GPtrArray *types, const char *name)
{
  g_ptr_array_add (types, g_strdup (name));
  care_location_row_add_type (into, reading->how, name);
}

static void
read_types (Reading *reading, CareLocationRow *into, const CareTableRow *row)
{
  GPtrArray *types = g_ptr_array_new ();
  g_autofree char *list = cell (reading, row, TYPES);
  g_auto (GStrv) parts = g_strsplit_set (list, "|;", -1);

  for (guint i = 0; i < reading->type_columns->len; i++)
    if (care_column_is_yes (row, g_array_index (reading->type_columns, int, i)))
      add_type (reading, into, types, g_ptr_array_index (reading->type_names, i));
  for (size_t i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *name = care_cqc_type_name (parts[i]);
      if (*name != '\0')
        add_type (reading, into, types, name);
    }
  g_ptr_array_add (types, NULL);
  into->cqc_types = (char **)g_ptr_array_free (types, FALSE);
}

static CareDate
read_date (Reading *reading, const CareTableRow *row, int column)
{
  g_autofree char *text = cell (reading, row, column);
  CareDate date = care_column_date (text);

  if (date == CARE_NO_DATE && *text != '\0')
    complain (reading, row->line, column, "not-a-date", text);
  return date;
}

static int
read_beds (Reading *reading, const CareTableRow *row)
{
  g_autofree char *text = cell (reading, row, BEDS);
  guint64 number = 0;

  if (*text == '\0')
    return -1;
  if (!g_ascii_string_to_unsigned (text, 10, 0, MOST_PLACES, &number, NULL))
    complain (reading, row->line, BEDS, "not-a-number", text);
  return (int)number;
}

static int
read_dormant (const Reading *reading, const CareTableRow *row)
{
  if (*care_column_raw (row, reading->places[DORMANT]) == '\0')
    return -1;
  return care_column_is_yes (row, reading->places[DORMANT]) ? 1 : 0;
}

/* Only a row that is wanted comes here. */
static void
read_wanted (Reading *reading, const CareTableRow *row, bool twice)
{
  guint before = reading->file->problems->len;
  g_autoptr (CareLocationRow) into = g_new0 (CareLocationRow, 1);

  into->line = row->line;
  into->id = cell (reading, row, ID);
  into->name = cell (reading, row, NAME);
  into->provider = cell (reading, row, PROVIDER);
  into->provider_name = cell (reading, row, PROVIDER_NAME);
  into->region = cell (reading, row, REGION);
  into->local_authority = cell (reading, row, LOCAL_AUTHORITY);
  into->brand = cell (reading, row, BRAND);
  into->ods_code = cell (reading, row, ODS_CODE);
  into->postcode = cell (reading, row, POSTCODE);
  into->address = read_address (reading, row);
  into->users = -1;
  read_types (reading, into, row);
  bool has_return = into->services[CARE_SERVICE_CARE_HOME] || into->services[CARE_SERVICE_HOME_CARE];
  if (has_return || into->asks_shared_lives)
    {
      static const int needed[] = { ID, NAME, PROVIDER };
      const char *const found[] = { into->id, into->name, into->provider };
      for (size_t i = 0; i < G_N_ELEMENTS (needed); i++)
        if (*found[i] == '\0')
          complain (reading, row->line, needed[i], "missing", "");
      if (strchr (into->id, '/') != NULL)
        complain (reading, row->line, ID, "not-an-id", into->id);
      if (twice)
        complain (reading, row->line, ID, "duplicate", into->id);
      into->places = read_beds (reading, row);
      into->dormant = read_dormant (reading, row);
      into->registered = read_date (reading, row, START);
      into->ended = read_date (reading, row, END);
    }
  if (!into->services[CARE_SERVICE_CARE_HOME])
    into->places = -1;
  care_locations_file_add (reading->file, g_steal_pointer (&into), before);
}

static bool
wants (const Reading *reading, const CareTableRow *row, const char *id)
{
  const char *provider = care_column_raw (row, reading->places[PROVIDER]);
  g_autofree char *brand_id = NULL, *brand = NULL;

  if (reading->how->provider != NULL && strcmp (provider, reading->how->provider) != 0)
    return false;
  brand_id = cell (reading, row, BRAND_ID);
  brand = cell (reading, row, BRAND);
  return care_locations_how_wants (reading->how, id, brand_id, brand);
}

/* A partner's second registration of a home that is listed under another number. */
static bool
is_second (Reading *reading, const CareTableRow *row, const char *id)
{
  g_autofree char *primary = cell (reading, row, PRIMARY);

  if (*primary == '\0' || strcmp (primary, id) == 0)
    return false;
  complain (reading, row->line, ID, "registered-twice", primary);
  return true;
}

static void
read_row (Reading *reading, const CareTableRow *row)
{
  g_autofree char *id = cell (reading, row, ID);
  const char *provider = care_column_raw (row, reading->places[PROVIDER]);
  bool twice = *id != '\0' && g_hash_table_contains (reading->file->listed, id);

  if (*id != '\0' && !twice)
    g_hash_table_add (reading->file->listed, g_strdup (id));
  if (*provider != '\0' && !g_hash_table_contains (reading->file->owners, provider))
    g_hash_table_add (reading->file->owners, g_strdup (provider));
  if (wants (reading, row, id) && !is_second (reading, row, id))
    read_wanted (reading, row, twice);
  else
    {
      reading->file->read++;
      reading->file->ignored++;
    }
}

static bool
take_row (const CareTableRow *row, gpointer data)
{
  Reading *reading = data;
  bool is_header = !reading->found
                   && (reading->kind == CARE_FILE_CQC_FILTERS ? care_cqc_file_is_filters (row)
                                                              : care_cqc_file_is_directory (row));

  if (is_header)
    {
      find_columns (reading, row);
      reading->found = true;
    }
  else if (reading->found && !care_column_is_blank_row (row))
    read_row (reading, row);
  return reading->found || ++reading->lines < MOST_LINES_BEFORE;
}

CareLocationsFile *
care_cqc_file_read (const char *path, CareFileKind kind, const CareLocationsHow *how, GError **error)
{
  g_return_val_if_fail (path != NULL && how != NULL && how->cqc_types != NULL, NULL);
  g_autoptr (CareLocationsFile) file = care_locations_file_new ();
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { .kind = kind, .file = file, .how = how, .type_columns = columns, .type_names = names };
  CareTableHow table = { kind == CARE_FILE_CQC_FILTERS ? CARE_CQC_SHEET : NULL, how->cancellable,
                         how->progress, how->progress_data };

  if (!care_table_read (path, &table, take_row, &reading, error))
    return NULL;
  if (reading.found)
    return g_steal_pointer (&file);
  g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                       "no header of a list of the CQC");
  return NULL;
}
