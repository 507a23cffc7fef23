/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An event of a case as JSON and for people. */
#include "care-cli-event.h"

#include "care-words-cases.h"
#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

static void
write_texts (CareJsonWriter *out, const char *key, char **texts)
{
  care_json_writer_member_array (out, key);
  for (char **text = texts; *text != NULL; text++)
    care_json_writer_string (out, *text);
  care_json_writer_end_array (out);
}

/* null where the word is "". */
static void
write_word (CareJsonWriter *out, const char *key, const char *word)
{
  care_json_writer_member_string (out, key, *word != '\0' ? word : NULL);
}

void
care_cli_write_attachments (CareJsonWriter *out, const char *key, GPtrArray *files)
{
  care_json_writer_member_array (out, key);
  for (guint i = 0; i < files->len; i++)
    {
      const CareAttachment *file = g_ptr_array_index (files, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "name", file->name);
      care_json_writer_member_string (out, "sha256", file->sha256);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

void
care_cli_write_event (CareJsonWriter *out, const CareCaseEvent *event)
{
  const CareAttachment *file = care_case_event_file (event);

  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "id", event->id);
  care_json_writer_member_string (out, "kind", care_event_kind_to_string (event->kind));
  care_json_writer_member_date (out, "date", event->date);
  care_json_writer_member_string (out, "channel",
                                  event->has_channel ? care_channel_to_string (event->channel) : NULL);
  care_json_writer_member_date (out, "received", event->received);
  care_json_writer_member_date (out, "printed", event->printed);
  write_word (out, "outcome", care_outcome_to_string (event->outcome));
  if (event->amount_pence >= 0)
    care_json_writer_member_int (out, "amount_pence", event->amount_pence);
  else
    care_json_writer_member_null (out, "amount_pence");
  care_json_writer_member_string (out, "reference", event->reference);
  care_json_writer_member_string (out, "recipient", event->recipient);
  write_word (out, "with", care_party_to_string (event->party));
  write_word (out, "means", care_means_to_string (event->means));
  care_json_writer_member_bool (out, "ours", event->ours);
  care_json_writer_member_bool (out, "extenuating", event->extenuating);
  care_json_writer_member_instant (out, "moment", event->moment);
  write_texts (out, "there", event->there);
  write_texts (out, "lacking", event->lacking);
  care_json_writer_member_string (out, "note", event->note);
  care_json_writer_member_string (out, "file", file != NULL ? file->name : "");
  care_json_writer_member_string (out, "file_sha256", file != NULL ? file->sha256 : "");
  care_cli_write_attachments (out, "files", event->files);
  write_word (out, "replaces", event->replaces);
  care_json_writer_member_bool (out, "struck", event->struck);
  care_json_writer_member_instant (out, "entered_at", event->entered_at);
  care_json_writer_member_string (out, "entered_by", event->entered_by);
  care_json_writer_end_object (out);
}

static const char *
party_in_words (CareParty party)
{
  static const char *const words[CARE_N_PARTIES] = {
    [CARE_PARTY_UNSAID] = "",
    [CARE_PARTY_NECS] = N_ ("NECS"),
    [CARE_PARTY_NHSBSA] = N_ ("NHSBSA"),
    [CARE_PARTY_DHSC] = N_ ("the Department of Health and Social Care"),
    [CARE_PARTY_CQC] = N_ ("the Care Quality Commission"),
    [CARE_PARTY_COUNCIL] = N_ ("the council"),
    [CARE_PARTY_TRIBUNAL] = N_ ("the tribunal"),
    [CARE_PARTY_OTHER] = N_ ("others"),
  };

  return party != CARE_PARTY_UNSAID ? _ (words[party]) : "";
}

static const char *
means_in_words (CareMeans means)
{
  static const char *const words[CARE_N_MEANS] = {
    [CARE_MEANS_UNSAID] = "",
    [CARE_MEANS_TELEPHONE] = N_ ("by telephone"),
    [CARE_MEANS_EMAIL] = N_ ("by e-mail"),
    [CARE_MEANS_LETTER] = N_ ("by letter"),
    [CARE_MEANS_IN_PERSON] = N_ ("in person"),
    [CARE_MEANS_ONLINE] = N_ ("online"),
  };

  return means != CARE_MEANS_UNSAID ? _ (words[means]) : "";
}

static void
say_part (CareCli *cli, const char *name, const char *value)
{
  if (*value != '\0')
    care_cli_say (cli, "      %s: %s", name, value);
}

void
care_cli_say_event (CareCli *cli, const CareCaseEvent *event)
{
  g_autofree char *line = care_words_event (event);

  care_cli_say (cli, "  %s  [%s]", line, event->id);
  if (event->struck)
    care_cli_say (cli, "      %s", _ ("Struck, as entered by mistake."));
  say_part (cli, _ ("With"), party_in_words (event->party));
  say_part (cli, _ ("How"), means_in_words (event->means));
  if (event->moment != CARE_NO_INSTANT)
    {
      g_autofree char *moment = care_instant_format (event->moment);
      say_part (cli, _ ("At"), moment);
    }
  if (event->ours)
    care_cli_say (cli, "      %s", _ ("The provider made this contact."));
  if (event->extenuating)
    care_cli_say (cli, "      %s", _ ("Extenuating circumstances were put forward."));
  say_part (cli, _ ("To"), event->recipient);
  say_part (cli, _ ("Reference"), event->reference);
  if (event->amount_pence >= 0)
    {
      g_autofree char *money = care_words_money (event->amount_pence);
      say_part (cli, _ ("Amount"), money);
    }
  for (char **id = event->lacking; *id != NULL; id++)
    say_part (cli, _ ("Not in it"), *id);
  say_part (cli, _ ("Note"), event->note);
  for (guint i = 0; i < event->files->len; i++)
    say_part (cli, _ ("File"), ((const CareAttachment *)event->files->pdata[i])->name);
}
