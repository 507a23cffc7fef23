/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, tables and help for people. */
#include "care-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What could drive a terminal or turn its lines around: control characters but the newline and the tab, and
 * the marks that embed, override or isolate a direction. */
static bool
is_unfit (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n' && c != '\t') || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

char *
care_cli_fit_for_terminal (const char *text)
{
  GString *fit = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (fit, is_unfit (g_utf8_get_char (at)) ? 0xfffd : g_utf8_get_char (at));
  return g_string_free (fit, FALSE);
}

/* Spaces in the place of what would break a line; the caller's. */
static char *
one_line (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      g_string_append_unichar (line, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}

const char *
care_cli_one_line (CareCli *cli, const char *text)
{
  char *line = one_line (text);

  if (cli->lines == NULL)
    cli->lines = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (cli->lines, line);
  return line;
}

void
care_cli_say (CareCli *cli, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (cli->text, format, arguments);
  va_end (arguments);
  g_string_append_c (cli->text, '\n');
}

CareCliTable *
care_cli_table_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

void
care_cli_table_row (CareCliTable *table, ...)
{
  GPtrArray *cells = g_ptr_array_new ();
  va_list arguments;
  const char *cell;

  va_start (arguments, table);
  while ((cell = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (cells, one_line (cell));
  va_end (arguments);
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (table, g_ptr_array_free (cells, FALSE));
}

static void
widen (CareCliTable *table, GArray *widths)
{
  for (size_t row = 0; row < table->len; row++)
    {
      char **cells = table->pdata[row];
      for (unsigned i = 0; cells[i] != NULL; i++)
        {
          glong width = g_utf8_strlen (cells[i], -1);
          if (i >= widths->len)
            g_array_append_val (widths, width);
          else if (g_array_index (widths, glong, i) < width)
            g_array_index (widths, glong, i) = width;
        }
    }
}

void
care_cli_table_end (CareCli *cli, CareCliTable *table)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (glong));

  widen (table, widths);
  for (size_t row = 0; row < table->len; row++)
    {
      char **cells = table->pdata[row];
      for (unsigned i = 0; cells[i] != NULL; i++)
        {
          glong spaces = g_array_index (widths, glong, i) - g_utf8_strlen (cells[i], -1) + 2;
          g_string_append (cli->text, cells[i]);
          for (; cells[i + 1] != NULL && spaces > 0; spaces--)
            g_string_append_c (cli->text, ' ');
        }
      g_string_append_c (cli->text, '\n');
    }
  g_ptr_array_unref (table);
}

char *
care_cli_usage_text (const CareCommand *command)
{
  return g_strdup_printf (_ ("Usage: care-returns-cli %s %s"), command->name, command->usage);
}

static void
list_commands (CareCli *cli)
{
  CareCliTable *table = care_cli_table_new ();

  care_cli_say (cli, "%s",
                _ ("Care Returns keeps the monthly Capacity Tracker returns of care homes on time."));
  care_cli_say (cli, "\n%s\n",
                _ ("care-returns-cli [--data DIR] [--as PERSON] [--today YYYY-MM-DD] [--now INSTANT] "
                   "[--json] COMMAND …"));
  for (size_t i = 0; care_cli_command_at (i) != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("  ", care_cli_command_at (i)->name, NULL);
      care_cli_table_row (table, name, _ (care_cli_command_at (i)->help), NULL);
    }
  care_cli_table_end (cli, table);
  care_cli_say (cli, "\n%s", _ ("“care-returns-cli help COMMAND” says what a command takes."));
}

static void
say_help (CareCli *cli)
{
  if (cli->version)
    {
      care_cli_say (cli, "care-returns-cli %s", CARE_VERSION);
      return;
    }
  if (cli->command != NULL)
    {
      g_autofree char *usage = care_cli_usage_text (cli->command);
      care_cli_say (cli, "%s\n\n%s", usage, _ (cli->command->help));
      return;
    }
  if (cli->names->len == 0)
    {
      list_commands (cli);
      return;
    }
  g_autofree char *name = care_cli_name (cli);
  g_autofree char *group = g_strconcat (name, " ", NULL);
  for (size_t i = 0; care_cli_command_at (i) != NULL; i++)
    {
      const CareCommand *command = care_cli_command_at (i);
      if (!g_str_has_prefix (command->name, group))
        continue;
      g_autofree char *usage = care_cli_usage_text (command);
      care_cli_say (cli, "%s\n  %s", usage, _ (command->help));
    }
}

void
care_cli_help (CareCli *cli)
{
  say_help (cli);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, cli->version ? "version" : "help",
                                  cli->version ? CARE_VERSION : cli->text->str);
  care_json_writer_end_object (cli->out);
}
