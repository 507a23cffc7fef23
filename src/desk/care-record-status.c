/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-status.h"

#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-returns.h"

#include <string.h>

/* How many closed windows a board shows unless it is asked for others: those that the rule of four in twelve
 * looks at. */
#define WINDOWS_SHOWN 12

static void
keep_only (GPtrArray *rows, size_t offset, const char *id)
{
  for (unsigned i = rows->len; i > 0; i--)
    {
      const char *const *text = (const char *const *)(void *)((char *)rows->pdata[i - 1] + offset);

      if (!care_same_text (*text, id))
        g_ptr_array_remove_index (rows, i - 1);
    }
}

/* A provider's exposure comes from all its locations, so rows are left out after the computation, not before.
 */
static void
narrow (CareStatus *status, const CareLocation *location)
{
  const CareRegistration *registration = care_location_registration (location);

  keep_only (status->months, G_STRUCT_OFFSET (CareHistoryRow, location), location->id);
  keep_only (status->locations, G_STRUCT_OFFSET (CareExposureRow, location), location->id);
  keep_only (status->providers, G_STRUCT_OFFSET (CareExposureRow, provider),
             registration != NULL ? registration->provider : "");
}

/* A window that closes with that day is closed; one that opens with the next day is not open yet. */
CareInstant
care_record_end_of (CareRecord *self, CareDate day)
{
  CareInstant now = care_record_now (self);
  CareInstant end = day != CARE_NO_DATE ? care_instant_start_of (day + 1) : now;

  if (day != CARE_NO_DATE && end == care_record_window_of (self, care_month_of (day + 1)).opens_at)
    end--;
  return MIN (now, end);
}

/* A save in the first second of the next day is none of that day's, though the window has closed by then. */
static void
leave_out_from (GPtrArray *submissions, CareInstant next_day)
{
  for (unsigned i = submissions->len; i > 0; i--)
    if (((const CareSubmission *)submissions->pdata[i - 1])->at >= next_day)
      g_ptr_array_remove_index (submissions, i - 1);
}

CareStatus *
care_record_status (
    CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, const char *location, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareStore *store = care_record_store (self);
  g_autoptr (CareLocation) only = NULL;
  g_autoptr (GPtrArray) locations = care_record_list_locations (self, error);
  g_autoptr (GPtrArray) submissions = NULL;
  g_autoptr (GPtrArray) recollections = NULL;
  CareWindow present = care_record_window (self);

  if (locations == NULL)
    return NULL;
  submissions = care_store_list_submissions (store, NULL, CARE_NO_MONTH, CARE_NO_MONTH, false, error);
  if (submissions == NULL)
    return NULL;
  recollections = care_store_list_recollections (store, NULL, error);
  if (recollections == NULL)
    return NULL;
  if (location != NULL && (only = care_record_need_location (self, location, error)) == NULL)
    return NULL;

  CareStatusFacts facts = {
    .locations = locations,
    .submissions = submissions,
    .recollections = recollections,
    .law = care_record_law (self),
    .as_of = care_record_end_of (self, as_of),
  };
  if (as_of != CARE_NO_DATE)
    leave_out_from (submissions, care_instant_start_of (as_of + 1));
  facts.to = to != CARE_NO_MONTH ? to : MAX (present.month, from);
  facts.from = from != CARE_NO_MONTH ? from : facts.to - WINDOWS_SHOWN;
  CareStatus *status = care_status_compute (&facts);
  if (only != NULL)
    narrow (status, only);
  return status;
}
