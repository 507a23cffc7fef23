/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-offers.h"

#include <glib/gi18n.h>

#include "care-words-cases.h"
#include "care-words-contacts.h"
#include "care-words-states.h"

void
care_event_offer_outcomes (AdwComboRow *row, CareEventKind kind)
{
  care_choice_begin (row);
  care_choice_add (row, CARE_OUTCOME_NONE, _ ("Not chosen yet"));
  for (int i = 0; i < CARE_N_OUTCOMES; i++)
    if (i != CARE_OUTCOME_NONE && care_event_kind_allows (kind, (CareOutcome)i))
      care_choice_add (row, i, care_words_outcome ((CareOutcome)i));
  care_choice_done (row);
}

void
care_event_offer_means (AdwComboRow *row, CareEventKind kind)
{
  care_choice_begin (row);
  for (int i = 0; i < CARE_N_MEANS; i++)
    if (i != CARE_MEANS_TELEPHONE || !care_event_kind_is_ours (kind))
      care_choice_add (row, i, i != CARE_MEANS_UNSAID ? care_words_means ((CareMeans)i) : _ ("Not said"));
  care_choice_done (row);
}

void
care_event_offer_parties (AdwComboRow *row)
{
  care_choice_begin (row);
  for (int i = 0; i < CARE_N_PARTIES; i++)
    care_choice_add (row, i, i != CARE_PARTY_UNSAID ? care_words_party ((CareParty)i) : _ ("Not said"));
  care_choice_done (row);
}

void
care_event_offer_channels (AdwComboRow *row)
{
  static const CareChannel channels[] = { CARE_CHANNEL_HAND, CARE_CHANNEL_POST, CARE_CHANNEL_ELECTRONIC };

  care_choice_begin (row);
  for (size_t i = 0; i < G_N_ELEMENTS (channels); i++)
    care_choice_add (row, (int)channels[i], care_words_channel (channels[i]));
  care_choice_done (row);
  care_choice_set (row, CARE_CHANNEL_POST);
}
