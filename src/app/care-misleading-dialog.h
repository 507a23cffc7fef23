/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which answers of one return a notice calls false or misleading: the return is sought among those of the
 * provider, the answers among the questions that were asked in its month. */
#pragma once

#include <adwaita.h>

#include "care-record-status.h"

#define CARE_TYPE_MISLEADING_DIALOG (care_misleading_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareMisleadingDialog, care_misleading_dialog, CARE, MISLEADING_DIALOG, AdwWindow)

/* of: the return; items: of char, their ids. Both borrowed; NULL where the person changed their mind. Called
 * once. */
typedef void (*CareMisleadingChosen) (const CareAllegation *of, GPtrArray *items, gpointer user_data);

/* before: of CareAllegation, what is chosen already. Takes a reference to overview. */
CareMisleadingDialog *care_misleading_dialog_present (GtkWidget *from,
                                                      CareOverview *overview,
                                                      const char *provider,
                                                      GPtrArray *before,
                                                      CareMisleadingChosen chosen,
                                                      gpointer user_data);

/* The question's own words, else its id. Borrowed. */
const char *care_misleading_item_label (const CareOverview *overview, const CareAllegation *one);
