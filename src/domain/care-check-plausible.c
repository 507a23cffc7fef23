/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-check-private.h"

#define N_GROUPS 3
#define NEARLY 1e-9 /* a third of a bed is no exact number */

static const char *const employed[N_GROUPS] = { "ch.wf.hc.de.nurse", "ch.wf.hc.de.care", "ch.wf.hc.de.non" };
static const char *const agency[N_GROUPS] = { "ch.wf.hc.ag.nurse", "ch.wf.hc.ag.care", "ch.wf.hc.ag.non" };

const char *const *
care_check_headcounts (CareService service)
{
  static const char *const care_home[] = { "ch.wf.hc.de.nurse",
                                           "ch.wf.hc.de.care",
                                           "ch.wf.hc.de.non",
                                           "ch.wf.hc.ag.nurse",
                                           "ch.wf.hc.ag.care",
                                           "ch.wf.hc.ag.non",
                                           NULL };
  static const char *const home_care[] = { "dc.staff", NULL };

  return service == CARE_SERVICE_CARE_HOME ? care_home : home_care;
}

bool
care_check_posts (const CareReturn *ret, const CareDataset *dataset, double *posts)
{
  const char *const *items = care_check_headcounts (ret->service);

  *posts = 0;
  for (size_t i = 0; items[i] != NULL; i++)
    {
      double value;
      if (!care_check_figure (ret, dataset, items[i], &value))
        return false;
      *posts += value;
    }
  return true;
}

static const CarePlausibleRule *
rule_of (const CareChecking *checking, CarePlausibleId id)
{
  return care_plausible_find (checking->context->plausible, id, checking->ret->service, checking->opens);
}

/* More than the question's own most is said already. */
static bool
is_said (const CareChecking *checking, const char *field)
{
  const CareItem *item = care_dataset_find (checking->dataset, field);
  double value;

  return item != NULL && item->plausible_max > 0
         && care_check_figure (checking->ret, checking->dataset, field, &value)
         && value > item->plausible_max;
}

static void
check_range (
    const CareChecking *checking, CarePlausibleId id, const char *field, CareFindingCode code, double value)
{
  const CarePlausibleRule *rule = rule_of (checking, id);

  if (rule == NULL || (value >= rule->min && value <= rule->max) || is_said (checking, field))
    return;
  CareFinding *finding = care_check_add (checking->findings, field, CARE_SEVERITY_ADVICE, code, value, 0);
  finding->c = rule->min;
  finding->d = rule->max;
}

static void
check_staff_per_bed (const CareChecking *checking, double staff)
{
  const CarePlausibleRule *rule = rule_of (checking, CARE_PLAUSIBLE_STAFF_PER_BED);
  double beds;

  if (!care_check_figure (checking->ret, checking->dataset, "ch.bed.max", &beds))
    beds = checking->context->places;
  /* Nobody at all is said by itself. */
  if (rule == NULL || !(beds > 0) || !(staff > 0)
      || (staff >= rule->min * beds - NEARLY && staff <= rule->max * beds + NEARLY))
    return;
  CareFinding *finding = care_check_add (checking->findings, "ch.wf.hc.de.care", CARE_SEVERITY_ADVICE,
                                         CARE_FINDING_STAFF_PER_BED, staff, beds);
  finding->c = rule->min;
  finding->d = rule->max;
}

/* No staff of either sort in any group is no copy. */
static void
check_agency (const CareChecking *checking)
{
  double values[N_GROUPS], sum = 0;

  if (rule_of (checking, CARE_PLAUSIBLE_AGENCY_AS_EMPLOYED) == NULL)
    return;
  for (size_t i = 0; i < N_GROUPS; i++)
    {
      double own, borrowed;
      if (!care_check_figure (checking->ret, checking->dataset, employed[i], &own)
          || !care_check_figure (checking->ret, checking->dataset, agency[i], &borrowed) || own > borrowed
          || own < borrowed)
        return;
      values[i] = own;
      sum += own;
    }
  if (!(sum > 0))
    return;
  CareFinding *finding = care_check_add (checking->findings, agency[0], CARE_SEVERITY_ADVICE,
                                         CARE_FINDING_AGENCY_AS_EMPLOYED, values[0], values[1]);
  finding->c = values[2];
}

/* What is worked in a month has an end: the days and nights of each. Where the staff are not known, as for
 * the most staff that are plausible. */
static void
check_hours (const CareChecking *checking)
{
  const CarePlausibleRule *rule = rule_of (checking, CARE_PLAUSIBLE_HOURS_EACH);
  const CarePlausibleRule *most = rule_of (checking, CARE_PLAUSIBLE_TOTAL_STAFF);
  double staff, hours;
  bool known = care_check_posts (checking->ret, checking->dataset, &staff) && staff > 0;

  if (rule == NULL || (!known && most == NULL))
    return;
  for (unsigned i = 0; i < checking->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (checking->dataset->items, i);

      if (item->kind != CARE_KIND_HOURS || is_said (checking, item->id)
          || !care_check_figure (checking->ret, checking->dataset, item->id, &hours))
        continue;
      if (known && hours > rule->max * staff)
        care_check_add (checking->findings, item->id, CARE_SEVERITY_ADVICE, CARE_FINDING_HOURS_EACH, hours,
                        staff)
            ->c
            = rule->max;
      if (!known && hours > rule->max * most->max)
        care_check_add (checking->findings, item->id, CARE_SEVERITY_ADVICE, CARE_FINDING_TOO_LARGE,
                        rule->max * most->max, 0);
    }
}

static void
check_care_home (const CareChecking *checking)
{
  double staff;

  check_agency (checking);
  if (!care_check_posts (checking->ret, checking->dataset, &staff))
    return;
  check_range (checking, CARE_PLAUSIBLE_TOTAL_STAFF, "ch.wf.hc.de.care", CARE_FINDING_TOTAL_STAFF, staff);
  check_staff_per_bed (checking, staff);
}

static void
check_home_care (const CareChecking *checking)
{
  double value;

  if (care_check_figure (checking->ret, checking->dataset, "dc.users", &value))
    check_range (checking, CARE_PLAUSIBLE_SERVICE_USERS, "dc.users", CARE_FINDING_SERVICE_USERS, value);
  if (care_check_figure (checking->ret, checking->dataset, "dc.staff", &value))
    check_range (checking, CARE_PLAUSIBLE_TOTAL_STAFF, "dc.staff", CARE_FINDING_TOTAL_STAFF, value);
}

/* What is on the certificate is no threshold of anybody's: it is asked without the rules too. */
static void
check_places (const CareChecking *checking)
{
  double beds;

  if (checking->ret->service == CARE_SERVICE_CARE_HOME && checking->context->places > 0
      && care_check_figure (checking->ret, checking->dataset, "ch.bed.max", &beds)
      && beds > checking->context->places)
    care_check_add (checking->findings, "ch.bed.max", CARE_SEVERITY_ADVICE, CARE_FINDING_BEDS_OVER_PLACES,
                    beds, checking->context->places);
}

void
care_check_plausible (const CareChecking *checking)
{
  check_places (checking);
  /* A dormant home has nobody: that is said of its figures together (care-check-fresh.c). */
  if (checking->context->plausible == NULL || checking->context->dormant)
    return;
  if (checking->ret->service == CARE_SERVICE_CARE_HOME)
    check_care_home (checking);
  else
    check_home_care (checking);
  check_hours (checking);
}
