/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command, with its usage and its options. The words are the contract: they are added to, never
 * changed. */
#include "care-cli-verbs.h"

#include "care-cli-event.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RETURN "LOCATION SERVICE MONTH"
#define EVENT                                                                                                \
  "[--at INSTANT] [--channel hand|post|electronic] [--received DATE] [--printed DATE] [--outcome …] "      \
  "[--amount-pence N] [--reference TEXT] [--recipient TEXT] [--there ID …] [--lacking ID …] "            \
  "[--with necs|nhsbsa|dhsc|cqc|council|tribunal|other] [--means telephone|email|letter|in-person|online] "  \
  "[--ours] [--extenuating] [--note TEXT] [--file FILE …]"

static const CareCommand commands[] = {
  { "windows", "--from MONTH --to MONTH", "from to", 0, 0, care_cli_windows,
    N_ ("When each month’s window opens and closes, and why") },
  { "calendar", "--from DATE --to DATE [--kind KIND …]", "from to kind+", 0, 0, care_cli_calendar,
    N_ ("What stands in the calendar on these days, and why") },
  { "reminders", "[--at INSTANT] [--each] [--quiet FROM-UNTIL|none]", "at each! quiet", 0, 0,
    care_cli_reminders,
    N_ ("What the application would remind of now, or at a moment, and when it looks next") },
  { "holidays", "[--from DATE] [--to DATE]", "from to", 0, 0, care_cli_holidays,
    N_ ("The bank holidays that are known") },
  { "holidays refresh", "[--from URL|FILE]", "from", 0, 0, care_cli_holidays_refresh,
    N_ ("Reads GOV.UK’s list of bank holidays, and says what is new and which dates move") },
  { "holidays add", "DATE NAME [--read WHERE]", "read", 2, 2, care_cli_holidays_add,
    N_ ("Adds a bank holiday that was proclaimed, and says which dates move") },
  { "holidays confirm", "[DATE keep|set-aside]", "", 0, 2, care_cli_holidays_confirm,
    N_ ("Says whether a day that GOV.UK’s list lacks counts; without a day, lists those that wait") },
  { "deadlines notice", "--sent DATE --channel hand|post|electronic [--received DATE] [--printed DATE]",
    "sent channel received printed", 0, 0, care_cli_deadlines_notice,
    N_ ("The dates that follow from a notice of intent") },
  { "deadlines decision", "--received DATE [--printed DATE]", "received printed", 0, 0,
    care_cli_deadlines_decision, N_ ("By when a review can be asked for") },
  { "deadlines final", "--sent DATE --channel hand|post|electronic [--pay-by DATE]", "sent channel pay-by", 0,
    0, care_cli_deadlines_final, N_ ("The dates that follow from a final notice") },
  { "checklist", "notice-of-intent|decision|final-notice [--on DATE]", "on", 1, 1, care_cli_checklist,
    N_ ("What a notice or a decision letter has to give") },
  { "contacts", "", "", 0, 0, care_cli_contacts, N_ ("Whom to write to and ring, and how sure that is") },
  { "deadlines read", "FILE", "", 1, 1, care_cli_deadlines_read,
    N_ ("Finds dates, amounts and references in a letter (PDF or e-mail), for you to check") },
  { "dataset", "--service SERVICE --month MONTH", "service month", 0, 0, care_cli_dataset,
    N_ ("The questions that are asked in a month’s window") },
  { "penalty", "[--care-home-places N …] [--home-care-users N …] [--provider ID] [--on DATE]",
    "care-home-places+ home-care-users+ provider on", 0, 0, care_cli_penalty,
    N_ ("An estimate of the penalty") },
  { "provider set",
    "ID name=… ownership=private|public address=… email=… nominated=… registered-on=DATE "
    "second-person=yes|no",
    "", 2, -1, care_cli_provider_set, N_ ("Adds or changes a provider") },
  { "provider checked", "ID --on DATE", "on", 1, 1, care_cli_provider_checked,
    N_ ("Says that the address and e-mail the CQC holds were seen right on a day") },
  { "provider show", "ID", "", 1, 1, care_cli_provider_show, N_ ("Shows a provider") },
  { "provider list", "", "", 0, 0, care_cli_provider_list, N_ ("Lists the providers") },
  { "location add",
    "ID --name … --provider ID --services care-home,home-care [--places N] [--users N] [--registered DATE] "
    "[--history-from MONTH] [--region …] [--local-authority …] [--brand …] [--ods-code …] [--address …] "
    "[--postcode …] [--cqc-types …;…]",
    "name provider services places users registered history-from region local-authority brand ods-code "
    "address "
    "postcode cqc-types",
    1, 1, care_cli_location_add, N_ ("Adds a location") },
  { "location show", "ID", "", 1, 1, care_cli_location_show, N_ ("Shows a location") },
  { "location list", "", "", 0, 0, care_cli_location_list, N_ ("Lists the locations") },
  { "location set", "ID key=value…", "", 2, -1, care_cli_location_set, N_ ("Changes a location") },
  { "location close", "ID --on DATE [--tell closed|sold|…]", "on tell", 1, 1, care_cli_location_close,
    N_ ("Ends a location’s registration; --tell notes that the CQC has to be told") },
  { "location transfer", "ID --to PROVIDER --on DATE [--new-id ID] [--tell …]", "to on new-id tell", 1, 1,
    care_cli_location_transfer, N_ ("Passes a location to another provider, with its history") },
  { "location reopen", "ID --on DATE [--new-id ID] [--to PROVIDER] [--tell …]", "on new-id to tell", 1, 1,
    care_cli_location_reopen, N_ ("Registers a closed location again from a day on") },
  { "location dormant", "ID --from DATE [--to DATE] [--tell …] | ID --to DATE", "from to tell", 1, 1,
    care_cli_location_dormant, N_ ("Says that a location stands empty; with --to alone, until when") },
  { "location not-asc", "ID --from DATE [--tell …] | ID --never", "from never! tell", 1, 1,
    care_cli_location_not_asc,
    N_ ("Says that a location is no adult social care service from a day on, or takes that back") },
  { "location service", "ID SERVICE [--entry N] [--from DATE] [--to DATE]", "entry from to", 2, 2,
    care_cli_location_service,
    N_ ("Adds a time in which a service is given, or puts the Nth of its list right") },
  { "location account add", "ID --name NAME [--email …] [--from DATE]", "name email from", 1, 1,
    care_cli_account_add, N_ ("Notes who can go into the Capacity Tracker for a location") },
  { "location account leave", "ID ACCOUNT [--on DATE] [--removed DATE]", "on removed", 2, 2,
    care_cli_account_leave,
    N_ ("Notes when somebody left, and when the account was taken off in the Capacity Tracker") },
  { "location account list", "ID", "", 1, 1, care_cli_account_list,
    N_ ("Lists who can go into the Capacity Tracker for a location") },
  { "location task add",
    "ID closed|sold|dormant|not-asc|address|email|provider|service|places|other [--since DATE] [--found "
    "DATE] "
    "[--told DATE] [--how …] [--reference …] [--note …] [--evidence FILE]",
    "since found told how reference note evidence", 2, 2, care_cli_task_add,
    N_ ("Notes what the CQC holds wrongly of a location") },
  { "location task told", "ID TASK --on DATE [--how …] [--reference …] [--note …] [--evidence FILE]",
    "on since found how reference note evidence", 2, 2, care_cli_task_told,
    N_ ("Notes when the CQC was told") },
  { "location task settle", "ID TASK --on DATE [--note …] [--evidence FILE]",
    "on since found how reference note evidence", 2, 2, care_cli_task_settle,
    N_ ("Notes when it was seen right at the CQC") },
  { "location task list", "ID", "", 1, 1, care_cli_task_list,
    N_ ("Lists what the CQC holds wrongly of a location") },
  { "location duty", "ID SERVICE [--to NAME] [--deputy NAME]", "to deputy", 2, 2, care_cli_location_duty,
    N_ ("Says who makes the returns of a service, and who stands in") },
  { "recall", RETURN " on-time|nil|missed|unknown --from memory|papers", "from", 4, 4, care_cli_recall,
    N_ ("Says what is remembered of a window before this record speaks") },
  { "return set", RETURN " item=value…", "", 4, -1, care_cli_return_set,
    N_ ("Answers questions of a return") },
  { "return show", RETURN, "", 3, 3, care_cli_return_show, N_ ("Shows a return") },
  { "return check", RETURN, "", 3, 3, care_cli_return_check, N_ ("Says what to look at again in a return") },
  { "return unchanged", RETURN " [--also LOCATION/SERVICE/MONTH …] | --all-left --month MONTH",
    "also+ all-left! month", 0, 3, care_cli_return_unchanged, N_ ("Takes over the last return’s answers") },
  { "return nil",
    RETURN " --reason … [--also LOCATION/SERVICE/MONTH …] | --all-left --month MONTH --reason …",
    "reason also+ all-left! month", 0, 3, care_cli_return_nil, N_ ("Makes a nil return") },
  { "return reason", RETURN " item=TEXT…", "", 4, -1, care_cli_return_reason,
    N_ ("Says why questions are left empty") },
  { "return note", RETURN " item=TEXT…", "", 4, -1, care_cli_return_note, N_ ("Puts notes on questions") },
  { "return look", RETURN " --all | ITEM…", "all!", 3, -1, care_cli_return_look,
    N_ ("Says that figures were looked at and are still right") },
  { "return assign", RETURN " [--to NAME] [--deputy NAME]", "to deputy", 3, 3, care_cli_return_assign,
    N_ ("Says whose return it is to make, and who stands in") },
  { "return sign-off", RETURN, "", 3, 3, care_cli_return_sign_off,
    N_ ("Signs a return off, as a second person who looked it through") },
  { "return revisions", RETURN, "", 3, 3, care_cli_return_revisions,
    N_ ("Shows each recording of a return, and what changed between them") },
  { "return log", RETURN " [--item ITEM]", "item", 3, 3, care_cli_return_log,
    N_ ("Shows who changed what in a return, and when") },
  { "return record",
    RETURN " --at INSTANT --by NAME [--sections all|ID,…] [--how pages|bulk|email-link] [--evidence FILE]",
    "at by sections how evidence", 3, 3, care_cli_return_record,
    N_ ("Records that a return was saved in the Capacity Tracker") },
  { "return history", RETURN " ITEM", "", 4, 4, care_cli_return_history,
    N_ ("Shows an answer through the months, and who gave it") },
  { "return sheet", RETURN " [--pdf FILE] [--odt FILE]", "pdf odt", 3, 3, care_cli_return_sheet,
    N_ ("Shows what to type into the Capacity Tracker, page by page") },
  { "return evidence add", RETURN " FILE [--what TEXT]", "what", 4, 4, care_cli_evidence_add,
    N_ ("Keeps a file that proves a return, also after it was recorded") },
  { "return evidence list", RETURN, "", 3, 3, care_cli_evidence_list,
    N_ ("Lists the files that prove a return") },
  { "return evidence save", RETURN " SHA256 FILE", "", 5, 5, care_cli_evidence_save,
    N_ ("Writes out a file that proves a return, as it came") },
  { "return uploaded",
    "SERVICE MONTH --location ID … --at INSTANT --by NAME [--map FILE|NAME] [--sections all|ID,…] "
    "[--evidence FILE]",
    "location+ at by map sections evidence", 2, 2, care_cli_return_uploaded,
    N_ ("Records that a bulk file with these returns was uploaded") },
  { "status", "[--as-of DATE] [--from MONTH] [--to MONTH] [--location ID] [--ahead N]",
    "as-of from to location ahead", 0, 0, care_cli_status,
    N_ ("Which windows were met, and what that exposes to") },
  { "trends",
    "[--from MONTH] [--to MONTH] [--measure completion|days-before|occupancy|vacancies|staff|absence] "
    "[--by all|home|provider|brand|region|council [--of ID|NAME]] [--against AREA]",
    "from to measure by of against", 0, 0, care_cli_trends,
    N_ ("What the returns of many months say together; what is not known is a gap") },
  { "trends import", "FILE [--measure M] [--fraction|--percent] [--source TEXT] [--leave-out] [--dry-run]",
    "measure fraction! percent! source leave-out! dry-run!", 1, 1, care_cli_trends_import,
    N_ ("Takes in published figures: months down and areas across, or month, area, value (and measure); "
        "nothing while a row has a problem, unless --leave-out") },
  { "trends published", "[--measure M]", "measure", 0, 0, care_cli_trends_published,
    N_ ("The published figures that are kept, by measure and area") },
  { "trends forget", "[--area AREA]", "area", 0, 0, care_cli_trends_forget,
    N_ ("Drops the published figures of an area, or all; the log keeps what they were") },
  { "report location", "ID [--from MONTH] [--to MONTH] FILE", "from to", 2, 2, care_cli_report_location,
    N_ ("One home’s compliance history, as FILE.pdf or FILE.odt") },
  { "report month", "MONTH FILE", "", 2, 2, care_cli_report_month,
    N_ ("The group’s month, as FILE.pdf or FILE.odt") },
  { "report year", "YEAR FILE", "", 2, 2, care_cli_report_year,
    N_ ("The group’s year, as FILE.pdf or FILE.odt") },
  { "chase", "[--person NAME]", "person", 0, 0, care_cli_chase,
    N_ ("Who still has returns of the open window to record, as messages to them") },
  { "case open", "PROVIDER [--missed LOCATION/SERVICE/MONTH …] [--misleading LOCATION/SERVICE/MONTH/ITEM …]",
    "missed+ misleading+", 1, 1, care_cli_case_open, N_ ("Opens an enforcement case") },
  { "case list", "", "", 0, 0, care_cli_case_list, N_ ("Lists the cases") },
  { "case show", "CASE", "", 1, 1, care_cli_case_show, N_ ("Shows a case with its clocks") },
  { "case allege",
    "CASE [--missed LOCATION/SERVICE/MONTH …] [--misleading LOCATION/SERVICE/MONTH/ITEM …] | --nothing",
    "missed+ misleading+ nothing!", 1, 1, care_cli_case_allege, N_ ("Says anew what is alleged, all of it") },
  { "case add-event", "CASE --kind KIND --date DATE " EVENT, CARE_CLI_EVENT_OPTIONS, 1, 1,
    care_cli_case_add_event, N_ ("Adds what happened to a case") },
  { "case correct",
    "CASE EVENT [--kind KIND] [--date DATE] " EVENT
    " [--not-ours] [--not-extenuating] [--remove-file NAME …]",
    CARE_CLI_EVENT_OPTIONS " not-ours! not-extenuating! remove-file+", 2, 2, care_cli_case_correct,
    N_ ("Puts an entry right; what is not said stays, an empty value takes away, and both can be read") },
  { "case strike", "CASE EVENT [--note WHY]", "note", 2, 2, care_cli_case_strike,
    N_ ("Strikes an entry that was made by mistake; it can still be read") },
  { "case send",
    "CASE --at INSTANT --means email|letter|online|… --to TEXT [--paper representations|review|appeal] "
    "[--channel hand|post|electronic] [--reference TEXT] [--note TEXT] FILE…",
    "at means to paper channel reference note", 2, -1, care_cli_case_send,
    N_ ("Records that you sent these files, and keeps them; nothing is sent by this") },
  { "case file", "CASE SHA256 FILE", "", 3, 3, care_cli_case_file,
    N_ ("Writes out a file that is kept with a case") },
  { "case draft",
    "CASE [ground=… …] [include=history|contacts|submissions|attempts|proof|gaps|cqc …] [key=value…] "
    "[key=@FILE…]",
    "", 1, -1, care_cli_case_draft,
    N_ ("Writes at the draft, or shows it; @FILE takes a text file, @@ is a plain @, all grounds and all "
        "that "
        "is included are said in one call") },
  { "case versions", "CASE [--bring-back N]", "bring-back", 1, 1, care_cli_case_versions,
    N_ ("Lists the versions of the draft, newest first, or brings one back") },
  { "case exhibit add", "CASE FILE [--title TEXT]", "title", 2, 2, care_cli_exhibit_add,
    N_ ("Keeps a file and makes it the last exhibit") },
  { "case exhibit list", "CASE", "", 1, 1, care_cli_exhibit_list,
    N_ ("Lists the exhibits, and which can be bound into the PDF") },
  { "case exhibit remove", "CASE N", "", 2, 2, care_cli_exhibit_remove,
    N_ ("Takes an exhibit out of the draft; the file stays in the record") },
  { "case exhibit move", "CASE N --to M", "to", 2, 2, care_cli_exhibit_move,
    N_ ("Gives an exhibit another number") },
  { "case exhibit rename", "CASE N --title TEXT", "title", 2, 2, care_cli_exhibit_rename,
    N_ ("Gives an exhibit another title") },
  { "case exhibit save", "CASE N FILE", "", 3, 3, care_cli_exhibit_save,
    N_ ("Writes an exhibit out as a file") },
  { "represent",
    "CASE [--paper representations|review|appeal|cover|contacts] [--odt FILE] [--pdf FILE] [--docx FILE] "
    "[--exhibits FOLDER] [--final]",
    "paper odt pdf docx exhibits final!", 1, 1, care_cli_represent,
    N_ ("Makes a document of a case as files; with --final only where nothing is missing") },
  { "import",
    "FILE [--as locations|cqc-directory|cqc-filters|ct-extract|ct-status|figures|holidays|dataset|archive] "
    "[--provider ID] [--brand NAME] [--only FILE|ID,…] [--shared-lives take|leave] [--transfer-on DATE] "
    "[--service-ended DATE] "
    "[--month MONTH] [--fill-unknown] [--mapping FILE|NAME] [--overwrite] [--dry-run] [--accept-good-rows]",
    "as provider brand only shared-lives transfer-on service-ended month fill-unknown! mapping overwrite! "
    "dry-run! "
    "accept-good-rows!",
    1, 1, care_cli_import, N_ ("Takes in a file") },
  { "mapping list", "", "", 0, 0, care_cli_mapping_list, N_ ("Lists the mappings that are kept") },
  { "mapping show", "NAME", "", 1, 1, care_cli_mapping_show, N_ ("Shows a mapping of a file’s columns") },
  { "mapping keep", "FILE", "", 1, 1, care_cli_mapping_keep,
    N_ ("Keeps a mapping of a file’s columns under its name") },
  { "mapping remove", "NAME", "", 1, 1, care_cli_mapping_remove, N_ ("Takes a mapping out of the record") },
  { "export",
    "archive|ics-cases|ics-windows|locations|returns|status FILE [--month MONTH] [--from MONTH --to MONTH] "
    "[--service SERVICE] | "
    "bulk-care-home|bulk-home-care FILE --month MONTH [--map FILE|NAME] [--location ID …]",
    "month from to map location+ service", 2, 2, care_cli_export, N_ ("Writes a file out") },
  { "map list", "SERVICE", "", 1, 1, care_cli_map_list, N_ ("Lists the column maps for bulk files") },
  { "map show", "SERVICE NAME [--file FILE]", "file", 2, 2, care_cli_map_show,
    N_ ("Shows a column map, and writes it out as a file") },
  { "map save", "FILE", "", 1, 1, care_cli_map_save, N_ ("Keeps a column map that is in a file") },
  { "map template", "SERVICE FILE --name NAME", "name", 2, 2, care_cli_map_template,
    N_ ("Makes a column map out of the first line of a template") },
  { "map remove", "SERVICE NAME", "", 2, 2, care_cli_map_remove,
    N_ ("Takes a column map of your own away; a shipped one comes back") },
  { "hub prepare", "URL", "", 1, 1, care_cli_hub_prepare,
    N_ ("Makes a database into a hub; safe to run twice") },
  { "hub check", "URL", "", 1, 1, care_cli_hub_check, N_ ("Says what is wrong with a hub") },
  { "hub show", "", "", 0, 0, care_cli_hub_show, N_ ("Shows the hubs that were joined, and who is there") },
  { "hub leave", "[--cases] [--anyway]", "cases! anyway!", 0, 0, care_cli_hub_leave,
    N_ ("Leaves the hub; the record stays") },
  { "sync", "[--hub URL] [--cases URL] [--accept-many] [--accept-other-hub]",
    "hub cases accept-many! accept-other-hub!", 0, 0, care_cli_sync,
    N_ ("Joins a hub where one is named, and brings both sides in step") },
  { "queue", "[retry ID]", "", 0, 2, care_cli_queue,
    N_ ("Shows what waits for the hub, and why; tries one again") },
  { "conflict list", "", "", 0, 0, care_cli_conflict_list,
    N_ ("Lists what was changed on two computers at once") },
  { "conflict show", "ID", "", 1, 1, care_cli_conflict_show, N_ ("Shows both sides of a conflict") },
  { "conflict settle", "ID item=mine|theirs|VALUE…", "", 1, -1, care_cli_conflict_settle,
    N_ ("Settles a conflict: says what is right") },
  { "backup", "FILE", "", 1, 1, care_cli_backup, N_ ("Copies the whole record into one file") },
  { "restore", "FILE", "", 1, 1, care_cli_restore, N_ ("Puts a backup in the place of the record") },
  { "verify", "[--deep]", "deep!", 0, 0, care_cli_verify, N_ ("Checks that the record is whole") },
  { "demo", "[--locations N] [--months N] [--seed N]", "locations months seed", 0, 0, care_cli_demo,
    N_ ("Fills an empty record with a made-up group") },
};

const CareCommand *
care_cli_command_at (size_t index)
{
  return index < G_N_ELEMENTS (commands) ? &commands[index] : NULL;
}

const CareCommand *
care_cli_find_command (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

bool
care_cli_is_group (const char *word)
{
  size_t length = strlen (word);

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strncmp (commands[i].name, word, length) == 0 && commands[i].name[length] == ' ')
      return true;
  return false;
}
