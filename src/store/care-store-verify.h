/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of care_store_verify. Each notes what it finds in the verdict. Of this room alone. */
#pragma once

#include "care-store-statement.h"

void care_verdict_note (CareVerdict *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What SQLite said goes into the verdict, unless it is NULL. Takes the error. */
void care_verdict_note_error (CareVerdict *self, const char *what, GError *error);

/* SQLite's own integrity, the schema as this program makes it, and the bytes of the evidence. */
void care_store_verify_file (CareStore *self, CareVerdict *verdict);

/* Each row against what its last event sealed. */
void care_store_verify_seals (CareStore *self, CareVerdict *verdict);

/* Reads every JSON body. */
void care_store_verify_bodies (CareStore *self, CareVerdict *verdict);
