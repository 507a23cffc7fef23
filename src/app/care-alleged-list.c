/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-alleged-list.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"
#include "care-words-states.h"

#define MAX_FOLDED 120 /* rows; a large group's other months are ticked home by home later */

struct _CareAllegedList
{
  AdwBin parent_instance;

  /* owned */
  GPtrArray *checks; /* GtkCheckButton, borrowed from the rows; each with its CareAllegation */
};

G_DEFINE_FINAL_TYPE (CareAllegedList, care_alleged_list, ADW_TYPE_BIN)

static void
care_alleged_list_finalize (GObject *object)
{
  g_ptr_array_unref (CARE_ALLEGED_LIST (object)->checks);
  G_OBJECT_CLASS (care_alleged_list_parent_class)->finalize (object);
}

static void
care_alleged_list_class_init (CareAllegedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_alleged_list_finalize;
}

static void
care_alleged_list_init (CareAllegedList *self)
{
  self->checks = g_ptr_array_new ();
}

static const CareLocation *
find_location (const CareOverview *overview, const char *id)
{
  for (guint i = 0; i < overview->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (overview->locations, i);

      if (g_str_equal (location->id, id))
        return location;
    }
  return NULL;
}

static GtkWidget *
make_row (CareAllegedList *self, const CareLocation *location, const CareHistoryRow *history)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *month = care_words_month (history->month);
  g_autofree char *more = g_strdup_printf ("%s · %s · %s", month, care_words_service (history->service),
                                           care_words_state (history->state));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", location->name, more);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), location->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), care_state_is_miss (history->state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (check), "care-allegation",
                          care_allegation_new (history->location, history->service, history->month, NULL),
                          (GDestroyNotify)care_allegation_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
  return row;
}

static bool
can_be_alleged (CareState state)
{
  return state != CARE_STATE_NOT_REQUIRED && state != CARE_STATE_UPCOMING && state != CARE_STATE_OPEN;
}

void
care_alleged_list_show (CareAllegedList *self, const CareOverview *overview, const char *provider)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *others = adw_expander_row_new ();
  int missed = 0, folded = 0;

  g_return_if_fail (CARE_IS_ALLEGED_LIST (self) && overview != NULL && provider != NULL);

  g_ptr_array_set_size (self->checks, 0);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What it alleges"),
                                  -1);
  /* Newest first: a notice speaks of the latest months. */
  for (guint i = overview->status->months->len; i-- > 0;)
    {
      const CareHistoryRow *row = g_ptr_array_index (overview->status->months, i);
      const CareLocation *location = find_location (overview, row->location);

      if (location == NULL || !can_be_alleged (row->state)
          || g_strcmp0 (care_location_registration (location)->provider, provider) != 0)
        continue;
      if (care_state_is_miss (row->state))
        {
          gtk_list_box_insert (GTK_LIST_BOX (list), make_row (self, location, row), missed++);
        }
      else if (folded < MAX_FOLDED)
        {
          adw_expander_row_add_row (ADW_EXPANDER_ROW (others), make_row (self, location, row));
          folded++;
        }
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (others),
                                 missed > 0 ? _ ("Other months") : _ ("Months of the last year"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (others),
                                 missed > 0 ? "" : _ ("This record shows none of them as missed"));
  if (folded > 0)
    gtk_list_box_append (GTK_LIST_BOX (list), others);
  else
    g_object_ref_sink (others), g_object_unref (others);
  adw_bin_set_child (ADW_BIN (self), list);
}

int
care_alleged_list_count (CareAllegedList *self)
{
  int n = 0;

  g_return_val_if_fail (CARE_IS_ALLEGED_LIST (self), 0);

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i)) ? 1 : 0;
  return n;
}

GPtrArray *
care_alleged_list_get (CareAllegedList *self)
{
  GPtrArray *ticked = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  g_return_val_if_fail (CARE_IS_ALLEGED_LIST (self), ticked);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      {
        const CareAllegation *one
            = g_object_get_data (g_ptr_array_index (self->checks, i), "care-allegation");

        g_ptr_array_add (ticked, care_allegation_new (one->location, one->service, one->month, NULL));
      }
  return ticked;
}

void
care_alleged_list_tick (CareAllegedList *self, GPtrArray *allegations)
{
  g_return_if_fail (CARE_IS_ALLEGED_LIST (self) && allegations != NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      const CareAllegation *one = g_object_get_data (G_OBJECT (check), "care-allegation");
      bool alleged = false;

      for (guint k = 0; k < allegations->len; k++)
        {
          const CareAllegation *other = g_ptr_array_index (allegations, k);

          alleged = alleged
                    || (g_str_equal (one->location, other->location) && one->service == other->service
                        && one->month == other->month);
        }
      gtk_check_button_set_active (check, alleged);
    }
}
