/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record from its beginning to its end, one thing at a time: for what is written out of it. Each call
 * reads in one go and in a fixed order; what takes must not write to the store. */
#pragma once

#include "care-compliance.h"
#include "care-kind.h"
#include "care-return.h"
#include "care-store.h"

/* False: it has set error, and nothing further is read. */
typedef bool (*CareTakeId) (const char *id, gpointer data, GError **error);
typedef bool (*CareTakeReturn) (const CareReturn *ret, gpointer data, GError **error);
typedef bool (*CareTakeSetting) (const char *key, const char *value, gpointer data, GError **error);

/* The identifiers of every document of that kind, in the order of their keys; none of a kind that is no part
 * of the record (segments, desks). Receipts are one: they prove when a hub had a submission. */
bool care_store_each_id (CareStore *self, CareKind kind, CareTakeId take, gpointer data, GError **error);

/* The returns from one month to another, both included (CARE_NO_MONTH: no such end), by location, service and
 * month. service: CARE_N_SERVICES for both. Borrowed. */
bool care_store_each_return (CareStore *self,
                             CareMonth from,
                             CareMonth to,
                             CareService service,
                             CareTakeReturn take,
                             gpointer data,
                             GError **error);

/* All that was saved of one location x care type x month, by location, service and month: from the index of
 * submissions alone, in one pass. Of those moments before until (CARE_NO_INSTANT: all). Borrowed. */
typedef bool (*CareTakeSaved) (const char *location,
                               CareService service,
                               CareMonth month,
                               const CareSaved *saved,
                               size_t n_saved,
                               gpointer data);
bool
care_store_each_saved (CareStore *self, CareInstant until, CareTakeSaved take, gpointer data, GError **error);

/* The same of one location. */
bool care_store_each_saved_of (CareStore *self,
                               const char *location,
                               CareInstant until,
                               CareTakeSaved take,
                               gpointer data,
                               GError **error);

/* The returns of one month, by location and service: looked up by each location, since there is no index by
 * month. Borrowed. */
bool care_store_each_return_of_month (
    CareStore *self, CareMonth month, CareTakeReturn take, gpointer data, GError **error);

/* The months, and the fields of all answers, that those returns have, each once and in order. */
typedef bool (*CareTakeMonth) (CareMonth month, gpointer data, GError **error);
typedef bool (*CareTakeField) (const char *field, gpointer data, GError **error);
bool care_store_each_month (CareStore *self,
                            CareMonth from,
                            CareMonth to,
                            CareService service,
                            CareTakeMonth take,
                            gpointer data,
                            GError **error);
bool care_store_each_field (CareStore *self,
                            CareMonth from,
                            CareMonth to,
                            CareService service,
                            CareTakeField take,
                            gpointer data,
                            GError **error);

/* Whether a setting speaks of this desk alone, such as its name, and not of the record. */
bool care_store_setting_is_local (const char *key);

/* The settings of the record that begin so ("": all), by their keys. */
bool care_store_each_setting (
    CareStore *self, const char *prefix, CareTakeSetting take, gpointer data, GError **error);
