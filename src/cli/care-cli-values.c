/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of options and words, read strictly: what is nearly a date is none. */
#include "care-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

bool
care_cli_need (CareCli *cli, const char *option)
{
  if (care_cli_option (cli, option) != NULL)
    return true;
  care_cli_usage (cli, option, _ ("--%s is missing."), option);
  return false;
}

bool
care_cli_date (CareCli *cli, const char *option, CareDate *value)
{
  const char *text = care_cli_option (cli, option);

  if (text == NULL)
    return true;
  *value = care_date_parse (text);
  if (*value == CARE_NO_DATE)
    care_cli_usage (cli, option, _ ("--%s takes a date such as 2026-11-21; “%s” is none."), option, text);
  return *value != CARE_NO_DATE;
}

bool
care_cli_month (CareCli *cli, const char *option, CareMonth *value)
{
  const char *text = care_cli_option (cli, option);

  if (text == NULL)
    return true;
  *value = care_month_parse (text);
  if (*value == CARE_NO_MONTH)
    care_cli_usage (cli, option, _ ("--%s takes a month such as 2026-11; “%s” is none."), option, text);
  return *value != CARE_NO_MONTH;
}

bool
care_cli_months (CareCli *cli, CareMonth *from, CareMonth *to)
{
  if (!care_cli_month (cli, "from", from) || !care_cli_month (cli, "to", to))
    return false;
  if (*from == CARE_NO_MONTH || *to == CARE_NO_MONTH || *from <= *to)
    return true;
  care_cli_usage (cli, "to", _ ("--to is before --from."));
  return false;
}

bool
care_cli_instant (CareCli *cli, const char *option, CareInstant *value)
{
  const char *text = care_cli_option (cli, option);

  if (text == NULL)
    return true;
  *value = care_instant_parse (text);
  if (*value == CARE_NO_INSTANT)
    care_cli_usage (cli, option, _ ("--%s takes a moment such as 2026-11-09T10:42:00Z; “%s” is none."),
                    option, text);
  return *value != CARE_NO_INSTANT;
}

bool
care_cli_read_number (CareCli *cli, const char *option, const char *text, int64_t most, int64_t *value)
{
  guint64 number = 0;

  /* g_ascii_string_to_unsigned() takes digits only: no sign, no spaces, no decimals. */
  if (!g_ascii_string_to_unsigned (text, 10, 0, (guint64)most, &number, NULL))
    {
      g_autofree char *limit = g_strdup_printf ("%" G_GINT64_FORMAT, most);

      care_cli_usage (cli, option, _ ("--%s takes a whole number from 0 to %s; “%s” is none."), option, limit,
                      text);
      return false;
    }
  *value = (int64_t)number;
  return true;
}

bool
care_cli_number (CareCli *cli, const char *option, int64_t most, int64_t *value)
{
  const char *text = care_cli_option (cli, option);

  return text == NULL || care_cli_read_number (cli, option, text, most, value);
}

bool
care_cli_month_word (CareCli *cli, size_t index, CareMonth *value)
{
  const char *text = care_cli_word (cli, index);

  *value = care_month_parse (text);
  if (*value == CARE_NO_MONTH)
    care_cli_usage (cli, "month", _ ("A month is written such as 2026-11; “%s” is none."), text);
  return *value != CARE_NO_MONTH;
}

bool
care_cli_service_word (CareCli *cli, size_t index, CareService *value)
{
  const char *text = care_cli_word (cli, index);

  if (care_service_from_string (text, value))
    return true;
  care_cli_usage (cli, "service", _ ("A service is care-home or home-care; “%s” is neither."), text);
  return false;
}

char **
care_cli_pairs (CareCli *cli, size_t index)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (size_t i = index; i < cli->words->len; i++)
    {
      const char *word = cli->words->pdata[i];
      const char *equals = strchr (word, '=');
      if (equals == NULL || equals == word)
        {
          care_cli_usage (cli, word, _ ("“%s” is no key=value."), word);
          g_ptr_array_set_free_func (pairs, g_free);
          g_ptr_array_unref (pairs);
          return NULL;
        }
      g_ptr_array_add (pairs, g_strndup (word, (size_t)(equals - word)));
      g_ptr_array_add (pairs, g_strdup (equals + 1));
    }
  g_ptr_array_add (pairs, NULL);
  return (char **)g_ptr_array_free (pairs, FALSE);
}
