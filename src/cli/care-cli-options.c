/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the command line: options that stand anywhere, the command's name, and what follows it. */
#include "care-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  TAKES_NOTHING,
  TAKES_ONE,
  TAKES_SEVERAL,
  UNKNOWN,
} Takes;

static Takes
takes_globally (const char *name)
{
  static const char *const with_value[] = { "data", "as", "today", "now", NULL };
  static const char *const flags[] = { "json", "help", "version", NULL };

  if (g_strv_contains (with_value, name))
    return TAKES_ONE;
  return g_strv_contains (flags, name) ? TAKES_NOTHING : UNKNOWN;
}

/* What an option takes where command (may be NULL) stands. */
static Takes
takes (const CareCommand *command, const char *name, bool *global)
{
  g_auto (GStrv) known = g_strsplit (command != NULL ? command->options : "", " ", -1);
  size_t length = strlen (name);

  *global = false;
  for (size_t i = 0; known[i] != NULL; i++)
    if (strncmp (known[i], name, length) == 0)
      switch (known[i][length])
        {
        case '\0':
          return TAKES_ONE;
        case '!':
          return TAKES_NOTHING;
        case '+':
          return TAKES_SEVERAL;
        default:
          break;
        }
  *global = true;
  return takes_globally (name);
}

static CareExit
set_global (CareCli *cli, const char *name, const char *value)
{
  if (strcmp (name, "json") == 0)
    cli->json = true;
  else if (strcmp (name, "help") == 0)
    cli->help = true;
  else if (strcmp (name, "version") == 0)
    cli->version = true;
  else if (strcmp (name, "data") == 0 || strcmp (name, "as") == 0)
    {
      char **place = strcmp (name, "data") == 0 ? &cli->data : &cli->person;
      if (*value == '\0')
        return care_cli_usage (cli, name, _ ("--%s needs something after it."), name);
      g_free (*place);
      *place = g_strdup (value);
    }
  else if (strcmp (name, "now") == 0)
    {
      cli->now = care_instant_parse (value);
      if (cli->now == CARE_NO_INSTANT)
        return care_cli_usage (cli, name, _ ("--now takes a moment such as 2026-11-21T12:00:00Z."));
    }
  else
    {
      CareDate today = care_date_parse (value);
      if (today == CARE_NO_DATE)
        return care_cli_usage (cli, name, _ ("--today takes a date such as 2026-11-21."));
      cli->now = care_instant_from_london (today, 12, 0);
    }
  return CARE_EXIT_DONE;
}

/* One option; value is what stood after "=", or NULL. *next is the word after it, and is set to NULL where it
 * was used. */
static CareExit
read_option (CareCli *cli, const char *name, const char *value, const char **next)
{
  bool global = false;
  Takes what = takes (cli->command, name, &global);

  if (what == UNKNOWN)
    return care_cli_usage (cli, name, _ ("There is no option --%s here."), name);
  if (what == TAKES_NOTHING && value != NULL)
    return care_cli_usage (cli, name, _ ("--%s takes no value."), name);
  if (what != TAKES_NOTHING && value == NULL)
    {
      if (*next == NULL)
        return care_cli_usage (cli, name, _ ("--%s needs a value after it."), name);
      value = *next;
      *next = NULL;
    }
  if (global)
    return set_global (cli, name, value);
  if (what != TAKES_SEVERAL && care_cli_option (cli, name) != NULL)
    return care_cli_usage (cli, name, _ ("--%s was given twice."), name);
  g_ptr_array_add (cli->options, g_strdup (name));
  g_ptr_array_add (cli->options, g_strdup (value != NULL ? value : ""));
  return CARE_EXIT_DONE;
}

char *
care_cli_name (const CareCli *cli)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < cli->names->len; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " " : "", (const char *)cli->names->pdata[i]);
  return g_string_free (name, FALSE);
}

/* Of a command that takes no words, another one may be called what it is called and a word more ("holidays",
 * "holidays add"). */
static bool
is_longer (CareCli *cli, const char *word)
{
  g_autofree char *name = care_cli_name (cli);
  g_autofree char *longer = g_strconcat (name, " ", word, NULL);
  const CareCommand *command = cli->command->max_words == 0 ? care_cli_find_command (longer) : NULL;

  if (command == NULL)
    return false;
  cli->command = command;
  g_ptr_array_add (cli->names, g_strdup (word));
  return true;
}

/* A plain word: part of the command's name as long as that is not whole, then an argument. */
static CareExit
read_word (CareCli *cli, const char *word)
{
  if (cli->command != NULL && cli->words->len == 0 && is_longer (cli, word))
    return CARE_EXIT_DONE;
  if (cli->command != NULL)
    {
      g_ptr_array_add (cli->words, g_strdup (word));
      return CARE_EXIT_DONE;
    }
  if (cli->names->len == 0 && strcmp (word, "help") == 0)
    {
      cli->help = true;
      return CARE_EXIT_DONE;
    }
  g_ptr_array_add (cli->names, g_strdup (word));
  g_autofree char *name = care_cli_name (cli);
  cli->command = care_cli_find_command (name);
  if (cli->command != NULL || care_cli_is_group (name))
    return CARE_EXIT_DONE;
  return care_cli_usage (cli, name, _ ("There is no command “%s”. “care-returns-cli help” lists them all."),
                         name);
}

static CareExit
check_words (CareCli *cli)
{
  if (cli->help || cli->version)
    return CARE_EXIT_DONE;
  if (cli->names->len == 0)
    return care_cli_usage (cli, "command", _ ("Say what to do. “care-returns-cli help” lists the commands."));
  if (cli->command == NULL)
    {
      g_autofree char *name = care_cli_name (cli);
      return care_cli_usage (cli, "command", _ ("“%s” needs another word after it."), name);
    }
  if ((int)cli->words->len < cli->command->min_words)
    return care_cli_usage (cli, "command", _ ("A word is missing."));
  if (cli->command->max_words >= 0 && (int)cli->words->len > cli->command->max_words)
    return care_cli_usage (cli, "command", _ ("“%s” is a word too many."),
                           (const char *)cli->words->pdata[cli->command->max_words]);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_parse (CareCli *cli, int argc, char **argv)
{
  bool only_words = false;

  for (int i = 1; i < argc; i++) /* so that whatever is wrong is answered in the form that was asked for */
    {
      if (strcmp (argv[i], "--") == 0)
        break;
      cli->json = cli->json || strcmp (argv[i], "--json") == 0;
    }
  for (int i = 1; i < argc; i++)
    {
      const char *word = argv[i];
      const char *next = i + 1 < argc ? argv[i + 1] : NULL;
      CareExit status;

      if (!g_utf8_validate (word, -1, NULL))
        return care_cli_usage (cli, "command", _ ("A word is not written in UTF-8."));
      if (!only_words && strcmp (word, "--") == 0)
        {
          only_words = true;
          continue;
        }
      if (only_words || *word != '-' || word[1] == '\0')
        status = read_word (cli, word);
      else if (strcmp (word, "-h") == 0)
        status = set_global (cli, "help", NULL);
      else
        {
          const char *bare = word + (word[1] == '-' ? 2 : 1);
          g_auto (GStrv) halves = g_strsplit (bare, "=", 2);
          bool had_next = next != NULL;
          if (word[1] != '-' || halves[0] == NULL || *halves[0] == '\0')
            return care_cli_usage (cli, word, _ ("“%s” is not an option here."), word);
          if (had_next && !g_utf8_validate (next, -1, NULL))
            return care_cli_usage (cli, halves[0], _ ("A word is not written in UTF-8."));
          status = read_option (cli, halves[0], halves[1], &next);
          i += had_next && next == NULL ? 1 : 0;
        }
      if (status != CARE_EXIT_DONE)
        return status;
    }
  return check_words (cli);
}

const char *
care_cli_option (const CareCli *cli, const char *name)
{
  for (size_t i = 0; i < cli->options->len; i += 2)
    if (strcmp (cli->options->pdata[i], name) == 0)
      return cli->options->pdata[i + 1];
  return NULL;
}

bool
care_cli_flag (const CareCli *cli, const char *name)
{
  return care_cli_option (cli, name) != NULL;
}

GPtrArray *
care_cli_options (const CareCli *cli, const char *name)
{
  GPtrArray *found = g_ptr_array_new ();

  for (size_t i = 0; i < cli->options->len; i += 2)
    if (strcmp (cli->options->pdata[i], name) == 0)
      g_ptr_array_add (found, cli->options->pdata[i + 1]);
  return found;
}

const char *
care_cli_word (const CareCli *cli, size_t index)
{
  return index < cli->words->len ? cli->words->pdata[index] : NULL;
}
