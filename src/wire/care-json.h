/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads JSON that somebody else wrote, and distrusts it: every node's type is checked before it is read.
 * The first thing that is wrong is kept, all getters give empty values from then on, and care_json_finish()
 * says what it was; so a reader can be written straight down. Of wire alone. */
#pragma once

#include "care-instant.h"
#include "care-month.h"
#include "care-service.h"
#include "care-wire-error.h"

#include <json-glib/json-glib.h>

typedef struct CareJson CareJson;

/* name: the file or record, for messages. length -1: up to the NUL. */
CareJson *care_json_new (const char *text, gssize length, const char *name);
CareJson *care_json_new_from_file (const char *path, GError **error);
void care_json_free (CareJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareJson, care_json_free)

/* The value at the top, which must be an object (an array); NULL where it is not. Borrowed. */
JsonObject *care_json_root (CareJson *self);
JsonArray *care_json_root_array (CareJson *self);

/* The object at the top, of a "schema" that this program knows: a newer one is said before anything else. */
JsonObject *care_json_record (CareJson *self, int known_schema);

/* True where nothing was wrong; otherwise error is set. */
bool care_json_finish (CareJson *self, GError **error);
bool care_json_is_fine (const CareJson *self);

/* Notes that the member's value cannot be; only the first note is kept. */
void care_json_complain (
    CareJson *self, JsonObject *object, const char *key, CareWireError code, const char *what);

/* The same check of an object inside. */
void care_json_check_schema (CareJson *self, JsonObject *object, int known);

/* Notes that a member without which the record says nothing is not there. */
void care_json_need (CareJson *self, JsonObject *object, const char *key);

/* Whether the member is there and not null. */
bool care_json_has (JsonObject *object, const char *key);

/* Must be there, unless the getter says "or". Texts are owned by the caller. */
char *care_json_string (CareJson *self, JsonObject *object, const char *key);
char *care_json_id (CareJson *self, JsonObject *object, const char *key); /* not empty either */
char *care_json_string_or (CareJson *self, JsonObject *object, const char *key, const char *otherwise);
int64_t care_json_int (CareJson *self, JsonObject *object, const char *key);
int64_t care_json_int_or (CareJson *self, JsonObject *object, const char *key, int64_t otherwise);
double care_json_number_or (CareJson *self, JsonObject *object, const char *key, double otherwise);
bool care_json_bool_or (CareJson *self, JsonObject *object, const char *key, bool otherwise);

/* "YYYY-MM-DD", "YYYY-MM", RFC 3339. Left out or null is CARE_NO_DATE, CARE_NO_MONTH, CARE_NO_INSTANT. */
CareDate care_json_date (CareJson *self, JsonObject *object, const char *key);
CareMonth care_json_month (CareJson *self, JsonObject *object, const char *key);
CareInstant care_json_instant (CareJson *self, JsonObject *object, const char *key);

/* "care-home" or "home-care"; must be there. */
CareService care_json_service (CareJson *self, JsonObject *object, const char *key);

/* Left out or null: NULL. Borrowed. */
JsonObject *care_json_object_or_null (CareJson *self, JsonObject *object, const char *key);
JsonArray *care_json_array_or_null (CareJson *self, JsonObject *object, const char *key);
JsonObject *care_json_object (CareJson *self, JsonObject *object, const char *key);
JsonArray *care_json_array (CareJson *self, JsonObject *object, const char *key);

/* 0 for NULL. */
unsigned care_json_length (JsonArray *array);

/* The element must be an object (a string). key names the array in messages. */
JsonObject *care_json_element_object (CareJson *self, JsonArray *array, const char *key, unsigned index);
char *care_json_element_string (CareJson *self, JsonArray *array, const char *key, unsigned index);

/* Reads a word of an enum into variable; from_string is the enum's own. */
#define CARE_JSON_WORD(self, object, key, from_string, variable)                                             \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *word_ = care_json_string ((self), (object), (key));                                     \
    if (!from_string (word_, (variable)) && (object) != NULL)                                                \
      care_json_complain ((self), (object), (key), CARE_WIRE_ERROR_BAD_VALUE, "has an unknown word");        \
  }                                                                                                          \
  G_STMT_END
