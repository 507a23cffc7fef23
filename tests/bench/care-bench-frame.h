/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a program shows its first frame, and how much memory it has by then. Prints, then quits:
 *   first_us N     from the start of the process (CARE_BENCH_START, a monotonic time) to the first frame
 *   ready_us N     the same to the first frame in which ready said that all is there
 *   rss_kb N       resident memory then, as the kernel counts it */
#pragma once

#include <adwaita.h>

typedef gboolean (*CareBenchReady) (GtkWindow *window);

/* Once, before the application runs; ready NULL: at the first frame. */
void care_bench_frame_watch (GtkApplication *application, CareBenchReady ready);
