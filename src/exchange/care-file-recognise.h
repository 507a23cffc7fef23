/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, by its content and whatever its name. */
#pragma once

#include "care-file-kind.h"

#include <glib.h>

/* CARE_FILE_UNKNOWN where it can be read and is nothing that is known, or cannot be read. Reads no more than
 * its first rows. */
CareFileKind care_file_recognise (const char *path);

/* Whether a file that can be read begins as JSON does. */
bool care_file_recognise_json (const char *path);
