/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-colleague.h"

void
care_colleague_free (CareColleague *self)
{
  if (self == NULL)
    return;
  g_free (self->desk);
  g_free (self->parent);
  g_free (self->person);
  g_free (self->hub);
  g_free (self->mark);
  g_free (self->head);
  g_free (self->program);
  g_free (self);
}
