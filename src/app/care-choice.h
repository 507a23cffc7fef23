/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice of which each line stands for a value of an enumeration, in whatever order and number they are
 * offered. */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

/* Begins anew, with nothing to choose; care_choice_add() fills it and care_choice_done() shows it. What was
 * chosen stays chosen where it is still offered, else it is the first. */
void care_choice_begin (AdwComboRow *row);
void care_choice_add (AdwComboRow *row, int value, const char *words);
void care_choice_done (AdwComboRow *row);

/* A row with nothing to choose yet, in a group; the group's. */
AdwComboRow *care_choice_add_row (AdwPreferencesGroup *group, const char *title);

/* none: given where nothing is offered. */
int care_choice_get (AdwComboRow *row, int none);

/* Leaves it as it is where the value is not offered. */
void care_choice_set (AdwComboRow *row, int value);
int care_choice_count (AdwComboRow *row);
