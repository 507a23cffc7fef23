/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new case: a notice of intent has come, when, how, and what it alleges; or none yet, and contacts are to
 * be kept. Shows the date to answer by while it is filled in. Opens the case and enters the notice in one go.
 * Also for what an open case alleges, anew. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_NOTICE_DIALOG (care_notice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareNoticeDialog, care_notice_dialog, CARE, NOTICE_DIALOG, AdwWindow)

/* Over the window of from, which is shown the case afterwards. overview is borrowed for the call. */
CareNoticeDialog *care_notice_dialog_present (GtkWidget *from, CareDesk *desk, const CareOverview *overview);

/* What a case's notice alleges, anew. Over the main window of from; ca is borrowed for the call. */
CareNoticeDialog *care_notice_dialog_present_change (GtkWidget *from, CareDesk *desk, const CareCase *ca);
