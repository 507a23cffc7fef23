/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-form.h"

#include <glib/gi18n.h>

#include "care-copy-sheet-page.h"
#include "care-evidence-dialog.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-problem-list.h"
#include "care-return-deeds.h"
#include "care-return-people.h"
#include "care-return-revisions.h"
#include "care-return-row.h"
#include "care-return-section.h"
#include "care-return-state.h"
#include "care-return-way.h"
#include "care-saved-words.h"
#include "care-words-dates.h"
#include "care-words-states.h"

struct _CareReturnForm
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareReturnDraft *draft;
  GPtrArray *rows; /* CareReturnRow, borrowed from the sections */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *back;
  GtkWidget *record;
  CareNoticeBar *trouble;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  CareReturnState *state;
  CareProblemList *problems;
  GtkBox *sections;
  GtkWidget *foot;
  GtkLabel *progress_words;
  GtkProgressBar *progress;
  GtkButton *nil;
  GtkButton *unchanged;
};

G_DEFINE_FINAL_TYPE (CareReturnForm, care_return_form, ADW_TYPE_BIN)

static void
show_progress (CareReturnForm *self)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);
  CareAutosave *autosave = care_return_draft_get_autosave (self->draft);
  g_autofree char *answered = NULL;
  g_autofree char *saved = care_saved_words (autosave);
  g_autofree char *trouble = care_saved_trouble (autosave);

  if (view->ret->kind == CARE_RETURN_NIL)
    answered = g_strdup (_ ("Nil return"));
  else
    answered = view->explained > 0 ? g_strdup_printf (_ ("%d of %d answered, %d left empty with a reason"),
                                                      view->answered, view->asked, view->explained)
                                   : g_strdup_printf (_ ("%d of %d answered"), view->answered, view->asked);
  if (saved[0] != '\0')
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", answered, saved);

      gtk_label_set_label (self->progress_words, both);
    }
  else
    gtk_label_set_label (self->progress_words, answered);
  gtk_progress_bar_set_fraction (self->progress, view->asked > 0 ? (double)view->answered / view->asked : 0);
  care_notice_bar_set_text (self->trouble, trouble);
}

static void
show_state (CareReturnForm *self)
{
  care_return_state_show (self->state, care_return_draft_get_view (self->draft), care_desk_now (self->desk));
}

static void
on_draft_changed (CareReturnForm *self)
{
  show_progress (self);
  show_state (self);
  for (guint i = 0; i < self->rows->len; i++)
    care_return_row_show_remarks (g_ptr_array_index (self->rows, i));
}

/* Findings speak when a field was left, never in the middle of a number. */
static void
show_findings (CareReturnForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    care_return_row_show_finding (g_ptr_array_index (self->rows, i));
  if (care_problem_list_show (self->problems, care_return_draft_get_view (self->draft)))
    care_return_way_hold (self->scroller);
}

static void
on_row_left (CareReturnForm *self)
{
  care_autosave_flush (care_return_draft_get_autosave (self->draft));
  show_findings (self);
}

static void
show_title (CareReturnForm *self)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);
  g_autofree char *month = care_words_month (view->ret->month);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", month, care_words_service (view->ret->service));

  adw_window_title_set_title (self->title, view->location->name);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), view->location->name);
  if (view->previous != NULL)
    {
      g_autofree char *before = care_words_month (view->previous->month);
      const char *space = strchr (before, ' ');
      bool same_year = care_month_year (view->previous->month) == care_month_year (view->ret->month);
      g_autofree char *name
          = same_year && space != NULL ? g_strndup (before, (gsize)(space - before)) : g_strdup (before);
      g_autofree char *label = g_strdup_printf (_ ("Unchanged Since %s"), name);

      gtk_button_set_label (self->unchanged, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->unchanged), view->previous != NULL);
}

static void
clear_sections (CareReturnForm *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
fill_sections (CareReturnForm *self)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);

  for (guint i = 0; view->dataset != NULL && i < view->dataset->sections->len; i++)
    {
      const CareSection *section = g_ptr_array_index (view->dataset->sections, i);

      gtk_box_append (self->sections, care_return_section_new (self->draft, section, self->rows));
    }
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_connect_swapped (g_ptr_array_index (self->rows, i), "left", G_CALLBACK (on_row_left), self);
}

/* What is not stored yet is stored by the draft's autosave, however long the draft itself lives. */
static void
let_draft_go (CareReturnForm *self)
{
  if (self->draft == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->draft, self);
  g_signal_handlers_disconnect_by_data (care_return_draft_get_autosave (self->draft), self);
  g_clear_object (&self->draft);
}

static void
move_focus (CareReturnForm *self, int step)
{
  if (!care_return_way_move (self->rows, GTK_WIDGET (self), step))
    gtk_widget_grab_focus (self->record);
}

/* What the whole return is about leads to where a nil return is made. */
static void
go_to_problem (CareReturnForm *self, const char *item)
{
  if (!care_return_way_go (self->rows, item))
    gtk_widget_grab_focus (GTK_WIDGET (self->nil));
}

static void
step_to_problem (CareReturnForm *self, int step)
{
  show_findings (self);
  if (!care_return_way_step (self->rows, GTK_WIDGET (self), step))
    care_main_window_toast (GTK_WIDGET (self), _ ("Nothing to look at in this return."));
}

/* The window has the dialogs; the return only knows whose it is. */
static void
show_details (CareReturnForm *self, const char *action)
{
  const CareLocation *location = care_return_draft_get_view (self->draft)->location;
  bool home = g_str_equal (action, "return.home-details");

  gtk_widget_activate_action (GTK_WIDGET (self), home ? "win.edit-location" : "win.edit-provider", "s",
                              home ? location->id : care_location_registration (location)->provider);
}

static void
open_other (CareReturnForm *self)
{
  const CareReturn *ret = care_return_draft_get_view (self->draft)->ret;
  CareService other
      = ret->service == CARE_SERVICE_CARE_HOME ? CARE_SERVICE_HOME_CARE : CARE_SERVICE_CARE_HOME;
  g_autofree char *month = care_month_format (ret->month);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-return", "(sss)", ret->location,
                              care_service_to_string (other), month);
}

/* Of one section, or (section "") of all. */
static void
still_right (CareReturnForm *self, const char *section)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    care_return_row_add_stale (g_ptr_array_index (self->rows, i), section, fields);
  g_ptr_array_add (fields, NULL);
  if (fields->len > 1)
    care_return_draft_look (self->draft, (const char *const *)fields->pdata, NULL, NULL);
}

static void
act_on_section (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareReturnForm *self = CARE_RETURN_FORM (widget);

  if (self->draft != NULL)
    still_right (self, g_variant_get_string (parameter, NULL));
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareReturnForm *self = CARE_RETURN_FORM (widget);

  if (self->draft == NULL)
    return;
  if (g_str_equal (action, "return.next-field"))
    move_focus (self, 1);
  else if (g_str_equal (action, "return.previous-field"))
    move_focus (self, -1);
  else if (g_str_equal (action, "return.next-problem"))
    step_to_problem (self, 1);
  else if (g_str_equal (action, "return.previous-problem"))
    step_to_problem (self, -1);
  else if (g_str_equal (action, "return.unchanged"))
    care_return_deed_unchanged (self);
  else if (g_str_equal (action, "return.nil"))
    care_return_deed_nil (self);
  else if (g_str_equal (action, "return.record"))
    care_return_deed_record (self);
  else if (g_str_equal (action, "return.sign-off"))
    care_return_deed_sign_off (self);
  else if (g_str_equal (action, "return.assign"))
    care_return_people_present (self);
  else if (g_str_equal (action, "return.revisions"))
    care_return_revisions_present (self);
  else if (g_str_equal (action, "return.other-service"))
    open_other (self);
  else if (g_str_equal (action, "return.copy-sheet"))
    care_copy_sheet_page_show (self);
  else if (g_str_equal (action, "return.evidence"))
    care_evidence_dialog_present (self);
  else
    show_details (self, action);
}

static void
care_return_form_dispose (GObject *object)
{
  CareReturnForm *self = CARE_RETURN_FORM (object);

  let_draft_go (self);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RETURN_FORM);
  G_OBJECT_CLASS (care_return_form_parent_class)->dispose (object);
}

static void
care_return_form_class_init (CareReturnFormClass *klass)
{
  static const char *const actions[] = {
    "return.next-field",       "return.previous-field", "return.unchanged",        "return.nil",
    "return.record",           "return.home-details",   "return.provider-details", "return.sign-off",
    "return.assign",           "return.revisions",      "return.other-service",    "return.next-problem",
    "return.previous-problem", "return.copy-sheet",     "return.evidence"
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_return_form_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_install_action (widget_class, "return.still-right", "s", act_on_section);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "return.next-problem", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "return.previous-problem",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "return.copy-sheet", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_PROBLEM_LIST);
  g_type_ensure (CARE_TYPE_RETURN_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-return-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, title);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, back);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, record);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, stack);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, state);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, problems);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, sections);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, foot);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, progress_words);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, progress);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, nil);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, unchanged);
}

static void
care_return_form_init (CareReturnForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->problems, "chosen", G_CALLBACK (go_to_problem), self);
}

void
care_return_form_set_desk (CareReturnForm *self, CareDesk *desk)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (self) && CARE_IS_DESK (desk));
  g_set_object (&self->desk, desk);
}

CareDesk *
care_return_form_get_desk (CareReturnForm *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_FORM (self), NULL);
  return self->desk;
}

void
care_return_form_set_can_go_back (CareReturnForm *self, bool can)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (self));
  gtk_widget_set_visible (self->back, can);
}

void
care_return_form_open (CareReturnForm *self, CareReturnView *view)
{
  bool known = false;

  g_return_if_fail (CARE_IS_RETURN_FORM (self) && self->desk != NULL && view != NULL);

  known = view->dataset != NULL;
  let_draft_go (self);
  clear_sections (self);
  self->draft = care_return_draft_new (self->desk, view);
  fill_sections (self);
  show_title (self);
  show_state (self);
  show_progress (self);
  care_problem_list_unfold (self->problems, false);
  care_problem_list_show (self->problems, view);
  gtk_stack_set_visible_child_name (self->stack, known ? "form" : "no-list");
  gtk_widget_set_visible (self->foot, known);
  gtk_widget_set_visible (self->record, known);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_signal_connect_swapped (self->draft, "changed", G_CALLBACK (on_draft_changed), self);
  g_signal_connect_swapped (care_return_draft_get_autosave (self->draft), "changed",
                            G_CALLBACK (show_progress), self);
}

void
care_return_form_renew (CareReturnForm *self, CareReturnView *view)
{
  g_autofree char *words = NULL;
  int renewed = 0;

  g_return_if_fail (CARE_IS_RETURN_FORM (self) && self->draft != NULL && view != NULL);

  if (!care_return_draft_renew (self->draft, view))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    renewed += care_return_row_renew (g_ptr_array_index (self->rows, i));
  show_state (self);
  if (renewed == 0)
    return;
  show_findings (self);
  words = g_strdup_printf (ngettext ("%d answer of this return was changed elsewhere. The form shows it.",
                                     "%d answers of this return were changed elsewhere. The form shows them.",
                                     (gulong)renewed),
                           renewed);
  care_main_window_toast (GTK_WIDGET (self), words);
}

void
care_return_form_focus_first (CareReturnForm *self)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (self));
  care_return_way_first (self->rows);
}

void
care_return_form_go_to (CareReturnForm *self, const char *item)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (self) && item != NULL);
  go_to_problem (self, item);
}

void
care_return_form_flush (CareReturnForm *self)
{
  g_return_if_fail (CARE_IS_RETURN_FORM (self));

  if (self->draft != NULL)
    {
      care_autosave_flush (care_return_draft_get_autosave (self->draft));
      show_findings (self);
    }
}

const CareReturnView *
care_return_form_get_view (CareReturnForm *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_FORM (self), NULL);
  return self->draft != NULL ? care_return_draft_get_view (self->draft) : NULL;
}

typedef struct
{
  CareReturnForm *form;
  CareFormSaved saved;
  gpointer data;
} Waiting;

static void
free_waiting (gpointer data, GClosure *closure)
{
  Waiting *waiting = data;

  g_object_unref (waiting->form);
  g_free (waiting);
}

static void
on_settled (CareAutosave *autosave, gpointer data)
{
  Waiting *waiting = data;
  CareReturnForm *form = waiting->form;
  CareFormSaved saved = waiting->saved;
  gpointer saved_data = waiting->data;
  CareSaveState state = care_autosave_get_state (autosave);

  if (state == CARE_SAVE_WAITING)
    return;
  g_object_ref (form);
  g_signal_handlers_disconnect_by_func (autosave, on_settled, data);
  if (state != CARE_SAVE_TROUBLE)
    saved (form, saved_data);
  g_object_unref (form);
}

void
care_return_form_when_saved (CareReturnForm *self, CareFormSaved saved, gpointer data)
{
  CareAutosave *autosave = NULL;

  g_return_if_fail (CARE_IS_RETURN_FORM (self) && saved != NULL && self->draft != NULL);

  autosave = care_return_draft_get_autosave (self->draft);
  care_return_form_flush (self);
  if (care_autosave_get_state (autosave) == CARE_SAVE_WAITING)
    {
      Waiting *waiting = g_new (Waiting, 1);

      waiting->form = g_object_ref (self);
      waiting->saved = saved;
      waiting->data = data;
      g_signal_connect_data (autosave, "changed", G_CALLBACK (on_settled), waiting, free_waiting, 0);
    }
  else if (care_autosave_get_state (autosave) != CARE_SAVE_TROUBLE)
    saved (self, data);
}
