/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-file-recognise.h"

#include "care-cqc-file.h"
#include "care-ct-file.h"
#include "care-holidays-file.h"
#include "care-locations-file.h"
#include "care-wire-archive.h"

#include <stdio.h>
#include <string.h>

#define ENOUGH 65536 /* bytes: what a JSON says of itself stands at its beginning */
#define MOST_ROWS 60 /* before a header */

/* What may stand before the header of each kind is left to its reader. */
static const struct
{
  bool (*is_header) (const CareTableRow *row);
  CareFileKind kind;
} tables[] = {
  { care_cqc_file_is_filters, CARE_FILE_CQC_FILTERS },
  { care_cqc_file_is_directory, CARE_FILE_CQC_DIRECTORY },
  { care_ct_file_is_extract, CARE_FILE_CT_EXTRACT },
  { care_locations_file_is_header, CARE_FILE_LOCATIONS },
  { care_holidays_file_is_header, CARE_FILE_HOLIDAYS },
  { care_ct_file_is_status, CARE_FILE_CT_STATUS },
};

typedef struct
{
  CareFileKind kind;
  int rows;
} Looking;

static bool
look_at_row (const CareTableRow *row, gpointer data)
{
  Looking *looking = data;

  for (size_t i = 0; looking->kind == CARE_FILE_UNKNOWN && i < G_N_ELEMENTS (tables); i++)
    if (tables[i].is_header (row))
      looking->kind = tables[i].kind;
  return looking->kind == CARE_FILE_UNKNOWN && ++looking->rows < MOST_ROWS;
}

static CareFileKind
look_at_table (const char *path, const char *sheet)
{
  Looking looking = { CARE_FILE_UNKNOWN, 0 };
  CareTableHow how = { .sheet = sheet };

  care_table_read (path, &how, look_at_row, &looking, NULL);
  return looking.kind;
}

/* An archive of another program is told to be one by its reader. A question list says from when it holds, and
 * GOV.UK's bank holidays by which part of the country. */
static CareFileKind
look_at_json (const char *text)
{
  static const char *const parts[]
      = { "\"england-and-wales\"", "\"scotland\"", "\"northern-ireland\"", "\"events\"" };

  if (care_wire_is_archive (text, strlen (text))
      || (strstr (text, "\"format\"") != NULL && strstr (text, "\"records\"") != NULL))
    return CARE_FILE_ARCHIVE;
  if (strstr (text, "\"effective_from\"") != NULL && strstr (text, "\"items\"") != NULL)
    return CARE_FILE_DATASET;
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) != NULL)
      return CARE_FILE_HOLIDAYS;
  return CARE_FILE_UNKNOWN;
}

/* Its beginning, ended by a NUL; the caller's. */
static char *
read_beginning (const char *path)
{
  FILE *file = fopen (path, "rb");

  if (file == NULL)
    return NULL;
  char *text = g_malloc0 (ENOUGH + 1);
  size_t length = fread (text, 1, ENOUGH, file);
  text[length] = '\0';
  fclose (file);
  return text;
}

/* Where an object or an array begins, after white space and a byte order mark; NULL where none does. */
static const char *
find_json (const char *text)
{
  while (g_ascii_isspace (*text) || (guchar)*text >= 0x80)
    text++;
  return *text == '{' || *text == '[' ? text : NULL;
}

/* The caller's; NULL where it cannot be read. */
static char *
read_regular (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? read_beginning (path) : NULL;
}

bool
care_file_recognise_json (const char *path)
{
  g_return_val_if_fail (path != NULL, false);
  g_autofree char *text = read_regular (path);

  return text != NULL && find_json (text) != NULL;
}

CareFileKind
care_file_recognise (const char *path)
{
  g_return_val_if_fail (path != NULL, CARE_FILE_UNKNOWN);
  g_autofree char *text = read_regular (path);

  if (text == NULL)
    return CARE_FILE_UNKNOWN;
  if (find_json (text) != NULL)
    return look_at_json (text);
  CareFileKind kind = look_at_table (path, NULL);
  if (kind == CARE_FILE_UNKNOWN && g_str_has_prefix (text, "PK"))
    kind = look_at_table (path, CARE_CQC_SHEET);
  return kind;
}
