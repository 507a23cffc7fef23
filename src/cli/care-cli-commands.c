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
  { "holidays", "[--from DATE] [--to DATE]", "from to", 0, 0, care_cli_holidays,
    N_ ("The bank holidays that are known") },
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
  { "provider set", "ID name=… ownership=private|public address=… email=… nominated=…", "", 2, -1,
    care_cli_provider_set, N_ ("Adds or changes a provider") },
  { "provider show", "ID", "", 1, 1, care_cli_provider_show, N_ ("Shows a provider") },
  { "provider list", "", "", 0, 0, care_cli_provider_list, N_ ("Lists the providers") },
  { "location add",
    "ID --name … --provider ID --services care-home,home-care [--places N] [--users N] [--registered DATE] "
    "[--history-from MONTH]",
    "name provider services places users registered history-from", 1, 1, care_cli_location_add,
    N_ ("Adds a location") },
  { "location show", "ID", "", 1, 1, care_cli_location_show, N_ ("Shows a location") },
  { "location list", "", "", 0, 0, care_cli_location_list, N_ ("Lists the locations") },
  { "location set", "ID key=value…", "", 2, -1, care_cli_location_set, N_ ("Changes a location") },
  { "location close", "ID --on DATE", "on", 1, 1, care_cli_location_close,
    N_ ("Ends a location’s registration") },
  { "location transfer", "ID --to PROVIDER --on DATE [--new-id ID]", "to on new-id", 1, 1,
    care_cli_location_transfer, N_ ("Passes a location to another provider, with its history") },
  { "recall", RETURN " on-time|nil|missed|unknown --from memory|papers", "from", 4, 4, care_cli_recall,
    N_ ("Says what is remembered of a window before this record speaks") },
  { "return set", RETURN " item=value…", "", 4, -1, care_cli_return_set,
    N_ ("Answers questions of a return") },
  { "return show", RETURN, "", 3, 3, care_cli_return_show, N_ ("Shows a return") },
  { "return check", RETURN, "", 3, 3, care_cli_return_check, N_ ("Says what to look at again in a return") },
  { "return unchanged", RETURN, "", 3, 3, care_cli_return_unchanged,
    N_ ("Takes over the last return’s answers") },
  { "return nil", RETURN " --reason …", "reason", 3, 3, care_cli_return_nil, N_ ("Makes a nil return") },
  { "return record",
    RETURN " --at INSTANT --by NAME [--sections all|ID,…] [--how pages|bulk|email-link] [--evidence FILE]",
    "at by sections how evidence", 3, 3, care_cli_return_record,
    N_ ("Records that a return was saved in the Capacity Tracker") },
  { "status", "[--as-of DATE] [--from MONTH] [--to MONTH] [--location ID]", "as-of from to location", 0, 0,
    care_cli_status, N_ ("Which windows were met, and what that exposes to") },
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
    "CASE [ground=… …] [include=history|contacts|submissions|attempts|proof|gaps …] [key=value…] "
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
  { "import", "FILE [--as locations|holidays|archive] [--provider ID] [--dry-run] [--accept-good-rows]",
    "as provider dry-run! accept-good-rows! mapping", 1, 1, care_cli_import, N_ ("Takes in a file") },
  { "export", "archive|locations|status FILE [--month MONTH] [--from MONTH --to MONTH]", "month from to", 2,
    2, care_cli_export, N_ ("Writes a file out") },
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
