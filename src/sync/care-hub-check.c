/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks, and changes nothing. */
#include "care-hub-visit.h"
#include "care-wire-hub-admin.h"
#include "care-wire-hub.h"

static bool
check_database (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_ask (self, "GET", "", NULL);

  if (answer == NULL)
    return false;
  care_hub_visit_check_clock (self, answer);
  if (care_hub_answer_is_fine (answer) && care_wire_is_database (answer->text))
    return true;
  if (answer->status == 404)
    care_hub_visit_check_server (self);
  else
    care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_SUCH_SERVER, "");
  return false;
}

static bool
check_identity (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_ask (self, "GET", CARE_HUB_IDENTITY_PATH, NULL);
  g_autofree char *identity = NULL;

  if (answer == NULL)
    return false;
  if (care_hub_answer_is_fine (answer))
    identity = care_wire_read_identity (answer->text, NULL);
  if (identity == NULL)
    care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_IDENTITY, "");
  return true;
}

static bool
check_rules (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_ask (self, "GET", CARE_HUB_RULES_PATH, NULL);
  g_autofree char *rev = NULL, *function = NULL;
  int64_t version;

  if (answer == NULL)
    return false;
  if (!care_hub_answer_is_fine (answer))
    care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_RULES, "");
  else if (!care_wire_read_hub_rules (answer->text, &rev, &version, &function, NULL)
           || !g_str_equal (function, self->folder.rules))
    care_hub_visit_add (self, CARE_HUB_PROBLEM_OTHER_RULES, "");
  return true;
}

static bool
check_index (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_try (self, "GET", CARE_HUB_INDEX_PATH, NULL);

  if (answer == NULL)
    return false;
  if (!care_hub_answer_is_fine (answer) || !care_wire_has_index (answer->text, self->folder.index_name))
    care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_INDEX, "");
  return true;
}

/* Whoever asks without a password should not be told what is in there. */
static bool
check_closed (CareHubVisit *self)
{
  CareHubRequest request = { .method = "GET", .path = "_all_docs?limit=1", .anonymous = true };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubAnswer) answer = care_hub_client_ask (self->client, &request, self->cancellable, &error);

  if (answer == NULL)
    {
      /* Being sent elsewhere, to a page for logging in, is being kept out. */
      if (g_error_matches (error, CARE_SYNC_ERROR, CARE_SYNC_MOVED))
        return true;
      if (error->domain == CARE_SYNC_ERROR)
        care_hub_visit_add (self, CARE_HUB_PROBLEM_UNREACHABLE,
                            care_sync_why_to_string ((CareSyncWhy)error->code));
      return false;
    }
  if (care_hub_answer_is_fine (answer))
    care_hub_visit_add (self, CARE_HUB_PROBLEM_OPEN_TO_ALL, "");
  return true;
}

/* Writing no document at all needs the same permission as writing one, and leaves nothing behind. (A _local
 * document would say less: no rule holds for those.) */
static void
check_writing (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_try (self, "POST", "_bulk_docs", "{\"docs\":[]}");

  if (answer != NULL && care_hub_answer_is_refused (answer))
    care_hub_visit_add (self, CARE_HUB_PROBLEM_MAY_NOT_WRITE, "");
}

GPtrArray *
care_hub_check (
    CareHubClient *client, const char *folder, CareInstant now, GCancellable *cancellable, GError **error)
{
  CareHubVisit visit = { .client = client, .now = now, .cancellable = cancellable };

  g_return_val_if_fail (client != NULL && folder != NULL, NULL);

  if (!care_hub_folder_read (&visit.folder, folder, error))
    return NULL;
  visit.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_problem_free);
  if (check_database (&visit) && check_identity (&visit) && check_rules (&visit) && check_index (&visit)
      && check_closed (&visit))
    check_writing (&visit);
  return care_hub_visit_end (&visit, error);
}
