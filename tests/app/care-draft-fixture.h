/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page where a document is written, over a case with a notice of intent of 19 November 2026. */
#pragma once

#include "care-app-fixture.h"
#include "care-drafting.h"

#define CARE_DRAFT_NOW "2026-11-21T10:00:00Z"

/* For g_test_add() of a CareAppFixture. */
void care_draft_set_up (CareAppFixture *self, gconstpointer data);
void care_draft_tear_down (CareAppFixture *self, gconstpointer data);

GtkWidget *care_draft_page (CareAppFixture *self);
CareDrafting *care_draft_drafting (CareAppFixture *self);

/* The question of that key, which need not be shown. */
GtkWidget *care_draft_find_question (CareAppFixture *self, const char *key);
void care_draft_answer (CareAppFixture *self, const char *key, const char *text);

/* A file with those bytes in the record's folder; the caller's path. */
char *care_draft_make_file (CareAppFixture *self, const char *name, const char *content);

/* Until what was typed is saved and read again, and the page is laid out. */
void care_draft_rest (CareAppFixture *self);

/* Presses the button with that label; false where there is none. */
bool care_draft_press (GtkWidget *inside, const char *label);
