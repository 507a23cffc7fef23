/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-bench-frame.h"

#include <stdio.h>
#include <string.h>

static CareBenchReady is_ready;
static int64_t start;
static bool painted;

static int64_t
resident_kb (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

static void
on_after_paint (GdkFrameClock *clock, gpointer window)
{
  int64_t now = g_get_monotonic_time () - start;

  if (!painted)
    printf ("first_us %" G_GINT64_FORMAT "\n", now);
  painted = true;
  if (is_ready != NULL && !is_ready (window))
    return;
  printf ("ready_us %" G_GINT64_FORMAT "\nrss_kb %" G_GINT64_FORMAT "\n", now, resident_kb ());
  fflush (stdout);
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, window);
  gtk_window_close (window);
}

static void
on_realized (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), window);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realized), NULL);
}

void
care_bench_frame_watch (GtkApplication *application, CareBenchReady ready)
{
  const char *said = g_getenv ("CARE_BENCH_START");

  start = said != NULL ? g_ascii_strtoll (said, NULL, 10) : g_get_monotonic_time ();
  is_ready = ready;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
}
