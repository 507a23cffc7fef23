/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-question-card.h"

#include "care-words-sync.h"

#include <glib/gi18n.h>

struct _CareSyncQuestionCard
{
  AdwBin parent_instance;

  /* template children */
  GtkLabel *words;
  GtkButton *first;
  GtkButton *second;
};

G_DEFINE_FINAL_TYPE (CareSyncQuestionCard, care_sync_question_card, ADW_TYPE_BIN)

/* of_hub: the action is about one hub, whose name is its target. */
typedef struct
{
  const char *label;
  const char *action;
  bool of_hub;
} Choice;

static const struct
{
  Choice first, second;
  const char *and_then; /* what holds until somebody chooses */
} QUESTIONS[] = {
  [CARE_SYNC_ASKS_PASSWORD] = { { N_ ("Give the _Password…"), "sync.sign-in", true },
                                { N_ ("Change the _Address…"), "sync.move", true },
                                NULL },
  [CARE_SYNC_ASKS_OTHER_HUB] = { { N_ ("_Follow This Hub…"), "sync.accept-other", false },
                                 { N_ ("_Leave the Group…"), "sync.leave", true },
                                 N_ ("Until you choose, everything stays as it is.") },
  [CARE_SYNC_ASKS_MANY_CHANGES]
  = { { N_ ("_Take the Changes"), "sync.accept-many", false },
      { N_ ("_Back Up First…"), "win.back-up", false },
      N_ ("Until you take them, everything here stays as it is and what you record is kept.") },
  [CARE_SYNC_ASKS_ADDRESS] = { { N_ ("_Try Again"), "win.sync-now", false },
                               { N_ ("Change the _Address…"), "sync.move", true },
                               NULL },
};

static void
arm (GtkButton *button, const Choice *choice, const CareHubState *hub)
{
  gtk_button_set_label (button, _ (choice->label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          choice->of_hub ? g_variant_new_string (hub->name) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), choice->action);
}

static void
care_sync_question_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_SYNC_QUESTION_CARD);
  G_OBJECT_CLASS (care_sync_question_card_parent_class)->dispose (object);
}

static void
care_sync_question_card_class_init (CareSyncQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_sync_question_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-sync-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CareSyncQuestionCard, words);
  gtk_widget_class_bind_template_child (widget_class, CareSyncQuestionCard, first);
  gtk_widget_class_bind_template_child (widget_class, CareSyncQuestionCard, second);
}

static void
care_sync_question_card_init (CareSyncQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
care_sync_question_card_show (CareSyncQuestionCard *self, const CareSyncShown *shown)
{
  CareSyncQuestion question = CARE_SYNC_ASKS_NOTHING;
  const CareHubState *hub = NULL;
  g_autofree char *why = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CARE_IS_SYNC_QUESTION_CARD (self));
  g_return_if_fail (shown != NULL);

  question = shown->phase == CARE_SYNC_AT_WORK ? CARE_SYNC_ASKS_NOTHING : care_sync_shown_question (shown);
  gtk_widget_set_visible (GTK_WIDGET (self), question != CARE_SYNC_ASKS_NOTHING);
  if (question == CARE_SYNC_ASKS_NOTHING)
    return;
  hub = care_sync_shown_hub (shown);
  why = care_words_sync_why (hub->why, hub->detail);
  words = QUESTIONS[question].and_then != NULL
              ? g_strdup_printf ("%s %s", why, _ (QUESTIONS[question].and_then))
              : g_strdup (why);
  gtk_label_set_text (self->words, words);
  arm (self->first, &QUESTIONS[question].first, hub);
  arm (self->second, &QUESTIONS[question].second, hub);
}
