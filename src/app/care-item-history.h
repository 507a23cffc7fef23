/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer of a return through the year before it: a small plot, the same in a sentence, and a table of the
 * months with who gave each and when. To be put into a popover or a page. Reads by itself. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"
#include "care-month.h"
#include "care-service.h"

/* item: an item of that month's list, or one of its fields. */
GtkWidget *care_item_history_new (
    CareDesk *desk, const char *location, CareService service, CareMonth month, const char *item);
