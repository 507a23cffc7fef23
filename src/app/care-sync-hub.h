/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a hub that was joined, with the ways to change it: a group of rows each, made whole. */
#pragma once

#include <adwaita.h>

#include "care-record-sync.h"

GtkWidget *care_sync_hub_new (const CareHubState *hub, CareInstant now);

/* The way to a second hub, for cases only. */
GtkWidget *care_sync_hub_join_cases (void);
