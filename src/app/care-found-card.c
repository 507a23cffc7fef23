/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-found-card.h"

#include <glib/gi18n.h>

#include "care-record-notice.h"
#include "care-words-cases.h"
#include "care-words-error.h"
#include "care-words-found.h"

#define SPINNER_MS 300 /* shorter than this needs no spinner */

struct _CareFoundCard
{
  AdwBin parent_instance;

  /* owned */
  char *path;
  CareNoticeReading *reading; /* NULL until it is read, and where it could not be */
  char *trouble;              /* why it could not, or NULL */
  GHashTable *used;           /* CareFound, borrowed from reading */
  guint spin;

  CareEventKind kind;
  bool can_change;

  /* template children */
  GtkSpinner *spinner;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareFoundCard, care_found_card, ADW_TYPE_BIN)

enum
{
  USE,
  KIND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gpointer
read_file (CareRecord *record, gpointer path, GError **error)
{
  return care_record_read_notice (record, path, error);
}

static bool
matters (const CareFound *found)
{
  return found->kind == CARE_FOUND_DATE || found->kind == CARE_FOUND_AMOUNT
         || found->kind == CARE_FOUND_REFERENCE;
}

/* What the words around it say it is for is shown at once; the rest is folded away. */
static bool
is_first_rank (const CareFound *found)
{
  return found->role != CARE_ROLE_NONE;
}

static const char *
role_words (const CareFound *found)
{
  const char *role = care_words_found_role (found->role);

  return role[0] != '\0' ? role : care_words_found_kind (found->kind);
}

static void
mark_used (GtkWidget *button)
{
  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Used"));
  else
    gtk_button_set_label (GTK_BUTTON (button), _ ("Used"));
}

static void
name_button (GtkWidget *button, const CareFound *found, const char *field)
{
  g_autofree char *value = care_words_found_value (found);
  g_autofree char *words
      = g_strdup_printf (field != NULL ? _ ("Use %s: %s") : _ ("Use %s as…"), value, field);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
make_button (CareFoundCard *self, const CareFound *found, guint index)
{
  unsigned fields = care_event_fields_for (self->kind, found);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = NULL;

  if (fields == 0)
    return NULL;
  if ((fields & (fields - 1)) == 0)
    {
      CareEventField field = (CareEventField)g_bit_nth_lsf (fields, -1);

      button = gtk_button_new_with_label (_ ("Use"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "found.use");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", index, (guint)field);
      name_button (button, found, care_event_field_title (self->kind, field));
      return button;
    }
  for (int field = 0; field < CARE_N_EVENT_FIELDS; field++)
    if (fields & (1u << field))
      {
        g_autoptr (GMenuItem) item
            = g_menu_item_new (care_event_field_title (self->kind, (CareEventField)field), NULL);

        g_menu_item_set_action_and_target (item, "found.use", "(uu)", index, (guint)field);
        g_menu_append_item (menu, item);
      }
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Use as…"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  name_button (button, found, NULL);
  return button;
}

static GtkWidget *
make_row (CareFoundCard *self, const CareFound *found, guint index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = make_button (self, found, index);
  g_autofree char *value = care_words_found_value (found);
  g_autofree char *more = g_strdup_printf (_ ("%s: “%s”"), role_words (found), found->sentence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  if (button == NULL)
    return row;
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (g_hash_table_contains (self->used, found))
    mark_used (button);
  g_object_set_data (G_OBJECT (row), "care-button", button);
  g_object_set_data (G_OBJECT (row), "care-found", (gpointer)found);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
clear (CareFoundCard *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static int
show_found (CareFoundCard *self)
{
  GtkWidget *others = adw_expander_row_new ();
  int shown = 0, folded = 0;

  for (guint i = 0; i < self->reading->found->len; i++)
    {
      const CareFound *found = g_ptr_array_index (self->reading->found, i);

      if (!matters (found))
        continue;
      if (is_first_rank (found))
        gtk_list_box_insert (self->list, make_row (self, found, i), shown++);
      else
        {
          adw_expander_row_add_row (ADW_EXPANDER_ROW (others), make_row (self, found, i));
          folded++;
        }
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (others),
                                 shown > 0 ? _ ("Other dates and amounts") : _ ("Dates and amounts"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (others),
                                 _ ("The words around them do not say what they are for"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (others), shown == 0);
  if (folded > 0)
    gtk_list_box_append (self->list, others);
  else
    g_object_ref_sink (others), g_object_unref (others);
  return shown + folded;
}

/* The letter reads like another kind than the one that is being entered. */
static void
show_kind (CareFoundCard *self)
{
  CareEventKind reads = care_event_kind_of_document (self->reading->document);
  GtkWidget *row = NULL, *change = NULL;
  g_autofree char *words = NULL;

  if (reads == CARE_N_EVENT_KINDS || reads == self->kind)
    return;
  row = adw_action_row_new ();
  words = g_strdup_printf (_ ("You are entering: %s"), care_words_event_kind (self->kind));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 care_words_notice_document (self->reading->document));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  if (self->can_change)
    {
      change = gtk_button_new_with_label (_ ("Enter as That"));
      gtk_widget_set_valign (change, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (change), "found.kind");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), change);
    }
  gtk_list_box_prepend (self->list, row);
}

static void
show (CareFoundCard *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *words = NULL;

  clear (self);
  if (self->trouble != NULL)
    words = g_strdup (self->trouble);
  else if (self->reading == NULL)
    words = g_strdup_printf (_ ("Reading %s. You can go on meanwhile."), name);
  else if (!self->reading->has_text)
    words = g_strdup_printf (_ ("%s has no text that can be read here: it may be a scan or a picture. It is "
                                "kept all the same; please fill in the dates yourself."),
                             name);
  else if (show_found (self) == 0)
    words = g_strdup_printf (_ ("No date, amount or reference was found in %s. It is kept all the same."),
                             name);
  else
    words
        = g_strdup_printf (_ ("Proposals from %s. Compare each with the document; nothing is filled in until "
                              "you press Use."),
                           name);
  if (self->reading != NULL && self->reading->has_text)
    show_kind (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (adw_bin_get_child (ADW_BIN (self))), words);
}

static void
stop_spinning (CareFoundCard *self)
{
  g_clear_handle_id (&self->spin, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), false);
}

static gboolean
spin (gpointer data)
{
  CareFoundCard *self = data;

  self->spin = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), true);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), true);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

/* A refusal names the whole path; the name is enough here. */
static char *
trouble_words (CareFoundCard *self, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autoptr (GError) named = error->domain == CARE_REFUSED
                                 ? g_error_new_literal (error->domain, error->code, name)
                                 : g_error_copy (error);

  return care_words_error (named, care_record_trouble (named));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareFoundCard) self = data;
  g_autoptr (GError) error = NULL;

  self->reading = care_desk_run_finish (CARE_DESK (source), result, &error);
  if (self->reading == NULL)
    self->trouble = trouble_words (self, error);
  if (self->list == NULL) /* taken out meanwhile */
    return;
  stop_spinning (self);
  gtk_widget_set_visible (GTK_WIDGET (self), true);
  show (self);
}

static void
use (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareFoundCard *self = CARE_FOUND_CARD (widget);
  const CareFound *found = NULL;
  guint index = 0, field = 0;

  if (g_str_equal (action, "found.kind"))
    {
      g_signal_emit (self, signals[KIND], 0, care_event_kind_of_document (self->reading->document));
      return;
    }
  g_variant_get (parameter, "(uu)", &index, &field);
  if (self->reading == NULL || index >= self->reading->found->len || field >= CARE_N_EVENT_FIELDS)
    return;
  found = g_ptr_array_index (self->reading->found, index);
  g_hash_table_add (self->used, (gpointer)found);
  g_signal_emit (self, signals[USE], 0, field, found);
}

static void
mark_in (GtkWidget *widget, const CareFound *found)
{
  if (g_object_get_data (G_OBJECT (widget), "care-found") == found)
    mark_used (g_object_get_data (G_OBJECT (widget), "care-button"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_in (child, found);
}

static void
on_use (CareFoundCard *self, guint field, const CareFound *found)
{
  mark_in (GTK_WIDGET (self->list), found);
}

static void
care_found_card_dispose (GObject *object)
{
  CareFoundCard *self = CARE_FOUND_CARD (object);

  g_clear_handle_id (&self->spin, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_FOUND_CARD);
  G_OBJECT_CLASS (care_found_card_parent_class)->dispose (object);
}

static void
care_found_card_finalize (GObject *object)
{
  CareFoundCard *self = CARE_FOUND_CARD (object);

  g_free (self->path);
  g_free (self->trouble);
  g_hash_table_unref (self->used);
  g_clear_pointer (&self->reading, care_notice_reading_free);
  G_OBJECT_CLASS (care_found_card_parent_class)->finalize (object);
}

static void
care_found_card_class_init (CareFoundCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_found_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_found_card_finalize;
  signals[USE] = g_signal_new_class_handler ("use", type, G_SIGNAL_RUN_LAST, G_CALLBACK (on_use), NULL, NULL,
                                             NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);
  signals[KIND]
      = g_signal_new ("kind", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_install_action (widget_class, "found.use", "(uu)", use);
  gtk_widget_class_install_action (widget_class, "found.kind", NULL, use);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-found-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CareFoundCard, spinner);
  gtk_widget_class_bind_template_child (widget_class, CareFoundCard, list);
}

static void
care_found_card_init (CareFoundCard *self)
{
  self->used = g_hash_table_new (NULL, NULL);
  self->kind = CARE_EVENT_CONTACT;
  gtk_widget_init_template (GTK_WIDGET (self));
}

CareFoundCard *
care_found_card_new (CareDesk *desk, const char *path)
{
  CareFoundCard *self = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk) && path != NULL, NULL);

  self = g_object_new (CARE_TYPE_FOUND_CARD, NULL);
  self->path = g_strdup (path);
  show (self);
  gtk_widget_set_visible (GTK_WIDGET (self), false); /* until there is something to say */
  self->spin = g_timeout_add (SPINNER_MS, spin, self);
  care_desk_run_async (desk, read_file, g_strdup (path), g_free, (GDestroyNotify)care_notice_reading_free,
                       false, NULL, on_read, g_object_ref (self));
  return self;
}

const char *
care_found_card_get_path (CareFoundCard *self)
{
  g_return_val_if_fail (CARE_IS_FOUND_CARD (self), NULL);
  return self->path;
}

void
care_found_card_expect (CareFoundCard *self, CareEventKind kind, bool can_change)
{
  g_return_if_fail (CARE_IS_FOUND_CARD (self));

  if (self->kind == kind && self->can_change == can_change)
    return;
  self->kind = kind;
  self->can_change = can_change;
  show (self);
}
