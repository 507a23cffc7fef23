/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report out of the window: each kind into a file, and what is asked for it. */
#include "care-app-fixture.h"

#include "care-report-dialog.h"

#include <string.h>

#define NOW "2026-11-10T10:00:00Z"

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_open_demo (self, NOW, 6, 14);
}

static void
tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

static CarePlainDialog *
open_dialog (CareAppFixture *self)
{
  gtk_widget_activate_action (self->window, "win.report", NULL);
  return CARE_PLAIN_DIALOG (care_app_dialog (CARE_TYPE_PLAIN_DIALOG));
}

static bool
begins_with (const char *path, const char *magic)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return length > strlen (magic) && memcmp (content, magic, strlen (magic)) == 0;
}

static void
test_saves (CareAppFixture *self, gconstpointer data)
{
  for (int kind = CARE_REPORT_MONTH; kind <= CARE_REPORT_HOME; kind++)
    {
      CarePlainDialog *dialog = open_dialog (self);
      g_autofree char *name
          = g_strdup_printf ("report-%d.%s", kind, kind == CARE_REPORT_YEAR ? "odt" : "pdf");
      g_autofree char *path = g_build_filename (self->desk.folder, name, NULL);

      care_report_dialog_choose (dialog, (CareReportKind)kind, 1);
      care_report_dialog_save_as (dialog, path);
      care_app_settle (self);
      g_assert_true (begins_with (path, kind == CARE_REPORT_YEAR ? "PK" : "%PDF"));
      g_assert_false (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));
    }
}

/* What cannot be written is said, and the dialog stays as it was filled in. */
static void
test_cannot_be_written (CareAppFixture *self, gconstpointer data)
{
  CarePlainDialog *dialog = open_dialog (self);
  g_autofree char *path = g_build_filename (self->desk.folder, "no", "such", "report.pdf", NULL);

  care_report_dialog_save_as (dialog, path);
  care_app_settle (self);
  g_assert_true (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_asks (CareAppFixture *self, gconstpointer data)
{
  CarePlainDialog *dialog = open_dialog (self);

  care_app_assert_names (GTK_WIDGET (dialog));
  g_assert_true (care_app_says (GTK_WIDGET (dialog), "Month"));
  care_report_dialog_choose (dialog, CARE_REPORT_HOME, 0);
  g_assert_true (care_app_says (GTK_WIDGET (dialog), "Home"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/report/saves", CareAppFixture, NULL, set_up, test_saves, tear_down);
  g_test_add ("/app/report/cannot-be-written", CareAppFixture, NULL, set_up, test_cannot_be_written,
              tear_down);
  g_test_add ("/app/report/asks", CareAppFixture, NULL, set_up, test_asks, tear_down);
  return g_test_run ();
}
