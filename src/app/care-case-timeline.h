/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a case's timeline: what has happened, what follows from what is alleged, and the dates to
 * come. Of words alone; care-case-line shows one. */
#pragma once

#include "care-case-file.h"

typedef enum
{
  CARE_LINE_PAST,
  CARE_LINE_NOW, /* the step that runs now */
  CARE_LINE_TO_COME,
  CARE_LINE_MISSED,
  CARE_LINE_RISK, /* what the windows alleged to be missed led to */
} CareLineKind;

/* One line. Texts are never NULL. */
typedef struct
{
  CareDate date;
  CareLineKind kind;
  char *event; /* the id of the event, or "" */
  char *title;
  char *more;        /* how the date was counted, or how it was sent */
  char *said;        /* what was noted, in the person's own words */
  char *basis;       /* the rule */
  bool extenuating;  /* extenuating circumstances were put forward */
  GPtrArray *files;  /* CareAttachment, borrowed from the case; or NULL */
  GPtrArray *before; /* of texts: what stood here before it was put right, oldest first; or NULL */
} CareCaseLine;

CareCaseLine *care_case_line_make (CareDate date, CareLineKind kind, char *title, char *more, char *basis);
void care_case_line_free (CareCaseLine *self);

/* Of CareCaseLine, newest first. Borrows from the file. */
GPtrArray *care_case_timeline (const CareCaseFile *self);

/* Of CareCaseLine: the windows alleged in their order, first, second and so on, and what they led to. In
 * care-case-breaches.c. */
void care_case_breaches (GPtrArray *lines, const CareCaseFile *self);

/* The event in words, in one text: what it was, how, and what was noted; the caller's. */
char *care_case_event_words (const CareCaseEvent *event);
