/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mapping of a file's columns as JSON and back, as it is kept in the record and handed on as a file:
 *   {"schema":1,"name","service","sheet","header_line","location","month",
 *    "columns":[{"header","field","how"?,"scale"?,"where"?,"is"?}],"aliases"?:[{"code","location"}]}
 * month is a header, or "given". The same value always gives the same bytes. */
#pragma once

#include "care-mapping.h"
#include "care-wire-error.h"

char *care_wire_mapping_to_json (const CareMapping *self);
CareMapping *care_wire_mapping_from_json (const char *text, GError **error);
