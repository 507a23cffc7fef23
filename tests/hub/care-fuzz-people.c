/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-kind.h"
#include "care-record-cases.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-store-conflicts.h"
#include "care-store-exchange.h"
#include "care-store-extras.h"
#include "care-wire-merge.h"

#include <string.h>

#define PROVIDER "1-PROVIDER"
#define A_MONTH 24318 /* 2026-07: its window is open when the world begins */

static const char *const items[] = { "ch.bed.max", "ch.bed.res", "ch.bed.occ", "ch.flu.res" };

static char *
new_token (Fuzz *self)
{
  return g_strdup_printf ("%d", ++self->tokens);
}

static char *
some_location (Fuzz *self)
{
  return g_strdup_printf ("1-HOME%d", fuzz_pick (self, FUZZ_LOCATIONS));
}

static char *
read_field (FuzzDesk *desk, const char *id, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = care_store_read_record (fuzz_store (desk), id, NULL, &error);

  g_assert_no_error (error);
  return fuzz_field (record, field);
}

/* What was typed is called saved only where the verb says so. */
static void
note (Fuzz *self, FuzzDesk *desk, const char *id, const char *field, const char *old, const char *value)
{
  fuzz_say (self, "  desk %d: %s %s: %s, was %s", (int)(desk - self->desks), id, field, value,
            old != NULL ? old : "nothing");
  fuzz_ledger_write (self->ledger, id, field, old, value);
}

static void
answer (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *location = some_location (self), *token = new_token (self);
  CareMonth month = A_MONTH + fuzz_pick (self, 2);
  const char *item = items[fuzz_pick (self, G_N_ELEMENTS (items))];
  g_autofree char *id = care_kind_month_id (CARE_KIND_RETURN, location, CARE_SERVICE_CARE_HOME, month);
  g_autofree char *old = read_field (desk, id, item);
  const char *const pairs[] = { item, token, NULL };
  g_autoptr (CareReturnView) view
      = care_record_set_answers (desk->record, location, CARE_SERVICE_CARE_HOME, month, pairs, NULL);

  if (view != NULL)
    note (self, desk, id, item, old, token);
}

static void
name_location (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *location = some_location (self), *token = new_token (self);
  g_autofree char *id = g_strconcat ("location:", location, NULL);
  g_autofree char *old = read_field (desk, id, "name");
  const char *const pairs[] = { "name", token, NULL };
  g_autoptr (CareLocation) changed = care_record_set_location (desk->record, location, pairs, NULL);

  if (changed != NULL)
    note (self, desk, id, "name", old, token);
}

static void
change_provider (Fuzz *self, FuzzDesk *desk)
{
  const char *field = fuzz_pick (self, 2) == 0 ? "email" : "address";
  g_autofree char *token = new_token (self), *old = read_field (desk, "provider:" PROVIDER, field);
  const char *const pairs[] = { field, token, NULL };
  g_autoptr (CareProvider) changed = care_record_set_provider (desk->record, PROVIDER, pairs, NULL);

  if (changed != NULL)
    note (self, desk, "provider:" PROVIDER, field, old, token);
}

static void
record_return (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *location = some_location (self), *token = new_token (self);
  g_autofree char *by = g_strdup_printf ("by-%s-end", token);
  g_autofree char *picture = fuzz_pick (self, 3) == 0 ? g_build_filename (desk->folder, token, NULL) : NULL;
  const CareRecording recording = {
    .at = care_record_now (desk->record) - 60,
    .by = by,
    .how = CARE_HOW_PAGES,
    .evidence = picture,
  };
  if (picture != NULL)
    g_file_set_contents (picture, token, -1, NULL);
  g_autoptr (CareReturnView) view
      = care_record_record_return (desk->record, location, CARE_SERVICE_CARE_HOME, A_MONTH, &recording, NULL);

  if (view == NULL)
    return;
  fuzz_say (self, "  desk %d: recorded %s", (int)(desk - self->desks), by);
  fuzz_ledger_add (self->ledger, by);
}

/* Nothing to report after all; the answers stay, and others may go on answering. */
static void
make_nil (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *location = some_location (self);
  g_autoptr (CareReturnView) view = care_record_set_nil (desk->record, location, CARE_SERVICE_CARE_HOME,
                                                         A_MONTH + fuzz_pick (self, 2), "closed", NULL);
}

static void
keep_case (Fuzz *self, FuzzDesk *desk)
{
  g_autoptr (CareCaseView) view = NULL;
  g_autoptr (CareCaseEvent) event
      = care_case_event_new (CARE_EVENT_CONTACT, care_record_today (desk->record));
  g_autofree char *token = new_token (self);

  if (self->case_id == NULL)
    {
      view = care_record_open_case (desk->record, PROVIDER, NULL, NULL, NULL);
      self->case_id = view != NULL ? g_strdup (view->ca->id) : NULL;
      return;
    }
  g_free (event->note);
  event->note = g_strdup_printf ("by-%s-end", token);
  view = care_record_add_case_event (desk->record, self->case_id, event, NULL, NULL);
  if (view != NULL)
    fuzz_ledger_add (self->ledger, event->note);
}

static void
recall (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *location = some_location (self);

  care_record_recall (desk->record, location, CARE_SERVICE_CARE_HOME, A_MONTH - 8 - fuzz_pick (self, 2),
                      fuzz_pick (self, 2) == 0 ? CARE_RECALLED_MISSED : CARE_RECALLED_ON_TIME, "memory",
                      NULL);
}

static void
add_holiday (Fuzz *self, FuzzDesk *desk)
{
  CareActor actor = care_record_actor (desk->record);
  const CareHoliday holiday = { .date = care_record_today (desk->record) + 300 + fuzz_pick (self, 3),
                                .title = (char *)"A day of joy",
                                .notes = (char *)"",
                                .source = (char *)"proclaimed" };

  care_store_add_holiday (fuzz_store (desk), &actor, &holiday, NULL);
}

static void
add_location (FuzzDesk *desk, const char *id, const char *name)
{
  const CareNewLocation what = {
    .id = id,
    .name = name,
    .provider = PROVIDER,
    .provider_name = "The provider",
    .services = { true, false },
    .places = 40,
    .users = -1,
    .registered = 0,
    .history_from = A_MONTH - 2,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location = care_record_add_location (desk->record, &what, &error);

  g_assert_no_error (error);
}

/* Two desks know the same homes from the start, under other names; the others hear of them. */
void
fuzz_begin (Fuzz *self)
{
  for (int d = 0; d < 2; d++)
    for (int i = 0; i < FUZZ_LOCATIONS; i++)
      {
        g_autofree char *id = g_strdup_printf ("1-HOME%d", i), *token = new_token (self);
        g_autofree char *key = g_strconcat ("location:", id, NULL);
        add_location (&self->desks[d], id, token);
        note (self, &self->desks[d], key, "name", NULL, token);
      }
}

void
fuzz_person (Fuzz *self, FuzzDesk *desk)
{
  static void (*const deeds[]) (Fuzz *, FuzzDesk *)
      = { answer,        answer,    answer, answer,      name_location, change_provider,
          record_return, keep_case, recall, add_holiday, make_nil };

  fuzz_set_clock (self, desk);
  deeds[fuzz_pick (self, G_N_ELEMENTS (deeds))](self, desk);
}

/* Mine or theirs, by chance; what is chosen was chosen by somebody who saw the other. */
static void
settle (Fuzz *self, FuzzDesk *desk, const CareConflictView *conflict)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  CareConflictView *left = NULL;

  for (guint i = 0; i < conflict->fields->len; i++)
    {
      const CareConflictField *field = g_ptr_array_index (conflict->fields, i);
      bool mine = fuzz_pick (self, 2) == 0;
      const char *chosen = mine ? field->mine : field->theirs, *other = mine ? field->theirs : field->mine;
      g_ptr_array_add (choices, field->field);
      g_ptr_array_add (choices, (gpointer)(mine ? "mine" : "theirs"));
      fuzz_say (self, "  desk %d: settles %s %s: %s, not %s", (int)(desk - self->desks), conflict->id,
                field->field, chosen, other);
      const char *any = field->mine != NULL ? field->mine : field->theirs;
      bool counts = strspn (any, "0123456789") == strlen (any); /* a value of its own */
      if (counts)
        fuzz_ledger_write (self->ledger, conflict->id, field->field, other != NULL ? other : FUZZ_NOTHING,
                           chosen != NULL ? chosen : FUZZ_NOTHING);
    }
  g_ptr_array_add (choices, NULL);
  care_record_settle (desk->record, conflict->id, (const char *const *)choices->pdata, &left, &error);
  g_assert_no_error (error);
  g_assert_null (left);
}

int
fuzz_settle (Fuzz *self, FuzzDesk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = care_record_list_conflicts (desk->record, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < conflicts->len; i++)
    settle (self, desk, g_ptr_array_index (conflicts, i));
  return (int)conflicts->len;
}
