/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-demo-figures.h"

#include <string.h>

/* What a question's answer comes to for each hundred places or service users, and how far it strays from
 * month to month. */
static const struct
{
  const char *item;
  int per_hundred;
  int stray;
} shares[] = {
  { "ch.bed.max", 100, 0 },        { "ch.bed.occ", 90, 4 },
  { "ch.bed.res", 2, 0 },          { "ch.bed.acc", 3, 0 },
  { "ch.bed.na", 1, 0 },           { "ch.wf.hc.de.nurse", 16, 0 },
  { "ch.wf.hc.de.care", 92, 2 },   { "ch.wf.hc.de.non", 34, 1 },
  { "ch.wf.hc.ag.nurse", 5, 1 },   { "ch.wf.hc.ag.care", 10, 3 },
  { "ch.wf.hc.ag.non", 3, 0 },     { "ch.wf.abs.cov.nurse", 0, 0 },
  { "ch.wf.abs.cov.care", 1, 1 },  { "ch.wf.abs.cov.non", 0, 0 },
  { "ch.wf.abs.gen.nurse", 1, 0 }, { "ch.wf.abs.gen.care", 5, 2 },
  { "ch.wf.abs.gen.non", 2, 1 },   { "ch.wf.hrs.paid", 11800, 300 },
  { "ch.wf.hrs.ot", 410, 60 },     { "ch.wf.hrs.agency", 620, 140 },
  { "ch.wf.absence", 38, 9 },      { "ch.cov.primary.de", 118, 0 },
  { "ch.cov.primary.ag", 12, 0 },  { "ch.cov.primary.res", 80, 0 },
  { "ch.cov.boost.de", 58, 3 },    { "ch.cov.boost.ag", 6, 0 },
  { "ch.cov.boost.res", 74, 0 },   { "ch.flu.de", 61, 3 },
  { "ch.flu.ag", 6, 0 },           { "ch.flu.res", 76, 0 },
  { "dc.users", 100, 3 },          { "dc.staff", 76, 2 },
  { "dc.staff.covid", 1, 0 },      { "dc.cov.primary", 68, 0 },
  { "dc.cov.boost", 40, 2 },       { "dc.flu", 42, 2 },
  { "dc.hrs.paid", 7900, 250 },    { "dc.hrs.ot", 260, 50 },
  { "dc.hrs.agency", 180, 60 },    { "dc.absence", 22, 6 },
  { "dc.poc.public", 2, 1 },       { "dc.poc.self", 1, 1 },
};

char *
care_demo_figure (const CareItem *item, int size, GRand *random)
{
  if (item->kind == CARE_KIND_YES_NO)
    return g_strdup ("yes");
  if (item->kind == CARE_KIND_PERIOD)
    return g_strdup ("four-weeks");
  if (item->kind == CARE_KIND_TEXT)
    return g_strdup ("In the home and outings");

  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    if (strcmp (shares[i].item, item->id) == 0)
      {
        int stray
            = shares[i].stray > 0 ? g_rand_int_range (random, -shares[i].stray, shares[i].stray + 1) : 0;

        return g_strdup_printf ("%d", MAX (0, (shares[i].per_hundred + stray) * size / 100));
      }
  return NULL;
}
