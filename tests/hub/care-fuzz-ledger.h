/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was called saved: each value of each field, and which value was written over it by somebody who saw
 * it. At the end every value must be there, or have been replaced by somebody who knew it. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define FUZZ_NOTHING "nothing" /* a value that was taken away, by choosing so in a conflict */

typedef struct FuzzLedger FuzzLedger;

FuzzLedger *fuzz_ledger_new (void);
void fuzz_ledger_free (FuzzLedger *self);

/* value was written where old stood (NULL: nothing): by typing, or by choosing it in a conflict. */
void
fuzz_ledger_write (FuzzLedger *self, const char *id, const char *field, const char *old, const char *value);

/* A thing that must be there exactly once, by a word in it. */
void fuzz_ledger_add (FuzzLedger *self, const char *word);
GHashTable *fuzz_ledger_words (FuzzLedger *self); /* borrowed: word -> word */

/* What of a field's values cannot be reached from the one that stands there now; NULL: all is well. */
char *fuzz_ledger_missing (FuzzLedger *self, const char *id, const char *field, const char *now);

/* id and field of each field written, as "id\tfield". */
GPtrArray *fuzz_ledger_fields (FuzzLedger *self);

/* A field of a record's JSON (of a return: also an answer) as text, or NULL. */
char *fuzz_field (const char *record, const char *field);

/* A value that came into being on the hub itself. Once the hub is put back it may be gone with nobody having
 * seen it, so none of those lent until then is asked for any more. */
void fuzz_ledger_lend (FuzzLedger *self, const char *id, const char *field, const char *value);
void fuzz_ledger_waive_lent (FuzzLedger *self);
