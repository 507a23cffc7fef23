/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-checklist-save.h"

GHashTable *
care_checklist_found_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static bool
has_all (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id, found;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &found))
    if (g_hash_table_lookup (b, id) != found)
      return false;
  return true;
}

bool
care_checklist_found_equal (GHashTable *a, GHashTable *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);

  return has_all (a, b) && has_all (b, a);
}

CareChecklistChange *
care_checklist_change_new (const char *case_id, CareEventKind kind, GHashTable *pressed)
{
  CareChecklistChange *self = g_new0 (CareChecklistChange, 1);
  GHashTableIter iter;
  gpointer id, found;

  self->case_id = g_strdup (case_id);
  self->kind = kind;
  self->pressed = care_checklist_found_new ();
  g_hash_table_iter_init (&iter, pressed);
  while (g_hash_table_iter_next (&iter, &id, &found))
    g_hash_table_insert (self->pressed, g_strdup (id), found);
  return self;
}

void
care_checklist_change_free (CareChecklistChange *self)
{
  if (self == NULL)
    return;
  g_free (self->case_id);
  g_clear_pointer (&self->pressed, g_hash_table_unref);
  g_free (self);
}

/* The ids that stay as they are, and those that were pressed for found. */
static GStrv
ids_of (GStrv now, GHashTable *pressed, CareChecklistFound found)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id, said;

  for (int i = 0; now != NULL && now[i] != NULL; i++)
    if (!g_hash_table_contains (pressed, now[i]))
      g_strv_builder_add (ids, now[i]);
  g_hash_table_iter_init (&iter, pressed);
  while (g_hash_table_iter_next (&iter, &id, &said))
    if (GPOINTER_TO_INT (said) == (int)found)
      g_strv_builder_add (ids, id);
  return g_strv_builder_end (ids);
}

static bool
is_as_said (const CareCaseEvent *event, GHashTable *pressed)
{
  GHashTableIter iter;
  gpointer id, found;

  g_hash_table_iter_init (&iter, pressed);
  while (g_hash_table_iter_next (&iter, &id, &found))
    {
      bool there = event->there != NULL && g_strv_contains ((const char *const *)event->there, id);
      bool lacking = event->lacking != NULL && g_strv_contains ((const char *const *)event->lacking, id);

      if (there != (GPOINTER_TO_INT (found) == CARE_CHECKLIST_THERE)
          || lacking != (GPOINTER_TO_INT (found) == CARE_CHECKLIST_MISSING))
        return false;
    }
  return true;
}

gpointer
care_checklist_save (CareRecord *record, gpointer data, GError **error)
{
  const CareChecklistChange *change = data;
  g_autoptr (CareCaseView) view = care_record_view_case (record, change->case_id, error);
  const CareCaseEvent *event = view != NULL ? care_case_last (view->ca, change->kind) : NULL;
  g_autoptr (CareCaseEvent) put_right = NULL;
  GStrv there, lacking;

  if (view == NULL)
    return NULL;
  if (event == NULL || is_as_said (event, change->pressed)) /* struck meanwhile, or pressed there and back */
    return g_steal_pointer (&view);
  put_right = care_case_event_copy (event);
  there = ids_of (event->there, change->pressed, CARE_CHECKLIST_THERE);
  lacking = ids_of (event->lacking, change->pressed, CARE_CHECKLIST_MISSING);
  g_strfreev (put_right->there);
  g_strfreev (put_right->lacking);
  put_right->there = there;
  put_right->lacking = lacking;
  care_case_event_set (&put_right->replaces, event->id);
  return care_record_add_case_event (record, change->case_id, put_right, NULL, error);
}

gpointer
care_checklist_say (CareRecord *record, gpointer data, GError **error)
{
  static const char *const fields[] = { "ground", "includes", NULL };
  g_autoptr (CareCaseView) view = care_record_view_case (record, data, error);

  if (view == NULL)
    return NULL;
  view->draft->grounds |= CARE_GROUND_ERROR_IN_NOTICE;
  view->draft->includes |= CARE_INCLUDE_GAPS;
  if (!care_record_save_representation_fields (record, view->draft, fields, error))
    return NULL;
  return g_steal_pointer (&view);
}
