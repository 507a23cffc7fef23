/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-file-kind.h"

#include "care-code.h"

static const char *const words[CARE_N_FILE_KINDS - 1] = {
  "locations", "cqc-directory", "cqc-filters", "figures", "ct-extract",
  "ct-status", "holidays",      "dataset",     "archive",
};

const char *
care_file_kind_to_string (CareFileKind kind)
{
  return kind > CARE_FILE_UNKNOWN && kind < CARE_N_FILE_KINDS ? words[kind - 1] : NULL;
}

bool
care_file_kind_from_string (const char *text, CareFileKind *kind)
{
  int found = care_code_find (words, G_N_ELEMENTS (words), text);

  if (found < 0)
    return false;
  if (kind != NULL)
    *kind = (CareFileKind)(found + 1);
  return true;
}
