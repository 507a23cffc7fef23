/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that others published, in the record: read out of a file, taken, held against the trends, dropped.
 * They are kept as settings of the record, one for each measure and area ("published:occupancy:england"): in
 * backups, in archives and under the log's seal like all of them, and not sent to a hub, as they can be had
 * again from whoever published them. */
#pragma once

#include "care-published.h"
#include "care-record.h"

/* All of them. What a newer version of this program wrote is left out, and stays where it is. */
CarePublished *care_record_published (CareRecord *self, GError **error);

/* Merges (care_published_merge), in one transaction with an event for each measure and area that changes.
 * counts may be NULL. Fails where the record holds such figures in words that it does not know, and then
 * nothing was changed. */
bool care_record_published_take (CareRecord *self,
                                 const CarePublished *newer,
                                 int counts[CARE_N_PUBLISHED_TAKEN],
                                 GError **error);

/* The same counted, and nothing changed. */
bool care_record_published_try (CareRecord *self,
                                const CarePublished *newer,
                                int counts[CARE_N_PUBLISHED_TAKEN],
                                GError **error);

/* Of an archive: a setting that is here in other words is merged with what is here, figure by figure, and
 * where both have one the later taken in stays. fits: whether the archive's is such a setting and both are
 * understood; else nothing was changed. changed: whether anything was stored. Inside the caller's
 * transaction. */
bool care_record_published_take_archived (
    CareRecord *self, const char *key, const char *value, bool *fits, bool *changed, GError **error);

/* Drops those of an area (NULL: all), of all measures; n: how many figures. The log keeps what they were. */
bool care_record_published_drop (CareRecord *self, const char *area, int *n, GError **error);
