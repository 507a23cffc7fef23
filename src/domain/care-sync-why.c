/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-why.h"

#include "care-code.h"

static const char *const words[CARE_N_SYNC_WHYS] = {
  "fine",           "offline",      "timeout",     "dropped",        "garbled",       "too-long",
  "busy",           "hub-trouble",  "hub-behind",  "not-trusted",    "not-encrypted", "bad-address",
  "no-password",    "not-let-in",   "forbidden",   "no-database",    "not-prepared",  "moved",
  "another-hub",    "many-changes", "row-refused", "row-too-large",  "row-deleted",   "row-newer",
  "row-unreadable", "row-conflict", "row-differs", "row-unanswered", "store-full",
};

const char *
care_sync_why_to_string (CareSyncWhy why)
{
  g_return_val_if_fail ((int)why >= 0 && why < CARE_N_SYNC_WHYS, "");

  return words[why];
}

bool
care_sync_why_from_string (const char *text, CareSyncWhy *why)
{
  g_return_val_if_fail (why != NULL, false);

  int code = care_code_find (words, CARE_N_SYNC_WHYS, text);
  if (code < 0)
    return false;
  *why = (CareSyncWhy)code;
  return true;
}

bool
care_sync_why_passes (CareSyncWhy why)
{
  return why <= CARE_SYNC_HUB_BEHIND || why == CARE_SYNC_ROW_UNANSWERED || why == CARE_SYNC_STORE_FULL;
}
