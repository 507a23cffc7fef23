/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In place of the window where the record could not be opened: what happened, where the file is, and a way
 * to try again. Nothing was changed. */
#pragma once

#include <adwaita.h>

#define CARE_TYPE_TROUBLE_WINDOW (care_trouble_window_get_type ())
G_DECLARE_FINAL_TYPE (CareTroubleWindow, care_trouble_window, CARE, TROUBLE_WINDOW, AdwApplicationWindow)

/* folder: where the record lies. "Try again" is the action app.try-again. */
CareTroubleWindow *
care_trouble_window_new (GtkApplication *application, const GError *error, const char *folder);
