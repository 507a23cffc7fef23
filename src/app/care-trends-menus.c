/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-menus.h"

#include <glib/gi18n.h>

static GtkWidget *
menu_new (const char *label, const char *spoken, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

GtkWidget *
care_trends_save_menu_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Picture (PNG)…"), "trends.save::png");
  g_menu_append (menu, _ ("Drawing (SVG)…"), "trends.save::svg");
  g_menu_append (menu, _ ("Figures (CSV)…"), "trends.save::csv");
  return menu_new (_ ("Save As"), _ ("Save as"), G_MENU_MODEL (menu));
}

GtkWidget *
care_trends_published_menu_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Import Published Figures…"), "trends.import");
  g_menu_append (menu, _ ("Forget Those Compared With…"), "trends.forget");
  return menu_new (_ ("Published"), _ ("Published figures"), G_MENU_MODEL (menu));
}
