/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-back-off.h"

typedef struct
{
  const char *what;
  int attempts, asked;
  bool near;
  int least, most;
} Wait;

/* least and most are both reached. */
static const Wait waits[] = {
  { "the first time", 1, -1, false, 2, 4 },
  { "none yet", 0, -1, false, 2, 4 },
  { "the second", 2, -1, false, 4, 8 },
  { "the fifth", 5, -1, false, 32, 64 },
  { "no more than the most", 9, -1, false, 450, CARE_BACK_OFF_MOST },
  { "nor ever after", G_MAXINT, -1, false, 450, CARE_BACK_OFF_MOST },
  { "as long as the hub asked", 1, 80, false, 80, 91 },
  { "asked for now is not asked", 1, 0, false, 2, 4 },
  { "asked for less than is usual", 5, 1, false, 32, 64 },
  { "asked for an hour", 1, 3600, false, 3600, 3600 },
  { "asked for a week", 1, 604800, false, 3600, 3600 },
  { "the last day", 9, -1, true, 30, 60 },
  { "the last day, the first time", 1, -1, true, 2, 4 },
  { "the last day, asked for an hour", 1, 3600, true, 60, 60 },
};

static void
test_waits (gconstpointer data)
{
  const Wait *wait = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  int least = G_MAXINT, most = 0;

  for (int i = 0; i < 2000; i++)
    {
      int seconds = care_back_off (wait->attempts, wait->asked, wait->near, random);
      least = MIN (least, seconds);
      most = MAX (most, seconds);
    }
  g_assert_cmpint (least, ==, wait->least);
  g_assert_cmpint (most, ==, wait->most);
}

static void
test_is_seeded (void)
{
  g_autoptr (GRand) one = g_rand_new_with_seed (3);
  g_autoptr (GRand) two = g_rand_new_with_seed (3);

  for (int i = 1; i < 20; i++)
    g_assert_cmpint (care_back_off (i, -1, false, one), ==, care_back_off (i, -1, false, two));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sync/back-off/%s", waits[i].what);
      g_test_add_data_func (path, &waits[i], test_waits);
    }
  g_test_add_func ("/sync/back-off/is-seeded", test_is_seeded);
  return g_test_run ();
}
