/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-export.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "care-words-papers.h"

#define FOR_ME_ALONE 0700

typedef struct
{
  char *id;
  CarePaper paper;
  CareRepresentation *with;
  unsigned formats;
  char *path;
} Ask;

typedef struct
{
  GPtrArray *files;
  bool draft;
} Written;

typedef struct
{
  CareExported done;
  gpointer data;
} Answer;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->id);
  g_clear_pointer (&ask->with, care_representation_free);
  g_free (ask->path);
  g_free (ask);
}

static void
free_written (gpointer data)
{
  Written *written = data;

  g_clear_pointer (&written->files, g_ptr_array_unref);
  g_free (written);
}

char *
care_case_export_name (const CareCaseView *view, CarePaper paper)
{
  char *name = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  name = g_strdup_printf ("%s %s %s", care_words_paper_name (paper), view->provider->name, view->ca->id);
  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

char *
care_case_export_folder (const char *case_id, GError **error)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (case_id != NULL, NULL);

  name = g_strdelimit (g_strdup (case_id), "/\\:*?\"<>|", '-');
  folder = g_build_filename (documents != NULL ? documents : g_get_home_dir (), "Care Returns", name, NULL);
  if (g_mkdir_with_parents (folder, FOR_ME_ALONE) != 0)
    {
      int number = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int)g_file_error_from_errno (number), g_strerror (number));
      return NULL;
    }
  return g_steal_pointer (&folder);
}

/* The path without its ending. */
static char *
base_path (const CareCaseView *view, const Ask *ask)
{
  g_autofree char *name = NULL;

  if (g_file_test (ask->path, G_FILE_TEST_IS_DIR))
    {
      name = care_case_export_name (view, ask->paper);
      return g_build_filename (ask->path, name, NULL);
    }
  for (int i = 0; i < CARE_N_FORMATS; i++)
    {
      g_autofree char *ending = g_strconcat (".", care_format_to_string ((CareFormat)i), NULL);

      if (g_str_has_suffix (ask->path, ending))
        return g_strndup (ask->path, strlen (ask->path) - strlen (ending));
    }
  return g_strdup (ask->path);
}

static bool
write_formats (
    CareRecord *record, const CareCasePapers *papers, const Ask *ask, Written *written, GError **error)
{
  g_autofree char *base = base_path (papers->view, ask);

  for (int i = 0; i < CARE_N_FORMATS; i++)
    {
      g_autofree char *path = g_strconcat (base, ".", care_format_to_string ((CareFormat)i), NULL);
      CareWritten *one = NULL;

      if ((ask->formats & 1u << i) == 0)
        continue;
      one = care_record_write_paper (record, papers, ask->paper, ask->with, written->draft, (CareFormat)i,
                                     path, error);
      if (one == NULL)
        return false;
      g_ptr_array_add (written->files, one);
    }
  return true;
}

/* Only what argues the case has exhibits. */
static bool
write_exhibits (
    CareRecord *record, const CareCasePapers *papers, const Ask *ask, Written *written, GError **error)
{
  g_autofree char *folder
      = g_file_test (ask->path, G_FILE_TEST_IS_DIR) ? g_strdup (ask->path) : g_path_get_dirname (ask->path);
  g_autoptr (GPtrArray) loose = NULL;

  if (ask->paper == CARE_PAPER_COVER || ask->paper == CARE_PAPER_CONTACTS)
    return true;
  loose = care_record_write_loose_exhibits (record, papers, ask->with, folder, error);
  if (loose == NULL)
    return false;
  while (loose->len > 0)
    g_ptr_array_add (written->files, g_ptr_array_steal_index (loose, 0));
  return true;
}

/* On the database thread. */
static gpointer
write_files (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  g_autoptr (CareCasePapers) papers = care_record_read_papers (record, ask->id, error);
  g_autofree const char **missing = NULL;
  Written *written = NULL;

  if (papers == NULL)
    return NULL;
  missing = care_case_papers_missing (papers, ask->paper, ask->with);
  written = g_new0 (Written, 1);
  written->draft = missing[0] != NULL;
  written->files = g_ptr_array_new_with_free_func ((GDestroyNotify)care_written_free);
  if (!write_formats (record, papers, ask, written, error)
      || !write_exhibits (record, papers, ask, written, error))
    g_clear_pointer (&written, free_written);
  return written;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Answer *answer = data;
  g_autoptr (GError) error = NULL;
  Written *written = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (answer->done != NULL)
    answer->done (written != NULL ? written->files : NULL, written != NULL && written->draft, error,
                  answer->data);
  if (written != NULL)
    free_written (written);
}

void
care_case_export (CareDesk *desk,
                  const char *id,
                  CarePaper paper,
                  const CareRepresentation *with,
                  unsigned formats,
                  const char *path,
                  CareExported done,
                  gpointer data)
{
  Ask *ask = NULL;
  Answer *answer = NULL;

  g_return_if_fail (CARE_IS_DESK (desk) && id != NULL && path != NULL && formats != 0);

  ask = g_new0 (Ask, 1);
  ask->id = g_strdup (id);
  ask->paper = paper;
  ask->with = with != NULL ? care_representation_copy (with) : NULL;
  ask->formats = formats;
  ask->path = g_strdup (path);
  answer = g_new0 (Answer, 1);
  answer->done = done;
  answer->data = data;
  care_desk_run_async (desk, write_files, ask, free_ask, free_written, false, NULL, on_written, answer);
}
