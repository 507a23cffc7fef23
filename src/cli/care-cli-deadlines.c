/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of notices and decisions, and why each date is what it is. */
#include "care-cli-verbs.h"

#include "care-deadlines.h"
#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

static bool
read_channel (CareCli *cli, CareChannel *channel)
{
  if (!care_cli_need (cli, "channel"))
    return false;
  if (care_channel_from_string (care_cli_option (cli, "channel"), channel))
    return true;
  care_cli_usage (cli, "channel", _ ("--channel is hand, post or electronic."));
  return false;
}

static void
date_row (CareCliTable *table, const char *name, CareDate date)
{
  g_autofree char *words = care_words_date (date);

  if (date != CARE_NO_DATE)
    care_cli_table_row (table, name, words, NULL);
}

CareExit
care_cli_deadlines_notice (CareCli *cli)
{
  CareDate sent = CARE_NO_DATE, received = CARE_NO_DATE, printed = CARE_NO_DATE;
  CareChannel channel = CARE_CHANNEL_HAND;
  GError *error = NULL;
  CareLaw *law;

  if (!care_cli_need (cli, "sent") || !care_cli_date (cli, "sent", &sent) || !read_channel (cli, &channel)
      || !care_cli_date (cli, "received", &received) || !care_cli_date (cli, "printed", &printed))
    return CARE_EXIT_USAGE;
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  CareNoticeDeadlines dates
      = care_deadlines_notice (sent, channel, received, printed, law->holidays, law->rules);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_date (cli->out, "given", dates.given);
  care_json_writer_member_object (cli->out, "representations");
  care_json_writer_member_date (cli->out, "first_day", dates.first_day);
  care_json_writer_member_date (cli->out, "last_day", dates.last_day);
  care_json_writer_member_date (cli->out, "from_receipt", dates.from_receipt);
  care_json_writer_member_date (cli->out, "act_by", dates.act_by);
  care_json_writer_member_date (cli->out, "safe", dates.safe);
  care_json_writer_member_date (cli->out, "plan_for", dates.plan_for);
  care_json_writer_end_object (cli->out);
  care_json_writer_member_date (cli->out, "decision_expected", dates.decision_expected);
  care_json_writer_member_bool (cli->out, "certain", dates.certain);
  care_cli_write_warnings (cli, dates.warnings);
  care_cli_write_reasons (cli, law, &dates.because);
  care_json_writer_end_object (cli->out);

  CareCliTable *table = care_cli_table_new ();
  date_row (table, _ ("Given"), dates.given);
  date_row (table, _ ("First day for representations"), dates.first_day);
  date_row (table, _ ("Last day the law leaves"), dates.last_day);
  date_row (table, _ ("Counted from receipt"), dates.from_receipt);
  date_row (table, _ ("Act by"), dates.act_by);
  date_row (table, _ ("Safe"), dates.safe);
  date_row (table, _ ("Plan for"), dates.plan_for);
  date_row (table, _ ("Decision expected by"), dates.decision_expected);
  care_cli_table_end (cli, table);
  care_cli_say_warnings (cli, dates.warnings);
  care_cli_say_reasons (cli, law, &dates.because);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_deadlines_decision (CareCli *cli)
{
  CareDate received = CARE_NO_DATE, printed = CARE_NO_DATE;
  GError *error = NULL;
  CareLaw *law;

  if (!care_cli_need (cli, "received") || !care_cli_date (cli, "received", &received)
      || !care_cli_date (cli, "printed", &printed))
    return CARE_EXIT_USAGE;
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  CareDecisionDeadlines dates = care_deadlines_decision (received, printed, law->rules);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_date (cli->out, "review_request_by", dates.review_request_by);
  care_cli_write_reasons (cli, law, &dates.because);
  care_json_writer_end_object (cli->out);

  CareCliTable *table = care_cli_table_new ();
  date_row (table, _ ("Ask for a review by"), dates.review_request_by);
  care_cli_table_end (cli, table);
  care_cli_say_reasons (cli, law, &dates.because);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_deadlines_final (CareCli *cli)
{
  CareDate sent = CARE_NO_DATE, pay_by = CARE_NO_DATE;
  CareChannel channel = CARE_CHANNEL_HAND;
  GError *error = NULL;
  CareLaw *law;

  if (!care_cli_need (cli, "sent") || !care_cli_date (cli, "sent", &sent) || !read_channel (cli, &channel)
      || !care_cli_date (cli, "pay-by", &pay_by))
    return CARE_EXIT_USAGE;
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  CareFinalDeadlines dates = care_deadlines_final (sent, channel, pay_by, law->holidays, law->rules);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_date (cli->out, "given", dates.given);
  care_json_writer_member_object (cli->out, "appeal");
  care_json_writer_member_date (cli->out, "safe", dates.appeal_safe);
  care_json_writer_member_date (cli->out, "rolled", dates.appeal_rolled);
  care_json_writer_member_date (cli->out, "from_service", dates.appeal_from_service);
  care_json_writer_end_object (cli->out);
  care_json_writer_member_date (cli->out, "pay_by", dates.pay_by);
  care_json_writer_member_date (cli->out, "unpaid_referral", dates.unpaid_referral);
  care_json_writer_member_string (
      cli->out, "unpaid_referral_standing",
      care_standing_to_string (care_rules_get (law->rules, CARE_RULE_DEBT_REFERRAL, sent)->standing));
  care_json_writer_member_bool (cli->out, "certain", dates.certain);
  care_cli_write_warnings (cli, dates.warnings);
  care_cli_write_reasons (cli, law, &dates.because);
  care_json_writer_end_object (cli->out);

  CareCliTable *table = care_cli_table_new ();
  date_row (table, _ ("Given"), dates.given);
  date_row (table, _ ("Appeal, to be safe, by"), dates.appeal_safe);
  date_row (table, _ ("By the tribunal’s rule for days off"), dates.appeal_rolled);
  date_row (table, _ ("Counted from service"), dates.appeal_from_service);
  date_row (table, _ ("Pay by"), dates.pay_by);
  date_row (table, _ ("Debt recovery from (guidance)"), dates.unpaid_referral);
  care_cli_table_end (cli, table);
  care_cli_say_warnings (cli, dates.warnings);
  care_cli_say_reasons (cli, law, &dates.because);
  return CARE_EXIT_DONE;
}
