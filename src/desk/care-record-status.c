/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-status.h"

#include "care-record-board.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-places.h"

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
narrow (CareStatus *status, const CareLocation *location, CareDate on)
{
  const CareRegistration *registration = care_location_registration_on (location, on);

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

CareStatus *
care_record_status_among (
    CareRecord *self, GPtrArray *locations, bool all, CareMonth from, CareMonth to, GError **error)
{
  g_return_val_if_fail (self != NULL && locations != NULL, NULL);

  CareBoardReading what
      = { locations, .some = !all, .as_of = CARE_NO_DATE, .from = from, .to = to, .keep_moments = true };
  g_autoptr (CareBoard) board = care_record_read_board (self, &what, error);

  return board != NULL ? care_board_status (board, locations) : NULL;
}

/* The location, and those that its provider's exposure comes from. */
static GPtrArray *
list_around (CareRecord *self, CareLocation *location, CareDate on, GError **error)
{
  const CareRegistration *registration = care_location_registration_on (location, on);
  GPtrArray *found = NULL;

  if (registration != NULL)
    return care_store_list_locations_of (care_record_store (self), registration->provider, error);
  found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  g_ptr_array_add (found, care_location_copy (location));
  return found;
}

CareStatus *
care_record_status (
    CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, const char *location, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (CareLocation) only = location != NULL ? care_record_need_location (self, location, error) : NULL;
  g_autoptr (GPtrArray) locations = NULL;

  if (location != NULL && only == NULL)
    return NULL;
  CareDate on = as_of != CARE_NO_DATE ? as_of : care_record_today (self);
  locations = only != NULL ? list_around (self, only, on, error) : care_record_list_locations (self, error);
  if (locations == NULL)
    return NULL;
  CareBoardReading what
      = { locations, .some = only != NULL, .as_of = as_of, .from = from, .to = to, .keep_moments = true };
  g_autoptr (CareBoard) board = care_record_read_board (self, &what, error);
  if (board == NULL)
    return NULL;
  CareStatus *status = care_board_status (board, locations);
  if (only != NULL)
    narrow (status, only, on);
  return status;
}
