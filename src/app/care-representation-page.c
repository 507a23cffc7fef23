/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-representation-page.h"

#include "care-notice-bar.h"
#include "care-provider-row.h"
#include "care-saved-words.h"
#include "care-text-field.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-questions.h"

struct _CareRepresentationPage
{
  AdwBin parent_instance;

  /* owned */
  CareRepresentation *draft;
  CareAutosave *autosave;
  GHashTable *touched; /* keys of what may differ from the record; static texts */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *export;
  CareNoticeBar *trouble;
  GtkScrolledWindow *scroller;
  GtkLabel *days;
  AdwPreferencesGroup *missing_group;
  GtkListBox *missing;
  CareProviderRow *provider;
  AdwPreferencesGroup *grounds;
  CareTextField *facts;
  CareTextField *evidence;
  CareTextField *request;
  GtkWidget *signatory;
  GtkWidget *role;
  GtkWidget *reference;
  GtkLabel *saved;

  /* children */
  GtkWidget *checks[CARE_N_GROUNDS];

  bool filling; /* the page is filled from the draft, not typed at */
};

G_DEFINE_FINAL_TYPE (CareRepresentationPage, care_representation_page, ADW_TYPE_BIN)

static GtkWidget *
place_of (CareRepresentationPage *self, const char *key)
{
  if (g_str_equal (key, "ground"))
    return self->checks[0];
  if (g_str_equal (key, "facts"))
    return GTK_WIDGET (self->facts);
  if (g_str_equal (key, "evidence"))
    return GTK_WIDGET (self->evidence);
  if (g_str_equal (key, "request"))
    return GTK_WIDGET (self->request);
  if (g_str_equal (key, "signatory"))
    return self->signatory;
  return g_str_equal (key, "role") ? self->role : self->reference;
}

static void
on_missing_activated (CareRepresentationPage *self, GtkListBoxRow *row)
{
  gtk_widget_grab_focus (place_of (self, g_object_get_data (G_OBJECT (row), "care-key")));
}

static void
show_missing (CareRepresentationPage *self)
{
  g_autofree const char **keys = care_representation_missing (self->draft, CARE_PAPER_REPRESENTATIONS);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->missing))) != NULL)
    gtk_list_box_remove (self->missing, child);
  for (int i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), care_words_representation_key (keys[i]));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), true);
      g_object_set_data (G_OBJECT (row), "care-key", (gpointer)keys[i]);
      gtk_list_box_append (self->missing, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), keys[0] != NULL);
}

static void
show_saved (CareRepresentationPage *self)
{
  g_autofree char *words = care_saved_words (self->autosave);
  g_autofree char *trouble = care_saved_trouble (self->autosave);

  words[0] = g_ascii_toupper (words[0]);
  gtk_label_set_label (self->saved, words);
  care_notice_bar_set_text (self->trouble, trouble);
}

static void
take (CareRepresentationPage *self, const char *key, const char *text)
{
  if (g_str_equal (care_representation_get (self->draft, key), text))
    return;
  care_representation_set (self->draft, key, text);
  g_hash_table_add (self->touched, (gpointer)key);
}

static void
take_text (CareRepresentationPage *self, const char *key, CareTextField *field)
{
  g_autofree char *text = care_text_field_get_text (field);

  take (self, key, text);
}

static void
on_edited (CareRepresentationPage *self)
{
  unsigned grounds = 0;

  if (self->draft == NULL || self->filling)
    return;
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      grounds |= 1u << i;
  if (self->draft->grounds != grounds)
    g_hash_table_add (self->touched, (gpointer) "ground");
  self->draft->grounds = grounds;
  take_text (self, "facts", self->facts);
  take_text (self, "evidence", self->evidence);
  take_text (self, "request", self->request);
  take (self, "signatory", gtk_editable_get_text (GTK_EDITABLE (self->signatory)));
  take (self, "role", gtk_editable_get_text (GTK_EDITABLE (self->role)));
  take (self, "reference", gtk_editable_get_text (GTK_EDITABLE (self->reference)));
  care_autosave_touch (self->autosave);
}

/* The list of what is missing moves things about, so it waits until a field is left. */
static void
on_left (CareRepresentationPage *self)
{
  care_representation_page_flush (self);
  if (self->draft != NULL)
    show_missing (self);
}

static void
on_ground_toggled (CareRepresentationPage *self)
{
  on_edited (self);
  if (!self->filling)
    on_left (self);
}

static void
add_ground (CareRepresentationPage *self, int i)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), care_words_ground (i));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), care_words_ground_help (i));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 6);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  care_words_ground (i), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  care_words_ground_help (i), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->grounds, row);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_ground_toggled), self);
  self->checks[i] = check;
}

static void
watch_entry (CareRepresentationPage *self, GtkWidget *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_edited), self);
}

static void
watch_field (CareRepresentationPage *self, CareTextField *field)
{
  g_signal_connect_swapped (field, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (field, "left", G_CALLBACK (on_left), self);
}

static void
let_draft_go (CareRepresentationPage *self)
{
  if (self->autosave != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->autosave, self);
      care_autosave_close (self->autosave);
    }
  g_clear_object (&self->autosave);
  g_clear_pointer (&self->draft, care_representation_free);
  g_hash_table_remove_all (self->touched);
}

static void
care_representation_page_dispose (GObject *object)
{
  CareRepresentationPage *self = CARE_REPRESENTATION_PAGE (object);

  let_draft_go (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_REPRESENTATION_PAGE);
  G_OBJECT_CLASS (care_representation_page_parent_class)->dispose (object);
}

static void
care_representation_page_finalize (GObject *object)
{
  g_hash_table_unref (CARE_REPRESENTATION_PAGE (object)->touched);
  G_OBJECT_CLASS (care_representation_page_parent_class)->finalize (object);
}

static void
care_representation_page_class_init (CareRepresentationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_representation_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_representation_page_finalize;
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  g_type_ensure (CARE_TYPE_PROVIDER_ROW);
  g_type_ensure (CARE_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-representation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, title);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, export);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, days);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, missing);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, provider);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, grounds);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, facts);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, request);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, signatory);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, role);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, reference);
  gtk_widget_class_bind_template_child (widget_class, CareRepresentationPage, saved);
}

static void
care_representation_page_init (CareRepresentationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->touched = g_hash_table_new (g_str_hash, g_str_equal);
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    add_ground (self, i);
  watch_field (self, self->facts);
  watch_field (self, self->evidence);
  watch_field (self, self->request);
  watch_entry (self, self->signatory);
  watch_entry (self, self->role);
  watch_entry (self, self->reference);
  g_signal_connect_swapped (self->missing, "row-activated", G_CALLBACK (on_missing_activated), self);
}

/* Only what was typed at: a colleague may have written the rest since the page was filled. */
typedef struct
{
  CareRepresentation *draft;
  const char **fields;
} Snapshot;

static gpointer
take_snapshot (gpointer owner)
{
  CareRepresentationPage *self = owner;
  Snapshot *snapshot = g_new (Snapshot, 1);

  snapshot->draft = care_representation_copy (self->draft);
  snapshot->fields = (const char **)g_hash_table_get_keys_as_array (self->touched, NULL);
  return snapshot;
}

static void
free_snapshot (gpointer data)
{
  Snapshot *snapshot = data;

  care_representation_free (snapshot->draft);
  g_free (snapshot->fields);
  g_free (snapshot);
}

static gpointer
store_snapshot (CareRecord *record, gpointer data, GError **error)
{
  const Snapshot *snapshot = data;

  return care_record_save_representation_fields (record, snapshot->draft, snapshot->fields, error) ? data
                                                                                                   : NULL;
}

static void
on_saved (CareRepresentationPage *self)
{
  if (care_autosave_get_state (self->autosave) == CARE_SAVE_DONE)
    g_hash_table_remove_all (self->touched);
  show_saved (self);
}

static void
fill (CareRepresentationPage *self)
{
  self->filling = true;
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), (self->draft->grounds & (1u << i)) != 0);
  care_text_field_set_text (self->facts, care_representation_get (self->draft, "facts"));
  care_text_field_set_text (self->evidence, care_representation_get (self->draft, "evidence"));
  care_text_field_set_text (self->request, care_representation_get (self->draft, "request"));
  gtk_editable_set_text (GTK_EDITABLE (self->signatory), care_representation_get (self->draft, "signatory"));
  gtk_editable_set_text (GTK_EDITABLE (self->role), care_representation_get (self->draft, "role"));
  gtk_editable_set_text (GTK_EDITABLE (self->reference), care_representation_get (self->draft, "reference"));
  self->filling = false;
}

static void
show_days (CareRepresentationPage *self, const CareCaseView *view)
{
  g_autofree char *sentence = NULL;

  for (guint i = 0; sentence == NULL && i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);

      if (clock->what == CARE_CLOCK_REPRESENTATIONS)
        sentence = care_words_clock_sentence (clock, view->today);
    }
  gtk_label_set_label (self->days, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->days), sentence != NULL);
}

void
care_representation_page_show (CareRepresentationPage *self, CareDesk *desk, const CareCaseFile *file)
{
  const CareCaseView *view = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (CARE_IS_REPRESENTATION_PAGE (self) && CARE_IS_DESK (desk) && file != NULL);

  view = file->view;
  show_days (self, view);
  care_provider_row_show (self->provider, view->provider);
  if (self->draft != NULL && g_str_equal (self->draft->case_id, view->ca->id))
    return;
  let_draft_go (self);
  self->draft = care_representation_copy (view->draft);
  self->autosave = care_autosave_new (desk, self, take_snapshot, store_snapshot, free_snapshot);
  g_signal_connect_swapped (self->autosave, "changed", G_CALLBACK (on_saved), self);
  subtitle = g_strdup_printf ("%s · %s", view->provider->name, view->ca->id);
  adw_window_title_set_subtitle (self->title, subtitle);
  fill (self);
  show_missing (self);
  show_saved (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
care_representation_page_flush (CareRepresentationPage *self)
{
  g_return_if_fail (CARE_IS_REPRESENTATION_PAGE (self));

  if (self->autosave != NULL)
    care_autosave_flush (self->autosave);
}

const CareRepresentation *
care_representation_page_get_draft (CareRepresentationPage *self)
{
  g_return_val_if_fail (CARE_IS_REPRESENTATION_PAGE (self), NULL);
  return self->draft;
}
