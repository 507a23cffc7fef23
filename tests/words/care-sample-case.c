/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample-case.h"

#include "care-law-reader.h"
#include "care-submission.h"

#define FACTS                                                                                                \
  "Elm House is a care home for 40 people. On 9 March 2026 the computers of the home were encrypted by an "  \
  "attack that came in by e-mail. Neither the computers nor the telephones worked until 2 April.\n\n"        \
  "In that time the registered manager:\n"                                                                   \
  "- telephoned the Capacity Tracker support desk on 11, 16 and 27 March from her own telephone;\n"          \
  "- asked whether the figures could be given by telephone, and was told that they could not;\n"             \
  "- kept the figures on paper, day by day.\n\n"                                                             \
  "The attack came again in May, through a device that had not been cleaned. The supplier confirms that "    \
  "the "                                                                                                     \
  "home was without a network from 4 May to 19 June."

static void
add_notice (CareCase *ca)
{
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 9, 22));

  event->note = (g_free (event->note), g_strdup ("NHSBSA telephoned and offered help. The manager explained "
                                                 "the attack and asked for it to be noted."));
  g_ptr_array_add (ca->events, event);

  event = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));
  event->has_channel = true;
  event->channel = CARE_CHANNEL_POST;
  event->received = care_date (2026, 11, 23);
  g_ptr_array_add (ca->events, event);
}

static void
add_history (CareSampleCase *self)
{
  for (int month = 1; month <= 11; month++)
    for (unsigned i = 0; i < self->locations->len; i++)
      {
        const CareLocation *location = g_ptr_array_index (self->locations, i);
        CareHistoryRow *row = g_new0 (CareHistoryRow, 1);
        bool missed = i == 0 && month >= 8 && month <= 10;

        row->location = g_strdup (location->id);
        row->month = care_month (2026, month);
        row->state = missed ? CARE_STATE_MISSED : CARE_STATE_ON_TIME;
        row->recalled = month < 3;
        row->recorded_at = missed || row->recalled
                               ? CARE_NO_INSTANT
                               : care_instant_from_london (care_month_day (row->month, 10), 9, 15 + month);
        if (i == 0 && month == 10)
          {
            row->state = CARE_STATE_OUTSIDE_WINDOW;
            row->recorded_at = care_instant_from_london (care_date (2026, 10, 28), 16, 5);
          }
        g_ptr_array_add (self->history, row);
      }
}

static void
set_draft (CareRepresentation *draft)
{
  draft->grounds = CARE_GROUND_REASONABLE_EXCUSE | CARE_GROUND_ADEQUATE_ATTEMPTS;
  care_representation_set (draft, "facts", FACTS);
  care_representation_set (draft, "evidence",
                           "Report of the computer supplier, 24 June 2026\nLog of telephone calls\n"
                           "The paper figures for August, September and October 2026");
  care_representation_set (
      draft, "request",
      "The provider asks that the representations be upheld and that the notice of intent "
      "be withdrawn. If it is not withdrawn, the provider asks to be told which of the "
      "facts above are not accepted.");
  care_representation_set (draft, "signatory", "J. Sample");
  care_representation_set (draft, "role", "Nominated individual");
  care_representation_set (draft, "reference", "ASC-2026-0417");
}

CareSampleCase *
care_sample_case_new (void)
{
  static const char *const locations[][2]
      = { { "1-1000000201", "Elm House" }, { "1-1000000202", "Oak Lodge" } };
  CareSampleCase *self = g_new0 (CareSampleCase, 1);
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CARE_RETURNS_LAW_DIR") == NULL)
    g_error ("CARE_RETURNS_LAW_DIR is not set: it names the folder data/law");
  self->law = care_wire_read_law (g_getenv ("CARE_RETURNS_LAW_DIR"), &error);
  g_assert_no_error (error);
  self->provider = care_provider_new ("1-1000000101", "Greenfield Care Ltd");
  g_free (self->provider->address);
  self->provider->address = g_strdup ("2 Greenfield Lane\nNewtown\nNT1 1AA");
  self->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  self->history = g_ptr_array_new_with_free_func ((GDestroyNotify)care_history_row_free);
  for (size_t i = 0; i < G_N_ELEMENTS (locations); i++)
    {
      CareLocation *location = care_location_new (locations[i][0], locations[i][1]);

      care_location_add_registration (location, locations[i][0], "1-1000000101", care_date (2020, 1, 1),
                                      CARE_NO_DATE);
      g_ptr_array_add (self->locations, location);
    }
  self->ca = care_case_new ("case-1", "1-1000000101", care_date (2026, 9, 22));
  for (int month = 8; month <= 10; month++)
    g_ptr_array_add (self->ca->missed, care_allegation_new (locations[0][0], CARE_SERVICE_CARE_HOME,
                                                            care_month (2026, month), NULL));
  g_ptr_array_add (self->ca->misleading, care_allegation_new (locations[1][0], CARE_SERVICE_CARE_HOME,
                                                              care_month (2026, 7), "ch.bed.occ"));
  add_notice (self->ca);
  add_history (self);
  self->submissions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  self->attempts = g_ptr_array_new_with_free_func (g_free);
  self->exhibits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->chain_head = "";
  self->draft = care_representation_new ("case-1");
  set_draft (self->draft);
  return self;
}

void
care_sample_case_free (CareSampleCase *self)
{
  if (self == NULL)
    return;

  care_law_unref (self->law);
  care_provider_free (self->provider);
  care_case_free (self->ca);
  care_representation_free (self->draft);
  g_ptr_array_unref (self->locations);
  g_ptr_array_unref (self->history);
  g_ptr_array_unref (self->submissions);
  g_ptr_array_unref (self->attempts);
  g_hash_table_unref (self->exhibits);
  g_free (self);
}

CarePaperFacts
care_sample_case_facts (const CareSampleCase *self, CareDate today)
{
  return (CarePaperFacts){
    .law = self->law,
    .provider = self->provider,
    .ca = self->ca,
    .draft = self->draft,
    .locations = self->locations,
    .history = self->history,
    .submissions = self->submissions,
    .attempts = self->attempts,
    .exhibits = self->exhibits,
    .chain_head = self->chain_head,
    .chain_events = self->chain_events,
    .now = care_instant_from_london (today, 10, 42),
    .today = today,
    .as_draft = false,
  };
}
