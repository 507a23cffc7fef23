/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader distrusts what it is given and names the field; the writer's bytes depend on the calls alone. */
#include "care-json-writer.h"
#include "care-json.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *name, *text;
  int code; /* -1: fine */
  const char *says;
} Case;

/* Reads {"name": text, "count": whole number, "on": date, "month", "at", "list": [objects]} */
static const Case cases[] = {
  { "fine", "{\"name\":\"a\",\"count\":3,\"list\":[]}", -1, NULL },
  { "more members than known", "{\"name\":\"a\",\"count\":3,\"list\":[],\"later\":{}}", -1, NULL },
  { "null is left out", "{\"name\":\"a\",\"count\":3,\"list\":[],\"on\":null}", -1, NULL },
  { "empty", "", CARE_WIRE_ERROR_NOT_JSON, "a file" },
  { "no JSON", "name: a", CARE_WIRE_ERROR_NOT_JSON, "a file" },
  { "cut off", "{\"name\":\"a\"", CARE_WIRE_ERROR_NOT_JSON, "a file" },
  { "not UTF-8", "{\"name\":\"\xff\"}", CARE_WIRE_ERROR_NOT_JSON, "UTF-8" },
  { "array at the top", "[]", CARE_WIRE_ERROR_WRONG_TYPE, "(top)" },
  { "text at the top", "\"a\"", CARE_WIRE_ERROR_WRONG_TYPE, "(top)" },
  { "null at the top", "null", CARE_WIRE_ERROR_WRONG_TYPE, "(top)" },
  { "no name", "{\"count\":3,\"list\":[]}", CARE_WIRE_ERROR_MISSING, "\"name\"" },
  { "null name", "{\"name\":null,\"count\":3,\"list\":[]}", CARE_WIRE_ERROR_MISSING, "\"name\"" },
  { "name is a number", "{\"name\":5,\"count\":3,\"list\":[]}", CARE_WIRE_ERROR_WRONG_TYPE, "\"name\"" },
  { "name is an object", "{\"name\":{},\"count\":3,\"list\":[]}", CARE_WIRE_ERROR_WRONG_TYPE, "\"name\"" },
  { "count is a text", "{\"name\":\"a\",\"count\":\"3\",\"list\":[]}", CARE_WIRE_ERROR_WRONG_TYPE,
    "\"count\"" },
  { "count has decimals", "{\"name\":\"a\",\"count\":3.5,\"list\":[]}", CARE_WIRE_ERROR_WRONG_TYPE,
    "\"count\"" },
  { "count is true", "{\"name\":\"a\",\"count\":true,\"list\":[]}", CARE_WIRE_ERROR_WRONG_TYPE, "\"count\"" },
  { "no such day", "{\"name\":\"a\",\"count\":3,\"list\":[],\"on\":\"2026-02-29\"}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"on\"" },
  { "date is a number", "{\"name\":\"a\",\"count\":3,\"list\":[],\"on\":20261108}",
    CARE_WIRE_ERROR_WRONG_TYPE, "\"on\"" },
  { "no such month", "{\"name\":\"a\",\"count\":3,\"list\":[],\"month\":\"2026-13\"}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"month\"" },
  { "no moment", "{\"name\":\"a\",\"count\":3,\"list\":[],\"at\":\"noon\"}", CARE_WIRE_ERROR_BAD_VALUE,
    "\"at\"" },
  { "list is an object", "{\"name\":\"a\",\"count\":3,\"list\":{}}", CARE_WIRE_ERROR_WRONG_TYPE, "\"list\"" },
  { "list of texts", "{\"name\":\"a\",\"count\":3,\"list\":[\"x\"]}", CARE_WIRE_ERROR_WRONG_TYPE,
    "\"list\"" },
  { "the place is named", "{\"name\":\"a\",\"count\":3,\"list\":[{\"id\":\"x.1\"}]}", CARE_WIRE_ERROR_MISSING,
    "\"size\" of x.1" },
  { "newer", "{\"schema\":2,\"name\":5}", CARE_WIRE_ERROR_NEWER_SCHEMA, "\"schema\"" },
  { "odd schema", "{\"schema\":\"x\",\"name\":\"a\",\"count\":3,\"list\":[]}", CARE_WIRE_ERROR_WRONG_TYPE,
    "\"schema\"" },
};

static void
read_all (CareJson *json)
{
  JsonObject *root = care_json_record (json, 1);
  g_autofree char *name = care_json_string (json, root, "name");

  care_json_int (json, root, "count");
  care_json_date (json, root, "on");
  care_json_month (json, root, "month");
  care_json_instant (json, root, "at");
  JsonArray *list = care_json_array (json, root, "list");
  for (unsigned i = 0; i < care_json_length (list); i++)
    care_json_int (json, care_json_element_object (json, list, "list", i), "size");
}

static void
test_distrust (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareJson) json = care_json_new (cases[i].text, -1, "a file");
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", cases[i].name);
      read_all (json);
      g_assert_cmpint (care_json_finish (json, &error), ==, cases[i].code < 0);
      if (cases[i].code < 0)
        continue;
      g_assert_error (error, CARE_WIRE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_nonnull (strstr (error->message, "a file"));
    }
}

/* json-glib goes down one call a level; a page of brackets must not take the program with it. */
static void
test_depth (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (CareJson) json = care_json_new (deep, -1, "a file");
  g_autoptr (GError) error = NULL;

  g_assert_false (care_json_finish (json, &error));
  g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NOT_JSON);

  g_autoptr (CareJson) quoted
      = care_json_new ("{\"a\":\"[[[[[[\\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
                       "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"}",
                       -1, "a file");
  g_assert_true (care_json_finish (quoted, NULL));
}

static void
test_no_such_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (care_json_new_from_file ("/nowhere/at-all.json", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
write_everything (CareJsonWriter *writer)
{
  care_json_writer_begin_object (writer);
  care_json_writer_member_string (writer, "text", "a \"b\" \\ \n\t\x01 \xe2\x80\x99");
  care_json_writer_member_string (writer, "none", NULL);
  care_json_writer_member_int (writer, "int", G_MININT64);
  care_json_writer_member_number (writer, "number", 37.5);
  care_json_writer_member_number (writer, "whole", 40);
  care_json_writer_member_number (writer, "nan", NAN);
  care_json_writer_member_bool (writer, "yes", true);
  care_json_writer_member_date (writer, "date", care_date (2026, 11, 8));
  care_json_writer_member_date (writer, "no_date", CARE_NO_DATE);
  care_json_writer_member_month (writer, "month", care_month (2026, 11));
  care_json_writer_member_instant (writer, "at", 0);
  care_json_writer_member_instant (writer, "never", CARE_NO_INSTANT);
  care_json_writer_member_array (writer, "list");
  care_json_writer_int (writer, 1);
  care_json_writer_begin_object (writer);
  care_json_writer_end_object (writer);
  care_json_writer_begin_array (writer);
  care_json_writer_end_array (writer);
  care_json_writer_string (writer, "{[,]}");
  care_json_writer_end_array (writer);
  care_json_writer_end_object (writer);
}

static void
test_writer (void)
{
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  write_everything (writer);
  g_autofree char *compact = care_json_writer_finish (writer);
  g_assert_cmpstr (compact, ==,
                   "{\"text\":\"a \\\"b\\\" \\\\ \\n\\t\\u0001 \xe2\x80\x99\",\"none\":null,"
                   "\"int\":-9223372036854775808,\"number\":37.5,\"whole\":40,\"nan\":null,\"yes\":true,"
                   "\"date\":\"2026-11-08\",\"no_date\":null,\"month\":\"2026-11\","
                   "\"at\":\"1970-01-01T00:00:00Z\",\"never\":null,\"list\":[1,{},[],\"{[,]}\"]}");

  /* Indented, it is the same value. */
  write_everything (writer);
  g_autofree char *pretty = care_json_writer_finish_pretty (writer);
  g_autoptr (JsonNode) first = json_from_string (compact, NULL);
  g_autoptr (JsonNode) second = json_from_string (pretty, NULL);
  g_assert_true (json_node_equal (first, second));
  g_assert_nonnull (strstr (pretty, "\n  \"number\": 37.5,\n"));
  g_assert_nonnull (strstr (pretty, "\n    {},\n    [],\n    \"{[,]}\"\n  ]\n}"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/json/distrust", test_distrust);
  g_test_add_func ("/wire/json/depth", test_depth);
  g_test_add_func ("/wire/json/no-such-file", test_no_such_file);
  g_test_add_func ("/wire/json/writer", test_writer);
  return g_test_run ();
}
