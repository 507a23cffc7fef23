/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-back-off.h"

#define FIRST 4         /* seconds: a network that went and came back is met soon */
#define MOST_ASKED 3600 /* a hub that asks for more is asked again after an hour all the same */

/* Twice as long each time. */
static int
doubled (int attempts)
{
  int wait = FIRST;

  for (int i = 1; i < attempts && wait < CARE_BACK_OFF_MOST; i++)
    wait *= 2;
  return MIN (wait, CARE_BACK_OFF_MOST);
}

int
care_back_off (int attempts, int asked, bool near, GRand *random)
{
  int wait, most = near ? CARE_BACK_OFF_NEAR : MOST_ASKED;

  g_return_val_if_fail (random != NULL, FIRST);

  wait = doubled (attempts);
  if (near)
    wait = MIN (wait, CARE_BACK_OFF_NEAR);
  wait = g_rand_int_range (random, wait / 2, wait + 1);
  /* Never sooner than the hub asked, and not with everybody else whom it asked the same. */
  if (asked > 0)
    {
      asked = MIN (asked, MOST_ASKED);
      wait = MAX (wait, asked + g_rand_int_range (random, 0, asked / 8 + 2));
    }
  return CLAMP (wait, 1, most);
}
