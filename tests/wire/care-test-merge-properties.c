/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for every merge, tried on records made by chance from a fixed seed: nothing is dropped, nothing
 * is taken up twice, and both desks see the same clashes. */
#include "care-json-writer.h"
#include "care-wire-hub-document.h"
#include "care-wire-merge.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define ROUNDS 1000
#define ITEMS 7
#define MORE 8 /* what a location says beyond its registrations */

/* Of a return, a location or a provider: as small numbers, so that one can be changed here and there. */
typedef struct
{
  CareKind kind;
  int value[ITEMS]; /* 0: not there */
  int version, changed_at, nil;
  int more[MORE];
  int beside[ITEMS]; /* of a return, what stands beside its answers */
} Made;

static const char *const items[ITEMS] = { "a", "a.days", "b", "c", "d", "kind", "e.hours" };
static const char *const words[] = { "", "1", "37.5", "about 4" };
static const char *const kinds[] = { "answered", "unchanged", "nil", "nil" };
static const char *const reasons[] = { "", "", "closed", "empty" };

/* Members that say something: a reason for what has no answer, a note, two looks, files, whose it is,
 * sign-off. */
static void
write_beside (CareJsonWriter *writer, const Made *made)
{
  static const char *const files[] = { "", "a.png", "b.png", "c.png" };
  const int *beside = made->beside;

  care_json_writer_member_object (writer, "reasons");
  care_json_writer_member_string (writer, "c", words[beside[0]]);
  care_json_writer_member_string (writer, "e", words[beside[1]]);
  care_json_writer_end_object (writer);
  care_json_writer_member_object (writer, "notes");
  care_json_writer_member_string (writer, "c", words[beside[2]]);
  care_json_writer_end_object (writer);
  care_json_writer_member_object (writer, "looked");
  care_json_writer_member_instant (writer, "b", 1794132000 + beside[3]);
  care_json_writer_end_object (writer);
  care_json_writer_member_array (writer, "evidence");
  for (int i = 1; i <= beside[4]; i++)
    {
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "sha256",
                                      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
      care_json_writer_member_string (writer, "file_name", files[i]);
      care_json_writer_member_instant (writer, "added_at", 1794132000 + beside[3]);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
  care_json_writer_member_string (writer, "assignee", words[beside[5]]);
  care_json_writer_member_string (writer, "signed_by", words[beside[6]]);
  care_json_writer_member_instant (writer, "signed_at", 1794132000 + beside[6] / 2);
}

static void
write_return (CareJsonWriter *writer, const Made *made)
{
  g_autofree char *version = g_strdup_printf ("V%d", made->version);

  care_json_writer_member_string (writer, "location", "1-1");
  care_json_writer_member_string (writer, "service", "care-home");
  care_json_writer_member_string (writer, "month", "2026-11");
  care_json_writer_member_string (writer, "version", version);
  care_json_writer_member_string (writer, "kind", kinds[made->nil]);
  care_json_writer_member_string (writer, "nil_reason", reasons[made->nil]);
  care_json_writer_member_object (writer, "answers");
  for (int i = 0; i < ITEMS; i++)
    if (made->value[i] != 0)
      care_json_writer_member_string (writer, items[i], words[made->value[i]]);
  care_json_writer_end_object (writer);
  care_json_writer_member_instant (writer, "changed_at", 1794132000 + 60 * made->changed_at);
  write_beside (writer, made);
}

static void
write_known (CareJsonWriter *writer, const char *key, int value)
{
  if (value == 0)
    care_json_writer_member_null (writer, key);
  else
    care_json_writer_member_int (writer, key, value);
}

/* Two of the list, each there or not, and each with a word that can be another one. */
static void
write_list (CareJsonWriter *writer, const char *list, const char *word, const int values[2])
{
  static const char *const tasks[] = { "", "closed", "sold", "other" };
  static const char *const services[] = { "care-home", "home-care" };

  care_json_writer_member_array (writer, list);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%d", i);
      if (values[i] == 0)
        continue;
      care_json_writer_begin_object (writer);
      if (g_str_equal (list, "duties"))
        care_json_writer_member_string (writer, "service", services[i]);
      else
        care_json_writer_member_string (writer, "id", id);
      care_json_writer_member_string (writer, word,
                                      g_str_equal (word, "what") ? tasks[values[i]] : words[values[i]]);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_more (CareJsonWriter *writer, const Made *made)
{
  const int *more = made->more;

  if (more[0] != 0)
    care_json_writer_member_string (writer, "region", words[more[0]]);
  if (more[1] != 0)
    care_json_writer_member_date (writer, "not_asc_from", care_date (2026, 1, more[1]));
  write_list (writer, "accounts", "name", more + 2);
  write_list (writer, "tasks", "what", more + 4);
  write_list (writer, "duties", "assignee", more + 6);
}

static void
write_location (CareJsonWriter *writer, const Made *made)
{
  care_json_writer_member_string (writer, "id", "1-1");
  care_json_writer_member_string (writer, "name", words[made->value[0]]);
  care_json_writer_member_array (writer, "registrations");
  care_json_writer_end_array (writer);
  care_json_writer_member_array (writer, "services");
  for (int i = 0; i < made->value[1] % 3; i++)
    {
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "service", i == 0 ? "care-home" : "home-care");
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
  write_known (writer, "places", made->value[2]);
  write_known (writer, "users", made->value[3]);
  care_json_writer_member_month (writer, "history_from",
                                 made->value[4] == 0 ? CARE_NO_MONTH : care_month (2025, made->value[4]));
  write_more (writer, made);
}

static void
write_provider (CareJsonWriter *writer, const Made *made)
{
  care_json_writer_member_string (writer, "id", "1-5");
  care_json_writer_member_string (writer, "name", words[made->value[0]]);
  care_json_writer_member_string (writer, "ownership", made->value[1] % 2 == 0 ? "private" : "public");
  care_json_writer_member_string (writer, "address", words[made->value[2]]);
  care_json_writer_member_string (writer, "email", words[made->value[3]]);
}

static char *
write_made (const Made *made)
{
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();
  g_autoptr (GError) error = NULL;

  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", 1);
  if (made->kind == CARE_KIND_RETURN)
    write_return (writer, made);
  else if (made->kind == CARE_KIND_LOCATION)
    write_location (writer, made);
  else
    write_provider (writer, made);
  care_json_writer_end_object (writer);
  g_autofree char *text = care_json_writer_finish (writer);
  char *canonical = care_wire_canonical (made->kind, text, &error);
  g_assert_no_error (error);
  return canonical;
}

/* Some of it, by chance, otherwise. */
static Made
change (GRand *rand, const Made *from)
{
  Made made = *from;

  for (int i = 0; i < ITEMS; i++)
    if (g_rand_int_range (rand, 0, 3) == 0)
      made.value[i] = g_rand_int_range (rand, 0, G_N_ELEMENTS (words));
  for (int i = 0; made.kind == CARE_KIND_LOCATION && i < MORE; i++)
    if (g_rand_int_range (rand, 0, 3) == 0)
      made.more[i] = g_rand_int_range (rand, 0, G_N_ELEMENTS (words));
  if (g_rand_int_range (rand, 0, 4) == 0)
    made.version = g_rand_int_range (rand, 0, 3);
  if (g_rand_int_range (rand, 0, 2) == 0)
    made.changed_at = g_rand_int_range (rand, 0, 9);
  if (g_rand_int_range (rand, 0, 3) == 0)
    made.nil = g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds));
  for (int i = 0; i < ITEMS; i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      made.beside[i] = g_rand_int_range (rand, 0, i == 3 ? 9 : G_N_ELEMENTS (words));
  return made;
}

static void
take_list_apart (GHashTable *fields, const char *list, JsonArray *array)
{
  const char *key = g_str_equal (list, "duties") ? "service" : "id";

  for (unsigned i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *own = json_object_get_string_member (json_node_get_object (element), key);
      g_hash_table_insert (fields, g_strconcat (list, "/", own, NULL), json_to_string (element, FALSE));
    }
}

/* field -> its JSON, by a way of its own. */
static GHashTable *
take_apart (const char *text)
{
  static const char *const parts[] = { "answers", "reasons", "notes", "looked", NULL };
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonObjectIter iter, inner;
  const char *key, *item;
  JsonNode *node, *answer;

  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &key, &node))
    {
      if (g_str_equal (key, "accounts") || g_str_equal (key, "tasks") || g_str_equal (key, "duties"))
        {
          take_list_apart (fields, key, json_node_get_array (node));
          continue;
        }
      if (!g_strv_contains (parts, key))
        {
          g_hash_table_insert (fields, g_strdup (key), json_to_string (node, FALSE));
          continue;
        }
      json_object_iter_init (&inner, json_node_get_object (node));
      while (json_object_iter_next (&inner, &item, &answer))
        {
          bool bare = g_str_equal (key, "answers") && !g_str_equal (item, "kind");
          g_hash_table_insert (fields, bare ? g_strdup (item) : g_strconcat (key, "/", item, NULL),
                               json_to_string (answer, FALSE));
        }
    }
  return fields;
}

static const CareClash *
find (GPtrArray *clashes, const char *field)
{
  for (unsigned i = 0; i < clashes->len; i++)
    {
      const CareClash *clash = g_ptr_array_index (clashes, i);
      if (g_str_equal (clash->field, field))
        return clash;
    }
  return NULL;
}

static bool
is_text_of (const char *json, const char *shown)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strcmp0 (json_node_get_string (node), shown) == 0;
  return g_strcmp0 (json, shown) == 0;
}

static bool
is_answered (GHashTable *fields, GPtrArray *clashes, const char *item)
{
  static const char *const units[] = { "", ".days", ".hours" };
  bool answered = false;

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *field = g_strconcat (item, units[i], NULL);
      answered |= g_hash_table_contains (fields, field) || find (clashes, field) != NULL;
    }
  return answered;
}

/* What one side changed is in the merged record, or shown as that side's in a clash. */
static void
check_kept (const char *base, const char *side, const char *merged, GPtrArray *clashes, bool here)
{
  static const char *const ruled[]
      = { "version", "changed_at", "history_from", "evidence", "looked/b", "signed_by", "signed_at", NULL };
  g_autoptr (GHashTable) before = take_apart (base), after = take_apart (side), now = take_apart (merged);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const CareClash *clash = find (clashes, key);
      if (clash != NULL)
        g_assert_true (is_text_of (value, here ? clash->mine : clash->theirs));
      if (clash != NULL || g_strcmp0 (value, g_hash_table_lookup (before, key)) == 0
          || g_strv_contains (ruled, key) || g_strcmp0 (value, g_hash_table_lookup (now, key)) == 0)
        continue;
      if (g_str_has_prefix (key, "reasons/")) /* there is an answer instead */
        g_assert_true (is_answered (now, clashes, (const char *)key + strlen ("reasons/")));
      else if (g_str_equal (key, "nil_reason"))
        g_assert_true (find (clashes, "kind") != NULL || g_str_equal (value, "\"\""));
      else
        {
          /* Only a kind may be another one: "unchanged" that is so no longer, or one of two that both say
           * that there are answers. */
          g_assert_cmpstr (key, ==, "kind");
          g_assert_cmpstr (value, !=, "\"nil\"");
        }
    }
  /* Taken away on this side only: it is gone. */
  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_hash_table_contains (after, key) && find (clashes, key) == NULL)
      g_assert_cmpstr (value, !=, g_hash_table_lookup (before, key));
}

static char *
merge (CareKind kind, const char *base, const char *mine, const char *theirs, GPtrArray **clashes)
{
  g_autoptr (GError) error = NULL;
  char *merged = care_wire_merge (kind, base, mine, theirs, clashes, &error);

  g_assert_no_error (error);
  return merged;
}

/* Merging these gives that, and nothing clashes. */
static void
check_is (CareKind kind, const char *base, const char *mine, const char *theirs, const char *should)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autofree char *merged = merge (kind, base, mine, theirs, &clashes);

  g_assert_cmpstr (merged, ==, should);
  g_assert_cmpuint (clashes->len, ==, 0);
}

/* "unchanged" that took up an answer is "answered" when it is looked at again. */
static const char *
as_seen_again (const CareClash *one, const CareClash *other)
{
  bool became = g_str_equal (one->field, "kind") && g_strcmp0 (one->mine, "unchanged") == 0
                && g_strcmp0 (other->mine, "answered") == 0;

  return became ? other->mine : one->mine;
}

/* The same clashes, seen from the same side or from the other. */
static void
check_same_clashes (GPtrArray *a, GPtrArray *b, bool swapped)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (unsigned i = 0; i < a->len; i++)
    {
      const CareClash *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);
      g_assert_cmpstr (one->field, ==, other->field);
      g_assert_cmpstr (one->base, ==, other->base);
      g_assert_cmpstr (swapped ? one->mine : as_seen_again (one, other), ==,
                       swapped ? other->theirs : other->mine);
      g_assert_cmpstr (one->theirs, ==, swapped ? other->mine : other->theirs);
    }
}

/* choice NULL: by chance. */
static char *
settle (CareKind kind,
        const char *base,
        const char *mine,
        const char *theirs,
        GPtrArray *clashes,
        const char *choice,
        GRand *rand)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (unsigned i = 0; i < clashes->len; i++)
    {
      const CareClash *clash = g_ptr_array_index (clashes, i);
      g_ptr_array_add (choices, clash->field);
      g_ptr_array_add (choices, (gpointer)(choice != NULL          ? choice
                                           : g_rand_boolean (rand) ? "mine"
                                                                   : "theirs"));
    }
  g_ptr_array_add (choices, NULL);
  char *settled = care_wire_settle (kind, base, mine, theirs, (const char *const *)choices->pdata, &error);
  g_assert_no_error (error);
  return settled;
}

static void
check_settled (
    CareKind kind, const char *base, const char *merged, const char *theirs, GPtrArray *clashes, GRand *rand)
{
  g_autofree char *as_here = settle (kind, base, merged, theirs, clashes, "mine", rand);
  g_autofree char *as_there = settle (kind, base, merged, theirs, clashes, "theirs", rand);
  g_autofree char *mixed = settle (kind, base, merged, theirs, clashes, NULL, rand);

  g_assert_cmpstr (as_here, ==, merged);
  check_is (kind, base, as_there, theirs, as_there);
  /* Theirs is agreed on once a person has seen it: then it takes nothing back. */
  check_is (kind, theirs, mixed, theirs, mixed);
}

static void
check_all (CareKind kind, const char *base, const char *mine, const char *theirs, GRand *rand)
{
  g_autoptr (GPtrArray) clashes = NULL, swapped = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *merged = merge (kind, base, mine, theirs, &clashes);
  g_autofree char *other_way = merge (kind, base, theirs, mine, &swapped);
  g_autofree char *agreed = care_wire_agreed (kind, base, mine, theirs, &error);

  g_assert_no_error (error);
  check_same_clashes (clashes, swapped, true);
  if (clashes->len == 0)
    g_assert_cmpstr (merged, ==, other_way);
  if (clashes->len == 0)
    g_assert_cmpstr (agreed, ==, theirs);
  g_autofree char *over_agreed = merge (kind, agreed, merged, theirs, &again);
  g_assert_cmpstr (over_agreed, ==, merged);
  check_same_clashes (clashes, again, false);
  check_settled (kind, agreed, merged, theirs, clashes, rand);
  /* What was merged without a clash is theirs plus mine: the other desk takes it as it is. */
  if (clashes->len == 0)
    check_is (kind, theirs, theirs, merged, merged);

  check_is (kind, base, mine, mine, mine);
  if (base == NULL)
    return;
  check_is (kind, base, base, theirs, theirs);
  check_is (kind, base, mine, base, mine);
  check_kept (base, mine, merged, clashes, true);
  check_kept (base, theirs, merged, clashes, false);
}

static void
test_kind (gconstpointer data)
{
  CareKind kind = (CareKind)GPOINTER_TO_INT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (int i = 0; i < ROUNDS; i++)
    {
      Made none = { .kind = kind };
      Made first = change (rand, &none), here = change (rand, &first), there = change (rand, &first);
      g_autofree char *base = write_made (&first);
      g_autofree char *mine = write_made (&here);
      g_autofree char *theirs = write_made (&there);
      bool alone = i % 4 == 0;
      if (g_test_verbose ())
        g_test_message ("round %d: %s\n%s\n%s", i, alone ? "-" : base, mine, theirs);
      check_all (kind, alone ? NULL : base, mine, theirs, rand);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/wire/merge/returns", GINT_TO_POINTER (CARE_KIND_RETURN), test_kind);
  g_test_add_data_func ("/wire/merge/locations", GINT_TO_POINTER (CARE_KIND_LOCATION), test_kind);
  g_test_add_data_func ("/wire/merge/providers", GINT_TO_POINTER (CARE_KIND_PROVIDER), test_kind);
  return g_test_run ();
}
