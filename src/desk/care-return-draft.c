/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-draft.h"

#include "care-record-returns-private.h"

#include <string.h>

struct _CareReturnDraft
{
  GObject parent_instance;

  /* owned */
  CareReturnView *view;
  CareAutosave *autosave;
  GHashTable *touched; /* ids of the fields that may differ from the record -> what it may hold of this
                          form's: GPtrArray of char, "" for no answer */
};

/* What goes to the database thread: only what was touched here, for another program may have changed the
 * rest. */
typedef struct
{
  CareReturn *ret;
  GHashTable *touched;
} Snapshot;

G_DEFINE_FINAL_TYPE (CareReturnDraft, care_return_draft, G_TYPE_OBJECT)

static unsigned changed_signal;

static char *
answer_of (const CareReturn *ret, const char *field)
{
  const char *answer = care_return_get (ret, field);

  return g_strdup (answer != NULL ? answer : "");
}

static GHashTable *
new_touched (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
}

static gpointer
copy_text (gconstpointer text, gpointer data)
{
  return g_strdup (text);
}

/* On the main thread: what the database thread will store. */
static gpointer
take_snapshot (gpointer owner)
{
  CareReturnDraft *self = owner;
  Snapshot *snapshot = g_new (Snapshot, 1);
  GHashTableIter touched;
  gpointer field, ours;

  snapshot->ret = care_return_copy (self->view->ret);
  snapshot->touched = new_touched ();
  g_hash_table_iter_init (&touched, self->touched);
  while (g_hash_table_iter_next (&touched, &field, &ours))
    {
      g_hash_table_insert (snapshot->touched, g_strdup (field), g_ptr_array_copy (ours, copy_text, NULL));
      g_ptr_array_add (ours, answer_of (self->view->ret, field)); /* the record may hold it from now on */
    }
  return snapshot;
}

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  care_return_free (snapshot->ret);
  g_hash_table_unref (snapshot->touched);
  g_free (snapshot);
}

static gpointer
store_snapshot (CareRecord *record, gpointer data, GError **error)
{
  Snapshot *snapshot = data;

  return care_record_save_fields (record, snapshot->ret, snapshot->touched, error) ? data : NULL;
}

static void
on_autosave_changed (CareReturnDraft *self)
{
  if (care_autosave_get_state (self->autosave) == CARE_SAVE_DONE)
    g_hash_table_remove_all (self->touched);
}

static void
care_return_draft_dispose (GObject *object)
{
  CareReturnDraft *self = CARE_RETURN_DRAFT (object);

  if (self->autosave != NULL)
    care_autosave_close (self->autosave);
  g_clear_object (&self->autosave);

  G_OBJECT_CLASS (care_return_draft_parent_class)->dispose (object);
}

static void
care_return_draft_finalize (GObject *object)
{
  CareReturnDraft *self = CARE_RETURN_DRAFT (object);

  g_clear_pointer (&self->view, care_return_view_free);
  g_clear_pointer (&self->touched, g_hash_table_unref);

  G_OBJECT_CLASS (care_return_draft_parent_class)->finalize (object);
}

static void
care_return_draft_class_init (CareReturnDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_return_draft_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_return_draft_finalize;

  changed_signal = g_signal_new ("changed", CARE_TYPE_RETURN_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
care_return_draft_init (CareReturnDraft *self)
{
  self->touched = new_touched ();
}

CareReturnDraft *
care_return_draft_new (CareDesk *desk, CareReturnView *view)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && view != NULL, NULL);

  CareReturnDraft *self = g_object_new (CARE_TYPE_RETURN_DRAFT, NULL);

  self->view = view;
  self->autosave = care_autosave_new (desk, self, take_snapshot, store_snapshot, snapshot_free);
  g_signal_connect_object (self->autosave, "changed", G_CALLBACK (on_autosave_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

const CareReturnView *
care_return_draft_get_view (CareReturnDraft *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self), NULL);

  return self->view;
}

static void
take_array (GPtrArray **array, GPtrArray *fresh)
{
  g_ptr_array_unref (*array);
  *array = g_ptr_array_ref (fresh);
}

/* What the record holds now, and over it what was typed here and may not be stored yet. */
static void
take_answers (CareReturnDraft *self, CareReturn **fresh)
{
  CareReturn *ret = g_steal_pointer (fresh);
  GHashTableIter touched;
  gpointer field;

  g_hash_table_iter_init (&touched, self->touched);
  while (g_hash_table_iter_next (&touched, &field, NULL))
    care_return_set (ret, field, care_return_get (self->view->ret, field));
  care_return_free (self->view->ret);
  self->view->ret = ret;
}

/* Questions that are shown are borrowed from the law that was read with them: another list of them would take
 * a new form. The days that are holidays, and with them the window, may have changed. */
bool
care_return_draft_renew (CareReturnDraft *self, CareReturnView *fresh)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self) && fresh != NULL, false);

  g_autoptr (CareReturnView) own = fresh;
  CareReturnView *view = self->view;

  if (strcmp (own->ret->location, view->ret->location) != 0 || own->ret->service != view->ret->service
      || own->ret->month != view->ret->month)
    return false;
  if (own->dataset == view->dataset)
    {
      care_law_unref (view->law);
      view->law = care_law_ref (own->law);
    }
  take_answers (self, &own->ret);
  take_array (&view->earlier, own->earlier);
  take_array (&view->submissions, own->submissions);
  take_array (&view->receipts, own->receipts);
  take_array (&view->recollections, own->recollections);
  view->window = own->window;
  view->state = own->state;
  view->recorded_at = own->recorded_at;
  care_return_view_check (view);
  g_signal_emit (self, changed_signal, 0);
  return true;
}

CareAutosave *
care_return_draft_get_autosave (CareReturnDraft *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self), NULL);

  return self->autosave;
}

static void
touch (CareReturnDraft *self, const char *field, char *before)
{
  GPtrArray *ours = NULL;

  if (g_hash_table_contains (self->touched, field))
    {
      g_free (before);
      return;
    }
  ours = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (ours, before);
  g_hash_table_insert (self->touched, g_strdup (field), ours);
}

void
care_return_draft_set (CareReturnDraft *self, const char *field, const char *text)
{
  g_return_if_fail (CARE_IS_RETURN_DRAFT (self) && field != NULL);
  g_autofree char *before = answer_of (self->view->ret, field);

  if (!care_return_set (self->view->ret, field, text))
    return;
  touch (self, field, g_steal_pointer (&before));
  care_return_view_check (self->view);
  care_autosave_touch (self->autosave);
  g_signal_emit (self, changed_signal, 0);
}

bool
care_return_draft_is_touched (CareReturnDraft *self, const char *field)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self) && field != NULL, false);

  return g_hash_table_contains (self->touched, field);
}

const CareFinding *
care_return_draft_finding (CareReturnDraft *self, const char *field)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self), NULL);

  const CareFinding *worst = NULL;

  for (size_t i = 0; i < self->view->findings->len; i++)
    {
      const CareFinding *finding = self->view->findings->pdata[i];

      if (strcmp (finding->item, field) != 0 || finding->code == CARE_FINDING_NOT_ANSWERED)
        continue;
      if (worst == NULL || finding->severity < worst->severity)
        worst = finding;
    }
  return worst;
}
