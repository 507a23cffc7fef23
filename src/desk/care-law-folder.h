/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the facts of the law and what is shipped beside them are: knows folders, not what is in them. */
#pragma once

#include <glib.h>

/* CARE_RETURNS_LAW_DIR; else where the law was installed; else beside the program, so that it also runs from
 * the folder it was built in or from a prefix that was moved. Owned by the caller. */
char *care_law_folder (void);

/* The column maps that are shipped: CARE_RETURNS_MAPS_DIR; else the folder "maps" beside that of the law, or
 * beside where that was installed. Owned by the caller. */
char *care_maps_folder (void);
