/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of a draft representation, and what is still missing in it. The grounds are those the
 * enforcement guidance names ("Representations"). The document itself is made in words. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum
{
  CARE_GROUND_REASONABLE_EXCUSE = 1 << 0,
  CARE_GROUND_ADEQUATE_ATTEMPTS = 1 << 1,
  CARE_GROUND_ERROR_IN_NOTICE = 1 << 2,
  CARE_GROUND_OTHER = 1 << 3,
} CareGrounds;

#define CARE_N_GROUNDS 4

/* The word of the ground with bit 1 << index: "reasonable-excuse", "adequate-attempts", "error-in-notice",
 * "other" */
const char *care_ground_to_string (int index);
bool care_ground_from_string (const char *text, int *index);

typedef struct
{
  char *case_id;
  unsigned grounds; /* CareGrounds */
  char *facts;      /* what happened, in the provider's words; paragraphs split by blank lines */
  char *evidence;   /* what supports it, one thing a line */
  char *request;    /* what is asked for */
  char *signatory;
  char *role;
  char *reference; /* as printed on the notice */
} CareRepresentation;

CareRepresentation *care_representation_new (const char *case_id);
CareRepresentation *care_representation_copy (const CareRepresentation *self);
void care_representation_free (CareRepresentation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRepresentation, care_representation_free)

/* Sets an answer by its word: "facts", "evidence", "request", "signatory", "role", "reference". False for
 * another word. */
bool care_representation_set (CareRepresentation *self, const char *key, const char *text);
const char *care_representation_get (const CareRepresentation *self, const char *key);

/* The keys that a representation cannot do without and that are still empty, "ground" among them; NULL at the
 * end. The texts are static, the array is the caller's (g_free). */
const char **care_representation_missing (const CareRepresentation *self);
