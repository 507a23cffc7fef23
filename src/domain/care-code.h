/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stable words of the record and of the command line, as codes of an enum and back.
 * Every enum of the domain keeps one table of its words, in the enum's order. */
#pragma once

#include <glib.h>

/* The index of word in words (n of them), or -1. word may be NULL. */
int care_code_find (const char *const *words, size_t n, const char *word);
