/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report to keep, to print or to send: one home's history, the group's month, or the year. */
#pragma once

#include "care-desk.h"
#include "care-plain-dialog.h"
#include "care-record-status.h"

typedef enum
{
  CARE_REPORT_MONTH,
  CARE_REPORT_YEAR,
  CARE_REPORT_HOME,
} CareReportKind;

/* Over the window of from. The overview is only read from while this is called. */
CarePlainDialog *care_report_dialog_present (GtkWidget *from, CareDesk *desk, const CareOverview *overview);

/* For tests: what is chosen, and the same as if a person had chosen a file. home: a line of the list. */
void care_report_dialog_choose (CarePlainDialog *dialog, CareReportKind kind, guint home);
void care_report_dialog_save_as (CarePlainDialog *dialog, const char *path);
