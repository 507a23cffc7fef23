/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-reports.h"

#include "care-odt.h"
#include "care-pdf.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-status.h"
#include "care-record-trends.h"
#include "care-store-returns.h"
#include "care-words-report.h"

#include <string.h>

static CareReportFacts
facts_of (CareRecord *self, const CareTrends *trends, GPtrArray *providers, CareMonth from, CareMonth to)
{
  return (CareReportFacts){
    .law = care_record_law (self),
    .now = care_record_now (self),
    .today = care_record_today (self),
    .person = care_record_person (self),
    .trends = trends,
    .providers = providers,
    .from = from,
    .to = to,
  };
}

/* The months that a report covers are those of its board. */
static void
months_of (const CareTrends *trends, CareMonth *from, CareMonth *to)
{
  const CareBoard *board = care_trends_board (trends);

  if (care_board_n_months (board) == 0)
    return;
  *from = care_board_first_month (board);
  *to = *from + care_board_n_months (board) - 1;
}

/* The months that a status shows; false where it shows none. */
static bool
months_of_status (const CareStatus *status, CareMonth *from, CareMonth *to)
{
  for (guint i = 0; i < status->months->len; i++)
    {
      CareMonth month = ((const CareHistoryRow *)g_ptr_array_index (status->months, i))->month;

      *from = i == 0 ? month : MIN (*from, month);
      *to = i == 0 ? month : MAX (*to, month);
    }
  return status->months->len > 0;
}

CareDocument *
care_record_report_location (CareRecord *self, const char *id, CareMonth from, CareMonth to, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  CareStore *store = care_record_store (self);
  g_autoptr (CareLocation) home = care_record_need_location (self, id, error);
  g_autoptr (CareStatus) status
      = home != NULL ? care_record_status (self, CARE_NO_DATE, from, to, home->id, error) : NULL;
  g_autoptr (GPtrArray) providers = status != NULL ? care_record_list_providers (self, error) : NULL;

  /* The same months in the heading, the table and the figures, whoever chose them. */
  if (status != NULL && !months_of_status (status, &from, &to))
    from = to = care_record_window (self).month;
  g_autoptr (CareTrends) trends = providers != NULL ? care_record_trends (self, from, to, error) : NULL;
  if (trends == NULL)
    return NULL;
  CareReportFacts facts = facts_of (self, trends, providers, from, to);
  g_autoptr (GPtrArray) submissions
      = care_store_list_submissions (store, home->id, facts.from, facts.to, false, error);
  if (submissions == NULL)
    return NULL;
  facts.home = home;
  facts.status = status;
  facts.submissions = submissions;
  return care_words_report_location (&facts);
}

CareDocument *
care_record_report_month (CareRecord *self, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL && month != CARE_NO_MONTH, NULL);
  g_autoptr (CareStatus) status = care_record_status (self, CARE_NO_DATE, month, month, NULL, error);
  g_autoptr (GPtrArray) providers = status != NULL ? care_record_list_providers (self, error) : NULL;
  g_autoptr (CareTrends) trends
      = providers != NULL ? care_record_trends (self, month - 1, month, error) : NULL;

  if (trends == NULL)
    return NULL;
  CareReportFacts facts = facts_of (self, trends, providers, month, month);
  facts.status = status;
  return care_words_report_month (&facts);
}

CareDocument *
care_record_report_year (CareRecord *self, int year, GError **error)
{
  g_return_val_if_fail (self != NULL && care_month (year, 1) != CARE_NO_MONTH, NULL);
  CareMonth present = care_month_of (care_record_today (self));
  CareMonth from = care_month (year, 1), to = MAX (MIN (care_month (year, 12), present), from);
  g_autoptr (CareTrends) trends = care_record_trends (self, from, to, error);
  g_autoptr (GPtrArray) providers = trends != NULL ? care_record_list_providers (self, error) : NULL;

  if (providers == NULL)
    return NULL;
  CareReportFacts facts = facts_of (self, trends, providers, from, to);
  months_of (trends, &facts.from, &facts.to);
  return care_words_report_year (&facts);
}

static bool
ends_in (const char *path, const char *ending)
{
  size_t length = strlen (path), n = strlen (ending);

  return length > n && g_ascii_strcasecmp (path + length - n, ending) == 0;
}

bool
care_record_can_write_document (const char *path)
{
  return ends_in (path, ".pdf") || ends_in (path, ".odt");
}

bool
care_record_write_document (const CareDocument *document, const char *path, GError **error)
{
  g_return_val_if_fail (document != NULL && care_record_can_write_document (path), false);
  g_autoptr (GBytes) bytes
      = ends_in (path, ".pdf") ? care_pdf_write (document, error) : care_odt_write (document, error);
  gsize size = 0;

  if (bytes == NULL)
    return false;
  const char *content = g_bytes_get_data (bytes, &size);
  return care_write_file (path, content, size, error);
}
