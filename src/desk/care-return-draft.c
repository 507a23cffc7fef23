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
};

G_DEFINE_FINAL_TYPE (CareReturnDraft, care_return_draft, G_TYPE_OBJECT)

static unsigned changed_signal;

/* On the main thread: what the database thread will store. */
static gpointer
take_snapshot (gpointer owner)
{
  CareReturnDraft *self = owner;

  return care_return_copy (self->view->ret);
}

static gpointer
store_snapshot (CareRecord *record, gpointer data, GError **error)
{
  return care_record_save_return (record, data, error) ? data : NULL;
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
}

CareReturnDraft *
care_return_draft_new (CareDesk *desk, CareReturnView *view)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && view != NULL, NULL);

  CareReturnDraft *self = g_object_new (CARE_TYPE_RETURN_DRAFT, NULL);

  self->view = view;
  self->autosave
      = care_autosave_new (desk, self, take_snapshot, store_snapshot, (GDestroyNotify)care_return_free);
  return self;
}

const CareReturnView *
care_return_draft_get_view (CareReturnDraft *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self), NULL);

  return self->view;
}

CareAutosave *
care_return_draft_get_autosave (CareReturnDraft *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_DRAFT (self), NULL);

  return self->autosave;
}

void
care_return_draft_set (CareReturnDraft *self, const char *field, const char *text)
{
  g_return_if_fail (CARE_IS_RETURN_DRAFT (self) && field != NULL);

  if (!care_return_set (self->view->ret, field, text))
    return;
  care_return_view_check (self->view);
  care_autosave_touch (self->autosave);
  g_signal_emit (self, changed_signal, 0);
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
