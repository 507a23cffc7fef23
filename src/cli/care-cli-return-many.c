/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A deed for one return, for several, or for all that are left of a month. */
#include "care-cli-return.h"
#include "care-cli-verbs.h"

#include "care-words-refusals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The returns that are meant; texts are kept by owner. */
typedef struct
{
  GArray *keys;     /* CareReturnKey */
  GPtrArray *owner; /* of what the keys borrow */
} Many;

static void
many_clear (Many *many)
{
  g_clear_pointer (&many->keys, g_array_unref);
  g_clear_pointer (&many->owner, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Many, many_clear)

/* "LOCATION/SERVICE/MONTH" */
static bool
read_key (CareCli *cli, const char *text, Many *many)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  CareReturnKey key = { 0 };

  if (g_strv_length (parts) == 3 && care_service_from_string (parts[1], &key.service)
      && (key.month = care_month_parse (parts[2])) != CARE_NO_MONTH)
    {
      key.location = g_strdup (parts[0]);
      g_ptr_array_add (many->owner, (gpointer)key.location);
      g_array_append_val (many->keys, key);
      return true;
    }
  care_cli_usage (cli, "also", _ ("--also takes LOCATION/SERVICE/MONTH; “%s” is none."), text);
  return false;
}

/* What stands on the command line. False: the command ends with CARE_EXIT_USAGE. */
static bool
read_named (CareCli *cli, Many *many)
{
  g_autoptr (GPtrArray) also = care_cli_options (cli, "also");
  CareCliWhich which;

  if (care_cli_word (cli, 2) == NULL)
    {
      care_cli_usage (cli, "command", _ ("A word is missing."));
      return false;
    }
  if (!care_cli_read_which (cli, &which))
    return false;
  CareReturnKey first = { which.location, which.service, which.month };
  g_array_append_val (many->keys, first);
  for (guint i = 0; i < also->len; i++)
    if (!read_key (cli, also->pdata[i], many))
      return false;
  return true;
}

static bool
find_left (CareCli *cli, CareMonth month, Many *many, GError **error)
{
  g_autoptr (GPtrArray) left = care_record_list_untouched (cli->record, month, error);

  if (left == NULL)
    return false;
  for (guint i = 0; i < left->len; i++)
    {
      const CareReturnDone *one = left->pdata[i];
      CareReturnKey key = { g_strdup (one->location), one->service, one->month };
      g_ptr_array_add (many->owner, (gpointer)key.location);
      g_array_append_val (many->keys, key);
    }
  return true;
}

/* Whether any was refused. */
static bool
write_done (CareCli *cli, const CareReturnDone *one)
{
  g_autofree char *month = care_month_format (one->month);
  g_autofree char *message = one->done ? NULL : care_words_refusal (one->refusal, one->about);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "location", one->location);
  care_json_writer_member_string (cli->out, "service", care_service_to_string (one->service));
  care_json_writer_member_month (cli->out, "month", one->month);
  care_json_writer_member_bool (cli->out, "done", one->done);
  care_json_writer_member_bool (cli->out, "changed", one->changed);
  if (!one->done)
    {
      care_json_writer_member_string (cli->out, "code", care_refusal_to_string (one->refusal));
      care_json_writer_member_string (cli->out, "message", message);
    }
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s %s %s: %s", one->location, care_service_to_string (one->service), month,
                one->done ? _ ("done") : message);
  return !one->done;
}

static CareExit
answer_many (CareCli *cli, GPtrArray *owned, GError *error)
{
  g_autoptr (GPtrArray) done = owned;
  bool refused = false, changed = false;

  if (done == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_array (cli->out, "returns");
  for (guint i = 0; i < done->len; i++)
    {
      refused |= write_done (cli, done->pdata[i]);
      changed |= ((CareReturnDone *)done->pdata[i])->changed;
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_member_bool (cli->out, "changed", changed);
  care_json_writer_end_object (cli->out);
  if (done->len == 0)
    care_cli_say (cli, "%s", _ ("None is left in which nothing was answered."));
  return refused ? CARE_EXIT_WRONG : CARE_EXIT_DONE;
}

/* reason NULL: unchanged. */
static CareExit
run_many (CareCli *cli, const Many *many, const char *reason)
{
  const CareReturnKey *keys = (const CareReturnKey *)(void *)many->keys->data;
  size_t n = many->keys->len;
  GError *error = NULL;
  GPtrArray *done = reason != NULL ? care_record_set_nil_many (cli->record, keys, n, reason, &error)
                                   : care_record_set_unchanged_many (cli->record, keys, n, &error);

  return answer_many (cli, done, error);
}

static CareExit
run_one (CareCli *cli, const Many *many, const char *reason)
{
  const CareReturnKey *key = &g_array_index (many->keys, CareReturnKey, 0);
  GError *error = NULL;
  CareReturnView *view
      = reason != NULL
            ? care_record_set_nil (cli->record, key->location, key->service, key->month, reason, &error)
            : care_record_set_unchanged (cli->record, key->location, key->service, key->month, &error);

  return care_cli_answer_return (cli, view, error);
}

static CareExit
run (CareCli *cli, const char *reason)
{
  g_auto (Many) many
      = { g_array_new (FALSE, FALSE, sizeof (CareReturnKey)), g_ptr_array_new_with_free_func (g_free) };
  bool all_left = care_cli_flag (cli, "all-left");
  CareMonth month = CARE_NO_MONTH;
  GError *error = NULL;

  if (all_left && care_cli_word (cli, 0) != NULL)
    return care_cli_usage (cli, "all-left", _ ("--all-left names no return: it takes --month."));
  if (all_left && (!care_cli_need (cli, "month") || !care_cli_month (cli, "month", &month)))
    return CARE_EXIT_USAGE;
  if (!all_left && !read_named (cli, &many))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL || (all_left && !find_left (cli, month, &many, &error)))
    return care_cli_fail (cli, error);
  return all_left || many.keys->len > 1 ? run_many (cli, &many, reason) : run_one (cli, &many, reason);
}

CareExit
care_cli_return_unchanged (CareCli *cli)
{
  return run (cli, NULL);
}

CareExit
care_cli_return_nil (CareCli *cli)
{
  return care_cli_need (cli, "reason") ? run (cli, care_cli_option (cli, "reason")) : CARE_EXIT_USAGE;
}
