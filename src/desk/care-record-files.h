/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs that read or write files, but for a case's documents (care-record-papers.h) and what is imported
 * (care-record-import.h). Whatever is written is
 * first written beside and then moved into place, so that a full disk leaves what was there. */
#pragma once

#include "care-record.h"

/* CSV with the header of our own list, so that it can be imported again. Returns the number of rows, or -1.
 */
int care_record_export_locations (CareRecord *self, const char *path, GError **error);

/* A text that was made elsewhere, for a person's own use. */
bool care_record_export_text (CareRecord *self, const char *text, const char *path, GError **error);

bool care_record_backup (CareRecord *self, const char *path, GError **error);

/* The same where a person agreed that a file there may go: it stays until the new backup is whole. A file in
 * the record's own folder is refused as before. */
bool care_record_backup_over (CareRecord *self, const char *path, GError **error);

/* Puts a backup in the place of this record. What was there is first kept beside it as a backup of its own,
 * whose path is returned. The record goes on as a new desk, which remembers whose copy it is. */
char *care_record_restore (CareRecord *self, const char *path, GError **error);

/* A made-up group, the same for the same seed; refused unless the record is empty. months: how far back. */
bool care_record_fill_demo (CareRecord *self, int locations, int months, uint32_t seed, GError **error);
