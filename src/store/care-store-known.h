/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few records that were read or written last, by the very text of their bodies. A body is always read
 * from the file; where it is one that is known, it need not be parsed again. So what another program wrote,
 * or a rollback took back, is never missed. Of this room alone. */
#pragma once

#include "care-store-body.h"

typedef gpointer (*CareBodyCopier) (gconstpointer record);

typedef struct CareBodyKind
{
  CareBodyReader read;
  CareBodyCopier copy;
  GDestroyNotify free;
} CareBodyKind;

/* As care_store_find_body, but the record is the store's own: to be read before anything else is asked of it.
 */
gconstpointer care_store_look (CareStore *self, CareRows *rows, const CareBodyKind *kind, GError **error);

/* The same; the record is the caller's own. */
gpointer care_store_find_known (CareStore *self, CareRows *rows, const CareBodyKind *kind, GError **error);

/* That this body, just written, says what the record says. */
void care_store_know (CareStore *self, const CareBodyKind *kind, const char *body, gconstpointer record);

void care_store_forget (CareStore *self);
