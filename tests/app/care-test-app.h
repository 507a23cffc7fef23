/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window over a record of its own, at a moment of its own, and ways to find and press what is in it. */
#pragma once

#include <adwaita.h>

#include "care-main-window.h"

typedef struct
{
  AdwApplication *application;
  CareDesk *desk;
  CareMainWindow *window;
  char *folder;
} CareTestApp;

/* Once, before the first test. */
void care_test_app_init (int *argc, char ***argv);

/* now: RFC 3339. demo: with the made-up group. Waits for the first overview. */
CareTestApp *care_test_app_new (const char *now, bool demo);

/* Also asserts that the window is finalised. */
void care_test_app_free (CareTestApp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTestApp, care_test_app_free)

/* Runs the main loop until the condition holds; a test that waits too long stops. */
#define care_test_wait_for(condition)                                                                        \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 until = g_get_monotonic_time () + 120 * G_USEC_PER_SEC;                                           \
    while (!(condition))                                                                                     \
      {                                                                                                      \
        g_assert_cmpint (g_get_monotonic_time (), <, until);                                                 \
        g_main_context_iteration (NULL, FALSE);                                                              \
      }                                                                                                      \
  }                                                                                                          \
  G_STMT_END

/* Waits until the desk is done and the pages have what it did. */
void care_test_app_settle (CareTestApp *self);

typedef bool (*CareTestMatch) (GtkWidget *widget, gpointer data);

/* The first widget under root, depth first, that matches; NULL where there is none. */
GtkWidget *care_test_find (GtkWidget *root, CareTestMatch match, gpointer data);

/* The first of a type, visible or not. */
GtkWidget *care_test_find_type (GtkWidget *root, GType type);

/* The first of that type whose property "title" or "label" is the text. */
GtkWidget *care_test_find_text (GtkWidget *root, GType type, const char *text);

/* How many widgets of a type there are. */
int care_test_count (GtkWidget *root, GType type);

/* What is spoken for the widget is exactly this. */
#define care_test_assert_spoken(widget, text)                                                                \
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text)

/* Presses a key as far as the widget's own class bindings go; false where it has none for it. */
bool care_test_press_key (GtkWidget *widget, unsigned key, GdkModifierType modifiers);
