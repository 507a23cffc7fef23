/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-lines.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"
#include "care-words-remarks.h"

void
care_return_line_free (CareReturnLine *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_free (self);
}

/* Takes words. */
static void
add (GPtrArray *lines, char *words, const char *button, const char *action)
{
  CareReturnLine *line = g_new0 (CareReturnLine, 1);

  line->words = words;
  line->button = button;
  line->action = action;
  g_ptr_array_add (lines, line);
}

static void
add_changed (GPtrArray *lines, const CareReturnView *view)
{
  if (view->changed_since)
    add (lines,
         g_strdup (_ ("Changed since it was recorded. Save it in the Capacity Tracker again, then record it "
                      "again here.")),
         _ ("_Compare…"), "return.revisions");
}

static void
add_unsaved (GPtrArray *lines, const CareReturnView *view, CareInstant now)
{
  if (view->unsaved->len == 0)
    return;

  g_autofree char *sections = care_words_sections (view->dataset, view->unsaved);
  g_autofree char *closes = care_words_date (view->window.closes);
  gulong n = view->unsaved->len;
  if (now < view->window.late_from)
    add (lines,
         g_strdup_printf (
             ngettext ("%d section not saved yet: %s. Save it in the Capacity Tracker by the end of "
                       "%s and record again; until then the month counts as incomplete.",
                       "%d sections not saved yet: %s. Save them in the Capacity Tracker by the end "
                       "of %s and record again; until then the month counts as incomplete.",
                       n),
             (int)n, sections, closes),
         NULL, NULL);
  else
    add (lines,
         g_strdup_printf (ngettext ("%d section was not saved: %s.", "%d sections were not saved: %s.", n),
                          (int)n, sections),
         NULL, NULL);
}

/* Somebody may come or go: it is proposed, never done. */
static void
add_dormant (GPtrArray *lines, const CareReturnView *view)
{
  if (care_location_is_dormant_on (view->location, view->window.opens) && view->submissions->len == 0
      && view->ret->kind == CARE_RETURN_ANSWERED && g_hash_table_size (view->ret->answers) == 0)
    add (lines, g_strdup (_ ("Nobody was looked after here when the window opened: a nil return would do.")),
         _ ("_Nil Return…"), "return.nil");
}

static void
add_people (GPtrArray *lines, const CareReturnView *view)
{
  const CareReturn *ret = view->ret;

  if (*ret->assignee != '\0' && *ret->deputy != '\0')
    add (lines, g_strdup_printf (_ ("%s makes this return; %s stands in."), ret->assignee, ret->deputy),
         _ ("C_hange…"), "return.assign");
  else if (*ret->assignee != '\0')
    add (lines, g_strdup_printf (_ ("%s makes this return."), ret->assignee), _ ("C_hange…"),
         "return.assign");
  else if (*ret->deputy != '\0')
    add (lines, g_strdup_printf (_ ("%s stands in for this return."), ret->deputy), _ ("C_hange…"),
         "return.assign");
}

static void
add_sign_off (GPtrArray *lines, const CareReturnView *view)
{
  const CareReturn *ret = view->ret;
  g_autofree char *at = ret->signed_at != CARE_NO_INSTANT ? care_words_instant (ret->signed_at) : NULL;

  if (at != NULL)
    add (lines, g_strdup_printf (_ ("Looked through and signed off by %s on %s."), ret->signed_by, at), NULL,
         NULL);
  else if (view->wants_sign_off)
    add (lines, g_strdup (_ ("A second person has to look this through before it is recorded.")),
         _ ("Sign _Off"), "return.sign-off");
}

static void
add_other_service (GPtrArray *lines, const CareReturnView *view)
{
  bool home = view->ret->service == CARE_SERVICE_CARE_HOME;

  /* It is easily forgotten once this one is done. */
  if (!view->other_asked || view->other_recorded || view->submissions->len == 0)
    return;
  add (lines,
       g_strdup (home
                     ? _ ("The home care return of this location is a return of its own: not recorded yet.")
                     : _ ("The care home return of this location is a return of its own: not recorded yet.")),
       _ ("O_pen It"), "return.other-service");
}

GPtrArray *
care_return_lines (const CareReturnView *view, CareInstant now)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_line_free);

  g_return_val_if_fail (view != NULL, lines);
  add_changed (lines, view);
  add_unsaved (lines, view, now);
  add_sign_off (lines, view);
  add_dormant (lines, view);
  add_other_service (lines, view);
  add_people (lines, view);
  return lines;
}
