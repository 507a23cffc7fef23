/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of _changes with style=all_docs and without documents: which have changed, and to what. */
#pragma once

#include <glib.h>

typedef struct
{
  char *id;
  char **revs; /* of all leaves, those removed too, the winner first; NULL at the end, at least one */
} CareHubLeaves;

void care_hub_leaves_free (CareHubLeaves *self);

/* Of CareHubLeaves; documents that are none of ours are left out, but counted in rows. last_seq: opaque. */
GPtrArray *care_wire_read_leaves (const char *text, char **last_seq, int *rows, GError **error);
