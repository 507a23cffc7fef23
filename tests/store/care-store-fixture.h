/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for each test, a person who acts, and a second pair of hands on the file that does not
 * go through the store. */
#pragma once

#include "care-store.h"

#include <sqlite3.h>

typedef struct
{
  char *folder;
  char *path; /* of the record in it */
  CareStore *store;
  CareActor actor;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer unused);
void fixture_tear_down (Fixture *fixture, gconstpointer unused);
void fixture_reopen (Fixture *fixture);
char *fixture_file (Fixture *fixture, const char *name);

#define ADD_TEST(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* Runs SQL on the file as another program would; 0 or SQLite's code. */
int meddle (const char *path, const char *sql);

/* What the same SQL says, as text of its first column. */
char *ask (const char *path, const char *sql);

/* Whether verify is content; prints its problems where it is not. */
void assert_sound (CareStore *store);

/* That verify (or a deep one) names a problem which contains the text. */
void assert_problem (CareStore *store, bool deep, const char *text);

/* A few small events of one subject. */
void append_events (Fixture *fixture, int n);
