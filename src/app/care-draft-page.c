/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-page.h"

#include <glib/gi18n.h>

#include "care-draft-out.h"
#include "care-draft-panes.h"
#include "care-draft-questions.h"
#include "care-draft-settle.h"
#include "care-draft-versions.h"
#include "care-notice-bar.h"
#include "care-page-preview.h"
#include "care-saved-words.h"
#include "care-sent-dialog.h"
#include "care-sent-strip.h"
#include "care-step-list.h"
#include "care-words-clocks.h"
#include "care-words-papers.h"

struct _CareDraftPage
{
  AdwBin parent_instance;

  /* owned */
  CareDrafting *drafting;
  GPtrArray *to_settle; /* CareSettle, as the list has them */

  /* template children */
  GtkDropDown *paper;
  GtkWidget *pages_toggle;
  CareNoticeBar *trouble;
  GtkLabel *days;
  GtkWidget *settle_button;
  GtkListBox *settle;
  CareSentStrip *sent;
  CareDraftPanes *panes;
  CareStepList *steps;
  CareDraftQuestions *questions;
  CarePagePreview *preview;
  GtkLabel *saved;

  CareStep step;
  bool filling;
};

G_DEFINE_FINAL_TYPE (CareDraftPage, care_draft_page, ADW_TYPE_BIN)

static CareDocument *
make_document (gpointer owner)
{
  CareDraftPage *self = owner;

  return self->drafting != NULL ? care_drafting_make_document (self->drafting) : NULL;
}

static void
show_saved (CareDraftPage *self)
{
  CareAutosave *autosave = care_drafting_get_autosave (self->drafting);
  g_autofree char *words = care_saved_words (autosave);
  g_autofree char *trouble = care_saved_trouble (autosave);

  words[0] = g_ascii_toupper (words[0]);
  gtk_label_set_label (self->saved, words);
  care_notice_bar_set_text (self->trouble, trouble);
}

static GtkWidget *
settle_row (const CareSettle *one, CarePaper paper)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *more
      = one->needed ? g_strdup (care_step_title (care_step_of (one->key), paper)) : g_strdup (one->more);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), true);
  return row;
}

static void
show_to_settle (CareDraftPage *self)
{
  g_autoptr (CareDocument) document = care_drafting_make_document (self->drafting);
  GtkListBoxRow *row;
  g_autofree char *words = NULL;
  guint n;

  while ((row = gtk_list_box_get_row_at_index (self->settle, 0)) != NULL)
    gtk_list_box_remove (self->settle, GTK_WIDGET (row));
  g_clear_pointer (&self->to_settle, g_ptr_array_unref);
  self->to_settle = care_draft_settle (self->drafting, document);
  n = self->to_settle->len;
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->settle, settle_row (g_ptr_array_index (self->to_settle, i),
                                                   care_drafting_get_paper (self->drafting)));
  words = g_strdup_printf (ngettext ("%u thing to settle", "%u things to settle", n), n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->settle_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->settle_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_visible (self->settle_button, n > 0);
}

static void
go_to_step (CareDraftPage *self, CareStep step)
{
  self->step = step;
  care_step_list_select (self->steps, step);
  care_draft_questions_go (self->questions, step, care_step_list_after (self->steps, step));
  care_page_preview_show_heading (self->preview, care_step_headings (step));
}

void
care_draft_page_go_to (CareDraftPage *self, const char *key)
{
  g_return_if_fail (CARE_IS_DRAFT_PAGE (self) && key != NULL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->pages_toggle), false);
  go_to_step (self, care_step_of (key));
  care_draft_questions_focus (self->questions, key);
}

static void
on_settle (CareDraftPage *self, GtkListBoxRow *row)
{
  const CareSettle *one = g_ptr_array_index (self->to_settle, (guint)gtk_list_box_row_get_index (row));
  const char *key = one->key;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->settle_button));
  care_draft_page_go_to (self, key);
}

static void
on_step (CareDraftPage *self, int step)
{
  care_drafting_flush (self->drafting);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->pages_toggle), false);
  go_to_step (self, (CareStep)step);
}

static void
on_next (CareDraftPage *self)
{
  CareStep next = care_step_list_after (self->steps, self->step);

  if (next == CARE_N_STEPS)
    return;
  go_to_step (self, next);
  care_draft_questions_focus (self->questions, "");
}

/* What is missing is said as one types; the page follows when one rests. */
static void
on_typed (CareDraftPage *self)
{
  care_step_list_show (self->steps, self->drafting);
  care_page_preview_touch (self->preview);
}

static void
on_shaped (CareDraftPage *self)
{
  CarePaper paper = care_drafting_get_paper (self->drafting);

  self->filling = true;
  gtk_drop_down_set_selected (self->paper, paper);
  self->filling = false;
  care_step_list_show (self->steps, self->drafting);
  care_draft_questions_show (self->questions, self->drafting);
  care_sent_strip_show (self->sent, self->drafting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.sent",
                                 care_sent_dialog_kind (paper) != CARE_N_EVENT_KINDS);
  if (!care_step_list_has (self->steps, self->step))
    go_to_step (self, CARE_STEP_NOTICE);
  else
    care_draft_questions_go (self->questions, self->step, care_step_list_after (self->steps, self->step));
  show_to_settle (self);
  care_page_preview_touch (self->preview);
}

static void
on_read (CareDraftPage *self)
{
  care_step_list_show (self->steps, self->drafting);
  care_draft_questions_look (self->questions);
  care_sent_strip_show (self->sent, self->drafting);
  show_to_settle (self);
  care_page_preview_touch (self->preview);
}

static void
on_saved (CareDraftPage *self)
{
  show_saved (self);
  if (care_autosave_get_state (care_drafting_get_autosave (self->drafting)) == CARE_SAVE_DONE
      && !gtk_widget_get_visible (
          GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->settle_button)))))
    show_to_settle (self);
}

static void
on_paper (CareDraftPage *self)
{
  guint paper = gtk_drop_down_get_selected (self->paper);

  if (self->drafting != NULL && !self->filling && paper < CARE_N_PAPERS)
    care_drafting_set_paper (self->drafting, (CarePaper)paper);
}

static void
on_narrow (CareDraftPage *self)
{
  gtk_widget_set_visible (self->pages_toggle, care_draft_panes_is_narrow (self->panes));
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareDraftPage *self = CARE_DRAFT_PAGE (widget);

  if (self->drafting == NULL)
    return;
  if (g_str_equal (action, "draft.export"))
    care_draft_out_export (widget, self->drafting);
  else if (g_str_equal (action, "draft.print"))
    care_draft_out_print (widget, self->drafting);
  else if (g_str_equal (action, "draft.mail"))
    care_draft_out_mail (widget, self->drafting);
  else if (g_str_equal (action, "draft.sent"))
    care_sent_dialog_present (widget, self->drafting);
  else if (g_str_equal (action, "draft.versions"))
    care_draft_versions_present (widget, self->drafting);
}

static void
let_draft_go (CareDraftPage *self)
{
  if (self->drafting == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->drafting, self);
  care_drafting_close (self->drafting);
  g_clear_object (&self->drafting);
}

static void
care_draft_page_dispose (GObject *object)
{
  CareDraftPage *self = CARE_DRAFT_PAGE (object);

  let_draft_go (self);
  g_clear_pointer (&self->to_settle, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_DRAFT_PAGE);
  G_OBJECT_CLASS (care_draft_page_parent_class)->dispose (object);
}

static void
care_draft_page_class_init (CareDraftPageClass *klass)
{
  static const char *const actions[]
      = { "draft.export", "draft.print", "draft.mail", "draft.sent", "draft.versions" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_draft_page_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "draft.print", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_SENT_STRIP);
  g_type_ensure (CARE_TYPE_DRAFT_PANES);
  g_type_ensure (CARE_TYPE_STEP_LIST);
  g_type_ensure (CARE_TYPE_DRAFT_QUESTIONS);
  g_type_ensure (CARE_TYPE_PAGE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-draft-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, paper);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, pages_toggle);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, days);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, settle_button);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, settle);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, sent);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, panes);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, questions);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, preview);
  gtk_widget_class_bind_template_child (widget_class, CareDraftPage, saved);
}

static void
care_draft_page_init (CareDraftPage *self)
{
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < CARE_N_PAPERS; i++)
    gtk_string_list_append (papers, care_words_paper_name ((CarePaper)i));
  gtk_drop_down_set_model (self->paper, G_LIST_MODEL (papers));
  care_page_preview_set_source (self->preview, make_document, self);
  g_object_bind_property (self->pages_toggle, "active", self->panes, "show-pages", G_BINDING_DEFAULT);
  g_signal_connect_swapped (self->paper, "notify::selected", G_CALLBACK (on_paper), self);
  g_signal_connect_swapped (self->panes, "notify::narrow", G_CALLBACK (on_narrow), self);
  g_signal_connect_swapped (self->settle, "row-activated", G_CALLBACK (on_settle), self);
  g_signal_connect_swapped (self->steps, "chosen", G_CALLBACK (on_step), self);
  g_signal_connect_swapped (self->questions, "next", G_CALLBACK (on_next), self);
}

static CareClockWhat
clock_of (CarePaper paper)
{
  return paper == CARE_PAPER_REVIEW   ? CARE_CLOCK_REVIEW_REQUEST
         : paper == CARE_PAPER_APPEAL ? CARE_CLOCK_APPEAL
                                      : CARE_CLOCK_REPRESENTATIONS;
}

static void
show_days (CareDraftPage *self, const CareCaseView *view)
{
  CareClockWhat what = clock_of (care_drafting_get_paper (self->drafting));
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; sentence == NULL && i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);

      if (clock->what == what)
        sentence = care_words_clock_sentence (clock, view->today);
    }
  words = sentence != NULL ? g_strdup_printf ("%s · %s", view->provider->name, sentence)
                           : g_strdup (view->provider->name);
  gtk_label_set_label (self->days, words);
}

static void
open_draft (CareDraftPage *self, CareDesk *desk, const CareCaseView *view)
{
  let_draft_go (self);
  self->drafting = care_drafting_new (desk, view);
  self->step = CARE_STEP_NOTICE;
  g_signal_connect_swapped (self->drafting, "typed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->drafting, "shaped", G_CALLBACK (on_shaped), self);
  g_signal_connect_swapped (self->drafting, "read", G_CALLBACK (on_read), self);
  g_signal_connect_swapped (self->drafting, "saved", G_CALLBACK (on_saved), self);
  on_shaped (self);
  go_to_step (self, CARE_STEP_NOTICE);
  show_saved (self);
}

void
care_draft_page_show (CareDraftPage *self, CareDesk *desk, const CareCaseFile *file)
{
  const CareCaseView *view = NULL;

  g_return_if_fail (CARE_IS_DRAFT_PAGE (self) && CARE_IS_DESK (desk) && file != NULL);

  view = file->view;
  if (self->drafting != NULL && g_str_equal (care_drafting_get_draft (self->drafting)->case_id, view->ca->id))
    care_drafting_look (self->drafting, view);
  else
    open_draft (self, desk, view);
  show_days (self, view);
}

void
care_draft_page_flush (CareDraftPage *self)
{
  g_return_if_fail (CARE_IS_DRAFT_PAGE (self));

  if (self->drafting != NULL)
    care_drafting_flush (self->drafting);
}

void
care_draft_page_write (CareDraftPage *self, const char *path)
{
  g_return_if_fail (CARE_IS_DRAFT_PAGE (self) && path != NULL);

  if (self->drafting != NULL)
    care_draft_out_write (GTK_WIDGET (self), self->drafting, (1u << CARE_N_FORMATS) - 1, path);
}

CareDrafting *
care_draft_page_get_drafting (CareDraftPage *self)
{
  g_return_val_if_fail (CARE_IS_DRAFT_PAGE (self), NULL);
  return self->drafting;
}
