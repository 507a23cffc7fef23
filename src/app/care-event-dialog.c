/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-dialog.h"

#include <glib/gi18n.h>

#include "care-choice.h"
#include "care-dialogs.h"
#include "care-event-ask.h"
#include "care-event-form.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-served-words.h"
#include "care-words-cases.h"
#include "care-words-error.h"

struct _CareEventDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  char *id;             /* of the case */
  CareCaseEvent *wrong; /* what is put right, or NULL */

  bool busy; /* it is being saved */

  /* template children */
  GtkWidget *go;
  CareNoticeBar *trouble;
  AdwComboRow *kind;
  CareEventForm *form;
  GtkWidget *not_yet_box;
  GtkLabel *not_yet;
  GtkWidget *strike;
};

G_DEFINE_FINAL_TYPE (CareEventDialog, care_event_dialog, ADW_TYPE_WINDOW)

static CareEventKind
chosen_kind (CareEventDialog *self)
{
  return (CareEventKind)care_choice_get (self->kind, CARE_N_EVENT_KINDS);
}

static void
update (CareEventDialog *self)
{
  const char *why_not = NULL;

  if (self->desk == NULL || chosen_kind (self) == CARE_N_EVENT_KINDS)
    return;
  why_not = care_event_form_not_yet (self->form);
  gtk_widget_set_visible (self->not_yet_box, why_not != NULL);
  gtk_label_set_label (self->not_yet, why_not != NULL ? why_not : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.go", why_not == NULL && !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.strike", !self->busy);
}

/* Only the questions that belong to what happened are asked. */
static void
on_kind_chosen (CareEventDialog *self)
{
  if (self->desk == NULL || chosen_kind (self) == CARE_N_EVENT_KINDS)
    return;
  care_event_form_ask (self->form, chosen_kind (self), care_choice_count (self->kind) > 1);
  update (self);
}

static void
on_kind_wanted (CareEventDialog *self, guint kind)
{
  care_choice_set (self->kind, (int)kind);
  if (chosen_kind (self) != (CareEventKind)kind)
    care_notice_bar_set_text (self->trouble, _ ("That cannot be entered at this point of the case."));
}

static char *
refused_words (CareEventDialog *self, const GError *error)
{
  g_autofree char *words = care_words_error (error, care_record_trouble (error));

  if (self->wrong == NULL || !g_error_matches (error, CARE_REFUSED, CARE_REFUSAL_CANNOT_FOLLOW))
    return g_steal_pointer (&words);
  return g_strdup (_ ("What was entered after it could then not have happened. Put the later entries right "
                      "first, or strike them; nothing was changed."));
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *words = NULL;

  self->busy = false;
  if (self->desk == NULL) /* closed meanwhile */
    return;
  if (view != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  words = refused_words (self, error);
  care_notice_bar_set_text (self->trouble, words);
  update (self);
}

/* Takes event and paths. */
static void
save (CareEventDialog *self, CareCaseEvent *event, char **paths)
{
  if (self->wrong != NULL)
    care_case_event_set (&event->replaces, self->wrong->id);
  self->busy = true;
  care_notice_bar_set_text (self->trouble, "");
  update (self);
  care_event_ask (self->desk, self->id, event, paths, on_done, g_object_ref (self));
}

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareEventDialog *self = CARE_EVENT_DIALOG (widget);
  CareCaseEvent *event = self->wrong != NULL ? care_case_event_copy (self->wrong)
                                             : care_case_event_new (chosen_kind (self), CARE_NO_DATE);

  care_event_form_apply (self->form, event);
  save (self, event, care_event_form_get_paths (self->form));
}

static void
on_strike_answered (bool yes, gpointer data)
{
  g_autoptr (CareEventDialog) self = data;
  CareCaseEvent *event = NULL;

  if (!yes || self->desk == NULL)
    return;
  event = care_case_event_copy (self->wrong);
  event->struck = true;
  save (self, event, NULL);
}

static void
strike (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareEventDialog *self = CARE_EVENT_DIALOG (widget);
  g_autofree char *entry = care_words_event (self->wrong);
  g_autofree char *body
      = g_strdup_printf (_ ("“%s” will no longer count, and dates that follow from it are counted anew. The "
                            "entry is not erased: it can still be read as one made by mistake."),
                         entry);

  care_dialogs_ask (widget, _ ("Entered by Mistake?"), body, _ ("_Strike Entry"), true, on_strike_answered,
                    g_object_ref (self));
}

static gboolean
care_event_dialog_close_request (GtkWindow *window)
{
  CareEventDialog *self = CARE_EVENT_DIALOG (window);

  if (self->busy)
    return true;
  if (!care_event_form_is_touched (self->form))
    return GTK_WINDOW_CLASS (care_event_dialog_parent_class)->close_request (window);
  care_dialogs_ask_to_close (window);
  return true;
}

static void
care_event_dialog_dispose (GObject *object)
{
  g_clear_object (&CARE_EVENT_DIALOG (object)->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_EVENT_DIALOG);
  G_OBJECT_CLASS (care_event_dialog_parent_class)->dispose (object);
}

static void
care_event_dialog_finalize (GObject *object)
{
  CareEventDialog *self = CARE_EVENT_DIALOG (object);

  g_free (self->id);
  g_clear_pointer (&self->wrong, care_case_event_free);
  G_OBJECT_CLASS (care_event_dialog_parent_class)->finalize (object);
}

static void
care_event_dialog_class_init (CareEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_event_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_event_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = care_event_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "event.go", NULL, go);
  gtk_widget_class_install_action (widget_class, "event.strike", NULL, strike);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_EVENT_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, form);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, not_yet_box);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, not_yet);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, strike);
}

static void
care_event_dialog_init (CareEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (on_kind_chosen), self);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->form, "kind", G_CALLBACK (on_kind_wanted), self);
  care_event_form_take_drops (self->form, GTK_WIDGET (self));
}

/* Whether it can be entered now or, where an entry is put right, could stand in its place. */
static bool
can_be (CareEventDialog *self, const CareCase *ca, CareEventKind kind)
{
  g_autoptr (CareCaseEvent) event = NULL;
  unsigned can_follow = 0;

  if (self->wrong == NULL)
    return care_case_can_add (ca, kind, NULL);
  event = care_case_event_copy (self->wrong);
  care_case_event_set (&event->replaces, self->wrong->id);
  event->kind = kind;
  return kind == self->wrong->kind || care_case_can_correct (ca, event, &can_follow);
}

static void
offer_kinds (CareEventDialog *self, const CareCase *ca, CareEventKind wanted)
{
  care_choice_begin (self->kind);
  for (int i = 0; i < CARE_N_EVENT_KINDS; i++)
    if (can_be (self, ca, (CareEventKind)i))
      care_choice_add (self->kind, i, care_words_event_kind ((CareEventKind)i));
  care_choice_done (self->kind);
  care_choice_set (self->kind, (int)wanted);
}

/* Takes a copy of wrong. */
static CareEventDialog *
present (GtkWidget *from, CareDesk *desk, const CareCase *ca, CareEventKind kind, const CareCaseEvent *wrong)
{
  CareEventDialog *self = g_object_new (CARE_TYPE_EVENT_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (from);
  g_autofree char *recipient = care_served_words_recipient (
      CARE_IS_MAIN_WINDOW (root) ? care_main_window_get_overview (CARE_MAIN_WINDOW (root)) : NULL,
      ca->provider);

  self->id = g_strdup (ca->id);
  self->wrong = wrong != NULL ? care_case_event_copy (wrong) : NULL;
  care_event_form_set_desk (self->form, desk, recipient);
  self->desk = g_object_ref (desk);
  offer_kinds (self, ca, kind);
  on_kind_chosen (self);
  gtk_widget_set_visible (self->strike, wrong != NULL);
  if (wrong != NULL)
    {
      care_event_form_fill (self->form, wrong);
      gtk_window_set_title (GTK_WINDOW (self), _ ("Put Right What Was Entered"));
      gtk_button_set_label (GTK_BUTTON (self->go), _ ("_Save"));
    }
  update (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

CareEventDialog *
care_event_dialog_present (GtkWidget *from, CareDesk *desk, const CareCase *ca, CareEventKind kind)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && ca != NULL, NULL);

  return present (from, desk, ca, kind, NULL);
}

CareEventDialog *
care_event_dialog_present_correction (GtkWidget *from,
                                      CareDesk *desk,
                                      const CareCase *ca,
                                      const char *event_id)
{
  const CareCaseEvent *wrong = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && ca != NULL && event_id != NULL, NULL);

  wrong = care_case_find (ca, event_id);
  g_return_val_if_fail (wrong != NULL, NULL);
  return present (from, desk, ca, wrong->kind, wrong);
}
