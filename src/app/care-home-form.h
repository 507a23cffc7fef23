/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dialog of the Homes page: rows to fill in, and one deed that it asks of the record when its verb is
 * pressed. It closes when that is done; what stood in the way is said in it, and nothing typed is lost. */
#pragma once

#include "care-date-row.h"
#include "care-home-deed.h"
#include "care-plain-dialog.h"

/* gather is called when the verb is pressed: it makes the deed of what was typed, or says at a row what is
 * missing and gives NULL. height: of the window, in pixels. data is kept by the dialog and freed with it. */
typedef CareHomeDeed *(*CareHomeGather) (gpointer data);

CarePlainDialog *care_home_form_new (GtkWidget *from,
                                     CareDesk *desk,
                                     const char *title,
                                     const char *verb,
                                     int height,
                                     CareHomeGather gather,
                                     gpointer data,
                                     GDestroyNotify free_data);

/* Each is appended and returned, borrowed. description may be NULL. */
AdwPreferencesGroup *care_home_form_group (CarePlainDialog *self, const char *title, const char *description);
AdwEntryRow *care_home_form_text (AdwPreferencesGroup *group, const char *title, const char *text);
CareDateRow *
care_home_form_date (AdwPreferencesGroup *group, const char *title, CareDate date, const char *hint);
GtkSwitch *
care_home_form_switch (AdwPreferencesGroup *group, const char *title, const char *subtitle, bool on);

/* Says at the row, and gives false, where something stands in it that is no date or, with needed, nothing.
 * The row has the focus then. */
bool care_home_form_date_is_sound (CareDateRow *row, bool needed);
bool care_home_form_text_is_there (AdwEntryRow *row, const char *otherwise);

/* Does a deed that needs no dialog; what stands in the way is said over the page of from. Takes the deed. */
void care_home_form_do (GtkWidget *from, CareDesk *desk, CareHomeDeed *deed);
