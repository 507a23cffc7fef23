/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-questions.h"

#include <glib/gi18n.h>

#include "care-draft-evidence.h"
#include "care-draft-notice.h"
#include "care-draft-question.h"
#include "care-words-cases.h"
#include "care-words-questions.h"

struct _CareDraftQuestions
{
  AdwBin parent_instance;

  /* owned */
  CareDrafting *drafting;

  /* children */
  GtkStack *stack;
  GtkWidget *columns[CARE_N_STEPS];
  GtkLabel *titles[CARE_N_STEPS];
  GtkWidget *nexts[CARE_N_STEPS];
  GtkWidget **questions; /* CareDraftQuestion, one for each question there is */
  GtkWidget *checks[CARE_N_GROUNDS];
  CareDraftNotice *notice;
  CareDraftEvidence *evidence;

  bool filling;
};

G_DEFINE_FINAL_TYPE (CareDraftQuestions, care_draft_questions, ADW_TYPE_BIN)

static guint next_signal;

static void
on_edited (CareDraftQuestions *self, CareDraftQuestion *question)
{
  g_autofree char *text = care_draft_question_get_text (question);

  if (self->drafting != NULL)
    care_drafting_set (self->drafting, care_draft_question_get_question (question)->key, text);
}

static void
on_left (CareDraftQuestions *self)
{
  if (self->drafting != NULL)
    care_drafting_flush (self->drafting);
}

static void
on_ground (CareDraftQuestions *self)
{
  if (self->filling || self->drafting == NULL)
    return;
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    care_drafting_set_ground (self->drafting, i,
                              gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])));
}

static void
on_next (CareDraftQuestions *self)
{
  g_signal_emit (self, next_signal, 0);
}

static void
care_draft_questions_dispose (GObject *object)
{
  CareDraftQuestions *self = CARE_DRAFT_QUESTIONS (object);

  g_clear_object (&self->drafting);
  G_OBJECT_CLASS (care_draft_questions_parent_class)->dispose (object);
}

static void
care_draft_questions_finalize (GObject *object)
{
  g_free (CARE_DRAFT_QUESTIONS (object)->questions);
  G_OBJECT_CLASS (care_draft_questions_parent_class)->finalize (object);
}

static void
care_draft_questions_class_init (CareDraftQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_draft_questions_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_draft_questions_finalize;
  next_signal = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static char *
step_name (int step)
{
  return g_strdup_printf ("step-%d", step);
}

static void
add_step (CareDraftQuestions *self, int step)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *title = gtk_label_new (NULL);
  g_autofree char *name = step_name (step);

  self->columns[step] = column;
  self->titles[step] = GTK_LABEL (title);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), true);
  gtk_widget_add_css_class (title, "title-3");
  gtk_box_append (GTK_BOX (column), title);
  gtk_widget_set_margin_top (column, 18);
  gtk_widget_set_margin_bottom (column, 24);
  gtk_widget_set_margin_start (column, 18);
  gtk_widget_set_margin_end (column, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 696);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 696);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  /* An answer is as high as it is long, and the step scrolls. */
  gtk_scrollable_set_vscroll_policy (
      GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))), GTK_SCROLL_NATURAL);
  gtk_stack_add_named (self->stack, scroller, name);
}

static void
add_ground (CareDraftQuestions *self, GtkListBox *list, int i)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), care_words_ground (i));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), care_words_ground_help (i));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 8);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  care_words_ground (i), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  care_words_ground_help (i), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (list, row);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_ground), self);
  self->checks[i] = check;
}

static void
add_grounds (CareDraftQuestions *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *words = gtk_label_new (
      _ ("Choose every one that applies; each brings its own questions. The review panel weighs "
         "them with your history, the contact you have had, and how much is missing."));

  gtk_label_set_wrap (GTK_LABEL (words), true);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "secondary");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Grounds"), -1);
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    add_ground (self, GTK_LIST_BOX (list), i);
  gtk_box_append (GTK_BOX (self->columns[CARE_STEP_GROUNDS]), words);
  gtk_box_append (GTK_BOX (self->columns[CARE_STEP_GROUNDS]), list);
}

static void
add_questions (CareDraftQuestions *self)
{
  self->questions = g_new0 (GtkWidget *, care_question_count ());
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const CareQuestion *question = care_question_at (i);

      self->questions[i] = care_draft_question_new (question);
      g_signal_connect_swapped (self->questions[i], "edited", G_CALLBACK (on_edited), self);
      g_signal_connect_swapped (self->questions[i], "left", G_CALLBACK (on_left), self);
      gtk_box_append (GTK_BOX (self->columns[care_step_of (question->key)]), self->questions[i]);
    }
}

static void
add_next (CareDraftQuestions *self, int step)
{
  self->nexts[step] = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->nexts[step], GTK_ALIGN_END);
  g_signal_connect_swapped (self->nexts[step], "clicked", G_CALLBACK (on_next), self);
  gtk_box_append (GTK_BOX (self->columns[step]), self->nexts[step]);
}

static void
care_draft_questions_init (CareDraftQuestions *self)
{
  GtkWidget *stack = gtk_stack_new ();

  self->stack = GTK_STACK (stack);
  gtk_stack_set_vhomogeneous (self->stack, true);
  for (int i = 0; i < CARE_N_STEPS; i++)
    add_step (self, i);
  self->notice = g_object_new (CARE_TYPE_DRAFT_NOTICE, NULL);
  gtk_box_append (GTK_BOX (self->columns[CARE_STEP_NOTICE]), GTK_WIDGET (self->notice));
  add_grounds (self);
  self->evidence = g_object_new (CARE_TYPE_DRAFT_EVIDENCE, NULL);
  gtk_box_append (GTK_BOX (self->columns[CARE_STEP_EVIDENCE]), GTK_WIDGET (self->evidence));
  add_questions (self);
  for (int i = 0; i < CARE_N_STEPS; i++)
    add_next (self, i);
  adw_bin_set_child (ADW_BIN (self), stack);
}

/* A step of one question is named by that question. */
static void
show_title (CareDraftQuestions *self, CareStep step, CarePaper paper, int asked)
{
  bool more = step == CARE_STEP_NOTICE || step == CARE_STEP_GROUNDS || step == CARE_STEP_EVIDENCE;

  gtk_label_set_label (self->titles[step], care_step_title (step, paper));
  gtk_widget_set_visible (GTK_WIDGET (self->titles[step]), more || asked > 1);
}

void
care_draft_questions_show (CareDraftQuestions *self, CareDrafting *drafting)
{
  const CareRepresentation *draft = NULL;
  int asked[CARE_N_STEPS] = { 0 };
  CarePaper paper;

  g_return_if_fail (CARE_IS_DRAFT_QUESTIONS (self) && CARE_IS_DRAFTING (drafting));

  g_set_object (&self->drafting, drafting);
  draft = care_drafting_get_draft (drafting);
  paper = care_drafting_get_paper (drafting);
  self->filling = true;
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), (draft->grounds & 1u << i) != 0);
  self->filling = false;
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const CareQuestion *question = care_question_at (i);
      bool asks = care_representation_asks (draft, question, paper, care_drafting_is_misleading (drafting));

      care_draft_question_set_text (CARE_DRAFT_QUESTION (self->questions[i]),
                                    care_representation_get (draft, question->key));
      gtk_widget_set_visible (self->questions[i], asks);
      asked[care_step_of (question->key)] += asks;
    }
  for (int i = 0; i < CARE_N_STEPS; i++)
    show_title (self, (CareStep)i, paper, asked[i]);
  care_draft_notice_show (self->notice, drafting);
  care_draft_evidence_show (self->evidence, drafting);
}

void
care_draft_questions_look (CareDraftQuestions *self)
{
  g_return_if_fail (CARE_IS_DRAFT_QUESTIONS (self));

  if (self->drafting == NULL)
    return;
  care_draft_notice_show (self->notice, self->drafting);
  care_draft_evidence_look (self->evidence);
}

void
care_draft_questions_go (CareDraftQuestions *self, CareStep step, CareStep next)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CARE_IS_DRAFT_QUESTIONS (self) && step < CARE_N_STEPS);

  name = step_name ((int)step);
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->nexts[step], next < CARE_N_STEPS);
  if (next < CARE_N_STEPS && self->drafting != NULL)
    {
      g_autofree char *words = g_strdup_printf (
          _ ("Next: %s"), care_step_title (next, care_drafting_get_paper (self->drafting)));

      gtk_button_set_label (GTK_BUTTON (self->nexts[step]), words);
    }
}

void
care_draft_questions_focus (CareDraftQuestions *self, const char *key)
{
  g_return_if_fail (CARE_IS_DRAFT_QUESTIONS (self) && key != NULL);

  for (size_t i = 0; i < care_question_count (); i++)
    if (g_str_equal (care_question_at (i)->key, key))
      {
        gtk_widget_grab_focus (self->questions[i]);
        return;
      }
  if (g_str_equal (key, "ground"))
    gtk_widget_grab_focus (self->checks[0]);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
