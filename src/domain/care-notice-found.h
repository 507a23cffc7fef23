/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in the text of a notice, a decision letter or an e-mail: dates, amounts and references, each
 * with a guess of what it is for and the words around it. All of it is a proposal: a person confirms it, and
 * nothing is taken over before that. */
#pragma once

#include "care-month.h"

typedef enum
{
  CARE_FOUND_DATE,
  CARE_FOUND_AMOUNT,
  CARE_FOUND_REFERENCE,
  CARE_FOUND_EMAIL,
  CARE_FOUND_LOCATION, /* a CQC location or provider number, 1-123456789 */
  CARE_FOUND_MONTH,    /* a month named with its year, as reporting windows are */
  CARE_N_FOUND_KINDS,
} CareFoundKind;

/* "date", "amount", "reference", "email", "location", "month" */
const char *care_found_kind_to_string (CareFoundKind kind);

/* A guess from the words around it. */
typedef enum
{
  CARE_ROLE_NONE,
  CARE_ROLE_DATED, /* the date of the letter itself */
  CARE_ROLE_REPRESENTATIONS_BY,
  CARE_ROLE_REVIEW_BY,
  CARE_ROLE_PAY_BY,
  CARE_ROLE_APPEAL_BY,
  CARE_ROLE_PENALTY,
  CARE_ROLE_OUR_REFERENCE, /* the sender's: "Our ref", "Reference", "Notice number" */
  CARE_N_FOUND_ROLES,
} CareFoundRole;

/* "", "dated", "representations-by", "review-by", "pay-by", "appeal-by", "penalty", "our-reference" */
const char *care_found_role_to_string (CareFoundRole role);

typedef struct
{
  CareFoundKind kind;
  CareFoundRole role;
  int page;        /* from 1 */
  CareDate date;   /* CARE_NO_DATE unless a date */
  CareMonth month; /* CARE_NO_MONTH unless a month */
  int64_t pence;   /* -1 unless an amount */
  char *text;      /* as it is written, on one line */
  char *sentence;  /* the words around it, at most 160 characters; "…" where words were left out */
} CareFound;

void care_found_free (CareFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareFound, care_found_free)

/* What the whole reads like. */
typedef enum
{
  CARE_NOTICE_DOCUMENT_UNKNOWN,
  CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT,
  CARE_NOTICE_DOCUMENT_DECISION,
  CARE_NOTICE_DOCUMENT_FINAL_NOTICE,
  CARE_N_NOTICE_DOCUMENTS,
} CareNoticeDocument;

/* "unknown", "notice-of-intent", "decision", "final-notice" */
const char *care_notice_document_to_string (CareNoticeDocument document);

typedef struct
{
  GPtrArray *found; /* CareFound, in reading order */
  int pages;        /* of the whole document, also where not all were read; 0 where it has none */
  bool has_text;    /* false: a scan without words, or no kind of file that is read */
  CareNoticeDocument document;
} CareNoticeReading;

/* Nothing found, no text, no pages. */
CareNoticeReading *care_notice_reading_new (void);
void care_notice_reading_free (CareNoticeReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareNoticeReading, care_notice_reading_free)
