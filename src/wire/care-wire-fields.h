/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record taken apart into its fields, for merging: each member by its name, of a return's answers, reasons,
 * notes and looks each by its own, "answers/<item>", and of a location's lists each element by what tells it
 * from the others, "accounts/<id>". Knows how to put one together again, and nothing of sides. Of wire alone.
 */
#pragma once

#include "care-kind.h"
#include "care-wire-error.h"

#include <json-glib/json-glib.h>

#define CARE_ANSWERS "answers/"
#define CARE_REASONS "reasons/"
#define CARE_NOTES "notes/"
#define CARE_LOOKED "looked/"

typedef struct
{
  GPtrArray
      *members; /* char *, in the record's order; "answers" stands for all of them, as "accounts" does */
  GHashTable *values; /* name -> JsonNode */
} CareFields;

/* text: a JSON object. */
CareFields *care_fields_read (CareKind kind, const char *text, GError **error);
CareFields *care_fields_copy (const CareFields *self);
void care_fields_free (CareFields *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareFields, care_fields_free)

/* NULL where it is not there. Borrowed. */
JsonNode *care_fields_get (const CareFields *self, const char *name);

/* The text of it, or NULL where it is not there or no text. Borrowed. */
const char *care_fields_get_text (const CareFields *self, const char *name);

/* node NULL takes it away. node itself stays the caller's. */
void care_fields_set (CareFields *self, const char *name, JsonNode *node);
void care_fields_set_text (CareFields *self, const char *name, const char *text);

/* As one line of JSON, its numbers written as every record's are. Owned by the caller. */
char *care_fields_to_json (const CareFields *self);

/* The names of all fields of any of these (NULL is none), in the order of the fields: members as the first
 * that has them has them, then those that not every record has, parts in order. "answers" itself is none. The
 * array is the caller's. */
GPtrArray *care_fields_names (const CareFields *a, const CareFields *b, const CareFields *c);

bool care_fields_is_answer (const char *name);

/* Whether it is one of a return's answers, reasons, notes or looks, or an element of a location's lists. */
bool care_fields_is_part (const char *name);

/* What a person calls it: an answer by its item alone, unless a member has that name. Borrowed from name. */
const char *care_fields_called (const CareFields *self, const char *name);

/* As plain text for a text, else as JSON; NULL for NULL. Owned by the caller. */
char *care_fields_show (JsonNode *node);

/* Both not there, or both the same value. */
bool care_fields_same (JsonNode *a, JsonNode *b);

/* Not there, null, "", -1, [] or {}. */
bool care_fields_says_nothing (JsonNode *node);
