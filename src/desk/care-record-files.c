/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files out: documents, lists, backups. */
#include "care-record-files.h"

#include "care-locations-file.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-sheet.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

int
care_record_export_locations (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, -1);
  g_autoptr (GPtrArray) locations = care_record_list_locations (self, error);

  if (locations == NULL)
    return -1;
  g_autoptr (GPtrArray) rows = care_locations_file_rows (locations, care_record_today (self));
  g_autoptr (CareSheet) sheet = care_sheet_new ("locations", rows->pdata[0]);
  for (guint i = 1; i < rows->len; i++)
    care_sheet_add (sheet, rows->pdata[i]);
  return care_sheet_export (sheet, path, error);
}

bool
care_record_export_text (CareRecord *self, const char *text, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL && path != NULL, false);
  return care_write_file (path, text, strlen (text), error);
}

bool
care_record_backup (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, false);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, path);
  if (g_access (folder, W_OK) != 0)
    return care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
  return care_store_backup (care_record_store (self), path, error);
}

/* Whether a path lies in the folder of the record, by whatever name. */
static bool
is_own (CareRecord *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf own, other;

  return g_stat (care_record_folder (self), &own) == 0 && g_stat (folder, &other) == 0
         && own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

bool
care_record_backup_over (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, false);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *fresh = g_strdup_printf ("%s.%.8s", path, unique);

  if (is_own (self, path) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return care_record_backup (self, path, error);
  if (!care_record_backup (self, fresh, error))
    return false;
  if (g_rename (fresh, path) == 0)
    return true;
  g_unlink (fresh);
  return care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
}

/* A backup that is no record is a file that cannot be understood; one of a newer program stays what it is. */
static bool
restore_from (CareRecord *self, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (care_store_restore (care_record_store (self), path, &local))
    return care_record_become_copy (self, error);
  if (g_error_matches (local, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT))
    return care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
  g_propagate_error (error, g_steal_pointer (&local));
  return false;
}

char *
care_record_restore (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *today = care_date_format (care_record_today (self));
  g_autofree char *name = g_strdup_printf ("record.db.before-restore-%s-%.8s", today, unique);
  g_autofree char *aside = g_build_filename (care_record_folder (self), name, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || g_access (path, R_OK) != 0)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }
  if (!care_store_backup (care_record_store (self), aside, error))
    return NULL;
  if (restore_from (self, path, error))
    return g_steal_pointer (&aside);
  g_unlink (aside);
  return NULL;
}
