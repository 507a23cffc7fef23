/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is written beside its place and moved into it once it is whole and on the disk. For the writers
 * of tables alone. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>
#include <stdio.h>

typedef struct CareTableOut CareTableOut;

CareTableOut *care_table_out_new (const char *path, GError **error);
void care_table_out_free (CareTableOut *self); /* leaves nothing, unless it was finished */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTableOut, care_table_out_free)

/* Borrowed; what goes wrong in it is kept by it (ferror). */
FILE *care_table_out_file (CareTableOut *self);

/* Where it is written. */
const char *care_table_out_part (CareTableOut *self);

bool care_table_out_write (CareTableOut *self, const char *bytes, size_t length, GError **error);

/* False with G_IO_ERROR (G_IO_ERROR_NO_SPACE: the disk is full); what was at path is then as it was. */
bool care_table_out_finish (CareTableOut *self, GError **error);

/* What errno says, as G_IO_ERROR. False. */
bool care_table_out_refused (CareTableOut *self, int number, GError **error);
