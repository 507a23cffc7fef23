/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the application would remind of, and when next. Shows nothing on the desktop and remembers nothing. */
#include "care-cli-verbs.h"

#include "care-record-reminders.h"
#include "care-words-dates.h"
#include "care-words-reminders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_about (CareCli *cli, const CareReminder *one)
{
  if (one->about == CARE_REMINDER_CASE)
    {
      care_json_writer_member_string (cli->out, "case", one->case_id);
      care_json_writer_member_string (cli->out, "clock", care_clock_what_to_string (one->clock.what));
      care_json_writer_member_date (cli->out, "date", one->clock.safe);
      return;
    }
  care_json_writer_member_month (cli->out, "month", one->window.month);
  care_json_writer_member_int (cli->out, "left", one->left);
  care_json_writer_member_int (cli->out, "hours_left", care_hours_left (one->ends, care_cli_now (cli)));
  if (*one->location == '\0')
    return;
  care_json_writer_member_string (cli->out, "location", one->location);
  care_json_writer_member_string (cli->out, "service", care_service_to_string (one->service));
}

static void
answer_due (CareCli *cli, const CareReminderDue *due, const CareReminderSettings *settings)
{
  static const char *const said[] = {
    [CARE_REMINDER_SHOW] = N_ ("To be shown now"),
    [CARE_REMINDER_SHOWN] = N_ ("Shown already"),
    [CARE_REMINDER_LATER] = N_ ("Put off"),
    [CARE_REMINDER_QUIET] = N_ ("Held back by quiet hours"),
  };
  const CareReminder *one = due->reminder;
  CareInstant now = care_cli_now (cli);
  g_autofree char *title = care_words_reminder_title (one, now);
  g_autofree char *text = care_words_reminder (one, now, settings->quiet.zone);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", one->id);
  care_json_writer_member_string (cli->out, "stage", care_reminder_stage_to_string (one->stage));
  care_json_writer_member_string (cli->out, "standing", care_reminder_standing_to_string (due->standing));
  care_json_writer_member_instant (cli->out, "due", one->due);
  care_json_writer_member_instant (cli->out, "ends", one->ends);
  write_about (cli, one);
  care_json_writer_member_instant (cli->out, "later", care_reminder_later (one, settings, now, NULL));
  care_json_writer_member_string (cli->out, "title", title);
  care_json_writer_member_string (cli->out, "text", text);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s: %s", _ (said[due->standing]), title);
  care_cli_say (cli, "  %s", text);
}

/* "20-8", or "none". */
static bool
read_quiet (CareCli *cli, CareQuiet *quiet)
{
  const char *text = care_cli_option (cli, "quiet");
  g_auto (GStrv) hours = NULL;
  int64_t from = 0, until = 0;

  if (text == NULL)
    return true;
  quiet->on = !g_str_equal (text, "none");
  if (!quiet->on)
    return true;
  hours = g_strsplit (text, "-", 2);
  if (g_strv_length (hours) != 2 || strchr (text, ':') != NULL)
    {
      care_cli_usage (cli, "quiet",
                      _ ("--quiet takes two whole hours such as 20-8, or none; “%s” is neither."), text);
      return false;
    }
  if (!care_cli_read_number (cli, "quiet", hours[0], 23, &from)
      || !care_cli_read_number (cli, "quiet", hours[1], 23, &until))
    return false;
  quiet->from = (int)from;
  quiet->until = (int)until;
  return true;
}

static void
say_when_next (CareCli *cli, const CareReminderPlan *plan)
{
  g_autofree char *wake = care_words_instant (plan->wake);

  if (plan->due->len == 0)
    care_cli_say (cli, _ ("Nothing is due."));
  if (plan->wake == CARE_NO_INSTANT)
    care_cli_say (cli, _ ("Nothing is ahead."));
  else
    care_cli_say (cli, _ ("Looks again on %s."), wake);
}

CareExit
care_cli_reminders (CareCli *cli)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  CareReminderSettings settings = care_reminder_settings (zone);
  GError *error = NULL;

  settings.each = care_cli_flag (cli, "each");
  if (!care_cli_instant (cli, "at", &cli->now) || !read_quiet (cli, &settings.quiet))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareReminderPlan) plan = care_record_remind (cli->record, &settings, false, &error);
  if (plan == NULL)
    return care_cli_fail (cli, error);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_instant (cli->out, "now", care_cli_now (cli));
  care_json_writer_member_array (cli->out, "reminders");
  for (guint i = 0; i < plan->due->len; i++)
    answer_due (cli, plan->due->pdata[i], &settings);
  care_json_writer_end_array (cli->out);
  care_json_writer_member_instant (cli->out, "next", plan->wake);
  care_json_writer_end_object (cli->out);
  say_when_next (cli, plan);
  return CARE_EXIT_DONE;
}
