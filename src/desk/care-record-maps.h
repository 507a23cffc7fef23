/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Column maps: those that are shipped (data/maps) and a person's own, which are settings of the record and
 * stand in front of a shipped one of the same name. */
#pragma once

#include "care-column-map.h"
#include "care-record.h"

typedef struct
{
  CareColumnMap *map;
  char *id;     /* a short word for a shipped one ("care-home"), else its name */
  bool shipped; /* there is a shipped one of that name */
  bool own;     /* what it holds is a person's own */
} CareKnownMap;

void care_known_map_free (CareKnownMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareKnownMap, care_known_map_free)

/* Of CareKnownMap, of one service: the shipped ones first, then by name. */
GPtrArray *care_record_list_maps (CareRecord *self, CareService service, GError **error);

/* By its short word or its name; name NULL: the first of the list. Refused with NO_SUCH_MAP. */
CareKnownMap *care_record_find_map (CareRecord *self, CareService service, const char *name, GError **error);

/* Keeps it under its name, in place of one of that name. */
bool care_record_save_map (CareRecord *self, const CareColumnMap *map, GError **error);

/* Takes a person's own map away; one that stood in front of a shipped one gives it back. Refused with
 * NO_SUCH_MAP where there is none of a person's own. */
bool care_record_remove_map (CareRecord *self, CareService service, const char *name, GError **error);

/* A map as a file for somebody else, and back (CARE_WIRE_ERROR where it is none). Reading keeps nothing. */
CareColumnMap *care_record_read_map_file (CareRecord *self, const char *path, GError **error);
bool
care_record_write_map_file (CareRecord *self, const CareColumnMap *map, const char *path, GError **error);

/* A new map with the columns that a template names in its first line; those that a known map has under the
 * same name are filled as there. Keeps nothing. */
CareColumnMap *care_record_map_of_template (
    CareRecord *self, CareService service, const char *name, const char *path, GError **error);
