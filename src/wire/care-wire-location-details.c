/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-location-details.h"

static void
write_text (CareJsonWriter *writer, const char *key, const char *text)
{
  if (*text != '\0')
    care_json_writer_member_string (writer, key, text);
}

static void
write_date (CareJsonWriter *writer, const char *key, CareDate date)
{
  if (date != CARE_NO_DATE)
    care_json_writer_member_date (writer, key, date);
}

static void
write_texts (CareJsonWriter *writer, const char *key, GPtrArray *texts)
{
  if (texts->len == 0)
    return;
  care_json_writer_member_array (writer, key);
  for (guint i = 0; i < texts->len; i++)
    care_json_writer_string (writer, g_ptr_array_index (texts, i));
  care_json_writer_end_array (writer);
}

static void
write_dormant (CareJsonWriter *writer, const CareLocation *self)
{
  if (self->dormant->len == 0)
    return;
  care_json_writer_member_array (writer, "dormant");
  for (guint i = 0; i < self->dormant->len; i++)
    {
      const CareDormantSpan *span = &g_array_index (self->dormant, CareDormantSpan, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_date (writer, "from", span->from);
      care_json_writer_member_date (writer, "to", span->to);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_accounts (CareJsonWriter *writer, const CareLocation *self)
{
  if (self->accounts->len == 0)
    return;
  care_json_writer_member_array (writer, "accounts");
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const CareAccount *account = g_ptr_array_index (self->accounts, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "id", account->id);
      care_json_writer_member_string (writer, "name", account->name);
      write_text (writer, "email", account->email);
      write_date (writer, "from", account->from);
      write_date (writer, "left", account->left);
      write_date (writer, "removed", account->removed);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_tasks (CareJsonWriter *writer, const CareLocation *self)
{
  if (self->tasks->len == 0)
    return;
  care_json_writer_member_array (writer, "tasks");
  for (guint i = 0; i < self->tasks->len; i++)
    {
      const CareCqcTask *task = g_ptr_array_index (self->tasks, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "id", task->id);
      care_json_writer_member_string (writer, "what", care_cqc_wrong_to_string (task->what));
      write_date (writer, "wrong_since", task->wrong_since);
      write_date (writer, "found_on", task->found_on);
      write_date (writer, "told_on", task->told_on);
      write_text (writer, "how", task->how);
      write_text (writer, "reference", task->reference);
      write_text (writer, "note", task->note);
      write_texts (writer, "evidence", task->evidence);
      write_date (writer, "settled_on", task->settled_on);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_duties (CareJsonWriter *writer, const CareLocation *self)
{
  if (self->duties->len == 0)
    return;
  care_json_writer_member_array (writer, "duties");
  for (guint i = 0; i < self->duties->len; i++)
    {
      const CareDuty *duty = g_ptr_array_index (self->duties, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "service", care_service_to_string (duty->service));
      write_text (writer, "assignee", duty->assignee);
      write_text (writer, "deputy", duty->deputy);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

void
care_wire_location_write_details (CareJsonWriter *writer, const CareLocation *self)
{
  write_text (writer, "region", self->region);
  write_text (writer, "local_authority", self->local_authority);
  write_text (writer, "brand", self->brand);
  write_text (writer, "ods_code", self->ods_code);
  write_text (writer, "address", self->address);
  write_text (writer, "postcode", self->postcode);
  write_texts (writer, "cqc_types", self->cqc_types);
  write_dormant (writer, self);
  write_date (writer, "not_asc_from", self->not_asc_from);
  write_accounts (writer, self);
  write_tasks (writer, self);
  write_duties (writer, self);
  write_date (writer, "contact_checked_on", self->contact_checked_on);
}

/* Left out or null is "". */
static void
read_text (CareJson *json, JsonObject *object, const char *key, char **place)
{
  g_free (*place);
  *place = care_json_string_or (json, object, key, "");
}

/* Two of one id would be one of them lost. */
static void
refuse_twice (CareJson *json, JsonObject *object, const void *known)
{
  if (known != NULL)
    care_json_complain (json, object, "id", CARE_WIRE_ERROR_BAD_VALUE, "is there twice");
}

static void
read_types (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "cqc_types");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      g_autofree char *type = care_json_element_string (json, array, "cqc_types", i);
      if (type != NULL)
        care_location_add_cqc_type (self, type);
    }
}

static void
read_dormant (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "dormant");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "dormant", i);
      CareDormantSpan span = { care_json_date (json, object, "from"), care_json_date (json, object, "to") };
      if (span.to != CARE_NO_DATE && span.to < span.from)
        care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before it began");
      g_array_append_val (self->dormant, span);
    }
}

static void
read_accounts (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "accounts");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "accounts", i);
      g_autofree char *id = care_json_id (json, object, "id");
      g_autofree char *name = care_json_string (json, object, "name");
      CareAccount *account = care_account_new (id, name);

      read_text (json, object, "email", &account->email);
      account->from = care_json_date (json, object, "from");
      account->left = care_json_date (json, object, "left");
      account->removed = care_json_date (json, object, "removed");
      refuse_twice (json, object, care_location_find_account (self, id));
      care_location_put_account (self, account);
    }
}

static void
read_task (CareJson *json, JsonObject *object, CareLocation *self)
{
  g_autofree char *id = care_json_id (json, object, "id");
  CareCqcTask *task = care_cqc_task_new (id, CARE_CQC_OTHER);
  JsonArray *evidence = care_json_array_or_null (json, object, "evidence");

  CARE_JSON_WORD (json, object, "what", care_cqc_wrong_from_string, &task->what);
  task->wrong_since = care_json_date (json, object, "wrong_since");
  task->found_on = care_json_date (json, object, "found_on");
  task->told_on = care_json_date (json, object, "told_on");
  read_text (json, object, "how", &task->how);
  read_text (json, object, "reference", &task->reference);
  read_text (json, object, "note", &task->note);
  for (unsigned i = 0; i < care_json_length (evidence); i++)
    {
      g_autofree char *sum = care_json_element_string (json, evidence, "evidence", i);
      if (sum != NULL)
        care_cqc_task_add_evidence (task, sum);
    }
  task->settled_on = care_json_date (json, object, "settled_on");
  refuse_twice (json, object, care_location_find_task (self, id));
  care_location_put_task (self, task);
}

static void
read_tasks (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "tasks");

  for (unsigned i = 0; i < care_json_length (array); i++)
    read_task (json, care_json_element_object (json, array, "tasks", i), self);
}

static void
read_duties (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "duties");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "duties", i);
      CareService service = care_json_service (json, object, "service");
      g_autofree char *assignee = care_json_string_or (json, object, "assignee", "");
      g_autofree char *deputy = care_json_string_or (json, object, "deputy", "");

      if (care_location_duty (self, service) != NULL)
        care_json_complain (json, object, "service", CARE_WIRE_ERROR_BAD_VALUE, "is there twice");
      care_location_set_duty (self, service, assignee, deputy);
    }
}

void
care_wire_location_read_details (CareJson *json, JsonObject *root, CareLocation *self)
{
  read_text (json, root, "region", &self->region);
  read_text (json, root, "local_authority", &self->local_authority);
  read_text (json, root, "brand", &self->brand);
  read_text (json, root, "ods_code", &self->ods_code);
  read_text (json, root, "address", &self->address);
  read_text (json, root, "postcode", &self->postcode);
  read_types (json, root, self);
  read_dormant (json, root, self);
  self->not_asc_from = care_json_date (json, root, "not_asc_from");
  read_accounts (json, root, self);
  read_tasks (json, root, self);
  read_duties (json, root, self);
  self->contact_checked_on = care_json_date (json, root, "contact_checked_on");
}
