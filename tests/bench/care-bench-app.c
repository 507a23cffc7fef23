/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application itself, as src/app/main.c runs it, until its first page is filled from the record. */
#include "care-bench-frame.h"

#include "care-application.h"
#include "care-main-window.h"

static gboolean
is_filled (GtkWindow *window)
{
  if (!CARE_IS_MAIN_WINDOW (window))
    g_error ("the record could not be opened");
  return care_main_window_get_overview (CARE_MAIN_WINDOW (window)) != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (CareApplication) application = care_application_new ();

  care_bench_frame_watch (GTK_APPLICATION (application), is_filled);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
