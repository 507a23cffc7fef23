/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-papers.h"

#include "care-documents-missing.h"
#include "care-exhibits.h"
#include "care-record-private.h"
#include "care-store-events.h"
#include "care-store-returns.h"

#include <string.h>

void
care_case_papers_free (CareCasePapers *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->view, care_case_view_free);
  g_clear_pointer (&self->submissions, g_ptr_array_unref);
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  g_clear_pointer (&self->exhibits, g_hash_table_unref);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->chain_head);
  g_free (self);
}

/* The months that are alleged, the first and the last; false where there is none. */
static bool
alleged_months (const CareCase *ca, CareMonth *first, CareMonth *last)
{
  GPtrArray *const alleged[] = { ca->missed, ca->misleading };

  *first = *last = CARE_NO_MONTH;
  for (size_t i = 0; i < G_N_ELEMENTS (alleged); i++)
    for (guint j = 0; j < alleged[i]->len; j++)
      {
        CareMonth month = ((const CareAllegation *)alleged[i]->pdata[j])->month;
        *first = *first == CARE_NO_MONTH ? month : MIN (*first, month);
        *last = *last == CARE_NO_MONTH ? month : MAX (*last, month);
      }
  return *first != CARE_NO_MONTH;
}

static bool
is_alleged (const CareCase *ca, const CareSubmission *submission)
{
  GPtrArray *const alleged[] = { ca->missed, ca->misleading };

  for (size_t i = 0; i < G_N_ELEMENTS (alleged); i++)
    for (guint j = 0; j < alleged[i]->len; j++)
      {
        const CareAllegation *one = alleged[i]->pdata[j];
        if (one->month == submission->month && one->service == submission->service
            && g_str_equal (one->location, submission->location))
          return true;
      }
  return false;
}

static bool
read_submissions (CareRecord *record, CareCasePapers *self, CareMonth first, CareMonth last, GError **error)
{
  g_autoptr (GPtrArray) all
      = care_store_list_submissions (care_record_store (record), NULL, first, last, false, error);

  if (all == NULL)
    return false;
  for (guint i = all->len; i-- > 0;)
    if (!is_alleged (self->view->ca, g_ptr_array_index (all, i)))
      g_ptr_array_remove_index (all, i);
  g_ptr_array_unref (self->submissions);
  self->submissions = g_steal_pointer (&all);
  return true;
}

/* From the opening of the first window alleged to the notice, or to now where none came: what stood in the
 * way in that time is what the panel is asked to weigh. */
static bool
read_alleged_time (CareRecord *record, CareCasePapers *self, GError **error)
{
  const CareCaseEvent *notice = care_case_last (self->view->ca, CARE_EVENT_NOTICE_OF_INTENT);
  CareMonth first, last;

  if (!alleged_months (self->view->ca, &first, &last))
    return true;
  CareInstant from = care_record_window_of (record, first).opens_at;
  CareInstant to
      = notice != NULL ? care_instant_from_london (notice->date + 1, 0, 0) : care_record_now (record);
  g_ptr_array_unref (self->attempts);
  self->attempts = care_record_list_attempts (record, from, to, error);
  return self->attempts != NULL && read_submissions (record, self, first, last, error);
}

/* A file that has yet to come from a colleague is no trouble: it is said to be missing. */
static bool
look_at (CareRecord *record, CareCasePapers *self, const char *sha256, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) content = NULL;
  CareExhibitSeen *seen = NULL;

  if (g_hash_table_contains (self->exhibits, sha256))
    return true;
  content = care_record_read_kept (record, sha256, &local);
  if (content == NULL && !g_error_matches (local, CARE_REFUSED, CARE_REFUSAL_NO_SUCH_FILE))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  seen = g_new0 (CareExhibitSeen, 1);
  seen->fate = content != NULL ? care_exhibit_look (content, &seen->pages) : CARE_EXHIBIT_OTHER;
  seen->bytes = content != NULL ? (int64_t)g_bytes_get_size (content) : -1;
  g_hash_table_insert (self->exhibits, g_strdup (sha256), seen);
  return true;
}

static bool
look_at_all (CareRecord *record, CareCasePapers *self, GError **error)
{
  const CareCase *ca = self->view->ca;

  for (guint i = 0; i < self->view->draft->exhibits->len; i++)
    if (!look_at (record, self, ((CareDraftExhibit *)self->view->draft->exhibits->pdata[i])->sha256, error))
      return false;
  for (guint i = 0; i < ca->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (ca->events, i);
      for (guint j = 0; j < event->files->len; j++)
        if (!look_at (record, self, ((CareAttachment *)event->files->pdata[j])->sha256, error))
          return false;
    }
  return true;
}

static bool
read_logo (CareRecord *record, CareCasePapers *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  const char *sum = self->view->provider->logo_sha256;

  if (*sum == '\0')
    return true;
  self->logo = care_record_read_kept (record, sum, &local);
  if (self->logo != NULL || g_error_matches (local, CARE_REFUSED, CARE_REFUSAL_NO_SUCH_FILE))
    return true;
  g_propagate_error (error, g_steal_pointer (&local));
  return false;
}

CareCasePapers *
care_record_read_papers (CareRecord *self, const char *case_id, GError **error)
{
  g_return_val_if_fail (self != NULL && case_id != NULL, NULL);
  g_autoptr (CareCasePapers) papers = g_new0 (CareCasePapers, 1);

  papers->submissions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  papers->attempts = g_ptr_array_new_with_free_func (g_free);
  papers->exhibits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  papers->view = care_record_view_case (self, case_id, error);
  if (papers->view == NULL || !read_alleged_time (self, papers, error) || !look_at_all (self, papers, error)
      || !read_logo (self, papers, error)
      || !care_store_read_head (care_record_store (self), &papers->chain_events, &papers->chain_head, error))
    return NULL;
  return g_steal_pointer (&papers);
}

CareDocument *
care_case_papers_document (const CareCasePapers *self,
                           CarePaper paper,
                           const CareRepresentation *draft,
                           bool as_draft)
{
  g_return_val_if_fail (self != NULL, NULL);
  CarePaperFacts facts = {
    .law = self->view->law,
    .provider = self->view->provider,
    .ca = self->view->ca,
    .draft = draft != NULL ? draft : self->view->draft,
    .locations = self->view->locations,
    .history = self->view->history,
    .submissions = self->submissions,
    .attempts = self->attempts,
    .exhibits = self->exhibits,
    .logo = self->logo,
    .chain_head = self->chain_head,
    .chain_events = self->chain_events,
    .now = self->view->now,
    .today = self->view->today,
    .as_draft = as_draft,
  };

  return care_words_paper (paper, &facts);
}

char *
care_case_papers_characters (const CareCasePapers *self,
                             CarePaper paper,
                             const CareRepresentation *draft,
                             bool as_draft)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareDocument) document = care_case_papers_document (self, paper, draft, as_draft);

  return care_documents_missing (document);
}

/* What each paper answers, and what it is called where it is missing. */
static bool
has_what_it_answers (const CareCase *ca, CarePaper paper, const char **missing)
{
  CareEventKind kind = paper == CARE_PAPER_APPEAL   ? CARE_EVENT_FINAL_NOTICE
                       : paper == CARE_PAPER_REVIEW ? CARE_EVENT_DECISION
                                                    : CARE_EVENT_NOTICE_OF_INTENT;

  *missing = care_event_kind_to_string (kind);
  /* By the sector's questions and answers a review follows the final notice, whatever was decided before. */
  if (paper == CARE_PAPER_REVIEW && care_case_last (ca, CARE_EVENT_FINAL_NOTICE) != NULL)
    return true;
  return paper == CARE_PAPER_CONTACTS || paper == CARE_PAPER_COVER || care_case_last (ca, kind) != NULL;
}

const char **
care_case_papers_missing (const CareCasePapers *self, CarePaper paper, const CareRepresentation *draft)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autofree const char **unanswered
      = care_representation_missing (draft != NULL ? draft : self->view->draft, paper);
  GPtrArray *missing = g_ptr_array_new ();
  const char *document = NULL;

  if (!has_what_it_answers (self->view->ca, paper, &document))
    g_ptr_array_add (missing, (gpointer)document);
  for (size_t i = 0; unanswered[i] != NULL; i++)
    g_ptr_array_add (missing, (gpointer)unanswered[i]);
  g_ptr_array_add (missing, NULL);
  return (const char **)g_ptr_array_free (missing, FALSE);
}
