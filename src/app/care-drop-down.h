/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down of words at the end of a row, with a name of its own for who listens. */
#pragma once

#include <gtk/gtk.h>

/* words: ended by NULL. searched: with a field to look for one, as where there are hundreds. */
GtkDropDown *care_drop_down_new (const char *const *words, const char *spoken, gboolean searched);
