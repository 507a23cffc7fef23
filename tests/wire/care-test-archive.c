/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An archive is cut into its elements however its bytes come, and what is none is refused. */
#include "care-wire-archive.h"

#include <string.h>

#define HEAD "{\"format\":\"care-returns-archive\",\"schema\":1,"

static bool
note (const char *list, const char *text, size_t length, int line, gpointer data, GError **error)
{
  GString *seen = data;

  g_string_append_printf (seen, "%c%d:%.*s;", *list, line, (int)length, text);
  return true;
}

/* What was seen of a text that comes in pieces of that size; NULL where it was refused. */
static char *
read_in (const char *text, size_t piece, GError **error)
{
  GString *seen = g_string_new (NULL);
  g_autoptr (CareArchiveReader) reader = care_archive_reader_new (note, seen);
  size_t length = strlen (text);
  bool fine = true;

  for (size_t at = 0; fine && at < length; at += piece)
    fine = care_archive_reader_feed (reader, text + at, MIN (piece, length - at), error);
  fine = fine && care_archive_reader_finish (reader, error);
  return g_string_free (seen, !fine);
}

static void
test_pieces (void)
{
  static const char text[] = " " HEAD "\n\"records\": [ {\"id\":\"a\\\"]}\"} ,\n\n{\"b\":[{},[]]}\n],"
                             "\"new\":[{\"x\":1}],\"n\":{\"m\":[1]},\"settings\":[{}]}\n\n";
  static const char expected[] = "r2:{\"id\":\"a\\\"]}\"};r4:{\"b\":[{},[]]};s5:{};";

  for (size_t piece = 1; piece <= sizeof text; piece++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = read_in (text, piece, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, expected);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "[[{}]]",
    "{}",
    "7",
    HEAD "\"records\":[",
    HEAD "\"records\":[{}",
    HEAD "\"records\":[{}]",
    HEAD "\"records\":[,{}]}",
    HEAD "\"records\":[{},]}",
    HEAD "\"records\":[{},,{}]}",
    HEAD "\"records\":[{}{}]}",
    HEAD "\"records\":[1]}",
    HEAD "\"records\":[[]]}",
    HEAD "\"records\":[\"a\"]}",
    HEAD "\"records\":[{}]}{}",
    HEAD "\"records\":[{\"a]}",
    HEAD "[{}]}",
    "{\"records\":[{}],\"format\":\"care-returns-archive\",\"schema\":1}",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = read_in (texts[i], 3, &error);
      g_assert_null (seen);
      g_assert_nonnull (error);
    }

  g_autoptr (GError) newer = NULL;
  g_assert_null (read_in ("{\"format\":\"care-returns-archive\",\"schema\":2,\"records\":[{}]}", 5, &newer));
  g_assert_error (newer, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NEWER_SCHEMA);
}

/* What stands beside the lists is kept, so there must be an end to it. */
static void
test_much_beside (void)
{
  g_autofree char *spaces = g_strnfill (100000, ' ');
  g_autofree char *text = g_strconcat ("{", spaces, "}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_in (text, 4096, &error));
  g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE);
}

static void
test_record (void)
{
  static const char sum[] = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  g_autofree char *record = g_strdup_printf ("{\"schema\":1,\"sha256\":\"%s\",\"file_name\":\"ü\"}", sum);
  g_autofree char *id = g_strconcat ("evidence:", sum, NULL);
  g_autofree char *open = care_wire_archive_open_content (id, record, true);
  g_autofree char *text = g_strconcat (open, "aGVsbG8=", care_wire_archive_close (), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CareArchived) archived = care_wire_archived_from_json (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpint (archived->kind, ==, CARE_KIND_EVIDENCE);
  g_assert_cmpstr (archived->record, ==, record);
  g_assert_cmpmem (g_bytes_get_data (archived->content, NULL), g_bytes_get_size (archived->content), "hello",
                   5);
}

static void
test_bad_records (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    "{\"id\":\"provider:1\"}",
    "{\"id\":\"provider:1\",\"record\":7}",
    "{\"id\":\"desk:1\",\"record\":{}}",
    "{\"id\":\"x\",\"record\":{}}",
    "{\"id\":\"provider:2\",\"record\":{\"schema\":1,\"id\":\"1\",\"name\":\"A\",\"ownership\":\"private\"}}",
    "{\"id\":\"holiday:2027-01-01\",\"record\":{\"date\":\"2027-01-01\",\"title\":\"A\"},\"content\":\"a\"}",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CareArchived) archived = care_wire_archived_from_json (texts[i], strlen (texts[i]), &error);
      g_assert_null (archived);
      g_assert_nonnull (error);
    }
}

static void
test_recognised (void)
{
  static const char no[] = "{\"england-and-wales\":{}}";

  g_assert_true (care_wire_is_archive (care_wire_archive_begin (), strlen (care_wire_archive_begin ())));
  g_assert_false (care_wire_is_archive (no, strlen (no)));
  g_assert_false (care_wire_is_archive ("", 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/archive/pieces", test_pieces);
  g_test_add_func ("/wire/archive/refused", test_refused);
  g_test_add_func ("/wire/archive/much-beside", test_much_beside);
  g_test_add_func ("/wire/archive/record", test_record);
  g_test_add_func ("/wire/archive/bad-records", test_bad_records);
  g_test_add_func ("/wire/archive/recognised", test_recognised);
  return g_test_run ();
}
