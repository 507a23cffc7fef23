/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a notice of intent (regulation 4 of SI 2022/1175), a decision letter and a final notice (regulation
 * 6(3)) have to give, and what the guidance says they will give. From data/law/checklists.json. A content
 * that the law asks for and that is not there can be said in the representations. */
#pragma once

#include "care-case.h"

typedef struct
{
  char *id;               /* "notice.amount" */
  CareEventKind document; /* one of those that care_checklist_has() */
  char *label;            /* "The amount of the proposed penalty" */
  CareStanding standing;  /* CARE_STANDING_STATUTORY or CARE_STANDING_GUIDANCE */
  char *source;           /* "Regulation 4(a) of SI 2022/1175" */
  CareDate from, to;      /* the days between which it holds; CARE_NO_DATE is open */
} CareChecklistItem;

void care_checklist_item_free (CareChecklistItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareChecklistItem, care_checklist_item_free)

/* Whether a document of that kind is checked: a notice of intent, a decision, a final notice. */
bool care_checklist_has (CareEventKind kind);

typedef struct CareLaw CareLaw;

/* What a document of that kind and day has to give, in order: CareChecklistItem. The array is the caller's,
 * what it holds is the law's. Empty for a kind that is not checked. */
GPtrArray *care_checklist_for (const CareLaw *law, CareEventKind kind, CareDate on);
