/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column map as JSON: {"schema":1,"name","service","source","columns":[{"header","field"|"of"|"text"}]}. Of
 * data/maps, of a person's own maps in the record, and of files that are passed on. */
#pragma once

#include "care-column-map.h"
#include "care-wire-error.h"

/* Indented, with a last newline; the same map gives the same bytes. The caller's. */
char *care_wire_column_map_write (const CareColumnMap *map);

/* name: of the file or record, for messages. NULL with CARE_WIRE_ERROR. A field that no question list knows
 * is kept: lists change. */
CareColumnMap *care_wire_column_map_read (const char *text, size_t length, const char *name, GError **error);
