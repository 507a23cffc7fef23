/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-courier-fixture.h"

#include "care-record-files.h"
#include "care-store-exchange.h"

#include <glib/gstdio.h>
#include <string.h>

#define ROUNDS 8

World *
world_new_empty (int desks)
{
  World *self = g_new0 (World, 1);

  g_assert_cmpint (desks, <=, DESKS);
  self->random = g_rand_new_with_seed (1);
  self->hub = care_model_hub_new (1);
  care_model_hub_swap (self->hub, "the-hub");
  self->now = care_instant_parse (BEGINS);
  self->stop_after = -1;
  self->n_desks = desks;
  for (int i = 0; i < desks; i++)
    {
      self->desks[i].world = self;
      self->desks[i].folder = g_dir_make_tmp ("care-courier-XXXXXX", NULL);
      desk_open (&self->desks[i]);
      desk_join (&self->desks[i], CARE_HUB_GROUP);
    }
  return self;
}

World *
world_new (int desks)
{
  World *self = world_new_empty (desks);

  desk_name (&self->desks[0], "Elm House");
  world_rest (self);
  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (folder);
}

void
world_free (World *self)
{
  for (int i = 0; i < self->n_desks; i++)
    {
      care_sync_report_clear (&self->desks[i].report);
      care_record_close (self->desks[i].record);
      remove_folder (self->desks[i].folder);
      g_free (self->desks[i].folder);
    }
  care_model_hub_free (self->hub);
  care_model_hub_free (self->cases);
  g_rand_free (self->random);
  g_free (self);
}

void
world_rest (World *self)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      int more = 0;
      for (int i = 0; i < self->n_desks; i++)
        {
          desk_step (&self->desks[i]);
          more += self->desks[i].report.requests - 1;
        }
      if (more == 0)
        return;
    }
  g_error ("the desks do not come to rest");
}

static void
compare (World *self, const CareHubDocument *document)
{
  g_assert_cmpint (document->understanding, ==, CARE_UNDERSTOOD);
  g_assert_null (document->conflicts[0]);
  for (int i = 0; i < self->n_desks && document->kind != CARE_KIND_DESK; i++)
    {
      g_autofree char *here = care_store_read_record (desk_store (&self->desks[i]), document->id, NULL, NULL);
      if (here == NULL)
        g_error ("desk %d lacks %s", i, document->id);
      if (care_kind_changes (document->kind))
        g_assert_cmpstr (here, ==, document->record);
    }
}

void
world_agree (World *self)
{
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (
      self->hub, "GET", "_changes?since=0&limit=100000&style=all_docs&include_docs=true&conflicts=true",
      NULL);
  g_autoptr (CareHubPage) page = care_wire_read_changes (answer->text, NULL);

  g_assert_nonnull (page);
  for (guint i = 0; i < page->documents->len; i++)
    compare (self, g_ptr_array_index (page->documents, i));
  for (int i = 0; i < self->n_desks; i++)
    {
      g_assert_cmpint (desk_waiting (&self->desks[i]), ==, 0);
      desk_assert_sound (&self->desks[i]);
    }
}

Desk *
world_copy_desk (World *self, Desk *desk)
{
  Desk *copy = &self->desks[self->n_desks++];
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (self->n_desks, <=, DESKS);
  copy->world = self;
  copy->folder = g_dir_make_tmp ("care-courier-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (copy->folder, "record.db", NULL);
  care_record_backup (desk->record, path, &error);
  g_assert_no_error (error);
  desk_open (copy);
  return copy;
}

CareHubAnswer *
world_answer (World *self, unsigned status, const char *text)
{
  CareHubAnswer *answer = g_new0 (CareHubAnswer, 1);

  answer->status = status;
  answer->text = g_strdup (text);
  answer->length = strlen (text);
  answer->date = self->now + self->hub_ahead;
  answer->retry_after = -1;
  return answer;
}
