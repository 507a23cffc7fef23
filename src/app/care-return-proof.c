/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-proof.h"

#include "care-words-dates.h"

#include <glib/gi18n.h>

/* From how many seconds on two clocks that differ are both named. */
#define CLOCKS_DIFFER 120

const CareSubmission *
care_return_proof_of (const CareReturnView *view)
{
  const CareSubmission *last = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  for (unsigned i = view->submissions->len; i > 0; i--)
    {
      const CareSubmission *submission = g_ptr_array_index (view->submissions, i - 1);

      if (last == NULL)
        last = submission;
      if (submission->at == view->recorded_at)
        return submission;
    }
  return last;
}

/* The desk that sent it wrote the receipt, which need not be this one.
 * Several desks may have sent it: the proof is the earliest arrival that the hub itself dated. */
static const CareReceipt *
best_receipt (const CareReturnView *view, const char *submission)
{
  const CareReceipt *best = NULL;

  for (unsigned i = 0; i < view->receipts->len; i++)
    {
      const CareReceipt *receipt = g_ptr_array_index (view->receipts, i);

      if (!g_str_equal (receipt->submission, submission))
        continue;
      if (best == NULL || (best->hub_at == CARE_NO_INSTANT && receipt->hub_at != CARE_NO_INSTANT)
          || (receipt->hub_at != CARE_NO_INSTANT && receipt->hub_at < best->hub_at))
        best = receipt;
    }
  return best;
}

static void
add (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
add_receipt (GString *text, const CareSubmission *submission, const CareReceipt *receipt)
{
  g_autofree char *said = care_words_instant (submission->at);
  g_autofree char *here = care_words_instant (receipt->here_at);
  g_autofree char *sent = care_words_instant (receipt->sent_at);
  g_autofree char *hub = receipt->hub_at != CARE_NO_INSTANT ? care_words_instant (receipt->hub_at) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *more = NULL;

  if (hub == NULL)
    words
        = g_strdup_printf (_ ("Said to be saved on %s; arrived at the hub on %s by the clock of the computer "
                              "that sent it, for the hub gave no time."),
                           said, here);
  else if (receipt->asked)
    words = g_strdup_printf (
        _ ("Said to be saved on %s; the hub had it when it was asked, on %s by the hub’s clock."), said, hub);
  else
    words = g_strdup_printf (_ ("Said to be saved on %s; arrived at the hub on %s by the hub’s clock."), said,
                             hub);
  add (text, words);
  if (receipt->asked && receipt->sent_at != CARE_NO_INSTANT)
    more = g_strdup_printf (_ ("It was first sent on %s by the clock of the computer that sent it."), sent);
  else if (hub != NULL && ABS (receipt->hub_at - receipt->here_at) >= CLOCKS_DIFFER)
    more = g_strdup_printf (_ ("The clock of the computer that sent it then said %s."), here);
  if (more != NULL)
    add (text, more);
}

char *
care_return_proof_words (const CareReturnView *view)
{
  const CareSubmission *submission = NULL;
  const CareReceipt *receipt = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (view != NULL, NULL);

  submission = care_return_proof_of (view);
  if (submission == NULL)
    return g_strdup ("");
  if (submission->entered_at >= view->window.late_from && submission->at < view->window.late_from)
    {
      g_autofree char *entered = care_words_instant (submission->entered_at);
      g_autofree char *words = g_strdup_printf (_ ("Entered later, on %s."), entered);

      add (text, words);
    }
  receipt = best_receipt (view, submission->id);
  if (receipt != NULL)
    add_receipt (text, submission, receipt);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
