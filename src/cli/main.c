/* SPDX-License-Identifier: GPL-3.0-or-later */
/* care-returns-cli: the rooms of Care Returns for a terminal and for scripts. */
#include "care-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static void
clear (CareCli *cli)
{
  g_clear_pointer (&cli->record, care_record_close);
  g_clear_pointer (&cli->law, care_law_unref);
  g_clear_pointer (&cli->out, care_json_writer_free);
  g_ptr_array_unref (cli->names);
  g_ptr_array_unref (cli->words);
  g_ptr_array_unref (cli->options);
  g_string_free (cli->text, TRUE);
  g_clear_pointer (&cli->lines, g_ptr_array_unref);
  g_free (cli->data);
  g_free (cli->person);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, CARE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  CareCli cli = {
    .now = CARE_NO_INSTANT,
    .names = g_ptr_array_new_with_free_func (g_free),
    .words = g_ptr_array_new_with_free_func (g_free),
    .options = g_ptr_array_new_with_free_func (g_free),
    .out = care_json_writer_new (),
    .text = g_string_new (NULL),
  };
  CareExit status = care_cli_parse (&cli, argc, argv);

  if (status == CARE_EXIT_DONE && (cli.help || cli.version))
    care_cli_help (&cli);
  else if (status == CARE_EXIT_DONE)
    status = cli.command->run (&cli);
  if (status == CARE_EXIT_DONE || status == CARE_EXIT_WRONG || (status == CARE_EXIT_HUB && !cli.unanswered))
    care_cli_print (&cli);
  clear (&cli);
  return (int)status;
}
