/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-check-private.h"

/* parts together may not be more than limits together. A figure that is not asked in this version, or that
 * cannot be read, is left out; the limit must be whole. */
typedef struct
{
  const char *item; /* that the finding is shown at */
  CareFindingCode code;
  CareSeverity severity;
  size_t at_least; /* so many parts must be answered, for a sum that says more than its parts do */
  const char *parts[4];
  const char *limits[3];
} Relation;

#define DIRECT "ch.wf.hc.de.nurse", "ch.wf.hc.de.care", "ch.wf.hc.de.non"
#define AGENCY "ch.wf.hc.ag.nurse", "ch.wf.hc.ag.care", "ch.wf.hc.ag.non"
#define WARN CARE_SEVERITY_WARNING
#define STAFF CARE_FINDING_VACCINATED_OVER_STAFF
#define RESIDENTS CARE_FINDING_VACCINATED_OVER_RESIDENTS
#define ABSENT CARE_FINDING_ABSENT_OVER_STAFF

static const Relation relations[] = {
  { "ch.bed.max",
    CARE_FINDING_BEDS_OVER_CAPACITY,
    CARE_SEVERITY_ERROR,
    2,
    { "ch.bed.occ", "ch.bed.res", "ch.bed.acc", "ch.bed.na" },
    { "ch.bed.max" } },
  { "ch.bed.occ",
    CARE_FINDING_OCCUPIED_OVER_CAPACITY,
    CARE_SEVERITY_ERROR,
    1,
    { "ch.bed.occ" },
    { "ch.bed.max" } },
  { "ch.wf.abs.cov.nurse", ABSENT, WARN, 1, { "ch.wf.abs.cov.nurse" }, { "ch.wf.hc.de.nurse" } },
  { "ch.wf.abs.cov.care", ABSENT, WARN, 1, { "ch.wf.abs.cov.care" }, { "ch.wf.hc.de.care" } },
  { "ch.wf.abs.cov.non", ABSENT, WARN, 1, { "ch.wf.abs.cov.non" }, { "ch.wf.hc.de.non" } },
  { "ch.wf.abs.gen.nurse", ABSENT, WARN, 1, { "ch.wf.abs.gen.nurse" }, { "ch.wf.hc.de.nurse" } },
  { "ch.wf.abs.gen.care", ABSENT, WARN, 1, { "ch.wf.abs.gen.care" }, { "ch.wf.hc.de.care" } },
  { "ch.wf.abs.gen.non", ABSENT, WARN, 1, { "ch.wf.abs.gen.non" }, { "ch.wf.hc.de.non" } },
  { "ch.cov.primary.de", STAFF, WARN, 1, { "ch.cov.primary.de" }, { DIRECT } },
  { "ch.cov.primary.ag", STAFF, WARN, 1, { "ch.cov.primary.ag" }, { AGENCY } },
  { "ch.cov.primary.res", RESIDENTS, WARN, 1, { "ch.cov.primary.res" }, { "ch.bed.occ" } },
  { "ch.cov.boost.de", STAFF, WARN, 1, { "ch.cov.boost.de" }, { DIRECT } },
  { "ch.cov.boost.ag", STAFF, WARN, 1, { "ch.cov.boost.ag" }, { AGENCY } },
  { "ch.cov.boost.res", RESIDENTS, WARN, 1, { "ch.cov.boost.res" }, { "ch.bed.occ" } },
  { "ch.flu.de", STAFF, WARN, 1, { "ch.flu.de" }, { DIRECT } },
  { "ch.flu.ag", STAFF, WARN, 1, { "ch.flu.ag" }, { AGENCY } },
  { "ch.flu.res", RESIDENTS, WARN, 1, { "ch.flu.res" }, { "ch.bed.occ" } },
  { "ch.wf.hrs.ot", CARE_FINDING_OVERTIME_OVER_PAID, WARN, 1, { "ch.wf.hrs.ot" }, { "ch.wf.hrs.paid" } },
  { "dc.staff.covid", ABSENT, WARN, 1, { "dc.staff.covid" }, { "dc.staff" } },
  { "dc.cov.primary", STAFF, WARN, 1, { "dc.cov.primary" }, { "dc.staff" } },
  { "dc.cov.boost", STAFF, WARN, 1, { "dc.cov.boost" }, { "dc.staff" } },
  { "dc.flu", STAFF, WARN, 1, { "dc.flu" }, { "dc.staff" } },
  { "dc.hrs.ot", CARE_FINDING_OVERTIME_OVER_PAID, WARN, 1, { "dc.hrs.ot" }, { "dc.hrs.paid" } },
  { "dc.poc.public",
    CARE_FINDING_PACKAGES_OVER_USERS,
    WARN,
    1,
    { "dc.poc.public", "dc.poc.self" },
    { "dc.users" } },
};

/* Everybody who is absent, for either reason; said only where neither number is too many alone. */
static const char *const absences[][3] = {
  { "ch.wf.abs.cov.nurse", "ch.wf.abs.gen.nurse", "ch.wf.hc.de.nurse" },
  { "ch.wf.abs.cov.care", "ch.wf.abs.gen.care", "ch.wf.hc.de.care" },
  { "ch.wf.abs.cov.non", "ch.wf.abs.gen.non", "ch.wf.hc.de.non" },
};

bool
care_check_figure (const CareReturn *ret, const CareDataset *dataset, const char *item, double *value)
{
  return care_dataset_find (dataset, item) != NULL && care_figure_parse (care_return_get (ret, item), value)
         && !(*value < 0);
}

/* How many of the figures could be read; their sum. */
static size_t
add_up (const CareReturn *ret, const CareDataset *dataset, const char *const *items, size_t n, double *sum)
{
  size_t read = 0;

  *sum = 0;
  for (size_t i = 0; i < n && items[i] != NULL; i++)
    {
      double value;
      if (!care_check_figure (ret, dataset, items[i], &value))
        continue;
      *sum += value;
      read++;
    }
  return read;
}

static size_t
count (const char *const *items, size_t n)
{
  size_t counted = 0;

  while (counted < n && items[counted] != NULL)
    counted++;
  return counted;
}

static void
check_relation (const CareReturn *ret,
                const CareDataset *dataset,
                const Relation *relation,
                GPtrArray *findings)
{
  double parts, limit;
  size_t n_limits = count (relation->limits, G_N_ELEMENTS (relation->limits));

  if (add_up (ret, dataset, relation->limits, n_limits, &limit) < n_limits)
    return;
  if (add_up (ret, dataset, relation->parts, G_N_ELEMENTS (relation->parts), &parts) < relation->at_least)
    return;
  if (parts > limit)
    care_check_add (findings, relation->item, relation->severity, relation->code, parts, limit);
}

static void
check_absences (const CareReturn *ret, const CareDataset *dataset, size_t group, GPtrArray *findings)
{
  const char *const *ids = absences[group];
  double covid, general, staff;

  if (!care_check_figure (ret, dataset, ids[0], &covid) || !care_check_figure (ret, dataset, ids[1], &general)
      || !care_check_figure (ret, dataset, ids[2], &staff))
    return;
  if (covid <= staff && general <= staff && covid + general > staff)
    care_check_add (findings, ids[1], CARE_SEVERITY_WARNING, CARE_FINDING_ABSENT_OVER_STAFF, covid + general,
                    staff);
}

/* Every bed was in one of the four states while "not available" was asked, until July 2023; since then a gap
 * is normal. */
static void
check_beds_under (const CareReturn *ret, const CareDataset *dataset, GPtrArray *findings)
{
  static const char *const states[] = { "ch.bed.occ", "ch.bed.res", "ch.bed.acc", "ch.bed.na" };
  double sum, capacity;

  if (add_up (ret, dataset, states, G_N_ELEMENTS (states), &sum) == G_N_ELEMENTS (states)
      && care_check_figure (ret, dataset, "ch.bed.max", &capacity) && sum < capacity)
    care_check_add (findings, "ch.bed.max", CARE_SEVERITY_WARNING, CARE_FINDING_BEDS_UNDER_CAPACITY, sum,
                    capacity);
}

void
care_check_relations (const CareReturn *ret, const CareDataset *dataset, GPtrArray *findings)
{
  for (size_t i = 0; i < G_N_ELEMENTS (relations); i++)
    check_relation (ret, dataset, &relations[i], findings);
  for (size_t i = 0; i < G_N_ELEMENTS (absences); i++)
    check_absences (ret, dataset, i, findings);
  check_beds_under (ret, dataset, findings);
}
