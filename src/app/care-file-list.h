/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that are kept with something: those kept already and those to be kept, each by its name, with one
 * more added by the row at the end or by dropping it. Signals: "added" and "removed" with the path of a file
 * to be kept, "changed" after either and after one kept already was taken out. */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "care-case-event.h"

#define CARE_TYPE_FILE_LIST (care_file_list_get_type ())
G_DECLARE_FINAL_TYPE (CareFileList, care_file_list, CARE, FILE_LIST, AdwBin)

/* kept: of CareAttachment; copied. */
void care_file_list_set_kept (CareFileList *self, GPtrArray *kept);

/* A path that is there already is left as it is. */
void care_file_list_add (CareFileList *self, const char *path);

/* Files dropped anywhere on around are added; it must not outlive self. */
void care_file_list_take_drops (CareFileList *self, GtkWidget *around);

/* Of CareAttachment: those kept already that were not taken out. Borrowed. */
GPtrArray *care_file_list_get_kept (CareFileList *self);

/* Of those to be kept, NULL at the end; the caller's. */
char **care_file_list_get_paths (CareFileList *self);
