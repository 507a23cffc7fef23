/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-bulk.h"

#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-findings.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

const char *
care_words_bulk_honest (void)
{
  return _ ("The Capacity Tracker’s own template for bulk updates is not public. Unless you made the columns "
            "from a template that you downloaded there, they are those of published Capacity Tracker files, "
            "and it may not take this file as it is. Nothing is sent by making it.");
}

const char *
care_words_column_of (CareColumnOf of)
{
  static const char *const words[CARE_N_COLUMN_OFS] = {
    [CARE_OF_LOCATION] = N_ ("Name of the home"),
    [CARE_OF_CQC_ID] = N_ ("CQC location ID"),
    [CARE_OF_PROVIDER] = N_ ("Name of the provider"),
    [CARE_OF_PROVIDER_ID] = N_ ("CQC provider ID"),
    [CARE_OF_LOCAL_AUTHORITY] = N_ ("Local authority"),
    [CARE_OF_REGION] = N_ ("Region"),
    [CARE_OF_ODS_CODE] = N_ ("ODS code"),
    [CARE_OF_BRAND] = N_ ("Brand"),
    [CARE_OF_POSTCODE] = N_ ("Postcode"),
    [CARE_OF_MONTH] = N_ ("Month of the return"),
    [CARE_OF_CHANGED_UTC] = N_ ("Last saved here, in UTC, as a day number"),
    [CARE_OF_CHANGED_LONDON] = N_ ("Last saved here, by the clock in London, as a day number"),
  };

  g_return_val_if_fail ((int)of >= 0 && of < CARE_N_COLUMN_OFS, "");
  return _ (words[of]);
}

static void
add_list (GString *text, const char *sentence, GPtrArray *ids, const CareDataset *dataset)
{
  if (ids->len == 0)
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *label = care_words_field (dataset, g_ptr_array_index (ids, i));

      g_string_append_printf (text, "\n• %s", label);
    }
}

char *
care_words_bulk_gaps (const CareBulkWords *words)
{
  GString *text = NULL;

  g_return_val_if_fail (words != NULL && words->unknown != NULL && words->without_column != NULL, NULL);
  text = g_string_new (NULL);
  add_list (text,
            _ ("These questions of the month have no column in the file. Save them in the Capacity Tracker "
               "page by page:"),
            words->without_column, words->dataset);
  add_list (text, _ ("These columns are for questions that are not asked in this month, and stay empty:"),
            words->unknown, words->dataset);
  return g_string_free (text, FALSE);
}

char *
care_words_bulk_companion (const CareBulkWords *words, const char *file_name)
{
  GString *text = NULL;
  g_autofree char *month = NULL;
  g_autofree char *gaps = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (words != NULL && file_name != NULL, NULL);
  text = g_string_new (NULL);
  month = care_words_month (words->month);
  gaps = care_words_bulk_gaps (words);
  about = care_words_fill (_ ("About {a}"), file_name, NULL);
  g_string_append_printf (text, "%s\n\n%s, %s\n", about, care_words_service (words->map->service), month);
  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE, "%d return is in the file.",
                                       "%d returns are in the file.", (gulong)words->rows),
                          words->rows);
  if (words->left_out > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "%d that is asked for is not.",
                                           "%d that are asked for are not.", (gulong)words->left_out),
                              words->left_out);
    }
  g_string_append_printf (text, "\n\n%s\n\n%s %s\n", care_words_bulk_honest (), _ ("Columns:"),
                          words->map->name);
  if (*words->map->source != '\0')
    g_string_append_printf (text, "%s\n", words->map->source);
  if (*gaps != '\0')
    g_string_append_printf (text, "\n%s\n", gaps);
  g_string_append_printf (text, "\n%s\n",
                          _ ("After the upload, say so in Care Returns: the record then shows when, by whom "
                             "and how each return was saved."));
  return g_string_free (text, FALSE);
}
