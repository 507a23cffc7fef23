/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-autosave.h"

#include "care-desk.h"

/* A second after the first key that is not saved yet; architecture, "How a return flows". */
#define TYPING_MS 1000
#define TRY_AGAIN_MS 3000

struct _CareAutosave
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk;
  gpointer kept; /* what is being saved, or is to be tried again */
  GError *trouble;

  /* borrowed */
  gpointer owner; /* NULL once it has gone */

  CareSnapshot snapshot;
  CareDeskWork save;
  GDestroyNotify free_snapshot;

  CareSaveState state;
  CareInstant saved_at;
  unsigned timer;
  bool dirty;  /* the owner holds something that kept does not */
  bool saving; /* kept is on the database thread */
  bool hurry;  /* a field was left while saving */
  bool stale;  /* what is being saved is older than what follows it: not to be tried again */
  bool told;   /* the desk counts this one as unsaved */
};

G_DEFINE_FINAL_TYPE (CareAutosave, care_autosave, G_TYPE_OBJECT)

static unsigned changed_signal;

static void save_now (CareAutosave *self);

/* The window asks the desk before it closes. */
static void
tell_desk (CareAutosave *self)
{
  bool unsaved = self->dirty || self->kept != NULL;

  if (unsaved != self->told)
    care_desk_count_unsaved (self->desk, unsaved ? 1 : -1);
  self->told = unsaved;
}

static void
set_state (CareAutosave *self, CareSaveState state)
{
  self->state = state;
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
on_timer (gpointer data)
{
  CareAutosave *self = data;

  self->timer = 0;
  save_now (self);
  return G_SOURCE_REMOVE;
}

static void
save_within (CareAutosave *self, unsigned milliseconds)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_full (G_PRIORITY_DEFAULT, milliseconds, on_timer, g_object_ref (self),
                                      g_object_unref);
}

static void
drop_kept (CareAutosave *self)
{
  if (self->kept != NULL)
    self->free_snapshot (self->kept);
  self->kept = NULL;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareAutosave) self = data;

  self->saving = false;
  g_clear_error (&self->trouble);
  care_desk_run_finish (CARE_DESK (source), result, &self->trouble);
  if (self->trouble != NULL && !self->stale)
    {
      save_within (self, TRY_AGAIN_MS);
      set_state (self, CARE_SAVE_TROUBLE);
      return;
    }
  drop_kept (self);
  tell_desk (self);
  if (self->stale)
    return;
  self->saved_at = care_desk_now (self->desk);
  if (self->dirty && self->hurry)
    save_now (self);
  else if (self->dirty)
    save_within (self, TYPING_MS);
  set_state (self, self->dirty || self->saving ? CARE_SAVE_WAITING : CARE_SAVE_DONE);
}

static void
save_now (CareAutosave *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->saving)
    {
      self->hurry = true;
      return;
    }
  if (self->dirty && self->owner != NULL)
    {
      drop_kept (self);
      self->kept = self->snapshot (self->owner);
      self->dirty = false;
    }
  if (self->kept == NULL)
    return;
  self->saving = true;
  self->hurry = false;
  care_desk_run_async (self->desk, self->save, self->kept, NULL, NULL, true, NULL, on_saved,
                       g_object_ref (self));
}

static void
care_autosave_finalize (GObject *object)
{
  CareAutosave *self = CARE_AUTOSAVE (object);

  g_assert (self->timer == 0 && !self->saving);
  drop_kept (self);
  g_clear_error (&self->trouble);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (care_autosave_parent_class)->finalize (object);
}

static void
care_autosave_class_init (CareAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_autosave_finalize;

  changed_signal
      = g_signal_new ("changed", CARE_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_autosave_init (CareAutosave *self)
{
  self->saved_at = CARE_NO_INSTANT;
}

CareAutosave *
care_autosave_new (
    CareDesk *desk, gpointer owner, CareSnapshot snapshot, CareDeskWork save, GDestroyNotify free_snapshot)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && owner != NULL, NULL);

  CareAutosave *self = g_object_new (CARE_TYPE_AUTOSAVE, NULL);

  self->desk = g_object_ref (desk);
  self->owner = owner;
  self->snapshot = snapshot;
  self->save = save;
  self->free_snapshot = free_snapshot;
  return self;
}

CareSaveState
care_autosave_get_state (CareAutosave *self)
{
  g_return_val_if_fail (CARE_IS_AUTOSAVE (self), CARE_SAVE_NOTHING);

  return self->state;
}

CareInstant
care_autosave_get_saved_at (CareAutosave *self)
{
  g_return_val_if_fail (CARE_IS_AUTOSAVE (self), CARE_NO_INSTANT);

  return self->saved_at;
}

const GError *
care_autosave_get_trouble (CareAutosave *self)
{
  g_return_val_if_fail (CARE_IS_AUTOSAVE (self), NULL);

  return self->trouble;
}

void
care_autosave_touch (CareAutosave *self)
{
  g_return_if_fail (CARE_IS_AUTOSAVE (self) && self->owner != NULL);

  self->dirty = true;
  tell_desk (self);
  if (!self->saving)
    save_within (self, TYPING_MS);
  if (self->state != CARE_SAVE_TROUBLE)
    set_state (self, CARE_SAVE_WAITING);
}

void
care_autosave_flush (CareAutosave *self)
{
  g_return_if_fail (CARE_IS_AUTOSAVE (self));

  if (self->dirty)
    save_now (self);
}

void
care_autosave_close (CareAutosave *self)
{
  g_return_if_fail (CARE_IS_AUTOSAVE (self));

  if (self->owner == NULL)
    return;
  if (self->dirty && self->saving)
    {
      /* The one on its way holds less than what was typed since: that follows from a snapshot of its own. */
      CareAutosave *rest
          = care_autosave_new (self->desk, self->owner, self->snapshot, self->save, self->free_snapshot);

      care_autosave_touch (rest);
      care_autosave_close (rest);
      g_object_unref (rest);
      self->dirty = false;
      self->stale = true;
    }
  else
    care_autosave_flush (self);
  self->owner = NULL;
}
