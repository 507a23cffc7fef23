/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The separator of a CSV, told from its first lines: the one that stands equally often on most of them. For
 * care-table-csv.c and its tests. */
#pragma once

#include <stddef.h>

/* text: the beginning of a CSV in UTF-8; it need not be ended by a zero. skip: how much of it is a line
 * "sep=;", without its end. A comma where nothing parts the lines. */
char care_table_csv_sniff (const char *text, size_t length, size_t *skip);
