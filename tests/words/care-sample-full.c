/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same case with everything that a document can show. */
#include "care-sample-case.h"

#include "care-submission.h"

#define ELM "1-1000000201"
#define OAK "1-1000000202"

static CareInstant
at (int month, int day, int hour, int minute)
{
  return care_instant_from_london (care_date (2026, month, day), hour, minute);
}

static CareCaseEvent *
add_contact (CareCase *ca, CareDate date, CareParty party, CareMeans means, const char *note)
{
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_CONTACT, date);

  event->party = party;
  event->means = means;
  care_case_event_set (&event->note, note);
  g_ptr_array_add (ca->events, event);
  return event;
}

/* Not in the order of their days: a letter can be noted late. */
static void
add_contacts (CareCase *ca)
{
  CareCaseEvent *first = g_ptr_array_index (ca->events, 0);
  CareCaseEvent *event = NULL;

  first->party = CARE_PARTY_NHSBSA;
  first->means = CARE_MEANS_TELEPHONE;
  first->moment = at (9, 22, 14, 5);
  first->entered_at = at (9, 22, 14, 30);
  first->extenuating = true;
  event
      = add_contact (ca, care_date (2026, 3, 11), CARE_PARTY_NECS, CARE_MEANS_TELEPHONE,
                     "The manager asked whether the figures could be given by telephone. \"No,\" they said.");
  event->ours = true;
  event = add_contact (ca, care_date (2026, 10, 20), CARE_PARTY_COUNCIL, CARE_MEANS_EMAIL,
                       "The council offered two laptops.");
  g_ptr_array_add (event->files, care_attachment_new ("offer of laptops.eml",
                                                      "3b5d5c3712955042212316173ccf37be8001c2d2f0d9d0c0a7f8"
                                                      "a1b2c3d4e5f6"));
}

static void
add_exhibit (
    CareSampleCase *self, const char *title, const char *file, CareExhibitFate fate, int pages, int64_t bytes)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, file, -1);
  CareExhibitSeen *seen = g_new0 (CareExhibitSeen, 1);

  seen->fate = fate;
  seen->pages = pages;
  seen->bytes = bytes;
  care_representation_add_exhibit (self->draft, title, file, sum);
  g_hash_table_insert (self->exhibits, g_strdup (sum), seen);
}

static void
add_exhibits (CareSampleCase *self)
{
  add_exhibit (self, "Report of the computer supplier, 24 June 2026", "supplier-report.pdf",
               CARE_EXHIBIT_BOUND, 4, 91000);
  add_exhibit (self, "The ward's \"paper\" figures, August to October 2026", "paper figures.jpg",
               CARE_EXHIBIT_BOUND, 1, 410000);
  add_exhibit (self, "Letter of the insurer", "insurer-letter-with-a-long-name-that-has-no-spaces.pdf",
               CARE_EXHIBIT_ENCRYPTED, 0, 8000);
  add_exhibit (self, "Signed statement of the manager", "statement.pdf", CARE_EXHIBIT_SIGNED, 0, 8000);
  add_exhibit (self, "Scan of the log of calls", "scan.pdf", CARE_EXHIBIT_DAMAGED, 0, 8000);
  add_exhibit (self, "E-mail to the support centre, 12 March 2026", "to support.eml", CARE_EXHIBIT_OTHER, 0,
               8000);
}

static void
add_submission (CareSampleCase *self,
                const char *location,
                int month,
                CareInstant saved,
                CareInstant entered,
                const char *by,
                CareHow how,
                bool every_section)
{
  CareSubmission *submission = g_new0 (CareSubmission, 1);

  submission->id = g_strdup ("");
  submission->location = g_strdup (location);
  submission->service = CARE_SERVICE_CARE_HOME;
  submission->month = care_month (2026, month);
  submission->at = saved;
  submission->entered_at = entered;
  submission->by = g_strdup (by);
  submission->how = how;
  submission->every_section = every_section;
  submission->sections = g_new0 (char *, 1);
  submission->evidence = g_strdup ("");
  submission->payload = g_strdup ("{}");
  submission->payload_sha256 = g_strdup ("");
  g_ptr_array_add (self->submissions, submission);
}

static void
add_submissions (CareSampleCase *self)
{
  CareSubmission *nil = NULL;

  add_submission (self, OAK, 7, at (7, 9, 9, 0), at (7, 9, 9, 1), "B. Sample", CARE_HOW_PAGES, true);
  add_submission (self, ELM, 10, at (10, 28, 16, 5), at (10, 28, 16, 7), "A. Sample", CARE_HOW_PAGES, true);
  add_submission (self, ELM, 10, at (10, 28, 15, 50), at (10, 28, 15, 51), "A. Sample", CARE_HOW_BULK, false);
  add_submission (self, OAK, 7, at (7, 20, 11, 30), at (7, 21, 8, 0), "B. Sample", CARE_HOW_EMAIL_LINK, true);
  nil = g_ptr_array_index (self->submissions, 3);
  nil->nil = true;
}

static void
add_attempt (CareSampleCase *self, CareAttemptKind kind, CareInstant from, CareInstant to, int tries)
{
  CareAttempt *attempt = g_new0 (CareAttempt, 1);

  attempt->kind = kind;
  attempt->from = from;
  attempt->to = to;
  attempt->tries = tries;
  attempt->why = kind == CARE_ATTEMPT_REFUSED ? CARE_SYNC_NOT_LET_IN : CARE_SYNC_OFFLINE;
  g_ptr_array_add (self->attempts, attempt);
}

static void
add_task (CareSampleCase *self)
{
  CareCqcTask *task = care_cqc_task_new ("t1", CARE_CQC_EMAIL);

  task->wrong_since = care_date (2026, 8, 3);
  task->told_on = care_date (2026, 9, 14);
  care_case_event_set (&task->how, "by its portal");
  care_case_event_set (&task->reference, "ENQ-1");
  care_location_put_task (g_ptr_array_index (self->locations, 0), task);
}

static void
answer_every_question (CareRepresentation *draft)
{
  draft->grounds = CARE_GROUND_REASONABLE_EXCUSE | CARE_GROUND_ADEQUATE_ATTEMPTS | CARE_GROUND_ERROR_IN_NOTICE
                   | CARE_GROUND_OTHER;
  draft->includes = (1u << CARE_N_INCLUDES) - 1;
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const CareQuestion *question = care_question_at (i);
      g_autofree char *text
          = g_strdup_printf ("The answer to %s, with an *emphasis* in it.\n- one\n- _two_", question->key);

      if (question->shape == CARE_QUESTION_PROSE && !care_representation_has (draft, question->key))
        care_representation_set (draft, question->key, text);
    }
}

void
care_sample_case_fill (CareSampleCase *self)
{
  CareCaseEvent *notice = g_ptr_array_index (self->ca->events, 1);
  static const char *const lacking[] = { "notice.calculation", "notice.right", NULL };

  self->provider->telephone = (g_free (self->provider->telephone), g_strdup ("01632 960 001"));
  self->provider->email = (g_free (self->provider->email), g_strdup ("office@greenfield.example"));
  care_case_event_set (&notice->recipient, "The company secretary\n2 Greenfield Lane\nNewtown");
  notice->amount_pence = 879200;
  g_strfreev (notice->lacking);
  notice->lacking = g_strdupv ((char **)lacking);
  add_contacts (self->ca);
  add_exhibits (self);
  add_submissions (self);
  add_task (self);
  add_attempt (self, CARE_ATTEMPT_OFFLINE, at (9, 7, 8, 30), at (9, 9, 17, 0), 212);
  add_attempt (self, CARE_ATTEMPT_REFUSED, at (10, 12, 9, 0), CARE_NO_INSTANT, 1);
  add_attempt (self, CARE_ATTEMPT_RESTORED, at (10, 14, 10, 0), CARE_NO_INSTANT, 0);
  answer_every_question (self->draft);
  self->chain_head = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
  self->chain_events = 1204;
}

void
care_sample_case_decide (CareSampleCase *self)
{
  CareCaseEvent *sent = care_case_event_new (CARE_EVENT_REPRESENTATIONS_SENT, care_date (2026, 12, 4));
  CareCaseEvent *decision = care_case_event_new (CARE_EVENT_DECISION, care_date (2026, 12, 21));

  decision->received = care_date (2026, 12, 23);
  decision->outcome = CARE_OUTCOME_NOT_UPHELD;
  care_case_event_set (&decision->reference, "DEC-7");
  g_strfreev (decision->lacking);
  decision->lacking = g_strsplit ("decision.review-by", " ", -1);
  g_ptr_array_add (self->ca->events, sent);
  g_ptr_array_add (self->ca->events, decision);
}

void
care_sample_case_impose (CareSampleCase *self)
{
  CareCaseEvent *final = care_case_event_new (CARE_EVENT_FINAL_NOTICE, care_date (2027, 1, 8));

  final->has_channel = true;
  final->channel = CARE_CHANNEL_ELECTRONIC;
  final->printed = care_date (2027, 2, 12);
  final->amount_pence = 879200;
  care_case_event_set (&final->reference, "FIN-9");
  g_strfreev (final->lacking);
  final->lacking = g_strsplit ("final.appeal-by", " ", -1);
  g_ptr_array_add (self->ca->events, final);
}
