/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one kind of table does to be written; care-table-writer.c does the rest. For the writers alone. */
#pragma once

#include "care-table-out.h"
#include "care-table.h"

typedef struct
{
  /* out is borrowed until free. NULL with error. */
  gpointer (*begin) (CareTableOut *out, const char *sheet, GError **error);
  bool (*row) (gpointer self, const char *const *cells, GError **error);
  bool (*end) (gpointer self, GError **error); /* out is finished by the caller */
  void (*free) (gpointer self);
} CareTableWriting;

extern const CareTableWriting care_table_csv_writing;
extern const CareTableWriting care_table_ods_writing;
extern const CareTableWriting care_table_xlsx_writing;
