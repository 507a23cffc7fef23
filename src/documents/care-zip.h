/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A zip file in memory, through minizip; the entries stand in it in the order in which they are added. ODF
 * wants the first one stored and without an extra field (ODF 1.3 part 2, 3.3), which minizip gives. Private
 * to the writers. */
#pragma once

#include "care-instant.h"

typedef struct CareZip CareZip;

/* Each entry bears the moment, so that the same input gives the same bytes. */
CareZip *care_zip_new (CareInstant created);
void care_zip_free (CareZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareZip, care_zip_free)

/* stored: as it is, else deflated. False with error where it could not be added. */
bool care_zip_add (CareZip *self, const char *name, GBytes *content, bool stored, GError **error);

/* The same with a part just made, of which it takes ownership; NULL, with error set already, is passed on. */
bool care_zip_take (CareZip *self, const char *name, GBytes *part, GError **error);

GBytes *care_zip_finish (CareZip *self, GError **error);
