/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-evidence.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-exhibit-add.h"
#include "care-exhibit-row.h"
#include "care-main-window.h"
#include "care-words-questions.h"

struct _CareDraftEvidence
{
  GtkBox parent_instance;

  /* owned */
  CareDrafting *drafting;

  /* children */
  GtkWidget *switches[CARE_N_INCLUDES];
  AdwPreferencesGroup *exhibits_group;
  GtkListBox *exhibits;
  GtkWidget *from_case;

  bool filling;
};

G_DEFINE_FINAL_TYPE (CareDraftEvidence, care_draft_evidence, GTK_TYPE_BOX)

static void
on_switched (CareDraftEvidence *self)
{
  if (self->filling || self->drafting == NULL)
    return;
  for (int i = 0; i < CARE_N_INCLUDES; i++)
    care_drafting_set_include (self->drafting, i, gtk_switch_get_active (GTK_SWITCH (self->switches[i])));
}

static void
on_titled (CareDraftEvidence *self, CareExhibitRow *row)
{
  care_drafting_name_exhibit (self->drafting, care_exhibit_row_get_place (row),
                              care_exhibit_row_get_title (row));
}

static void
on_left (CareDraftEvidence *self)
{
  if (self->drafting != NULL)
    care_drafting_flush (self->drafting);
}

static void
on_move (CareDraftEvidence *self, int by, CareExhibitRow *row)
{
  int place = (int)care_exhibit_row_get_place (row);
  GtkListBoxRow *there = NULL;

  care_drafting_move_exhibit (self->drafting, (guint)place, by);
  /* The keyboard goes with the exhibit. */
  there = gtk_list_box_get_row_at_index (self->exhibits, place + by);
  if (there != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (there));
}

/* An exhibit that was removed, and where it stood. */
typedef struct
{
  CareDrafting *drafting;
  char *title, *file_name, *sha256;
  guint place;
} Removed;

static void
free_removed (gpointer data, GClosure *closure)
{
  Removed *removed = data;

  g_object_unref (removed->drafting);
  g_free (removed->title);
  g_free (removed->file_name);
  g_free (removed->sha256);
  g_free (removed);
}

static void
put_back (AdwToast *toast, Removed *removed)
{
  guint at = care_drafting_get_draft (removed->drafting)->exhibits->len;

  if (care_drafting_get_autosave (removed->drafting) == NULL)
    return;
  care_drafting_add_exhibit (removed->drafting, removed->title, removed->file_name, removed->sha256);
  if (removed->place < at && care_drafting_get_draft (removed->drafting)->exhibits->len > at)
    care_drafting_move_exhibit (removed->drafting, at, (int)removed->place - (int)at);
}

static void
on_remove (CareDraftEvidence *self, CareExhibitRow *row)
{
  int place = (int)care_exhibit_row_get_place (row);
  const CareDraftExhibit *exhibit
      = g_ptr_array_index (care_drafting_get_draft (self->drafting)->exhibits, (guint)place);
  GtkListBoxRow *there = NULL;
  AdwToast *toast = care_main_window_offer (GTK_WIDGET (self), _ ("Exhibit removed"), _ ("_Undo"));
  Removed *removed = g_new (Removed, 1);

  *removed = (Removed){ g_object_ref (self->drafting), g_strdup (exhibit->title),
                        g_strdup (exhibit->file_name), g_strdup (exhibit->sha256), (guint)place };
  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back), removed, free_removed, 0);
  else
    free_removed (removed, NULL);
  care_drafting_remove_exhibit (self->drafting, (guint)place);
  there = gtk_list_box_get_row_at_index (self->exhibits, place);
  if (there == NULL)
    there = gtk_list_box_get_row_at_index (self->exhibits, place - 1);
  if (there != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (there));
}

static void
on_files_chosen (GListModel *files, gpointer data)
{
  g_autoptr (CareDraftEvidence) self = data;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  all = g_strv_builder_end (paths);
  if (all[0] != NULL && self->drafting != NULL)
    care_exhibit_add_files (GTK_WIDGET (self), self->drafting, (const char *const *)all);
}

static void
add_files (GtkWidget *widget, const char *action, GVariant *parameter)
{
  care_dialogs_open_files (widget, _ ("Files to Add as Exhibits"), on_files_chosen, g_object_ref (widget));
}

static gboolean
on_drop (CareDraftEvidence *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (; files != NULL; files = files->next)
    g_list_store_append (list, files->data);
  on_files_chosen (G_LIST_MODEL (list), g_object_ref (self));
  return true;
}

static void
fill_chooser (GtkMenuButton *button, gpointer data)
{
  CareDraftEvidence *self = data;
  GtkWidget *popover = gtk_popover_new ();

  if (self->drafting != NULL)
    gtk_popover_set_child (GTK_POPOVER (popover), care_exhibit_add_chooser (self->drafting));
  gtk_menu_button_set_popover (button, popover);
}

static void
care_draft_evidence_dispose (GObject *object)
{
  g_clear_object (&CARE_DRAFT_EVIDENCE (object)->drafting);
  G_OBJECT_CLASS (care_draft_evidence_parent_class)->dispose (object);
}

static void
care_draft_evidence_class_init (CareDraftEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_draft_evidence_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "evidence.add-files", NULL, add_files);
}

static void
add_include (CareDraftEvidence *self, AdwPreferencesGroup *group, int i)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *turn = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), care_words_include_title (i));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), care_words_include_means (i));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 5);
  gtk_widget_set_valign (turn, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (turn), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  care_words_include_title (i), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  care_words_include_means (i), -1);
  g_signal_connect_swapped (turn, "notify::active", G_CALLBACK (on_switched), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), turn);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), turn);
  adw_preferences_group_add (group, row);
  self->switches[i] = turn;
}

static GtkWidget *
make_adders (CareDraftEvidence *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add Files…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "evidence.add-files");
  self->from_case = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->from_case), _ ("Add from the Case…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->from_case), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add from the case"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->from_case), fill_chooser, self, NULL);
  gtk_widget_set_margin_top (box, 12);
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (GTK_BOX (box), self->from_case);
  return box;
}

static void
care_draft_evidence_init (CareDraftEvidence *self)
{
  AdwPreferencesGroup *includes = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *none = gtk_label_new (_ ("No exhibit yet. Files can also be dropped here."));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->exhibits_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->exhibits_group, _ ("Exhibits"));
  adw_preferences_group_set_description (
      self->exhibits_group,
      _ ("Files that show it, such as e-mails, letters and pictures of the screen. They "
         "are numbered in this order and listed with their SHA-256."));
  self->exhibits = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->exhibits, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Exhibits"), -1);
  gtk_label_set_wrap (GTK_LABEL (none), true);
  gtk_widget_add_css_class (none, "exhibit-none");
  gtk_list_box_set_placeholder (self->exhibits, none);
  adw_preferences_group_add (self->exhibits_group, list);
  adw_preferences_group_add (self->exhibits_group, make_adders (self));
  adw_preferences_group_set_title (includes, _ ("From the Record"));
  for (int i = 0; i < CARE_N_INCLUDES; i++)
    add_include (self, includes, i);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->exhibits_group));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (includes));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static bool
shows_the_same (CareDraftEvidence *self, GPtrArray *exhibits)
{
  guint n = 0;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->exhibits, (int)n)) != NULL; n++)
    if (n >= exhibits->len
        || g_strcmp0 (g_object_get_data (G_OBJECT (row), "care-sum"),
                      ((CareDraftExhibit *)g_ptr_array_index (exhibits, n))->sha256)
               != 0
        || !g_str_equal (care_exhibit_row_get_title (CARE_EXHIBIT_ROW (row)),
                         ((CareDraftExhibit *)g_ptr_array_index (exhibits, n))->title))
      return false;
  return n == exhibits->len;
}

static void
show_exhibits (CareDraftEvidence *self)
{
  GPtrArray *exhibits = care_drafting_get_draft (self->drafting)->exhibits;
  GtkListBoxRow *old;

  if (shows_the_same (self, exhibits))
    return;
  while ((old = gtk_list_box_get_row_at_index (self->exhibits, 0)) != NULL)
    gtk_list_box_remove (self->exhibits, GTK_WIDGET (old));
  for (guint i = 0; i < exhibits->len; i++)
    {
      GtkWidget *row = care_exhibit_row_new (self->drafting, i);

      g_object_set_data_full (G_OBJECT (row), "care-sum",
                              g_strdup (((CareDraftExhibit *)g_ptr_array_index (exhibits, i))->sha256),
                              g_free);
      g_signal_connect_object (row, "titled", G_CALLBACK (on_titled), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "move", G_CALLBACK (on_move), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->exhibits, row);
    }
}

void
care_draft_evidence_show (CareDraftEvidence *self, CareDrafting *drafting)
{
  g_return_if_fail (CARE_IS_DRAFT_EVIDENCE (self));

  g_set_object (&self->drafting, drafting);
  if (drafting == NULL)
    return;
  self->filling = true;
  for (int i = 0; i < CARE_N_INCLUDES; i++)
    gtk_switch_set_active (GTK_SWITCH (self->switches[i]),
                           (care_drafting_get_draft (drafting)->includes & 1u << i) != 0);
  self->filling = false;
  show_exhibits (self);
  care_draft_evidence_look (self);
}

void
care_draft_evidence_look (CareDraftEvidence *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (CARE_IS_DRAFT_EVIDENCE (self));

  for (int i = 0; self->drafting != NULL && (row = gtk_list_box_get_row_at_index (self->exhibits, i)) != NULL;
       i++)
    care_exhibit_row_look (CARE_EXHIBIT_ROW (row), self->drafting);
}
