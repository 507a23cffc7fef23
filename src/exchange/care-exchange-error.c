/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exchange-error.h"

typedef struct
{
  int line, column;
} CareExchangeErrorPrivate;

static void
care_exchange_error_private_init (CareExchangeErrorPrivate *self)
{
  self->line = self->column = 0;
}

static void
care_exchange_error_private_copy (const CareExchangeErrorPrivate *from, CareExchangeErrorPrivate *to)
{
  *to = *from;
}

static void
care_exchange_error_private_clear (CareExchangeErrorPrivate *self)
{
}

G_DEFINE_EXTENDED_ERROR (CareExchangeError, care_exchange_error)

bool
care_exchange_fail (GError **error, CareExchangeError code, int line, int column, const char *message)
{
  GError *made = g_error_new_literal (CARE_EXCHANGE_ERROR, (int)code, message);
  CareExchangeErrorPrivate *place = care_exchange_error_get_private (made);

  place->line = line;
  place->column = column;
  g_propagate_error (error, made);
  return false;
}

int
care_exchange_error_line (const GError *error)
{
  const CareExchangeErrorPrivate *place
      = error->domain == CARE_EXCHANGE_ERROR ? care_exchange_error_get_private (error) : NULL;

  return place != NULL ? place->line : 0;
}

int
care_exchange_error_column (const GError *error)
{
  const CareExchangeErrorPrivate *place
      = error->domain == CARE_EXCHANGE_ERROR ? care_exchange_error_get_private (error) : NULL;

  return place != NULL ? place->column : 0;
}
