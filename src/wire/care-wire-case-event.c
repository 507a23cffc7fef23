/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-case-event.h"

#define SCHEMA 1

static void
write_said (CareJsonWriter *writer, const char *key, const char *text)
{
  if (*text != '\0')
    care_json_writer_member_string (writer, key, text);
}

static void
write_words (CareJsonWriter *writer, const char *key, char *const *words)
{
  if (words[0] == NULL)
    return;
  care_json_writer_member_array (writer, key);
  for (size_t i = 0; words[i] != NULL; i++)
    care_json_writer_string (writer, words[i]);
  care_json_writer_end_array (writer);
}

void
care_wire_attachments_write (CareJsonWriter *writer, GPtrArray *files)
{
  g_return_if_fail (writer != NULL && files != NULL);
  care_json_writer_begin_array (writer);
  for (unsigned i = 0; i < files->len; i++)
    {
      const CareAttachment *file = g_ptr_array_index (files, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "name", file->name);
      care_json_writer_member_string (writer, "sha256", file->sha256);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

/* What most events do not have is left out, so that those of earlier programs are the same bytes still. */
static void
write_what_is_said (CareJsonWriter *writer, const CareCaseEvent *self)
{
  write_said (writer, "reference", self->reference);
  write_said (writer, "recipient", self->recipient);
  write_said (writer, "party", care_party_to_string (self->party));
  write_said (writer, "means", care_means_to_string (self->means));
  if (self->ours)
    care_json_writer_member_bool (writer, "ours", true);
  if (self->extenuating)
    care_json_writer_member_bool (writer, "extenuating", true);
  if (self->moment != CARE_NO_INSTANT)
    care_json_writer_member_instant (writer, "moment", self->moment);
  write_words (writer, "there", self->there);
  write_words (writer, "lacking", self->lacking);
  if (self->files->len > 1)
    {
      care_json_writer_key (writer, "files");
      care_wire_attachments_write (writer, self->files);
    }
  write_said (writer, "replaces", self->replaces);
  if (self->struck)
    care_json_writer_member_bool (writer, "struck", true);
}

void
care_wire_case_event_members (CareJsonWriter *writer, const CareCaseEvent *self)
{
  care_json_writer_member_string (writer, "id", self->id);
  care_json_writer_member_string (writer, "kind", care_event_kind_to_string (self->kind));
  care_json_writer_member_date (writer, "date", self->date);
  care_json_writer_member_string (writer, "channel",
                                  self->has_channel ? care_channel_to_string (self->channel) : NULL);
  care_json_writer_member_date (writer, "received", self->received);
  care_json_writer_member_date (writer, "printed", self->printed);
  care_json_writer_member_string (
      writer, "outcome", self->outcome == CARE_OUTCOME_NONE ? NULL : care_outcome_to_string (self->outcome));
  if (self->amount_pence < 0)
    care_json_writer_member_null (writer, "amount_pence");
  else
    care_json_writer_member_int (writer, "amount_pence", self->amount_pence);
  const CareAttachment *file = care_case_event_file (self);
  care_json_writer_member_string (writer, "note", self->note);
  care_json_writer_member_string (writer, "file_name", file != NULL ? file->name : "");
  care_json_writer_member_string (writer, "file_sha256", file != NULL ? file->sha256 : "");
  care_json_writer_member_instant (writer, "entered_at", self->entered_at);
  care_json_writer_member_string (writer, "entered_by", self->entered_by);
  write_what_is_said (writer, self);
}

void
care_wire_case_event_write (CareJsonWriter *writer, const CareCaseEvent *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_wire_case_event_members (writer, self);
  care_json_writer_end_object (writer);
}

char *
care_wire_case_event_to_json (const CareCaseEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_case_event_write (writer, self);
  return care_json_writer_finish (writer);
}

/* Puts a text that was read in the place of the one that is there. */
static void
take (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static GStrv
read_words (CareJson *json, JsonObject *object, const char *key)
{
  JsonArray *array = care_json_array_or_null (json, object, key);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      g_autofree char *word = care_json_element_string (json, array, key, i);
      g_strv_builder_add (words, word);
    }
  return g_strv_builder_end (words);
}

/* An event has one file by its first two members, or several by the third. */
static void
read_files (CareJson *json, JsonObject *object, GPtrArray *files)
{
  JsonArray *array = care_json_array_or_null (json, object, "files");
  g_autofree char *name = care_json_string_or (json, object, "file_name", "");
  g_autofree char *sum = care_json_string_or (json, object, "file_sha256", "");

  if (array == NULL && *sum != '\0')
    g_ptr_array_add (files, care_attachment_new (name, sum));
  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *file = care_json_element_object (json, array, "files", i);
      g_autofree char *called = care_json_string (json, file, "name");
      g_autofree char *sha256 = care_json_id (json, file, "sha256");
      g_ptr_array_add (files, care_attachment_new (called, sha256));
    }
}

static void
read_what_is_said (CareJson *json, JsonObject *object, CareCaseEvent *event)
{
  take (&event->reference, care_json_string_or (json, object, "reference", ""));
  take (&event->recipient, care_json_string_or (json, object, "recipient", ""));
  if (care_json_has (object, "party"))
    CARE_JSON_WORD (json, object, "party", care_party_from_string, &event->party);
  if (care_json_has (object, "means"))
    CARE_JSON_WORD (json, object, "means", care_means_from_string, &event->means);
  event->ours = care_json_bool_or (json, object, "ours", false);
  event->extenuating = care_json_bool_or (json, object, "extenuating", false);
  event->moment = care_json_instant (json, object, "moment");
  g_strfreev (event->there);
  event->there = read_words (json, object, "there");
  g_strfreev (event->lacking);
  event->lacking = read_words (json, object, "lacking");
  read_files (json, object, event->files);
  take (&event->replaces, care_json_string_or (json, object, "replaces", ""));
  event->struck = care_json_bool_or (json, object, "struck", false);
}

CareCaseEvent *
care_wire_case_event_read (CareJson *json, JsonObject *object)
{
  CareEventKind kind = CARE_EVENT_CONTACT;

  CARE_JSON_WORD (json, object, "kind", care_event_kind_from_string, &kind);
  care_json_need (json, object, "date");
  CareCaseEvent *event = care_case_event_new (kind, care_json_date (json, object, "date"));
  take (&event->id, care_json_string_or (json, object, "id", ""));
  event->has_channel = care_json_has (object, "channel");
  if (event->has_channel)
    CARE_JSON_WORD (json, object, "channel", care_channel_from_string, &event->channel);
  event->received = care_json_date (json, object, "received");
  event->printed = care_json_date (json, object, "printed");
  if (care_json_has (object, "outcome"))
    CARE_JSON_WORD (json, object, "outcome", care_outcome_from_string, &event->outcome);
  event->amount_pence = care_json_int_or (json, object, "amount_pence", -1);
  if (event->amount_pence < -1)
    care_json_complain (json, object, "amount_pence", CARE_WIRE_ERROR_BAD_VALUE, "is below nothing");
  take (&event->note, care_json_string_or (json, object, "note", ""));
  event->entered_at = care_json_instant (json, object, "entered_at");
  take (&event->entered_by, care_json_string_or (json, object, "entered_by", ""));
  read_what_is_said (json, object, event);
  return event;
}

CareCaseEvent *
care_wire_case_event_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "event");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareCaseEvent) event = care_wire_case_event_read (json, root);

  return care_json_finish (json, error) ? g_steal_pointer (&event) : NULL;
}
