/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of one record that began from the same one, merged field by field. A field is a member of the
 * record, and of a return's answers each by its item ("answers" itself is none). What changed on one side
 * only is taken; what changed on both sides to the same is no matter; what changed on both sides differently
 * is a clash, which a person settles: in the merged record it stays as it is here. No clock decides.
 *
 * With rules for what is no statement of a person: a return's changed_at is the later one; its version goes
 * with the answers; "nil" against new answers is a clash of "kind"; "unchanged" with an answer changed is
 * "answered"; an answer with its unit against the same without ("x.days", "x") is a clash of both. Kind and
 * reason go together: nil against another kind is a clash of "kind", two reasons are one of "nil_reason". Of
 * a return's reasons, notes and looks each is a field ("reasons/<item>"): the later look is taken, and a
 * reason why there is no answer gives way to an answer. Its evidence is that of both. A sign-off is the later
 * one, and none where the figures that came together are not those that were signed. Without a common version
 * (base NULL) a value that says nothing ("", null, -1, []) gives way, and history_from is the earlier one. */
#pragma once

#include "care-kind.h"
#include "care-wire-error.h"

typedef struct
{
  char *field;                /* "name", "kind", "ch.bed.occ" */
  char *base, *mine, *theirs; /* as plain text for a text, else JSON; NULL where it is not there */
} CareClash;

void care_clash_free (CareClash *self);

/* All canonical JSON of the same kind; base may be NULL. Returns the merged record, canonical; clashes gets
 * an array of CareClash, in the order of the fields. */
char *care_wire_merge (CareKind kind,
                       const char *base,
                       const char *mine,
                       const char *theirs,
                       GPtrArray **clashes,
                       GError **error);

/* What both sides agree on when a merge left clashes: theirs, with each clashing field as it is in base (or
 * not there). A later merge over it takes up nothing twice. Canonical where that can be, for it may lack what
 * a record must have: only ever the base of a merge. */
char *
care_wire_agreed (CareKind kind, const char *base, const char *mine, const char *theirs, GError **error);

/* The merged record with the fields of choices set: pairs of a field and "mine", "theirs", or another text,
 * which is taken as the value; NULL at the end. BAD_VALUE where a field is none that clashes, or the value
 * cannot be. Once all that clashed is settled, the version agreed on is theirs itself: over an agreed part,
 * what was settled otherwise than theirs would clash again. */
char *care_wire_settle (CareKind kind,
                        const char *base,
                        const char *mine,
                        const char *theirs,
                        const char *const *choices,
                        GError **error);

/* How many fields that say something in before are others, or gone, in after (for "would change many"). What
 * is only added, a version and changed_at do not count. -1: not readable. */
int care_wire_count_changes (CareKind kind, const char *before, const char *after);
