/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why something that was understood could not be done. Codes only: the sentences are in words. Nothing was
 * changed where one of these is given. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum
{
  CARE_REFUSAL_NO_SUCH_PROVIDER,
  CARE_REFUSAL_NO_SUCH_LOCATION,
  CARE_REFUSAL_NO_SUCH_CASE,
  CARE_REFUSAL_NO_SUCH_EVENT, /* of a case, to be put right */
  CARE_REFUSAL_NO_SUCH_FILE,  /* a kept file that is not here (yet) */
  CARE_REFUSAL_NO_SUCH_ITEM,  /* no question of that name in this month's list */
  CARE_REFUSAL_EXISTS_ALREADY,
  CARE_REFUSAL_NOT_SERVED, /* the location does not give that kind of care */
  CARE_REFUSAL_NO_DATASET, /* no question list held in that month */
  CARE_REFUSAL_IN_THE_FUTURE,
  CARE_REFUSAL_NOTHING_BEFORE, /* no earlier return to carry forward */
  CARE_REFUSAL_REASON_MISSING,
  CARE_REFUSAL_NO_SUCH_SECTION,
  CARE_REFUSAL_CANNOT_FOLLOW,   /* an event that cannot follow; detail: the words of those that can, comma
                                   between */
  CARE_REFUSAL_OUTCOME,         /* an outcome that the event cannot have, or one that is needed */
  CARE_REFUSAL_BEFORE_IT_BEGAN, /* ends or passes before the day it began */
  CARE_REFUSAL_NOT_EMPTY,       /* the demo fills an empty record only */
  CARE_REFUSAL_BAD_VALUE,
  CARE_REFUSAL_NO_FEE_SCHEME,
  CARE_REFUSAL_FILE_UNREADABLE, /* exit 3 on the command line */
  CARE_REFUSAL_FILE_UNWRITABLE,
  CARE_REFUSAL_FILE_TOO_LARGE,       /* exit 3 */
  CARE_REFUSAL_FILE_LOCKED,          /* opens with a password only; exit 3 */
  CARE_REFUSAL_ANSWERED,             /* an item that has an answer needs no reason for having none */
  CARE_REFUSAL_NOT_SIGNED_OFF,       /* a second person has to look it through first */
  CARE_REFUSAL_SAME_PERSON,          /* who changed the figures last is no second person */
  CARE_REFUSAL_NO_SUCH_MAP,          /* of columns, of that name for that service */
  CARE_REFUSAL_NOTHING_TO_HAND_OVER, /* no return of that month is ready for a bulk file */
  CARE_REFUSAL_NOT_CLOSED,           /* only what has closed can be opened again */
  CARE_REFUSAL_NO_SUCH_ACCOUNT,
  CARE_REFUSAL_NO_SUCH_TASK,
  CARE_REFUSAL_NO_SUCH_HOLIDAY,
  CARE_REFUSAL_HOLIDAY_STANDS, /* GOV.UK's list has that day, so that nobody can set it aside */
  /* Why a file could not be read; all with exit 3. */
  CARE_REFUSAL_FILE_MISSING,
  CARE_REFUSAL_FILE_IS_FOLDER,
  CARE_REFUSAL_FILE_NO_ACCESS,
  CARE_REFUSAL_FILE_EMPTY,
  CARE_REFUSAL_FILE_QUOTE_OPEN,  /* a quote that never ends */
  CARE_REFUSAL_FILE_QUOTE_WRONG, /* a quote where none can stand */
  CARE_REFUSAL_FILE_HOLDS_NUL,
  CARE_REFUSAL_FILE_CELL_TOO_LONG,
  CARE_REFUSAL_FILE_TOO_WIDE, /* more columns than a table can have */
  CARE_REFUSAL_FILE_NOT_TEXT,
  CARE_REFUSAL_FILE_NOT_TABLE, /* a picture, a program; or a spreadsheet that is damaged */
  CARE_REFUSAL_FILE_OLD_TABLE,
  CARE_REFUSAL_FILE_NO_HEADER,
  CARE_REFUSAL_FILE_NO_SHEET,
  CARE_REFUSAL_FILE_NO_PUBLISHED, /* neither shape of published figures (care-published-file.h) */
  CARE_REFUSAL_FILE_MANY_PUBLISHED,
  CARE_REFUSAL_FILE_NOT_ARCHIVE,
  CARE_REFUSAL_FILE_DAMAGED, /* JSON that is none, or was cut short */
  CARE_REFUSAL_FILE_NEWER,   /* of a newer version of this program */
  CARE_REFUSAL_FILE_LACKS,   /* a member that is needed is not in the JSON; the place names it */
  CARE_REFUSAL_FILE_ODD,     /* a member of the JSON is what it cannot be; the place names it */
  CARE_N_REFUSALS,
} CareRefusal;

/* "no-such-provider", ... */
const char *care_refusal_to_string (CareRefusal refusal);

/* The error that says so: code is the refusal, message what it is about. */
#define CARE_REFUSED (care_refused_quark ())
GQuark care_refused_quark (void);

/* The same with a place in a file: line from 1, 0 where it is not known; column its number or its name, or
 * NULL. False. */
bool care_refuse_at (GError **error, CareRefusal refusal, const char *about, int line, const char *column);

/* The place of an error of any domain: 0 and NULL where it has none. Borrowed. */
int care_refused_line (const GError *error);
const char *care_refused_column (const GError *error);

/* Whether it says that a file could not be read. */
bool care_refusal_is_of_input (CareRefusal refusal);
