/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to a location on a day. */
#include "care-cli-location.h"
#include "care-cli-verbs.h"

#include "care-record-place-changes.h"

#include <glib/gi18n-lib.h>

/* "--tell WORD": what the CQC is to be told. False: said. */
static bool
read_task (CareCli *cli, CareDate wrong_since, CareCqcTask **task)
{
  const char *word = care_cli_option (cli, "tell");
  CareCqcWrong what;

  if (word == NULL)
    return true;
  if (!care_cqc_wrong_from_string (word, &what))
    {
      care_cli_usage (
          cli, "tell",
          _ ("--tell takes closed, sold, dormant, not-asc, address, email, provider, service, places or "
             "other."));
      return false;
    }
  *task = care_cqc_task_new ("", what);
  (*task)->wrong_since = wrong_since;
  return true;
}

static CareExit
change (CareCli *cli, CareLocationChange *what)
{
  GError *error = NULL;
  CareDate since = what->kind == CARE_CHANGE_CLOSE ? what->on + 1 : what->on;
  g_autoptr (CareCqcTask) task = NULL;

  if (!read_task (cli, since, &task))
    return CARE_EXIT_USAGE;
  what->task = task;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location = care_record_change_location (cli->record, care_cli_word (cli, 0), what, &error);
  return care_cli_answer_location (cli, location, error);
}

/* A change on the day that an option gives. */
static CareExit
change_on (CareCli *cli, const char *option, CareLocationChange *what)
{
  if (!care_cli_need (cli, option) || !care_cli_date (cli, option, &what->on))
    return CARE_EXIT_USAGE;
  return change (cli, what);
}

CareExit
care_cli_location_close (CareCli *cli)
{
  CareLocationChange what = { .kind = CARE_CHANGE_CLOSE };

  return change_on (cli, "on", &what);
}

CareExit
care_cli_location_transfer (CareCli *cli)
{
  CareLocationChange what = { .kind = CARE_CHANGE_TRANSFER,
                              .provider = care_cli_option (cli, "to"),
                              .number = care_cli_option (cli, "new-id") };

  if (!care_cli_need (cli, "to"))
    return CARE_EXIT_USAGE;
  return change_on (cli, "on", &what);
}

CareExit
care_cli_location_reopen (CareCli *cli)
{
  CareLocationChange what = { .kind = CARE_CHANGE_REOPEN,
                              .provider = care_cli_option (cli, "to"),
                              .number = care_cli_option (cli, "new-id") };

  return change_on (cli, "on", &what);
}

CareExit
care_cli_location_dormant (CareCli *cli)
{
  CareLocationChange what = { .kind = CARE_CHANGE_DORMANT };

  if (care_cli_option (cli, "from") == NULL)
    {
      what.kind = CARE_CHANGE_DORMANT_END;
      return change_on (cli, "to", &what);
    }
  if (!care_cli_date (cli, "to", &what.to))
    return CARE_EXIT_USAGE;
  return change_on (cli, "from", &what);
}

CareExit
care_cli_location_not_asc (CareCli *cli)
{
  CareLocationChange what = { .kind = CARE_CHANGE_NOT_ASC };

  if (care_cli_option (cli, "never") == NULL)
    return change_on (cli, "from", &what);
  what.kind = CARE_CHANGE_ASC_AGAIN;
  return change (cli, &what);
}

/* The times of a service are counted from 1, as location show lists them. */
CareExit
care_cli_location_service (CareCli *cli)
{
  CareService service;
  CareDate from = CARE_NO_DATE, to = CARE_NO_DATE;
  int64_t number = 0;
  GError *error = NULL;

  if (!care_cli_service_word (cli, 1, &service) || !care_cli_date (cli, "from", &from)
      || !care_cli_date (cli, "to", &to) || !care_cli_number (cli, "entry", 1000, &number))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location = care_record_set_service_span (cli->record, care_cli_word (cli, 0), (int)number - 1,
                                                         service, from, to, &error);
  return care_cli_answer_location (cli, location, error);
}
