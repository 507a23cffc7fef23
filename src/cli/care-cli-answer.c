/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a run ends: its one answer on standard output, or the reason why there is none on standard error. */
#include "care-cli.h"

#include "care-wire-error.h"
#include "care-words-error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static void
write_error (
    CareJsonWriter *writer, const char *code, const char *where, const char *message, const GError *error)
{
  const char *column = error != NULL ? care_refused_column (error) : NULL;
  int line = error != NULL ? care_refused_line (error) : 0;

  care_json_writer_member_object (writer, "error");
  care_json_writer_member_string (writer, "code", code);
  care_json_writer_member_string (writer, "message", message);
  care_json_writer_member_string (writer, "where", where != NULL ? where : "");
  if (line > 0)
    care_json_writer_member_int (writer, "line", line);
  if (column != NULL)
    care_json_writer_member_string (writer, "column", column);
  care_json_writer_end_object (writer);
}

/* error: the place in a file, where it has one; or NULL. */
static void
to_stderr_at (CareCli *cli, const char *code, const char *where, const char *message, const GError *error)
{
  cli->told = true;
  if (!cli->json)
    {
      g_autofree char *fit = care_cli_fit_for_terminal (message);
      fprintf (stderr, "care-returns-cli: %s\n", fit);
      return;
    }
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();
  care_json_writer_begin_object (writer);
  write_error (writer, code, where, message, error);
  care_json_writer_end_object (writer);
  g_autofree char *text = care_json_writer_finish (writer);
  fprintf (stderr, "%s\n", text);
}

static void
to_stderr (CareCli *cli, const char *code, const char *where, const char *message)
{
  to_stderr_at (cli, code, where, message, NULL);
}

CareExit
care_cli_usage (CareCli *cli, const char *where, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  to_stderr (cli, "usage", where, message);
  if (!cli->json && cli->command != NULL)
    {
      g_autofree char *usage = care_cli_usage_text (cli->command);
      fprintf (stderr, "%s\n", usage);
    }
  return CARE_EXIT_USAGE;
}

CareExit
care_cli_wrong (CareCli *cli, const char *code, const char *where, const char *message)
{
  to_stderr (cli, code, where, message);
  /* What was begun of an answer is dropped: there is one JSON value, and it says what is wrong. */
  g_clear_pointer (&cli->out, care_json_writer_free);
  cli->out = care_json_writer_new ();
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_bool (cli->out, "changed", false);
  write_error (cli->out, code, where, message, NULL);
  care_json_writer_end_object (cli->out);
  g_string_truncate (cli->text, 0);
  return CARE_EXIT_WRONG;
}

CareExit
care_cli_no_hub (CareCli *cli, const char *code, const char *where, const char *message)
{
  to_stderr (cli, code, where, message);
  cli->unanswered = true;
  return CARE_EXIT_HUB;
}

void
care_cli_trouble (CareCli *cli, const char *code, const char *where, const char *message)
{
  to_stderr (cli, code, where, message);
  write_error (cli->out, code, where, message, NULL);
}

static const char *
store_code (CareTrouble trouble)
{
  switch (trouble)
    {
    case CARE_TROUBLE_FULL:
      return "store-full";
    case CARE_TROUBLE_BUSY:
      return "store-busy";
    case CARE_TROUBLE_CORRUPT:
      return "store-corrupt";
    case CARE_TROUBLE_NEWER:
      return "store-newer";
    case CARE_TROUBLE_REFUSED:
    case CARE_TROUBLE_FILE:
    case CARE_TROUBLE_OTHER:
    default:
      return "store";
    }
}

static CareExit
refused (CareCli *cli, const GError *error, const char *message)
{
  CareRefusal refusal = (CareRefusal)error->code;
  const char *code = care_refusal_to_string (refusal), *about = error->message;

  if (refusal == CARE_REFUSAL_BAD_VALUE)
    return care_cli_usage (cli, about, "%s", message);
  if (!care_refusal_is_of_input (refusal))
    return care_cli_wrong (cli, code, about, message);
  to_stderr_at (cli, code, about, message, error);
  return CARE_EXIT_INPUT;
}

CareExit
care_cli_fail (CareCli *cli, GError *error)
{
  g_autoptr (GError) owned = error;
  g_return_val_if_fail (error != NULL, CARE_EXIT_STORE);
  CareTrouble trouble = care_record_trouble (error);
  g_autofree char *message = care_words_error (error, trouble);

  if (trouble == CARE_TROUBLE_REFUSED)
    return refused (cli, error, message);
  if (trouble == CARE_TROUBLE_FILE)
    {
      /* Files of the law and files named by a person are inputs; the folder of the record is the store. */
      bool input = error->domain == CARE_WIRE_ERROR;
      to_stderr (cli, input ? "file-unreadable" : "store", error->message, message);
      return input ? CARE_EXIT_INPUT : CARE_EXIT_STORE;
    }
  to_stderr (cli, store_code (trouble), error->message, message);
  return CARE_EXIT_STORE;
}

void
care_cli_print (CareCli *cli)
{
  if (cli->json)
    {
      g_autofree char *json = care_json_writer_finish_pretty (cli->out);
      fprintf (stdout, "%s\n", json);
    }
  else if (cli->text->len > 0 || !cli->told)
    {
      g_autofree char *fit = care_cli_fit_for_terminal (cli->text->str);
      fputs (*fit != '\0' ? fit : _ ("There is nothing to show yet.\n"), stdout);
    }
  fflush (stdout);
}

static CareClock *
new_clock (const CareCli *cli)
{
  return cli->now != CARE_NO_INSTANT ? care_clock_new_at (cli->now) : care_clock_new ();
}

CareInstant
care_cli_now (const CareCli *cli)
{
  g_autoptr (CareClock) clock = new_clock (cli);

  return care_clock_now (clock);
}

CareDate
care_cli_today (const CareCli *cli)
{
  g_autoptr (CareClock) clock = new_clock (cli);

  return care_clock_today (clock);
}

CareRecord *
care_cli_record (CareCli *cli, GError **error)
{
  if (cli->record == NULL)
    cli->record = care_record_open (cli->data, NULL, cli->person, new_clock (cli), error);
  return cli->record;
}

CareLaw *
care_cli_law (CareCli *cli, GError **error)
{
  if (cli->law != NULL)
    return cli->law;
  if (!care_record_exists (cli->data))
    cli->law = care_record_read_law (NULL, error);
  else if (care_cli_record (cli, error) != NULL)
    cli->law = care_law_ref (care_record_law (cli->record));
  return cli->law;
}
