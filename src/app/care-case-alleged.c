/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-alleged.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

struct _CareCaseAlleged
{
  AdwPreferencesGroup parent_instance;

  /* children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CareCaseAlleged, care_case_alleged, ADW_TYPE_PREFERENCES_GROUP)

static void
care_case_alleged_class_init (CareCaseAllegedClass *klass)
{
}

static void
care_case_alleged_init (CareCaseAlleged *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *change = gtk_button_new_with_label (_ ("Change What Is Alleged…"));

  gtk_widget_add_css_class (change, "flat");
  gtk_widget_set_valign (change, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (change), "case.change-alleged");
  adw_preferences_group_set_title (group, _ ("What Is Alleged"));
  adw_preferences_group_set_header_suffix (group, change);
  self->list = care_case_list (_ ("What is alleged"));
  adw_preferences_group_add (group, GTK_WIDGET (self->list));
}

/* The months alleged of one place, in one row. */
static char *
months_of (const CareCase *ca, const CareAllegation *place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ca->missed->len; i++)
    {
      const CareAllegation *alleged = g_ptr_array_index (ca->missed, i);
      g_autofree char *month = care_words_month (alleged->month);

      if (alleged->service == place->service && g_str_equal (alleged->location, place->location))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", month);
    }
  return g_string_free (g_steal_pointer (&text), false);
}

static bool
is_first_of_place (const CareCase *ca, guint place)
{
  const CareAllegation *one = g_ptr_array_index (ca->missed, place);

  for (guint i = 0; i < place; i++)
    {
      const CareAllegation *other = g_ptr_array_index (ca->missed, i);

      if (other->service == one->service && g_str_equal (other->location, one->location))
        return false;
    }
  return true;
}

static void
add_missed (CareCaseAlleged *self, const CareCaseFile *file)
{
  const CareCase *ca = file->view->ca;

  for (guint i = 0; i < ca->missed->len; i++)
    {
      g_autofree char *place = NULL;
      g_autofree char *months = NULL;
      g_autofree char *said = NULL;

      if (!is_first_of_place (ca, i))
        continue;
      place = care_case_file_place (file, g_ptr_array_index (ca->missed, i));
      months = months_of (ca, g_ptr_array_index (ca->missed, i));
      said = g_strdup_printf (_ ("Returns said to be missed: %s"), months);
      gtk_list_box_append (self->list, care_case_row (place, said, NULL));
    }
}

/* The official wording as it held in that month's window; the item's code where there is none. */
static const char *
item_words (const CareLaw *law, const CareAllegation *alleged)
{
  CareWindow window = care_window (alleged->month, law->holidays, law->rules);
  const CareDataset *dataset = care_dataset_on (law->datasets, alleged->service, window.opens);
  const CareItem *item = dataset != NULL ? care_dataset_find_field (dataset, alleged->item) : NULL;

  return item != NULL ? item->label : alleged->item;
}

static void
add_misleading (CareCaseAlleged *self, const CareCaseFile *file)
{
  const GPtrArray *misleading = file->view->ca->misleading;

  for (guint i = 0; i < misleading->len; i++)
    {
      const CareAllegation *alleged = g_ptr_array_index (misleading, i);
      g_autofree char *where = care_case_file_allegation (file, alleged);
      g_autofree char *said = g_strdup_printf (_ ("Said to be false or misleading: %s"), where);

      gtk_list_box_append (self->list, care_case_row (item_words (file->view->law, alleged), said, NULL));
    }
}

static char *
left_words (const CareCaseFile *file)
{
  if (file->asked == 0)
    return g_strdup (_ ("No return is asked for in it."));
  if (file->left == 0)
    return g_strdup (_ ("Every return of this provider is recorded."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d returns is not recorded yet.",
                                       "%d of %d returns are not recorded yet.", (gulong)file->left),
                          file->left, file->asked);
}

static void
add_window (CareCaseAlleged *self, const CareCaseFile *file)
{
  g_autofree char *window = care_words_window (&file->window, file->view->now);
  g_autofree char *left = left_words (file);
  GtkWidget *row = care_case_row (window, left, NULL);
  GtkWidget *go = gtk_button_new_with_label (_ ("Go to Returns"));

  gtk_widget_set_valign (go, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (go), "s", "returns");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (go), "win.page");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), go);
  gtk_list_box_append (self->list, row);
}

void
care_case_alleged_show (CareCaseAlleged *self, const CareCaseFile *file)
{
  g_return_if_fail (CARE_IS_CASE_ALLEGED (self) && file != NULL);

  care_case_clear (GTK_WIDGET (self->list));
  add_missed (self, file);
  add_misleading (self, file);
  add_window (self, file);
}
