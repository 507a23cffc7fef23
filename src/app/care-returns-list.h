/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of returns shows, read in one go on the database thread, and its rows. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"

typedef struct
{
  CareLaw *law;
  CareWindow window;
  CareStatus *status;   /* of the one month */
  GPtrArray *locations; /* CareLocation */
  GHashTable *by_id;    /* see care_returns_list_name() and _is_called() */
} CareReturnsList;

void care_returns_list_free (CareReturnsList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReturnsList, care_returns_list_free)

/* CareDeskWork; data is a CareMonth by GINT_TO_POINTER. Gives a CareReturnsList. */
gpointer care_returns_list_read (CareRecord *record, gpointer data, GError **error);

/* Of a location; its id where there is no such location. */
const char *care_returns_list_name (const CareReturnsList *self, const char *location);

/* Whether its name holds that text, which is folded. */
bool care_returns_list_is_called (const CareReturnsList *self, const char *location, const char *folded);

/* Whether nothing is left to be done about a month in that state. */
bool care_returns_list_is_done (CareState state);

/* A row to open a return from; task (or NULL) tells how far it is. care_returns_list_row_get() gives back
 * what it stands for; borrowed. */
GtkWidget *care_returns_list_row_new (const CareHistoryRow *row, const char *name, const CareTask *task);
const CareHistoryRow *care_returns_list_row_get (GtkListBoxRow *row);

/* How many returns there can be in a month: each care type of each home that is known. */
guint care_returns_list_count_services (const CareOverview *overview);
