/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That a return was saved in the Capacity Tracker: its submission, frozen. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-extras.h"
#include "care-store-returns.h"
#include "care-wire-return.h"

#include <string.h>

GPtrArray *
care_mandated_sections (const CareDataset *dataset, CareDate opens, GPtrArray *campaigns)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (size_t i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = dataset->items->pdata[i];

      if (care_asked_is_mandatory (care_item_asked (item, opens, campaigns))
          && !g_ptr_array_find_with_equal_func (ids, item->section, g_str_equal, NULL))
        g_ptr_array_add (ids, item->section);
    }
  return ids;
}

/* They come by the moment claimed: one that covers all settles it, whatever comes after. */
static const CareSubmission *
latest_inside (const CareReturn *ret, GPtrArray *submissions, const CareWindow *window)
{
  const CareSubmission *found = NULL;

  for (size_t i = 0; i < submissions->len; i++)
    {
      const CareSubmission *one = submissions->pdata[i];

      if (one->service == ret->service && one->month == ret->month
          && strcmp (one->location, ret->location) == 0 && care_window_contains (window, one->at)
          && (found == NULL || !found->every_section))
        found = one;
    }
  return found;
}

GPtrArray *
care_unsaved_sections (const CareReturn *ret,
                       GPtrArray *submissions,
                       const CareWindow *window,
                       const CareDataset *dataset,
                       GPtrArray *campaigns)
{
  GPtrArray *unsaved = g_ptr_array_new ();
  const CareSubmission *latest = latest_inside (ret, submissions, window);

  if (latest == NULL || latest->every_section || dataset == NULL)
    return unsaved;
  g_autoptr (GPtrArray) mandated = care_mandated_sections (dataset, window->opens, campaigns);
  for (size_t i = 0; i < mandated->len; i++)
    if (!g_strv_contains ((const char *const *)latest->sections, mandated->pdata[i]))
      g_ptr_array_add (unsaved, mandated->pdata[i]);
  return unsaved;
}

/* Fills in which sections were saved, and whether they are all that were asked for. */
static bool
settle_sections (CareSubmission *submission,
                 const CareReturnView *view,
                 const char *const *said,
                 GError **error)
{
  g_autoptr (GPtrArray) mandated
      = care_mandated_sections (view->dataset, view->window.opens, view->law->campaigns);

  if (said == NULL)
    {
      g_ptr_array_add (mandated, NULL);
      submission->sections = g_strdupv ((char **)mandated->pdata);
      submission->every_section = true;
      return true;
    }
  for (size_t i = 0; said[i] != NULL; i++)
    {
      bool known = false;

      for (size_t j = 0; j < view->dataset->sections->len; j++)
        known |= strcmp (((CareSection *)view->dataset->sections->pdata[j])->id, said[i]) == 0;
      if (!known)
        return care_refuse (error, CARE_REFUSAL_NO_SUCH_SECTION, said[i]);
    }
  submission->sections = g_strdupv ((char **)said);
  submission->every_section = true;
  for (size_t i = 0; i < mandated->len; i++)
    submission->every_section &= g_strv_contains (said, mandated->pdata[i]);
  return true;
}

/* Only ever adds: a key of what was frozen, the moment claimed and who claims it, so that two desks that say
 * the same thing meet in one. Of a part of the sections these are said too, and how and with which evidence:
 * else a correction to "all of them", or evidence found later, would be taken for the same statement. */
static char *
submission_id (const CareSubmission *submission)
{
  g_autofree char *at = care_instant_format (submission->at);
  g_autofree char *sections = g_strjoinv (",", submission->sections);
  g_autofree char *said = g_strjoin ("\n", submission->payload_sha256, at, submission->by,
                                     submission->every_section ? "" : sections,
                                     care_how_to_string (submission->how), submission->evidence, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
  g_autofree char *key = care_return_key (submission->location, submission->service, submission->month);

  return g_strdup_printf ("submission:%s:%s", key + strlen ("return:"), hash);
}

static bool
keep_evidence (CareRecord *self, CareSubmission *submission, const char *path, GError **error)
{
  CareActor actor = care_record_actor (self);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *name = NULL;

  if (path == NULL)
    return true;
  content = care_read_file (path, error);
  if (content == NULL)
    return false;
  name = g_path_get_basename (path);
  g_free (submission->evidence);
  submission->evidence = care_store_add_evidence (care_record_store (self), &actor, name, content, error);
  return submission->evidence != NULL;
}

static CareSubmission *
freeze (CareRecord *self, const CareReturnView *view, const CareRecording *recording, GError **error)
{
  g_autoptr (CareSubmission) submission = g_new0 (CareSubmission, 1);

  submission->location = g_strdup (view->ret->location);
  submission->service = view->ret->service;
  submission->month = view->ret->month;
  submission->at = recording->at;
  submission->entered_at = care_record_now (self);
  submission->by = g_strdup (recording->by);
  submission->how = recording->how;
  submission->nil = view->ret->kind == CARE_RETURN_NIL;
  submission->evidence = g_strdup ("");
  submission->payload = care_wire_return_to_json (view->ret);
  submission->payload_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, submission->payload, -1);
  if (!settle_sections (submission, view, recording->sections, error)
      || !keep_evidence (self, submission, recording->evidence, error))
    return NULL;
  submission->id = submission_id (submission);
  return g_steal_pointer (&submission);
}

CareReturnView *
care_record_make_recording (CareRecord *self,
                            const char *location,
                            CareService service,
                            CareMonth month,
                            const CareRecording *recording,
                            GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_to_write (self, location, service, month, error);
  g_autoptr (CareSubmission) submission = NULL;
  CareActor actor = care_record_actor (self);

  if (view == NULL)
    return NULL;
  if (recording->at > actor.at)
    {
      g_autofree char *about = care_instant_format (recording->at);
      care_refuse (error, CARE_REFUSAL_IN_THE_FUTURE, about);
      return NULL;
    }
  if (recording->by == NULL || *recording->by == '\0')
    {
      care_refuse (error, CARE_REFUSAL_BAD_VALUE, "by");
      return NULL;
    }
  if (!care_return_view_check_sign_off (self, view, error))
    return NULL;
  submission = freeze (self, view, recording, error);
  if (submission == NULL || !care_store_add_submission (care_record_store (self), &actor, submission, error))
    return NULL;
  CareReturnView *after = care_record_view_return (self, location, service, month, error);
  if (after != NULL)
    after->changed = after->submissions->len > view->submissions->len;
  return after;
}

CareReturnView *
care_record_record_return (CareRecord *self,
                           const char *location,
                           CareService service,
                           CareMonth month,
                           const CareRecording *recording,
                           GError **error)
{
  g_return_val_if_fail (recording != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareReturnView) after
      = care_record_make_recording (self, location, service, month, recording, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}
