/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON, member by member, in the order of the calls: the same calls give the same bytes, and hashes
 * rely on that. For every room that prints JSON; knows no record. */
#pragma once

#include "care-instant.h"
#include "care-month.h"

typedef struct CareJsonWriter CareJsonWriter;

CareJsonWriter *care_json_writer_new (void);
void care_json_writer_free (CareJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareJsonWriter, care_json_writer_free)

void care_json_writer_begin_object (CareJsonWriter *self);
void care_json_writer_end_object (CareJsonWriter *self);
void care_json_writer_begin_array (CareJsonWriter *self);
void care_json_writer_end_array (CareJsonWriter *self);

/* The name of the member whose value is written next. */
void care_json_writer_key (CareJsonWriter *self, const char *key);

void care_json_writer_string (CareJsonWriter *self, const char *text); /* NULL is null */
void care_json_writer_int (CareJsonWriter *self, int64_t value);
void care_json_writer_number (CareJsonWriter *self, double value); /* 37.5, 40; not finite is null */
void care_json_writer_bool (CareJsonWriter *self, bool value);
void care_json_writer_null (CareJsonWriter *self);
void care_json_writer_date (CareJsonWriter *self, CareDate date);          /* "YYYY-MM-DD" or null */
void care_json_writer_month (CareJsonWriter *self, CareMonth month);       /* "YYYY-MM" or null */
void care_json_writer_instant (CareJsonWriter *self, CareInstant instant); /* RFC 3339 in UTC, or null */

/* Key and value in one call. */
void care_json_writer_member_string (CareJsonWriter *self, const char *key, const char *text);
void care_json_writer_member_int (CareJsonWriter *self, const char *key, int64_t value);
void care_json_writer_member_number (CareJsonWriter *self, const char *key, double value);
void care_json_writer_member_bool (CareJsonWriter *self, const char *key, bool value);
void care_json_writer_member_null (CareJsonWriter *self, const char *key);
void care_json_writer_member_date (CareJsonWriter *self, const char *key, CareDate date);
void care_json_writer_member_month (CareJsonWriter *self, const char *key, CareMonth month);
void care_json_writer_member_instant (CareJsonWriter *self, const char *key, CareInstant instant);
void care_json_writer_member_object (CareJsonWriter *self, const char *key); /* begins it */
void care_json_writer_member_array (CareJsonWriter *self, const char *key);  /* begins it */

/* The text so far, owned by the caller; the writer is empty afterwards. All that was begun must be ended. */
char *care_json_writer_finish (CareJsonWriter *self);        /* one line, no spaces */
char *care_json_writer_finish_pretty (CareJsonWriter *self); /* indented by two, without a last newline */
