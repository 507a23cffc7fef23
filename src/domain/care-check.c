/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-check.h"

#include "care-check-private.h"
#include "care-code.h"

#include <string.h>

static const char *const severity_words[] = { "error", "warning", "advice" };

static const char *const finding_words[CARE_N_FINDINGS] = {
  "not-a-number",
  "not-whole",
  "negative",
  "too-large",
  "not-a-choice",
  "beds-over-capacity",
  "beds-under-capacity",
  "absent-over-staff",
  "vaccinated-over-staff",
  "vaccinated-over-residents",
  "overtime-over-paid",
  "packages-over-users",
  "unit-missing",
  "period-dates",
  "not-answered",
  "unknown-item",
  "out-of-season",
  "occupied-over-capacity",
  "staff-per-bed",
  "total-staff",
  "service-users",
  "agency-as-employed",
  "unchanged-long",
  "hours-each",
  "far-from-median",
  "not-fresh",
  "carried-over",
  "beds-over-places",
  "dormant-figures",
  "nil-proposed",
};

const char *
care_severity_to_string (CareSeverity severity)
{
  g_return_val_if_fail ((size_t)severity < G_N_ELEMENTS (severity_words), NULL);
  return severity_words[severity];
}

const char *
care_finding_to_string (CareFindingCode code)
{
  g_return_val_if_fail ((size_t)code < CARE_N_FINDINGS, NULL);
  return finding_words[code];
}

void
care_finding_free (CareFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->item);
  g_free (finding);
}

CareFinding *
care_check_add (
    GPtrArray *findings, const char *item, CareSeverity severity, CareFindingCode code, double a, double b)
{
  CareFinding *finding = g_new0 (CareFinding, 1);

  finding->item = g_strdup (item);
  finding->severity = severity;
  finding->code = code;
  finding->a = a;
  finding->b = b;
  g_ptr_array_add (findings, finding);
  return finding;
}

static void
check_figure (const CareItem *item, const char *field, const char *text, GPtrArray *findings)
{
  double value;

  if (!care_figure_parse (text, &value))
    {
      care_check_add (findings, field, CARE_SEVERITY_ERROR, CARE_FINDING_NOT_A_NUMBER, 0, 0);
      return;
    }
  if (value < 0)
    care_check_add (findings, field, CARE_SEVERITY_ERROR, CARE_FINDING_NEGATIVE, value, 0);
  else if (item->kind == CARE_KIND_COUNT && !care_figure_is_whole (value))
    care_check_add (findings, field, CARE_SEVERITY_ERROR, CARE_FINDING_NOT_WHOLE, value, 0);
  else if (item->plausible_max > 0 && value > item->plausible_max)
    care_check_add (findings, field, CARE_SEVERITY_ADVICE, CARE_FINDING_TOO_LARGE, item->plausible_max, 0);
}

static void
check_choice (const char *const *values, const char *field, const char *text, GPtrArray *findings)
{
  if (values != NULL && values[0] != NULL && !g_strv_contains (values, text))
    care_check_add (findings, field, CARE_SEVERITY_ERROR, CARE_FINDING_NOT_A_CHOICE, 0, 0);
}

/* A provider may pick the last month, four weeks or a pay period (data collection guidance, footnote 2); the
 * last says nothing without its dates. */
static void
check_period (const CareReturn *ret, const CareItem *item, GPtrArray *findings)
{
  static const char *const values[] = { "last-month", "four-weeks", "pay-period", NULL };
  const char *text = care_return_get (ret, item->id);

  g_auto (GStrv) fields = care_item_fields (item);
  const char *first = care_return_get (ret, fields[1]), *last = care_return_get (ret, fields[2]);
  CareDate from = care_date_parse (first), to = care_date_parse (last);
  bool unclear = (first != NULL && from == CARE_NO_DATE) || (last != NULL && to == CARE_NO_DATE);

  if (text != NULL)
    check_choice (values, item->id, text, findings);
  if (from == CARE_NO_DATE || to == CARE_NO_DATE)
    unclear = unclear || g_strcmp0 (text, "pay-period") == 0;
  else
    unclear = to < from;
  if (unclear)
    care_check_add (findings, item->id, CARE_SEVERITY_WARNING, CARE_FINDING_PERIOD_DATES, 0, 0);
}

static void
check_answer (const CareItem *item, const char *field, const char *text, GPtrArray *findings)
{
  static const char *const yes_no[] = { "yes", "no", NULL };

  switch (item->kind)
    {
    case CARE_KIND_COUNT:
    case CARE_KIND_HOURS:
    case CARE_KIND_DAYS_OR_HOURS:
      check_figure (item, field, text, findings);
      break;
    case CARE_KIND_YES_NO:
      check_choice (yes_no, field, text, findings);
      break;
    case CARE_KIND_CHOICE:
      check_choice ((const char *const *)item->values, field, text, findings);
      break;
    case CARE_KIND_TEXT:
    case CARE_KIND_PERIOD:
      break;
    }
}

static void
check_item (const CareReturn *ret, const CareItem *item, CareAsked asked, GPtrArray *findings)
{
  g_auto (GStrv) fields = care_item_fields (item);
  bool answered = false;

  for (size_t i = 0; fields[i] != NULL; i++)
    {
      const char *text = care_return_get (ret, fields[i]);
      if (text == NULL)
        continue;
      answered = true;
      check_answer (item, fields[i], text, findings);
    }
  if (item->kind == CARE_KIND_DAYS_OR_HOURS && care_return_get (ret, item->id) != NULL)
    {
      answered = true;
      check_answer (item, item->id, care_return_get (ret, item->id), findings);
      care_check_add (findings, item->id, CARE_SEVERITY_ADVICE, CARE_FINDING_UNIT_MISSING, 0, 0);
    }
  if (item->kind == CARE_KIND_PERIOD)
    check_period (ret, item, findings);
  if (!answered && care_asked_is_mandatory (asked) && !care_return_is_explained (ret, item))
    care_check_add (findings, item->id, CARE_SEVERITY_ADVICE, CARE_FINDING_NOT_ANSWERED, 0, 0);
  if (answered && (asked == CARE_NOT_ASKED_OUT_OF_SEASON || asked == CARE_NOT_ASKED_NO_CAMPAIGN))
    care_check_add (findings, item->id, CARE_SEVERITY_ADVICE, CARE_FINDING_OUT_OF_SEASON, 0, 0);
}

static void
check_unknown (const CareReturn *ret, const CareDataset *dataset, GPtrArray *findings)
{
  g_autofree const char **fields = care_return_fields (ret);

  for (size_t i = 0; fields[i] != NULL; i++)
    if (care_dataset_find_field (dataset, fields[i]) == NULL)
      care_check_add (findings, fields[i], CARE_SEVERITY_WARNING, CARE_FINDING_UNKNOWN_ITEM, 0, 0);
}

/* Where a finding stands in the dataset; one of the whole return comes first, what is not in it last. */
static unsigned
place (const CareDataset *dataset, const CareFinding *finding)
{
  const CareItem *item = care_dataset_find_field (dataset, finding->item);
  guint index = dataset->items->len;

  if (*finding->item == '\0')
    return 0;
  /* The one item that has no field of its own id answers to it in "not answered". */
  if (item == NULL)
    item = care_dataset_find (dataset, finding->item);
  if (item != NULL)
    g_ptr_array_find (dataset->items, item, &index);
  return index + 1;
}

typedef struct
{
  unsigned place;
  CareFinding *finding;
} Placed;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  unsigned first = ((const Placed *)a)->place, second = ((const Placed *)b)->place;

  return (first > second) - (first < second);
}

/* In the dataset's order, and of one item in the order in which they were found: the sort is stable. Each
 * place is looked for once, since a form does this at every key. */
static void
sort_findings (GPtrArray *findings, const CareDataset *dataset)
{
  g_autoptr (GArray) placed = g_array_sized_new (FALSE, FALSE, sizeof (Placed), findings->len);

  for (unsigned i = 0; i < findings->len; i++)
    {
      Placed one = { place (dataset, findings->pdata[i]), findings->pdata[i] };
      g_array_append_val (placed, one);
    }
  g_array_sort (placed, compare_places);
  for (unsigned i = 0; i < findings->len; i++)
    findings->pdata[i] = g_array_index (placed, Placed, i).finding;
}

GPtrArray *
care_check_return (const CareReturn *ret, const CareDataset *dataset, CareDate opens, GPtrArray *campaigns)
{
  return care_check_return_with (ret, dataset, opens, campaigns, NULL);
}

GPtrArray *
care_check_return_with (const CareReturn *ret,
                        const CareDataset *dataset,
                        CareDate opens,
                        GPtrArray *campaigns,
                        const CareCheckContext *context)
{
  g_return_val_if_fail (ret != NULL && dataset != NULL, NULL);
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)care_finding_free);

  if (ret->kind == CARE_RETURN_NIL)
    return findings;
  for (unsigned i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (dataset->items, i);
      check_item (ret, item, care_item_asked (item, opens, campaigns), findings);
    }
  care_check_relations (ret, dataset, findings);
  check_unknown (ret, dataset, findings);
  if (context != NULL)
    {
      const CareChecking checking = { ret, dataset, opens, care_instant_start_of (opens), context, findings };
      care_check_plausible (&checking);
      care_check_history (&checking);
      care_check_fresh (&checking);
    }
  sort_findings (findings, dataset);
  return findings;
}
