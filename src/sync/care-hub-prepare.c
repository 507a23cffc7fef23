/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes what is not there, and leaves what is. */
#include "care-hub-visit.h"
#include "care-wire-hub-admin.h"
#include "care-wire-hub.h"

/* Sends it, and says where it was not taken. part: for the detail. taken: a further status that is fine. */
static bool
make (CareHubVisit *self,
      const char *method,
      const char *path,
      const char *body,
      unsigned taken,
      const char *part)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_try (self, method, path, body);

  if (answer == NULL)
    return false;
  if (care_hub_answer_is_fine (answer) || answer->status == taken)
    return true;
  care_hub_visit_add (self, CARE_HUB_PROBLEM_MAY_NOT_MAKE, part);
  return false;
}

/* Asked for first: a server lets an administrator alone make a database, even one that is there. */
static bool
make_database (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_ask (self, "GET", "", NULL);

  if (answer == NULL)
    return false;
  care_hub_visit_check_clock (self, answer);
  if (answer->status == 404)
    return make (self, "PUT", "", NULL, 412, "database");
  if (care_hub_answer_is_fine (answer) && care_wire_is_database (answer->text))
    return true;
  care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_SUCH_SERVER, "");
  return false;
}

/* Its own for each database, for ever: another one means another hub. 409: somebody else was quicker. */
static bool
make_identity (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_ask (self, "GET", CARE_HUB_IDENTITY_PATH, NULL);
  g_autofree char *identity = NULL, *body = NULL;

  if (answer == NULL)
    return false;
  if (care_hub_answer_is_fine (answer))
    {
      identity = care_wire_read_identity (answer->text, NULL);
      if (identity == NULL)
        care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_IDENTITY, "");
      return true;
    }
  identity = g_uuid_string_random ();
  body = care_wire_identity (identity);
  make (self, "PUT", CARE_HUB_IDENTITY_PATH, body, 409, "identity");
  return true;
}

/* False where newer rules stand there, or other documents than rules: they stay. */
static bool
is_to_be_made (CareHubVisit *self, const CareHubAnswer *answer, char **rev)
{
  g_autofree char *function = NULL;
  int64_t version = 0;

  if (!care_hub_answer_is_fine (answer))
    return true;
  if (!care_wire_read_hub_rules (answer->text, rev, &version, &function, NULL)
      || version > self->folder.version)
    {
      care_hub_visit_add (self, CARE_HUB_PROBLEM_OTHER_RULES, "");
      return false;
    }
  return version != self->folder.version || !g_str_equal (function, self->folder.rules);
}

static void
make_rules (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_ask (self, "GET", CARE_HUB_RULES_PATH, NULL);
  g_autofree char *rev = NULL, *body = NULL;

  if (answer == NULL || !is_to_be_made (self, answer, &rev))
    return;
  body = care_wire_hub_rules (rev, self->folder.version, self->folder.rules);
  make (self, "PUT", CARE_HUB_RULES_PATH, body, 0, "rules");
}

/* A help for people who look into the hub; the program itself works without. Not each server has them. */
static void
make_index (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer
      = care_hub_visit_try (self, "POST", CARE_HUB_INDEX_PATH, self->folder.index);

  if (answer == NULL || care_hub_answer_is_fine (answer))
    return;
  if (care_hub_answer_is_refused (answer))
    care_hub_visit_add (self, CARE_HUB_PROBLEM_MAY_NOT_MAKE, "index");
  else
    care_hub_visit_add (self, CARE_HUB_PROBLEM_NO_INDEX, "");
}

GPtrArray *
care_hub_prepare (
    CareHubClient *client, const char *folder, CareInstant now, GCancellable *cancellable, GError **error)
{
  CareHubVisit visit = { .client = client, .now = now, .cancellable = cancellable };

  g_return_val_if_fail (client != NULL && folder != NULL, NULL);

  if (!care_hub_folder_read (&visit.folder, folder, error))
    return NULL;
  visit.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_problem_free);
  if (make_database (&visit) && make_identity (&visit))
    {
      make_rules (&visit);
      make_index (&visit);
    }
  return care_hub_visit_end (&visit, error);
}
