/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Why this date", step by step. */
#include "care-cli.h"

#include "care-words-rules.h"

void
care_cli_write_reasons (CareCli *cli, const CareLaw *law, const CareReasons *because)
{
  care_json_writer_member_array (cli->out, "because");
  for (size_t i = 0; i < because->n; i++)
    {
      const CareReason *reason = &because->items[i];
      const CareRule *rule = care_rules_get (law->rules, reason->rule, reason->date);
      g_autofree char *words = care_words_reason (reason, law->holidays, law->rules);

      care_json_writer_begin_object (cli->out);
      care_json_writer_member_date (cli->out, "date", reason->date);
      care_json_writer_member_string (cli->out, "rule", care_rule_to_string (reason->rule));
      care_json_writer_member_string (cli->out, "source", rule->source);
      care_json_writer_member_string (cli->out, "standing", care_standing_to_string (rule->standing));
      care_json_writer_member_string (cli->out, "words", words);
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

void
care_cli_say_reasons (CareCli *cli, const CareLaw *law, const CareReasons *because)
{
  for (size_t i = 0; i < because->n; i++)
    {
      const CareReason *reason = &because->items[i];
      g_autofree char *words = care_words_reason (reason, law->holidays, law->rules);
      g_autofree char *source = care_words_rule_source (reason->rule, law->rules, reason->date);

      care_cli_say (cli, "  %s\n    %s", words, source);
    }
}

void
care_cli_write_warnings (CareCli *cli, unsigned warnings)
{
  care_json_writer_member_array (cli->out, "warnings");
  for (int i = 0; i < CARE_N_WARNINGS; i++)
    if (warnings & (1u << i))
      {
        care_json_writer_begin_object (cli->out);
        care_json_writer_member_string (cli->out, "code", care_warning_to_string (i));
        care_json_writer_member_string (cli->out, "message", care_words_warning (i));
        care_json_writer_end_object (cli->out);
      }
  care_json_writer_end_array (cli->out);
}

void
care_cli_say_warnings (CareCli *cli, unsigned warnings)
{
  for (int i = 0; i < CARE_N_WARNINGS; i++)
    if (warnings & (1u << i))
      care_cli_say (cli, "%s", care_words_warning (i));
}
