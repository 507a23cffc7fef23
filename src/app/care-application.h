/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its options, its one desk, its window. Where the record cannot be opened it says what
 * happened and where the file is. */
#pragma once

#include <adwaita.h>

#define CARE_TYPE_APPLICATION (care_application_get_type ())
G_DECLARE_FINAL_TYPE (CareApplication, care_application, CARE, APPLICATION, AdwApplication)

/* Options: --data DIR, --demo (a made-up group in a folder of its own, thrown away on quitting). */
CareApplication *care_application_new (void);
