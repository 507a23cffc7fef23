/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light marks in a person's own words: what they make, and what stays as it was typed. */
#include "care-prose.h"

#include <string.h>

static void
append_runs (GString *out, const CareBlock *block)
{
  static const char *const before[] = { "", "<b>", "<i>", "<bi>" };

  for (guint i = 0; i < block->runs->len; i++)
    {
      const CareRun *run = g_ptr_array_index (block->runs, i);
      g_string_append_printf (out, "%s%s%s", before[run->style], run->text, run->style != 0 ? "</>" : "");
    }
  g_string_append_c (out, '|');
}

/* "h:", "p:", "-:" and "1:" before a heading, a paragraph and the items of a list; "|" after each. */
static char *
shape_of (const char *text)
{
  g_autoptr (CareDocument) document = care_document_new ("", "", CARE_NO_INSTANT);
  GString *out = g_string_new (NULL);

  care_prose_add (document, text);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const CareBlock *block = g_ptr_array_index (document->blocks, i);
      if (block->kind == CARE_BLOCK_HEADING)
        g_assert_cmpint (block->level, ==, 3);
      g_string_append (out, block->kind == CARE_BLOCK_LIST      ? (block->numbered ? "1:" : "-:")
                            : block->kind == CARE_BLOCK_HEADING ? "h:"
                                                                : "p:");
      if (block->kind != CARE_BLOCK_LIST)
        append_runs (out, block);
      for (guint j = 0; j < block->items->len; j++)
        append_runs (out, g_ptr_array_index (block->items, j));
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text, *shape;
} Case;

static void
check (const Case *cases, size_t n)
{
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *shape = shape_of (cases[i].text);
      g_assert_cmpstr (shape, ==, cases[i].shape);
    }
}

static void
test_blocks (void)
{
  static const Case cases[] = {
    { "", "" },
    { NULL, "" },
    { " \n\t\n ", "" },
    { "One.\nTwo.\n\n\nThree.", "p:One.\nTwo.|p:Three.|" },
    { "One.\r\nTwo.\r\n\r\nThree.", "p:One.\nTwo.|p:Three.|" },
    { "# A\nb\n## C\n### D", "h:A|p:b|h:C|p:### D|" },
    { "#no\n#\n# ", "p:#no\n#\n#|" },
    { "We:\n- a\n• b\n* c\nand so", "p:We:|-:a|b|c|p:and so|" },
    { "- a\n\n- b", "-:a|b|" },
    { "- a\n  goes on\n- b\nnot indented", "-:a goes on|b|p:not indented|" },
    { "-a\n-", "p:-a\n-|" },
    { "1. a\n2. b\n\n3. c", "1:a|b|c|" },
    { "1. a\n1. b", "1:a|1:b|" },
    { "2. a\n19. November", "p:2. a\n19. November|" },
    { "1. a\n3. c", "1:a|p:3. c|" },
    { "1. a\n- x\n2. b", "1:a|-:x|p:2. b|" },
    { "- a\n    - b\n        - c", "-:a|b|c|" },
    { "1.5 hours", "p:1.5 hours|" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_emphasis (void)
{
  static const Case cases[] = {
    { "a *b* c", "p:a <b>b</> c|" },
    { "a **b c** d", "p:a <b>b c</> d|" },
    { "_a_, b", "p:<i>a</>, b|" },
    { "*a _b_ c*", "p:<b>a </><bi>b</><b> c</>|" },
    { "_**a**_", "p:<bi>a</>|" },
    { "(*a*)", "p:(<b>a</>)|" },
    { "- *a* b\n- _c_", "-:<b>a</> b|<i>c</>|" },
    { "1. **a**", "1:<b>a</>|" },
    { "# An _a_", "h:An <i>a</>|" },
    { "*a\nb*", "p:<b>a\nb</>|" },
    { "*a*\n\n*b", "p:<b>a</>|p:*b|" },
    { "*\302\2435*", "p:<b>£5</>|" },
    /* These stay as they were typed. */
    { "5*3 and 2*4", "p:5*3 and 2*4|" },
    { "5 * 3 * 2", "p:5 * 3 * 2|" },
    { "a_b@c.org and d_e@f.org", "p:a_b@c.org and d_e@f.org|" },
    { "_j_@example.org", "p:_j_@example.org|" },
    { "https://example.org/_a_/b", "p:https://example.org/_a_/b|" },
    { "*a", "p:*a|" },
    { "a*", "p:a*|" },
    { "cost* and price*", "p:cost* and price*|" },
    { "* a *", "-:a *|" },
    { "*a _b* c_", "p:<b>a _b</> c_|" },
    { "***a***", "p:***a***|" },
    { "Name: ______ and __", "p:Name: ______ and __|" },
    { "*.*", "p:*.*|" },
    { "**", "p:**|" },
    { "*a **b*", "p:<b>a **b</>|" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_quotes (void)
{
  static const Case cases[] = {
    { "\"Yes,\" she said.", "p:“Yes,” she said.|" },
    { "('It is')", "p:(‘It is’)|" },
    { "[\"a\"]", "p:[“a”]|" },
    { "\"'Yes,' he said.\"", "p:“‘Yes,’ he said.”|" },
    { "It's the providers' own", "p:It’s the providers’ own|" },
    { "in the '90s", "p:in the ’90s|" },
    { "the 1990's", "p:the 1990’s|" },
    { "\"*Now*\"", "p:“<b>Now</>”|" },
    { "*\"Now\"*", "p:<b>“Now”</>|" },
    { "\"since 2026\"", "p:“since 2026”|" },
    { "'since 2026'", "p:‘since 2026’|" },
    { "a 6\" pipe, 5'6\" tall, 6' wide", "p:a 6\" pipe, 5'6\" tall, 6' wide|" },
    { "\"he is 5'6\" tall\"", "p:“he is 5'6\" tall”|" },
    { "“real” ones", "p:“real” ones|" },
    { "9 -- 17 and 9--17", "p:9 – 17 and 9–17|" },
    { "run --help --- ----", "p:run --help --- ----|" },
    { "said --\"no\"", "p:said --“no”|" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_plain (void)
{
  g_autofree char *plain = care_prose_plain ("# A\n*b* \"c\"\n- d\n\n1. e");
  g_autofree char *nothing = care_prose_plain (NULL);

  g_assert_cmpstr (plain, ==, "A\nb “c”\n• d\n1. e");
  g_assert_cmpstr (nothing, ==, "");
}

/* Text of 100,000 characters that begins with these over and over: each takes about the time that plain text
 * of that length takes. Here only that it ends, and that no word is lost; a walk of every mark over every
 * other would not end in any time that a test has. */
static void
test_hostile (void)
{
  static const char *const parts[] = {
    "*",
    "_",
    "**",
    "*a ",
    "a* ",
    "_*a ",
    "*a_ ",
    "\"",
    "'",
    "5'6\"",
    "\n",
    "- ",
    "- a\n",
    "1. ",
    "        - a\n",
    "# ",
    "--",
    "\xe2\x80\xae",
    "\xf0\x9f\x98\x80",
    "\x01\x1b\x7f",
    "\xff\xfe",
    "*a _b* c_ \"d' ",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (CareDocument) document = care_document_new ("", "", CARE_NO_INSTANT);
      g_autoptr (GString) text = g_string_new (NULL);
      while (text->len < 100000)
        g_string_append (text, parts[i]);
      care_prose_add (document, text->str);
      g_autofree char *said = care_document_text (document);
      g_assert_true (g_utf8_validate (said, -1, NULL));
      size_t typed = 0, kept = 0;
      for (const char *c = text->str; *c != '\0'; c++)
        typed += g_ascii_isalpha (*c);
      for (const char *c = said; *c != '\0'; c++)
        kept += g_ascii_isalpha (*c);
      g_assert_cmpuint (kept, ==, typed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/prose/blocks", test_blocks);
  g_test_add_func ("/domain/prose/emphasis", test_emphasis);
  g_test_add_func ("/domain/prose/quotes", test_quotes);
  g_test_add_func ("/domain/prose/plain", test_plain);
  g_test_add_func ("/domain/prose/hostile", test_hostile);
  return g_test_run ();
}
