/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom to write to and ring, with where each address is from and how far to trust it. */
#include "care-cli-verbs.h"

#include "care-words-contact.h"

static void
write_texts (CareJsonWriter *out, const char *key, char **texts)
{
  care_json_writer_member_array (out, key);
  for (char **text = texts; *text != NULL; text++)
    care_json_writer_string (out, *text);
  care_json_writer_end_array (out);
}

static void
write_contact (CareJsonWriter *out, const CareContact *contact)
{
  g_auto (GStrv) lines = g_strsplit (contact->lines, "\n", -1);

  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "id", contact->id);
  care_json_writer_member_string (out, "name", contact->name);
  write_texts (out, "lines", lines);
  care_json_writer_member_string (out, "email", contact->email);
  write_texts (out, "other_emails", contact->other_emails);
  care_json_writer_member_string (out, "web", contact->web);
  care_json_writer_member_string (out, "telephone", contact->telephone);
  care_json_writer_member_string (out, "hours", contact->hours);
  care_json_writer_member_string (out, "source", contact->source);
  care_json_writer_member_date (out, "seen", contact->seen);
  care_json_writer_member_string (out, "note", contact->note);
  care_json_writer_end_object (out);
}

CareExit
care_cli_contacts (CareCli *cli)
{
  GError *error = NULL;
  CareLaw *law = care_cli_law (cli, &error);

  if (law == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_array (cli->out);
  for (guint i = 0; i < law->contacts->len; i++)
    {
      const CareContact *contact = g_ptr_array_index (law->contacts, i);
      g_autofree char *lines = care_words_contact_lines (contact);
      g_autofree char *trust = care_words_contact_trust (contact);
      write_contact (cli->out, contact);
      care_cli_say (cli, "%s\n%s\n%s\n", contact->name, lines, trust);
    }
  care_json_writer_end_array (cli->out);
  return CARE_EXIT_DONE;
}
