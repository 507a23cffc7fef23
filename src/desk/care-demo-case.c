/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-demo-case.h"

#include "care-checklist.h"
#include "care-pdf.h"
#include "care-record-cases.h"
#include "care-record-private.h"
#include "care-store-extras.h"

#define REFERENCE "EXAMPLE/0001"
#define RECIPIENT "The nominated individual, at the office"

typedef struct
{
  CareRecord *record; /* borrowed */
  const char *id;     /* of the case */
} Demo;

static bool
add_event (const Demo *demo, CareCaseEvent *event, GError **error)
{
  g_autoptr (CareCaseEvent) owned = event;
  g_autoptr (CareCaseView) view = care_record_add_case_event (demo->record, demo->id, owned, NULL, error);

  return view != NULL;
}

/* A working day soon after a window had closed. */
static CareDate
day_after_closing (const Demo *demo, CareMonth month)
{
  return care_holidays_working_day_before (care_record_law (demo->record)->holidays,
                                           care_record_window_of (demo->record, month).closes + 6);
}

static bool
add_contacts (const Demo *demo, CareMonth first, CareMonth last, GError **error)
{
  CareDate day = day_after_closing (demo, first);
  CareCaseEvent *call = care_case_event_new (CARE_EVENT_CONTACT, day);

  call->party = CARE_PARTY_NECS;
  call->means = CARE_MEANS_TELEPHONE;
  call->moment = care_instant_from_london (day, 10, 20);
  care_case_event_set (&call->note, "A telephone call from Capacity Tracker support. The home said that its "
                                    "office was flooded.");
  if (!add_event (demo, call, error))
    return false;
  if (first == last)
    return true;

  day = day_after_closing (demo, first + 1);
  CareCaseEvent *message = care_case_event_new (CARE_EVENT_CONTACT, day);
  message->party = CARE_PARTY_NHSBSA;
  message->means = CARE_MEANS_EMAIL;
  message->extenuating = true;
  care_case_event_set (&message->reference, REFERENCE);
  care_case_event_set (&message->note,
                       "An e-mail about the second window. The home answered that the computers "
                       "were still away, and asked that this be taken into account.");
  return add_event (demo, message, error);
}

/* A notice that gives all that it has to give. */
static bool
add_notice (const Demo *demo, const CareCaseView *view, GError **error)
{
  CareDate date = care_holidays_working_day_before (view->law->holidays, view->today - 2);
  CareCaseEvent *notice = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, date);
  g_autoptr (GPtrArray) items = care_checklist_for (view->law, CARE_EVENT_NOTICE_OF_INTENT, date);
  g_autoptr (GStrvBuilder) there = g_strv_builder_new ();

  for (guint i = 0; i < items->len; i++)
    g_strv_builder_add (there, ((CareChecklistItem *)items->pdata[i])->id);
  g_strfreev (notice->there);
  notice->there = g_strv_builder_end (there);
  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  if (view->penalty != NULL)
    notice->amount_pence = view->penalty->total_pence;
  care_case_event_set (&notice->reference, REFERENCE);
  care_case_event_set (&notice->recipient, RECIPIENT);
  return add_event (demo, notice, error);
}

/* A letter of one page, made on the spot, that says itself that it is made up. */
static bool
add_letter (const Demo *demo,
            CareRepresentation *draft,
            const char *title,
            const char *file_name,
            const char *const *paragraphs,
            GError **error)
{
  CareActor actor = care_record_actor (demo->record);
  g_autoptr (CareDocument) letter = care_document_new (title, "en-GB", actor.at);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *sum = NULL;

  care_document_heading (letter, 1, title);
  for (; *paragraphs != NULL; paragraphs++)
    care_document_paragraph (letter, *paragraphs);
  care_document_paragraph (letter, "This letter is made up. It belongs to the group to try things with.");
  pdf = care_pdf_write (letter, error);
  if (pdf != NULL)
    sum = care_store_add_evidence (care_record_store (demo->record), &actor, file_name, pdf, error);
  if (sum != NULL)
    care_representation_add_exhibit (draft, title, file_name, sum);
  return sum != NULL;
}

static bool
add_letters (const Demo *demo, CareRepresentation *draft, GError **error)
{
  static const char *const insurer[] = {
    "We have your claim for water damage in the office of the home. The office computers stood in the water "
    "and were taken away to be looked at.",
    "Until they are back, please keep a list of what you had to hire or buy.",
    NULL,
  };
  static const char *const engineer[] = {
    "The office computers were dried, and two of them repaired. They were brought back and connected again.",
    "In the meantime there was no connection to the internet from the office.",
    NULL,
  };

  return add_letter (demo, draft, "Insurer’s letter about the water damage", "insurers-letter.pdf", insurer,
                     error)
         && add_letter (demo, draft, "Engineer’s report", "engineers-report.pdf", engineer, error);
}

static bool
add_draft (const Demo *demo, GError **error)
{
  static const struct
  {
    const char *key, *text;
  } answers[] = {
    { "reference", REFERENCE },
    { "facts", "The home’s computers were out of use after a water leak in the office. Staff could not sign "
               "in to the Capacity Tracker from the home during these windows.\n\nThe figures were kept on "
               "paper and have been ready since the office was repaired." },
    { "excuse.what", "A pipe burst above the office in the night, and the computers stood in the water." },
    { "excuse.effect", "Nobody at the home could reach the Capacity Tracker:\n\n- the office computers were "
                       "away for repair\n- the internet connection ends in the office" },
    { "excuse.ended", "The office was dried and the computers were connected again." },
    { "evidence", "Insurer’s letter about the water damage\nEngineer’s report" },
  };
  g_autoptr (CareRepresentation) draft = care_representation_new (demo->id);

  draft->grounds = CARE_GROUND_REASONABLE_EXCUSE;
  draft->includes = CARE_INCLUDE_AT_FIRST | CARE_INCLUDE_SUBMISSIONS;
  for (size_t i = 0; i < G_N_ELEMENTS (answers); i++)
    care_representation_set (draft, answers[i].key, answers[i].text);
  return add_letters (demo, draft, error) && care_record_save_representation (demo->record, draft, error);
}

bool
care_demo_add_case (
    CareRecord *record, const CareLocation *location, CareMonth first, CareMonth last, GError **error)
{
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  const char *provider = care_location_registration (location)->provider;

  for (CareMonth month = first; month <= last; month++)
    g_ptr_array_add (missed, care_allegation_new (location->id, CARE_SERVICE_CARE_HOME, month, NULL));
  g_autoptr (CareCaseView) view = care_record_open_case (record, provider, missed, NULL, error);
  if (view == NULL)
    return false;
  Demo demo = { .record = record, .id = view->ca->id };
  return add_contacts (&demo, first, last, error) && add_notice (&demo, view, error)
         && add_draft (&demo, error);
}
