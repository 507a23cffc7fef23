/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-dialog.h"

#include <glib/gi18n.h>

#include "care-alleged-list.h"
#include "care-alleged.h"
#include "care-choice.h"
#include "care-dialogs.h"
#include "care-event-form.h"
#include "care-main-window.h"
#include "care-misleading-list.h"
#include "care-notice-ask.h"
#include "care-notice-bar.h"
#include "care-served-words.h"
#include "care-words-error.h"

/* Whether a notice has come, in the order of the choice. */
enum
{
  NOTICE_HAS_COME,
  NO_NOTICE_YET,
};

struct _CareNoticeDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  CareOverview *overview;
  GtkWidget *from;
  char *id; /* of the case whose allegations are changed, or NULL */

  bool busy;    /* it is being saved */
  bool touched; /* what it alleges was changed by a person */

  /* template children */
  GtkWidget *go;
  CareNoticeBar *trouble;
  GtkWidget *meaning_box;
  GtkImage *meaning_icon;
  GtkLabel *meaning;
  GtkWidget *questions;
  AdwComboRow *provider;
  AdwComboRow *notice;
  GtkWidget *public_box;
  CareEventForm *form;
  AdwPreferencesGroup *alleged;
  CareAllegedList *missed;
  CareMisleadingList *misleading;
};

G_DEFINE_FINAL_TYPE (CareNoticeDialog, care_notice_dialog, ADW_TYPE_WINDOW)

static bool
has_notice (CareNoticeDialog *self)
{
  return self->id == NULL && care_choice_get (self->notice, NOTICE_HAS_COME) == NOTICE_HAS_COME;
}

static const CareProvider *
chosen_provider (CareNoticeDialog *self)
{
  int i = care_choice_get (self->provider, 0);

  return i < (int)self->overview->providers->len ? g_ptr_array_index (self->overview->providers, (guint)i)
                                                 : NULL;
}

/* What the dates lead to, while they are filled in; else what stands in the way. */
static void
show_meaning (CareNoticeDialog *self, const char *why_not)
{
  g_autoptr (CareCaseEvent) event = NULL;
  g_autofree char *words = NULL;
  bool urgent = false;

  if (!has_notice (self))
    {
      words = g_strdup (
          _ ("The first contacts come before any notice. Keep each one here: who called, what was "
             "said, what was agreed. If a notice comes, add it to this case."));
    }
  else if (why_not == NULL)
    {
      event = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, CARE_NO_DATE);
      care_event_form_apply (self->form, event);
      words = care_served_words_notice (event->date, event->channel, event->received, event->printed,
                                        self->overview->law, care_desk_today (self->desk), &urgent);
    }
  gtk_label_set_label (self->meaning, why_not != NULL ? why_not : words);
  gtk_image_set_from_icon_name (self->meaning_icon, event == NULL ? "dialog-information-symbolic"
                                                    : urgent      ? "dialog-warning-symbolic"
                                                                  : "alarm-symbolic");
}

static void
update (CareNoticeDialog *self)
{
  const char *why_not = NULL;

  if (self->desk == NULL)
    return;
  if (has_notice (self))
    why_not = care_event_form_not_yet (self->form);
  show_meaning (self, why_not);
  gtk_widget_set_visible (GTK_WIDGET (self->form), has_notice (self));
  gtk_button_set_label (GTK_BUTTON (self->go), self->id != NULL    ? _ ("_Save")
                                               : has_notice (self) ? _ ("_Record Notice")
                                                                   : _ ("_Open Case"));
  adw_preferences_group_set_description (
      self->alleged, has_notice (self)
                         ? _ ("Tick each return that the notice says was not made. Those that this "
                              "record shows as missed are ticked already.")
                         : _ ("Tick each return that is said not to have been made. It can be "
                              "changed at any time."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notice.go", why_not == NULL && !self->busy);
}

static void
on_alleged_changed (CareNoticeDialog *self)
{
  self->touched = true;
}

static void
on_provider_chosen (CareNoticeDialog *self)
{
  const CareProvider *provider = self->overview != NULL ? chosen_provider (self) : NULL;
  g_autofree char *recipient = NULL;

  if (provider == NULL || self->desk == NULL)
    return;
  recipient = care_served_words_recipient (self->overview, provider->id);
  care_event_form_set_desk (self->form, self->desk, recipient);
  care_alleged_list_show (self->missed, self->overview, provider->id);
  care_misleading_list_show (self->misleading, self->overview, provider->id);
  gtk_widget_set_visible (self->public_box, provider->ownership == CARE_OWNERSHIP_PUBLIC);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareNoticeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *words = NULL;

  self->busy = false;
  if (self->desk == NULL) /* closed meanwhile */
    return;
  if (id != NULL)
    {
      if (self->id == NULL)
        care_main_window_open_case (self->from, id);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  words = care_words_error (error, care_record_trouble (error));
  care_notice_bar_set_text (self->trouble, words);
  update (self);
}

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareNoticeDialog *self = CARE_NOTICE_DIALOG (widget);
  CareNoticeAsk *ask = NULL;

  if (chosen_provider (self) == NULL)
    return;
  ask = g_new0 (CareNoticeAsk, 1);
  ask->provider = g_strdup (chosen_provider (self)->id);
  ask->id = g_strdup (self->id);
  ask->missed = care_alleged_list_get (self->missed);
  ask->misleading = care_misleading_list_get (self->misleading);
  if (has_notice (self))
    {
      ask->event = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, CARE_NO_DATE);
      care_event_form_apply (self->form, ask->event);
      ask->paths = care_event_form_get_paths (self->form);
    }
  self->busy = true;
  care_notice_bar_set_text (self->trouble, "");
  update (self);
  care_desk_run_async (self->desk, care_notice_ask_work, ask, care_notice_ask_free, g_free, true, NULL,
                       on_done, g_object_ref (self));
}

static gboolean
care_notice_dialog_close_request (GtkWindow *window)
{
  CareNoticeDialog *self = CARE_NOTICE_DIALOG (window);

  if (self->busy)
    return true;
  if (!self->touched && !care_event_form_is_touched (self->form))
    return GTK_WINDOW_CLASS (care_notice_dialog_parent_class)->close_request (window);
  care_dialogs_ask_to_close (window);
  return true;
}

static void
care_notice_dialog_dispose (GObject *object)
{
  CareNoticeDialog *self = CARE_NOTICE_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->overview, care_overview_unref);
  g_clear_object (&self->from);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_NOTICE_DIALOG);
  G_OBJECT_CLASS (care_notice_dialog_parent_class)->dispose (object);
}

static void
care_notice_dialog_finalize (GObject *object)
{
  g_free (CARE_NOTICE_DIALOG (object)->id);
  G_OBJECT_CLASS (care_notice_dialog_parent_class)->finalize (object);
}

static void
care_notice_dialog_class_init (CareNoticeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_notice_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_notice_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = care_notice_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "notice.go", NULL, go);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_EVENT_FORM);
  g_type_ensure (CARE_TYPE_ALLEGED_LIST);
  g_type_ensure (CARE_TYPE_MISLEADING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-notice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, meaning_box);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, meaning_icon);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, meaning);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, provider);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, public_box);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, form);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, alleged);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, missed);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, misleading);
}

static void
care_notice_dialog_init (CareNoticeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  care_choice_begin (self->notice);
  care_choice_add (self->notice, NOTICE_HAS_COME, _ ("A notice of intent"));
  care_choice_add (self->notice, NO_NOTICE_YET, _ ("No notice yet: keep a log of contacts"));
  care_choice_done (self->notice);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->notice, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->provider, "notify::selected", G_CALLBACK (on_provider_chosen), self);
  g_signal_connect_swapped (self->missed, "changed", G_CALLBACK (on_alleged_changed), self);
  g_signal_connect_swapped (self->misleading, "changed", G_CALLBACK (on_alleged_changed), self);
  care_event_form_take_drops (self->form, GTK_WIDGET (self));
}

/* The provider with the most missed windows is the one that a notice is likely to have come to. */
static int
most_missed (const CareOverview *overview)
{
  int likely = 0;
  guint most = 0;

  for (guint i = 0; i < overview->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (overview->providers, i);
      guint missed = care_alleged_count_missed (overview, provider->id);

      if (missed > most)
        {
          most = missed;
          likely = (int)i;
        }
    }
  return likely;
}

/* only: the id of the one that can be chosen, or NULL. */
static void
offer_providers (CareNoticeDialog *self, const char *only)
{
  care_choice_begin (self->provider);
  for (guint i = 0; i < self->overview->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (self->overview->providers, i);

      if (only == NULL || g_str_equal (provider->id, only))
        care_choice_add (self->provider, (int)i, provider->name);
    }
  care_choice_done (self->provider);
  if (only == NULL)
    care_choice_set (self->provider, most_missed (self->overview));
  gtk_widget_set_visible (GTK_WIDGET (self->provider), care_choice_count (self->provider) > 1);
}

/* Shows what is alleged, and nothing else. */
static void
show_change (CareNoticeDialog *self, const CareCase *ca)
{
  self->id = g_strdup (ca->id);
  gtk_window_set_title (GTK_WINDOW (self), _ ("What Is Alleged"));
  gtk_widget_set_visible (self->meaning_box, false);
  gtk_widget_set_visible (self->questions, false);
  care_alleged_list_tick (self->missed, ca->missed, self->overview);
  care_misleading_list_set (self->misleading, ca->misleading);
}

static CareNoticeDialog *
present (GtkWidget *from, CareDesk *desk, const CareOverview *overview, const CareCase *ca)
{
  CareNoticeDialog *self = g_object_new (CARE_TYPE_NOTICE_DIALOG, NULL);

  self->from = g_object_ref (from);
  self->overview = care_overview_ref ((CareOverview *)overview);
  self->desk = g_object_ref (desk);
  offer_providers (self, ca != NULL ? ca->provider : NULL);
  on_provider_chosen (self);
  care_event_form_ask (self->form, CARE_EVENT_NOTICE_OF_INTENT, false);
  if (ca != NULL)
    show_change (self, ca);
  update (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

CareNoticeDialog *
care_notice_dialog_present (GtkWidget *from, CareDesk *desk, const CareOverview *overview)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && overview != NULL, NULL);

  return present (from, desk, overview, NULL);
}

CareNoticeDialog *
care_notice_dialog_present_change (GtkWidget *from, CareDesk *desk, const CareCase *ca)
{
  const CareOverview *overview = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk) && ca != NULL, NULL);

  overview = care_main_window_get_overview (CARE_MAIN_WINDOW (gtk_widget_get_root (from)));
  g_return_val_if_fail (overview != NULL, NULL);
  return present (from, desk, overview, ca);
}
