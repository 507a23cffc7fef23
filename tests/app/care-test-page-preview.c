/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview: as many sheets as there are pages, each with its name and words, drawn only while in view, and
 * led to by a heading. */
#include "care-test-app.h"

#include "care-page-preview.h"
#include "care-page-sheet.h"

static int paragraphs;

static CareDocument *
make (gpointer owner)
{
  CareDocument *document = care_document_new ("Title", "en-GB", 0);

  document->page_words = g_strdup ("Page %d of %d");
  care_document_heading (document, 1, "Title");
  for (int i = 0; i < paragraphs; i++)
    care_document_paragraph (document,
                             "A paragraph that is long enough to take a line of the page or two, so "
                             "that some of them make a page.");
  care_document_heading (document, 2, "The end");
  return document;
}

static GtkWidget *
show (CarePagePreview **preview)
{
  GtkWidget *window = gtk_window_new ();

  *preview = g_object_new (CARE_TYPE_PAGE_PREVIEW, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 600);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (*preview));
  care_page_preview_set_source (*preview, make, NULL);
  care_page_preview_touch (*preview);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static CarePageSheet *
sheet (CarePagePreview *preview, int nth)
{
  GtkWidget *found = care_test_find_type (GTK_WIDGET (preview), CARE_TYPE_PAGE_SHEET);

  while (found != NULL && nth-- > 0)
    found = gtk_widget_get_next_sibling (found);
  return CARE_PAGE_SHEET (found);
}

static void
test_pages (void)
{
  CarePagePreview *preview = NULL;
  GtkWidget *window = NULL;

  paragraphs = 3;
  window = show (&preview);
  care_test_wait_for (care_page_preview_get_count (preview) == 1);
  g_assert_cmpint (care_test_count (GTK_WIDGET (preview), CARE_TYPE_PAGE_SHEET), ==, 1);
  care_test_assert_spoken (sheet (preview, 0), "Page 1 of 1");
  paragraphs = 150;
  care_page_preview_touch (preview);
  care_test_wait_for (care_page_preview_get_count (preview) > 3);
  g_assert_cmpint (care_test_count (GTK_WIDGET (preview), CARE_TYPE_PAGE_SHEET), ==,
                   care_page_preview_get_count (preview));
  paragraphs = 3;
  care_page_preview_touch (preview);
  care_test_wait_for (care_page_preview_get_count (preview) == 1);
  g_assert_cmpint (care_test_count (GTK_WIDGET (preview), CARE_TYPE_PAGE_SHEET), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_in_view (void)
{
  static const char *const end[] = { "No such heading", "The end", NULL };
  CarePagePreview *preview = NULL;
  GtkWidget *window = NULL;
  int last;

  paragraphs = 400;
  window = show (&preview);
  care_test_wait_for (care_page_preview_get_count (preview) > 6);
  last = care_page_preview_get_count (preview) - 1;
  care_test_wait_for (care_page_sheet_is_in_view (sheet (preview, 0)));
  g_assert_false (care_page_sheet_is_in_view (sheet (preview, last)));
  care_page_preview_show_heading (preview, end);
  care_test_wait_for (care_page_preview_get_page (preview) == last);
  care_test_wait_for (care_page_sheet_is_in_view (sheet (preview, last)));
  g_assert_false (care_page_sheet_is_in_view (sheet (preview, 0)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_zoom (void)
{
  CarePagePreview *preview = NULL;
  GtkWidget *window = NULL;
  int before;

  paragraphs = 3;
  window = show (&preview);
  care_test_wait_for (care_page_preview_get_count (preview) == 1
                      && gtk_widget_get_width (GTK_WIDGET (sheet (preview, 0))) > 0);
  before = gtk_widget_get_width (GTK_WIDGET (sheet (preview, 0)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), "preview.closer", NULL));
  care_test_wait_for (gtk_widget_get_width (GTK_WIDGET (sheet (preview, 0))) > before);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), "preview.fit", NULL));
  care_test_wait_for (gtk_widget_get_width (GTK_WIDGET (sheet (preview, 0))) == before);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/page-preview/a-sheet-for-each-page", test_pages);
  g_test_add_func ("/app/page-preview/drawn-while-in-view", test_in_view);
  g_test_add_func ("/app/page-preview/zoom", test_zoom);
  return g_test_run ();
}
