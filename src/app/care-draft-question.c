/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-question.h"

#include "care-text-field.h"
#include "care-words-questions.h"

struct _CareDraftQuestion
{
  AdwBin parent_instance;

  /* borrowed, static */
  const CareQuestion *question;

  /* children: one of them */
  CareTextField *field;
  GtkEditable *line;

  bool setting;
};

G_DEFINE_FINAL_TYPE (CareDraftQuestion, care_draft_question, ADW_TYPE_BIN)

enum
{
  EDITED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
grab_focus (GtkWidget *widget)
{
  CareDraftQuestion *self = CARE_DRAFT_QUESTION (widget);

  return gtk_widget_grab_focus (self->field != NULL ? GTK_WIDGET (self->field) : GTK_WIDGET (self->line));
}

static void
on_edited (CareDraftQuestion *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_left (CareDraftQuestion *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
care_draft_question_class_init (CareDraftQuestionClass *klass)
{
  const char *const names[N_SIGNALS] = { "edited", "left" };

  GTK_WIDGET_CLASS (klass)->grab_focus = grab_focus;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
care_draft_question_init (CareDraftQuestion *self)
{
}

static void
add_field (CareDraftQuestion *self)
{
  const char *key = self->question->key;

  self->field = g_object_new (CARE_TYPE_TEXT_FIELD, "heading", care_words_question_title (key), "hint",
                              care_words_question_ask (key), "more", care_words_question_weighs (key), NULL);
  if (self->question->shape == CARE_QUESTION_PROSE)
    care_text_field_add_marks (self->field);
  g_signal_connect_swapped (self->field, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->field, "left", G_CALLBACK (on_left), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->field));
}

static void
add_line (CareDraftQuestion *self)
{
  const char *key = self->question->key;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *ask = gtk_label_new (care_words_question_ask (key));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->line = GTK_EDITABLE (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), care_words_question_title (key));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, ask, NULL, -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_label_set_xalign (GTK_LABEL (ask), 0);
  gtk_label_set_wrap (GTK_LABEL (ask), true);
  gtk_widget_add_css_class (ask, "secondary");
  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (row, focus);
  gtk_box_append (GTK_BOX (box), ask);
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
care_draft_question_new (const CareQuestion *question)
{
  CareDraftQuestion *self = NULL;

  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (CARE_TYPE_DRAFT_QUESTION, NULL);
  self->question = question;
  if (question->shape == CARE_QUESTION_LINE)
    add_line (self);
  else
    add_field (self);
  return GTK_WIDGET (self);
}

const CareQuestion *
care_draft_question_get_question (CareDraftQuestion *self)
{
  g_return_val_if_fail (CARE_IS_DRAFT_QUESTION (self), NULL);
  return self->question;
}

char *
care_draft_question_get_text (CareDraftQuestion *self)
{
  g_return_val_if_fail (CARE_IS_DRAFT_QUESTION (self), NULL);
  return self->field != NULL ? care_text_field_get_text (self->field)
                             : g_strdup (gtk_editable_get_text (self->line));
}

void
care_draft_question_set_text (CareDraftQuestion *self, const char *text)
{
  g_return_if_fail (CARE_IS_DRAFT_QUESTION (self) && text != NULL);

  self->setting = true;
  if (self->field != NULL)
    care_text_field_set_text (self->field, text);
  else if (!g_str_equal (gtk_editable_get_text (self->line), text))
    gtk_editable_set_text (self->line, text);
  self->setting = false;
}
