/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Column maps: what goes into which column of a bulk file. */
#include "care-cli-verbs.h"

#include "care-record-maps.h"

#include <glib/gi18n-lib.h>

static void
write_map (CareJsonWriter *out, const CareColumnMap *map)
{
  care_json_writer_member_string (out, "name", map->name);
  care_json_writer_member_string (out, "service", care_service_to_string (map->service));
  care_json_writer_member_string (out, "source", map->source);
  care_json_writer_member_array (out, "columns");
  for (guint i = 0; i < map->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (map->columns, i);

      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "header", column->header);
      if (column->kind == CARE_COLUMN_FIELD)
        care_json_writer_member_string (out, "field", column->what);
      else if (column->kind == CARE_COLUMN_OF)
        care_json_writer_member_string (out, "of", care_column_of_to_string (column->of));
      else if (column->kind == CARE_COLUMN_TEXT)
        care_json_writer_member_string (out, "text", column->what);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
say_map (CareCli *cli, const CareColumnMap *map)
{
  CareCliTable *table = care_cli_table_new ();

  care_cli_say (cli, "%s", care_cli_one_line (cli, map->name));
  for (guint i = 0; i < map->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (map->columns, i);
      const char *what = column->kind == CARE_COLUMN_OF      ? care_column_of_to_string (column->of)
                         : column->kind == CARE_COLUMN_EMPTY ? "-"
                                                             : column->what;

      care_cli_table_row (table, "", column->header, what, NULL);
    }
  care_cli_table_end (cli, table);
}

CareExit
care_cli_map_list (CareCli *cli)
{
  CareService service;
  GError *error = NULL;

  if (!care_cli_service_word (cli, 0, &service))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) maps = care_record_list_maps (cli->record, service, &error);
  if (maps == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_array (cli->out);
  for (guint i = 0; i < maps->len; i++)
    {
      const CareKnownMap *known = g_ptr_array_index (maps, i);

      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "id", known->id);
      care_json_writer_member_string (cli->out, "name", known->map->name);
      care_json_writer_member_bool (cli->out, "shipped", known->shipped);
      care_json_writer_member_bool (cli->out, "own", known->own);
      care_json_writer_member_int (cli->out, "columns", known->map->columns->len);
      care_json_writer_end_object (cli->out);
      care_cli_say (cli, "%s: %s", known->id, care_cli_one_line (cli, known->map->name));
    }
  care_json_writer_end_array (cli->out);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_map_show (CareCli *cli)
{
  CareService service;
  const char *path = care_cli_option (cli, "file");
  GError *error = NULL;

  if (!care_cli_service_word (cli, 0, &service))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareKnownMap) known
      = care_record_find_map (cli->record, service, care_cli_word (cli, 1), &error);
  if (known == NULL)
    return care_cli_fail (cli, error);
  if (path != NULL && !care_record_write_map_file (cli->record, known->map, path, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  write_map (cli->out, known->map);
  care_json_writer_member_bool (cli->out, "shipped", known->shipped);
  care_json_writer_member_bool (cli->out, "own", known->own);
  if (path != NULL)
    care_json_writer_member_string (cli->out, "file", path);
  care_json_writer_end_object (cli->out);
  say_map (cli, known->map);
  return CARE_EXIT_DONE;
}

static CareExit
save (CareCli *cli, CareColumnMap *owned, GError *error)
{
  g_autoptr (CareColumnMap) map = owned;

  if (map == NULL || !care_record_save_map (cli->record, map, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  write_map (cli->out, map);
  care_json_writer_member_bool (cli->out, "changed", true);
  care_json_writer_end_object (cli->out);
  say_map (cli, map);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_map_save (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareColumnMap *map = care_record_read_map_file (cli->record, care_cli_word (cli, 0), &error);
  return save (cli, map, error);
}

CareExit
care_cli_map_template (CareCli *cli)
{
  CareService service;
  const char *name = care_cli_option (cli, "name");
  GError *error = NULL;

  if (!care_cli_service_word (cli, 0, &service) || !care_cli_need (cli, "name"))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareColumnMap *map
      = care_record_map_of_template (cli->record, service, name, care_cli_word (cli, 1), &error);
  return save (cli, map, error);
}

CareExit
care_cli_map_remove (CareCli *cli)
{
  CareService service;
  const char *name = care_cli_word (cli, 1);
  GError *error = NULL;

  if (!care_cli_service_word (cli, 0, &service))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL || !care_record_remove_map (cli->record, service, name, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "name", name);
  care_json_writer_member_bool (cli->out, "changed", true);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Your own map “%s” is gone."), name);
  return CARE_EXIT_DONE;
}
