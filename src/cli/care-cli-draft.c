/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a case's documents: what was answered, and its earlier versions. */
#include "care-cli-verbs.h"

#include "care-cli-case.h"
#include "care-words-cases.h"
#include "care-words-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Choices of which all are said in one call: the first one clears what was chosen. */
typedef struct
{
  const char *key;
  bool (*find) (const char *text, int *index);
  const char *(*word) (int index);
  int count;
  unsigned *chosen;
  bool said;
} Choice;

static bool
unknown_choice (CareCli *cli, const Choice *choice, const char *value)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (int i = 0; i < choice->count; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", choice->word (i));
  care_cli_usage (cli, choice->key, _ ("“%s=%s” is none of these: %s."), choice->key, value, known->str);
  return false;
}

static bool
choose (CareCli *cli, Choice *choice, const char *value)
{
  int index = 0;

  if (!choice->said)
    *choice->chosen = 0;
  choice->said = true;
  if (*value == '\0')
    return true;
  if (!choice->find (value, &index))
    return unknown_choice (cli, choice, value);
  *choice->chosen |= 1u << index;
  return true;
}

static bool
unknown_key (CareCli *cli, const char *key)
{
  g_autoptr (GString) known = g_string_new ("ground, include");

  for (size_t i = 0; i < care_question_count (); i++)
    g_string_append_printf (known, ", %s", care_question_at (i)->key);
  care_cli_usage (cli, key, _ ("The draft has no answer “%s”. It has: %s."), key, known->str);
  return false;
}

static bool
set_answers (CareCli *cli, CareRepresentation *draft, char **pairs)
{
  Choice choices[] = {
    { "ground", care_ground_from_string, care_ground_to_string, CARE_N_GROUNDS, &draft->grounds, false },
    { "include", care_include_from_string, care_include_to_string, CARE_N_INCLUDES, &draft->includes, false },
  };

  for (size_t i = 0; pairs[i] != NULL; i += 2)
    {
      Choice *choice = NULL;

      for (size_t j = 0; j < G_N_ELEMENTS (choices); j++)
        if (strcmp (choices[j].key, pairs[i]) == 0)
          choice = &choices[j];
      if (choice != NULL && !choose (cli, choice, pairs[i + 1]))
        return false;
      if (choice == NULL && !care_representation_set (draft, pairs[i], pairs[i + 1]))
        return unknown_key (cli, pairs[i]);
    }
  return true;
}

/* The words of a text file, without the end of its last line and with the line ends of one kind. NULL where
 * it is no text. */
static char *
read_text (const char *path)
{
  g_autofree char *content = NULL;
  size_t length = 0;

  if (!g_file_get_contents (path, &content, &length, NULL)
      || !g_utf8_validate (content, (gssize)length, NULL))
    return NULL;
  g_auto (GStrv) lines = g_strsplit (content, "\r\n", -1);
  char *text = g_strjoinv ("\n", lines);
  length = strlen (text);
  if (length > 0 && text[length - 1] == '\n')
    text[length - 1] = '\0';
  return text;
}

/* A value that begins with "@" names a file; "@@" is a plain "@". */
static CareExit
read_files (CareCli *cli, char **pairs)
{
  for (size_t i = 0; pairs[i] != NULL; i += 2)
    {
      char *value = pairs[i + 1];
      char *text = NULL;

      if (*value != '@')
        continue;
      text = value[1] == '@' ? g_strdup (value + 1) : read_text (value + 1);
      if (text == NULL)
        return care_cli_fail (cli,
                              g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_FILE_UNREADABLE, value + 1));
      g_free (value);
      pairs[i + 1] = text;
    }
  return CARE_EXIT_DONE;
}

/* In the words in which it can be said again. */
static void
say_draft (CareCli *cli, const CareRepresentation *draft)
{
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if (draft->grounds & (1u << i))
      care_cli_say (cli, "ground=%s", care_ground_to_string (i));
  for (int i = 0; i < CARE_N_INCLUDES; i++)
    if (draft->includes & (1u << i))
      care_cli_say (cli, "include=%s", care_include_to_string (i));
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      if (care_representation_has (draft, key))
        care_cli_say (cli, "%s=%s", key, care_representation_get (draft, key));
    }
}

static void
answer_draft (CareCli *cli, const CareRepresentation *draft, bool changed)
{
  g_autofree const char **missing = care_representation_missing (draft, CARE_PAPER_REPRESENTATIONS);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "case", draft->case_id);
  care_cli_write_draft (cli, draft);
  care_json_writer_member_bool (cli->out, "changed", changed);
  care_json_writer_end_object (cli->out);
  if (cli->words->len == 1)
    say_draft (cli, draft);
  if (changed)
    care_cli_say (cli, "%s", _ ("The draft is saved."));
  for (size_t i = 0; missing[i] != NULL; i++)
    care_cli_say (cli, _ ("Still missing: %s"), care_words_representation_key (missing[i]));
}

static CareExit
change_draft (CareCli *cli, char **pairs)
{
  GError *error = NULL;
  g_autoptr (CareCaseView) view = care_record_view_case (cli->record, care_cli_word (cli, 0), &error);
  if (view == NULL)
    return care_cli_fail (cli, error);

  g_autoptr (CareRepresentation) before = care_representation_copy (view->draft);
  if (!set_answers (cli, view->draft, pairs))
    return CARE_EXIT_USAGE;
  bool changed = !care_representation_equal (before, view->draft);
  if (changed && !care_record_save_representation (cli->record, view->draft, &error))
    return care_cli_fail (cli, error);
  answer_draft (cli, view->draft, changed);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_case_draft (CareCli *cli)
{
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 1);

  if (pairs == NULL)
    return CARE_EXIT_USAGE;
  CareExit status = read_files (cli, pairs);
  if (status != CARE_EXIT_DONE)
    return status;
  if (care_cli_record (cli, &error) == NULL || !care_record_begin (cli->record, &error))
    return care_cli_fail (cli, error);
  status = change_draft (cli, pairs);
  if (!care_record_end (cli->record, status == CARE_EXIT_DONE, &error) && error != NULL)
    return care_cli_fail (cli, error);
  return status;
}

static void
answer_versions (CareCli *cli, GPtrArray *versions)
{
  CareCliTable *table = care_cli_table_new ();

  care_json_writer_begin_array (cli->out);
  for (guint i = 0; i < versions->len; i++)
    {
      const CareDraftVersion *version = g_ptr_array_index (versions, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, version->number);
      g_autofree char *saved = care_instant_format (version->saved_at);

      care_json_writer_begin_object (cli->out);
      care_json_writer_member_int (cli->out, "number", version->number);
      care_json_writer_member_instant (cli->out, "began_at", version->began_at);
      care_json_writer_member_instant (cli->out, "saved_at", version->saved_at);
      care_json_writer_member_string (cli->out, "person", version->person);
      care_json_writer_end_object (cli->out);
      care_cli_table_row (table, number, saved, version->person, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
}

/* What the draft is now stays among its versions. */
static CareExit
bring_back (CareCli *cli, const CareRepresentation *now, GPtrArray *versions, int64_t number)
{
  GError *error = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      const CareDraftVersion *version = g_ptr_array_index (versions, i);

      if (version->number != number)
        continue;
      bool changed = !care_representation_equal (now, version->draft);
      if (changed && !care_record_save_representation (cli->record, version->draft, &error))
        return care_cli_fail (cli, error);
      answer_draft (cli, version->draft, changed);
      return CARE_EXIT_DONE;
    }
  g_autofree char *message = g_strdup_printf (_ ("The draft has no version %s. “case versions” lists them."),
                                              care_cli_option (cli, "bring-back"));
  return care_cli_wrong (cli, "no-such-version", care_cli_option (cli, "bring-back"), message);
}

static CareExit
look_at_versions (CareCli *cli, int64_t number)
{
  GError *error = NULL;
  const char *id = care_cli_word (cli, 0);
  g_autoptr (CareCaseView) view = care_record_view_case (cli->record, id, &error);
  g_autoptr (GPtrArray) versions
      = view != NULL ? care_record_list_draft_versions (cli->record, id, &error) : NULL;

  if (versions == NULL)
    return care_cli_fail (cli, error);
  if (number >= 0)
    return bring_back (cli, view->draft, versions, number);
  answer_versions (cli, versions);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_case_versions (CareCli *cli)
{
  GError *error = NULL;
  int64_t number = -1;

  if (!care_cli_number (cli, "bring-back", G_MAXINT32, &number))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL || !care_record_begin (cli->record, &error))
    return care_cli_fail (cli, error);
  CareExit status = look_at_versions (cli, number);
  if (!care_record_end (cli->record, status == CARE_EXIT_DONE, &error) && error != NULL)
    return care_cli_fail (cli, error);
  return status;
}
