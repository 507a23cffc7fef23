/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of each thing that a record holds, in the order in which they can be written, and the documents that
 * each is on a hub. */
#pragma once

#include "care-month.h"
#include "care-store-fixture.h"

#define SAMPLE_PHOTO "55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8" /* of "photo" */

typedef struct
{
  const char *name;
  bool (*write) (CareStore *store, const CareActor *actor, GError **error);
  const char *documents; /* one a line, in order; "" where none */
} Sample;

extern const Sample samples[];
extern const size_t n_samples;

void write_samples (Fixture *fixture);

/* Another return of the same home, with one answer. */
void write_return (Fixture *fixture, CareMonth month, const char *beds);

void join (Fixture *fixture, const char *name);

/* The documents that wait for that hub, one a line, in order. */
char *outbox_of (Fixture *fixture, const char *hub);
void empty_outbox (Fixture *fixture);
