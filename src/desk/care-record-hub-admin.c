/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whoever looks after a hub: making one, and saying what is wrong with one. */
#include "care-record-hub-private.h"

#include "care-hub-admin.h"
#include "care-law-folder.h"

static void
finding_free (gpointer data)
{
  CareHubFinding *self = data;

  g_free (self->code);
  g_free (self->detail);
  g_free (self);
}

static void
add (GPtrArray *findings, CareHubProblemCode code, const char *detail)
{
  CareHubFinding *finding = g_new (CareHubFinding, 1);

  finding->code = g_strdup (care_hub_problem_to_string (code));
  finding->detail = g_strdup (detail != NULL ? detail : "");
  g_ptr_array_add (findings, finding);
}

/* What makes a hub is installed beside the law. */
static char *
hub_folder (void)
{
  g_autofree char *law = care_law_folder ();
  g_autofree char *above = g_path_get_dirname (law);

  return g_build_filename (above, "hub", NULL);
}

typedef GPtrArray *(*Look) (
    CareHubClient *client, const char *folder, CareInstant now, GCancellable *cancellable, GError **error);

static GPtrArray *
look (const CareHubAddress *address, Look look_at, CareInstant now, CareSyncWhy *why, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHubClient) client = care_hub_open (NULL, address, NULL, &local);
  g_autofree char *folder = hub_folder ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (finding_free);

  *why = CARE_SYNC_FINE;
  if (client == NULL && local->domain == CARE_SYNC_ERROR)
    {
      *why = (CareSyncWhy)local->code;
      add (findings, CARE_HUB_PROBLEM_UNREACHABLE, care_sync_why_to_string (*why));
      return g_steal_pointer (&findings);
    }
  if (client == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  g_autoptr (GPtrArray) problems = look_at (client, folder, now, NULL, error);
  if (problems == NULL)
    return NULL;
  for (size_t i = 0; i < problems->len; i++)
    {
      const CareHubProblem *problem = problems->pdata[i];
      if (problem->code == CARE_HUB_PROBLEM_UNREACHABLE && !care_sync_why_from_string (problem->detail, why))
        *why = CARE_SYNC_OFFLINE;
      add (findings, problem->code, problem->detail);
    }
  return g_steal_pointer (&findings);
}

GPtrArray *
care_hub_prepare_at (const CareHubAddress *address, CareInstant now, CareSyncWhy *why, GError **error)
{
  g_return_val_if_fail (address != NULL && why != NULL, NULL);

  return look (address, care_hub_prepare, now, why, error);
}

GPtrArray *
care_hub_check_at (const CareHubAddress *address, CareInstant now, CareSyncWhy *why, GError **error)
{
  g_return_val_if_fail (address != NULL && why != NULL, NULL);

  return look (address, care_hub_check, now, why, error);
}
