/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column map comes back as it was, and what is no map is refused. */
#include "care-wire-column-map.h"

#include <string.h>

static CareColumnMap *
read_map (const char *text, GError **error)
{
  return care_wire_column_map_read (text, strlen (text), "test", error);
}

static void
test_round_trip (void)
{
  g_autoptr (CareColumnMap) map = care_column_map_new ("Ours, “2027”", CARE_SERVICE_HOME_CARE);
  g_autoptr (GError) error = NULL;

  care_column_map_add (map, "");
  care_column_set (care_column_map_add (map, "Users"), CARE_COLUMN_FIELD, CARE_OF_LOCATION, "dc.users");
  care_column_set (care_column_map_add (map, "CQC ID"), CARE_COLUMN_OF, CARE_OF_CQC_ID, NULL);
  care_column_set (care_column_map_add (map, "=kind"), CARE_COLUMN_TEXT, CARE_OF_LOCATION, "Domiciliary");
  g_autofree char *text = care_wire_column_map_write (map);
  g_autoptr (CareColumnMap) again = read_map (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->name, ==, map->name);
  g_assert_true (care_column_map_same_columns (map, again));
  g_autofree char *twice = care_wire_column_map_write (again);
  g_assert_cmpstr (text, ==, twice);
}

static void
test_refused (void)
{
#define HEAD "{\"schema\":1,\"name\":\"x\",\"service\":\"care-home\",\"columns\":"
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", CARE_WIRE_ERROR_NOT_JSON },
    { "[]", CARE_WIRE_ERROR_WRONG_TYPE },
    { "{\"schema\":2}", CARE_WIRE_ERROR_NEWER_SCHEMA },
    { "{\"schema\":1,\"service\":\"care-home\",\"columns\":[]}", CARE_WIRE_ERROR_MISSING },
    { HEAD "[]}", CARE_WIRE_ERROR_BAD_VALUE },
    { HEAD "{}}", CARE_WIRE_ERROR_WRONG_TYPE },
    { HEAD "[{}]}", CARE_WIRE_ERROR_MISSING },
    { HEAD "[{\"header\":1}]}", CARE_WIRE_ERROR_WRONG_TYPE },
    { HEAD "[{\"header\":\"a\\nb\"}]}", CARE_WIRE_ERROR_BAD_VALUE },
    { HEAD "[{\"header\":\"a\",\"of\":\"nobody\"}]}", CARE_WIRE_ERROR_BAD_VALUE },
    { HEAD "[{\"header\":\"a\",\"field\":\"\"}]}", CARE_WIRE_ERROR_BAD_VALUE },
    { HEAD "[{\"header\":\"a\",\"field\":\"f\",\"text\":\"t\"}]}", CARE_WIRE_ERROR_BAD_VALUE },
    { "{\"schema\":1,\"name\":\"\",\"service\":\"care-home\",\"columns\":[{\"header\":\"a\"}]}",
      CARE_WIRE_ERROR_BAD_VALUE },
    { "{\"schema\":1,\"name\":\"x\",\"service\":\"hotel\",\"columns\":[{\"header\":\"a\"}]}",
      CARE_WIRE_ERROR_BAD_VALUE },
  };
#undef HEAD

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (read_map (cases[i].text, &error));
      g_assert_error (error, CARE_WIRE_ERROR, cases[i].code);
    }
}

/* Every prefix of a good one, and every byte of it put wrong, gives a map or an error, and no crash. */
static void
test_mutations (void)
{
  static const char good[]
      = "{\"schema\":1,\"name\":\"x\",\"service\":\"care-home\",\"columns\":[{\"header\":"
        "\"a\",\"field\":\"ch.bed.max\"},{\"header\":\"b\",\"of\":\"region\"}]}";

  for (size_t i = 0; i < strlen (good); i++)
    for (int change = -1; change < 256; change += change < 0 ? 1 : 17)
      {
        g_autofree char *text = g_strdup (good);
        g_autoptr (GError) error = NULL;

        if (change >= 0)
          text[i] = (char)change;
        g_autoptr (CareColumnMap) map
            = care_wire_column_map_read (text, change < 0 ? i : strlen (good), "test", &error);
        g_assert_true ((map != NULL) == (error == NULL));
      }
}

static void
test_too_many_columns (void)
{
  g_autoptr (CareColumnMap) map = care_column_map_new ("many", CARE_SERVICE_CARE_HOME);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < CARE_MOST_COLUMNS + 1; i++)
    care_column_map_add (map, "a");
  g_autofree char *text = care_wire_column_map_write (map);
  g_assert_null (read_map (text, &error));
  g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE);
}

/* A template that is spelt otherwise is still known. */
static void
test_known_columns_are_taken (void)
{
  g_autoptr (CareColumnMap) known = care_column_map_new ("known", CARE_SERVICE_CARE_HOME);
  g_autoptr (CareColumnMap) fresh = care_column_map_new ("fresh", CARE_SERVICE_CARE_HOME);

  care_column_set (care_column_map_add (known, "nursesemployed"), CARE_COLUMN_FIELD, CARE_OF_LOCATION,
                   "ch.wf.hc.de.nurse");
  care_column_map_add (fresh, "Nurses Employed");
  care_column_map_add (fresh, "Something else");
  g_assert_cmpint (care_column_map_take_known (fresh, known), ==, 1);
  g_assert_true (care_column_map_has_field (fresh, "ch.wf.hc.de.nurse"));
  g_assert_cmpint (care_column_map_take_known (fresh, known), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-map/round-trip", test_round_trip);
  g_test_add_func ("/column-map/refused", test_refused);
  g_test_add_func ("/column-map/mutations", test_mutations);
  g_test_add_func ("/column-map/too-many", test_too_many_columns);
  g_test_add_func ("/column-map/take-known", test_known_columns_are_taken);
  return g_test_run ();
}
