/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with what was given to join a hub. */
#pragma once

#include "care-sync-why.h"

/* As care_words_sync_why(), for somebody who has not joined yet, where nothing waits. The caller's. */
char *care_join_refusal (CareSyncWhy why, const char *detail);

/* What can be told of an address without asking it; NULL where nothing is wrong. */
const char *care_join_url_finding (const char *url);
