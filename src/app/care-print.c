/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-print.h"

#include <glib/gi18n.h>

#include "care-main-window.h"
#include "care-pages.h"

static void
draw_page (GtkPrintOperation *print, GtkPrintContext *context, int page, CarePages *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;

  /* In points already; a printer that has another paper gets the page as large as it goes. */
  care_pages_size (&width, &height);
  cairo_scale (cr, gtk_print_context_get_width (context) / width,
               gtk_print_context_get_width (context) / width);
  care_pages_draw (pages, page, cr);
}

static GtkPageSetup *
make_a4 (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  /* The page's own margins are in the page. */
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  return setup;
}

void
care_print_document (GtkWidget *from, const CareDocument *document, const char *name)
{
  g_autoptr (GtkPrintOperation) print = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = NULL;
  CarePages *pages = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && document != NULL && name != NULL);

  pages = care_pages_new (document);
  print = gtk_print_operation_new ();
  setup = make_a4 ();
  root = gtk_widget_get_root (from);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_job_name (print, name);
  gtk_print_operation_set_use_full_page (print, true);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (print, care_pages_count (pages));
  gtk_print_operation_set_embed_page_setup (print, false);
  g_object_set_data_full (G_OBJECT (print), "care-pages", pages, (GDestroyNotify)care_pages_free);
  g_signal_connect (print, "draw-page", G_CALLBACK (draw_page), pages);
  gtk_print_operation_set_allow_async (print, true);
  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  if (error != NULL)
    care_main_window_toast (from, _ ("It could not be printed. Export it as PDF and print that."));
}
