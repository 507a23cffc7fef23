/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-group.h"

#include "care-hub-admin.h"
#include "care-kind.h"
#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-store-extras.h"
#include "care-wire-hub.h"

#include <string.h>

#define IDENTITY "_local/care-returns"

static CareGroup *
group_of (Fuzz *fuzz)
{
  return (CareGroup *)fuzz;
}

CareHubAnswer *
fuzz_look (Fuzz *fuzz, const char *method, const char *path, const char *body)
{
  g_autoptr (GError) error = NULL;
  const CareHubRequest request = { .method = method, .path = path, .body = body };
  CareHubAnswer *answer = care_hub_client_ask (group_of (fuzz)->look, &request, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

void
fuzz_heal (Fuzz *fuzz)
{
  care_proxy_cut (group_of (fuzz)->proxy, true, 0, NULL, NULL);
}

void
fuzz_sync (Fuzz *fuzz, FuzzDesk *desk, CareSyncReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareSyncOutcome) outcome = care_record_sync (
      desk->record, &(CareHubPasswords){ CARE_REAL_HUB_PASSWORD, NULL }, true, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  care_sync_report_clear (report);
  report->why = outcome->why;
  report->detail = g_strdup (outcome->detail);
  report->pushed = outcome->pushed;
  report->pulled = outcome->pulled;
  report->conflicts = outcome->conflicts;
  report->requests = outcome->requests;
  g_test_message ("desk %d: %s %s, %d sent, %d taken, %d conflicts, %d requests", (int)(desk - fuzz->desks),
                  care_sync_why_to_string (report->why), report->detail, report->pushed, report->pulled,
                  report->conflicts, report->requests);
}

static void
prepare (CareGroup *self, bool rules)
{
  g_autoptr (GError) error = NULL;

  if (!rules)
    {
      g_autofree char *body = care_wire_identity ("a-hub-without-rules");
      g_autoptr (CareHubAnswer) answer = fuzz_look (&self->fuzz, "PUT", IDENTITY, body);
      g_assert_cmpuint (answer->status, ==, 201);
      return;
    }
  g_autoptr (GPtrArray) problems = care_hub_prepare (self->look, g_getenv ("CARE_RETURNS_TEST_HUB_FOLDER"),
                                                     g_get_real_time () / G_USEC_PER_SEC, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
join (CareGroup *self, FuzzDesk *desk)
{
  const CareHubAddress address = { .url = self->url,
                                   .user = CARE_REAL_HUB_USER,
                                   .password = CARE_REAL_HUB_PASSWORD,
                                   .ca_file = self->real->ca_file };
  g_autoptr (GError) error = NULL;
  CareSyncWhy why = CARE_SYNC_OFFLINE;

  g_assert_true (care_record_join_hub (desk->record, &address, &why, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (why, ==, CARE_SYNC_FINE);
}

CareGroup *
care_group_new (guint32 seed, int desks, bool rules)
{
  CareGroup *self = g_new0 (CareGroup, 1);
  Fuzz *fuzz = &self->fuzz;
  g_autoptr (GError) error = NULL;

  fuzz->random = g_rand_new_with_seed (seed);
  fuzz->now = care_instant_parse (FUZZ_BEGINS);
  fuzz->ledger = fuzz_ledger_new ();
  fuzz->stop_after = -1;
  fuzz->n_desks = desks;
  self->real = care_real_hub_new (true);
  self->proxy = care_proxy_new (self->real->port);
  self->url
      = g_strdup_printf ("https://127.0.0.1:%d/%s", care_proxy_port (self->proxy), CARE_REAL_HUB_DATABASE);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->look = care_hub_client_new (self->real->url, CARE_REAL_HUB_ADMIN, CARE_REAL_HUB_PASSWORD,
                                    self->real->ca_file, &error);
  g_assert_no_error (error);
  prepare (self, rules);
  for (int i = 0; i < desks; i++)
    {
      fuzz->desks[i].folder = g_dir_make_tmp ("care-group-XXXXXX", NULL);
      fuzz_open (fuzz, &fuzz->desks[i]);
      join (self, &fuzz->desks[i]);
    }
  fuzz_begin (fuzz);
  return self;
}

void
care_group_free (CareGroup *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < self->fuzz.n_desks; i++)
    fuzz_close (&self->fuzz.desks[i]);
  care_hub_client_free (self->look);
  care_proxy_free (self->proxy);
  care_real_hub_free (self->real);
  fuzz_ledger_free (self->fuzz.ledger);
  g_rand_free (self->fuzz.random);
  g_ptr_array_unref (self->files);
  g_free (self->fuzz.case_id);
  g_free (self->url);
  g_free (self);
}

/* A return is recorded with a file beside it: a screenshot, say, of some size. */
static void
record_with_evidence (CareGroup *self, FuzzDesk *desk)
{
  Fuzz *fuzz = &self->fuzz;
  gsize size = (gsize)fuzz_pick (fuzz, 40000) + 1;
  g_autofree char *content = g_malloc (size);
  g_autofree char *location = g_strdup_printf ("1-HOME%d", fuzz_pick (fuzz, FUZZ_LOCATIONS));
  g_autofree char *by = g_strdup_printf ("by-%d-end", ++fuzz->tokens);
  g_autofree char *path = g_build_filename (desk->folder, "screen.png", NULL);
  CareRecording recording = { .by = by, .how = CARE_HOW_PAGES, .evidence = path };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < size; i++)
    content[i] = (char)fuzz_pick (fuzz, 256);
  g_file_set_contents (path, content, (gssize)size, &error);
  g_assert_no_error (error);
  fuzz_set_clock (fuzz, desk);
  recording.at = care_record_now (desk->record) - 60;
  g_autoptr (CareReturnView) view = care_record_record_return (desk->record, location, CARE_SERVICE_CARE_HOME,
                                                               fuzz_pick (fuzz, 2) + 24318, &recording, NULL);
  if (view == NULL)
    return;
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)content, size);
  fuzz_ledger_add (fuzz->ledger, by);
  g_ptr_array_add (self->files, g_strconcat ("evidence:", sum, NULL));
}

void
care_group_work (CareGroup *self, int deeds)
{
  Fuzz *fuzz = &self->fuzz;

  for (int i = 0; i < deeds; i++)
    {
      FuzzDesk *desk = &fuzz->desks[fuzz_pick (fuzz, fuzz->n_desks)];
      fuzz->now += fuzz_pick (fuzz, 600);
      if (fuzz_pick (fuzz, 10) == 0)
        record_with_evidence (self, desk);
      else
        fuzz_person (fuzz, desk);
    }
}

void
care_group_sync (CareGroup *self, int desk, CareSyncWhy why)
{
  CareSyncReport report = { 0 };

  fuzz_set_clock (&self->fuzz, &self->fuzz.desks[desk]);
  fuzz_sync (&self->fuzz, &self->fuzz.desks[desk], &report);
  g_assert_cmpstr (care_sync_why_to_string (report.why), ==, care_sync_why_to_string (why));
  care_sync_report_clear (&report);
}

/* The store gives no file whose sum is not its name. */
static void
check_files (CareGroup *self)
{
  for (guint i = 0; i < self->files->len; i++)
    for (int d = 0; d < self->fuzz.n_desks; d++)
      {
        const char *id = g_ptr_array_index (self->files, i);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) content
            = care_store_find_evidence (fuzz_store (&self->fuzz.desks[d]), care_kind_key (id), &error);
        g_assert_no_error (error);
        g_assert_nonnull (content);
        g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
        g_assert_cmpstr (sum, ==, care_kind_key (id));
      }
}

void
care_group_check (CareGroup *self)
{
  g_autofree char *problem = fuzz_heal_and_check (&self->fuzz);

  if (problem != NULL)
    g_error ("%s", problem);
  check_files (self);
}

int
care_group_count (CareGroup *self, const char *prefix, char **last)
{
  g_autofree char *path
      = g_strdup_printf ("_all_docs?startkey=%%22%s:%%22&endkey=%%22%s:~%%22", prefix, prefix);
  g_autoptr (CareHubAnswer) answer = fuzz_look (&self->fuzz, "GET", path, NULL);
  int n = 0;

  g_autofree char *key = g_strdup_printf ("\"id\":\"%s:", prefix);
  for (const char *at = answer->text; (at = strstr (at, key)) != NULL; n++)
    {
      at += strlen ("\"id\":\"");
      if (last != NULL)
        {
          g_free (*last);
          *last = g_strndup (at, strcspn (at, "\""));
        }
    }
  return n;
}
