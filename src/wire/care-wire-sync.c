/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-sync.h"

#include "care-json-writer.h"
#include "care-json.h"
#include "care-kind.h"
#include "care-wire-hub-private.h"

#define SCHEMA 1

static CareJsonWriter *
begin_record (void)
{
  CareJsonWriter *writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  return writer;
}

static char *
end_record (CareJsonWriter *writer)
{
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

/* The moment must be there. */
static CareInstant
read_moment (CareJson *json, JsonObject *root, const char *key)
{
  care_json_need (json, root, key);
  return care_json_instant (json, root, key);
}

/* A count, which is never below nothing, and to which one can be added. */
static int64_t
read_count (CareJson *json, JsonObject *root, const char *key)
{
  int64_t count = care_json_int (json, root, key);

  if (count < 0 || count > CARE_WIRE_LARGEST)
    care_json_complain (json, root, key, CARE_WIRE_ERROR_BAD_VALUE, "is out of range");
  return CLAMP (count, 0, CARE_WIRE_LARGEST);
}

char *
care_wire_receipt_to_json (const CareReceipt *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = begin_record ();

  care_json_writer_member_string (writer, "submission", self->submission);
  care_json_writer_member_string (writer, "desk", self->desk);
  care_json_writer_member_string (writer, "hub", self->hub);
  care_json_writer_member_string (writer, "rev", self->rev);
  care_json_writer_member_instant (writer, "hub_at", self->hub_at);
  care_json_writer_member_instant (writer, "here_at", self->here_at);
  care_json_writer_member_instant (writer, "sent_at", self->sent_at);
  care_json_writer_member_bool (writer, "asked", self->asked);
  return end_record (writer);
}

CareReceipt *
care_wire_receipt_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "receipt");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareReceipt) self = g_new0 (CareReceipt, 1);
  CareKind kind = CARE_KIND_SUBMISSION;

  self->submission = care_json_id (json, root, "submission");
  if (root != NULL && (!care_kind_of_id (self->submission, &kind) || kind != CARE_KIND_SUBMISSION))
    care_json_complain (json, root, "submission", CARE_WIRE_ERROR_BAD_VALUE, "is no submission's id");
  self->desk = care_json_id (json, root, "desk");
  self->hub = care_json_string (json, root, "hub");
  self->rev = care_json_id (json, root, "rev");
  self->hub_at = care_json_instant (json, root, "hub_at");
  self->here_at = read_moment (json, root, "here_at");
  self->sent_at = care_json_instant (json, root, "sent_at");
  self->asked = care_json_bool_or (json, root, "asked", false);
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}

char *
care_wire_colleague_to_json (const CareColleague *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = begin_record ();

  care_json_writer_member_string (writer, "desk", self->desk);
  care_json_writer_member_string (writer, "parent", self->parent);
  care_json_writer_member_string (writer, "person", self->person);
  care_json_writer_member_string (writer, "hub", self->hub);
  care_json_writer_member_string (writer, "mark", self->mark);
  care_json_writer_member_int (writer, "counter", self->counter);
  care_json_writer_member_int (writer, "events", self->events);
  care_json_writer_member_string (writer, "head", self->head);
  care_json_writer_member_string (writer, "program", self->program);
  care_json_writer_member_instant (writer, "at", self->at);
  return end_record (writer);
}

CareColleague *
care_wire_colleague_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "desk");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareColleague) self = g_new0 (CareColleague, 1);

  self->desk = care_json_id (json, root, "desk");
  self->parent = care_json_string_or (json, root, "parent", "");
  self->person = care_json_string_or (json, root, "person", "");
  self->hub = care_json_string (json, root, "hub");
  self->mark = care_json_string (json, root, "mark");
  self->counter = read_count (json, root, "counter");
  self->events = read_count (json, root, "events");
  self->head = care_json_string (json, root, "head");
  self->program = care_json_string_or (json, root, "program", "");
  self->at = care_json_instant (json, root, "at");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}

char *
care_wire_recollection_to_json (const CareRecollection *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = begin_record ();

  care_json_writer_member_string (writer, "location", self->location);
  care_json_writer_member_string (writer, "service", care_service_to_string (self->service));
  care_json_writer_member_month (writer, "month", self->month);
  care_json_writer_member_string (writer, "recalled", care_recalled_to_string (self->recalled));
  care_json_writer_member_string (writer, "from", self->from);
  return end_record (writer);
}

CareRecollection *
care_wire_recollection_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "recollection");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareRecollection) self = g_new0 (CareRecollection, 1);

  self->location = care_json_id (json, root, "location");
  self->service = care_json_service (json, root, "service");
  care_json_need (json, root, "month");
  self->month = care_json_month (json, root, "month");
  CARE_JSON_WORD (json, root, "recalled", care_recalled_from_string, &self->recalled);
  self->from = care_json_string (json, root, "from");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}

char *
care_wire_holiday_to_json (const CareHoliday *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = begin_record ();

  care_json_writer_member_date (writer, "date", self->date);
  care_json_writer_member_string (writer, "title", self->title);
  care_json_writer_member_string (writer, "notes", self->notes);
  care_json_writer_member_string (writer, "source", self->source);
  return end_record (writer);
}

CareHoliday *
care_wire_holiday_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "holiday");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareHoliday) self = g_new0 (CareHoliday, 1);

  care_json_need (json, root, "date");
  self->date = care_json_date (json, root, "date");
  self->title = care_json_string (json, root, "title");
  self->notes = care_json_string_or (json, root, "notes", "");
  self->source = care_json_string_or (json, root, "source", "");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
