/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fees.h"

void
care_fee_scheme_free (CareFeeScheme *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->source);
  g_clear_pointer (&self->bands, g_array_unref);
  g_free (self);
}

const CareFeeScheme *
care_fee_scheme_on (GPtrArray *schemes, CareDate on)
{
  g_return_val_if_fail (schemes != NULL, NULL);

  for (guint i = 0; i < schemes->len; i++)
    {
      const CareFeeScheme *scheme = g_ptr_array_index (schemes, i);
      if (scheme->from <= on && (scheme->to == CARE_NO_DATE || on <= scheme->to))
        return scheme;
    }
  return NULL;
}

static int64_t
care_home_part (const CareFeeScheme *scheme, int places)
{
  for (guint i = 0; i < scheme->bands->len; i++)
    {
      const CareFeeBand *band = &g_array_index (scheme->bands, CareFeeBand, i);
      if (places >= band->min && (band->max == 0 || places <= band->max))
        return band->pence;
    }
  return 0;
}

static int64_t
community_part (const CareFeeScheme *scheme, int users)
{
  int64_t thousandths = scheme->community_base_pence * 10 + users * scheme->community_user_thousandths;

  thousandths = MIN (thousandths, scheme->community_cap_pence * 10);
  return (thousandths + 500) / 1000 * 100;
}

int64_t
care_fee_part (const CareFeeScheme *scheme, CareService kind, int number)
{
  g_return_val_if_fail (scheme != NULL, 0);

  /* Nobody said how many: there is nothing to count with, and what is shown beside it says so. */
  if (number < 0)
    return 0;
  return kind == CARE_SERVICE_CARE_HOME ? care_home_part (scheme, number) : community_part (scheme, number);
}

static void
part_free (CarePenaltyPart *part)
{
  g_free (part->location);
  g_free (part);
}

CarePenalty *
care_penalty_new (const CareFeeScheme *scheme)
{
  g_return_val_if_fail (scheme != NULL, NULL);

  CarePenalty *self = g_new0 (CarePenalty, 1);
  self->scheme = g_strdup (scheme->id);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  return self;
}

void
care_penalty_add (
    CarePenalty *self, const CareFeeScheme *scheme, CareService kind, const char *location, int number)
{
  g_return_if_fail (self != NULL && scheme != NULL);

  CarePenaltyPart *part = g_new0 (CarePenaltyPart, 1);
  part->kind = kind;
  part->location = g_strdup (location);
  part->number = MAX (number, -1);
  part->pence = care_fee_part (scheme, kind, number);
  self->total_pence += part->pence;
  g_ptr_array_add (self->parts, part);
}

void
care_penalty_free (CarePenalty *self)
{
  if (self == NULL)
    return;
  g_free (self->scheme);
  g_ptr_array_unref (self->parts);
  g_free (self);
}
