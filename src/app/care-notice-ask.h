/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the notice dialog asks of the desk: a case opened, with its notice or without, or what it alleges
 * changed. All of it is kept, or nothing. */
#pragma once

#include "care-desk.h"

typedef struct
{
  char *provider;        /* of a new case */
  char *id;              /* of a case that is there already, or NULL */
  GPtrArray *missed;     /* CareAllegation */
  GPtrArray *misleading; /* CareAllegation */
  CareCaseEvent *event;  /* the notice of a new case, or NULL */
  char **paths;          /* its files */
} CareNoticeAsk;

void care_notice_ask_free (gpointer ask);

/* CareDeskWork: gives the id of the case, a char to be freed. */
gpointer care_notice_ask_work (CareRecord *record, gpointer ask, GError **error);
