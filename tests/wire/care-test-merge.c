/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merges, case by case: what comes out, what clashes, what stays agreed on, and how it is settled. */
#include "care-wire-hub-document.h"
#include "care-wire-merge.h"

#include <string.h>

/* A return's JSON; answers without their braces. */
#define RETURN(version, kind, reason, answers, at)                                                           \
  "{\"schema\":1,\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"version\":"          \
  "\"" version "\",\"kind\":\"" kind "\",\"nil_reason\":\"" reason "\",\"answers\":{" answers                \
  "},\"changed_at\":" at "}"
#define ANSWERED(answers) RETURN ("V5", "answered", "", answers, "\"2026-11-08T10:00:00Z\"")
#define UNCHANGED(answers) RETURN ("V5", "unchanged", "", answers, "\"2026-11-08T10:00:00Z\"")
#define NIL(reason, answers) RETURN ("V5", "nil", reason, answers, "\"2026-11-08T10:00:00Z\"")
#define EMPTY ANSWERED ("")

/* With what stands beside the answers; each of it begins with a comma. */
#define REMARKED(answers, remarks)                                                                           \
  "{\"schema\":1,\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"version\":"          \
  "\"V5\",\"kind\":\"answered\",\"nil_reason\":\"\",\"answers\":{" answers                                   \
  "},\"changed_at\":\"2026-11-08T10:00:00Z\"" remarks "}"
#define REASONS(text) ",\"reasons\":{" text "}"
#define NOTES(text) ",\"notes\":{" text "}"
#define LOOKED(day) ",\"looked\":{\"a\":\"2026-11-" day "T10:00:00Z\"}"
#define SHA "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
#define FILE_OF(name, day, by)                                                                               \
  "{\"sha256\":\"" SHA "\",\"file_name\":\"" name "\",\"added_at\":\"2026-11-" day                           \
  "T10:00:00Z\",\"added_by\":\"" by "\",\"what\":\"\"}"
#define EVIDENCE(files) ",\"evidence\":[" files "]"
#define SIGNED(by, day) ",\"signed_by\":\"" by "\",\"signed_at\":\"2026-11-" day "T10:00:00Z\""

#define LOCATION(name, services, places, users, from)                                                        \
  "{\"schema\":1,\"id\":\"1-1\",\"name\":\"" name "\",\"registrations\":[{\"number\":\"1-1\",\"provider\":"  \
  "\"1-5\",\"from\":null,\"to\":null}],\"services\":[" services "],\"places\":" places ",\"users\":" users   \
  ",\"history_from\":" from "}"
#define HOME "{\"service\":\"care-home\",\"from\":null,\"to\":null}"
#define HOME_TO "{\"service\":\"care-home\",\"from\":null,\"to\":\"2026-11-30\"}"
#define OUTSIDE "{\"service\":\"home-care\",\"from\":null,\"to\":null}"

/* With what it says beyond its registrations. */
#define MORE(members)                                                                                        \
  "{\"schema\":1,\"id\":\"1-1\",\"name\":\"A\",\"registrations\":[],\"services\":[],\"places\":null,"        \
  "\"users\":null,\"history_from\":null" members "}"
#define PERSON(id, name) "{\"id\":\"" id "\",\"name\":\"" name "\"}"
#define TASK "{\"id\":\"t\",\"what\":\"sold\"}"
#define DUTY(service, who) "{\"service\":\"" service "\",\"assignee\":\"" who "\"}"

#define PROVIDER(name, address, email)                                                                       \
  "{\"schema\":1,\"id\":\"1-5\",\"name\":\"" name "\",\"ownership\":\"private\",\"address\":\"" address      \
  "\",\"email\":\"" email "\",\"nominated\":\"\"}"

typedef struct
{
  const char *about;
  CareKind kind;
  const char *base, *mine, *theirs;
  const char *merged;
  const char *clashes; /* "field=base,mine,theirs;...", "~" where it is not there */
} Case;

static const Case cases[] = {
  { "changed by them only", CARE_KIND_PROVIDER, PROVIDER ("A", "x", ""), PROVIDER ("A", "x", ""),
    PROVIDER ("B", "x", ""), PROVIDER ("B", "x", ""), "" },
  { "each changed another field", CARE_KIND_PROVIDER, PROVIDER ("A", "x", "e"), PROVIDER ("A", "y", "e"),
    PROVIDER ("B", "x", ""), PROVIDER ("B", "y", ""), "" },
  { "both the same", CARE_KIND_PROVIDER, PROVIDER ("A", "x", ""), PROVIDER ("B", "x", ""),
    PROVIDER ("B", "x", ""), PROVIDER ("B", "x", ""), "" },
  { "both differently", CARE_KIND_PROVIDER, PROVIDER ("A", "x", ""), PROVIDER ("B", "x", "e"),
    PROVIDER ("C", "y", ""), PROVIDER ("B", "y", "e"), "name=A,B,C;" },
  { "no common one: what says nothing gives way", CARE_KIND_PROVIDER, NULL, PROVIDER ("A", "", "e"),
    PROVIDER ("A", "x", ""), PROVIDER ("A", "x", "e"), "" },
  { "no common one: two that speak", CARE_KIND_PROVIDER, NULL, PROVIDER ("A", "x", ""),
    PROVIDER ("A", "y", ""), PROVIDER ("A", "x", ""), "address=~,x,y;" },
  { "emptied here is a change", CARE_KIND_PROVIDER, PROVIDER ("A", "x", ""), PROVIDER ("A", "", ""),
    PROVIDER ("A", "y", ""), PROVIDER ("A", "", ""), "address=x,,y;" },

  { "a number not known gives way", CARE_KIND_LOCATION, NULL, LOCATION ("A", HOME, "null", "5", "null"),
    LOCATION ("A", HOME, "40", "null", "\"2025-02\""), LOCATION ("A", HOME, "40", "5", "\"2025-02\""), "" },
  { "no common one: the earlier history, theirs", CARE_KIND_LOCATION, NULL,
    LOCATION ("A", HOME, "40", "null", "\"2025-10\""), LOCATION ("A", HOME, "40", "null", "\"2025-02\""),
    LOCATION ("A", HOME, "40", "null", "\"2025-02\""), "" },
  { "no common one: the earlier history, mine", CARE_KIND_LOCATION, NULL,
    LOCATION ("A", HOME, "40", "null", "\"2024-12\""), LOCATION ("A", HOME, "40", "null", "\"2025-02\""),
    LOCATION ("A", HOME, "40", "null", "\"2024-12\""), "" },
  { "with one, history is a field like others", CARE_KIND_LOCATION,
    LOCATION ("A", HOME, "40", "null", "\"2025-01\""), LOCATION ("A", HOME, "40", "null", "\"2025-10\""),
    LOCATION ("A", HOME, "40", "null", "\"2025-02\""), LOCATION ("A", HOME, "40", "null", "\"2025-10\""),
    "history_from=2025-01,2025-10,2025-02;" },
  { "closed here, places changed there", CARE_KIND_LOCATION, LOCATION ("A", HOME, "40", "null", "null"),
    LOCATION ("A", HOME_TO, "40", "null", "null"), LOCATION ("A", HOME, "41", "null", "null"),
    LOCATION ("A", HOME_TO, "41", "null", "null"), "" },
  { "lists and numbers clash as JSON, in the order of the fields", CARE_KIND_LOCATION,
    LOCATION ("A", HOME, "40", "null", "null"), LOCATION ("A", HOME_TO, "42", "null", "null"),
    LOCATION ("A", OUTSIDE, "null", "null", "null"), LOCATION ("A", HOME_TO, "42", "null", "null"),
    "services=[" HOME "],[" HOME_TO "],[" OUTSIDE "];places=40,42,null;" },

  { "two who each add an account keep both, in order of their ids", CARE_KIND_LOCATION, MORE (""),
    MORE (",\"accounts\":[" PERSON ("b", "B") "]"), MORE (",\"accounts\":[" PERSON ("a", "A") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A") "," PERSON ("b", "B") "]"), "" },
  { "one account changed here, another there", CARE_KIND_LOCATION,
    MORE (",\"accounts\":[" PERSON ("a", "A") "," PERSON ("b", "B") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A2") "," PERSON ("b", "B") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A") "," PERSON ("b", "B2") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A2") "," PERSON ("b", "B2") "]"), "" },
  { "an account taken away there, and a task there", CARE_KIND_LOCATION,
    MORE (",\"accounts\":[" PERSON ("a", "A") "]"), MORE (",\"accounts\":[" PERSON ("a", "A") "]"),
    MORE (",\"tasks\":[" TASK "]"), MORE (",\"tasks\":[" TASK "]"), "" },
  { "the same account on both sides is asked about", CARE_KIND_LOCATION,
    MORE (",\"accounts\":[" PERSON ("a", "A") "," PERSON ("b", "B") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A1") "," PERSON ("b", "B") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A2") "," PERSON ("b", "B3") "]"),
    MORE (",\"accounts\":[" PERSON ("a", "A1") "," PERSON ("b", "B3") "]"),
    "accounts/a=" PERSON ("a", "A") "," PERSON ("a", "A1") "," PERSON ("a", "A2") ";" },
  { "duties by service", CARE_KIND_LOCATION, NULL, MORE (",\"duties\":[" DUTY ("home-care", "A") "]"),
    MORE (",\"duties\":[" DUTY ("care-home", "B") "]"),
    MORE (",\"duties\":[" DUTY ("care-home", "B") "," DUTY ("home-care", "A") "]"), "" },
  { "standing empty is one field", CARE_KIND_LOCATION, MORE (""),
    MORE (",\"dormant\":[{\"from\":\"2026-01-01\",\"to\":null}]"),
    MORE (",\"dormant\":[{\"from\":\"2026-02-01\",\"to\":null}],\"not_asc_from\":\"2026-03-01\""),
    MORE (",\"dormant\":[{\"from\":\"2026-01-01\",\"to\":null}],\"not_asc_from\":\"2026-03-01\""),
    "dormant=~,[{\"from\":\"2026-01-01\",\"to\":null}],[{\"from\":\"2026-02-01\",\"to\":null}];" },

  { "answers one by one", CARE_KIND_RETURN, ANSWERED ("\"a\":1,\"b\":2,\"c\":3"),
    ANSWERED ("\"a\":7,\"b\":2"), ANSWERED ("\"a\":1,\"b\":8,\"c\":3,\"d\":\"no\""),
    ANSWERED ("\"a\":7,\"b\":8,\"d\":\"no\""), "" },
  { "answers clash by their items, as typed", CARE_KIND_RETURN, ANSWERED ("\"a\":1,\"b\":\"x\""),
    ANSWERED ("\"a\":37.5,\"b\":\"y\""), ANSWERED ("\"a\":\"1,204\""), ANSWERED ("\"a\":37.5,\"b\":\"y\""),
    "a=1,37.5,1,204;b=x,y,~;" },
  { "without a common one", CARE_KIND_RETURN, NULL, ANSWERED ("\"a\":1,\"b\":2"),
    ANSWERED ("\"b\":3,\"c\":4"), ANSWERED ("\"a\":1,\"b\":2,\"c\":4"), "b=~,2,3;" },
  { "an answer with its unit, one without", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"a\":1"),
    ANSWERED ("\"a.days\":2"), ANSWERED ("\"a\":1"), "a=~,1,~;a.days=~,~,2;" },
  { "the same, the unit being here", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"a.days\":2,\"b\":1"),
    ANSWERED ("\"a\":1"), ANSWERED ("\"a.days\":2,\"b\":1"), "a=~,~,1;a.days=~,2,~;" },
  { "a unit added to an answer", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":1,\"b\":1"),
    ANSWERED ("\"a.hours\":1"), ANSWERED ("\"a.hours\":1,\"b\":1"), "" },
  { "an answer called as a member is", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"kind\":1"),
    ANSWERED ("\"kind\":2"), ANSWERED ("\"kind\":1"), "answers/kind=~,1,2;" },
  { "the later time", CARE_KIND_RETURN, RETURN ("V5", "answered", "", "", "\"2026-11-08T10:00:00Z\""),
    RETURN ("V5", "answered", "", "\"a\":1", "\"2026-11-09T10:00:00Z\""),
    RETURN ("V5", "answered", "", "\"b\":1", "\"2026-11-10T10:00:00Z\""),
    RETURN ("V5", "answered", "", "\"a\":1,\"b\":1", "\"2026-11-10T10:00:00Z\""), "" },
  { "a clock that went back is believed where nobody else wrote", CARE_KIND_RETURN,
    RETURN ("V5", "answered", "", "", "\"2026-11-08T10:00:00Z\""),
    RETURN ("V5", "answered", "", "\"a\":1", "\"2020-01-01T10:00:00Z\""),
    RETURN ("V5", "answered", "", "", "\"2026-11-08T10:00:00Z\""),
    RETURN ("V5", "answered", "", "\"a\":1", "\"2020-01-01T10:00:00Z\""), "" },
  { "the version goes with the answers", CARE_KIND_RETURN, RETURN ("V4", "answered", "", "", "null"),
    RETURN ("V5", "answered", "", "\"a\":1", "null"), RETURN ("V6", "answered", "", "", "null"),
    RETURN ("V5", "answered", "", "\"a\":1", "null"), "" },
  { "with theirs too, be it the earlier one", CARE_KIND_RETURN, RETURN ("V4", "answered", "", "", "null"),
    RETURN ("V6", "answered", "", "", "null"), RETURN ("V5", "answered", "", "\"a\":1", "null"),
    RETURN ("V5", "answered", "", "\"a\":1", "null"), "" },
  { "the later version, where both answered", CARE_KIND_RETURN, NULL,
    RETURN ("V5", "answered", "", "\"a\":1", "null"), RETURN ("V6", "answered", "", "\"b\":1", "null"),
    RETURN ("V6", "answered", "", "\"a\":1,\"b\":1", "null"), "" },

  { "nil there, nothing here", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":1"),
    NIL ("closed", "\"a\":1"), NIL ("closed", "\"a\":1"), "" },
  { "nil here against new answers", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), NIL ("closed", "\"a\":1"),
    ANSWERED ("\"a\":1,\"b\":2"), NIL ("closed", "\"a\":1,\"b\":2"), "kind=answered,nil,answered;" },
  { "new answers here against nil", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":2"),
    NIL ("closed", "\"a\":1"), ANSWERED ("\"a\":2"), "kind=answered,answered,nil;" },
  { "nil and an answer taken away say the same", CARE_KIND_RETURN, ANSWERED ("\"a\":1,\"b\":2"),
    NIL ("closed", "\"a\":1,\"b\":2"), ANSWERED ("\"a\":1"), NIL ("closed", "\"a\":1"), "" },
  { "nil against answers, without a common one", CARE_KIND_RETURN, NULL, NIL ("closed", ""),
    ANSWERED ("\"a\":1"), NIL ("closed", "\"a\":1"), "kind=~,nil,answered;" },
  { "nil against a return that was only begun", CARE_KIND_RETURN, NULL, EMPTY, NIL ("closed", ""),
    NIL ("closed", ""), "" },
  { "no longer nil", CARE_KIND_RETURN, NIL ("closed", ""), NIL ("closed", ""), ANSWERED ("\"a\":1"),
    ANSWERED ("\"a\":1"), "" },
  { "no longer nil, and another reason", CARE_KIND_RETURN, NIL ("closed", ""), NIL ("empty", ""),
    ANSWERED ("\"a\":1"), NIL ("empty", "\"a\":1"), "kind=nil,nil,answered;" },
  { "two reasons", CARE_KIND_RETURN, EMPTY, NIL ("closed", ""), NIL ("empty", ""), NIL ("closed", ""),
    "nil_reason=,closed,empty;" },
  { "nil against unchanged", CARE_KIND_RETURN, EMPTY, UNCHANGED (""), NIL ("closed", ""), UNCHANGED (""),
    "kind=answered,unchanged,nil;" },
  { "unchanged there, nothing here", CARE_KIND_RETURN, EMPTY, EMPTY, UNCHANGED ("\"a\":1"),
    UNCHANGED ("\"a\":1"), "" },
  { "unchanged with an answer changed is answered", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"b\":2"),
    UNCHANGED ("\"a\":1"), ANSWERED ("\"a\":1,\"b\":2"), "" },
  { "no longer unchanged", CARE_KIND_RETURN, UNCHANGED ("\"a\":1"), UNCHANGED ("\"a\":1"),
    ANSWERED ("\"a\":2"), ANSWERED ("\"a\":2"), "" },

  { "reasons one by one", CARE_KIND_RETURN, REMARKED ("", REASONS ("\"a\":\"x\"")),
    REMARKED ("", REASONS ("\"a\":\"y\"")), REMARKED ("", REASONS ("\"a\":\"x\",\"b\":\"z\"")),
    REMARKED ("", REASONS ("\"a\":\"y\",\"b\":\"z\"")), "" },
  { "two reasons for one item", CARE_KIND_RETURN, EMPTY, REMARKED ("", REASONS ("\"a\":\"y\"")),
    REMARKED ("", REASONS ("\"a\":\"x\"")), REMARKED ("", REASONS ("\"a\":\"y\"")), "reasons/a=~,y,x;" },
  { "a reason gives way to an answer", CARE_KIND_RETURN, EMPTY, REMARKED ("", REASONS ("\"a\":\"y\"")),
    ANSWERED ("\"a\":1"), ANSWERED ("\"a\":1"), "" },
  { "to one in its unit too, be it changed", CARE_KIND_RETURN, REMARKED ("", REASONS ("\"a\":\"x\"")),
    REMARKED ("", REASONS ("\"a\":\"y\"")), ANSWERED ("\"a.days\":1"), ANSWERED ("\"a.days\":1"), "" },
  { "notes one by one, and two on one item", CARE_KIND_RETURN, REMARKED ("", NOTES ("\"a\":\"n\"")),
    REMARKED ("", NOTES ("\"a\":\"m\",\"b\":\"x\"")), REMARKED ("", NOTES ("\"a\":\"k\",\"c\":\"y\"")),
    REMARKED ("", NOTES ("\"a\":\"m\",\"b\":\"x\",\"c\":\"y\"")), "notes/a=n,m,k;" },
  { "a note taken away", CARE_KIND_RETURN, REMARKED ("", NOTES ("\"a\":\"n\"")), EMPTY,
    REMARKED ("\"a\":1", NOTES ("\"a\":\"n\"")), ANSWERED ("\"a\":1"), "" },
  { "the later look", CARE_KIND_RETURN, REMARKED ("\"a\":1", LOOKED ("03")),
    REMARKED ("\"a\":1", LOOKED ("05")), REMARKED ("\"a\":1", LOOKED ("07")),
    REMARKED ("\"a\":1", LOOKED ("07")), "" },
  { "the later look, without a common one", CARE_KIND_RETURN, NULL, REMARKED ("\"a\":1", LOOKED ("08")),
    REMARKED ("\"a\":1", LOOKED ("07")), REMARKED ("\"a\":1", LOOKED ("08")), "" },
  { "the evidence of both, in order", CARE_KIND_RETURN, REMARKED ("", EVIDENCE (FILE_OF ("a", "03", "A"))),
    REMARKED ("", EVIDENCE (FILE_OF ("a", "03", "A") "," FILE_OF ("b", "05", "A"))),
    REMARKED ("", EVIDENCE (FILE_OF ("a", "03", "A") "," FILE_OF ("c", "04", "B"))),
    REMARKED ("",
              EVIDENCE (FILE_OF ("a", "03", "A") "," FILE_OF ("c", "04", "B") "," FILE_OF ("b", "05", "A"))),
    "" },
  { "the same file, added by both: who was first", CARE_KIND_RETURN, EMPTY,
    REMARKED ("", EVIDENCE (FILE_OF ("a", "06", "A"))), REMARKED ("", EVIDENCE (FILE_OF ("a", "05", "B"))),
    REMARKED ("", EVIDENCE (FILE_OF ("a", "05", "B"))), "" },
  { "whose it is", CARE_KIND_RETURN, EMPTY, REMARKED ("", ",\"assignee\":\"A\""),
    REMARKED ("", ",\"assignee\":\"B\",\"deputy\":\"C\""),
    REMARKED ("", ",\"assignee\":\"A\",\"deputy\":\"C\""), "assignee=~,A,B;" },
  { "signed there, nothing here", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":1"),
    REMARKED ("\"a\":1", SIGNED ("B", "09")), REMARKED ("\"a\":1", SIGNED ("B", "09")), "" },
  { "signed there, answered here since", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":2"),
    REMARKED ("\"a\":1", SIGNED ("B", "09")), ANSWERED ("\"a\":2"), "" },
  { "signed there, a note here", CARE_KIND_RETURN, ANSWERED ("\"a\":1"),
    REMARKED ("\"a\":1", NOTES ("\"a\":\"n\"")), REMARKED ("\"a\":1", SIGNED ("B", "09")),
    REMARKED ("\"a\":1", NOTES ("\"a\":\"n\"") SIGNED ("B", "09")), "" },
  { "signed by two: the later", CARE_KIND_RETURN, ANSWERED ("\"a\":1"),
    REMARKED ("\"a\":1", SIGNED ("A", "10")), REMARKED ("\"a\":1", SIGNED ("B", "09")),
    REMARKED ("\"a\":1", SIGNED ("A", "10")), "" },
  { "signed and then answered on both sides", CARE_KIND_RETURN, REMARKED ("\"a\":1", SIGNED ("A", "10")),
    ANSWERED ("\"a\":2"), REMARKED ("\"a\":1,\"b\":1", SIGNED ("B", "11")), ANSWERED ("\"a\":2,\"b\":1"),
    "" },
  { "unchanged and answered, both from nil", CARE_KIND_RETURN, NIL ("closed", ""), UNCHANGED ("\"a\":1"),
    ANSWERED ("\"a\":1"), ANSWERED ("\"a\":1"), "" },
};

static char *
list (GPtrArray *clashes)
{
  GString *text = g_string_new (NULL);

  for (unsigned i = 0; i < clashes->len; i++)
    {
      const CareClash *clash = g_ptr_array_index (clashes, i);
      g_string_append_printf (text, "%s=%s,%s,%s;", clash->field, clash->base != NULL ? clash->base : "~",
                              clash->mine != NULL ? clash->mine : "~",
                              clash->theirs != NULL ? clash->theirs : "~");
    }
  return g_string_free (text, FALSE);
}

static void
check (const Case *row, const char *base)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autofree char *merged = care_wire_merge (row->kind, base, row->mine, row->theirs, &clashes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (merged, ==, row->merged);
  g_autofree char *listed = list (clashes);
  g_assert_cmpstr (listed, ==, row->clashes);
}

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) clashes = NULL, again = NULL;
      g_test_message ("%s", row->about);
      check (row, row->base);

      /* Over what is agreed on, the merged record stays as it is and the same fields clash. */
      g_autofree char *agreed = care_wire_agreed (row->kind, row->base, row->mine, row->theirs, &error);
      g_assert_no_error (error);
      g_autofree char *merged
          = care_wire_merge (row->kind, agreed, row->merged, row->theirs, &clashes, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (merged, ==, row->merged);
      g_autofree char *listed = list (clashes);
      g_assert_cmpstr (listed, ==, row->clashes);
    }
}

static const struct
{
  const char *about;
  CareKind kind;
  const char *base, *mine, *theirs;
  const char *choices; /* "field=choice|..." */
  const char *settled; /* NULL: BAD_VALUE */
} settlings[] = {
  { "as here", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""), PROVIDER ("C", "y", ""),
    "name=mine", PROVIDER ("B", "y", "") },
  { "as there", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""), PROVIDER ("C", "y", ""),
    "name=theirs", PROVIDER ("C", "y", "") },
  { "otherwise", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""), PROVIDER ("C", "", ""),
    "name=D & co", PROVIDER ("D & co", "", "") },
  { "what does not clash", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""),
    PROVIDER ("C", "y", ""), "address=mine", NULL },
  { "what is no field", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""),
    PROVIDER ("C", "", ""), "party=mine", NULL },
  { "a choice that is missing", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""),
    PROVIDER ("C", "", ""), "name", NULL },
  { "no UTF-8", CARE_KIND_PROVIDER, PROVIDER ("A", "", ""), PROVIDER ("B", "", ""), PROVIDER ("C", "", ""),
    "name=\xff", NULL },
  { "a name that is none", CARE_KIND_PROVIDER, NULL, PROVIDER ("B", "", ""),
    "{\"schema\":1,\"id\":\"1-5\",\"name\":7}", "name=theirs", NULL },
  { "a number", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "null"),
    LOCATION ("A", HOME, "2", "null", "null"), LOCATION ("A", HOME, "null", "null", "null"), "places=41",
    LOCATION ("A", HOME, "41", "null", "null") },
  { "a number not known", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "null"),
    LOCATION ("A", HOME, "2", "null", "null"), LOCATION ("A", HOME, "3", "null", "null"),
    "places=", LOCATION ("A", HOME, "null", "null", "null") },
  { "no number", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "null"),
    LOCATION ("A", HOME, "2", "null", "null"), LOCATION ("A", HOME, "3", "null", "null"), "places=many",
    NULL },
  { "too large a number", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "null"),
    LOCATION ("A", HOME, "2", "null", "null"), LOCATION ("A", HOME, "3", "null", "null"),
    "places=99999999999", NULL },
  { "no month", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "\"2025-01\""),
    LOCATION ("A", HOME, "1", "null", "\"2025-02\""), LOCATION ("A", HOME, "1", "null", "\"2025-03\""),
    "history_from=2025-13", NULL },
  { "a list is one of the two", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "null"),
    LOCATION ("A", HOME_TO, "1", "null", "null"), LOCATION ("A", OUTSIDE, "1", "null", "null"), "services=[]",
    NULL },
  { "lists as there", CARE_KIND_LOCATION, LOCATION ("A", HOME, "1", "null", "null"),
    LOCATION ("A", HOME_TO, "1", "null", "null"), LOCATION ("A", OUTSIDE, "1", "null", "null"),
    "services=theirs", LOCATION ("A", OUTSIDE, "1", "null", "null") },
  { "answers", CARE_KIND_RETURN, ANSWERED ("\"a\":1,\"b\":1,\"c\":1"), ANSWERED ("\"a\":2,\"b\":2,\"c\":2"),
    ANSWERED ("\"a\":3,\"b\":3"), "a=theirs|b= about 7 |c=theirs", ANSWERED ("\"a\":3,\"b\":\"about 7\"") },
  { "an answer taken away", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":2"),
    ANSWERED ("\"a\":3"), "a=", EMPTY },
  { "a figure typed", CARE_KIND_RETURN, ANSWERED ("\"a\":1"), ANSWERED ("\"a\":2"), ANSWERED ("\"a\":3"),
    "a=37.5", ANSWERED ("\"a\":37.5") },
  { "nil stays", CARE_KIND_RETURN, EMPTY, NIL ("closed", ""), ANSWERED ("\"a\":1"), "kind=mine",
    NIL ("closed", "\"a\":1") },
  { "nil does not stay", CARE_KIND_RETURN, EMPTY, NIL ("closed", ""), ANSWERED ("\"a\":1"), "kind=theirs",
    ANSWERED ("\"a\":1") },
  { "nil with their reason", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"a\":1"), NIL ("closed", ""), "kind=nil",
    NIL ("closed", "\"a\":1") },
  { "answered, in a word", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"a\":1"), NIL ("closed", ""), "kind=answered",
    ANSWERED ("\"a\":1") },
  { "a kind that there is not", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"a\":1"), NIL ("closed", ""),
    "kind=perhaps", NULL },
  { "another reason", CARE_KIND_RETURN, EMPTY, NIL ("closed", ""), NIL ("empty", ""), "nil_reason=both",
    NIL ("both", "") },
  { "a reason of their own words", CARE_KIND_RETURN, EMPTY, REMARKED ("", REASONS ("\"a\":\"x\"")),
    REMARKED ("", REASONS ("\"a\":\"y\"")), "reasons/a=z", REMARKED ("", REASONS ("\"a\":\"z\"")) },
  { "a note as there, and one taken away", CARE_KIND_RETURN, REMARKED ("", NOTES ("\"a\":\"1\",\"b\":\"1\"")),
    REMARKED ("", NOTES ("\"a\":\"2\",\"b\":\"2\"")), REMARKED ("", NOTES ("\"a\":\"3\",\"b\":\"3\"")),
    "notes/a=theirs|notes/b=", REMARKED ("", NOTES ("\"a\":\"3\"")) },
  { "their answer, after which no reason is left", CARE_KIND_RETURN, ANSWERED ("\"a\":1"),
    REMARKED ("", REASONS ("\"a\":\"x\"")), ANSWERED ("\"a\":2"), "a=theirs", ANSWERED ("\"a\":2") },
  { "with the unit", CARE_KIND_RETURN, EMPTY, ANSWERED ("\"a\":1"), ANSWERED ("\"a.days\":2"),
    "a=theirs|a.days=theirs", ANSWERED ("\"a.days\":2") },
};

static void
test_settle (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (settlings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) choices = g_strsplit_set (settlings[i].choices, "|=", -1);
      g_test_message ("%s", settlings[i].about);
      g_autofree char *settled = care_wire_settle (settlings[i].kind, settlings[i].base, settlings[i].mine,
                                                   settlings[i].theirs, (const char *const *)choices, &error);
      g_assert_cmpstr (settled, ==, settlings[i].settled);
      if (settlings[i].settled == NULL)
        g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE);
      else
        g_assert_no_error (error);
    }
}

static const struct
{
  CareKind kind;
  const char *before, *after;
  int changes;
} counts[] = {
  { CARE_KIND_PROVIDER, PROVIDER ("A", "x", ""), PROVIDER ("A", "x", ""), 0 },
  { CARE_KIND_PROVIDER, PROVIDER ("A", "x", ""), PROVIDER ("B", "", "e"), 2 },
  { CARE_KIND_LOCATION, LOCATION ("A", HOME, "null", "5", "null"), LOCATION ("A", OUTSIDE, "4", "6", "null"),
    2 },
  { CARE_KIND_RETURN, ANSWERED ("\"a\":1,\"b\":2"),
    RETURN ("V6", "answered", "", "\"a\":1,\"c\":2", "\"2026-11-09T10:00:00Z\""), 1 },
  { CARE_KIND_RETURN,
    REMARKED ("\"a\":1",
              NOTES ("\"a\":\"n\"") LOOKED ("03") EVIDENCE (FILE_OF ("a", "03", "A")) SIGNED ("B", "09")),
    REMARKED ("\"a\":1", NOTES ("\"a\":\"m\"") LOOKED ("04")), 1 },
  { CARE_KIND_RETURN, EMPTY, NIL ("closed", ""), 0 },
  { CARE_KIND_RETURN, ANSWERED ("\"a\":1"), NIL ("closed", "\"a\":1"), 1 },
  { CARE_KIND_RETURN, NIL ("closed", ""), ANSWERED ("\"a\":1"), 1 },
  { CARE_KIND_RETURN, NIL ("closed", ""), NIL ("empty", ""), 1 },
  { CARE_KIND_RETURN, NIL ("closed", ""), "[]", -1 },
  { CARE_KIND_RETURN, "{", EMPTY, -1 },
};

static void
test_count (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s -> %s", counts[i].before, counts[i].after);
      g_assert_cmpint (care_wire_count_changes (counts[i].kind, counts[i].before, counts[i].after), ==,
                       counts[i].changes);
    }
}

static const struct
{
  CareKind kind;
  const char *base, *mine, *theirs;
} refused[] = {
  { CARE_KIND_RETURN, "[]", EMPTY, EMPTY },
  { CARE_KIND_RETURN, NULL, "{", EMPTY },
  { CARE_KIND_RETURN, NULL, EMPTY, "" },
  { CARE_KIND_RETURN, NULL, EMPTY, "{\"location\":\"1-2\"}" },
  { CARE_KIND_PROVIDER, NULL, PROVIDER ("A", "x", ""), "{\"id\":\"1-6\"}" },
};

static void
test_refused (void)
{
  static const char *const nothing[] = { NULL };

  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GPtrArray) clashes = NULL;
      g_autoptr (GError) error = NULL, settling = NULL;
      g_test_message ("%s", refused[i].theirs);
      g_autofree char *merged = care_wire_merge (refused[i].kind, refused[i].base, refused[i].mine,
                                                 refused[i].theirs, &clashes, &error);
      g_assert_null (clashes);
      g_assert_null (merged);
      g_assert_nonnull (error);
      g_assert_true (error->domain == CARE_WIRE_ERROR);
      g_assert_null (care_wire_settle (refused[i].kind, refused[i].base, refused[i].mine, refused[i].theirs,
                                       nothing, &settling));
      g_assert_nonnull (settling);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/merge/cases", test_cases);
  g_test_add_func ("/wire/merge/settle", test_settle);
  g_test_add_func ("/wire/merge/count", test_count);
  g_test_add_func ("/wire/merge/refused", test_refused);
  return g_test_run ();
}
