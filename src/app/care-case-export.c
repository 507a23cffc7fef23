/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-export.h"

#include <glib/gi18n.h>

#include "care-record-papers.h"

typedef struct
{
  char *id;
  CareRepresentation *with;
  char *path;
} Ask;

typedef struct
{
  char **files;
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

  g_strfreev (written->files);
  g_free (written);
}

char *
care_case_export_name (const CareCaseView *view)
{
  char *name = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  name = g_strdup_printf (_ ("Representations %s %s"), view->provider->name, view->ca->id);
  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

/* The path without its ending. */
static char *
base_path (const CareCaseView *view, const char *path)
{
  g_autofree char *name = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      name = care_case_export_name (view);
      return g_build_filename (path, name, NULL);
    }
  if (g_str_has_suffix (path, ".odt") || g_str_has_suffix (path, ".pdf"))
    return g_strndup (path, strlen (path) - 4);
  return g_strdup (path);
}

static char *
write_as (CareRecord *record,
          const CareCasePapers *papers,
          const Ask *ask,
          bool as_draft,
          CareFormat format,
          GError **error)
{
  g_autofree char *base = base_path (papers->view, ask->path);
  g_autofree char *path = g_strconcat (base, ".", care_format_to_string (format), NULL);
  CareWritten *written = care_record_write_paper (record, papers, CARE_PAPER_REPRESENTATIONS, ask->with,
                                                  as_draft, format, path, error);

  if (written == NULL)
    return NULL;
  care_written_free (written);
  return g_steal_pointer (&path);
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
  missing = care_case_papers_missing (papers, CARE_PAPER_REPRESENTATIONS, ask->with);
  written = g_new0 (Written, 1);
  written->draft = missing[0] != NULL;
  written->files = g_new0 (char *, 3);
  written->files[0] = write_as (record, papers, ask, written->draft, CARE_FORMAT_ODT, error);
  if (written->files[0] != NULL)
    written->files[1] = write_as (record, papers, ask, written->draft, CARE_FORMAT_PDF, error);
  if (written->files[1] == NULL)
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
                  const CareRepresentation *with,
                  const char *path,
                  CareExported done,
                  gpointer data)
{
  Ask *ask = NULL;
  Answer *answer = NULL;

  g_return_if_fail (CARE_IS_DESK (desk) && id != NULL && path != NULL);

  ask = g_new0 (Ask, 1);
  ask->id = g_strdup (id);
  ask->with = with != NULL ? care_representation_copy (with) : NULL;
  ask->path = g_strdup (path);
  answer = g_new0 (Answer, 1);
  answer->done = done;
  answer->data = data;
  care_desk_run_async (desk, write_files, ask, free_ask, free_written, false, NULL, on_written, answer);
}
