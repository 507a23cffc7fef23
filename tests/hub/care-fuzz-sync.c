/* SPDX-License-Identifier: GPL-3.0-or-later */
/* care-fuzz-sync [FIRST [COUNT]]: runs the seeds from FIRST on, each a world of its own. One seed alone says
 * what happens in it, step by step. */
#include "care-fuzz.h"

#include <stdio.h>

#define STEPS 60

static char *
run (guint32 seed, bool talks)
{
  Fuzz *fuzz = fuzz_new (seed, talks);

  for (int i = 0; i < STEPS; i++)
    {
      FuzzDesk *desk = &fuzz->desks[fuzz_pick (fuzz, fuzz->n_desks)];
      fuzz_say (fuzz, "step %d", i);
      if (fuzz_pick (fuzz, 5) < 2)
        fuzz_nature (fuzz, desk);
      else
        fuzz_person (fuzz, desk);
      if (fuzz_pick (fuzz, 20) == 0)
        fuzz_settle (fuzz, desk);
    }
  fuzz_say (fuzz, "healed");
  char *problem = fuzz_heal_and_check (fuzz);
  fuzz_free (fuzz);
  return problem;
}

int
main (int argc, char **argv)
{
  guint32 first = argc > 1 ? (guint32)g_ascii_strtoull (argv[1], NULL, 10) : 1;
  guint32 count = argc > 2 ? (guint32)g_ascii_strtoull (argv[2], NULL, 10) : 1;
  int failed = 0;

  setvbuf (stdout, NULL, _IOLBF, 0);
  printf ("1..%u\n", count);
  for (guint32 i = 0; i < count; i++)
    {
      g_autofree char *problem = run (first + i, count == 1);
      if (problem != NULL)
        printf ("# %s\nnot ok %u - seed %u\n", problem, i + 1, first + i);
      else
        printf ("ok %u - seed %u\n", i + 1, first + i);
      failed += problem != NULL ? 1 : 0;
    }
  return failed > 0 ? 1 : 0;
}
