/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-dialog.h"

#include <glib/gi18n.h>

#include "care-date-row.h"
#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-served-words.h"
#include "care-words-cases.h"
#include "care-words-error.h"
#include "care-words-states.h"

#define N_CHANNELS 3

struct _CareEventDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  char *id; /* of the case */
  char *file;
  CareCaseEvent *wrong; /* what is put right, or NULL */
  GArray *kinds;        /* CareEventKind, in the order of the choice */
  GArray *outcomes;     /* CareOutcome, in the order of the choice */

  /* template children */
  GtkWidget *go;
  CareNoticeBar *trouble;
  GtkWidget *meaning_box;
  GtkImage *meaning_icon;
  GtkLabel *meaning;
  AdwComboRow *kind;
  AdwComboRow *outcome;
  CareDateRow *date;
  AdwComboRow *channel;
  CareDateRow *received;
  CareDateRow *printed;
  GtkEditable *amount;
  GtkEditable *note;
  AdwActionRow *file_row;
};

G_DEFINE_FINAL_TYPE (CareEventDialog, care_event_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  char *id;
  CareCaseEvent *event;
  char *file;
} Ask;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->id);
  care_case_event_free (ask->event);
  g_free (ask->file);
  g_free (ask);
}

static gpointer
work (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  const char *const paths[] = { ask->file, NULL };

  return care_record_add_case_event (record, ask->id, ask->event, paths, error);
}

static CareEventKind
chosen_kind (CareEventDialog *self)
{
  guint i = adw_combo_row_get_selected (self->kind);

  return i < self->kinds->len ? g_array_index (self->kinds, CareEventKind, i) : CARE_N_EVENT_KINDS;
}

static CareOutcome
chosen_outcome (CareEventDialog *self)
{
  guint i = adw_combo_row_get_selected (self->outcome);

  return i < self->outcomes->len ? g_array_index (self->outcomes, CareOutcome, i) : CARE_OUTCOME_NONE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareEventDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (view != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));

      care_notice_bar_set_text (self->trouble, words);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.go", true);
    }
}

static bool
asks_amount (CareEventKind kind)
{
  return kind == CARE_EVENT_NOTICE_OF_INTENT || kind == CARE_EVENT_FINAL_NOTICE || kind == CARE_EVENT_PAYMENT
         || kind == CARE_EVENT_APPEAL_DECIDED;
}

/* What the document prints: a date for representations, for a review, or to pay by. NULL where it has none.
 */
static const char *
printed_title (CareEventKind kind)
{
  if (kind == CARE_EVENT_NOTICE_OF_INTENT)
    return _ ("Date it gives for representations");
  if (kind == CARE_EVENT_DECISION)
    return _ ("Date it gives to ask for a review");
  return kind == CARE_EVENT_FINAL_NOTICE ? _ ("Date to pay by") : NULL;
}

static const char *
not_yet (CareEventDialog *self)
{
  CareDate date = care_date_row_get_date (self->date);

  if (care_date_row_is_unclear (self->received) || care_date_row_is_unclear (self->printed))
    return _ ("One of the dates cannot be read. Write the day first, as in 19/11/2026, or leave it empty.");
  if (date == CARE_NO_DATE)
    return _ ("Say on which day it happened.");
  if (date > care_desk_today (self->desk))
    return _ ("That day is still to come. Enter it once it has happened.");
  if (asks_amount (chosen_kind (self))
      && care_served_words_pence (gtk_editable_get_text (self->amount)) == -2)
    return _ ("The amount cannot be read. Write it as 8,792 or 8792.50, or leave it empty.");
  return NULL;
}

static void
update (CareEventDialog *self)
{
  const char *why_not = NULL;

  if (self->desk == NULL)
    return;
  why_not = not_yet (self);
  gtk_widget_set_visible (self->meaning_box, why_not != NULL);
  gtk_label_set_label (self->meaning, why_not != NULL ? why_not : "");
  gtk_image_set_from_icon_name (self->meaning_icon, "dialog-information-symbolic");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.go", why_not == NULL);
}

static void
offer_outcomes (CareEventDialog *self, CareEventKind kind)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_array_set_size (self->outcomes, 0);
  for (int i = 0; i < CARE_N_OUTCOMES; i++)
    {
      CareOutcome outcome = (CareOutcome)i;

      if (outcome == CARE_OUTCOME_NONE || !care_event_kind_allows (kind, outcome))
        continue;
      g_array_append_val (self->outcomes, outcome);
      gtk_string_list_append (words, care_words_outcome (outcome));
    }
  adw_combo_row_set_model (self->outcome, G_LIST_MODEL (words));
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), self->outcomes->len > 0);
}

/* Only the questions that belong to what happened are asked. */
static void
show_questions (CareEventDialog *self)
{
  CareEventKind kind = chosen_kind (self);
  bool served = care_event_kind_is_served (kind);
  const char *printed = printed_title (kind);

  offer_outcomes (self, kind);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date),
                                 served ? _ ("Date on the document") : _ ("Date"));
  gtk_widget_set_visible (GTK_WIDGET (self->channel), served);
  gtk_widget_set_visible (GTK_WIDGET (self->received), served);
  gtk_widget_set_visible (GTK_WIDGET (self->printed), printed != NULL);
  if (printed != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->printed), printed);
  gtk_widget_set_visible (GTK_WIDGET (self->amount), asks_amount (kind));
  update (self);
}

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareEventDialog *self = CARE_EVENT_DIALOG (widget);
  CareEventKind kind = chosen_kind (self);
  Ask *ask = g_new0 (Ask, 1);

  ask->id = g_strdup (self->id);
  ask->file = g_strdup (self->file);
  ask->event = self->wrong != NULL ? care_case_event_copy (self->wrong)
                                   : care_case_event_new (kind, care_date_row_get_date (self->date));
  care_case_event_set (&ask->event->replaces, self->wrong != NULL ? self->wrong->id : "");
  ask->event->kind = kind;
  ask->event->date = care_date_row_get_date (self->date);
  ask->event->outcome = chosen_outcome (self);
  if (care_event_kind_is_served (kind))
    {
      ask->event->has_channel = true;
      ask->event->channel = (CareChannel)adw_combo_row_get_selected (self->channel);
      ask->event->received = care_date_row_get_date (self->received);
    }
  if (printed_title (kind) != NULL)
    ask->event->printed = care_date_row_get_date (self->printed);
  if (asks_amount (kind))
    ask->event->amount_pence = care_served_words_pence (gtk_editable_get_text (self->amount));
  g_free (ask->event->note);
  ask->event->note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));
  gtk_widget_action_set_enabled (widget, "event.go", false);
  care_desk_run_async (self->desk, work, ask, free_ask, (GDestroyNotify)care_case_view_free, true, NULL,
                       on_done, g_object_ref (self));
}

static void
on_file_chosen (GFile *file, gpointer data)
{
  g_autoptr (CareEventDialog) self = data;
  g_autofree char *name = NULL;

  if (file == NULL)
    return;
  g_free (self->file);
  self->file = g_file_get_path (file);
  name = g_file_get_basename (file);
  adw_action_row_set_subtitle (self->file_row, name);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  care_dialogs_open_file (widget, _ ("File to Keep"), on_file_chosen, g_object_ref (widget));
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
  g_free (self->file);
  g_clear_pointer (&self->wrong, care_case_event_free);
  g_array_unref (self->kinds);
  g_array_unref (self->outcomes);
  G_OBJECT_CLASS (care_event_dialog_parent_class)->finalize (object);
}

static void
care_event_dialog_class_init (CareEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_event_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_event_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "event.go", NULL, go);
  gtk_widget_class_install_action (widget_class, "event.choose-file", NULL, choose_file);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, meaning_box);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, meaning_icon);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, meaning);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, date);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, received);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, printed);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, note);
  gtk_widget_class_bind_template_child (widget_class, CareEventDialog, file_row);
}

static void
care_event_dialog_init (CareEventDialog *self)
{
  g_autoptr (GtkStringList) channels = gtk_string_list_new (NULL);

  self->kinds = g_array_new (false, false, sizeof (CareEventKind));
  self->outcomes = g_array_new (false, false, sizeof (CareOutcome));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_CHANNELS; i++)
    gtk_string_list_append (channels, care_words_channel ((CareChannel)i));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (channels));
  adw_combo_row_set_selected (self->channel, CARE_CHANNEL_POST);
  care_date_row_set_hint (self->received, _ ("If you know it"));
  care_date_row_set_hint (self->printed, _ ("If it gives one"));
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (show_questions), self);
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->received, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->printed, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->amount, "changed", G_CALLBACK (update), self);
}

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
  return care_case_can_correct (ca, event, &can_follow);
}

static void
offer_kinds (CareEventDialog *self, const CareCase *ca, CareEventKind wanted)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  for (int i = 0; i < CARE_N_EVENT_KINDS; i++)
    {
      CareEventKind kind = (CareEventKind)i;

      if (!can_be (self, ca, kind))
        continue;
      if (kind == wanted)
        selected = self->kinds->len;
      g_array_append_val (self->kinds, kind);
      gtk_string_list_append (words, care_words_event_kind (kind));
    }
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->kind, selected);
}

static void
fill (CareEventDialog *self, const CareCaseEvent *event)
{
  care_date_row_set_date (self->date, event->date);
  care_date_row_set_date (self->received, event->received);
  care_date_row_set_date (self->printed, event->printed);
  if (event->has_channel)
    adw_combo_row_set_selected (self->channel, event->channel);
  gtk_editable_set_text (self->note, event->note);
  if (event->amount_pence >= 0)
    {
      g_autofree char *pounds = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", event->amount_pence / 100,
                                                 (int)(event->amount_pence % 100));

      gtk_editable_set_text (self->amount, pounds);
    }
  for (guint i = 0; i < self->outcomes->len; i++)
    if (g_array_index (self->outcomes, CareOutcome, i) == event->outcome)
      adw_combo_row_set_selected (self->outcome, i);
}

static CareEventDialog *
present (GtkWidget *from, CareDesk *desk, const CareCase *ca, CareEventKind kind, const CareCaseEvent *wrong)
{
  CareEventDialog *self = g_object_new (CARE_TYPE_EVENT_DIALOG, NULL);

  self->id = g_strdup (ca->id);
  self->wrong = wrong != NULL ? care_case_event_copy (wrong) : NULL;
  offer_kinds (self, ca, kind);
  care_date_row_set_date (self->date, care_desk_today (desk));
  self->desk = g_object_ref (desk);
  show_questions (self);
  if (wrong != NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Put Right What Was Entered"));
      fill (self, wrong);
    }
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
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
