/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins a hub, or tells the one that was joined a new password or address: asks the hub at once, and shows
 * what is wrong beside the field that it belongs to. */
#pragma once

#include <adwaita.h>

#include "care-sync.h"

#define CARE_TYPE_JOIN_DIALOG (care_join_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareJoinDialog, care_join_dialog, CARE, JOIN_DIALOG, AdwWindow)

typedef enum
{
  CARE_JOIN_GROUP,
  CARE_JOIN_CASES,
  CARE_JOIN_PASSWORD, /* of a hub that was joined */
  CARE_JOIN_ADDRESS,
} CareJoinPurpose;

/* hub: the one that was joined, or NULL. */
CareJoinDialog *
care_join_dialog_present (GtkWidget *from, CareSync *sync, CareJoinPurpose purpose, const CareHubState *hub);

/* What the hub answered, beside its field: what the dialog does with each refusal. */
void care_join_dialog_refuse (CareJoinDialog *self, CareSyncWhy why, const char *detail);
