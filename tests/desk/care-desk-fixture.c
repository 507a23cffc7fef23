/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk-fixture.h"

#include <glib/gstdio.h>

static void
need_folder (CareDeskFixture *self)
{
  if (self->folder == NULL)
    self->folder = g_dir_make_tmp ("care-desk-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

void
care_desk_fixture_open_record (CareDeskFixture *self, const char *now)
{
  GError *error = NULL;

  need_folder (self);
  self->record = care_record_open (self->folder, NULL, "Test Person",
                                   care_clock_new_at (care_instant_parse (now)), &error);
  g_assert_no_error (error);
}

void
care_desk_fixture_open_desk (CareDeskFixture *self, const char *now)
{
  GError *error = NULL;

  need_folder (self);
  self->desk = care_desk_new (self->folder, NULL, "Test Person", care_clock_new_at (care_instant_parse (now)),
                              &error);
  g_assert_no_error (error);
}

void
care_desk_fixture_close (CareDeskFixture *self)
{
  g_clear_pointer (&self->record, care_record_close);
  if (self->desk != NULL)
    care_desk_drain (self->desk);
  g_assert_true (self->desk == NULL || G_OBJECT (self->desk)->ref_count == 1);
  g_clear_object (&self->desk);
}

void
care_desk_fixture_clear (CareDeskFixture *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  care_desk_fixture_close (self);
  dir = g_dir_open (self->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

void
care_desk_fixture_add_home (CareDeskFixture *self, const char *history_from)
{
  g_autoptr (GError) error = NULL;
  CareNewLocation what = {
    .id = "1-101",
    .name = "Elm House",
    .provider = "1-201",
    .services = { true, false },
    .places = 40,
    .users = -1,
    .history_from = care_month_parse (history_from),
  };
  g_autoptr (CareLocation) location = care_record_add_location (self->record, &what, &error);

  g_assert_no_error (error);
  g_assert_nonnull (location);
}
