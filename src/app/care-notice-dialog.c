/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-dialog.h"

#include <glib/gi18n.h>

#include "care-alleged-list.h"
#include "care-date-row.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-served-words.h"
#include "care-words-error.h"
#include "care-words-states.h"

#define N_CHANNELS 3

struct _CareNoticeDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  CareLaw *law;
  GtkWidget *from;
  char *id; /* of the case whose allegations are changed, or NULL */
  GPtrArray *misleading;
  GPtrArray *providers; /* char: ids, in the order of the choice */
  GPtrArray *lists;     /* CareAllegedList: one a provider */

  /* template children */
  GtkWidget *go;
  CareNoticeBar *trouble;
  GtkWidget *meaning_box;
  GtkImage *meaning_icon;
  GtkLabel *meaning;
  AdwComboRow *provider;
  CareDateRow *sent;
  AdwComboRow *channel;
  CareDateRow *received;
  CareDateRow *printed;
  GtkEditable *reference;
  GtkEditable *amount;
  AdwPreferencesGroup *alleged;
};

G_DEFINE_FINAL_TYPE (CareNoticeDialog, care_notice_dialog, ADW_TYPE_WINDOW)

/* All that the database thread needs, copied. */
typedef struct
{
  char *provider;
  char *id; /* of a case that is there already, or NULL */
  GPtrArray *missed;
  GPtrArray *misleading; /* or NULL */
  CareCaseEvent *event;
  char *reference;
} Ask;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->provider);
  g_free (ask->id);
  g_ptr_array_unref (ask->missed);
  g_clear_pointer (&ask->misleading, g_ptr_array_unref);
  g_clear_pointer (&ask->event, care_case_event_free);
  g_free (ask->reference);
  g_free (ask);
}

static bool
enter_notice (CareRecord *record, const Ask *ask, char **id, GError **error)
{
  g_autoptr (CareCaseView) opened = care_record_open_case (record, ask->provider, ask->missed, NULL, error);
  g_autoptr (CareCaseView) entered = NULL;
  g_autoptr (CareRepresentation) draft = NULL;

  if (opened == NULL)
    return false;
  entered = care_record_add_case_event (record, opened->ca->id, ask->event, NULL, error);
  if (entered == NULL)
    return false;
  if (ask->reference[0] != '\0')
    {
      draft = care_representation_copy (entered->draft);
      care_representation_set (draft, "reference", ask->reference);
      if (!care_record_save_representation (record, draft, error))
        return false;
    }
  *id = g_strdup (opened->ca->id);
  return true;
}

static bool
change (CareRecord *record, const Ask *ask, char **id, GError **error)
{
  g_autoptr (CareCaseView) changed
      = care_record_change_case (record, ask->id, ask->missed, ask->misleading, error);

  *id = changed != NULL ? g_strdup (ask->id) : NULL;
  return changed != NULL;
}

/* The case, its notice and the notice's reference are kept together or not at all. */
static gpointer
work (CareRecord *record, gpointer data, GError **error)
{
  CareStore *store = care_record_store (record);
  const Ask *ask = data;
  g_autofree char *id = NULL;

  if (!care_store_begin (store, error))
    return NULL;
  if (!(ask->id != NULL ? change : enter_notice) (record, ask, &id, error))
    {
      care_store_rollback (store);
      return NULL;
    }
  return care_store_commit (store, error) ? g_steal_pointer (&id) : NULL;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareNoticeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (id != NULL)
    {
      care_main_window_open_case (self->from, id);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));

      care_notice_bar_set_text (self->trouble, words);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "notice.go", true);
    }
}

static CareAllegedList *
present_list (CareNoticeDialog *self)
{
  guint i = adw_combo_row_get_selected (self->provider);

  return i < self->lists->len ? g_ptr_array_index (self->lists, i) : NULL;
}

/* What stands in the way of entering it, or NULL. */
static const char *
not_yet (CareNoticeDialog *self)
{
  CareDate sent = care_date_row_get_date (self->sent);

  if (self->id != NULL)
    return NULL;
  if (care_date_row_is_unclear (self->received) || care_date_row_is_unclear (self->printed))
    return _ ("One of the dates cannot be read. Write the day first, as in 19/11/2026, or leave it empty.");
  if (sent == CARE_NO_DATE)
    return _ ("Say which date the notice bears: the days are counted from it.");
  if (sent > care_desk_today (self->desk))
    return _ ("The date on the notice is still to come. Look at it once more.");
  if (care_served_words_pence (gtk_editable_get_text (self->amount)) == -2)
    return _ ("The amount cannot be read. Write it as 8,792 or 8792.50, or leave it empty.");
  return NULL;
}

static void
update (CareNoticeDialog *self)
{
  CareDate sent = care_date_row_get_date (self->sent);
  const char *why_not = NULL;
  bool urgent = true;
  g_autofree char *words = NULL;

  if (self->desk == NULL)
    return;
  why_not = not_yet (self);
  if (why_not == NULL && self->id == NULL)
    words = care_served_words_notice (sent, (CareChannel)adw_combo_row_get_selected (self->channel),
                                      care_date_row_get_date (self->received),
                                      care_date_row_get_date (self->printed), self->law,
                                      care_desk_today (self->desk), &urgent);
  gtk_label_set_label (self->meaning, why_not != NULL ? why_not : words);
  gtk_image_set_from_icon_name (self->meaning_icon, why_not != NULL ? "dialog-information-symbolic"
                                                    : urgent        ? "dialog-warning-symbolic"
                                                                    : "alarm-symbolic");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notice.go", why_not == NULL);
}

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareNoticeDialog *self = CARE_NOTICE_DIALOG (widget);
  Ask *ask = g_new0 (Ask, 1);

  ask->id = g_strdup (self->id);
  ask->misleading = self->misleading != NULL ? g_ptr_array_ref (self->misleading) : NULL;
  ask->provider = g_strdup (g_ptr_array_index (self->providers, adw_combo_row_get_selected (self->provider)));
  ask->missed = care_alleged_list_get (present_list (self));
  ask->reference = g_strstrip (g_strdup (gtk_editable_get_text (self->reference)));
  ask->event = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date_row_get_date (self->sent));
  ask->event->has_channel = true;
  ask->event->channel = (CareChannel)adw_combo_row_get_selected (self->channel);
  ask->event->received = care_date_row_get_date (self->received);
  ask->event->printed = care_date_row_get_date (self->printed);
  ask->event->amount_pence = care_served_words_pence (gtk_editable_get_text (self->amount));
  gtk_widget_action_set_enabled (widget, "notice.go", false);
  care_desk_run_async (self->desk, work, ask, free_ask, g_free, true, NULL, on_done, g_object_ref (self));
}

static void
show_alleged (CareNoticeDialog *self)
{
  CareAllegedList *present = present_list (self);

  for (guint i = 0; i < self->lists->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->lists, i),
                            g_ptr_array_index (self->lists, i) == (gpointer)present);
}

static void
share_allegations (CareNoticeDialog *self, const CareCase *ca)
{
  self->id = g_strdup (ca->id);
  self->misleading = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  for (guint i = 0; i < ca->misleading->len; i++)
    {
      const CareAllegation *one = g_ptr_array_index (ca->misleading, i);

      g_ptr_array_add (self->misleading,
                       care_allegation_new (one->location, one->service, one->month, one->item));
    }
}

static void
care_notice_dialog_dispose (GObject *object)
{
  CareNoticeDialog *self = CARE_NOTICE_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->law, care_law_unref);
  g_clear_object (&self->from);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_NOTICE_DIALOG);
  G_OBJECT_CLASS (care_notice_dialog_parent_class)->dispose (object);
}

static void
care_notice_dialog_finalize (GObject *object)
{
  CareNoticeDialog *self = CARE_NOTICE_DIALOG (object);

  g_ptr_array_unref (self->providers);
  g_ptr_array_unref (self->lists);
  g_free (self->id);
  g_clear_pointer (&self->misleading, g_ptr_array_unref);
  G_OBJECT_CLASS (care_notice_dialog_parent_class)->finalize (object);
}

static void
care_notice_dialog_class_init (CareNoticeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_notice_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_notice_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "notice.go", NULL, go);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-notice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, go);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, meaning_box);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, meaning_icon);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, meaning);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, provider);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, sent);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, received);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, printed);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, reference);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, CareNoticeDialog, alleged);
}

static void
care_notice_dialog_init (CareNoticeDialog *self)
{
  g_autoptr (GtkStringList) channels = gtk_string_list_new (NULL);

  self->providers = g_ptr_array_new_with_free_func (g_free);
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_CHANNELS; i++)
    gtk_string_list_append (channels, care_words_channel ((CareChannel)i));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (channels));
  adw_combo_row_set_selected (self->channel, CARE_CHANNEL_POST);
  care_date_row_set_hint (self->received, _ ("If you know it"));
  care_date_row_set_hint (self->printed, _ ("If the notice gives one"));
  g_signal_connect_swapped (self->sent, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->received, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->printed, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->amount, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->channel, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->provider, "notify::selected", G_CALLBACK (show_alleged), self);
}

static void
add_providers (CareNoticeDialog *self, const CareOverview *overview, const char *only)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint likely = 0;
  int most = 0;

  for (guint i = 0; i < overview->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (overview->providers, i);
      CareAllegedList *list = NULL;

      if (only != NULL && !g_str_equal (provider->id, only))
        continue;
      list = g_object_new (CARE_TYPE_ALLEGED_LIST, NULL);
      care_alleged_list_show (list, overview, provider->id);
      gtk_string_list_append (names, provider->name);
      g_ptr_array_add (self->providers, g_strdup (provider->id));
      g_ptr_array_add (self->lists, list);
      adw_preferences_group_add (self->alleged, GTK_WIDGET (list));
      if (care_alleged_list_count (list) > most)
        {
          most = care_alleged_list_count (list);
          likely = self->lists->len - 1;
        }
    }
  adw_combo_row_set_model (self->provider, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->provider, likely);
  gtk_widget_set_visible (GTK_WIDGET (self->provider), self->providers->len > 1);
  show_alleged (self);
}

static CareNoticeDialog *
present (GtkWidget *from, CareDesk *desk, const CareOverview *overview, const CareCase *ca)
{
  CareNoticeDialog *self = g_object_new (CARE_TYPE_NOTICE_DIALOG, NULL);

  self->from = g_object_ref (from);
  self->law = care_law_ref (overview->law);
  add_providers (self, overview, ca != NULL ? ca->provider : NULL);
  self->desk = g_object_ref (desk);
  if (ca != NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("What Is Alleged"));
      gtk_button_set_label (GTK_BUTTON (self->go), _ ("_Save"));
      gtk_widget_set_visible (self->meaning_box, false);
      gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->sent), ADW_TYPE_PREFERENCES_GROUP),
                              false);
      share_allegations (self, ca);
      care_alleged_list_tick (present_list (self), ca->missed);
    }
  update (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  if (ca == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (care_date_row_get_entry (self->sent)));
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
