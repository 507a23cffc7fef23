/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-hub.h"

#include "care-json-writer.h"
#include "care-store-events.h"
#include "care-store-queue.h"

void
care_hub_free (CareHub *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->url);
  g_free (self->user);
  g_free (self->ca_file);
  g_free (self->identity);
  g_free (self->since);
  g_free (self->desk_rev);
  g_free (self->desk_mark);
  g_free (self->sure_since);
  g_free (self->detail);
  g_free (self);
}

CareHub *
care_hub_new (const char *name, const char *url, const char *user, const char *ca_file)
{
  g_return_val_if_fail (name != NULL && url != NULL, NULL);
  CareHub *self = g_new0 (CareHub, 1);

  self->name = g_strdup (name);
  self->url = g_strdup (url);
  self->user = g_strdup (user != NULL ? user : "");
  self->ca_file = g_strdup (ca_file != NULL ? ca_file : "");
  self->identity = g_strdup ("");
  self->since = g_strdup ("");
  self->desk_rev = g_strdup ("");
  self->desk_mark = g_strdup ("");
  self->sure_since = g_strdup ("");
  self->detail = g_strdup ("");
  self->joined_at = self->tried_at = self->in_step_at = CARE_NO_INSTANT;
  self->next_at = self->trouble_since = CARE_NO_INSTANT;
  return self;
}

static CareHub *
read_hub (CareRows *rows, GError **error)
{
  g_autoptr (CareHub) self = g_new0 (CareHub, 1);

  self->name = care_rows_dup (rows, 0);
  self->url = care_rows_dup (rows, 1);
  self->user = care_rows_dup (rows, 2);
  self->ca_file = care_rows_dup (rows, 3);
  self->identity = care_rows_dup (rows, 4);
  self->since = care_rows_dup (rows, 5);
  self->counter = care_rows_int (rows, 6);
  self->desk_rev = care_rows_dup (rows, 7);
  self->desk_mark = care_rows_dup (rows, 8);
  self->following_all = care_rows_int (rows, 9) != 0;
  self->accept_many = care_rows_int (rows, 10) != 0;
  self->joined_at = care_rows_int (rows, 11);
  self->tried_at = care_rows_int (rows, 12);
  self->in_step_at = care_rows_int (rows, 13);
  self->detail = care_rows_dup (rows, 15);
  self->attempts = (int)care_rows_int (rows, 16);
  self->next_at = care_rows_int (rows, 17);
  self->has_skew = sqlite3_column_type (rows, 18) != SQLITE_NULL;
  self->skew = care_rows_int (rows, 18);
  self->trouble_since = care_rows_int (rows, 19);
  self->sure_since = care_rows_dup (rows, 20);
  self->sure_number = care_rows_int (rows, 21);
  self->unsure_after = care_rows_int (rows, 22);
  if (care_sync_why_from_string (care_rows_text (rows, 14), &self->why))
    return g_steal_pointer (&self);
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "what is known of a hub is damaged: %s",
               self->name);
  return NULL;
}

GPtrArray *
care_store_list_hubs (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) hubs = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_free);
  g_autoptr (CareRows) rows = care_store_query (self, error, "SELECT * FROM hub ORDER BY name DESC", "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    {
      CareHub *hub = read_hub (rows, error);
      if (hub == NULL)
        return NULL;
      g_ptr_array_add (hubs, hub);
    }
  return found == 0 ? g_steal_pointer (&hubs) : NULL;
}

CareHub *
care_store_find_hub (CareStore *self, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  g_autoptr (CareRows) rows = care_store_query (self, error, "SELECT * FROM hub WHERE name = ?1", "t", name);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_hub (rows, error) : NULL;
}

bool
care_store_save_hub (CareStore *self, const CareHub *hub, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (
             self,
             care_store_run (
                 self, error,
                 "UPDATE hub SET url = ?2, user = ?3, ca_file = ?4, identity = ?5, since = ?6, counter = ?7,"
                 " desk_rev = ?8, desk_mark = ?9, following_all = ?10, accept_many = ?11, tried_at = ?12,"
                 " in_step_at = ?13, why = ?14, detail = ?15, attempts = ?16, next_at = ?17,"
                 " skew = iif (?18, ?19, NULL), trouble_since = ?20, sure_since = ?21, sure_number = ?22,"
                 " unsure_after = ?23 WHERE name = ?1",
                 "ttttttlttiillttililltll", hub->name, hub->url, hub->user, hub->ca_file, hub->identity,
                 hub->since, hub->counter, hub->desk_rev, hub->desk_mark, (int)hub->following_all,
                 (int)hub->accept_many, hub->tried_at, hub->in_step_at, care_sync_why_to_string (hub->why),
                 hub->detail, hub->attempts, hub->next_at, (int)hub->has_skew, hub->skew, hub->trouble_since,
                 hub->sure_since, hub->sure_number, hub->unsure_after),
             error);
}

static const char *const forgetting[] = {
  "DELETE FROM outbox WHERE hub = ?1",    "DELETE FROM hub_version WHERE hub = ?1",
  "DELETE FROM hub_loser WHERE hub = ?1", "DELETE FROM hub_seen WHERE hub = ?1",
  "DELETE FROM hub_kept WHERE hub = ?1",  "DELETE FROM conflict WHERE hub = ?1",
};

/* Also before a hub is joined: a program that was still at work while another left may have come too late. */
static bool
forget_documents (CareStore *self, const char *name, GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (forgetting); i++)
    if (!care_store_run (self, error, forgetting[i], "t", name))
      return false;
  return true;
}

static bool
tell (CareStore *self,
      const CareActor *actor,
      const char *what,
      const char *name,
      const char *url,
      const char *waiting,
      GError **error)
{
  g_autofree char *subject = g_strconcat ("hub:", name, NULL);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "url", url);
  if (waiting != NULL)
    care_json_writer_member_int (detail, "waiting", g_ascii_strtoll (waiting, NULL, 10));
  care_json_writer_end_object (detail);
  g_autofree char *text = care_json_writer_finish (detail);
  return care_store_append_event (self, actor, what, subject, text, error);
}

/* What waits for the group's hub and belongs to the hub of cases from now on. */
static bool
withdraw_from_group (CareStore *self, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, "SELECT id FROM outbox WHERE hub = ?1", "t", CARE_HUB_GROUP);
  CareJoined joined = { .group = true, .cases = true };
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_ptr_array_add (ids, care_rows_dup (rows, 0));
  if (found != 0)
    return false;
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i], *hub;
      if (!care_store_find_hub_of (self, &joined, id, &hub, error)
          || (g_strcmp0 (hub, CARE_HUB_GROUP) != 0
              && !care_store_remove_outbox_row (self, CARE_HUB_GROUP, id, error)))
        return false;
    }
  return true;
}

static bool
join_hub (CareStore *self, const CareActor *actor, const CareHub *hub, GError **error)
{
  return care_store_run (self, error,
                         "INSERT INTO hub (name, url, user, ca_file, identity, since, counter, desk_rev,"
                         " desk_mark, following_all, accept_many, joined_at, tried_at, in_step_at, why,"
                         " detail, attempts, next_at, skew, trouble_since)"
                         " VALUES (?1, '', '', '', '', '', 0, '', '', 0, 0, ?2, ?3, ?3, '', '', 0, ?3, NULL,"
                         " ?3)",
                         "tll", hub->name, actor->at, CARE_NO_INSTANT)
         && care_store_save_hub (self, hub, error) && forget_documents (self, hub->name, error)
         && tell (self, actor, "hub-joined", hub->name, hub->url, NULL, error)
         && (!g_str_equal (hub->name, CARE_HUB_CASES) || withdraw_from_group (self, error))
         && care_store_queue_all (self, actor, hub->name, error) >= 0;
}

bool
care_store_join_hub (CareStore *self, const CareActor *actor, const CareHub *hub, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && hub != NULL, false);
  g_return_val_if_fail (
      g_strcmp0 (hub->name, CARE_HUB_GROUP) == 0 || g_strcmp0 (hub->name, CARE_HUB_CASES) == 0, false);
  return care_store_begin (self, error) && care_store_end (self, join_hub (self, actor, hub, error), error);
}

/* Who else is in the group is forgotten with the last hub; what others sealed stays, for it is evidence. */
static bool
leave_hub (CareStore *self, const CareActor *actor, const char *name, GError **error)
{
  g_autofree char *url = NULL, *waiting = NULL;

  if (!care_store_query_text (self, &url, error, "SELECT url FROM hub WHERE name = ?1", "t", name))
    return false;
  if (url == NULL)
    return true;
  return care_store_query_text (self, &waiting, error, "SELECT count(*) FROM outbox WHERE hub = ?1", "t",
                                name)
         && care_store_run (self, error, "DELETE FROM hub WHERE name = ?1", "t", name)
         && forget_documents (self, name, error)
         && care_store_run (self, error, "DELETE FROM colleague WHERE NOT EXISTS (SELECT 1 FROM hub)", "")
         && tell (self, actor, "hub-left", name, url, waiting, error);
}

bool
care_store_leave_hub (CareStore *self, const CareActor *actor, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && name != NULL, false);
  return care_store_begin (self, error) && care_store_end (self, leave_hub (self, actor, name, error), error);
}
