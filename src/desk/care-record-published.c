/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-published.h"

#include "care-record-private.h"
#include "care-store-each.h"
#include "care-store-extras.h"
#include "care-wire-published.h"

#include <string.h>

#define KEPT "published:"

static char *
key_of (CareTrendMeasure measure, const char *area)
{
  g_autofree char *plain = care_published_area_key (area);

  return g_strconcat (KEPT, care_trend_to_string (measure), ":", plain, NULL);
}

/* One that a newer program wrote, or that stands under another's key, is left where it is. */
static bool
take_kept (const char *key, const char *value, gpointer data, GError **error)
{
  g_autoptr (CarePublished) one = care_published_new ();
  g_autofree char *area = NULL;
  CareTrendMeasure measure;

  if (!care_wire_published_from_json (value, one, &measure, &area, NULL))
    return true;
  g_autofree char *own = key_of (measure, area);
  if (strcmp (own, key) == 0)
    care_published_merge (data, one, NULL);
  return true;
}

CarePublished *
care_record_published (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CarePublished) all = care_published_new ();

  if (!care_store_each_setting (care_record_store (self), KEPT, take_kept, all, error))
    return NULL;
  return g_steal_pointer (&all);
}

static bool
keep (CareRecord *self, const char *what, const char *key, const char *value, GError **error)
{
  CareActor actor = care_record_actor (self);

  return care_store_set_setting_as (care_record_store (self), &actor, what, key, value, error);
}

/* The figures of one measure and area, which stand in newer. */
static bool
take_one (CareRecord *self,
          const CarePublished *newer,
          CareTrendMeasure measure,
          const char *area,
          int *counts,
          GError **error)
{
  g_autofree char *key = key_of (measure, area);
  g_autoptr (CarePublished) known = care_published_new ();
  g_autoptr (GError) local = NULL;
  g_autofree char *before = care_store_get_setting (care_record_store (self), key, &local);
  int some[CARE_N_PUBLISHED_TAKEN];

  if (care_failed (g_steal_pointer (&local), error)
      || (before != NULL && !care_wire_published_from_json (before, known, NULL, NULL, error)))
    return false;
  care_published_merge (known, newer, some);
  for (int i = 0; i < CARE_N_PUBLISHED_TAKEN; i++)
    counts[i] += some[i];
  if (some[CARE_PUBLISHED_ADDED] + some[CARE_PUBLISHED_CHANGED] == 0)
    return true;
  g_autofree char *after = care_wire_published_to_json (known, measure, area);
  return keep (self, "published-taken", key, after, error);
}

/* From the first on, all of the same measure and area. */
static CarePublished *
next_part (const GPtrArray *all, guint *at)
{
  CarePublished *part = care_published_new ();
  const CarePublishedFigure *first = all->pdata[*at];

  for (; *at < all->len; (*at)++)
    {
      const CarePublishedFigure *one = all->pdata[*at];

      if (one->measure != first->measure || strcmp (one->key, first->key) != 0)
        break;
      care_published_put (part, one->measure, one->area, one->month, one->value, one->source, one->at);
    }
  return part;
}

static bool
take_all (CareRecord *self, const CarePublished *newer, int *counts, GError **error)
{
  g_autoptr (GPtrArray) all = care_published_list (newer);
  bool done = true;

  for (guint at = 0; done && at < all->len;)
    {
      const CarePublishedFigure *first = all->pdata[at];
      g_autoptr (CarePublished) part = next_part (all, &at);

      done = take_one (self, part, first->measure, first->area, counts, error);
    }
  return done;
}

bool
care_record_published_take (CareRecord *self,
                            const CarePublished *newer,
                            int counts[CARE_N_PUBLISHED_TAKEN],
                            GError **error)
{
  g_return_val_if_fail (self != NULL && newer != NULL, false);
  int own[CARE_N_PUBLISHED_TAKEN] = { 0 };

  if (!care_record_begin (self, error) || !care_record_end (self, take_all (self, newer, own, error), error))
    return false;
  if (counts != NULL)
    memcpy (counts, own, sizeof own);
  return true;
}

bool
care_record_published_try (CareRecord *self,
                           const CarePublished *newer,
                           int counts[CARE_N_PUBLISHED_TAKEN],
                           GError **error)
{
  g_return_val_if_fail (self != NULL && newer != NULL && counts != NULL, false);
  g_autoptr (CarePublished) known = care_record_published (self, error);

  if (known != NULL)
    care_published_merge (known, newer, counts);
  return known != NULL;
}

/* As care_published_merge, but that the later taken in stays. */
static bool
merge_later (CarePublished *ours, const CarePublished *theirs)
{
  g_autoptr (GPtrArray) all = care_published_list (theirs);
  bool changed = false;

  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFigure *one = all->pdata[i];
      const CarePublishedFigure *known = care_published_find (ours, one->measure, one->area, one->month);

      if (known == NULL || known->at < one->at)
        changed
            = care_published_put (ours, one->measure, one->area, one->month, one->value, one->source, one->at)
                  != CARE_PUBLISHED_SAME
              || changed;
    }
  return changed;
}

bool
care_record_published_take_archived (
    CareRecord *self, const char *key, const char *value, bool *fits, bool *changed, GError **error)
{
  g_return_val_if_fail (self != NULL && key != NULL && value != NULL && fits != NULL && changed != NULL,
                        false);
  g_autoptr (CarePublished) ours = care_published_new (), theirs = care_published_new ();
  g_autofree char *area = NULL;
  g_autoptr (GError) local = NULL;
  CareTrendMeasure measure;

  *fits = *changed = false;
  g_autofree char *before = care_store_get_setting (care_record_store (self), key, &local);
  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (before == NULL || !g_str_has_prefix (key, KEPT)
      || !care_wire_published_from_json (before, ours, &measure, NULL, NULL)
      || !care_wire_published_from_json (value, theirs, &measure, &area, NULL))
    return true;
  g_autofree char *own = key_of (measure, area);
  *fits = strcmp (own, key) == 0;
  if (!*fits || !merge_later (ours, theirs))
    return true;
  g_autofree char *after = care_wire_published_to_json (ours, measure, area);
  *changed = true;
  return keep (self, "published-taken", key, after, error);
}

static bool
drop_those (CareRecord *self, const CarePublished *all, const char *area, int *n, GError **error)
{
  g_autoptr (GPtrArray) list = care_published_list (all);
  g_autofree char *wanted = area != NULL ? care_published_area_key (area) : NULL;
  bool done = true;

  for (guint i = 0; done && i < list->len; i++)
    {
      const CarePublishedFigure *one = list->pdata[i];

      if (wanted != NULL && strcmp (wanted, one->key) != 0)
        continue;
      g_autofree char *key = key_of (one->measure, one->area);
      *n += 1;
      done = keep (self, "published-dropped", key, NULL, error); /* once: it is gone then */
    }
  return done;
}

bool
care_record_published_drop (CareRecord *self, const char *area, int *n, GError **error)
{
  g_return_val_if_fail (self != NULL && n != NULL, false);
  g_autoptr (CarePublished) all = NULL;

  *n = 0;
  if (!care_record_begin (self, error))
    return false;
  all = care_record_published (self, error);
  return care_record_end (self, all != NULL && drop_those (self, all, area, n, error), error);
}
