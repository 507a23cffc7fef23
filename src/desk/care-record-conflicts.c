/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflicts as a person sees them: base, mine and theirs, field by field, with who and when. */
#include "care-record-conflicts-private.h"

#include "care-record-private.h"
#include "care-store-outbox.h"

static void
field_free (gpointer data)
{
  CareConflictField *self = data;

  g_free (self->field);
  g_free (self->label);
  g_free (self->base);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self);
}

void
care_conflict_view_free (CareConflictView *self)
{
  if (self == NULL)
    return;
  char *const texts[] = { self->id,    self->kind,    self->name,     self->service,   self->month,
                          self->my_by, self->my_desk, self->their_by, self->their_desk };
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_free (self);
}

void
care_clashes_clear (CareClashes *self)
{
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->mine, g_free);
  g_clear_pointer (&self->all, g_ptr_array_unref);
}

/* The ground is what was agreed on with the version of theirs that stands in the conflict: so what a person
 * has changed here since is no clash. */
static char *
find_base (CareStore *store, const CareConflict *conflict, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareVersion) agreed = care_store_agreed (store, conflict->hub, conflict->id, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (agreed != NULL && *agreed->record != '\0' && care_same_text (agreed->rev, conflict->their_rev))
    return g_steal_pointer (&agreed->record);
  return g_strdup (conflict->base);
}

bool
care_clashes_find (CareStore *store, const CareConflict *conflict, CareClashes *clashes, GError **error)
{
  g_autoptr (GError) local = NULL;

  *clashes = (CareClashes){ NULL };
  clashes->base = find_base (store, conflict, &local);
  clashes->mine = local == NULL ? care_store_read_record (store, conflict->id, NULL, &local) : NULL;
  if (!care_need_found (clashes->mine, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_ITEM, conflict->id,
                        error))
    return false;
  g_autofree char *merged = care_wire_merge (conflict->kind, care_clashes_base (clashes), clashes->mine,
                                             conflict->theirs, &clashes->all, error);
  return merged != NULL;
}

/* The official wording of the question that a field of a return answers, or says something of. */
static char *
label_of (CareRecord *self, const CareConflictView *view, const char *field)
{
  CareService service;
  CareMonth month = care_month_parse (view->month);
  const CareItem *item = NULL;
  const char *slash = strchr (field, '/');

  if (month != CARE_NO_MONTH && care_service_from_string (view->service, &service))
    {
      CareWindow window = care_record_window_of (self, month);
      const CareDataset *dataset = care_dataset_on (care_record_law (self)->datasets, service, window.opens);
      item = dataset != NULL ? care_dataset_find_field (dataset, slash != NULL ? slash + 1 : field) : NULL;
    }
  return g_strdup (item != NULL ? item->label : "");
}

static void
add_fields (CareRecord *self, CareConflictView *view, GPtrArray *clashes)
{
  for (size_t i = 0; i < clashes->len; i++)
    {
      const CareClash *clash = clashes->pdata[i];
      CareConflictField *field = g_new (CareConflictField, 1);
      *field = (CareConflictField){
        .field = g_strdup (clash->field),
        .label = label_of (self, view, clash->field),
        .base = g_strdup (clash->base),
        .mine = g_strdup (clash->mine),
        .theirs = g_strdup (clash->theirs),
      };
      g_ptr_array_add (view->fields, field);
    }
}

static CareConflictView *
view_of (CareRecord *self, const CareConflict *conflict, GHashTable *names, GError **error)
{
  CareStore *store = care_record_store (self);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareOutboxRow) row = care_store_find_outbox_row (store, conflict->hub, conflict->id, &local);
  CareClashes clashes = { NULL };

  if (care_failed (g_steal_pointer (&local), error))
    return NULL;
  bool found = care_clashes_find (store, conflict, &clashes, error);
  CareConflictView *view = found ? g_new (CareConflictView, 1) : NULL;
  if (found)
    {
      *view = (CareConflictView){
        .id = g_strdup (conflict->id),
        .kind = g_strdup (care_kind_to_string (conflict->kind)),
        .my_by = g_strdup (row != NULL ? row->by : ""),
        .my_desk = g_strdup (row != NULL ? row->desk : ""),
        .my_at = row != NULL ? row->at : CARE_NO_INSTANT,
        .their_by = g_strdup (conflict->their_by),
        .their_desk = g_strdup (conflict->their_desk),
        .their_at = conflict->their_at,
        .found_at = conflict->found_at,
        .fields = g_ptr_array_new_with_free_func (field_free),
      };
      care_describe_document (names, conflict->id, &view->name, &view->service, &view->month);
      add_fields (self, view, clashes.all);
    }
  care_clashes_clear (&clashes);
  return view;
}

GPtrArray *
care_record_list_conflicts (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) conflicts = care_store_list_conflicts (care_record_store (self), error);
  g_autoptr (GHashTable) names = conflicts != NULL ? care_record_names (self, error) : NULL;
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify)care_conflict_view_free);

  if (names == NULL)
    return NULL;
  for (size_t i = 0; i < conflicts->len; i++)
    {
      CareConflictView *view = view_of (self, conflicts->pdata[i], names, error);
      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }
  return g_steal_pointer (&views);
}

CareConflictView *
care_record_view_conflict (CareRecord *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareConflict) conflict = care_store_find_conflict (care_record_store (self), id, &local);

  if (!care_need_found (conflict, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_ITEM, id, error))
    return NULL;
  g_autoptr (GHashTable) names = care_record_names (self, error);
  return names != NULL ? view_of (self, conflict, names, error) : NULL;
}
