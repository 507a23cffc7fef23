/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer that two people changed: what it was before, what each made of it, and a choice between them or
 * another value. Nothing is chosen to begin with. Signal "changed" when the choice is another. */
#pragma once

#include <adwaita.h>

#include "care-record-sync.h"

#define CARE_TYPE_CLASH_GROUP (care_clash_group_get_type ())
G_DECLARE_FINAL_TYPE (CareClashGroup, care_clash_group, CARE, CLASH_GROUP, AdwBin)

typedef enum
{
  CARE_CLASH_OPEN, /* stays to be settled */
  CARE_CLASH_MINE,
  CARE_CLASH_THEIRS,
  CARE_CLASH_OTHER,
} CareClashChoice;

CareClashGroup *
care_clash_group_new (const CareConflictView *conflict, const CareConflictField *field, CareInstant now);

const char *care_clash_group_get_field (CareClashGroup *self);

/* As care_record_settle() takes it: "mine", "theirs" or a value; NULL where it is left open. The caller's. */
char *care_clash_group_dup_choice (CareClashGroup *self);
void care_clash_group_choose (CareClashGroup *self, CareClashChoice choice);
