/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-penalty.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-words-cases.h"
#include "care-words-dates.h"
#include "care-words-states.h"

struct _CareCasePenalty
{
  AdwPreferencesGroup parent_instance;

  /* children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareCasePenalty, care_case_penalty, ADW_TYPE_PREFERENCES_GROUP)

static void
care_case_penalty_class_init (CareCasePenaltyClass *klass)
{
}

static void
care_case_penalty_init (CareCasePenalty *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("The Penalty"));
  self->list = care_case_list (_ ("The penalty"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/* The last notice that says an amount; a final notice before one of intent. */
static const CareCaseEvent *
notice_with_amount (const CareCase *ca)
{
  static const CareEventKind kinds[] = { CARE_EVENT_FINAL_NOTICE, CARE_EVENT_NOTICE_OF_INTENT };

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CareCaseEvent *event = care_case_last (ca, kinds[i]);

      if (event != NULL && event->amount_pence >= 0)
        return event;
    }
  return NULL;
}

static bool
is_whole (const CarePenalty *penalty)
{
  for (guint i = 0; i < penalty->parts->len; i++)
    if (((const CarePenaltyPart *)g_ptr_array_index (penalty->parts, i))->number < 0)
      return false;
  return penalty->parts->len > 0;
}

static char *
part_words (const CarePenaltyPart *part)
{
  const char *service = care_words_service (part->kind);
  g_autofree char *number = NULL;

  if (part->number < 0)
    return g_strdup_printf ("%s · %s", service,
                            part->kind == CARE_SERVICE_CARE_HOME
                                ? _ ("the number of places is not known here yet")
                                : _ ("the number of service users is not known here yet"));
  number = part->kind == CARE_SERVICE_CARE_HOME
               ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d place on the certificate",
                                               "%d places on the certificate", (gulong)part->number),
                                  part->number)
               : g_strdup_printf (
                   g_dngettext (GETTEXT_PACKAGE, "%d service user", "%d service users", (gulong)part->number),
                   part->number);
  return g_strdup_printf ("%s · %s", service, number);
}

static void
add (CareCasePenalty *self, const char *title, const char *more, const char *value)
{
  gtk_list_box_append (self->list, care_case_row (title, more, value));
}

static void
add_notice (CareCasePenalty *self, const CareCaseEvent *notice)
{
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  if (notice == NULL)
    return;
  amount = care_words_money (notice->amount_pence);
  date = care_words_date_plain (notice->date);
  title = g_strdup_printf (_ ("%s of %s says"), care_words_event_kind (notice->kind), date);
  add (self, title, NULL, amount);
}

/* One sentence with both amounts, and what to do about it. */
static void
add_difference (CareCasePenalty *self, const CareCaseEvent *notice, const CarePenalty *penalty)
{
  g_autofree char *said = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *row = NULL;

  if (notice == NULL || notice->amount_pence == penalty->total_pence)
    return;
  said = care_words_money (notice->amount_pence);
  counted = care_words_money (penalty->total_pence);
  sentence = g_strdup_printf (_ ("The notice says %s and the estimate is %s."), said, counted);
  row = care_case_row (sentence,
                       is_whole (penalty)
                           ? _ ("Look at the working below and at the calculation in the notice. If the "
                                "notice counts otherwise, ask how, and say so in your representations.")
                           : _ ("The estimate is not whole yet: give the missing numbers first, then compare "
                                "it with the calculation in the notice."),
                       NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_widget_add_css_class (row, "case-difference");
  gtk_list_box_append (self->list, row);
}

static char *
scheme_words (const CareLaw *law, const CarePenalty *penalty)
{
  for (guint i = 0; i < law->fee_schemes->len; i++)
    {
      const CareFeeScheme *scheme = g_ptr_array_index (law->fee_schemes, i);
      g_autofree char *from = care_words_date_plain (scheme->from);
      g_autofree char *to = care_words_date_plain (scheme->to);

      if (!g_str_equal (scheme->id, penalty->scheme))
        continue;
      return scheme->to != CARE_NO_DATE
                 ? g_strdup_printf (_ ("%s. In force from %s to %s."), scheme->source, from, to)
                 : g_strdup_printf (_ ("%s. In force from %s."), scheme->source, from);
    }
  return g_strdup (penalty->scheme);
}

static void
add_estimate (CareCasePenalty *self, const CareCaseFile *file)
{
  const CarePenalty *penalty = file->view->penalty;
  g_autofree char *total = care_words_money (penalty->total_pence);
  g_autofree char *scheme = scheme_words (file->view->law, penalty);

  add (self, _ ("Estimate for all the provider’s locations"),
       _ ("The fee that the Care Quality Commission asks of the whole provider (regulation 3 of SI "
          "2022/1175). Only an estimate: the notice itself says how much."),
       total);
  for (guint i = 0; i < penalty->parts->len; i++)
    {
      const CarePenaltyPart *part = g_ptr_array_index (penalty->parts, i);
      g_autofree char *words = part_words (part);
      g_autofree char *money = care_words_money (part->pence);

      add (self,
           part->location != NULL ? care_case_file_location (file, part->location)
                                  : care_words_service (part->kind),
           words, money);
    }
  add (self, _ ("Fee scheme"), scheme, NULL);
}

void
care_case_penalty_show (CareCasePenalty *self, const CareCaseFile *file)
{
  const CareCaseEvent *notice = NULL;

  g_return_if_fail (CARE_IS_CASE_PENALTY (self) && file != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), file->view->provider->ownership != CARE_OWNERSHIP_PUBLIC);
  care_case_clear (GTK_WIDGET (self->list));
  notice = notice_with_amount (file->view->ca);
  add_notice (self, notice);
  if (file->view->penalty == NULL)
    {
      add (self, _ ("No estimate"),
           _ ("No fee scheme is known here for that day, so it cannot be estimated."), NULL);
      return;
    }
  add_difference (self, notice, file->view->penalty);
  add_estimate (self, file);
}
