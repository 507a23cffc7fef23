/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-script.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* text with each name that was kept replaced by what it stands for. */
static char *
filled (const char *text, GHashTable *kept)
{
  g_autoptr (GString) string = g_string_new (text);
  GHashTableIter each;
  gpointer name, value;

  g_hash_table_iter_init (&each, kept);
  while (text != NULL && g_hash_table_iter_next (&each, &name, &value))
    g_string_replace (string, name, value, 0);
  return text != NULL ? g_string_free (g_steal_pointer (&string), FALSE) : NULL;
}

static char *
text_of (JsonNode *node)
{
  if (node == NULL)
    return g_strdup ("-");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

static char *member_of (JsonNode *node, const char *const *parts);

static int
by_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static char *
all_of (JsonArray *array, const char *const *parts)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (texts, member_of (json_array_get_element (array, i), parts));
  g_ptr_array_sort (texts, by_text);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" ", (char **)texts->pdata);
}

/* What stands at "rows.0.id" under node, as text; "-" where nothing does. */
static char *
member_of (JsonNode *node, const char *const *parts)
{
  if (node == NULL || parts[0] == NULL)
    return text_of (node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return member_of (json_object_get_member (json_node_get_object (node), parts[0]), parts + 1);
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      int64_t place;

      if (g_str_equal (parts[0], "@"))
        return g_strdup_printf ("%u", json_array_get_length (array));
      if (g_str_equal (parts[0], "*"))
        return all_of (array, parts + 1);
      if (g_ascii_string_to_signed (parts[0], 10, 0, (int64_t)json_array_get_length (array) - 1, &place,
                                    NULL))
        return member_of (json_array_get_element (array, (guint)place), parts + 1);
    }
  return g_strdup ("-");
}

static char *
look_up (JsonNode *node, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);

  return member_of (node, (const char *const *)parts);
}

/* Says so and goes on: the answers after it often say why. */
static void G_GNUC_PRINTF (1, 2) wrong (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("WRONG: %s", text);
  g_test_fail ();
}

static void
check (JsonNode *node, const char *expected, const CareHubAnswer *answer)
{
  g_auto (GStrv) words = NULL;

  if (expected == NULL)
    return;
  if (!g_shell_parse_argv (expected, NULL, &words, NULL))
    g_error ("the table cannot be read: %s", expected);
  for (size_t i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (words[i], "=", 2);
      g_autofree char *found = look_up (node, sides[0]);

      if (g_strcmp0 (found, sides[1]) != 0)
        wrong ("%s is \"%s\", not \"%s\": %s", sides[0], found, sides[1], answer->text);
    }
}

static void
keep (JsonNode *node, const char *what, GHashTable *kept)
{
  g_auto (GStrv) sides = what != NULL ? g_strsplit (what, "=", 2) : NULL;

  if (sides != NULL)
    g_hash_table_insert (kept, g_strdup (sides[0]), look_up (node, sides[1]));
}

static void
run_step (CareHubClient *client, const CareHubStep *step, bool other, GHashTable *kept)
{
  g_autofree char *path = filled (step->path, kept);
  g_autofree char *body = filled (step->body, kept);
  g_autofree char *expected
      = filled (other && step->other_expected != NULL ? step->other_expected : step->expected, kept);
  unsigned status = other && step->other_status != 0 ? step->other_status : step->status;
  CareHubRequest request = { .method = step->method, .path = path, .body = body };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubAnswer) answer = NULL;
  g_autoptr (JsonNode) node = NULL;

  request.raw = g_str_has_suffix (path, "/content");
  g_test_message ("%s %s %s", step->method, path, body != NULL ? body : "");
  answer = care_hub_client_ask (client, &request, NULL, &error);
  g_assert_no_error (error);
  if (answer->status != status)
    wrong ("%u, not %u: %s", answer->status, status, answer->text);
  node = request.raw ? json_node_init_string (json_node_alloc (), answer->text)
                     : json_from_string (answer->text, NULL);
  check (node, expected, answer);
  keep (node, step->keep, kept);
}

void
care_hub_script_run (CareHubClient *client, const CareHubStep *steps, bool other)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (; steps->method != NULL; steps++)
    run_step (client, steps, other, kept);
}
