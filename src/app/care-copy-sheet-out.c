/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-copy-sheet-out.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-print.h"
#include "care-record-copy-sheet.h"
#include "care-words-dates.h"

typedef struct
{
  GtkWidget *from;
  CareReturnForm *form;
  CareFormat format;
} Asked;

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  CareFormat format;
  char *path;
} Write;

static void
free_write (gpointer data)
{
  Write *write = data;

  g_free (write->location);
  g_free (write->path);
  g_free (write);
}

/* "Copy sheet Elm House November 2026" */
static char *
sheet_name (const CareReturnView *view)
{
  g_autofree char *month = care_words_month (view->ret->month);
  char *name = g_strdup_printf (_ ("Copy sheet %s %s"), view->location->name, month);

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

void
care_copy_sheet_print (GtkWidget *from, CareReturnForm *form)
{
  const CareReturnView *view = NULL;
  g_autoptr (CareDocument) document = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_RETURN_FORM (form));

  view = care_return_form_get_view (form);
  document = care_return_view_copy_document (view, care_desk_now (care_return_form_get_desk (form)));
  name = sheet_name (view);
  if (document != NULL)
    care_print_document (from, document, name);
}

/* On the database thread. */
static gpointer
write_sheet (CareRecord *record, gpointer data, GError **error)
{
  const Write *write = data;
  g_autoptr (CareReturnView) view
      = care_record_view_return (record, write->location, write->service, write->month, error);

  return view != NULL ? care_record_write_copy_sheet (record, view, write->format, write->path, error) : NULL;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;
  CareWritten *written = care_desk_run_finish (CARE_DESK (source), result, &error);

  care_main_window_report (from, error);
  if (written != NULL)
    care_main_window_toast (from, _ ("The copy sheet was saved"));
  care_written_free (written);
}

static void
on_chosen (GFile *file, gpointer data)
{
  g_autofree Asked *asked = data;
  g_autoptr (GtkWidget) from = asked->from;
  g_autoptr (CareReturnForm) form = asked->form;
  const CareReturnView *view = care_return_form_get_view (form);
  Write *write = NULL;

  if (file == NULL || view == NULL)
    return;
  write = g_new0 (Write, 1);
  write->location = g_strdup (view->location->id);
  write->service = view->ret->service;
  write->month = view->ret->month;
  write->format = asked->format;
  write->path = g_file_get_path (file);
  care_desk_run_async (care_return_form_get_desk (form), write_sheet, write, free_write,
                       (GDestroyNotify)care_written_free, false, NULL, on_written, g_object_ref (from));
}

void
care_copy_sheet_save (GtkWidget *from, CareReturnForm *form, bool as_pdf)
{
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  Asked *asked = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_RETURN_FORM (form));

  stem = sheet_name (care_return_form_get_view (form));
  name = g_strconcat (stem, as_pdf ? ".pdf" : ".odt", NULL);
  asked = g_new0 (Asked, 1);
  asked->from = g_object_ref (from);
  asked->form = g_object_ref (form);
  asked->format = as_pdf ? CARE_FORMAT_PDF : CARE_FORMAT_ODT;
  care_dialogs_save_file (from, _ ("Save the Copy Sheet"), name, on_chosen, asked);
}
