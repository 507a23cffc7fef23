/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-reviews.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-words-rules.h"

struct _CareCaseReviews
{
  AdwPreferencesGroup parent_instance;

  /* children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareCaseReviews, care_case_reviews, ADW_TYPE_PREFERENCES_GROUP)

static void
care_case_reviews_class_init (CareCaseReviewsClass *klass)
{
}

static void
care_case_reviews_init (CareCaseReviews *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _ ("A Review Is Described in Two Ways"));
  adw_preferences_group_set_description (
      group, _ ("Ask in the earlier way, and again in the later one if it comes to that. Neither stops the "
                "time for an appeal to the tribunal."));
  self->list = care_case_list (_ ("A review is described in two ways"));
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
}

static bool
matters (CareCaseState state)
{
  return state == CARE_CASE_NOT_UPHELD || state == CARE_CASE_REVIEW || state == CARE_CASE_REVIEW_REFUSED
         || state == CARE_CASE_FINAL_NOTICE || state == CARE_CASE_APPEAL;
}

static void
add (CareCaseReviews *self, const char *title, CareRuleId rule, const CareCaseFile *file)
{
  g_autofree char *source = care_words_rule_source (rule, file->view->law->rules, file->view->today);

  gtk_list_box_append (self->list, care_case_row (title, source, NULL));
}

void
care_case_reviews_show (CareCaseReviews *self, const CareCaseFile *file)
{
  int days = 0;
  g_autofree char *before = NULL;

  g_return_if_fail (CARE_IS_CASE_REVIEWS (self) && file != NULL);

  days = care_rules_number (file->view->law->rules, CARE_RULE_REVIEW, file->view->today);
  before = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Before the final notice, within %d day of the decision",
                   "Before the final notice, within %d days of the decision", (gulong)days),
      days);
  care_case_clear (GTK_WIDGET (self->list));
  add (self, before, CARE_RULE_REVIEW, file);
  add (self, _ ("After the final notice, an appeal to the review panel, without a stated limit"),
       CARE_RULE_REVIEW_AFTER_FINAL, file);
  gtk_widget_set_visible (GTK_WIDGET (self), matters (care_case_state (file->view->ca)));
}
