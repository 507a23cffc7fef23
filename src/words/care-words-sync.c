/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-sync.h"

#include "care-words-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From how many seconds on two clocks that differ are worth a word. */
#define SKEW_MATTERS 120

/* What happened, what it means, what to do. detail: with {a} for what the hub said; NULL where what it said
 * would add nothing. */
static const struct
{
  const char *plain;
  const char *detail;
} whys[CARE_N_SYNC_WHYS] = {
  [CARE_SYNC_FINE] = { N_ ("All is well."), NULL },
  [CARE_SYNC_OFFLINE]
  = { N_ ("The hub cannot be reached just now. Your work is safe on this computer and goes by itself when "
          "there is a network."),
      NULL },
  [CARE_SYNC_TIMEOUT]
  = { N_ ("The hub took too long to answer. Your work is safe on this computer, and sending is tried again "
          "by itself."),
      NULL },
  [CARE_SYNC_DROPPED]
  = { N_ ("The connection ended before the hub’s answer was whole. The hub is asked what arrived before "
          "anything is sent again, so nothing is lost and nothing goes twice."),
      NULL },
  [CARE_SYNC_GARBLED]
  = { N_ ("Something answered that does not speak as a hub does. It may be a page that asks you to sign in "
          "to the network: open a web browser once. Your work is safe on this computer, and sending is "
          "tried again by itself."),
      NULL },
  [CARE_SYNC_TOO_LONG]
  = { N_ ("The hub’s answer was larger than any that could be right, so it was not read. Nothing was changed "
          "here; it is tried again by itself. If this goes on, ask whoever runs your hub."),
      NULL },
  [CARE_SYNC_BUSY]
  = { N_ ("The hub is busy and asked to come back later. Your work is safe on this computer and goes by "
          "itself in a while."),
      NULL },
  [CARE_SYNC_HUB_TROUBLE]
  = { N_ ("The hub has trouble of its own. Your work is safe on this computer and is sent by itself when the "
          "hub is well again."),
      N_ ("The hub has trouble of its own: “{a}”. Your work is safe on this computer and is sent by itself "
          "when the hub is well again.") },
  [CARE_SYNC_HUB_BEHIND]
  = { N_ ("The hub was put back to an earlier state. What it lacks is being sent again from this computer; "
          "there is nothing for you to do."),
      NULL },
  [CARE_SYNC_NOT_TRUSTED]
  = { N_ ("This computer does not trust the hub’s certificate, so nothing was sent, not even the password. "
          "If your hub has a certificate of its own, give its file; otherwise ask whoever runs your hub."),
      N_ ("This computer does not trust the hub’s certificate ({a}), so nothing was sent, not even the "
          "password. If your hub has a certificate of its own, give its file; otherwise ask whoever runs "
          "your hub.") },
  [CARE_SYNC_NOT_ENCRYPTED]
  = { N_ ("That address is not encrypted, so others on the way could read your returns and the password. "
          "Give an address that begins with https://."),
      NULL },
  [CARE_SYNC_BAD_ADDRESS] = { N_ ("That is no address of a hub. Check it: it begins with https:// and ends "
                                  "with the hub’s name, such as "
                                  "https://hub.example.org/care-returns."),
                              NULL },
  [CARE_SYNC_NO_PASSWORD]
  = { N_ ("The hub’s password is not known on this computer. Give it once, and what waits is sent."), NULL },
  [CARE_SYNC_NOT_LET_IN]
  = { N_ ("The hub does not accept this user and password. Your work is safe on this computer. Check both, "
          "or ask whoever runs your hub."),
      NULL },
  [CARE_SYNC_FORBIDDEN]
  = { N_ ("The hub answered that this account may not do that. Your work is safe on this computer. Ask "
          "whoever runs your hub."),
      N_ ("The hub answered that this account may not do that: “{a}”. Your work is safe on this computer. "
          "Ask whoever runs your hub.") },
  [CARE_SYNC_NO_DATABASE]
  = { N_ ("There is no hub of that name at this address. Check the last part of the address, or ask whoever "
          "runs your hub."),
      NULL },
  [CARE_SYNC_NOT_PREPARED]
  = { N_ ("There is a database at that address, but it has not been prepared as a hub. Ask whoever runs it "
          "to prepare it (the guide says how)."),
      NULL },
  [CARE_SYNC_MOVED]
  = { N_ ("The hub sends us on to another address, which is not followed: your password would go there too. "
          "If your hub has moved, ask whoever runs it for its new address."),
      N_ ("The hub sends us on to {a}, which is not followed: your password would go there too. If your hub "
          "has moved, whoever runs it can tell you its new address.") },
  [CARE_SYNC_ANOTHER_HUB]
  = { N_ ("Another hub stands behind the same address than the one you joined. Nothing was sent and nothing "
          "was taken. Ask whoever runs your hub before you go on."),
      NULL },
  [CARE_SYNC_MANY_CHANGES]
  = { N_ ("What came from the hub would change many records on this computer at once. Nothing was changed "
          "yet. Ask your colleagues whether that is meant."),
      N_ ("What came from the hub would change {a} records on this computer at once. Nothing was changed "
          "yet. Ask your colleagues whether that is meant.") },
  [CARE_SYNC_ROW_REFUSED]
  = { N_ ("The hub does not take this. It is safe here. Look at it, or ask whoever runs your hub, then try "
          "again."),
      N_ ("The hub does not take this: “{a}”. It is safe here. Look at it, or ask whoever runs your hub, "
          "then "
          "try again.") },
  [CARE_SYNC_ROW_TOO_LARGE]
  = { N_ ("This is larger than the hub takes. It is safe here. Ask whoever runs your hub to allow more, then "
          "try again."),
      NULL },
  [CARE_SYNC_ROW_DELETED]
  = { N_ ("Somebody deleted this on the hub. It is safe here. Try again if it should be there, and it is "
          "sent anew."),
      NULL },
  [CARE_SYNC_ROW_NEWER]
  = { N_ ("A newer version of this application changed this on the hub. It is safe here, and goes when the "
          "application on this computer has been updated."),
      NULL },
  [CARE_SYNC_ROW_UNREADABLE]
  = { N_ ("What the hub has of this could not be understood. Both are kept as they are. Ask whoever runs "
          "your hub."),
      N_ ("What the hub has of this could not be understood ({a}). Both are kept as they are. Ask whoever "
          "runs your hub.") },
  [CARE_SYNC_ROW_CONFLICT]
  = { N_ ("You and a colleague changed the same answer. Both are kept; say which is right."), NULL },
  [CARE_SYNC_ROW_DIFFERS]
  = { N_ ("The hub has this already, but in other words. Neither is written over. Ask whoever runs your "
          "hub."),
      NULL },
  [CARE_SYNC_ROW_UNANSWERED]
  = { N_ ("It was sent, but no answer came. The hub is asked whether it arrived before it is sent again, so "
          "it cannot go twice."),
      NULL },
  [CARE_SYNC_STORE_FULL]
  = { N_ ("There is no room on this computer for what came from the hub. Nothing is lost; it is fetched "
          "again by itself when there is room."),
      NULL },
};

/* For whoever looks after the hub: may be technical. */
static const struct
{
  const char *code;
  const char *words;
} problems[] = {
  { "no-such-server", N_ ("What answers at that address does not speak the CouchDB protocol.") },
  { "no-database", N_ ("There is no database of that name. “hub prepare” makes it.") },
  { "no-identity", N_ ("The hub has no identity document yet. “hub prepare” makes it.") },
  { "no-rules", N_ ("The hub lacks its rules, so that nothing guards what must only be added to. “hub "
                    "prepare” puts them there.") },
  { "other-rules", N_ ("The hub’s rules are not those of this version of the application. “hub prepare”, run "
                       "with the newest "
                       "version in the group, replaces them.") },
  { "no-index", N_ ("The hub lacks its index. “hub prepare” makes it.") },
  { "open-to-all", N_ ("Anybody can read this hub without a password. Give it members, as the guide says.") },
  { "may-not-write", N_ ("This user may read the hub but not write to it. Make the user a member who may "
                         "write.") },
  { "may-not-make", N_ ("This user may not prepare a hub: an administrator’s name and password are "
                        "needed.") },
};

/* Ours follows it. */
static char *
without_full_stop (const char *said)
{
  size_t length = strlen (said);

  return g_strndup (said, g_str_has_suffix (said, ".") ? length - 1 : length);
}

char *
care_words_sync_why (CareSyncWhy why, const char *detail)
{
  g_return_val_if_fail ((int)why >= 0 && why < CARE_N_SYNC_WHYS, NULL);
  g_autofree char *said = without_full_stop (detail != NULL ? detail : "");

  if (*said != '\0' && whys[why].detail != NULL)
    return care_words_fill (_ (whys[why].detail), said, NULL);
  return g_strdup (_ (whys[why].plain));
}

const char *
care_words_queue_state (const char *state)
{
  static const struct
  {
    const char *state;
    const char *words;
  } states[] = {
    { "waiting", N_ ("Not sent yet") },
    { "unanswered", N_ ("Sent, no answer yet") },
    { "set-aside", N_ ("Set aside") },
    { "conflict", N_ ("To settle") },
  };

  g_return_val_if_fail (state != NULL, "");

  for (size_t i = 0; i < G_N_ELEMENTS (states); i++)
    if (strcmp (states[i].state, state) == 0)
      return _ (states[i].words);
  return _ ("Waits");
}

/* "3 minutes": rounded down, in the largest unit that fits. */
static char *
length_of (int64_t seconds)
{
  gulong minutes = (gulong)(seconds / 60);
  gulong hours = minutes / 60, days = hours / 24;

  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu day", "%lu days", days), days);
  if (hours > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu hour", "%lu hours", hours), hours);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu minute", "%lu minutes", minutes), minutes);
}

char *
care_words_skew (int64_t seconds_ahead)
{
  int64_t seconds = seconds_ahead;
  g_autofree char *length = NULL;

  /* The furthest that a clock can be out still has a positive form. */
  if (seconds < -INT64_MAX)
    seconds = -INT64_MAX;
  if (seconds < 0)
    seconds = -seconds;
  if (seconds < SKEW_MATTERS)
    return NULL;
  length = length_of (seconds);
  return care_words_fill (
      seconds_ahead > 0
          ? _ ("This computer’s clock is {a} behind the hub’s. One of the two is wrong: check the time in "
               "this computer’s settings, so that no window closes unseen. Receipts show both times.")
          : _ ("This computer’s clock is {a} ahead of the hub’s. One of the two is wrong: check the time in "
               "this computer’s settings, so that what you record carries the right time. Receipts show "
               "both times."),
      length, NULL);
}

static char *
clock_problem (const char *detail)
{
  g_autofree char *skew = care_words_skew (g_ascii_strtoll (detail, NULL, 10));

  return skew != NULL ? g_steal_pointer (&skew)
                      : g_strdup (_ ("The hub’s clock and this computer’s are not the same."));
}

char *
care_words_hub_problem (const char *code, const char *detail)
{
  CareSyncWhy why = CARE_SYNC_OFFLINE;

  g_return_val_if_fail (code != NULL, NULL);

  if (detail == NULL)
    detail = "";
  if (strcmp (code, "unreachable") == 0)
    {
      care_sync_why_from_string (detail, &why);
      return care_words_sync_why (why, NULL);
    }
  if (strcmp (code, "clock") == 0)
    return clock_problem (detail);
  for (size_t i = 0; i < G_N_ELEMENTS (problems); i++)
    if (strcmp (problems[i].code, code) == 0)
      return g_strdup (_ (problems[i].words));
  return care_words_fill (_ ("Something about the hub is not as it should be ({a})."), code, NULL);
}
