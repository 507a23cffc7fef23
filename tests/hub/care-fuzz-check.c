/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-kind.h"
#include "care-store-exchange.h"
#include "care-store-outbox.h"
#include "care-wire-hub.h"
#include "care-wire-sync.h"

#include <string.h>

#define ROUNDS 40

/* A person presses "Try again" at what was set aside while things were broken. */
static void
try_again (FuzzDesk *desk)
{
  g_autoptr (GPtrArray) rows = care_store_list_outbox (fuzz_store (desk), NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CareOutboxRow *row = g_ptr_array_index (rows, i);
      if (row->state == CARE_OUTBOX_SET_ASIDE)
        g_assert_true (care_record_retry (desk->record, row->id, NULL));
    }
}

/* Everybody syncs and settles until nobody has anything to say: then each asks once, and hears nothing. */
static char *
come_to_rest (Fuzz *self)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      int more = 0;
      for (int i = 0; i < self->n_desks; i++)
        {
          CareSyncReport report = { 0 };
          self->desks[i].drift = 0;
          fuzz_set_clock (self, &self->desks[i]);
          try_again (&self->desks[i]);
          fuzz_sync (self, &self->desks[i], &report);
          if (report.why != CARE_SYNC_FINE)
            {
              char *problem = g_strdup_printf ("desk %d is not in step: %s %s", i,
                                               care_sync_why_to_string (report.why), report.detail);
              care_sync_report_clear (&report);
              return problem;
            }
          more += report.requests - 1 + fuzz_settle (self, &self->desks[i]);
          care_sync_report_clear (&report);
        }
      if (more == 0)
        return NULL;
    }
  return g_strdup ("they do not come to rest");
}

static GPtrArray *
read_hub (Fuzz *self)
{
  g_autoptr (CareHubAnswer) answer = fuzz_look (
      self, "GET", "_changes?since=0&limit=100000&style=all_docs&include_docs=true&conflicts=true", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubPage) page = care_wire_read_changes (answer->text, &error);

  g_assert_no_error (error);
  return g_ptr_array_ref (page->documents);
}

/* One document as a desk has it. */
static char *
compare (Fuzz *self, int d, const CareHubDocument *document)
{
  g_autofree char *here = care_store_read_record (fuzz_store (&self->desks[d]), document->id, NULL, NULL);

  if (here == NULL)
    return g_strdup_printf ("desk %d lacks %s", d, document->id);
  if (care_kind_changes (document->kind) && strcmp (here, document->record) != 0)
    return g_strdup_printf ("desk %d has %s as %s, the hub as %s", d, document->id, here, document->record);
  return NULL;
}

static char *
check_agreement (Fuzz *self, GPtrArray *documents)
{
  char *problem = NULL;

  for (guint i = 0; i < documents->len && problem == NULL; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      if (document->deleted || document->understanding != CARE_UNDERSTOOD)
        return g_strdup_printf ("the hub has %s as something else", document->id);
      if (document->conflicts[0] != NULL)
        return g_strdup_printf ("the hub has two leaves of %s", document->id);
      for (int d = 0; d < self->n_desks && problem == NULL; d++)
        if (document->kind != CARE_KIND_DESK)
          problem = compare (self, d, document);
    }
  return problem;
}

static char *
check_nothing_stuck (Fuzz *self)
{
  for (int d = 0; d < self->n_desks; d++)
    {
      g_autoptr (GPtrArray) rows = care_store_list_outbox (fuzz_store (&self->desks[d]), NULL);
      g_autoptr (CareVerdict) verdict = care_store_verify (fuzz_store (&self->desks[d]), false, NULL);
      if (rows->len > 0)
        {
          const CareOutboxRow *row = g_ptr_array_index (rows, 0);
          return g_strdup_printf ("desk %d: %s is stuck: %s %s", d, row->id,
                                  care_outbox_state_to_string (row->state),
                                  care_sync_why_to_string (row->why));
        }
      if (!verdict->ok)
        return g_strdup_printf ("desk %d: %s", d, (char *)g_ptr_array_index (verdict->problems, 0));
    }
  return NULL;
}

static const CareHubDocument *
find (GPtrArray *documents, const char *id)
{
  for (guint i = 0; i < documents->len; i++)
    if (g_str_equal (((CareHubDocument *)g_ptr_array_index (documents, i))->id, id))
      return g_ptr_array_index (documents, i);
  return NULL;
}

static char *
check_nothing_lost (Fuzz *self, GPtrArray *documents)
{
  g_autoptr (GPtrArray) fields = fuzz_ledger_fields (self->ledger);

  for (guint i = 0; i < fields->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (fields, i), "\t", 2);
      const CareHubDocument *document = find (documents, parts[0]);
      g_autofree char *now = document != NULL ? fuzz_field (document->record, parts[1]) : NULL;
      g_autofree char *lost = fuzz_ledger_missing (self->ledger, parts[0], parts[1], now);
      if (lost != NULL)
        return g_strdup_printf ("%s %s: %s was saved and is lost; there is %s", parts[0], parts[1], lost,
                                now != NULL ? now : "nothing");
    }
  return NULL;
}

/* Each submission and each event of a case exactly once. */
static char *
check_once (Fuzz *self, GPtrArray *documents)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, fuzz_ledger_words (self->ledger));
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      int times = 0;
      for (guint i = 0; i < documents->len; i++)
        {
          const CareHubDocument *document = g_ptr_array_index (documents, i);
          bool counts = document->kind == CARE_KIND_SUBMISSION || document->kind == CARE_KIND_CASE_EVENT;
          times += counts && strstr (document->record, word) != NULL ? 1 : 0;
        }
      if (times != 1)
        return g_strdup_printf ("%s is on the hub %d times", (char *)word, times);
    }
  return NULL;
}

static char *
check_segments (GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      if (document->kind != CARE_KIND_EVENTS)
        continue;
      g_autoptr (CareSegment) segment = care_wire_segment_from_json (document->record, NULL);
      if (segment == NULL || !care_segment_is_sound (segment))
        return g_strdup_printf ("%s is not sound", document->id);
    }
  return NULL;
}

char *
fuzz_heal_and_check (Fuzz *self)
{
  fuzz_heal (self);
  char *problem = come_to_rest (self);
  g_autoptr (GPtrArray) documents = read_hub (self);

  if (problem == NULL)
    problem = check_nothing_stuck (self);
  if (problem == NULL)
    problem = check_agreement (self, documents);
  if (problem == NULL)
    problem = check_nothing_lost (self, documents);
  if (problem == NULL)
    problem = check_once (self, documents);
  return problem != NULL ? problem : check_segments (documents);
}
