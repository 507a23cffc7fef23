/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person has ticked off on a copy sheet, kept on this computer beside the record and no part of it: a
 * tick is a help while typing, and proves nothing. It stands only while the value is the one that was ticked;
 * those of windows long closed are let go. On the database thread. */
#pragma once

#include "care-record.h"

/* Field id to the value that was ticked; empty where there is nothing. The caller's (g_hash_table_unref). */
GHashTable *
care_record_read_ticks (CareRecord *self, const char *location, CareService service, CareMonth month);

/* Puts those ticks in the place of what is kept for the return; fields as above. False with G_FILE_ERROR. */
bool care_record_keep_ticks (CareRecord *self,
                             const char *location,
                             CareService service,
                             CareMonth month,
                             GHashTable *ticks,
                             GError **error);
