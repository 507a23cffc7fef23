/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For tests/ui/test_kill.py: somebody who types into a return and never stops, and what is found after them.
 *
 * care-kill-writer FOLDER SEED   types 1, 2, 3, ... into five fields in turn, through the draft and its
 * autosave as the form does, and says "saved N" once the autosave calls all up to N saved care-kill-writer
 * FOLDER        says what the record holds, field by field, and "sound" if it verifies */
#include "care-return-draft.h"

#include <stdio.h>
#include <stdlib.h>

#define HOME "1-101"
#define NOVEMBER care_month (2026, 11)
#define LONGEST_PAUSE_MS 40

static const char *const FIELDS[]
    = { "ch.bed.max", "ch.bed.occ", "ch.bed.res", "ch.bed.acc", "ch.wf.hc.de.nurse" };

typedef struct
{
  CareDesk *desk;
  CareReturnDraft *draft;
  GRand *random;
  int typed, said;
} Writer;

static void
check (bool good, const GError *error)
{
  if (!good)
    g_error ("%s", error != NULL ? error->message : "it could not be done");
}

/* At once, for whoever reads the pipe when we are gone. */
static void
say (const char *word, int number)
{
  printf ("%s %d\n", word, number);
  fflush (stdout);
}

static CareRecord *
open_record (const char *folder)
{
  g_autoptr (GError) error = NULL;
  CareClock *clock = care_clock_new_at (care_instant_parse ("2026-11-10T10:00:00Z"));
  CareRecord *record = care_record_open (folder, NULL, "Test Person", clock, &error);

  check (record != NULL, error);
  return record;
}

/* The home is there from the first run on. */
static void
need_home (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRecord) record = open_record (folder);
  g_autoptr (GPtrArray) homes = care_record_list_locations (record, &error);
  CareNewLocation what = { .id = HOME,
                           .name = "Elm House",
                           .provider = "1-201",
                           .services = { true, false },
                           .places = 40,
                           .users = -1,
                           .history_from = NOVEMBER };

  check (homes != NULL, error);
  if (homes->len == 0)
    {
      g_autoptr (CareLocation) home = care_record_add_location (record, &what, &error);
      check (home != NULL, error);
    }
}

static gpointer
view_return (CareRecord *record, gpointer data, GError **error)
{
  return care_record_view_return (record, HOME, CARE_SERVICE_CARE_HOME, NOVEMBER, error);
}

static void
take_view (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  CareReturnView **view = data;

  *view = care_desk_run_finish (CARE_DESK (source), result, &error);
  check (*view != NULL, error);
}

static int
highest (const CareReturn *ret)
{
  int number = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      const char *text = care_return_get (ret, FIELDS[i]);
      int found = text != NULL ? (int)g_ascii_strtoll (text, NULL, 10) : 0;
      number = MAX (number, found);
    }
  return number;
}

static void
autosave_changed (Writer *self)
{
  CareAutosave *autosave = care_return_draft_get_autosave (self->draft);

  if (care_autosave_get_state (autosave) != CARE_SAVE_DONE || self->said == self->typed)
    return;
  self->said = self->typed;
  say ("saved", self->said);
}

/* One figure; every other time the field is left. */
static gboolean
type_one (gpointer data)
{
  Writer *self = data;
  g_autofree char *text = g_strdup_printf ("%d", ++self->typed);

  care_return_draft_set (self->draft, FIELDS[self->typed % (int)G_N_ELEMENTS (FIELDS)], text);
  if (g_rand_boolean (self->random))
    care_autosave_flush (care_return_draft_get_autosave (self->draft));
  g_timeout_add ((unsigned)g_rand_int_range (self->random, 0, LONGEST_PAUSE_MS), type_one, self);
  return G_SOURCE_REMOVE;
}

static void
write_until_killed (const char *folder, unsigned seed)
{
  g_autoptr (GError) error = NULL;
  Writer self = { .random = g_rand_new_with_seed (seed) };
  CareReturnView *view = NULL;

  need_home (folder);
  self.desk = care_desk_new (folder, NULL, "Test Person",
                             care_clock_new_at (care_instant_parse ("2026-11-10T10:00:00Z")), &error);
  check (self.desk != NULL, error);
  care_desk_run_async (self.desk, view_return, NULL, NULL, NULL, false, NULL, take_view, &view);
  care_desk_drain (self.desk);
  self.draft = care_return_draft_new (self.desk, view);
  self.typed = self.said = highest (care_return_draft_get_view (self.draft)->ret);
  g_signal_connect_swapped (care_return_draft_get_autosave (self.draft), "changed",
                            G_CALLBACK (autosave_changed), &self);
  say ("typing", self.typed);
  type_one (&self);
  while (true)
    g_main_context_iteration (NULL, TRUE);
}

static int
show (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRecord) record = open_record (folder);
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (record), true, &error);
  g_autoptr (GPtrArray) homes = care_record_list_locations (record, &error);

  check (verdict != NULL && homes != NULL, error);
  if (homes->len > 0)
    {
      g_autoptr (CareReturnView) view = view_return (record, NULL, &error);
      check (view != NULL, error);
      for (size_t i = 0; i < G_N_ELEMENTS (FIELDS); i++)
        {
          const char *text = care_return_get (view->ret, FIELDS[i]);
          printf ("field %d %s\n", (int)i, text != NULL ? text : "0");
        }
    }
  for (unsigned i = 0; i < verdict->problems->len; i++)
    printf ("problem %s\n", (const char *)verdict->problems->pdata[i]);
  puts (verdict->ok ? "sound" : "damaged");
  return verdict->ok ? 0 : 1;
}

int
main (int argc, char **argv)
{
  if (argc == 2)
    return show (argv[1]);
  g_assert (argc == 3);
  write_until_killed (argv[1], (unsigned)g_ascii_strtoull (argv[2], NULL, 10));
  return 0;
}
