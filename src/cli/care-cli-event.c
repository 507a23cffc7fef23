/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of an event: which belong to what happened, and what each says. */
#include "care-cli-event.h"

#include "care-checklist.h"
#include "care-words-cases.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KIND(name) (1u << CARE_EVENT_##name)
#define OURS (KIND (REPRESENTATIONS_SENT) | KIND (REVIEW_REQUESTED) | KIND (APPEAL))
#define CHECKED (KIND (NOTICE_OF_INTENT) | KIND (DECISION) | KIND (FINAL_NOTICE))
#define THEIRS                                                                                               \
  (CHECKED | KIND (REVIEW_DECIDED) | KIND (APPEAL_DECIDED) | KIND (WITHDRAWN) | KIND (REMINDER)              \
   | KIND (DEBT_REFERRED) | KIND (COUNTY_COURT))

/* What belongs to some kinds only; an option that is not here belongs to all. taken: with every kind all the
 * same, as the command has always taken it. */
static const struct
{
  const char *option;
  unsigned kinds;
  bool taken;
} belongs[] = {
  { "channel", THEIRS | OURS, true },
  { "received", THEIRS, true },
  { "printed", THEIRS, true },
  { "amount-pence", THEIRS | KIND (PAYMENT), true },
  { "with", KIND (CONTACT), false },
  { "means", KIND (CONTACT) | OURS, false },
  { "ours", KIND (CONTACT), false },
  { "not-ours", KIND (CONTACT), false },
  { "extenuating", KIND (CONTACT), false },
  { "not-extenuating", KIND (CONTACT), false },
  { "there", CHECKED, false },
  { "lacking", CHECKED, false },
};

static bool
belongs_to (const char *option, CareEventKind kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (belongs); i++)
    if (strcmp (belongs[i].option, option) == 0)
      return (belongs[i].kinds & (1u << kind)) != 0;
  return true;
}

static bool
check_options (CareCli *cli, CareEventKind kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (belongs); i++)
    {
      g_autoptr (GString) kinds = g_string_new (NULL);

      if (belongs[i].taken || !care_cli_flag (cli, belongs[i].option) || belongs_to (belongs[i].option, kind))
        continue;
      for (int other = 0; other < CARE_N_EVENT_KINDS; other++)
        if (belongs[i].kinds & (1u << other))
          g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? ", " : "",
                                  care_event_kind_to_string (other));
      care_cli_usage (cli, belongs[i].option, _ ("--%s says nothing of “%s”. It goes with: %s."),
                      belongs[i].option, care_words_event_kind (kind), kinds->str);
      return false;
    }
  return true;
}

/* What was said of the event when it was taken for one of another kind. */
static void
forget_what_does_not_belong (CareCaseEvent *event)
{
  const CareCaseEvent *blank = NULL;
  g_autoptr (CareCaseEvent) fresh = care_case_event_new (event->kind, event->date);

  blank = fresh;
  if (!belongs_to ("channel", event->kind))
    event->has_channel = false;
  if (!belongs_to ("received", event->kind))
    event->received = blank->received;
  if (!belongs_to ("printed", event->kind))
    event->printed = blank->printed;
  if (!belongs_to ("amount-pence", event->kind))
    event->amount_pence = blank->amount_pence;
  if (!belongs_to ("means", event->kind))
    event->means = blank->means;
  if (!belongs_to ("with", event->kind))
    event->party = blank->party;
  event->ours = event->ours && belongs_to ("ours", event->kind);
  event->extenuating = event->extenuating && belongs_to ("extenuating", event->kind);
  event->outcome = blank->outcome;
  g_strfreev (event->there);
  event->there = g_strdupv (blank->there);
  g_strfreev (event->lacking);
  event->lacking = g_strdupv (blank->lacking);
}

static bool
read_kind (CareCli *cli, CareCaseEvent *event, bool anew)
{
  const char *said = care_cli_option (cli, "kind");
  CareEventKind before = event->kind;

  if (said == NULL)
    return !anew || care_cli_need (cli, "kind");
  if (!care_event_kind_from_string (said, &event->kind))
    {
      care_cli_usage (cli, "kind", _ ("“%s” is no kind of event."), said);
      return false;
    }
  if (event->kind != before)
    forget_what_does_not_belong (event);
  return true;
}

static bool
read_words (CareCli *cli, CareCaseEvent *event)
{
  const char *outcome = care_cli_option (cli, "outcome");
  const char *channel = care_cli_option (cli, "channel");
  const char *party = care_cli_option (cli, "with");
  const char *means = care_cli_option (cli, "means");

  if (outcome != NULL && !care_outcome_from_string (outcome, &event->outcome))
    care_cli_usage (cli, "outcome", _ ("“%s” is no outcome."), outcome);
  else if (channel != NULL && !care_channel_from_string (channel, &event->channel))
    care_cli_usage (cli, "channel", _ ("--channel is hand, post or electronic."));
  else if (party != NULL && !care_party_from_string (party, &event->party))
    care_cli_usage (cli, "with", _ ("--with is necs, nhsbsa, dhsc, cqc, council, tribunal or other."));
  else if (means != NULL && !care_means_from_string (means, &event->means))
    care_cli_usage (cli, "means", _ ("--means is telephone, email, letter, in-person or online."));
  else
    {
      event->has_channel = event->has_channel || channel != NULL;
      return true;
    }
  return false;
}

static bool
read_flag (CareCli *cli, const char *yes, const char *no, bool *value)
{
  if (care_cli_flag (cli, yes) && care_cli_flag (cli, no))
    {
      care_cli_usage (cli, no, _ ("--%s and --%s cannot both be."), yes, no);
      return false;
    }
  *value = (*value || care_cli_flag (cli, yes)) && !care_cli_flag (cli, no);
  return true;
}

/* Where an event is put right, nothing after the option takes the date away. */
static bool
read_date (CareCli *cli, const char *option, bool anew, CareDate *value)
{
  if (anew || g_strcmp0 (care_cli_option (cli, option), "") != 0)
    return care_cli_date (cli, option, value);
  *value = CARE_NO_DATE;
  return true;
}

static bool
read_amount (CareCli *cli, bool anew, int64_t *value)
{
  if (anew || g_strcmp0 (care_cli_option (cli, "amount-pence"), "") != 0)
    return care_cli_number (cli, "amount-pence", G_MAXINT32 * (int64_t)100, value);
  *value = -1;
  return true;
}

/* The moment says the day too; where both are given, they are of one day. */
static bool
read_day (CareCli *cli, CareCaseEvent *event, bool anew)
{
  if (!care_cli_date (cli, "date", &event->date) || !care_cli_instant (cli, "at", &event->moment))
    return false;
  if (care_cli_flag (cli, "at"))
    {
      CareDate day = care_instant_date (event->moment);
      if (care_cli_flag (cli, "date") && event->date != day)
        {
          care_cli_usage (cli, "at", _ ("--at is a moment of another day than --date."));
          return false;
        }
      event->date = day;
    }
  else if (care_cli_flag (cli, "date") && event->moment != CARE_NO_INSTANT
           && care_instant_date (event->moment) != event->date)
    event->moment = CARE_NO_INSTANT;
  return !anew || event->date != CARE_NO_DATE || care_cli_need (cli, "date");
}

static void
read_texts (CareCli *cli, CareCaseEvent *event)
{
  const struct
  {
    const char *option;
    char **place;
  } texts[] = { { "note", &event->note },
                { "reference", &event->reference },
                { "recipient", &event->recipient },
                { "to", &event->recipient } };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (care_cli_option (cli, texts[i].option) != NULL)
      care_case_event_set (texts[i].place, care_cli_option (cli, texts[i].option));
}

static CareExit
wrong_item (CareCli *cli, const char *id, GPtrArray *items)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", ((CareChecklistItem *)items->pdata[i])->id);
  g_autofree char *message = g_strdup_printf (
      _ ("“%s” is not on the list for that document and day. On it are: %s."), id, known->str);
  return care_cli_wrong (cli, "no-such-item", id, message);
}

/* One side of the checklist, anew where the option was given. An empty id empties it. */
static CareExit
read_side (CareCli *cli, const char *option, GPtrArray *items, GStrv *side)
{
  g_autoptr (GPtrArray) ids = care_cli_options (cli, option);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i];
      bool known = false;

      if (*id == '\0')
        continue;
      for (guint j = 0; j < items->len && !known; j++)
        known = strcmp (((CareChecklistItem *)items->pdata[j])->id, id) == 0;
      if (!known)
        return wrong_item (cli, id, items);
      g_strv_builder_add (kept, id);
    }
  if (ids->len > 0)
    {
      g_strfreev (*side);
      *side = g_strv_builder_end (kept);
    }
  return CARE_EXIT_DONE;
}

static CareExit
read_checklist (CareCli *cli, CareCaseEvent *event)
{
  g_autoptr (GPtrArray) items = NULL;
  GError *error = NULL;
  CareLaw *law = NULL;

  if (!care_cli_flag (cli, "there") && !care_cli_flag (cli, "lacking"))
    return CARE_EXIT_DONE;
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);
  items = care_checklist_for (law, event->kind, event->date);
  CareExit status = read_side (cli, "there", items, &event->there);
  if (status == CARE_EXIT_DONE)
    status = read_side (cli, "lacking", items, &event->lacking);
  for (char **id = event->there; status == CARE_EXIT_DONE && *id != NULL; id++)
    if (g_strv_contains ((const char *const *)event->lacking, *id))
      return care_cli_usage (cli, "lacking", _ ("“%s” cannot be both there and lacking."), *id);
  return status;
}

static CareExit
take_away_files (CareCli *cli, CareCaseEvent *event)
{
  g_autoptr (GPtrArray) names = care_cli_options (cli, "remove-file");

  for (guint i = 0; i < names->len; i++)
    {
      bool found = false;

      for (guint j = event->files->len; j-- > 0;)
        if (strcmp (((CareAttachment *)event->files->pdata[j])->name, names->pdata[i]) == 0)
          {
            g_ptr_array_remove_index (event->files, j);
            found = true;
          }
      if (!found)
        {
          g_autofree char *message
              = g_strdup_printf (_ ("No file “%s” is kept with that entry."), (const char *)names->pdata[i]);
          return care_cli_wrong (cli, "no-such-file", names->pdata[i], message);
        }
    }
  return CARE_EXIT_DONE;
}

CareExit
care_cli_read_event (CareCli *cli, CareCaseEvent *event, bool anew)
{
  if (!read_kind (cli, event, anew) || !check_options (cli, event->kind) || !read_words (cli, event)
      || !read_day (cli, event, anew) || !read_date (cli, "received", anew, &event->received)
      || !read_date (cli, "printed", anew, &event->printed) || !read_amount (cli, anew, &event->amount_pence)
      || !read_flag (cli, "ours", "not-ours", &event->ours)
      || !read_flag (cli, "extenuating", "not-extenuating", &event->extenuating))
    return CARE_EXIT_USAGE;
  if (care_cli_flag (cli, "at") && event->moment > care_cli_now (cli))
    return care_cli_fail (
        cli, g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_IN_THE_FUTURE, care_cli_option (cli, "at")));
  read_texts (cli, event);
  CareExit status = read_checklist (cli, event);
  return status == CARE_EXIT_DONE ? take_away_files (cli, event) : status;
}
