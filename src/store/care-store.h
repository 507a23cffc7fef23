/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQLite file that holds the record. Plain synchronous functions, one caller at a time (desk's database
 * thread). STRICT tables, WAL, synchronous=FULL: what was called saved survives a power cut. Every change
 * appends to the event chain in the same transaction. Knows no clock: who acts, and when, is handed in. */
#pragma once

#include "care-instant.h"

#include <gio/gio.h>

#define CARE_STORE_ERROR (care_store_error_quark ())
GQuark care_store_error_quark (void);

typedef enum
{
  CARE_STORE_ERROR_FAILED,  /* anything SQLite says that is none of the below */
  CARE_STORE_ERROR_BUSY,    /* another program holds the file */
  CARE_STORE_ERROR_FULL,    /* no room; nothing was changed */
  CARE_STORE_ERROR_CORRUPT, /* not a record of ours, or damaged */
  CARE_STORE_ERROR_NEWER,   /* written by a newer version of this program */
  CARE_STORE_ERROR_EXISTS,  /* what must be new is there already */
} CareStoreError;

typedef struct CareStore CareStore;

/* Who acts, at which desk, and when; goes into every event. Borrowed strings. */
typedef struct
{
  const char *person;
  const char *desk;
  CareInstant at;
} CareActor;

/* Opens, or makes, the record at path (":memory:" for tests). An older schema is first backed up beside the
 * file
 * ("<path>.before-<version>"), then migrated in one transaction a step. */
CareStore *care_store_open (const char *path, GError **error);
void care_store_close (CareStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareStore, care_store_close)

/* Writes between begin and commit are one transaction. They nest: only the outermost commit is durable, and a
 * rollback anywhere undoes all of it: what follows inside is refused, and so is the outermost commit. A
 * commit ends its begin whether it succeeds or not. Single writes need none of this. */
bool care_store_begin (CareStore *self, GError **error);
bool care_store_commit (CareStore *self, GError **error);
void care_store_rollback (CareStore *self);

/* For a run that writes a large record: keeps up to 256 MB of changed pages in memory, which would otherwise
 * be written and read again and again within one transaction. */
bool care_store_expect_much (CareStore *self, GError **error);

/* A whole copy in one file, checked after it was written; path must not exist. */
bool care_store_backup (CareStore *self, const char *path, GError **error);

/* Puts what a backup holds in the place of everything here, in one transaction, after its chain of events was
 * walked through. The backup is not changed, and what was here is gone: keep a copy first. */
bool care_store_restore (CareStore *self, const char *path, GError **error);

/* The schema this program writes. */
int care_store_schema_version (void);

typedef struct
{
  bool ok;
  int64_t events;
  char *chain_head;    /* SHA-256 of the last event, "" where there is none */
  GPtrArray *problems; /* char *: technical, in English */
} CareVerdict;

/* Walks the event chain, and holds each row against what its last event sealed; deep also asks SQLite for its
 * own integrity, reads every record and looks at the schema and the bytes of the evidence. NULL only where
 * the file could not be read at all. */
CareVerdict *care_store_verify (CareStore *self, bool deep, GError **error);
void care_verdict_free (CareVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareVerdict, care_verdict_free)
