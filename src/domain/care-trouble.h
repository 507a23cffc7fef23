/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of trouble a GError is, for those who put it into words or into an exit code and may not know the
 * store: care_record_trouble() in desk sorts an error into one of these. */
#pragma once

typedef enum
{
  CARE_TROUBLE_REFUSED, /* the error's code is a CareRefusal, its message names what it is about */
  CARE_TROUBLE_FULL,    /* no room on the disk; nothing was changed */
  CARE_TROUBLE_BUSY,    /* another program holds the record */
  CARE_TROUBLE_CORRUPT, /* no record of ours, or a damaged one */
  CARE_TROUBLE_NEWER,   /* written by a newer version of this program */
  CARE_TROUBLE_FILE,    /* another file (or folder) could not be read, written or understood */
  CARE_TROUBLE_OTHER,
} CareTrouble;
