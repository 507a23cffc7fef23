/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-drafting.h"

struct _CareDrafting
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk;
  CareRepresentation *draft;
  CareAutosave *autosave; /* NULL once closed */
  CareCasePapers *papers;
  char *facts;         /* what the papers were read of, to see whether they changed */
  GHashTable *touched; /* keys of what may differ from the record; static texts */
  GPtrArray *written;  /* CareWritten */

  CarePaper paper;
  bool misleading;
  bool reading;
  bool read_again; /* something changed while the papers were being read */
};

G_DEFINE_FINAL_TYPE (CareDrafting, care_drafting, G_TYPE_OBJECT)

enum
{
  TYPED,
  SHAPED,
  READ,
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Only what was typed at: a colleague may have written the rest since the page was filled. */
typedef struct
{
  CareRepresentation *draft;
  const char **fields;
} Snapshot;

static gpointer
take_snapshot (gpointer owner)
{
  CareDrafting *self = owner;
  Snapshot *snapshot = g_new (Snapshot, 1);

  snapshot->draft = care_representation_copy (self->draft);
  snapshot->fields = (const char **)g_hash_table_get_keys_as_array (self->touched, NULL);
  return snapshot;
}

static void
free_snapshot (gpointer data)
{
  Snapshot *snapshot = data;

  care_representation_free (snapshot->draft);
  g_free (snapshot->fields);
  g_free (snapshot);
}

static gpointer
store_snapshot (CareRecord *record, gpointer data, GError **error)
{
  const Snapshot *snapshot = data;

  return care_record_save_representation_fields (record, snapshot->draft, snapshot->fields, error) ? data
                                                                                                   : NULL;
}

static void
on_saved (CareDrafting *self)
{
  if (care_autosave_get_state (self->autosave) == CARE_SAVE_DONE)
    g_hash_table_remove_all (self->touched);
  g_signal_emit (self, signals[SAVED], 0);
}

/* key: a static text. */
static void
touch (CareDrafting *self, const char *key, guint signal)
{
  g_hash_table_add (self->touched, (gpointer)key);
  care_autosave_touch (self->autosave);
  g_signal_emit (self, signals[signal], 0);
}

static gpointer
read_papers (CareRecord *record, gpointer data, GError **error)
{
  return care_record_read_papers (record, data, error);
}

static void read_now (CareDrafting *self);

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareDrafting) self = data;
  CareCasePapers *papers = care_desk_run_finish (CARE_DESK (source), result, NULL);

  self->reading = false;
  /* What stood in the way is said by the case's own reading; what was read before stays. */
  if (papers != NULL)
    {
      g_clear_pointer (&self->papers, care_case_papers_free);
      self->papers = papers;
      if (self->autosave != NULL)
        g_signal_emit (self, signals[READ], 0);
    }
  if (self->read_again && self->autosave != NULL)
    read_now (self);
}

static void
read_now (CareDrafting *self)
{
  self->read_again = self->reading;
  if (self->reading)
    return;
  self->reading = true;
  care_desk_run_async (self->desk, read_papers, g_strdup (self->draft->case_id), g_free,
                       (GDestroyNotify)care_case_papers_free, false, NULL, on_read, g_object_ref (self));
}

static void
append_exhibits (GString *facts, const CareRepresentation *draft)
{
  for (guint i = 0; i < draft->exhibits->len; i++)
    g_string_append_printf (facts, "|%s", ((CareDraftExhibit *)draft->exhibits->pdata[i])->sha256);
}

/* What the documents are made of beside the answers, as a text that changes with it. */
static char *
describe_facts (const CareCaseView *view)
{
  GString *facts = g_string_new (NULL);
  const CareProvider *provider = view->provider;

  g_string_append_printf (facts, "%s|%d|%u|%u|%u|%u", view->ca->id, view->today, view->ca->missed->len,
                          view->ca->misleading->len, view->ca->events->len, view->ca->corrected->len);
  for (guint i = 0; i < view->ca->events->len; i++)
    g_string_append_printf (facts, "|%s", ((CareCaseEvent *)view->ca->events->pdata[i])->id);
  for (guint i = 0; i < view->history->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (view->history, i);

      g_string_append_printf (facts, "|%d %" G_GINT64_FORMAT, row->state, row->recorded_at);
    }
  g_string_append_printf (facts, "|%s|%s|%s|%s|%s|%s", provider->name, provider->address, provider->email,
                          provider->telephone, provider->nominated, provider->logo_sha256);
  append_exhibits (facts, view->draft);
  return g_string_free (facts, false);
}

static bool
waits_for_a_file (CareDrafting *self)
{
  GHashTableIter iter;
  gpointer seen;

  g_hash_table_iter_init (&iter, self->papers->exhibits);
  while (g_hash_table_iter_next (&iter, NULL, &seen))
    if (((CareExhibitSeen *)seen)->bytes < 0)
      return true;
  return false;
}

static void
care_drafting_finalize (GObject *object)
{
  CareDrafting *self = CARE_DRAFTING (object);

  g_assert (self->autosave == NULL);
  g_clear_object (&self->desk);
  care_representation_free (self->draft);
  care_case_papers_free (self->papers);
  g_free (self->facts);
  g_hash_table_unref (self->touched);
  g_ptr_array_unref (self->written);
  G_OBJECT_CLASS (care_drafting_parent_class)->finalize (object);
}

static void
care_drafting_class_init (CareDraftingClass *klass)
{
  const char *const names[N_SIGNALS] = { "typed", "shaped", "read", "saved" };

  G_OBJECT_CLASS (klass)->finalize = care_drafting_finalize;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
care_drafting_init (CareDrafting *self)
{
  self->touched = g_hash_table_new (g_str_hash, g_str_equal);
  self->written = g_ptr_array_new_with_free_func ((GDestroyNotify)care_written_free);
}

/* The paper that the case stands at. */
static CarePaper
paper_for (const CareCase *ca)
{
  CareCaseState state = care_case_state (ca);

  if (state == CARE_CASE_NOT_UPHELD)
    return CARE_PAPER_REVIEW;
  return state == CARE_CASE_FINAL_NOTICE || state == CARE_CASE_APPEAL ? CARE_PAPER_APPEAL
                                                                      : CARE_PAPER_REPRESENTATIONS;
}

CareDrafting *
care_drafting_new (CareDesk *desk, const CareCaseView *view)
{
  CareDrafting *self = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk) && view != NULL, NULL);

  self = g_object_new (CARE_TYPE_DRAFTING, NULL);
  self->desk = g_object_ref (desk);
  self->draft = care_representation_copy (view->draft);
  self->misleading = view->ca->misleading->len > 0;
  self->paper = paper_for (view->ca);
  self->autosave = care_autosave_new (desk, self, take_snapshot, store_snapshot, free_snapshot);
  g_signal_connect_swapped (self->autosave, "changed", G_CALLBACK (on_saved), self);
  care_drafting_look (self, view);
  return self;
}

void
care_drafting_close (CareDrafting *self)
{
  g_return_if_fail (CARE_IS_DRAFTING (self));

  if (self->autosave == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->autosave, self);
  care_autosave_close (self->autosave);
  g_clear_object (&self->autosave);
}

static bool
rests (CareDrafting *self)
{
  CareSaveState state = care_autosave_get_state (self->autosave);

  return g_hash_table_size (self->touched) == 0 && (state == CARE_SAVE_DONE || state == CARE_SAVE_NOTHING);
}

void
care_drafting_look (CareDrafting *self, const CareCaseView *view)
{
  g_autofree char *facts = NULL;
  bool misleading, shaped;

  g_return_if_fail (CARE_IS_DRAFTING (self) && self->autosave != NULL && view != NULL);

  misleading = view->ca->misleading->len > 0;
  shaped = misleading != self->misleading;
  facts = describe_facts (view);
  if (g_strcmp0 (facts, self->facts) != 0 || (self->papers != NULL && waits_for_a_file (self)))
    {
      g_free (self->facts);
      self->facts = g_steal_pointer (&facts);
      read_now (self);
    }
  if (rests (self) && !care_representation_equal (self->draft, view->draft))
    {
      care_representation_free (self->draft);
      self->draft = care_representation_copy (view->draft);
      shaped = true;
    }
  self->misleading = misleading;
  if (shaped)
    g_signal_emit (self, signals[SHAPED], 0);
}

CareDesk *
care_drafting_get_desk (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);
  return self->desk;
}

const CareRepresentation *
care_drafting_get_draft (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);
  return self->draft;
}

const CareCasePapers *
care_drafting_get_papers (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);
  return self->papers;
}

CareAutosave *
care_drafting_get_autosave (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);
  return self->autosave;
}

CarePaper
care_drafting_get_paper (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), CARE_PAPER_REPRESENTATIONS);
  return self->paper;
}

void
care_drafting_set_paper (CareDrafting *self, CarePaper paper)
{
  g_return_if_fail (CARE_IS_DRAFTING (self) && paper < CARE_N_PAPERS);

  if (self->paper == paper)
    return;
  self->paper = paper;
  g_signal_emit (self, signals[SHAPED], 0);
}

void
care_drafting_set (CareDrafting *self, const char *key, const char *text)
{
  const CareQuestion *question = care_question_find (key);

  g_return_if_fail (CARE_IS_DRAFTING (self) && question != NULL && text != NULL);

  if (g_str_equal (care_representation_get (self->draft, key), text))
    return;
  care_representation_set (self->draft, key, text);
  touch (self, question->key, TYPED);
}

void
care_drafting_set_ground (CareDrafting *self, int index, bool chosen)
{
  unsigned grounds;

  g_return_if_fail (CARE_IS_DRAFTING (self) && index >= 0 && index < CARE_N_GROUNDS);

  grounds = chosen ? self->draft->grounds | 1u << index : self->draft->grounds & ~(1u << index);
  if (grounds == self->draft->grounds)
    return;
  self->draft->grounds = grounds;
  touch (self, "ground", SHAPED);
  care_drafting_flush (self);
}

void
care_drafting_set_include (CareDrafting *self, int index, bool goes_in)
{
  unsigned includes;

  g_return_if_fail (CARE_IS_DRAFTING (self) && index >= 0 && index < CARE_N_INCLUDES);

  includes = goes_in ? self->draft->includes | 1u << index : self->draft->includes & ~(1u << index);
  if (includes == self->draft->includes)
    return;
  self->draft->includes = includes;
  touch (self, "includes", SHAPED);
  care_drafting_flush (self);
}

void
care_drafting_flush (CareDrafting *self)
{
  g_return_if_fail (CARE_IS_DRAFTING (self));

  if (self->autosave != NULL)
    care_autosave_flush (self->autosave);
}

static void
exhibits_changed (CareDrafting *self, guint signal)
{
  touch (self, "exhibits", signal);
  care_drafting_flush (self);
}

void
care_drafting_add_exhibit (CareDrafting *self, const char *title, const char *file_name, const char *sha256)
{
  guint before;

  g_return_if_fail (CARE_IS_DRAFTING (self));

  before = self->draft->exhibits->len;
  care_representation_add_exhibit (self->draft, title, file_name, sha256);
  if (self->draft->exhibits->len > before)
    exhibits_changed (self, SHAPED);
}

void
care_drafting_name_exhibit (CareDrafting *self, guint place, const char *title)
{
  CareDraftExhibit *exhibit = NULL;

  g_return_if_fail (CARE_IS_DRAFTING (self) && place < self->draft->exhibits->len && title != NULL);

  exhibit = g_ptr_array_index (self->draft->exhibits, place);
  if (g_str_equal (exhibit->title, title))
    return;
  g_free (exhibit->title);
  exhibit->title = g_strdup (title);
  touch (self, "exhibits", TYPED);
}

void
care_drafting_move_exhibit (CareDrafting *self, guint place, int by)
{
  gpointer exhibit;

  g_return_if_fail (CARE_IS_DRAFTING (self) && place < self->draft->exhibits->len);

  if ((int)place + by < 0 || (guint)((int)place + by) >= self->draft->exhibits->len)
    return;
  exhibit = g_ptr_array_steal_index (self->draft->exhibits, place);
  g_ptr_array_insert (self->draft->exhibits, (int)place + by, exhibit);
  exhibits_changed (self, SHAPED);
}

void
care_drafting_remove_exhibit (CareDrafting *self, guint place)
{
  g_return_if_fail (CARE_IS_DRAFTING (self) && place < self->draft->exhibits->len);

  g_ptr_array_remove_index (self->draft->exhibits, place);
  exhibits_changed (self, SHAPED);
}

void
care_drafting_replace (CareDrafting *self, const CareRepresentation *with)
{
  CareRepresentation *draft = NULL;

  g_return_if_fail (CARE_IS_DRAFTING (self) && with != NULL);

  draft = care_representation_copy (with);
  care_representation_free (self->draft);
  self->draft = draft;
  for (size_t i = 0; i < care_question_count (); i++)
    g_hash_table_add (self->touched, (gpointer)care_question_at (i)->key);
  g_hash_table_add (self->touched, (gpointer) "ground");
  g_hash_table_add (self->touched, (gpointer) "includes");
  exhibits_changed (self, SHAPED);
}

bool
care_drafting_is_misleading (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), false);
  return self->misleading;
}

const char **
care_drafting_missing (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);

  if (self->papers == NULL)
    return care_representation_missing (self->draft, self->paper);
  return care_case_papers_missing (self->papers, self->paper, self->draft);
}

CareDocument *
care_drafting_make_document (CareDrafting *self)
{
  g_autofree const char **missing = NULL;

  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);

  if (self->papers == NULL)
    return NULL;
  missing = care_drafting_missing (self);
  return care_case_papers_document (self->papers, self->paper, self->draft, missing[0] != NULL);
}

void
care_drafting_take_written (CareDrafting *self, GPtrArray *written)
{
  g_return_if_fail (CARE_IS_DRAFTING (self) && written != NULL);

  g_ptr_array_unref (self->written);
  self->written = written;
}

GPtrArray *
care_drafting_get_written (CareDrafting *self)
{
  g_return_val_if_fail (CARE_IS_DRAFTING (self), NULL);
  return self->written;
}
