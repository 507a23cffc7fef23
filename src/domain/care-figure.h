/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as people type it, and as it is printed. No language: a full stop parts the decimals, as in
 * England. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Spaces at the ends and thousands commas in their right places are allowed (" 1,204 ", "37.5", "-3").
 * False where it is no number; "1e5", "0x10", "1,2" and "nan" are none. value may be NULL. */
bool care_figure_parse (const char *text, double *value);

/* The shortest text that reads back as the same value: "37.5", "1204"; owned by the caller. */
char *care_figure_format (double value);

/* Whether a figure has no decimals. */
bool care_figure_is_whole (double value);
