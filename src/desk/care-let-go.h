/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letting go of what was read for thousands of homes, which takes longer than a frame may. */
#pragma once

#include <glib.h>

/* free (data), on a thread of its own where there is much of it: nobody else may still hold it. */
void care_let_go (gpointer data, GDestroyNotify free, guint n_homes);
