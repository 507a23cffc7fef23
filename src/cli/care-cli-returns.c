/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Returns: answering, checking, and recording that they were saved in the Capacity Tracker. */
#include "care-cli-return.h"
#include "care-cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

CareExit
care_cli_return_set (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 3);

  if (pairs == NULL || !care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view = care_record_set_answers (cli->record, which.location, which.service, which.month,
                                                  (const char *const *)pairs, &error);
  return care_cli_answer_return (cli, view, error);
}

CareExit
care_cli_return_show (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;

  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_view_return (cli->record, which.location, which.service, which.month, &error);
  return care_cli_answer_return (cli, view, error);
}

CareExit
care_cli_return_check (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;

  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_view_return (cli->record, which.location, which.service, which.month, &error);
  bool sound = view != NULL && view->findings->len == 0;
  CareExit status = care_cli_answer_return (cli, view, error);
  return status == CARE_EXIT_DONE && !sound ? CARE_EXIT_WRONG : status;
}

static bool
read_recording (CareCli *cli, CareRecording *recording, char ***sections)
{
  const char *how = care_cli_option (cli, "how");
  const char *named = care_cli_option (cli, "sections");

  if (!care_cli_need (cli, "at") || !care_cli_instant (cli, "at", &recording->at)
      || !care_cli_need (cli, "by"))
    return false;
  if (how != NULL && !care_how_from_string (how, &recording->how))
    {
      care_cli_usage (cli, "how", _ ("--how is pages, bulk or email-link."));
      return false;
    }
  recording->by = care_cli_option (cli, "by");
  if (*recording->by == '\0')
    {
      care_cli_usage (cli, "by", _ ("--by names who saved it."));
      return false;
    }
  if (named != NULL && strcmp (named, "all") != 0)
    *sections = g_strsplit (named, ",", -1);
  for (size_t i = 0; *sections != NULL && (*sections)[i] != NULL; i++)
    g_strstrip ((*sections)[i]);
  recording->sections = (const char *const *)*sections;
  recording->evidence = care_cli_option (cli, "evidence");
  return true;
}

CareExit
care_cli_return_record (CareCli *cli)
{
  CareCliWhich which;
  CareRecording recording = { .how = CARE_HOW_PAGES };
  GError *error = NULL;
  g_auto (GStrv) sections = NULL;

  if (!care_cli_read_which (cli, &which) || !read_recording (cli, &recording, &sections))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view = care_record_record_return (cli->record, which.location, which.service, which.month,
                                                    &recording, &error);
  return care_cli_answer_return (cli, view, error);
}
