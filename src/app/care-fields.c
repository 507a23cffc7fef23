/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fields.h"

#include "care-date-text.h"
#include "care-figure.h"

/* More places or users than any registration has: a slip of the finger. */
#define MOST 100000

char *
care_fields_text (AdwEntryRow *row)
{
  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

bool
care_fields_date (const char *text, CareDate *date)
{
  g_return_val_if_fail (text != NULL, false);
  g_return_val_if_fail (date != NULL, false);

  *date = care_date_text_read (text);
  return *date != CARE_NO_DATE || *text == '\0';
}

bool
care_fields_count (const char *text, int *count)
{
  double value = 0;

  g_return_val_if_fail (text != NULL, false);
  g_return_val_if_fail (count != NULL, false);

  *count = -1;
  if (*text == '\0')
    return true;
  if (!care_figure_parse (text, &value) || !care_figure_is_whole (value) || value < 0 || value > MOST)
    return false;
  *count = (int)value;
  return true;
}

static void
typed_cb (GtkWidget *row)
{
  care_fields_find (row, NULL);
}

/* The line under a row; made when it is first needed, and gone as soon as somebody types in the row. */
static GtkLabel *
finding_label (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "finding");
  GtkWidget *line = NULL;

  if (label != NULL || list == NULL)
    return GTK_LABEL (label);
  label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-finding");
  gtk_widget_add_css_class (label, "error");
  line = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_widget_set_focusable (line, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), label);
  gtk_list_box_insert (GTK_LIST_BOX (list), line, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  g_object_set_data (G_OBJECT (row), "finding", label);
  if (GTK_IS_EDITABLE (row))
    g_signal_connect (row, "changed", G_CALLBACK (typed_cb), NULL);
  return GTK_LABEL (label);
}

void
care_fields_find (GtkWidget *row, const char *text)
{
  GtkLabel *label = NULL;

  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  if (text == NULL && g_object_get_data (G_OBJECT (row), "finding") == NULL)
    return;
  label = finding_label (row);
  if (label == NULL)
    return;
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (label)), text != NULL);
  if (text != NULL)
    {
      gtk_widget_add_css_class (row, "error");
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    {
      gtk_widget_remove_css_class (row, "error");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

const char *
care_fields_finding (GtkWidget *row)
{
  GtkWidget *label = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (row), "");

  label = g_object_get_data (G_OBJECT (row), "finding");
  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "";
}
