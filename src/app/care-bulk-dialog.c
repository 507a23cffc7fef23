/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-bulk-dialog-private.h"

#include <glib/gi18n.h>

#include "care-choice.h"
#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-words-bulk.h"
#include "care-words-dates.h"
#include "care-words-states.h"

/* Which returns are ticked. */
enum
{
  WHICH_LEFT, /* those that go in by themselves */
  WHICH_ALL,
  WHICH_OWN, /* a person's own choice */
};

/* For the database thread. */
typedef struct
{
  CareService service;
  CareMonth month;
  CareColumnMap *map;
  char **locations;
  char *path;
} Ask;

static void
free_bulk (gpointer data)
{
  CareBulk *self = data;

  g_object_unref (self->desk);
  care_bulk_facts_free (self->facts);
  g_ptr_array_unref (self->checks);
  g_free (self->wanted);
  g_free (self);
}

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_clear_pointer (&ask->map, care_column_map_free);
  g_strfreev (ask->locations);
  g_free (ask->path);
  g_free (ask);
}

static Ask *
new_ask (const CareBulk *self)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->service = self->service;
  ask->month = self->month;
  return ask;
}

CareBulk *
care_bulk_of (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "care-bulk");
}

const CareKnownMap *
care_bulk_chosen_map (const CareBulk *self)
{
  guint place = adw_combo_row_get_selected (self->map_row);

  return self->facts != NULL && place < self->facts->maps->len ? g_ptr_array_index (self->facts->maps, place)
                                                               : NULL;
}

static int
n_ticked (const CareBulk *self)
{
  int n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  return n;
}

static void
show_choice (CareBulk *self)
{
  const CareKnownMap *known = care_bulk_chosen_map (self);
  int n = n_ticked (self);
  g_autofree char *words
      = g_strdup_printf (ngettext ("%d of %u return goes into the file", "%d of %u returns go into the file",
                                   (gulong)self->checks->len),
                         n, self->checks->len);
  g_autofree char *gaps
      = known != NULL ? care_bulk_facts_gaps (self->facts, known->map, self->month) : g_strdup ("");

  adw_preferences_group_set_description (self->returns, words);
  gtk_label_set_label (self->gaps, gaps);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), *gaps != '\0');
  care_plain_dialog_allow (self->dialog, n > 0 && known != NULL);
}

static void
on_check (CareBulk *self)
{
  if (self->quiet)
    return;
  self->quiet = true;
  care_choice_set (self->which, WHICH_OWN);
  self->quiet = false;
  show_choice (self);
}

static void
on_which (CareBulk *self)
{
  int which = care_choice_get (self->which, WHICH_LEFT);

  if (self->quiet || which == WHICH_OWN || self->facts == NULL)
    return;
  self->quiet = true;
  for (guint i = 0; i < self->checks->len; i++)
    {
      const CareBulkPlace *place = g_ptr_array_index (self->facts->places, i);

      gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                   which == WHICH_ALL || care_bulk_fit_goes_in (place->fit));
    }
  self->quiet = false;
  show_choice (self);
}

/* What stands in the way of a return, or how far it is. */
static char *
place_words (const CareBulkPlace *place)
{
  switch (place->fit)
    {
    case CARE_BULK_WITH_ERRORS:
      return g_strdup_printf (ngettext ("%d figure to mend · %d of %d answered",
                                        "%d figures to mend · %d of %d answered", (gulong)place->errors),
                              place->errors, place->answered, place->asked);
    case CARE_BULK_EMPTY:
      return g_strdup (_ ("Nothing is answered yet"));
    case CARE_BULK_NIL:
      return g_strdup (_ ("Nil return: say so in the Capacity Tracker itself"));
    case CARE_BULK_DONE:
      return g_strdup (_ ("Recorded already"));
    case CARE_BULK_READY:
    default:
      return g_strdup_printf (_ ("%d of %d answered"), place->answered, place->asked);
    }
}

static void
add_place (CareBulk *self, const CareBulkPlace *place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *words = place_words (place);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), care_bulk_fit_goes_in (place->fit));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  place->location->name, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), place->location->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (place->fit == CARE_BULK_WITH_ERRORS)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->checks, check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check), self);
}

static void
show_maps (CareBulk *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->facts->maps->len; i++)
    {
      const CareKnownMap *known = g_ptr_array_index (self->facts->maps, i);

      gtk_string_list_append (names, known->map->name);
      if (g_strcmp0 (self->wanted, known->map->name) == 0)
        chosen = i;
    }
  self->quiet = true;
  adw_combo_row_set_model (self->map_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->map_row, chosen);
  self->quiet = false;
}

static void
show_facts (CareBulk *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->checks, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->facts->places->len; i++)
    add_place (self, g_ptr_array_index (self->facts->places, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->facts->places->len > 0);
  show_maps (self);
  on_which (self);
  show_choice (self);
}

static void
on_facts (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  CareBulk *self = care_bulk_of (dialog);
  g_autoptr (GError) error = NULL;
  CareBulkFacts *facts = care_desk_run_finish (CARE_DESK (source), result, &error);

  care_main_window_report (GTK_WIDGET (dialog), error);
  if (facts == NULL)
    return;
  g_clear_pointer (&self->facts, care_bulk_facts_free);
  self->facts = facts;
  show_facts (self);
}

void
care_bulk_read_again (CareBulk *self)
{
  care_desk_run_async (self->desk, care_bulk_facts_read, care_bulk_which_new (self), g_free,
                       (GDestroyNotify)care_bulk_facts_free, false, NULL, on_facts,
                       g_object_ref (self->dialog));
}

static gpointer
write_file (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;

  return care_record_write_bulk (record, ask->service, ask->month, ask->map,
                                 (const char *const *)ask->locations, ask->path, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  CareBulk *self = care_bulk_of (dialog);
  g_autoptr (GError) error = NULL;
  CareBulkReport *report = care_desk_run_finish (CARE_DESK (source), result, &error);
  GtkWindow *above = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  care_main_window_report (GTK_WIDGET (dialog), error);
  if (report == NULL || above == NULL)
    return;
  care_bulk_uploaded_present (GTK_WIDGET (above), self->desk, self->service, self->month, report,
                              g_steal_pointer (&self->facts));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static char **
ticked (const CareBulk *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (ids, g_strdup (((const CareBulkPlace *)self->facts->places->pdata[i])->location->id));
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (ids, false);
}

static void
on_place_chosen (GFile *file, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  CareBulk *self = care_bulk_of (dialog);
  const CareKnownMap *known = care_bulk_chosen_map (self);
  Ask *ask = NULL;

  if (file == NULL || known == NULL)
    return;
  ask = new_ask (self);
  ask->map = care_column_map_copy (known->map);
  ask->locations = ticked (self);
  ask->path = g_file_get_path (file);
  care_desk_run_async (self->desk, write_file, ask, free_ask, (GDestroyNotify)care_bulk_report_free, false,
                       NULL, on_written, g_object_ref (dialog));
}

static void
on_go (CarePlainDialog *dialog)
{
  const CareBulk *self = care_bulk_of (dialog);
  g_autofree char *month = care_month_format (self->month);
  g_autofree char *name = g_strdup_printf (_ ("Bulk %s %s.csv"), care_words_service (self->service), month);

  care_dialogs_save_file (GTK_WIDGET (dialog), _ ("Save the Bulk File"), name, on_place_chosen,
                          g_object_ref (dialog));
}

static void
on_service (CareBulk *self)
{
  CareService service = (CareService)care_choice_get (self->service_row, CARE_SERVICE_CARE_HOME);

  if (self->quiet || service == self->service)
    return;
  self->service = service;
  care_bulk_read_again (self);
}

static void
on_map (CareBulk *self)
{
  const CareKnownMap *known = care_bulk_chosen_map (self);

  if (self->quiet || known == NULL)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (known->map->name);
  show_choice (self);
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkLabel *
make_words (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return GTK_LABEL (label);
}

static AdwComboRow *
make_choice (GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_COMBO_ROW (row);
}

static void
fill_columns (CareBulk *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->service_row = make_choice (group, _ ("Kind of Care"));
  care_choice_begin (self->service_row);
  care_choice_add (self->service_row, CARE_SERVICE_CARE_HOME, care_words_service (CARE_SERVICE_CARE_HOME));
  care_choice_add (self->service_row, CARE_SERVICE_HOME_CARE, care_words_service (CARE_SERVICE_HOME_CARE));
  care_choice_done (self->service_row);
  care_choice_set (self->service_row, (int)self->service);
  self->map_row = make_choice (group, _ ("Columns"));
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("Edit Columns…"), "bulk.edit"));
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("New Map from a Template File…"), "bulk.new"));
  self->gaps = make_words ("");
  gtk_widget_add_css_class (GTK_WIDGET (self->gaps), "secondary");
  care_plain_dialog_append (self->dialog, group);
  care_plain_dialog_append (self->dialog, buttons);
}

static void
fill_returns (CareBulk *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *choice = adw_preferences_group_new ();

  self->which = make_choice (choice, _ ("Returns in the File"));
  care_choice_begin (self->which);
  care_choice_add (self->which, WHICH_LEFT, _ ("Not recorded yet"));
  care_choice_add (self->which, WHICH_ALL, _ ("All"));
  care_choice_add (self->which, WHICH_OWN, _ ("My own choice"));
  care_choice_done (self->which);
  self->returns = ADW_PREFERENCES_GROUP (group);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (self->returns, GTK_WIDGET (self->list));
  care_plain_dialog_append (self->dialog, choice);
  care_plain_dialog_append (self->dialog, group);
}

static void
add_actions (CareBulk *self)
{
  care_bulk_add_map_actions (self);
  g_signal_connect (self->dialog, "go", G_CALLBACK (on_go), NULL);
  g_signal_connect_swapped (self->service_row, "notify::selected", G_CALLBACK (on_service), self);
  g_signal_connect_swapped (self->which, "notify::selected", G_CALLBACK (on_which), self);
  g_signal_connect_swapped (self->map_row, "notify::selected", G_CALLBACK (on_map), self);
}

CarePlainDialog *
care_bulk_dialog_present (GtkWidget *from, CareDesk *desk, CareService service, CareMonth month)
{
  CareBulk *self = NULL;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk), NULL);

  words = care_words_month (month);
  title = g_strdup_printf (_ ("Bulk File for %s"), words);
  self = g_new0 (CareBulk, 1);
  self->desk = g_object_ref (desk);
  self->service = service;
  self->month = month;
  self->checks = g_ptr_array_new ();
  self->dialog = care_plain_dialog_new (from, title, _ ("_Save File…"));
  g_object_set_data_full (G_OBJECT (self->dialog), "care-bulk", self, free_bulk);
  care_plain_dialog_append (self->dialog, GTK_WIDGET (make_words (care_words_bulk_honest ())));
  fill_columns (self);
  fill_returns (self);
  care_plain_dialog_append (self->dialog, GTK_WIDGET (self->gaps));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 620, 680);
  add_actions (self);
  care_plain_dialog_allow (self->dialog, false);
  care_bulk_read_again (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
