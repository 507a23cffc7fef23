/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came from a hub, read into the domain: that it is what its identifier says. Of this room alone. */
#pragma once

#include "care-case.h"
#include "care-store-exchange.h"

typedef struct
{
  CareKind kind;
  const CareIncoming *from; /* borrowed */
  gpointer record; /* the domain's value of its kind; CareGiven of evidence; CarePlaced of an event */
  char *body;      /* the record's JSON, as this program writes it */
} CareArrival;

typedef struct
{
  char *sha256, *file_name;
} CareGiven;

typedef struct
{
  char *case_id;
  int64_t position;
  char *body;
  CareCaseEvent *event;
} CarePlaced;

/* NULL with CARE_STORE_ERROR_CORRUPT. */
CareArrival *care_arrival_new (const CareIncoming *incoming, GError **error);
void care_arrival_free (CareArrival *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareArrival, care_arrival_free)
