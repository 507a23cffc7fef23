/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-export.h"

#include <glib/gi18n.h>

#include "care-words-representation.h"

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

static CareDocument *
make_document (const CareCaseView *view, const CareRepresentation *draft, bool *as_draft)
{
  g_autofree const char **missing = care_representation_missing (draft);
  CareRepresentationFacts facts = {
    .law = view->law,
    .provider = view->provider,
    .ca = view->ca,
    .draft = draft,
    .locations = view->locations,
    .history = view->history,
    .now = view->now,
    .today = view->today,
    .as_draft = missing[0] != NULL,
  };

  *as_draft = facts.as_draft;
  return care_words_representation (&facts);
}

/* On the database thread. */
static gpointer
write_files (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  g_autoptr (CareCaseView) view = care_record_view_case (record, ask->id, error);
  g_autoptr (CareDocument) document = NULL;
  g_autofree char *base = NULL;
  g_autofree char *odt = NULL;
  g_autofree char *pdf = NULL;
  Written *written = NULL;
  bool as_draft = false;

  if (view == NULL)
    return NULL;
  document = make_document (view, ask->with != NULL ? ask->with : view->draft, &as_draft);
  base = base_path (view, ask->path);
  odt = g_strconcat (base, ".odt", NULL);
  pdf = g_strconcat (base, ".pdf", NULL);
  if (!care_record_export_odt (record, document, odt, error)
      || !care_record_export_pdf (record, document, pdf, error))
    return NULL;
  written = g_new0 (Written, 1);
  written->files = g_new0 (char *, 3);
  written->files[0] = g_steal_pointer (&odt);
  written->files[1] = g_steal_pointer (&pdf);
  written->draft = as_draft;
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
