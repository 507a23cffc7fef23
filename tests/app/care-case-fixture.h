/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case on Saturday 21 November 2026, made by the record's own verbs: Elm House missed August, September and
 * October; a contact by telephone in September; a notice of intent of 8,000 pounds posted on Thursday 19
 * November. And the page that shows it. */
#pragma once

#include "care-app-fixture.h"
#include "care-case-file.h"

#define CARE_CASE_PROVIDER "1-201"

typedef struct
{
  CareAppFixture app;
  char *id; /* of the case */
} CareCaseFixture;

/* Opens the record; care_case_show() opens the window in its place. */
void care_case_set_up (CareCaseFixture *self, gconstpointer data);
void care_case_tear_down (CareCaseFixture *self, gconstpointer data);

/* A document that is served is sent by post. */
CareCaseEvent *care_case_event_on (CareEventKind kind, const char *day);

/* Takes the event. */
void care_case_add (CareRecord *record, const char *id, CareCaseEvent *event, const char *const *paths);

/* Before the window is open. */
CareCaseFile *care_case_read (CareCaseFixture *self);

/* Opens the window and gives the page, which shows the case. */
GtkWidget *care_case_show (CareCaseFixture *self);

/* Afterwards: the case as it is stored now. */
CareCaseView *care_case_stored (CareCaseFixture *self);

/* What there must be, in front or not. */
GtkWidget *care_case_button (GtkWidget *inside, const char *label);
GtkWidget *care_case_label_saying (GtkWidget *inside, const char *text);

void care_case_press (CareCaseFixture *self, GtkWidget *button);

/* Gives the path. */
char *care_case_write_file (CareCaseFixture *self, const char *name, const char *content);
