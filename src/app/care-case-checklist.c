/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-checklist.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-checklist-save.h"
#include "care-main-window.h"
#include "care-words-checklist.h"
#include "care-words-rules.h"

/* Until nothing more was pressed for that long: ten presses are one correction. */
#define WAIT_SECONDS 4

struct _CareCaseChecklist
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  CareDesk *desk;
  char *case_id;
  char *event_id;
  GPtrArray *items; /* CareChecklistItem, borrowed from law */
  CareLaw *law;
  GHashTable *found;   /* id of an item to CareChecklistFound, as shown */
  GHashTable *pressed; /* those of them that are not put down yet */
  guint timer;
  CareEventKind kind;
  bool in_draft; /* what is missing is said in the draft already */

  /* children */
  GtkListBox *list;
  GtkWidget *count;
  GtkListBox *offer; /* to say what is missing in the draft */
  GtkWidget *offer_row;
  GtkWidget *say;
};

G_DEFINE_FINAL_TYPE (CareCaseChecklist, care_case_checklist, ADW_TYPE_PREFERENCES_GROUP)

static CareChecklistFound
found_of (const CareCaseChecklist *self, const CareChecklistItem *item)
{
  return (CareChecklistFound)GPOINTER_TO_INT (g_hash_table_lookup (self->found, item->id));
}

/* Whether anything that the law asks for was found missing. */
static bool
lacks_law (const CareCaseChecklist *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (self->items, i);

      if (item->standing == CARE_STANDING_STATUTORY && found_of (self, item) == CARE_CHECKLIST_MISSING)
        return true;
    }
  return false;
}

static const char *
offer_words (const CareCaseChecklist *self)
{
  if (self->in_draft)
    return _ ("Something that the law asks for is missing. Your draft says so.");
  if (self->kind == CARE_EVENT_FINAL_NOTICE)
    return _ ("Something that the law asks for is missing. This can be said in an appeal.");
  if (self->kind == CARE_EVENT_DECISION)
    return _ ("Something that the law asks for is missing. This can be said when you ask for a review.");
  return _ ("Something that the law asks for is missing. This can be said in your representations.");
}

static void
show_counts (CareCaseChecklist *self)
{
  guint looked = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->items->len; i++)
    looked += found_of (self, g_ptr_array_index (self->items, i)) != CARE_CHECKLIST_NOT_YET;
  words = g_strdup_printf (_ ("%u of %u looked at"), looked, self->items->len);
  gtk_label_set_label (GTK_LABEL (self->count), words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->offer_row), offer_words (self));
  gtk_widget_set_visible (self->say, !self->in_draft);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), lacks_law (self));
}

typedef struct
{
  CareCaseChecklist *list;
  char *case_id;
} Saving;

/* What could not be put down is tried again with what is pressed next, unless another case is shown. */
static void
press_again (CareCaseChecklist *self)
{
  GHashTableIter iter;
  gpointer id, found;

  g_hash_table_iter_init (&iter, self->found);
  while (g_hash_table_iter_next (&iter, &id, &found))
    g_hash_table_insert (self->pressed, g_strdup (id), found);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  g_autoptr (CareCaseChecklist) self = saving->list;
  g_autofree char *case_id = saving->case_id;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_desk_run_finish (CARE_DESK (source), result, &error);

  g_free (saving);
  if (view != NULL)
    return;
  if (g_strcmp0 (self->case_id, case_id) == 0)
    press_again (self);
  care_main_window_report (GTK_WIDGET (self), error);
}

void
care_case_checklist_flush (CareCaseChecklist *self)
{
  Saving *saving = NULL;

  g_return_if_fail (CARE_IS_CASE_CHECKLIST (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->desk == NULL || g_hash_table_size (self->pressed) == 0)
    return;
  saving = g_new0 (Saving, 1);
  saving->list = g_object_ref (self);
  saving->case_id = g_strdup (self->case_id);
  care_desk_run_async (self->desk, care_checklist_save,
                       care_checklist_change_new (self->case_id, self->kind, self->pressed),
                       (GDestroyNotify)care_checklist_change_free, (GDestroyNotify)care_case_view_free, true,
                       NULL, on_saved, saving);
  g_hash_table_remove_all (self->pressed);
}

static gboolean
on_waited (gpointer data)
{
  CareCaseChecklist *self = data;

  self->timer = 0;
  care_case_checklist_flush (self);
  return G_SOURCE_REMOVE;
}

static void
press (CareCaseChecklist *self, const char *id, CareChecklistFound found)
{
  g_hash_table_insert (self->found, g_strdup (id), GINT_TO_POINTER (found));
  g_hash_table_insert (self->pressed, g_strdup (id), GINT_TO_POINTER (found));
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (WAIT_SECONDS, on_waited, self);
  show_counts (self);
}

static void
on_toggled (GtkToggleButton *button, gpointer data)
{
  CareCaseChecklist *self = data;
  GtkToggleButton *other = g_object_get_data (G_OBJECT (button), "care-other");
  const char *id = g_object_get_data (G_OBJECT (button), "care-item");
  CareChecklistFound mine
      = (CareChecklistFound)GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "care-found"));

  /* The other one was pressed, and let this one go. */
  if (!gtk_toggle_button_get_active (button) && gtk_toggle_button_get_active (other))
    return;
  if (gtk_toggle_button_get_active (button))
    gtk_toggle_button_set_active (other, false);
  press (self, id, gtk_toggle_button_get_active (button) ? mine : CARE_CHECKLIST_NOT_YET);
}

static GtkWidget *
choice (const CareChecklistItem *item, const char *words, CareChecklistFound found, CareChecklistFound now)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (words);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", words, item->label);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), now == found);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "care-item", g_strdup (item->id), g_free);
  g_object_set_data (G_OBJECT (button), "care-found", GINT_TO_POINTER (found));
  return button;
}

static GtkWidget *
item_row (CareCaseChecklist *self, const CareChecklistItem *item)
{
  CareChecklistFound now = found_of (self, item);
  g_autofree char *standing = g_strdup (care_words_standing (item->standing));
  g_autofree char *more = NULL;
  GtkWidget *row = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *buttons[] = { choice (item, _ ("There"), CARE_CHECKLIST_THERE, now),
                           choice (item, _ ("Missing"), CARE_CHECKLIST_MISSING, now) };

  standing[0] = g_ascii_toupper (standing[0]);
  more = g_strdup_printf ("%s · %s", standing, item->source);
  row = care_case_row (item->label, more, NULL);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (size_t i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_object_set_data (G_OBJECT (buttons[i]), "care-other", buttons[1 - i]);
      g_signal_connect (buttons[i], "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (box), buttons[i]);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  return row;
}

static void
on_draft_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareCaseChecklist) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (view == NULL)
    care_main_window_report (GTK_WIDGET (self), error);
  else
    care_main_window_toast (GTK_WIDGET (self), _ ("Your draft now says that the notice is mistaken, and "
                                                  "what it leaves out"));
}

static void
on_say (CareCaseChecklist *self)
{
  care_case_checklist_flush (self);
  care_desk_run_async (self->desk, care_checklist_say, g_strdup (self->case_id), g_free,
                       (GDestroyNotify)care_case_view_free, true, NULL, on_draft_saved, g_object_ref (self));
}

static const char *
group_title (CareEventKind kind)
{
  if (kind == CARE_EVENT_NOTICE_OF_INTENT)
    return _ ("What the Notice of Intent Has to Contain");
  return kind == CARE_EVENT_DECISION ? _ ("What the Decision Should Contain")
                                     : _ ("What the Final Notice Has to Contain");
}

static void
care_case_checklist_dispose (GObject *object)
{
  CareCaseChecklist *self = CARE_CASE_CHECKLIST (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (care_case_checklist_parent_class)->dispose (object);
}

static void
care_case_checklist_finalize (GObject *object)
{
  CareCaseChecklist *self = CARE_CASE_CHECKLIST (object);

  g_free (self->case_id);
  g_free (self->event_id);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_hash_table_unref (self->found);
  g_hash_table_unref (self->pressed);
  G_OBJECT_CLASS (care_case_checklist_parent_class)->finalize (object);
}

static void
care_case_checklist_class_init (CareCaseChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_case_checklist_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_case_checklist_finalize;
}

static void
make_offer (CareCaseChecklist *self)
{
  self->offer = care_case_list (_ ("What can be said in the draft"));
  self->offer_row = care_case_row ("", NULL, NULL);
  self->say = gtk_button_new_with_label (_ ("Say So in the Draft"));
  gtk_widget_set_valign (self->say, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->say, "clicked", G_CALLBACK (on_say), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->offer_row), self->say);
  gtk_list_box_append (self->offer, self->offer_row);
  gtk_widget_add_css_class (GTK_WIDGET (self->offer), "case-offer");
  gtk_widget_set_visible (GTK_WIDGET (self->offer), false);
}

static void
care_case_checklist_init (CareCaseChecklist *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->found = care_checklist_found_new ();
  self->pressed = care_checklist_found_new ();
  self->list = care_case_list (_ ("What the document has to contain"));
  self->count = care_case_label ("", "answer-help");
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (self->count), false);
  make_offer (self);
  adw_preferences_group_set_header_suffix (group, self->count);
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
  adw_preferences_group_add (group, GTK_WIDGET (self->offer));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (care_case_checklist_flush), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
read_found (CareCaseChecklist *self, const CareCaseEvent *event)
{
  GHashTableIter iter;
  gpointer id, found;

  g_hash_table_remove_all (self->found);
  for (int i = 0; event->there != NULL && event->there[i] != NULL; i++)
    g_hash_table_insert (self->found, g_strdup (event->there[i]), GINT_TO_POINTER (CARE_CHECKLIST_THERE));
  for (int i = 0; event->lacking != NULL && event->lacking[i] != NULL; i++)
    g_hash_table_insert (self->found, g_strdup (event->lacking[i]), GINT_TO_POINTER (CARE_CHECKLIST_MISSING));
  g_hash_table_iter_init (&iter, self->pressed);
  while (g_hash_table_iter_next (&iter, &id, &found))
    g_hash_table_insert (self->found, g_strdup (id), found);
}

/* Rows are made anew only for what is not shown already: a focus that stands in one stays. */
static void
fill (CareCaseChecklist *self, const CareCaseFile *file, const CareCaseEvent *event)
{
  g_autoptr (GHashTable) was = g_steal_pointer (&self->found);

  self->found = care_checklist_found_new ();
  read_found (self, event);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  self->law = care_law_ref (file->view->law);
  self->items = care_checklist_for (self->law, self->kind, event->date);
  if (self->event_id != NULL && care_checklist_found_equal (was, self->found))
    return;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), group_title (self->kind));
  care_case_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < self->items->len; i++)
    gtk_list_box_append (self->list, item_row (self, g_ptr_array_index (self->items, i)));
}

void
care_case_checklist_show (CareCaseChecklist *self,
                          CareDesk *desk,
                          const CareCaseFile *file,
                          CareEventKind kind)
{
  const CareCaseEvent *event = NULL;
  const CareRepresentation *draft = NULL;

  g_return_if_fail (CARE_IS_CASE_CHECKLIST (self) && CARE_IS_DESK (desk) && file != NULL);

  event = care_case_last (file->view->ca, kind);
  gtk_widget_set_visible (GTK_WIDGET (self), event != NULL);
  if (g_strcmp0 (self->case_id, file->view->ca->id) != 0)
    {
      care_case_checklist_flush (self);
      g_clear_pointer (&self->event_id, g_free);
    }
  if (event == NULL)
    return;
  g_set_object (&self->desk, desk);
  self->kind = kind;
  care_case_event_set (&self->case_id, file->view->ca->id);
  if (g_strcmp0 (self->event_id, event->id) != 0)
    fill (self, file, event);
  care_case_event_set (&self->event_id, event->id);
  draft = file->view->draft;
  self->in_draft = (draft->grounds & CARE_GROUND_ERROR_IN_NOTICE) && (draft->includes & CARE_INCLUDE_GAPS);
  show_counts (self);
}
