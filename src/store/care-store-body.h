/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records that are one JSON body, read back by wire. A body that wire cannot read is damage.
 * Of this room alone. */
#pragma once

#include "care-store-statement.h"

typedef gpointer (*CareBodyReader) (const char *text, GError **error);

gpointer care_store_read_body (const char *body, CareBodyReader reader, GError **error);

/* The first column of the first row. NULL without an error where there is none. Takes rows; where it is NULL,
 * error is set already. */
gpointer care_store_find_body (CareStore *self, CareRows *rows, CareBodyReader reader, GError **error);

/* The first column of every row; takes rows, as above. */
GPtrArray *care_store_list_bodies (
    CareStore *self, CareRows *rows, CareBodyReader reader, GDestroyNotify free_one, GError **error);
