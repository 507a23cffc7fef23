/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-look.h"

#include "care-record-published.h"
#include "care-record-trends.h"

#define MONTHS_SHOWN 24

void
care_trends_look_free (gpointer data)
{
  CareTrendsLook *look = data;

  if (look == NULL)
    return;
  g_clear_pointer (&look->trends, care_trends_unref);
  g_clear_pointer (&look->published, care_published_unref);
  g_free (look);
}

gpointer
care_trends_look_read (CareRecord *record, gpointer data, GError **error)
{
  CareWindow window = care_record_window (record);
  CareMonth to = window.opens_at <= care_record_now (record) ? window.month : window.month - 1;
  CareTrendsLook *look = g_new0 (CareTrendsLook, 1);

  look->trends = care_record_trends (record, to - (MONTHS_SHOWN - 1), to, error);
  look->published = look->trends != NULL ? care_record_published (record, error) : NULL;
  if (look->published != NULL)
    return look;
  care_trends_look_free (look);
  return NULL;
}
