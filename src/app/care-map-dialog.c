/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into which column of a bulk file, column by column. */
#include "care-bulk-dialog-private.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-fields.h"
#include "care-main-window.h"
#include "care-return-section.h"
#include "care-words-bulk.h"
#include "care-words-findings.h"

/* One line of what can be chosen. */
typedef struct
{
  CareColumnKind kind;
  CareColumnOf of;
  char *field;
} Choice;

typedef struct
{
  CareDesk *desk;          /* owned */
  CareLaw *law;            /* a reference: keeps dataset alive */
  CareColumnMap *map;      /* owned: as it will be kept */
  GPtrArray *choices;      /* Choice, owned */
  GtkStringList *words;    /* owned, one a choice */
  GObject *data;           /* owned */
  CarePlainDialog *dialog; /* borrowed: it owns this */
  AdwEntryRow *name;
  const CareDataset *dataset;
  CareMapChanged changed;
} Editing;

static void
free_choice (gpointer data)
{
  g_free (((Choice *)data)->field);
  g_free (data);
}

static void
free_editing (gpointer data)
{
  Editing *self = data;

  g_object_unref (self->desk);
  care_law_unref (self->law);
  care_column_map_free (self->map);
  g_ptr_array_unref (self->choices);
  g_object_unref (self->words);
  g_object_unref (self->data);
  g_free (self);
}

static Editing *
editing_of (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "care-editing");
}

static void
add_choice (Editing *self, CareColumnKind kind, CareColumnOf of, const char *field, const char *words)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->kind = kind;
  choice->of = of;
  choice->field = g_strdup (field);
  g_ptr_array_add (self->choices, choice);
  gtk_string_list_append (self->words, words);
}

static void
add_field (Editing *self, const char *field)
{
  g_autofree char *words = care_words_field (self->dataset, field);
  g_autofree char *label = care_return_section_capital (words);

  add_choice (self, CARE_COLUMN_FIELD, CARE_OF_LOCATION, field, label);
}

static guint
find_choice (const Editing *self, const CareColumn *column)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->kind == column->kind && (choice->kind != CARE_COLUMN_OF || choice->of == column->of)
          && (choice->kind != CARE_COLUMN_FIELD || g_str_equal (choice->field, column->what)))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Nothing, a fixed text, what is known of the place, the month's questions, and what else the map asks for.
 */
static void
fill_choices (Editing *self)
{
  add_choice (self, CARE_COLUMN_EMPTY, CARE_OF_LOCATION, NULL, _ ("Nothing"));
  add_choice (self, CARE_COLUMN_TEXT, CARE_OF_LOCATION, NULL, _ ("The same text in every row"));
  for (int of = 0; of < CARE_N_COLUMN_OFS; of++)
    add_choice (self, CARE_COLUMN_OF, (CareColumnOf)of, NULL, care_words_column_of ((CareColumnOf)of));
  for (guint i = 0; i < self->dataset->items->len; i++)
    {
      g_auto (GStrv) fields = care_item_fields (g_ptr_array_index (self->dataset->items, i));

      for (size_t j = 0; fields[j] != NULL; j++)
        add_field (self, fields[j]);
    }
  for (guint i = 0; i < self->map->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (self->map->columns, i);

      if (find_choice (self, column) == GTK_INVALID_LIST_POSITION)
        add_field (self, column->what);
    }
}

static void
on_chosen (AdwComboRow *row, GParamSpec *spec, Editing *self)
{
  CareColumn *column = g_object_get_data (G_OBJECT (row), "care-column");
  GtkWidget *entry = g_object_get_data (G_OBJECT (row), "care-entry");
  guint place = adw_combo_row_get_selected (row);
  const Choice *choice = NULL;

  if (place >= self->choices->len)
    return;
  choice = g_ptr_array_index (self->choices, place);
  gtk_widget_set_visible (entry, choice->kind == CARE_COLUMN_TEXT);
  care_column_set (column, choice->kind, choice->of,
                   choice->kind == CARE_COLUMN_TEXT ? gtk_editable_get_text (GTK_EDITABLE (entry))
                                                    : choice->field);
}

static void
on_text (GtkEditable *entry, CareColumn *column)
{
  if (column->kind == CARE_COLUMN_TEXT)
    care_column_set (column, CARE_COLUMN_TEXT, CARE_OF_LOCATION, gtk_editable_get_text (entry));
}

static GtkWidget *
make_column (Editing *self, CareColumn *column)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *entry = gtk_entry_new ();
  g_autoptr (GtkExpression) shown = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *column->header != '\0' ? column->header : _ ("(a column without a name)"));
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 12);
  gtk_entry_set_max_length (GTK_ENTRY (entry), CARE_LONGEST_COLUMN_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (entry), column->kind == CARE_COLUMN_TEXT ? column->what : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The text"), -1);
  gtk_widget_set_visible (entry, column->kind == CARE_COLUMN_TEXT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  g_object_set_data (G_OBJECT (row), "care-column", column);
  g_object_set_data (G_OBJECT (row), "care-entry", entry);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), shown);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_choice (self, column));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_chosen), self);
  g_signal_connect (entry, "changed", G_CALLBACK (on_text), column);
  return row;
}

static void
update (Editing *self)
{
  g_autofree char *name = care_fields_text (self->name);

  care_plain_dialog_allow (self->dialog,
                           *name != '\0' && g_utf8_strlen (name, -1) <= CARE_LONGEST_COLUMN_TEXT);
}

static gpointer
save_map (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_save_map (record, data, error));
}

static gpointer
remove_map (CareRecord *record, gpointer data, GError **error)
{
  const CareColumnMap *map = data;

  return GINT_TO_POINTER (care_record_remove_map (record, map->service, map->name, error));
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Editing *self = editing_of (dialog);
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  care_main_window_report (GTK_WIDGET (dialog), error);
  if (error != NULL)
    return;
  self->changed (self->map->name, self->data);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* As it stands in the dialog. A text column without its text holds nothing. */
static CareColumnMap *
map_to_keep (Editing *self)
{
  g_free (self->map->name);
  self->map->name = care_fields_text (self->name);
  for (guint i = 0; i < self->map->columns->len; i++)
    {
      CareColumn *column = g_ptr_array_index (self->map->columns, i);

      if (column->kind == CARE_COLUMN_TEXT && *column->what == '\0')
        care_column_set (column, CARE_COLUMN_EMPTY, CARE_OF_LOCATION, NULL);
    }
  return care_column_map_copy (self->map);
}

static void
keep (Editing *self, CareDeskWork work, CareColumnMap *map)
{
  care_desk_run_async (self->desk, work, map, (GDestroyNotify)care_column_map_free, NULL, true, NULL, on_kept,
                       g_object_ref (self->dialog));
}

static void
on_go (CarePlainDialog *dialog)
{
  Editing *self = editing_of (dialog);

  keep (self, save_map, map_to_keep (self));
}

static void
reset_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  Editing *self = editing_of (dialog);

  keep (self, remove_map, care_column_map_copy (self->map));
}

typedef struct
{
  CareColumnMap *map;
  char *path;
} Export;

static void
free_export (gpointer data)
{
  Export *export = data;

  care_column_map_free (export->map);
  g_free (export->path);
  g_free (export);
}

static gpointer
write_map (CareRecord *record, gpointer data, GError **error)
{
  const Export *export = data;

  return GINT_TO_POINTER (care_record_write_map_file (record, export->map, export->path, error));
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  care_main_window_report (GTK_WIDGET (dialog), error);
}

static void
on_place_chosen (GFile *file, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Editing *self = editing_of (dialog);
  Export *export = NULL;

  if (file == NULL || self == NULL)
    return;
  export = g_new0 (Export, 1);
  export->map = map_to_keep (self);
  export->path = g_file_get_path (file);
  care_desk_run_async (self->desk, write_map, export, free_export, NULL, false, NULL, on_exported,
                       g_object_ref (dialog));
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  const Editing *self = editing_of (dialog);
  g_autofree char *plain = g_strdelimit (care_fields_text (self->name), "/\\:*?\"<>|", '-');
  g_autofree char *name = g_strconcat (plain, ".json", NULL);

  care_dialogs_save_file (dialog, _ ("Export These Columns"), name, on_place_chosen, g_object_ref (dialog));
}

static void
fill (Editing *self, const CareKnownMap *known)
{
  static const GActionEntry actions[]
      = { { .name = "export", .activate = export_action }, { .name = "reset", .activate = reset_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *head = adw_preferences_group_new ();
  GtkWidget *columns = adw_preferences_group_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_ ("Export…"));
  GtkWidget *reset = gtk_button_new_with_label (known->shipped ? _ ("Reset to Shipped") : _ ("Remove"));

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self->dialog);
  gtk_widget_insert_action_group (GTK_WIDGET (self->dialog), "map", G_ACTION_GROUP (group));
  self->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->map->name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (head), GTK_WIDGET (self->name));
  if (*self->map->source != '\0')
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (head), self->map->source);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "map.export");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (reset), "map.reset");
  gtk_widget_set_visible (reset, known->own);
  gtk_box_append (GTK_BOX (buttons), export);
  gtk_box_append (GTK_BOX (buttons), reset);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (columns), _ ("What Goes into Each Column"));
  for (guint i = 0; i < self->map->columns->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (columns),
                               make_column (self, g_ptr_array_index (self->map->columns, i)));
  care_plain_dialog_append (self->dialog, head);
  care_plain_dialog_append (self->dialog, buttons);
  care_plain_dialog_append (self->dialog, columns);
}

CarePlainDialog *
care_map_dialog_present (GtkWidget *from,
                         CareDesk *desk,
                         const CareKnownMap *known,
                         const CareDataset *dataset,
                         CareLaw *law,
                         CareMapChanged changed,
                         GObject *data)
{
  Editing *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && known != NULL && dataset != NULL && changed != NULL, NULL);

  self = g_new0 (Editing, 1);
  self->desk = g_object_ref (desk);
  self->law = care_law_ref (law);
  self->map = care_column_map_copy (known->map);
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  self->words = gtk_string_list_new (NULL);
  self->data = g_object_ref (data);
  self->dataset = dataset;
  self->changed = changed;
  self->dialog = care_plain_dialog_new (from, _ ("Columns"), _ ("_Save"));
  g_object_set_data_full (G_OBJECT (self->dialog), "care-editing", self, free_editing);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 620, 680);
  fill_choices (self);
  fill (self, known);
  g_signal_connect (self->dialog, "go", G_CALLBACK (on_go), NULL);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (update), self);
  update (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
