/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hub is made of, as it is said to a server of the CouchDB protocol, and what that says of itself. */
#pragma once

#include "care-wire-error.h"

#include <stdbool.h>
#include <stdint.h>

/* Whether it is what such a server says of a database, or of itself at its root. */
bool care_wire_is_database (const char *text);
bool care_wire_is_welcome (const char *text);

/* The design document with the rules: function is JavaScript. rev NULL where there is none yet. */
char *care_wire_hub_rules (const char *rev, int64_t version, const char *function);

/* Each is the caller's; function is "" and version 0 where it says none. */
bool
care_wire_read_hub_rules (const char *text, char **rev, int64_t *version, char **function, GError **error);

/* The name in a request for an index, owned by the caller. */
char *care_wire_index_name (const char *text, GError **error);

/* Whether it is in a list of indexes. */
bool care_wire_has_index (const char *text, const char *name);
