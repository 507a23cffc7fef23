/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-item-history.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "care-item-plot.h"
#include "care-record-item-history.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-words-item-months.h"

/* What the database thread needs, copied. */
typedef struct
{
  char *location, *item;
  CareService service;
  CareMonth month;
} Which;

static void
free_which (gpointer data)
{
  Which *which = data;

  g_free (which->location);
  g_free (which->item);
  g_free (which);
}

static gpointer
read_history (CareRecord *record, gpointer data, GError **error)
{
  const Which *which = data;

  return care_record_item_history (record, which->location, which->service, which->month, which->item, error);
}

static void
free_history (gpointer data)
{
  care_item_history_free (data);
}

static GtkWidget *
add_sentence (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* One for each column, so that the rows stand under one another. */
typedef struct
{
  GtkWidget *list;
  GtkSizeGroup *columns[3];
} Table;

static void
add_cell (Table *table, GtkWidget *row, int column, const char *text, double align)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), (float)align);
  gtk_label_set_ellipsize (GTK_LABEL (label), column == 2 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_hexpand (label, column == 2);
  gtk_widget_add_css_class (label, column == 1 ? "numeric" : "fact");
  gtk_size_group_add_widget (table->columns[column], label);
  gtk_box_append (GTK_BOX (row), label);
}

/* "A. Manager, 10 Nov 2026 at 10:42" */
static char *
who_and_when (const CareItemMonth *one)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (one->at == CARE_NO_INSTANT)
    return g_strdup ("");
  day = care_words_date_short (care_instant_date (one->at));
  time = care_words_time (one->at);
  return g_strdup_printf (_ ("%s, %s at %s"), one->by, day, time);
}

static void
add_month (Table *table, const CareItemMonth *one)
{
  GtkWidget *row
      = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  g_autofree char *month = care_words_month (one->month);
  g_autofree char *value = care_words_item_month (one);
  g_autofree char *who = who_and_when (one);
  g_autofree char *spoken = *who != '\0' ? g_strdup_printf (_ ("%s: %s, given by %s"), month, value, who)
                                         : g_strdup_printf ("%s: %s", month, value);

  add_cell (table, row, 0, month, 0);
  add_cell (table, row, 1, value, 1);
  add_cell (table, row, 2, who, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (table->list), row);
}

/* The newest month first: it is the one that was asked about. */
static GtkWidget *
make_table (GPtrArray *months)
{
  Table table = { .list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL) };

  for (gsize i = 0; i < G_N_ELEMENTS (table.columns); i++)
    table.columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  for (guint i = months->len; i > 0; i--)
    add_month (&table, g_ptr_array_index (months, i - 1));
  for (gsize i = 0; i < G_N_ELEMENTS (table.columns); i++)
    g_object_unref (table.columns[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table.list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Month by month"), -1);
  return table.list;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) box = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareItemHistory) history = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *words = NULL;

  if (history == NULL)
    {
      words = care_words_error (error, care_record_trouble (error));
      add_sentence (box, words);
      return;
    }
  words = care_words_item_months (history->months);
  if (care_item_months_span (history->months).figures > 1)
    gtk_box_append (GTK_BOX (box), care_item_plot_new (history->months));
  add_sentence (box, words);
  gtk_box_append (GTK_BOX (box), make_table (history->months));
}

GtkWidget *
care_item_history_new (
    CareDesk *desk, const char *location, CareService service, CareMonth month, const char *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Which *which = g_new0 (Which, 1);

  which->location = g_strdup (location);
  which->item = g_strdup (item);
  which->service = service;
  which->month = month;
  care_desk_run_async (desk, read_history, which, free_which, free_history, false, NULL, on_read,
                       g_object_ref_sink (box));
  return box;
}
