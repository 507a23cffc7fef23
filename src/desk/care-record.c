/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-private.h"

#include "care-law-folder.h"
#include "care-law-reader.h"
#include "care-record-holidays-private.h"
#include "care-record-hub-private.h"
#include "care-store-extras.h"
#include "care-wire-dataset.h"

#include <glib/gstdio.h>
#include <errno.h>

#define FILE_NAME "record.db"

struct CareRecord
{
  CareStore *store;
  CareLaw *bundled; /* as it was shipped */
  CareLaw *law;     /* with the record's own holidays and question lists */
  CareClock *clock;
  CareInstant pretended; /* while the demo group is written, else CARE_NO_INSTANT */
  char *folder;
  char *person;
  char *desk;
  GPtrArray *moved;      /* CareMoved: dates that moved and were not told yet */
  CareHubMaker make_hub; /* NULL: a client as it is */
  gpointer make_hub_data;
};

static char *
folder_or_own (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "care-returns", NULL);
}

bool
care_record_exists (const char *folder)
{
  g_autofree char *own = folder_or_own (folder);
  g_autofree char *path = g_build_filename (own, FILE_NAME, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char *
own_name (void)
{
  const char *name = g_get_real_name ();

  return g_strdup (name != NULL && *name != '\0' && strcmp (name, "Unknown") != 0 ? name
                                                                                  : g_get_user_name ());
}

CareLaw *
care_record_read_law (const char *folder, GError **error)
{
  g_autofree char *found = folder == NULL ? care_law_folder () : g_strdup (folder);
  g_autoptr (GError) local = NULL;
  CareLaw *law = care_wire_read_law (found, &local);

  /* A file of the law that is not there is the same trouble as one that holds something else: the record's
   * own folder, whose troubles are file errors too, is sound. */
  if (local != NULL && local->domain == G_FILE_ERROR)
    g_set_error_literal (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_MISSING, local->message);
  else if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return law;
}

static bool
find_desk (CareRecord *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *desk = care_store_get_setting (self->store, "desk", &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  g_free (self->desk);
  self->desk = desk;
  return true;
}

bool
care_record_reload_desk (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return find_desk (self, error) && care_record_reload_law (self, error);
}

void
care_record_set_hub_maker (CareRecord *self, CareHubMaker maker, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->make_hub = maker;
  self->make_hub_data = data;
}

CareHubClient *
care_record_make_client (CareRecord *self, const CareHubAddress *address, GError **error)
{
  if (self != NULL && self->make_hub != NULL)
    return self->make_hub (self->make_hub_data, address, error);
  return care_hub_client_new (address->url, address->user, address->password, address->ca_file, error);
}

char *
care_new_desk_name (void)
{
  g_autofree char *unique = g_uuid_string_random ();

  return g_strdup_printf ("%s-%.8s", g_get_host_name (), unique);
}

static bool
make_desk (CareRecord *self, GError **error)
{
  if (!find_desk (self, error) || self->desk != NULL)
    return self->desk != NULL;

  self->desk = care_new_desk_name ();
  CareActor actor = care_record_actor (self);
  return care_store_set_setting (self->store, &actor, "desk", self->desk, error);
}

/* A desk is one computer with one record. Its name is made once and kept with the record, because every event
 * says at which desk it was. */
static bool
name_desk (CareRecord *self, GError **error)
{
  if (!find_desk (self, error) || self->desk != NULL)
    return self->desk != NULL;
  return care_record_begin (self, error) && care_record_end (self, make_desk (self, error), error);
}

CareRecord *
care_record_open (
    const char *folder, const char *law_folder, const char *person, CareClock *clock, GError **error)
{
  g_return_val_if_fail (clock != NULL, NULL);

  g_autoptr (CareRecord) self = g_new0 (CareRecord, 1);
  self->clock = clock;
  self->moved = g_ptr_array_new_with_free_func ((GDestroyNotify)care_moved_free);
  self->pretended = CARE_NO_INSTANT;
  self->folder = folder_or_own (folder);
  self->person = person != NULL && *person != '\0' ? g_strdup (person) : own_name ();

  self->bundled = care_record_read_law (law_folder, error);
  if (self->bundled == NULL)
    return NULL;

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, (int)g_file_error_from_errno (errno), self->folder);
      return NULL;
    }
  if (g_access (self->folder, W_OK | X_OK) != 0)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, self->folder);
      return NULL;
    }
  g_autofree char *path = g_build_filename (self->folder, FILE_NAME, NULL);
  self->store = care_store_open (path, error);
  if (self->store == NULL || !name_desk (self, error) || !care_record_reload_law (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
care_record_close (CareRecord *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->store, care_store_close);
  g_clear_pointer (&self->bundled, care_law_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_clear_pointer (&self->clock, care_clock_free);
  g_clear_pointer (&self->moved, g_ptr_array_unref);
  g_free (self->folder);
  g_free (self->person);
  g_free (self->desk);
  g_free (self);
}

bool
care_record_begin (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return care_store_begin (self->store, error);
}

bool
care_record_end (CareRecord *self, bool done, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  if (done)
    return care_store_commit (self->store, error);
  care_store_rollback (self->store);
  return false;
}

/* The record's own question lists, but those that a newer version of this program speaks of itself. */
static GPtrArray *
own_datasets (CareRecord *self, GError **error)
{
  g_autoptr (GPtrArray) texts = care_store_list_settings (self->store, CARE_DATASET_SETTING, error);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify)care_dataset_free);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      g_autoptr (CareDataset) dataset
          = care_wire_dataset_from_json (texts->pdata[i], CARE_DATASET_SETTING, NULL);
      if (dataset != NULL && care_law_fit_dataset (self->bundled, dataset, NULL) == CARE_DATASET_FITS)
        g_ptr_array_add (own, g_steal_pointer (&dataset));
    }
  return texts != NULL ? g_steal_pointer (&own) : NULL;
}

bool
care_record_reload_law (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  g_autoptr (CareHolidays) all = care_holidays_copy (self->bundled->holidays);
  if (!care_store_merge_holidays (self->store, all, error) || !care_record_mark_holidays (self, all, error))
    return false;
  g_autoptr (GPtrArray) own = own_datasets (self, error);
  if (own == NULL)
    return false;
  g_autoptr (CareLaw) before = g_steal_pointer (&self->law);
  self->law = care_law_with (self->bundled, g_steal_pointer (&all), g_steal_pointer (&own));
  return before == NULL || care_record_note_moved (self, before->holidays, self->moved, error);
}

GPtrArray *
care_record_take_moved (CareRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GPtrArray *moved = self->moved;

  self->moved = g_ptr_array_new_with_free_func ((GDestroyNotify)care_moved_free);
  return moved;
}

CareLaw *
care_record_shipped_law (CareRecord *self)
{
  return self->bundled;
}

CareLaw *
care_record_law (CareRecord *self)
{
  return self->law;
}

CareStore *
care_record_store (CareRecord *self)
{
  return self->store;
}

CareInstant
care_record_now (CareRecord *self)
{
  return self->pretended != CARE_NO_INSTANT ? self->pretended : care_clock_now (self->clock);
}

void
care_record_set_now (CareRecord *self, CareInstant now)
{
  self->pretended = now;
}

CareDate
care_record_today (CareRecord *self)
{
  return care_instant_date (care_record_now (self));
}

const char *
care_record_folder (CareRecord *self)
{
  return self->folder;
}

const char *
care_record_person (CareRecord *self)
{
  return self->person;
}

void
care_record_set_person (CareRecord *self, const char *person)
{
  g_return_if_fail (self != NULL);

  g_autofree char *copy = person != NULL && *person != '\0' ? g_strdup (person) : own_name ();
  g_free (self->person);
  self->person = g_steal_pointer (&copy);
}

CareActor
care_record_actor (CareRecord *self)
{
  return (CareActor){ self->person, self->desk, care_record_now (self) };
}

CareWindow
care_record_window (CareRecord *self)
{
  return care_window_current (care_record_now (self), self->law->holidays, self->law->rules);
}

CareWindow
care_record_window_of (CareRecord *self, CareMonth month)
{
  return care_window (month, self->law->holidays, self->law->rules);
}
