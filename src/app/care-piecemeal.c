/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-piecemeal.h"

static gboolean
on_idle (gpointer data)
{
  CarePiecemeal *self = data;

  if (self->piece (self->data))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

void
care_piecemeal_begin (CarePiecemeal *self, CarePiece piece, gpointer data)
{
  g_return_if_fail (self != NULL && piece != NULL);

  care_piecemeal_end (self);
  self->piece = piece;
  self->data = data;
  if (piece (data))
    self->source = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

void
care_piecemeal_end (CarePiecemeal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
}
