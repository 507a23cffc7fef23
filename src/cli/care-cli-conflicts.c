/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was changed on two computers at once: base, mine and theirs, and which is right. */
#include "care-cli-sync.h"
#include "care-cli-verbs.h"

#include "care-words-remarks.h"
#include "care-words-sync.h"

#include <glib/gi18n-lib.h>

static void
write_side (CareCli *cli, const char *key, const char *by, const char *desk, CareInstant at)
{
  care_json_writer_member_object (cli->out, key);
  care_json_writer_member_string (cli->out, "by", by);
  care_json_writer_member_string (cli->out, "desk", desk);
  care_json_writer_member_instant (cli->out, "at", at);
  care_json_writer_end_object (cli->out);
}

static void
say_field (CareCli *cli, const CareConflictField *field)
{
  const char *known = care_words_record_field (field->field);
  g_autofree char *label = care_words_return_part (field->field, *field->label != '\0' ? field->label
                                                                 : known != NULL       ? known
                                                                                       : "");
  const char *nothing = _ ("nothing");

  care_cli_say (cli, "  %s %s", field->field, label);
  care_cli_say (cli, _ ("    before: %s"), field->base != NULL ? field->base : nothing);
  care_cli_say (cli, _ ("    mine:   %s"), field->mine != NULL ? field->mine : nothing);
  care_cli_say (cli, _ ("    theirs: %s"), field->theirs != NULL ? field->theirs : nothing);
}

static void
write_view (CareCli *cli, const CareConflictView *view)
{
  g_autofree char *what = care_words_document (view->kind, view->name, view->service, view->month);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", view->id);
  care_json_writer_member_string (cli->out, "what", what);
  write_side (cli, "mine", view->my_by, view->my_desk, view->my_at);
  write_side (cli, "theirs", view->their_by, view->their_desk, view->their_at);
  care_json_writer_member_instant (cli->out, "found_at", view->found_at);
  care_json_writer_member_array (cli->out, "fields");
  care_cli_say (cli, "%s: %s", view->id, care_cli_one_line (cli, what));
  for (size_t i = 0; i < view->fields->len; i++)
    {
      const CareConflictField *field = view->fields->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "item", field->field);
      care_json_writer_member_string (cli->out, "label", field->label);
      care_json_writer_member_string (cli->out, "base", field->base);
      care_json_writer_member_string (cli->out, "mine", field->mine);
      care_json_writer_member_string (cli->out, "theirs", field->theirs);
      care_json_writer_end_object (cli->out);
      say_field (cli, field);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
}

/* Takes error. */
static CareExit
fail (CareCli *cli, const char *id, GError *error)
{
  if (!g_error_matches (error, CARE_REFUSED, CARE_REFUSAL_NO_SUCH_ITEM))
    return care_cli_fail (cli, error);
  g_error_free (error);
  return care_cli_wrong (
      cli, "no-such-item", id,
      _ ("There is no conflict of that name. “conflict list” shows those that there are."));
}

CareExit
care_cli_conflict_list (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) views = care_record_list_conflicts (cli->record, &error);
  if (views == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_array (cli->out);
  for (size_t i = 0; i < views->len; i++)
    write_view (cli, views->pdata[i]);
  care_json_writer_end_array (cli->out);
  if (views->len == 0)
    care_cli_say (cli, "%s", _ ("There is nothing to settle."));
  return CARE_EXIT_DONE;
}

CareExit
care_cli_conflict_show (CareCli *cli)
{
  const char *id = care_cli_word (cli, 0);
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareConflictView) view = care_record_view_conflict (cli->record, id, &error);
  if (view == NULL)
    return fail (cli, id, error);
  write_view (cli, view);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_conflict_settle (CareCli *cli)
{
  const char *id = care_cli_word (cli, 0);
  g_auto (GStrv) choices = care_cli_pairs (cli, 1);
  g_autoptr (CareConflictView) left = NULL;
  GError *error = NULL;

  if (choices == NULL)
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  if (!care_record_settle (cli->record, id, (const char *const *)choices, &left, &error))
    return fail (cli, id, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_bool (cli->out, "settled", left == NULL);
  care_json_writer_member_bool (cli->out, "changed", true);
  care_json_writer_key (cli->out, "left");
  if (left != NULL)
    write_view (cli, left);
  else
    care_json_writer_null (cli->out);
  care_json_writer_end_object (cli->out);
  if (left == NULL)
    care_cli_say (cli, "%s", _ ("Settled. It goes to the hub with the next “sync”."));
  return left == NULL ? CARE_EXIT_DONE : CARE_EXIT_WRONG;
}
