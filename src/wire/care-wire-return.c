/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-return.h"

#include "care-json.h"
#include "care-wire-hub-private.h"
#include "care-wire-remarks.h"

#include <math.h>

#define SCHEMA 1

/* Whether the text is how the figure would be printed anyway, so that a JSON number keeps it. */
static bool
is_plain_figure (const char *text, double *value)
{
  if (!care_figure_parse (text, value) || *value < 0)
    return false;
  g_autofree char *printed = care_figure_format (*value);
  return g_str_equal (printed, text);
}

void
care_wire_answers_write (CareJsonWriter *writer, const CareReturn *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  g_autofree const char **fields = care_return_fields (self);

  care_json_writer_begin_object (writer);
  for (size_t i = 0; fields[i] != NULL; i++)
    {
      const char *text = care_return_get (self, fields[i]);
      double value;
      if (is_plain_figure (text, &value))
        care_json_writer_member_number (writer, fields[i], value);
      else
        care_json_writer_member_string (writer, fields[i], text);
    }
  care_json_writer_end_object (writer);
}

void
care_wire_return_write (CareJsonWriter *writer, const CareReturn *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "location", self->location);
  care_json_writer_member_string (writer, "service", care_service_to_string (self->service));
  care_json_writer_member_month (writer, "month", self->month);
  care_json_writer_member_string (writer, "version", self->version);
  care_json_writer_member_string (writer, "kind", care_return_kind_to_string (self->kind));
  care_json_writer_member_string (writer, "nil_reason", self->nil_reason);
  care_json_writer_key (writer, "answers");
  care_wire_answers_write (writer, self);
  care_json_writer_member_instant (writer, "changed_at", self->changed_at);
  care_wire_remarks_write (writer, self);
  care_json_writer_end_object (writer);
}

char *
care_wire_return_to_json (const CareReturn *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_return_write (writer, self);
  return care_json_writer_finish (writer);
}

static void
read_answer (CareJson *json, JsonObject *answers, const char *field, CareReturn *self)
{
  JsonNode *node = json_object_get_member (answers, field);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (type == G_TYPE_DOUBLE && !isfinite (json_node_get_double (node)))
    {
      care_json_complain (json, answers, field, CARE_WIRE_ERROR_BAD_VALUE, "is too large a number");
      return;
    }
  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    {
      g_autofree char *text = type == G_TYPE_INT64
                                  ? g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node))
                                  : care_figure_format (json_node_get_double (node));
      care_return_set (self, field, text);
      return;
    }
  g_autofree char *text = care_json_string (json, answers, field);
  care_return_set (self, field, text);
}

static void
read_answers (CareJson *json, JsonObject *root, CareReturn *self)
{
  JsonObject *answers = care_json_object (json, root, "answers");
  JsonObjectIter iter;
  const char *field;

  if (answers == NULL)
    return;
  json_object_iter_init (&iter, answers);
  while (json_object_iter_next (&iter, &field, NULL))
    read_answer (json, answers, field, self);
}

static CareReturn *
read_return (CareJson *json, JsonObject *root, GError **error)
{
  g_autofree char *location = care_json_id (json, root, "location");
  CareService service = care_json_service (json, root, "service");
  g_autoptr (CareReturn) self = care_return_new (location, service, care_json_month (json, root, "month"));

  care_json_need (json, root, "month");
  g_free (self->version);
  self->version = care_json_string_or (json, root, "version", "");
  /* Answers first: one of them would make a nil return an answered one. */
  read_answers (json, root, self);
  CARE_JSON_WORD (json, root, "kind", care_return_kind_from_string, &self->kind);
  g_free (self->nil_reason);
  self->nil_reason = care_json_string_or (json, root, "nil_reason", "");
  self->changed_at = care_json_instant (json, root, "changed_at");
  care_wire_remarks_read (json, root, self);
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}

CareReturn *
care_wire_return_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "return");

  return read_return (json, care_json_record (json, SCHEMA), error);
}

CareReturn *
care_wire_return_from_object (JsonObject *object, GError **error)
{
  g_return_val_if_fail (object != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new ("{}", -1, "return");

  care_json_check_schema (json, object, SCHEMA);
  return read_return (json, object, error);
}
