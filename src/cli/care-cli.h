/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One run of care-returns-cli: what was asked, the record it works at, and what it answers. Commands write
 * either to the JSON writer (json) or to the text; either goes to standard output in one piece at the end. */
#pragma once

#include "care-json-writer.h"
#include "care-reasons.h"
#include "care-record.h"

/* The contract's table of exit codes. */
typedef enum
{
  CARE_EXIT_DONE = 0,
  CARE_EXIT_WRONG = 1, /* understood, but something is wrong */
  CARE_EXIT_USAGE = 2, /* wrong words on the command line */
  CARE_EXIT_INPUT = 3, /* an input could not be read or understood */
  CARE_EXIT_STORE = 4, /* the store refused */
  CARE_EXIT_HUB = 5,   /* the hub could not be reached or did not let us in; nothing was lost */
} CareExit;

typedef struct CareCli CareCli;

typedef struct
{
  const char *name;    /* "deadlines notice" */
  const char *usage;   /* what follows the name */
  const char *options; /* names, space between: "sent", "dry-run!" takes no value, "missed+" may repeat */
  int min_words, max_words;
  CareExit (*run) (CareCli *cli);
  const char *help; /* one sentence */
} CareCommand;

struct CareCli
{
  bool json;
  char *data;      /* NULL: the application's own folder */
  char *person;    /* NULL: the account's full name */
  CareInstant now; /* CARE_NO_INSTANT: the clock's */
  bool help, version;
  bool unanswered; /* there is nothing for standard output */
  bool told;       /* what is wrong was said on standard error */
  const CareCommand *command;
  GPtrArray *names;   /* char *: the words of the command's name */
  GPtrArray *words;   /* char *: what follows it */
  GPtrArray *options; /* char *: name, value, name, value, ... */
  CareRecord *record; /* opened when first asked for */
  CareLaw *law;
  CareJsonWriter *out;
  GString *text;
  GPtrArray *lines; /* char *: of care_cli_one_line(); NULL: none yet */
};

/* care-cli-commands.c: the table of all commands. */
const CareCommand *care_cli_command_at (size_t index); /* NULL after the last */
const CareCommand *care_cli_find_command (const char *name);
bool care_cli_is_group (const char *words); /* the first words of longer commands */

/* care-cli-options.c */
CareExit care_cli_parse (CareCli *cli, int argc, char **argv);
char *care_cli_name (const CareCli *cli); /* the words of the command's name, as they were said */
const char *care_cli_option (const CareCli *cli, const char *name); /* NULL where not given */
bool care_cli_flag (const CareCli *cli, const char *name);
GPtrArray *care_cli_options (const CareCli *cli, const char *name); /* borrowed texts; the array is owned */
const char *care_cli_word (const CareCli *cli, size_t index);       /* NULL past the last */

/* care-cli-values.c: each reads one value, and says what is wrong with it where it cannot (false: the command
 * ends with CARE_EXIT_USAGE). An option that was not given leaves value as it was. */

bool care_cli_need (CareCli *cli, const char *option);
bool care_cli_date (CareCli *cli, const char *option, CareDate *value);
bool care_cli_month (CareCli *cli, const char *option, CareMonth *value);
bool care_cli_months (CareCli *cli, CareMonth *from, CareMonth *to);
bool care_cli_instant (CareCli *cli, const char *option, CareInstant *value);
bool care_cli_number (CareCli *cli, const char *option, int64_t most, int64_t *value);
bool care_cli_read_number (CareCli *cli, const char *option, const char *text, int64_t most, int64_t *value);
bool care_cli_month_word (CareCli *cli, size_t index, CareMonth *value);
bool care_cli_service_word (CareCli *cli, size_t index, CareService *value);
/* "key=value" from the index-th word on, as key, value, ..., NULL; g_strfreev() it. NULL where one is none.
 */
char **care_cli_pairs (CareCli *cli, size_t index);

/* care-cli-answer.c: how a run ends. Each gives the exit code. */
CareExit care_cli_usage (CareCli *cli, const char *where, const char *format, ...) G_GNUC_PRINTF (3, 4);
CareExit care_cli_fail (CareCli *cli, GError *error); /* takes error */
CareExit care_cli_wrong (CareCli *cli, const char *code, const char *where, const char *message);
CareExit care_cli_no_hub (CareCli *cli, const char *code, const char *where, const char *message);
/* Says on standard error what is wrong, and as the member "error" of the answer that is being written. */
void care_cli_trouble (CareCli *cli, const char *code, const char *where, const char *message);
void care_cli_print (CareCli *cli);
CareRecord *care_cli_record (CareCli *cli, GError **error); /* opens, or makes, the record */
CareLaw *care_cli_law (CareCli *cli, GError **error); /* with the record's holidays where there is one */
CareInstant care_cli_now (const CareCli *cli);
CareDate care_cli_today (const CareCli *cli);

/* care-cli-text.c: for people. */
/* The caller's: text with a mark (U+FFFD) in the place of whatever could drive a terminal. */
char *care_cli_fit_for_terminal (const char *text);
/* text with a space for each tab, end of line and other control character, as a line of a list needs it; what
 * is in JSON stays as it is. Borrowed until the run ends. */
const char *care_cli_one_line (CareCli *cli, const char *text);
void care_cli_say (CareCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3); /* a line */
/* A line of cells; columns are made as wide as they need by care_cli_end_table(). cells end with NULL. */
typedef GPtrArray CareCliTable;
CareCliTable *care_cli_table_new (void);
void care_cli_table_row (CareCliTable *table, ...) G_GNUC_NULL_TERMINATED;
void care_cli_table_end (CareCli *cli, CareCliTable *table); /* takes table */
char *care_cli_usage_text (const CareCommand *command);
void care_cli_help (CareCli *cli);

/* care-cli-reasons.c: "because", in JSON and as lines. */
void care_cli_write_reasons (CareCli *cli, const CareLaw *law, const CareReasons *because);
void care_cli_say_reasons (CareCli *cli, const CareLaw *law, const CareReasons *because);
void care_cli_write_warnings (CareCli *cli, unsigned warnings);
void care_cli_say_warnings (CareCli *cli, unsigned warnings);
