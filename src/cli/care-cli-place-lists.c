/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capacity Tracker accounts of a location, what the CQC holds wrongly of it, and who makes its returns. */
#include "care-cli-location.h"
#include "care-cli-verbs.h"

#include "care-record-place-lists.h"
#include "care-record-places.h"

#include <glib/gi18n-lib.h>

static CareLocation *
find_location (CareCli *cli, GError **error)
{
  return care_cli_record (cli, error) != NULL
             ? care_record_find_location (cli->record, care_cli_word (cli, 0), error)
             : NULL;
}

/* The text of an option in the place of another one, where it is given. */
static void
take (CareCli *cli, const char *option, char **place)
{
  const char *text = care_cli_option (cli, option);

  if (text == NULL)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

CareExit
care_cli_account_add (CareCli *cli)
{
  GError *error = NULL;

  if (!care_cli_need (cli, "name"))
    return CARE_EXIT_USAGE;
  g_autoptr (CareAccount) account = care_account_new ("", care_cli_option (cli, "name"));
  take (cli, "email", &account->email);
  if (!care_cli_date (cli, "from", &account->from))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location = care_record_save_account (cli->record, care_cli_word (cli, 0), account, &error);
  return care_cli_answer_location (cli, location, error);
}

/* One that is not there is left to the verb to refuse. */
static CareAccount *
account_of (CareCli *cli, const CareLocation *location)
{
  const char *id = care_cli_word (cli, 1);
  const CareAccount *known = care_location_find_account (location, id);

  return known != NULL ? care_account_copy (known) : care_account_new (id, id);
}

CareExit
care_cli_account_leave (CareCli *cli)
{
  CareDate left = CARE_NO_DATE, removed = CARE_NO_DATE;
  GError *error = NULL;

  if (!care_cli_date (cli, "on", &left) || !care_cli_date (cli, "removed", &removed))
    return CARE_EXIT_USAGE;
  if (left == CARE_NO_DATE && removed == CARE_NO_DATE)
    return care_cli_usage (cli, "on",
                           _ ("Say when the person left with --on, or was taken off with --removed."));
  g_autoptr (CareLocation) before = find_location (cli, &error);
  if (before == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareAccount) account = account_of (cli, before);
  account->left = left != CARE_NO_DATE ? left : account->left;
  account->removed = removed != CARE_NO_DATE ? removed : account->removed;
  CareLocation *location = care_record_save_account (cli->record, before->id, account, &error);
  return care_cli_answer_location (cli, location, error);
}

CareExit
care_cli_account_list (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (CareLocation) location = find_location (cli, &error);

  if (location == NULL)
    return care_cli_fail (cli, error);
  care_cli_write_accounts (cli->out, location);
  care_cli_say_accounts (cli, location);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_task_list (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (CareLocation) location = find_location (cli, &error);

  if (location == NULL)
    return care_cli_fail (cli, error);
  care_cli_write_tasks (cli->out, location);
  care_cli_say_tasks (cli, location);
  return CARE_EXIT_DONE;
}

/* What every command for a task may say of it. */
static bool
read_task (CareCli *cli, CareCqcTask *task)
{
  take (cli, "how", &task->how);
  take (cli, "reference", &task->reference);
  take (cli, "note", &task->note);
  return care_cli_date (cli, "since", &task->wrong_since) && care_cli_date (cli, "found", &task->found_on);
}

/* Takes the task. */
static CareExit
save_task (CareCli *cli, CareCqcTask *owned)
{
  g_autoptr (CareCqcTask) task = owned;
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  GError *error = NULL;

  if (care_cli_option (cli, "evidence") != NULL)
    g_ptr_array_add (paths, (gpointer)care_cli_option (cli, "evidence"));
  g_ptr_array_add (paths, NULL);
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location = care_record_save_task (cli->record, care_cli_word (cli, 0), task,
                                                  (const char *const *)paths->pdata, &error);
  return care_cli_answer_location (cli, location, error);
}

CareExit
care_cli_task_add (CareCli *cli)
{
  CareCqcWrong what;

  if (!care_cqc_wrong_from_string (care_cli_word (cli, 1), &what))
    return care_cli_usage (cli, "location task add",
                           _ ("What is wrong is closed, sold, dormant, not-asc, address, email, provider, "
                              "service, places or other."));
  g_autoptr (CareCqcTask) task = care_cqc_task_new ("", what);
  if (!read_task (cli, task) || !care_cli_date (cli, "told", &task->told_on))
    return CARE_EXIT_USAGE;
  return save_task (cli, g_steal_pointer (&task));
}

static CareCqcTask *
task_of (CareCli *cli, const CareLocation *location)
{
  const char *id = care_cli_word (cli, 1);
  const CareCqcTask *known = care_location_find_task (location, id);

  return known != NULL ? care_cqc_task_copy (known) : care_cqc_task_new (id, CARE_CQC_OTHER);
}

static CareExit
date_task (CareCli *cli, bool told)
{
  GError *error = NULL;
  CareDate on = CARE_NO_DATE;

  if (!care_cli_need (cli, "on") || !care_cli_date (cli, "on", &on))
    return CARE_EXIT_USAGE;
  g_autoptr (CareLocation) before = find_location (cli, &error);
  if (before == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareCqcTask) task = task_of (cli, before);
  if (!read_task (cli, task))
    return CARE_EXIT_USAGE;
  if (told)
    task->told_on = on;
  else
    task->settled_on = on;
  return save_task (cli, g_steal_pointer (&task));
}

CareExit
care_cli_task_told (CareCli *cli)
{
  return date_task (cli, true);
}

CareExit
care_cli_task_settle (CareCli *cli)
{
  return date_task (cli, false);
}

CareExit
care_cli_location_duty (CareCli *cli)
{
  CareService service;
  GError *error = NULL;

  if (!care_cli_service_word (cli, 1, &service))
    return CARE_EXIT_USAGE;
  if (care_cli_option (cli, "to") == NULL && care_cli_option (cli, "deputy") == NULL)
    return care_cli_usage (cli, "to", _ ("Say who with --to, or who stands in with --deputy."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location
      = care_record_set_duty (cli->record, care_cli_word (cli, 0), service, care_cli_option (cli, "to"),
                              care_cli_option (cli, "deputy"), &error);
  return care_cli_answer_location (cli, location, error);
}
