/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands, as the table in care-cli-commands.c calls them. One file a group. */
#pragma once

#include "care-cli.h"
#include "care-record-import.h"
#include "care-trend.h"

/* care-cli-law.c */
CareExit care_cli_windows (CareCli *cli);
CareExit care_cli_holidays (CareCli *cli);
CareExit care_cli_holidays_refresh (CareCli *cli);
CareExit care_cli_holidays_add (CareCli *cli);
CareExit care_cli_holidays_confirm (CareCli *cli);
/* The member "moved" of the answer that is being written, and a line each. Of CareMoved. */
void care_cli_answer_moved (CareCli *cli, const GPtrArray *moved);
CareExit care_cli_dataset (CareCli *cli);
CareExit care_cli_penalty (CareCli *cli);

/* care-cli-calendar.c */
CareExit care_cli_calendar (CareCli *cli);

/* care-cli-reminders.c */
CareExit care_cli_reminders (CareCli *cli);

/* care-cli-checklist.c, care-cli-contacts.c */
CareExit care_cli_checklist (CareCli *cli);
CareExit care_cli_contacts (CareCli *cli);

/* care-cli-deadlines.c */
CareExit care_cli_deadlines_notice (CareCli *cli);
CareExit care_cli_deadlines_decision (CareCli *cli);
CareExit care_cli_deadlines_final (CareCli *cli);

/* care-cli-notice.c */
CareExit care_cli_deadlines_read (CareCli *cli);

/* care-cli-providers.c */
CareExit care_cli_provider_set (CareCli *cli);
CareExit care_cli_provider_show (CareCli *cli);
CareExit care_cli_provider_list (CareCli *cli);

/* care-cli-places.c */
CareExit care_cli_location_add (CareCli *cli);
CareExit care_cli_location_show (CareCli *cli);
CareExit care_cli_location_list (CareCli *cli);
CareExit care_cli_location_set (CareCli *cli);
CareExit care_cli_location_close (CareCli *cli);
CareExit care_cli_location_transfer (CareCli *cli);
CareExit care_cli_chase (CareCli *cli);
CareExit care_cli_location_reopen (CareCli *cli);
CareExit care_cli_location_dormant (CareCli *cli);
CareExit care_cli_location_not_asc (CareCli *cli);
CareExit care_cli_location_service (CareCli *cli);
CareExit care_cli_account_list (CareCli *cli);
CareExit care_cli_task_list (CareCli *cli);
CareExit care_cli_location_duty (CareCli *cli);
CareExit care_cli_account_add (CareCli *cli);
CareExit care_cli_account_leave (CareCli *cli);
CareExit care_cli_task_add (CareCli *cli);
CareExit care_cli_task_told (CareCli *cli);
CareExit care_cli_task_settle (CareCli *cli);
CareExit care_cli_provider_checked (CareCli *cli);
CareExit care_cli_recall (CareCli *cli);

/* care-cli-item-history.c */
CareExit care_cli_return_history (CareCli *cli);

/* care-cli-returns.c */
CareExit care_cli_return_set (CareCli *cli);
CareExit care_cli_return_show (CareCli *cli);
CareExit care_cli_return_check (CareCli *cli);
CareExit care_cli_return_record (CareCli *cli);

/* care-cli-return-many.c */
CareExit care_cli_return_unchanged (CareCli *cli);
CareExit care_cli_return_nil (CareCli *cli);

/* care-cli-return-remarks.c */
CareExit care_cli_return_reason (CareCli *cli);
CareExit care_cli_return_note (CareCli *cli);
CareExit care_cli_return_look (CareCli *cli);
CareExit care_cli_return_assign (CareCli *cli);
CareExit care_cli_return_sign_off (CareCli *cli);
CareExit care_cli_return_revisions (CareCli *cli);
CareExit care_cli_return_log (CareCli *cli);

/* care-cli-sheet.c, care-cli-bulk.c */
CareExit care_cli_return_sheet (CareCli *cli);
CareExit care_cli_return_uploaded (CareCli *cli);
CareExit care_cli_export_bulk (CareCli *cli, const char *kind);

/* care-cli-evidence.c */
CareExit care_cli_evidence_add (CareCli *cli);
CareExit care_cli_evidence_list (CareCli *cli);
CareExit care_cli_evidence_save (CareCli *cli);

/* care-cli-maps.c */
CareExit care_cli_map_list (CareCli *cli);
CareExit care_cli_map_show (CareCli *cli);
CareExit care_cli_map_save (CareCli *cli);
CareExit care_cli_map_template (CareCli *cli);
CareExit care_cli_map_remove (CareCli *cli);

/* care-cli-status.c */
CareExit care_cli_status (CareCli *cli);
CareExit care_cli_trends (CareCli *cli);
/* --measure, as the values of care-cli-values.c are read. */
bool care_cli_measure (CareCli *cli, CareTrendMeasure *measure);
/* Nothing published of that area is kept. */
CareExit care_cli_no_area (CareCli *cli, const char *area);

/* care-cli-published.c */
CareExit care_cli_trends_import (CareCli *cli);
CareExit care_cli_trends_published (CareCli *cli);
CareExit care_cli_trends_forget (CareCli *cli);
CareExit care_cli_report_location (CareCli *cli);
CareExit care_cli_report_month (CareCli *cli);
CareExit care_cli_report_year (CareCli *cli);

/* care-cli-cases.c */
CareExit care_cli_case_open (CareCli *cli);
CareExit care_cli_case_list (CareCli *cli);
CareExit care_cli_case_show (CareCli *cli);
CareExit care_cli_case_allege (CareCli *cli);
CareExit care_cli_case_add_event (CareCli *cli);
CareExit care_cli_case_correct (CareCli *cli);
CareExit care_cli_case_strike (CareCli *cli);
CareExit care_cli_case_file (CareCli *cli);

/* care-cli-draft.c */
CareExit care_cli_case_draft (CareCli *cli);
CareExit care_cli_case_versions (CareCli *cli);

/* care-cli-exhibits.c */
CareExit care_cli_exhibit_add (CareCli *cli);
CareExit care_cli_exhibit_list (CareCli *cli);
CareExit care_cli_exhibit_remove (CareCli *cli);
CareExit care_cli_exhibit_move (CareCli *cli);
CareExit care_cli_exhibit_rename (CareCli *cli);
CareExit care_cli_exhibit_save (CareCli *cli);

/* care-cli-represent.c */
CareExit care_cli_represent (CareCli *cli);
CareExit care_cli_case_send (CareCli *cli);

/* care-cli-export.c */
CareExit care_cli_export (CareCli *cli);

/* care-cli-hub.c */
CareExit care_cli_hub_prepare (CareCli *cli);
CareExit care_cli_hub_check (CareCli *cli);
CareExit care_cli_hub_show (CareCli *cli);
CareExit care_cli_hub_leave (CareCli *cli);

/* care-cli-sync.c */
CareExit care_cli_sync (CareCli *cli);
CareExit care_cli_queue (CareCli *cli);

/* care-cli-conflicts.c */
CareExit care_cli_conflict_list (CareCli *cli);
CareExit care_cli_conflict_show (CareCli *cli);
CareExit care_cli_conflict_settle (CareCli *cli);

/* care-cli-files.c */
CareExit care_cli_import (CareCli *cli);
/* An element of the array "problems" that is being written, and a line. */
void care_cli_answer_problem (CareCli *cli, const CareImportProblem *problem);

/* care-cli-figures.c */
CareExit care_cli_import_figures (CareCli *cli, const char *path);
CareExit care_cli_mapping_list (CareCli *cli);
CareExit care_cli_mapping_show (CareCli *cli);
CareExit care_cli_mapping_keep (CareCli *cli);
CareExit care_cli_mapping_remove (CareCli *cli);
CareExit care_cli_backup (CareCli *cli);
CareExit care_cli_restore (CareCli *cli);
CareExit care_cli_verify (CareCli *cli);
CareExit care_cli_demo (CareCli *cli);
