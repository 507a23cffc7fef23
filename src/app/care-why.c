/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-why.h"

#include "care-words-rules.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 44 /* characters: about 400 pixels */

static GtkWidget *
line_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_WIDTH);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "fact");
    }
  return label;
}

void
care_why_list_add (GtkWidget *list, const char *sentence, const char *source)
{
  GtkWidget *step = NULL;

  g_return_if_fail (GTK_IS_BOX (list));
  g_return_if_fail (sentence != NULL);

  step = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_box_append (GTK_BOX (step), line_new (sentence, NULL));
  if (source != NULL && *source != '\0')
    gtk_box_append (GTK_BOX (step), line_new (source, "caption"));
  gtk_box_append (GTK_BOX (list), step);
}

GtkWidget *
care_why_list_new (const CareReasons *because, const CareLaw *law)
{
  GtkWidget *list = NULL;

  g_return_val_if_fail (because != NULL, NULL);
  g_return_val_if_fail (law != NULL, NULL);

  list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why this date"),
                                  -1);
  for (size_t i = 0; i < because->n; i++)
    {
      const CareReason *reason = &because->items[i];
      g_autofree char *sentence = care_words_reason (reason, law->holidays, law->rules);
      g_autofree char *source = care_words_rule_source (reason->rule, law->rules, reason->date);

      care_why_list_add (list, sentence, source);
    }
  return list;
}

GtkWidget *
care_why_button_new (const char *what, const CareReasons *because, const CareLaw *law)
{
  GtkWidget *button = NULL;
  GtkWidget *popover = NULL;
  GtkWidget *list = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (what != NULL, NULL);
  g_return_val_if_fail (because != NULL, NULL);

  list = care_why_list_new (because, law);
  gtk_widget_add_css_class (list, "why");
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  spoken = g_strdup_printf (_ ("Why this date: %s"), what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Why this date"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}
