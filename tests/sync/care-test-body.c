/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-body.h"

#include <string.h>

typedef struct
{
  const char *text;
  CareHubBodyForm form;
} Body;

static const Body bodies[] = {
  { "{}", CARE_HUB_BODY_WHOLE },
  { "[]", CARE_HUB_BODY_WHOLE },
  { "\n\n {\"last_seq\":\"12-x\"}\r\n", CARE_HUB_BODY_WHOLE },
  { "{\"a\":[1,{\"b\":\"}]\"}]}\n", CARE_HUB_BODY_WHOLE },
  { "{\"a\":\"\\\"}\"}", CARE_HUB_BODY_WHOLE },
  { "{\"a\":\"\\\\\"}", CARE_HUB_BODY_WHOLE },
  { "", CARE_HUB_BODY_NOT_JSON },
  { " \n", CARE_HUB_BODY_NOT_JSON },
  { "<html>", CARE_HUB_BODY_NOT_JSON },
  { "\"text\"", CARE_HUB_BODY_NOT_JSON },
  { "17", CARE_HUB_BODY_NOT_JSON },
  { "{} {}", CARE_HUB_BODY_NOT_JSON },
  { "{}}", CARE_HUB_BODY_NOT_JSON },
  { "{\"a\":\x01}", CARE_HUB_BODY_NOT_JSON },
  { "{", CARE_HUB_BODY_CUT },
  { "{\"results\":[\n{\"id\":\"x\"},\n", CARE_HUB_BODY_CUT },
  { "{\"results\":[{\"id\":\"x\"}]", CARE_HUB_BODY_CUT },
  { "{\"a\":\"}", CARE_HUB_BODY_CUT },
  { "{\"a\":\"\\", CARE_HUB_BODY_CUT },
  { "{\"a\":\"\\\"}", CARE_HUB_BODY_CUT },
};

static void
test_form (gconstpointer data)
{
  const Body *body = data;

  g_assert_cmpint (care_hub_body_form (body->text, strlen (body->text)), ==, body->form);
}

/* Wherever a real answer is cut, it is seen. */
static void
test_each_cut (void)
{
  static const char text[]
      = "{\"last_seq\":\"3-g1A\\\"AA\",\"pending\":0,\"results\":[{\"changes\":[{\"rev\":"
        "\"1-a\"},{\"rev\":\"1-b\"}],\"doc\":{\"_id\":\"return:1-101:care-home:2026-11\","
        "\"record\":{\"note\":\"a } and a ]\"}}}]}";

  for (size_t length = 1; length < strlen (text); length++)
    g_assert_cmpint (care_hub_body_form (text, length), ==, CARE_HUB_BODY_CUT);
  g_assert_cmpint (care_hub_body_form (text, strlen (text)), ==, CARE_HUB_BODY_WHOLE);
}

static void
test_nul (void)
{
  static const char text[] = "{\"a\":1,\0}";

  g_assert_cmpint (care_hub_body_form (text, sizeof text - 1), ==, CARE_HUB_BODY_NOT_JSON);
}

static void
test_depth (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');

  g_assert_cmpint (care_hub_body_form (deep, 100000), ==, CARE_HUB_BODY_NOT_JSON);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sync/body/form/%" G_GSIZE_FORMAT, i);
      g_test_add_data_func (path, &bodies[i], test_form);
    }
  g_test_add_func ("/sync/body/each-cut", test_each_cut);
  g_test_add_func ("/sync/body/nul", test_nul);
  g_test_add_func ("/sync/body/depth", test_depth);
  return g_test_run ();
}
