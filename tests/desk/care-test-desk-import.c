/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is read once and taken in one transaction: a dry run, a rejected row and a cancelled import leave
 * nothing; the same file again changes nothing; a whole group is taken in a moment. */
#include "care-desk-fixture.h"

#include "care-import-list.h"
#include "care-record-import.h"
#include "care-record-places.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOW "2026-11-10T10:00:00Z"
#define HEADER "id,name,provider,services,places,region\n"

static void
set_up (CareDeskFixture *self, gconstpointer data)
{
  care_desk_fixture_open_record (self, NOW);
}

static void
tear_down (CareDeskFixture *self, gconstpointer data)
{
  care_desk_fixture_clear (self);
}

static CareImportFile *
read_text (CareDeskFixture *self,
           const char *text,
           const CareImportWishes *wishes,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "list.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return care_import_file_read (path, wishes, care_record_law (self->record),
                                care_record_today (self->record), cancellable, NULL, NULL, error);
}

static guint
count (CareDeskFixture *self)
{
  g_autoptr (GPtrArray) locations = care_record_list_locations (self->record, NULL);

  return locations->len;
}

/* So many homes, of one provider. */
static char *
many_homes (int n)
{
  GString *text = g_string_new (HEADER);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "1-%d,Home %d,1-P,care-home,%d,East\n", 1000 + i, i, i % 90 + 1);
  return g_string_free (text, FALSE);
}

static void
test_read_once_taken_twice (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CareImportWishes wishes = { .dry_run = true };
  g_autofree char *text = many_homes (300);
  g_autoptr (CareImportFile) file = read_text (self, text, &wishes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (care_import_file_kind (file), ==, CARE_FILE_LOCATIONS);
  g_autoptr (CareImportReport) look
      = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (look->added, ==, 300);
  g_assert_false (look->taken);
  g_assert_cmpuint (count (self), ==, 0);

  wishes.dry_run = false;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CareImportReport) done
      = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);
  g_test_message ("300 homes in %.2f s", (g_get_monotonic_time () - start) / 1e6);
  g_assert_true (done->taken);
  g_assert_cmpuint (count (self), ==, 300);

  g_autoptr (CareImportReport) again
      = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);
  g_assert_cmpint (again->unchanged, ==, 300);
  g_assert_false (again->taken);
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (self->record), true, NULL);
  g_assert_true (verdict->ok);
}

/* Cancels after some progress. */
static void
cancel_cb (double part, gpointer data)
{
  if (part > 0.3)
    g_cancellable_cancel (data);
}

static void
test_cancelled (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CareImportWishes wishes = { 0 };
  g_autofree char *text = many_homes (300);
  g_autoptr (CareImportFile) file = read_text (self, text, &wishes, NULL, &error);
  g_autoptr (CareImportReport) report
      = care_record_import (self->record, file, &wishes, cancellable, cancel_cb, cancellable, &error);

  g_assert_null (report);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count (self), ==, 0);
  g_clear_error (&error);

  g_autoptr (CareImportFile) unread = read_text (self, text, &wishes, cancellable, &error);
  g_assert_null (unread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_rejected_row (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CareImportWishes wishes = { 0 };
  g_autoptr (CareImportFile) file
      = read_text (self, HEADER "1-1,Elm,1-P,care-home,40,\n1-2,,1-P,care-home,9,\n", &wishes, NULL, &error);
  g_autoptr (CareImportReport) report
      = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_cmpint (report->added, ==, 0);
  g_assert_cmpuint (count (self), ==, 0);
  const CareImportProblem *problem = report->problems->pdata[0];
  g_assert_cmpint (problem->line, ==, 3);
  g_assert_cmpint (problem->weight, ==, CARE_IMPORT_REJECTS);

  wishes.accept_good_rows = true;
  g_autoptr (CareImportReport) accepted
      = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);
  g_assert_true (accepted->taken);
  g_assert_cmpuint (count (self), ==, 1);
}

/* What the file leaves empty stays, and what it says of the place is kept with it. */
static void
test_details (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CareImportWishes wishes = { 0 };
  static const char *const texts[]
      = { HEADER "1-1,Elm,1-P,care-home,40,East\n", HEADER "1-1,Elm Court,1-P,care-home,,\n" };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CareImportFile) file = read_text (self, texts[i], &wishes, NULL, &error);
      g_autoptr (CareImportReport) report
          = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  g_autoptr (CareLocation) elm = care_record_find_location (self->record, "1-1", NULL);
  g_assert_cmpstr (elm->name, ==, "Elm Court");
  g_assert_cmpstr (elm->region, ==, "East");
  g_assert_cmpint (elm->places, ==, 40);
}

static void
test_list (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CareImportWishes wishes = { 0 };
  g_autoptr (CareImportFile) file
      = read_text (self, HEADER "1-2,,1-P,care-home,=1+1,\n", &wishes, NULL, &error);
  g_autoptr (CareImportReport) report
      = care_record_import (self->record, file, &wishes, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) rows = care_import_list_new (report);
  g_autofree char *path = g_build_filename (self->folder, "problems.csv", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_true (care_import_list_write (rows, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "'=1+1"));
  g_assert_false (care_import_list_write (rows, "/nowhere/at/all.csv", &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNWRITABLE);
}

static void
test_split_ids (CareDeskFixture *self, gconstpointer data)
{
  g_auto (GStrv) ids = care_import_split_ids (" 1-1, 1-2;1-1\n\"1-3\"\t");

  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  g_assert_cmpstr (ids[2], ==, "1-3");
}

#define ADD(path, test) g_test_add ("/desk/import/" path, CareDeskFixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("read-once-taken-twice", test_read_once_taken_twice);
  ADD ("cancelled", test_cancelled);
  ADD ("rejected-row", test_rejected_row);
  ADD ("details", test_details);
  ADD ("list", test_list);
  ADD ("split-ids", test_split_ids);
  return g_test_run ();
}
