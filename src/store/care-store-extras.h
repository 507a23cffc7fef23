/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings that belong to the record, holidays added to it, and evidence files kept by their SHA-256. */
#pragma once

#include "care-holidays.h"
#include "care-store.h"

/* value NULL takes the setting away. */
bool care_store_set_setting (
    CareStore *self, const CareActor *actor, const char *key, const char *value, GError **error);

/* The same, with an event of another name than "setting-saved": what it means ("date-moved"). */
bool care_store_set_setting_as (CareStore *self,
                                const CareActor *actor,
                                const char *what,
                                const char *key,
                                const char *value,
                                GError **error);
char *care_store_get_setting (CareStore *self, const char *key, GError **error);

/* The values of all settings whose key begins with prefix, in the order of their keys; char *, owned. */
GPtrArray *care_store_list_settings (CareStore *self, const char *prefix, GError **error);

/* As with care_holidays_add, the first statement of a day stays; a second one changes nothing. */
bool
care_store_add_holiday (CareStore *self, const CareActor *actor, const CareHoliday *holiday, GError **error);

/* Adds what the record holds to a copy of the bundled list; a day known there stays as it is. */
bool care_store_merge_holidays (CareStore *self, CareHolidays *into, GError **error);

/* Keeps the bytes once however often they are added; returns their SHA-256, or NULL. */
char *care_store_add_evidence (
    CareStore *self, const CareActor *actor, const char *file_name, GBytes *content, GError **error);
GBytes *care_store_find_evidence (CareStore *self, const char *sha256, GError **error);

/* What it was called when it was first added; NULL without an error where it is not here. The caller's. */
char *care_store_evidence_name (CareStore *self, const char *sha256, GError **error);
