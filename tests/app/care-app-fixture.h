/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window over a record in a folder of its own, and ways to find and press what is in it. */
#pragma once

#include <adwaita.h>

#include "../desk/care-desk-fixture.h"
#include "care-main-window.h"

typedef struct
{
  CareDeskFixture desk;
  GtkApplication *application;
  GtkWidget *window;
} CareAppFixture;

/* Opens the window over the record in self->desk.folder; a home must have been added where one is needed. */
void care_app_fixture_open (CareAppFixture *self, const char *now);

/* The same over a made-up group. */
void care_app_fixture_open_demo (CareAppFixture *self, const char *now, int locations, int months);

/* Closes it as a person would; the record stays. */
void care_app_fixture_close (CareAppFixture *self);
void care_app_fixture_clear (CareAppFixture *self);

/* Runs until all work asked of the desk is done and shown. */
void care_app_settle (CareAppFixture *self);

/* The same, and until the window has read anew what changed. */
void care_app_catch_up (CareAppFixture *self);

/* Runs until the condition holds; fails the test after some seconds. */
typedef bool (*CareCondition) (gpointer data);
void care_app_wait (CareCondition condition, gpointer data);

/* The nth widget (from 0) of a type inside another, or NULL. */
GtkWidget *care_app_find (GtkWidget *inside, GType type);
GtkWidget *care_app_find_nth (GtkWidget *inside, GType type, int nth);
int care_app_count (GtkWidget *inside, GType type);

/* The open dialog of a type. Waits for it. */
GtkWidget *care_app_dialog (GType type);
bool care_app_has_dialog (GType type);

/* Whether a label inside holds the text. */
bool care_app_says (GtkWidget *inside, const char *text);

/* Fails where something inside that can be pressed or typed in has no name for who cannot see it. */
void care_app_assert_names (GtkWidget *inside);

/* Does an action from a widget and settles. */
void care_app_act (CareAppFixture *self, GtkWidget *from, const char *action);
