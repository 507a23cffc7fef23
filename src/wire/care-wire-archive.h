/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The archive: everything that a record holds, as one JSON object.
 *   {"format":"care-returns-archive","schema":1,
 *    "records":[{"id","record":{...}} ...],   of evidence with "content", its bytes in base64
 *    "settings":[{"key","value"} ...]}
 * One record stands on a line, records in the order of CareKind and then of their ids. It is written and read
 * piece by piece, since years of evidence do not fit into memory; any other spacing of the same JSON is read
 * as well. Reads and writes no file. */
#pragma once

#include "care-kind.h"
#include "care-wire-error.h"

/* The schema this program writes, and the newest that it reads. */
#define CARE_ARCHIVE_SCHEMA 1

/* What one element may have at the most: a file of 64 MiB in base64, and its record. */
#define CARE_ARCHIVE_LARGEST ((size_t)96 * 1024 * 1024)

/* Whether a file that begins so is meant as an archive. */
bool care_wire_is_archive (const char *start, size_t length);

/* The pieces of an archive in their order: begin, each record, records end, each setting, end. Owned by the
 * caller. first: nothing stands before it in its list. */
const char *care_wire_archive_begin (void);
char *care_wire_archive_record (const char *id, const char *record, bool first);
/* The same for evidence, without its end: the content's base64 follows, and then care_wire_archive_close().
 */
char *care_wire_archive_open_content (const char *id, const char *record, bool first);
const char *care_wire_archive_close (void);
const char *care_wire_archive_settings (void);
char *care_wire_archive_setting (const char *key, const char *value, bool first);
const char *care_wire_archive_end (void);

typedef struct
{
  char *id;
  CareKind kind;
  char *record;    /* canonical JSON */
  GBytes *content; /* of evidence, where it is there; else NULL */
} CareArchived;

void care_archived_free (CareArchived *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareArchived, care_archived_free)

/* One element of "records". BAD_VALUE where it is of a kind that no archive has, or under another name. */
CareArchived *care_wire_archived_from_json (const char *text, size_t length, GError **error);

/* One element of "settings"; both are the caller's. */
bool care_wire_archived_setting (const char *text, size_t length, char **key, char **value, GError **error);

/* An element as it stands; line counts from 1 and is where it begins. text is borrowed. list is "records" or
 * "settings"; elements of other lists are passed over. False ends the reading. */
typedef bool (*CareArchiveTake) (
    const char *list, const char *text, size_t length, int line, gpointer data, GError **error);

typedef struct CareArchiveReader CareArchiveReader;

CareArchiveReader *care_archive_reader_new (CareArchiveTake take, gpointer data);
void care_archive_reader_free (CareArchiveReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareArchiveReader, care_archive_reader_free)

/* The next bytes, however cut. NOT_JSON where they are none, NEWER_SCHEMA where a newer program wrote them,
 * BAD_VALUE where they are no archive; or what take said. */
bool care_archive_reader_feed (CareArchiveReader *self, const char *bytes, size_t length, GError **error);

/* That all has come: an archive that was cut short is NOT_JSON. */
bool care_archive_reader_finish (CareArchiveReader *self, GError **error);
