/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each document of the enforcement route has to give, out of data/law/checklists.json. Refused whole
 * where anything in it is not understood: a list that lacks a content would be worse than none. */
#pragma once

#include "care-checklist.h"
#include "care-wire-error.h"

/* law_dir is data/law. CareChecklistItem, in the file's order; owned by the caller. */
GPtrArray *care_wire_read_checklists (const char *law_dir, GError **error);
