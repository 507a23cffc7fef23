/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds a reader of files of others what such files are not: each file of its corpus, then changed ones, each
 * from a seed of its own, so that one that does harm can be had again. A harness is one file,
 * care-fuzz-NAME.c, that says how to read; a folder corpus/NAME with a few small good files; and its name in
 * meson.build. `./dev fuzz NAME` takes it from there. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct
{
  /* Reads; ends the program (g_assert) where what it gives is not as it says. Refusing is fine. */
  void (*read) (const guint8 *bytes, size_t length);
  /* Texts that are put in here and there; NULL at the end, or NULL. */
  const char *const *words;
  /* The files are zip files: their entries are changed more often than their bytes. */
  bool zipped;
} CareFuzzReader;

/* What a harness defines. */
extern const CareFuzzReader care_fuzz_reader;

/* A file changed in some way; others are what pieces are taken from (of GBytes). */
GByteArray *care_fuzz_change (GRand *rand, GBytes *file, GPtrArray *others, const char *const *words);

/* The same with one entry of a zip file changed and all put together again; NULL where it is no zip file. */
GByteArray *care_fuzz_change_entry (GRand *rand, GBytes *file, GPtrArray *others, const char *const *words);
