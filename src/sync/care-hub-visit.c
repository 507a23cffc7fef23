/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-visit.h"

#include "care-code.h"
#include "care-wire-hub-admin.h"

#include <stdlib.h>

#define CLOCK_MAY_BE_OFF 120 /* seconds */

static const char *const words[CARE_N_HUB_PROBLEMS] = {
  "unreachable", "no-such-server", "no-database",   "no-identity",  "no-rules", "other-rules",
  "no-index",    "open-to-all",    "may-not-write", "may-not-make", "clock",
};

const char *
care_hub_problem_to_string (CareHubProblemCode code)
{
  g_return_val_if_fail ((int)code >= 0 && code < CARE_N_HUB_PROBLEMS, "");

  return words[code];
}

void
care_hub_problem_free (CareHubProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->detail);
  g_free (self);
}

void
care_hub_visit_add (CareHubVisit *self, CareHubProblemCode code, const char *detail)
{
  CareHubProblem *problem = g_new0 (CareHubProblem, 1);

  problem->code = code;
  problem->detail = g_strdup (detail != NULL ? detail : "");
  g_ptr_array_add (self->problems, problem);
}

bool
care_hub_answer_is_fine (const CareHubAnswer *answer)
{
  return answer->status >= 200 && answer->status < 300;
}

bool
care_hub_answer_is_refused (const CareHubAnswer *answer)
{
  return answer->status == 401 || answer->status == 403;
}

static CareHubAnswer *
visit (CareHubVisit *self, const CareHubRequest *request, bool let_in)
{
  g_autoptr (CareHubAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (care_hub_client_need (self->client, request, &answer, self->cancellable, &error))
    return g_steal_pointer (&answer);
  if (error->domain != CARE_SYNC_ERROR)
    return NULL; /* cancelled, which care_hub_visit_end() says */
  if (answer != NULL && answer->status < 500 && answer->status != 429 && answer->status != 408
      && (let_in || !care_hub_answer_is_refused (answer)))
    return g_steal_pointer (&answer);
  care_hub_visit_add (self, CARE_HUB_PROBLEM_UNREACHABLE, care_sync_why_to_string ((CareSyncWhy)error->code));
  return NULL;
}

CareHubAnswer *
care_hub_visit_ask (CareHubVisit *self, const char *method, const char *path, const char *body)
{
  CareHubRequest request = { .method = method, .path = path, .body = body };

  return visit (self, &request, false);
}

CareHubAnswer *
care_hub_visit_try (CareHubVisit *self, const char *method, const char *path, const char *body)
{
  CareHubRequest request = { .method = method, .path = path, .body = body };

  return visit (self, &request, true);
}

void
care_hub_visit_check_clock (CareHubVisit *self, const CareHubAnswer *answer)
{
  g_autofree char *ahead = NULL;

  if (answer->date == CARE_NO_INSTANT || self->now == CARE_NO_INSTANT
      || llabs (answer->date - self->now) <= CLOCK_MAY_BE_OFF)
    return;
  ahead = g_strdup_printf ("%" G_GINT64_FORMAT, answer->date - self->now);
  care_hub_visit_add (self, CARE_HUB_PROBLEM_CLOCK, ahead);
}

void
care_hub_visit_check_server (CareHubVisit *self)
{
  g_autoptr (CareHubAnswer) answer = care_hub_visit_try (self, "GET", "/", NULL);

  if (answer == NULL)
    return;
  /* A proxy may hand on the databases only, and not the root; then nothing speaks against the server. */
  care_hub_visit_add (self,
                      care_hub_answer_is_fine (answer) && !care_wire_is_welcome (answer->text)
                          ? CARE_HUB_PROBLEM_NO_SUCH_SERVER
                          : CARE_HUB_PROBLEM_NO_DATABASE,
                      "");
}

GPtrArray *
care_hub_visit_end (CareHubVisit *self, GError **error)
{
  g_autoptr (GPtrArray) problems = g_steal_pointer (&self->problems);

  care_hub_folder_clear (&self->folder);
  return g_cancellable_set_error_if_cancelled (self->cancellable, error) ? NULL : g_steal_pointer (&problems);
}
