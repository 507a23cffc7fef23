/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole record as one archive, out and in (care-wire-archive.h). It holds the record and not the time of
 * export nor this desk's log: exported, imported into an empty record and exported again, it is the same
 * bytes. Nothing larger than one file of evidence is ever held in memory. */
#pragma once

#include "care-record-import.h"

/* Written beside and moved into place. Returns how many records and settings were written, or -1.
 * cancellable may be NULL. */
int
care_record_export_archive (CareRecord *self, const char *path, GCancellable *cancellable, GError **error);

/* What is not here is added. What is here in the same words is unchanged. What may only be added stays as it
 * is here; a submission or an event of a case in other words is rejected ("never-replaced"). Of a record that
 * changes, what only one side says is taken together; where both say something and not the same there is no
 * common version to tell who changed it, so the record is rejected with each such field ("differs": the
 * column is the field, the value what the archive says), and what is here stays; a setting too, but that
 * published figures are merged (care-record-published.h). All in one transaction. */
CareImportReport *care_record_import_archive (CareRecord *self,
                                              const char *path,
                                              bool dry_run,
                                              bool accept_good_rows,
                                              GCancellable *cancellable,
                                              GError **error);
