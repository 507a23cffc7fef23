/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-recall-page.h"

#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

/* As many windows as a notice can look back on; only how many rows are shown. */
#define WINDOWS 12

struct _CareRecallPage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  char *location;
  CareMonth latest; /* the month of the window that is open or comes next */
  GPtrArray *rows;  /* AdwComboRow, borrowed from the page */

  /* template children */
  GtkLabel *heading;
  AdwComboRow *speaks;
  AdwComboRow *source;
  GtkBox *groups;
  GtkLabel *trouble;
};

G_DEFINE_FINAL_TYPE (CareRecallPage, care_recall_page, ADW_TYPE_BIN)

static const CareRecalled CHOICES[]
    = { CARE_RECALLED_NOT_KNOWN, CARE_RECALLED_ON_TIME, CARE_RECALLED_NIL, CARE_RECALLED_MISSED };

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  CareRecalled recalled;
  bool papers;
} Recall;

static void
recall_free (gpointer data)
{
  Recall *recall = data;

  g_free (recall->location);
  g_free (recall);
}

static gpointer
save_recall (CareRecord *record, gpointer data, GError **error)
{
  const Recall *recall = data;

  return GINT_TO_POINTER (care_record_recall (record, recall->location, recall->service, recall->month,
                                              recall->recalled, recall->papers ? "papers" : "memory", error));
}

static gpointer
save_speaks (CareRecord *record, gpointer data, GError **error)
{
  const Recall *recall = data;
  g_autofree char *month = care_month_format (recall->month);
  const char *const pairs[] = { "history-from", month, NULL };
  g_autoptr (CareLocation) location = care_record_set_location (record, recall->location, pairs, error);

  return GINT_TO_POINTER (location != NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareRecallPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  if (error != NULL)
    text = care_words_error (error, care_record_trouble (error));
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
}

static Recall *
recall_of_row (CareRecallPage *self, AdwComboRow *row)
{
  Recall *recall = g_new0 (Recall, 1);

  recall->location = g_strdup (self->location);
  recall->service = (CareService)GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "service"));
  recall->month = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "month"));
  recall->recalled = CHOICES[MIN (adw_combo_row_get_selected (row), G_N_ELEMENTS (CHOICES) - 1)];
  recall->papers = adw_combo_row_get_selected (self->source) == 1;
  return recall;
}

static void
recalled_cb (CareRecallPage *self, GParamSpec *pspec, AdwComboRow *row)
{
  care_desk_run_async (self->desk, save_recall, recall_of_row (self, row), recall_free, NULL, true, NULL,
                       saved_cb, g_object_ref (self));
}

static CareMonth
speaks_from (CareRecallPage *self)
{
  return self->latest - (int)adw_combo_row_get_selected (self->speaks);
}

/* A window that the record itself speaks for is not asked for. */
static void
mark_asked (CareRecallPage *self)
{
  CareMonth from = speaks_from (self);

  for (unsigned i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_sensitive (row, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "month")) < from);
    }
}

static void
speaks_cb (CareRecallPage *self)
{
  Recall *recall = NULL;

  mark_asked (self);
  recall = g_new0 (Recall, 1);
  recall->location = g_strdup (self->location);
  recall->month = speaks_from (self);
  care_desk_run_async (self->desk, save_speaks, recall, recall_free, NULL, true, NULL, saved_cb,
                       g_object_ref (self));
}

static void
all_on_time_cb (CareRecallPage *self, GtkButton *button)
{
  int service = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "service"));

  for (unsigned i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->rows, i);

      if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "service")) == service
          && gtk_widget_get_sensitive (GTK_WIDGET (row)))
        adw_combo_row_set_selected (row, 1);
    }
}

static AdwComboRow *
row_new (CareRecallPage *self, CareService service, CareMonth month, GtkStringList *choices)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autofree char *title = care_words_month (month);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
  g_object_set_data (G_OBJECT (row), "service", GINT_TO_POINTER (service));
  g_object_set_data (G_OBJECT (row), "month", GINT_TO_POINTER (month));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_group (CareRecallPage *self, CareService service)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *button = gtk_button_new_with_label (_ ("All on Time"));
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CHOICES); i++)
    gtk_string_list_append (choices, care_words_recalled (CHOICES[i]));
  adw_preferences_group_set_title (group, care_words_service (service));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "service", GINT_TO_POINTER (service));
  g_signal_connect_object (button, "clicked", G_CALLBACK (all_on_time_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  for (CareMonth month = self->latest - 1; month >= self->latest - WINDOWS; month--)
    adw_preferences_group_add (group, GTK_WIDGET (row_new (self, service, month, choices)));
  gtk_box_append (self->groups, GTK_WIDGET (group));
}

static void
care_recall_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_RECALL_PAGE);
  g_clear_object (&CARE_RECALL_PAGE (object)->desk);
  G_OBJECT_CLASS (care_recall_page_parent_class)->dispose (object);
}

static void
care_recall_page_finalize (GObject *object)
{
  CareRecallPage *self = CARE_RECALL_PAGE (object);

  g_free (self->location);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (care_recall_page_parent_class)->finalize (object);
}

static void
care_recall_page_class_init (CareRecallPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_recall_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_recall_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-recall-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareRecallPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CareRecallPage, speaks);
  gtk_widget_class_bind_template_child (widget_class, CareRecallPage, source);
  gtk_widget_class_bind_template_child (widget_class, CareRecallPage, groups);
  gtk_widget_class_bind_template_child (widget_class, CareRecallPage, trouble);
}

static void
care_recall_page_init (CareRecallPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Chooses in the rows what was said before. */
static void
show_recollections (CareRecallPage *self, GPtrArray *recollections)
{
  for (unsigned i = 0; i < recollections->len; i++)
    {
      const CareRecollection *known = g_ptr_array_index (recollections, i);

      for (unsigned j = 0; j < self->rows->len; j++)
        {
          GtkWidget *row = g_ptr_array_index (self->rows, j);
          bool same = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "service")) == (int)known->service
                      && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "month")) == known->month;

          for (unsigned k = 0; same && k < G_N_ELEMENTS (CHOICES); k++)
            if (CHOICES[k] == known->recalled)
              adw_combo_row_set_selected (ADW_COMBO_ROW (row), k);
        }
      adw_combo_row_set_selected (self->source, g_str_equal (known->from, "papers") ? 1 : 0);
    }
}

/* A service that ended and began again is asked about once. */
static void
add_groups (CareRecallPage *self, const CareLocation *location)
{
  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (care_location_ever_served (location, (CareService)service))
      add_group (self, (CareService)service);
}

static void
offer_months (CareRecallPage *self, CareMonth speaks_from)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);
  int back = self->latest - speaks_from;

  for (int i = 0; i <= MAX (WINDOWS, back); i++)
    {
      g_autofree char *month = care_words_month (self->latest - i);

      gtk_string_list_append (months, month);
    }
  adw_combo_row_set_model (self->speaks, G_LIST_MODEL (months));
  adw_combo_row_set_selected (self->speaks, (unsigned)MAX (back, 0));
}

void
care_recall_page_set_location (CareRecallPage *self,
                               CareDesk *desk,
                               const CareLocation *location,
                               CareMonth latest,
                               GPtrArray *recollections)
{

  g_return_if_fail (CARE_IS_RECALL_PAGE (self));
  g_return_if_fail (CARE_IS_DESK (desk));
  g_return_if_fail (location != NULL);
  g_return_if_fail (self->location == NULL);

  self->desk = g_object_ref (desk);
  self->latest = MAX (latest, location->history_from);
  offer_months (self, location->history_from);
  add_groups (self, location);
  if (recollections != NULL)
    {
      show_recollections (self, recollections);
      gtk_label_set_text (self->heading, location->name);
    }
  mark_asked (self);
  /* Only now: what was shown is no answer of a person. */
  for (unsigned i = 0; i < self->rows->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->rows, i), "notify::selected", G_CALLBACK (recalled_cb),
                             self, G_CONNECT_SWAPPED);
  self->location = g_strdup (location->id);
  g_signal_connect_object (self->speaks, "notify::selected", G_CALLBACK (speaks_cb), self, G_CONNECT_SWAPPED);
}
