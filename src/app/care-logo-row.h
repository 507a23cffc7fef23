/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture on the provider's letters, small, with a way to choose another one or to have none. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_LOGO_ROW (care_logo_row_get_type ())
G_DECLARE_FINAL_TYPE (CareLogoRow, care_logo_row, CARE, LOGO_ROW, AdwActionRow)

/* What is kept with the record; "" for none. Read on the desk's thread. */
void care_logo_row_show_kept (CareLogoRow *self, CareDesk *desk, const char *sha256);

/* Takes a picture from a file, as when it was chosen; false where it is no whole PNG or JPEG, which the row
 * then says. */
bool care_logo_row_take (CareLogoRow *self, const char *path);

/* The path of the picture that was chosen, "" where it was taken away, NULL where nothing was changed. */
const char *care_logo_row_get_path (CareLogoRow *self);
