/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-form.h"

#include <glib/gi18n.h>

#include "care-date-row.h"
#include "care-date-text.h"
#include "care-event-files.h"
#include "care-event-offers.h"
#include "care-event-questions.h"
#include "care-served-words.h"
#include "care-text-field.h"
#include "care-words-dates.h"

struct _CareEventForm
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  char *addressee; /* whom a notice is addressed to as a rule, or NULL */

  CareEventKind kind;
  bool asked;   /* the questions of a kind stand there */
  bool filling; /* by the program */
  bool touched;
  bool dated, addressed; /* the date, the recipient is a person's own and no offer */

  /* template children */
  GtkWidget *meaning_box;
  GtkLabel *meaning;
  AdwComboRow *outcome;
  AdwComboRow *party;
  AdwComboRow *begun;
  AdwComboRow *means;
  CareDateRow *date;
  GtkEditable *time;
  AdwComboRow *channel;
  CareDateRow *received;
  CareDateRow *printed;
  GtkEditable *amount;
  GtkEditable *reference;
  GtkEditable *recipient;
  GtkWidget *extenuating_row;
  GtkSwitch *extenuating;
  CareTextField *note;
  CareEventFiles *files;
};

G_DEFINE_FINAL_TYPE (CareEventForm, care_event_form, ADW_TYPE_BIN)

enum
{
  CHANGED,
  KIND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed (CareEventForm *self)
{
  self->touched = self->touched || !self->filling;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_date_changed (CareEventForm *self)
{
  self->dated = self->dated || !self->filling;
  on_changed (self);
}

static void
on_recipient_changed (CareEventForm *self)
{
  self->addressed = self->addressed || !self->filling;
  on_changed (self);
}

static bool
asks (CareEventForm *self, unsigned what)
{
  return (care_event_asks (self->kind) & what) != 0;
}

static bool
read_time (CareEventForm *self, int *hour, int *minute)
{
  return care_date_text_read_time (gtk_editable_get_text (self->time), hour, minute);
}

static bool
is_blank (GtkEditable *field)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (field)));

  return text[0] == '\0';
}

/* Where only the day is known, CARE_NO_INSTANT. */
static CareInstant
chosen_moment (CareEventForm *self)
{
  CareDate date = care_date_row_get_date (self->date);
  int hour = 0, minute = 0;

  if (!asks (self, CARE_ASKS_TIME) || date == CARE_NO_DATE || !read_time (self, &hour, &minute))
    return CARE_NO_INSTANT;
  return care_instant_from_london (date, hour, minute);
}

static CareOutcome
chosen_outcome (CareEventForm *self)
{
  return asks (self, CARE_ASKS_OUTCOME) ? (CareOutcome)care_choice_get (self->outcome, CARE_OUTCOME_NONE)
                                        : CARE_OUTCOME_NONE;
}

static CareMeans
chosen_means (CareEventForm *self)
{
  return asks (self, CARE_ASKS_MEANS) ? (CareMeans)care_choice_get (self->means, CARE_MEANS_UNSAID)
                                      : CARE_MEANS_UNSAID;
}

static const char *
dates_not_yet (CareEventForm *self)
{
  CareDate date = care_date_row_get_date (self->date);
  CareDate today = care_desk_today (self->desk);

  if ((asks (self, CARE_ASKS_RECEIVED) && care_date_row_is_unclear (self->received))
      || (asks (self, CARE_ASKS_PRINTED) && care_date_row_is_unclear (self->printed)))
    return _ ("One of the dates cannot be read. Write the day first, as in 19/11/2026, or leave it empty.");
  if (date == CARE_NO_DATE)
    return care_event_kind_is_served (self->kind)
               ? _ ("Say which date the notice bears: the days are counted from it.")
               : _ ("Say on which day it happened.");
  if (date > today)
    return care_event_kind_is_served (self->kind)
               ? _ ("The date on the notice is still to come. Look at it once more.")
               : _ ("That day is still to come. Enter it once it has happened.");
  if (asks (self, CARE_ASKS_RECEIVED) && care_date_row_get_date (self->received) > today)
    return _ ("The day on which it was received is still to come. Look at it once more.");
  return NULL;
}

const char *
care_event_form_not_yet (CareEventForm *self)
{
  const char *dates = NULL;
  int hour, minute;

  g_return_val_if_fail (CARE_IS_EVENT_FORM (self) && self->desk != NULL, NULL);

  dates = dates_not_yet (self);
  if (dates != NULL)
    return dates;
  if (asks (self, CARE_ASKS_OUTCOME) && chosen_outcome (self) == CARE_OUTCOME_NONE)
    return _ ("Say how it was decided.");
  if (asks (self, CARE_ASKS_TIME) && !is_blank (self->time) && !read_time (self, &hour, &minute))
    return _ ("The time cannot be read. Write it as 10:42, or leave it empty.");
  if (chosen_moment (self) > care_desk_now (self->desk))
    return _ ("That time is still to come. Enter it once it has happened.");
  if (asks (self, CARE_ASKS_AMOUNT) && care_served_words_pence (gtk_editable_get_text (self->amount)) == -2)
    return _ ("The amount cannot be read. Write it as 8,792 or 8792.50, or leave it empty.");
  return NULL;
}

static void
show_row (CareEventForm *self, gpointer row, unsigned what)
{
  gtk_widget_set_visible (GTK_WIDGET (row), asks (self, what));
}

static void
show_questions (CareEventForm *self)
{
  const char *meaning = care_event_meaning (self->kind);
  const char *hint = care_event_note_hint (self->kind);

  show_row (self, self->outcome, CARE_ASKS_OUTCOME);
  show_row (self, self->party, CARE_ASKS_PARTY);
  show_row (self, self->begun, CARE_ASKS_BEGUN);
  show_row (self, self->means, CARE_ASKS_MEANS);
  show_row (self, self->time, CARE_ASKS_TIME);
  show_row (self, self->channel, CARE_ASKS_CHANNEL);
  show_row (self, self->received, CARE_ASKS_RECEIVED);
  show_row (self, self->printed, CARE_ASKS_PRINTED);
  show_row (self, self->amount, CARE_ASKS_AMOUNT);
  show_row (self, self->reference, CARE_ASKS_REFERENCE);
  show_row (self, self->recipient, CARE_ASKS_RECIPIENT);
  show_row (self, self->extenuating_row, CARE_ASKS_EXTENUATING);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date), care_event_date_title (self->kind));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->printed), care_event_printed_title (self->kind));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->recipient),
                                 care_event_recipient_title (self->kind));
  g_object_set (self->note, "heading", care_event_note_title (self->kind), "hint",
                hint[0] != '\0' ? hint : NULL, NULL);
  gtk_label_set_label (self->meaning, meaning);
  gtk_widget_set_visible (self->meaning_box, meaning[0] != '\0');
  /* A letter first: what it says is proposed for the fields beneath. */
  gtk_box_reorder_child_after (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), GTK_WIDGET (self->files),
                               care_event_is_letter (self->kind) ? self->meaning_box
                                                                 : GTK_WIDGET (self->note));
}

/* What goes without saying: today, but never for a date that a document bears; the provider's own address,
 * but never for what it sends. */
static void
offer_answers (CareEventForm *self)
{
  bool served = care_event_kind_is_served (self->kind);

  if (!self->dated)
    care_date_row_set_date (self->date, served ? CARE_NO_DATE : care_desk_today (self->desk));
  if (!self->addressed)
    gtk_editable_set_text (self->recipient, served && self->addressee != NULL ? self->addressee : "");
}

void
care_event_form_ask (CareEventForm *self, CareEventKind kind, bool can_change)
{
  g_return_if_fail (CARE_IS_EVENT_FORM (self) && self->desk != NULL && kind < CARE_N_EVENT_KINDS);

  if (self->asked && self->kind == kind)
    return;
  self->filling = true;
  self->kind = kind;
  self->asked = true;
  care_event_offer_outcomes (self->outcome, kind);
  care_event_offer_means (self->means, kind);
  show_questions (self);
  offer_answers (self);
  care_event_files_expect (self->files, kind, can_change);
  self->filling = false;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_pence (GtkEditable *field, int64_t pence)
{
  g_autofree char *text = NULL;

  if (pence >= 0)
    text = pence % 100 == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, pence / 100)
                            : g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", pence / 100, (int)(pence % 100));
  gtk_editable_set_text (field, text != NULL ? text : "");
}

void
care_event_form_fill (CareEventForm *self, const CareCaseEvent *event)
{
  g_autofree char *time = NULL;

  g_return_if_fail (CARE_IS_EVENT_FORM (self) && self->asked && event != NULL);

  self->filling = true;
  self->dated = self->addressed = true;
  time = care_words_time (event->moment);
  care_choice_set (self->outcome, (int)event->outcome);
  care_choice_set (self->means, (int)event->means);
  care_choice_set (self->party, (int)event->party);
  adw_combo_row_set_selected (self->begun, event->ours ? 1 : 0);
  if (event->has_channel)
    care_choice_set (self->channel, (int)event->channel);
  care_date_row_set_date (self->date, event->date);
  care_date_row_set_date (self->received, event->received);
  care_date_row_set_date (self->printed, event->printed);
  gtk_editable_set_text (self->time, time);
  set_pence (self->amount, event->amount_pence);
  gtk_editable_set_text (self->reference, event->reference);
  gtk_editable_set_text (self->recipient, event->recipient);
  gtk_switch_set_active (self->extenuating, event->extenuating);
  care_text_field_set_text (self->note, event->note);
  care_event_files_set_kept (self->files, event->files);
  self->filling = false;
}

static void
apply_text (CareEventForm *self, char **place, GtkEditable *field, unsigned what)
{
  g_autofree char *text = g_strstrip (g_strdup (asks (self, what) ? gtk_editable_get_text (field) : ""));

  care_case_event_set (place, text);
}

static void
apply_files (CareEventForm *self, CareCaseEvent *event)
{
  GPtrArray *kept = care_event_files_get_kept (self->files);

  g_ptr_array_set_size (event->files, 0);
  for (guint i = 0; i < kept->len; i++)
    {
      const CareAttachment *one = g_ptr_array_index (kept, i);

      g_ptr_array_add (event->files, care_attachment_new (one->name, one->sha256));
    }
}

void
care_event_form_apply (CareEventForm *self, CareCaseEvent *event)
{
  g_autofree char *note = NULL;

  g_return_if_fail (CARE_IS_EVENT_FORM (self) && self->asked && event != NULL);

  if (event->kind != self->kind) /* another document has another checklist */
    {
      g_clear_pointer (&event->there, g_strfreev);
      g_clear_pointer (&event->lacking, g_strfreev);
      event->there = g_new0 (char *, 1);
      event->lacking = g_new0 (char *, 1);
    }
  event->kind = self->kind;
  event->date = care_date_row_get_date (self->date);
  event->outcome = chosen_outcome (self);
  event->means = chosen_means (self);
  event->party = asks (self, CARE_ASKS_PARTY) ? (CareParty)care_choice_get (self->party, CARE_PARTY_UNSAID)
                                              : CARE_PARTY_UNSAID;
  event->ours = asks (self, CARE_ASKS_BEGUN) && adw_combo_row_get_selected (self->begun) == 1;
  event->extenuating = asks (self, CARE_ASKS_EXTENUATING) && gtk_switch_get_active (self->extenuating);
  event->moment = chosen_moment (self);
  event->has_channel = asks (self, CARE_ASKS_CHANNEL);
  event->channel = event->has_channel ? (CareChannel)care_choice_get (self->channel, CARE_CHANNEL_POST)
                                      : CARE_CHANNEL_HAND;
  event->received = asks (self, CARE_ASKS_RECEIVED) ? care_date_row_get_date (self->received) : CARE_NO_DATE;
  event->printed = asks (self, CARE_ASKS_PRINTED) ? care_date_row_get_date (self->printed) : CARE_NO_DATE;
  event->amount_pence
      = asks (self, CARE_ASKS_AMOUNT) ? care_served_words_pence (gtk_editable_get_text (self->amount)) : -1;
  apply_text (self, &event->reference, self->reference, CARE_ASKS_REFERENCE);
  apply_text (self, &event->recipient, self->recipient, CARE_ASKS_RECIPIENT);
  note = g_strstrip (care_text_field_get_text (self->note));
  care_case_event_set (&event->note, note);
  apply_files (self, event);
}

static void
on_use (CareEventForm *self, guint field, const CareFound *found)
{
  switch ((CareEventField)field)
    {
    case CARE_EVENT_FIELD_DATE:
      care_date_row_set_date (self->date, found->date);
      break;
    case CARE_EVENT_FIELD_RECEIVED:
      care_date_row_set_date (self->received, found->date);
      break;
    case CARE_EVENT_FIELD_PRINTED:
      care_date_row_set_date (self->printed, found->date);
      break;
    case CARE_EVENT_FIELD_AMOUNT:
      set_pence (self->amount, found->pence);
      break;
    case CARE_EVENT_FIELD_REFERENCE:
      gtk_editable_set_text (self->reference, found->text);
      break;
    case CARE_N_EVENT_FIELDS:
    default:
      break;
    }
}

static void
on_kind (CareEventForm *self, guint kind)
{
  g_signal_emit (self, signals[KIND], 0, kind);
}

static void
care_event_form_dispose (GObject *object)
{
  g_clear_object (&CARE_EVENT_FORM (object)->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_EVENT_FORM);
  G_OBJECT_CLASS (care_event_form_parent_class)->dispose (object);
}

static void
care_event_form_finalize (GObject *object)
{
  g_free (CARE_EVENT_FORM (object)->addressee);
  G_OBJECT_CLASS (care_event_form_parent_class)->finalize (object);
}

static void
care_event_form_class_init (CareEventFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_event_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_event_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KIND]
      = g_signal_new ("kind", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (CARE_TYPE_DATE_ROW);
  g_type_ensure (CARE_TYPE_EVENT_FILES);
  g_type_ensure (CARE_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, meaning_box);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, meaning);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, outcome);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, party);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, begun);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, means);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, date);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, time);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, channel);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, received);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, printed);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, amount);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, reference);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, recipient);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, extenuating_row);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, extenuating);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, note);
  gtk_widget_class_bind_template_child (widget_class, CareEventForm, files);
}

/* Any answer, however it is given. */
static void
watch_answers (CareEventForm *self)
{
  AdwComboRow *const choices[] = { self->outcome, self->party, self->begun, self->means, self->channel };
  GtkEditable *const texts[] = { self->time, self->amount, self->reference };
  CareDateRow *const dates[] = { self->received, self->printed };

  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect_swapped (choices[i], "notify::selected", G_CALLBACK (on_changed), self);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_signal_connect_swapped (texts[i], "changed", G_CALLBACK (on_changed), self);
  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    g_signal_connect_swapped (dates[i], "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (on_date_changed), self);
  g_signal_connect_swapped (self->recipient, "changed", G_CALLBACK (on_recipient_changed), self);
  g_signal_connect_swapped (self->extenuating, "notify::active", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->note, "edited", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->files, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->files, "use", G_CALLBACK (on_use), self);
  g_signal_connect_swapped (self->files, "kind", G_CALLBACK (on_kind), self);
}

static void
care_event_form_init (CareEventForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  care_event_offer_channels (self->channel);
  care_event_offer_parties (self->party);
  care_date_row_set_hint (self->received, _ ("If you know it"));
  care_date_row_set_hint (self->printed, _ ("If it gives one"));
  watch_answers (self);
}

void
care_event_form_set_desk (CareEventForm *self, CareDesk *desk, const char *recipient)
{
  g_return_if_fail (CARE_IS_EVENT_FORM (self) && CARE_IS_DESK (desk));

  g_set_object (&self->desk, desk);
  care_event_files_set_desk (self->files, desk);
  g_free (self->addressee);
  self->addressee = g_strdup (recipient);
  self->filling = true;
  if (self->asked)
    offer_answers (self);
  self->filling = false;
}

char **
care_event_form_get_paths (CareEventForm *self)
{
  g_return_val_if_fail (CARE_IS_EVENT_FORM (self), NULL);
  return care_event_files_get_paths (self->files);
}

bool
care_event_form_is_touched (CareEventForm *self)
{
  g_return_val_if_fail (CARE_IS_EVENT_FORM (self), false);
  return self->touched;
}

void
care_event_form_take_drops (CareEventForm *self, GtkWidget *around)
{
  g_return_if_fail (CARE_IS_EVENT_FORM (self));
  care_event_files_take_drops (self->files, around);
}
