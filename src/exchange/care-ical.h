/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar as an iCalendar file (RFC 5545, by libical), written so that programs that read it again take
 * the changes: an entry keeps its UID; whatever it says otherwise raises its SEQUENCE and its LAST-MODIFIED;
 * what fell away stays in the file as CANCELLED. What was said before is read out of the file that stands
 * there. The same entries over the same file are the same bytes.
 *
 * Knows no record and no words of its own: it is told what stands where. */
#pragma once

#include "care-date.h"
#include "care-exchange-error.h"
#include "care-instant.h"

typedef struct
{
  int64_t seconds; /* after the entry begins; below 0: before. A day begins at its midnight. */
  char *text;
} CareIcalAlarm;

typedef struct
{
  char *id;            /* unique among the entries and the same in every run: makes the UID */
  CareDate date, last; /* the days it lasts, both included; where it has a moment, not looked at */
  CareInstant at;      /* or its moment; CARE_NO_INSTANT: it is days */
  char *summary, *description;
  char *url;      /* "" none */
  char *category; /* "" none */
  bool tentative; /* the date may move still */
  int revision;   /* the SEQUENCE of an entry that no file stands there for: one that is sent again takes the
                     place of the one before where this grew */
  GArray *alarms; /* CareIcalAlarm */
} CareIcalEntry;

CareIcalEntry *care_ical_entry_new (const char *id, CareDate date, CareInstant at);
void care_ical_entry_free (CareIcalEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareIcalEntry, care_ical_entry_free)

void care_ical_entry_add_alarm (CareIcalEntry *self, int64_t seconds, const char *text);

/* Whether text is a calendar of which every entry is one of these, and fits (id, data); also of a calendar
 * without any that this wrote. Else it is somebody else's, and not to be written over. */
bool care_ical_is_ours (const char *text, bool (*fits) (const char *id, gpointer data), gpointer data);

/* The text of the whole file. name: of the calendar, shown by programs that subscribe; entries:
 * CareIcalEntry, in the order in which they are written. before: the text of the file that stands there, or
 * NULL; what is no calendar counts as none. from: what lies before that day and fell away is left out rather
 * than cancelled. now: the moment of whatever changed. changed (may be NULL) gets how many entries are new,
 * otherwise or cancelled. The caller's. */
char *care_ical_write (const char *name,
                       const GPtrArray *entries,
                       const char *before,
                       CareDate from,
                       CareInstant now,
                       int *changed);
