/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the calendar, and why. */
#include "care-cli-verbs.h"

#include "care-record-occasions.h"
#include "care-words-dates.h"
#include "care-words-occasions.h"

#include <glib/gi18n-lib.h>

static void
write_occasion (CareCli *cli, const CareLaw *law, const CareOccasion *one)
{
  g_autofree char *title = care_words_occasion (one);
  g_autofree char *detail = care_words_occasion_detail (one, care_cli_today (cli));

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", one->id);
  care_json_writer_member_string (cli->out, "kind", care_occasion_kind_to_string (one->kind));
  care_json_writer_member_date (cli->out, "date", one->date);
  care_json_writer_member_instant (cli->out, "at", one->at);
  care_json_writer_member_month (cli->out, "month", one->month);
  care_json_writer_member_string (cli->out, "subject", one->subject);
  care_json_writer_member_string (cli->out, "name", one->name);
  care_json_writer_member_string (cli->out, "title", title);
  care_json_writer_member_string (cli->out, "detail", detail);
  care_json_writer_member_bool (cli->out, "certain", one->certain);
  care_json_writer_member_string (cli->out, "source", one->source);
  care_cli_write_reasons (cli, law, &one->because);
  care_json_writer_end_object (cli->out);
}

static void
say_occasion (CareCli *cli, const CareLaw *law, const CareOccasion *one)
{
  g_autofree char *day = care_words_date (one->date);
  g_autofree char *title = care_words_occasion (one);

  care_cli_say (cli, "%s: %s", day, title);
  care_cli_say_reasons (cli, law, &one->because);
  if (*one->source != '\0')
    care_cli_say (cli, "  %s", one->source);
}

/* Which kinds are wanted, a bit each; all where none is named. */
static bool
wanted_kinds (CareCli *cli, unsigned *wanted)
{
  g_autoptr (GPtrArray) named = care_cli_options (cli, "kind");

  *wanted = named->len > 0 ? 0 : ~0u;
  for (guint i = 0; i < named->len; i++)
    {
      CareOccasionKind kind = CARE_N_OCCASION_KINDS;

      if (!care_occasion_kind_from_string (named->pdata[i], &kind))
        {
          care_cli_usage (cli, "kind", _ ("--kind takes a kind such as window-closes; “%s” is none."),
                          (const char *)named->pdata[i]);
          return false;
        }
      *wanted |= 1u << kind;
    }
  return true;
}

CareExit
care_cli_calendar (CareCli *cli)
{
  CareDate from = CARE_NO_DATE, to = CARE_NO_DATE;
  GError *error = NULL;
  unsigned wanted = 0;
  int shown = 0;

  if (!care_cli_need (cli, "from") || !care_cli_need (cli, "to") || !care_cli_date (cli, "from", &from)
      || !care_cli_date (cli, "to", &to) || !wanted_kinds (cli, &wanted))
    return CARE_EXIT_USAGE;
  if (to < from)
    return care_cli_usage (cli, "to", _ ("--to is before --from."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) all = care_record_occasions (cli->record, from, to, &error);
  if (all == NULL)
    return care_cli_fail (cli, error);

  care_json_writer_begin_array (cli->out);
  for (guint i = 0; i < all->len; i++)
    {
      const CareOccasion *one = all->pdata[i];

      if ((wanted & (1u << one->kind)) == 0)
        continue;
      write_occasion (cli, care_record_law (cli->record), one);
      say_occasion (cli, care_record_law (cli->record), one);
      shown++;
    }
  care_json_writer_end_array (cli->out);
  if (shown == 0)
    care_cli_say (cli, _ ("Nothing stands in the calendar on these days."));
  return CARE_EXIT_DONE;
}
