/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dialog of the Homes page asks the record to do: filled on the main thread, done on the database
 * thread, all of it or nothing. Knows no widget. */
#pragma once

#include "care-desk.h"

typedef enum
{
  CARE_HOME_DEED_CHANGE,       /* change, with text (provider) and number, and task or NULL */
  CARE_HOME_DEED_ACCOUNT,      /* account */
  CARE_HOME_DEED_TASK,         /* task and paths */
  CARE_HOME_DEED_DUTY,         /* service, text (assignee), number (deputy) */
  CARE_HOME_DEED_SERVICE,      /* index, service, from, to */
  CARE_HOME_DEED_REGISTRATION, /* index, number, from, to */
  CARE_HOME_DEED_DETAILS,      /* pairs of care_record_set_location() */
  CARE_HOME_DEED_CHECKED,      /* id is a provider; from is the day */
} CareHomeDeedKind;

typedef struct
{
  CareHomeDeedKind kind;
  char *id; /* of the location or the provider */
  CareLocationChange change;
  CareAccount *account;
  CareCqcTask *task;
  char **paths;
  CareService service;
  int index;
  CareDate from, to;
  char *text, *number; /* or NULL */
  GPtrArray *pairs;    /* char *: key, value, ... */
} CareHomeDeed;

CareHomeDeed *care_home_deed_new (CareHomeDeedKind kind, const char *id);
void care_home_deed_free (gpointer deed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHomeDeed, care_home_deed_free)

/* For pairs; copies. */
void care_home_deed_pair (CareHomeDeed *self, const char *key, const char *value);

/* A CareDeskWork: not NULL where it was done. */
gpointer care_home_deed_run (CareRecord *record, gpointer deed, GError **error);
