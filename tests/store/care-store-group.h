/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record with one document of each kind, and the way of documents from one record to another without a hub
 * in between. */
#pragma once

#include "care-store-exchange.h"
#include "care-store-fixture.h"

#define GROUP_SUBMISSION "submission:1-100:care-home:2026-11:abcd"
#define GROUP_FILE "a screenshot"

/* The identifiers of what it wrote, parents first; owned by the caller. */
GPtrArray *fill_record (Fixture *fixture);

void join (Fixture *fixture, const char *hub);

/* The document as that record has it; it must have it. Owned by the caller. */
CareIncoming *pick (CareStore *store, const char *id);
GPtrArray *pick_all (CareStore *store, GPtrArray *ids);

/* Stores them; returns how many were written. */
int receive (Fixture *fixture, GPtrArray *incoming);
int receive_one (Fixture *fixture, const char *id, CareKind kind, const char *record);

void assert_same_record (CareStore *one, CareStore *other, const char *id);
int64_t count_rows (Fixture *fixture, const char *sql);
