/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-record-files.h"
#include "care-record-private.h"
#include "care-store-hub.h"
#include "care-store-statement.h"

#include <string.h>

#define EVERY_FAULT                                                                                          \
  (1u << CARE_MODEL_LOST_BEFORE | 1u << CARE_MODEL_LOST_AFTER | 1u << CARE_MODEL_DELAYED                     \
   | 1u << CARE_MODEL_TWICE | 1u << CARE_MODEL_CUT | 1u << CARE_MODEL_WRONG_JSON | 1u << CARE_MODEL_REWOUND  \
   | 1u << CARE_MODEL_TROUBLE | 1u << CARE_MODEL_TROUBLE_DONE | 1u << CARE_MODEL_BUSY                        \
   | 1u << CARE_MODEL_NOT_LET_IN | 1u << CARE_MODEL_TOO_LARGE)

static void
sync_well (Fuzz *self, FuzzDesk *desk)
{
  CareSyncReport report = { 0 };

  fuzz_sync (self, desk, &report);
  care_sync_report_clear (&report);
}

static void
sync_badly (Fuzz *self, FuzzDesk *desk)
{
  care_model_hub_set_chance (self->hub, 10 + fuzz_pick (self, 50), EVERY_FAULT);
  sync_well (self, desk);
  care_model_hub_set_chance (self->hub, 0, 0);
}

/* As kill -9 leaves it: between two requests the record is what was committed. */
static void
kill_desk (Fuzz *self, FuzzDesk *desk)
{
  self->stop_after = fuzz_pick (self, 8);
  fuzz_say (self, "  desk %d: killed after %d requests", (int)(desk - self->desks), self->stop_after);
  sync_well (self, desk);
  self->stop_after = -1;
  care_record_close (desk->record);
  fuzz_open (self, desk);
}

static void
fill_disk (Fuzz *self, FuzzDesk *desk)
{
  CareStore *store = fuzz_store (desk);
  g_autofree char *pages = NULL;

  fuzz_say (self, "  desk %d: its disk is full", (int)(desk - self->desks));
  g_assert_true (care_store_query_text (store, &pages, NULL, "PRAGMA page_count", ""));
  g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT,
                                            g_ascii_strtoll (pages, NULL, 10) + fuzz_pick (self, 3));
  g_assert_true (care_store_exec (store, limit, NULL));
  sync_well (self, desk);
  g_assert_true (care_store_exec (store, "PRAGMA max_page_count = 1000000", NULL));
}

/* Somebody puts the folder on another computer: two desks with one name. */
static void
copy_desk (Fuzz *self, FuzzDesk *desk)
{
  if (self->n_desks == FUZZ_DESKS)
    return;
  FuzzDesk *copy = &self->desks[self->n_desks++];
  copy->folder = g_dir_make_tmp ("care-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (copy->folder, "record.db", NULL);
  g_autoptr (GError) error = NULL;

  care_record_backup (desk->record, path, &error);
  g_assert_no_error (error);
  fuzz_say (self, "  desk %d: a copy of desk %d", self->n_desks - 1, (int)(desk - self->desks));
  fuzz_open (self, copy);
}

static void
jump_clock (Fuzz *self, FuzzDesk *desk)
{
  desk->drift = g_rand_int_range (self->random, -48 * 3600, 48 * 3600);
  fuzz_say (self, "  desk %d: clock wrong by %d s", (int)(desk - self->desks), (int)desk->drift);
  fuzz_set_clock (self, desk);
}

/* The hub's administrator restores last night's copy, or keeps one. */
static void
put_back_hub (Fuzz *self, FuzzDesk *desk)
{
  if (self->copy == NULL || fuzz_pick (self, 2) == 0)
    {
      g_clear_pointer (&self->copy, care_model_copy_free);
      self->copy = care_model_hub_copy (self->hub);
      fuzz_say (self, "  the hub is copied");
      return;
    }
  fuzz_say (self, "  the hub is put back");
  care_model_hub_put_back (self->hub, self->copy);
  fuzz_ledger_waive_lent (self->ledger);
}

/* Another hub stands behind the address for a moment: whoever knew the other one says so, and sends nothing.
 */
static void
swap_hub (Fuzz *self, FuzzDesk *desk)
{
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (self->hub);
  g_autoptr (CareHub) hub = care_store_find_hub (fuzz_store (desk), CARE_HUB_GROUP, NULL);
  CareSyncReport report = { 0 };

  if (*hub->identity == '\0')
    return;
  fuzz_say (self, "  another hub");
  care_model_hub_swap (self->hub, "another");
  fuzz_sync (self, desk, &report);
  g_assert_cmpint (report.why, ==, CARE_SYNC_ANOTHER_HUB);
  g_assert_cmpint (report.pushed + report.pulled, ==, 0);
  care_sync_report_clear (&report);
  care_model_hub_put_back (self->hub, copy);
}

static void
tidy_hub (Fuzz *self, FuzzDesk *desk)
{
  /* What was deleted by hand and then forgotten is known to nobody who puts an older version there again: see
   * the honest limits in README.md. */
  if (self->deleted)
    return;
  fuzz_say (self, "  the hub forgets old versions");
  care_model_hub_compact (self->hub);
}

/* Somebody deletes a document on the hub, by hand. */
static void
delete_document (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *id
      = g_strdup_printf ("return:1-HOME%d:care-home:2026-07", fuzz_pick (self, FUZZ_LOCATIONS));
  g_autofree char *keys = g_strdup_printf ("{\"keys\":[\"%s\"]}", id);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (self->hub, "POST", "_all_docs", keys);
  g_autoptr (GRegex) rev = g_regex_new ("\"rev\":\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (rev, answer->text, 0, &match) || strstr (answer->text, "\"deleted\"") != NULL)
    return;
  g_autofree char *found = g_match_info_fetch (match, 1);
  g_autofree char *body
      = g_strdup_printf ("{\"docs\":[{\"_id\":\"%s\",\"_rev\":\"%s\",\"_deleted\":true}]}", id, found);
  g_autoptr (CareHubAnswer) done = care_model_hub_look (self->hub, "POST", "_bulk_docs", body);
  fuzz_say (self, "  somebody deletes %s on the hub", id);
  self->deleted = true;
  fuzz_ledger_waive_lent (self->ledger);
}

static void
be_offline (Fuzz *self, FuzzDesk *desk)
{
  care_model_hub_set_chance (self->hub, 100, 1u << CARE_MODEL_LOST_BEFORE);
  sync_well (self, desk);
  care_model_hub_set_chance (self->hub, 0, 0);
}

void
fuzz_nature (Fuzz *self, FuzzDesk *desk)
{
  static void (*const deeds[]) (Fuzz *, FuzzDesk *)
      = { sync_well,  sync_well, sync_well,  sync_well,      sync_badly,     sync_badly,
          sync_badly, kill_desk, fill_disk,  copy_desk,      jump_clock,     put_back_hub,
          swap_hub,   tidy_hub,  be_offline, fuzz_seed_leaf, delete_document };

  self->now += fuzz_pick (self, 3600);
  fuzz_set_clock (self, desk);
  deeds[fuzz_pick (self, G_N_ELEMENTS (deeds))](self, desk);
}
