/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not depend on what the hub is: chance, and desks with a folder and a clock of their own. */
#include "care-fuzz.h"

#include "care-record-private.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <stdio.h>

int
fuzz_pick (Fuzz *self, int below)
{
  return g_rand_int_range (self->random, 0, below);
}

void
fuzz_say (Fuzz *self, const char *format, ...)
{
  va_list values;

  if (!self->talks)
    return;
  va_start (values, format);
  g_autofree char *text = g_strdup_vprintf (format, values);
  va_end (values);
  printf ("# %s\n", text);
}

CareStore *
fuzz_store (const FuzzDesk *desk)
{
  return care_record_store (desk->record);
}

void
fuzz_set_clock (Fuzz *self, FuzzDesk *desk)
{
  care_record_set_now (desk->record, self->now + desk->drift);
}

void
fuzz_open (Fuzz *self, FuzzDesk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *person = g_strdup_printf ("Person %d", (int)(desk - self->desks));

  desk->record = care_record_open (desk->folder, NULL, person,
                                   care_clock_new_at (care_instant_parse (FUZZ_BEGINS)), &error);
  g_assert_no_error (error);
  fuzz_set_clock (self, desk);
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
fuzz_close (FuzzDesk *desk)
{
  care_record_close (desk->record);
  remove_folder (desk->folder);
  g_clear_pointer (&desk->folder, g_free);
}
