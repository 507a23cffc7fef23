/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-checklist.h"

#include "care-law.h"

void
care_checklist_item_free (CareChecklistItem *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->label);
  g_free (self->source);
  g_free (self);
}

bool
care_checklist_has (CareEventKind kind)
{
  return kind == CARE_EVENT_NOTICE_OF_INTENT || kind == CARE_EVENT_DECISION
         || kind == CARE_EVENT_FINAL_NOTICE;
}

GPtrArray *
care_checklist_for (const CareLaw *law, CareEventKind kind, CareDate on)
{
  g_return_val_if_fail (law != NULL, NULL);

  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < law->checklists->len; i++)
    {
      CareChecklistItem *item = g_ptr_array_index (law->checklists, i);
      bool ended = item->to != CARE_NO_DATE && item->to < on;
      if (item->document == kind && item->from <= on && !ended)
        g_ptr_array_add (found, item);
    }
  return found;
}
