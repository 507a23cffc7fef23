/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-form.h"

#include <glib/gi18n.h>

#include "care-copy-sheet-page.h"
#include "care-evidence-dialog.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-return-deeds.h"
#include "care-return-proof.h"
#include "care-return-row.h"
#include "care-return-section.h"
#include "care-saved-words.h"
#include "care-words-dates.h"
#include "care-words-rules.h"
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
  GtkWidget *state;
  GtkImage *state_icon;
  GtkLabel *state_title;
  GtkLabel *state_more;
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
    answered = g_strdup_printf (_ ("%d of %d answered"), view->answered, view->asked);
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

/* Findings speak when a field was left, never in the middle of a number. */
static void
show_findings (CareReturnForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    care_return_row_show_finding (g_ptr_array_index (self->rows, i));
}

static void
on_row_left (CareReturnForm *self)
{
  care_autosave_flush (care_return_draft_get_autosave (self->draft));
  show_findings (self);
}

static char *
state_more (const CareReturnView *view, CareInstant now)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *why = care_words_window_why (&view->window, view->law->holidays, view->law->rules);
  g_autofree char *proof = care_return_proof_words (view);
  const CareSubmission *last
      = view->submissions->len > 0 ? g_ptr_array_index (view->submissions, view->submissions->len - 1) : NULL;

  if (view->ret->kind == CARE_RETURN_NIL)
    g_string_append_printf (text, _ ("Nil return: %s"), view->ret->nil_reason);
  else if (view->ret->kind == CARE_RETURN_UNCHANGED && view->previous != NULL)
    {
      g_autofree char *month = care_words_month (view->previous->month);

      g_string_append_printf (text, _ ("Carried forward unchanged from %s."), month);
    }
  if (last != NULL && last->at == view->recorded_at)
    g_string_append_printf (text, _ ("%sRecorded by %s. You can still change figures and record again."),
                            text->len > 0 ? "\n" : "", last->by);
  else if (last != NULL)
    {
      g_autofree char *at = care_words_instant (last->at);

      g_string_append_printf (
          text,
          _ ("%sLast recorded by %s, as saved in the Capacity Tracker on %s. You can still change figures "
             "and record again."),
          text->len > 0 ? "\n" : "", last->by, at);
    }
  else if (view->state == CARE_STATE_UNKNOWN)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            _ ("The place for it is Home Details, in the menu at the foot of this page."));
  else if (now < view->window.late_from && why[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", why);
  if (*proof != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", proof);
  return g_string_free (g_steal_pointer (&text), false);
}

static const char *
state_icon (CareState state)
{
  if (state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL)
    return "object-select-symbolic";
  if (care_state_is_miss (state))
    return "dialog-warning-symbolic";
  return "document-edit-symbolic";
}

static void
show_state (CareReturnForm *self)
{
  const CareReturnView *view = care_return_draft_get_view (self->draft);
  CareInstant now = care_desk_now (self->desk);
  g_autofree char *title = care_words_state_sentence (view->state, &view->window, view->recorded_at);
  g_autofree char *more = state_more (view, now);

  gtk_label_set_label (self->state_title, title);
  gtk_label_set_label (self->state_more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->state_more), more[0] != '\0');
  gtk_image_set_from_icon_name (self->state_icon, state_icon (view->state));
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

static GtkWidget *
focused_field (CareReturnForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return NULL;
  return CARE_IS_RETURN_FIELD (focus) ? focus : gtk_widget_get_ancestor (focus, CARE_TYPE_RETURN_FIELD);
}

/* All fields that can be reached now, in the order of the list. Folded ones cannot. */
static GPtrArray *
reachable_fields (CareReturnForm *self)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      GPtrArray *fields = care_return_row_get_fields (g_ptr_array_index (self->rows, i));

      for (guint j = 0; j < fields->len; j++)
        if (gtk_widget_get_mapped (g_ptr_array_index (fields, j)))
          g_ptr_array_add (all, g_ptr_array_index (fields, j));
    }
  return all;
}

static void
move_focus (CareReturnForm *self, int step)
{
  g_autoptr (GPtrArray) all = reachable_fields (self);
  GtkWidget *focus = focused_field (self);
  guint at = 0;

  if (all->len == 0)
    return;
  if (focus == NULL || !g_ptr_array_find (all, focus, &at))
    gtk_widget_grab_focus (g_ptr_array_index (all, 0));
  else if (step > 0 && at + 1 == all->len)
    gtk_widget_grab_focus (self->record);
  else if ((int)at + step >= 0)
    gtk_widget_grab_focus (g_ptr_array_index (all, (guint)((int)at + step)));
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
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareReturnForm *self = CARE_RETURN_FORM (widget);

  if (self->draft == NULL)
    return;
  if (g_str_equal (action, "return.next-field"))
    move_focus (self, 1);
  else if (g_str_equal (action, "return.previous-field"))
    move_focus (self, -1);
  else if (g_str_equal (action, "return.unchanged"))
    care_return_deed_unchanged (self);
  else if (g_str_equal (action, "return.nil"))
    care_return_deed_nil (self);
  else if (g_str_equal (action, "return.record"))
    care_return_deed_record (self);
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
  static const char *const actions[]
      = { "return.next-field", "return.previous-field", "return.unchanged",
          "return.nil",        "return.record",         "return.copy-sheet",
          "return.evidence",   "return.home-details",   "return.provider-details" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_return_form_dispose;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "return.copy-sheet", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-return-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, title);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, back);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, record);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, stack);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, state);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, state_icon);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, state_title);
  gtk_widget_class_bind_template_child (widget_class, CareReturnForm, state_more);
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
  gtk_stack_set_visible_child_name (self->stack, known ? "form" : "no-list");
  gtk_widget_set_visible (self->foot, known);
  gtk_widget_set_visible (self->record, known);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_signal_connect_swapped (self->draft, "changed", G_CALLBACK (show_progress), self);
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
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (CARE_IS_RETURN_FORM (self));

  all = reachable_fields (self);
  if (all->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (all, 0));
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
