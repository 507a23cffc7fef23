/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries of a zip file, one after the other, through minizip: never more than CARE_TABLE_MOST_INFLATED
 * bytes of all of them. For care-table.c, care-ods-*.c and care-xlsx-*.c alone. */
#pragma once

#include "care-table-private.h"

typedef struct CareTableZip CareTableZip;

/* input is borrowed. NULL with CARE_EXCHANGE_ERROR_NOT_TABLE where it is no zip file. */
CareTableZip *care_table_zip_open (CareTableInput *input, GError **error);
void care_table_zip_free (CareTableZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTableZip, care_table_zip_free)

bool care_table_zip_has (CareTableZip *self, const char *name);

/* The bytes that the entry takes in the file; 0 where there is none. */
int64_t care_table_zip_size (CareTableZip *self, const char *name);

/* Goes to the beginning of an entry. False with CARE_EXCHANGE_ERROR_NOT_TABLE where it is not there, with
 * CARE_EXCHANGE_ERROR_LOCKED where it is encrypted. */
bool care_table_zip_enter (CareTableZip *self, const char *name, GError **error);

/* The next bytes of the entry: 0 at its end, -1 with error, also where its checksum is wrong. */
int care_table_zip_read (CareTableZip *self, void *buffer, unsigned size, GError **error);
