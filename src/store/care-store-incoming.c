/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-incoming.h"

#include "care-store-body.h"
#include "care-store-rows.h"
#include "care-wire-case.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-representation.h"
#include "care-wire-return.h"
#include "care-wire-submission.h"
#include "care-wire-sync.h"

#include <string.h>

/* How a kind is read, written again, and what its document is called. */
typedef struct
{
  CareBodyReader read;
  char *(*write) (gconstpointer record);
  char *(*name) (gconstpointer record);
  GDestroyNotify free;
} Reading;

static void
free_given (CareGiven *self)
{
  g_free (self->sha256);
  g_free (self->file_name);
  g_free (self);
}

static CareGiven *
read_given (const char *text, GError **error)
{
  CareGiven *self = g_new0 (CareGiven, 1);

  if (care_wire_evidence_from_json (text, &self->sha256, &self->file_name, error))
    return self;
  free_given (self);
  return NULL;
}

static void
free_placed (CarePlaced *self)
{
  g_free (self->case_id);
  g_free (self->body);
  g_clear_pointer (&self->event, care_case_event_free);
  g_free (self);
}

static CarePlaced *
read_placed (const char *text, GError **error)
{
  CarePlaced *self = g_new0 (CarePlaced, 1);

  if (care_wire_placed_event_from_json (text, &self->case_id, &self->position, &self->body, error))
    self->event = care_wire_case_event_from_json (self->body, error);
  if (self->event != NULL)
    return self;
  free_placed (self);
  return NULL;
}

static char *
write_given (const CareGiven *self)
{
  return care_wire_evidence_to_json (self->sha256, self->file_name);
}

static char *
write_placed (const CarePlaced *self)
{
  return care_wire_placed_event_to_json (self->case_id, self->position, self->body);
}

static char *
name_provider (const CareProvider *self)
{
  return g_strconcat ("provider:", self->id, NULL);
}

static char *
name_location (const CareLocation *self)
{
  return g_strconcat ("location:", self->id, NULL);
}

static char *
name_given (const CareGiven *self)
{
  return g_strconcat ("evidence:", self->sha256, NULL);
}

static char *
name_return (const CareReturn *self)
{
  return care_kind_month_id (CARE_KIND_RETURN, self->location, self->service, self->month);
}

/* Its own name ends with a hash; what stands before that is what it is filed under. */
static char *
name_submission (const CareSubmission *self)
{
  g_autofree char *start
      = care_kind_month_id (CARE_KIND_SUBMISSION, self->location, self->service, self->month);
  g_autofree char *whole = g_strconcat (start, ":", NULL);

  return g_str_has_prefix (self->id, whole) ? g_strdup (self->id) : g_steal_pointer (&start);
}

static char *
name_recollection (const CareRecollection *self)
{
  return care_kind_month_id (CARE_KIND_RECOLLECTION, self->location, self->service, self->month);
}

static char *
name_case (const CareCase *self)
{
  return g_strconcat ("case:", self->id, NULL);
}

static char *
name_placed (const CarePlaced *self)
{
  return g_strconcat ("case-event:", self->case_id, ":", self->event->id, NULL);
}

static char *
name_representation (const CareRepresentation *self)
{
  return g_strconcat ("representation:", self->case_id, NULL);
}

static char *
name_holiday (const CareHoliday *self)
{
  g_autofree char *date = care_date_format (self->date);

  return g_strconcat ("holiday:", date, NULL);
}

static char *
name_colleague (const CareColleague *self)
{
  return g_strconcat ("desk:", self->desk, NULL);
}

#define READING(read, write, name, free)                                                                     \
  {                                                                                                          \
    (CareBodyReader) read, (char *(*)(gconstpointer))write, (char *(*)(gconstpointer))name,                  \
        (GDestroyNotify)free                                                                                 \
  }
#define WIRE(what, name)                                                                                     \
  READING (care_wire_##what##_from_json, care_wire_##what##_to_json, name, care_##what##_free)

static const Reading readings[CARE_N_KINDS] = {
  [CARE_KIND_PROVIDER] = WIRE (provider, name_provider),
  [CARE_KIND_LOCATION] = WIRE (location, name_location),
  [CARE_KIND_EVIDENCE] = READING (read_given, write_given, name_given, free_given),
  [CARE_KIND_RETURN] = WIRE (return, name_return),
  [CARE_KIND_SUBMISSION] = WIRE (submission, name_submission),
  [CARE_KIND_RECEIPT] = WIRE (receipt, care_receipt_id),
  [CARE_KIND_RECOLLECTION] = WIRE (recollection, name_recollection),
  [CARE_KIND_CASE] = READING (care_wire_case_from_json, care_store_case_body, name_case, care_case_free),
  [CARE_KIND_CASE_EVENT] = READING (read_placed, write_placed, name_placed, free_placed),
  [CARE_KIND_REPRESENTATION] = WIRE (representation, name_representation),
  [CARE_KIND_HOLIDAY] = WIRE (holiday, name_holiday),
  [CARE_KIND_EVENTS] = WIRE (segment, care_segment_id),
  [CARE_KIND_DESK] = WIRE (colleague, name_colleague),
};

void
care_arrival_free (CareArrival *self)
{
  if (self == NULL)
    return;
  if (self->record != NULL)
    readings[self->kind].free (self->record);
  g_free (self->body);
  g_free (self);
}

static bool
refuse (const CareArrival *self, const char *what, GError **error)
{
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "%s: %s", self->from->id, what);
  return false;
}

/* As its row can hold it, and with the payload that its sum was made of. */
static bool
is_frozen (const CareSubmission *submission)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, submission->payload, -1);

  for (int i = 0; submission->sections[i] != NULL; i++)
    if (strchr (submission->sections[i], '\n') != NULL)
      return false;
  return g_strcmp0 (sum, submission->payload_sha256) == 0;
}

/* The file comes with it unless it is here already: then there is nothing to look at. */
static bool
is_given (const CareArrival *self)
{
  const CareGiven *given = self->record;
  g_autofree char *sum = self->from->content != NULL
                             ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->from->content)
                             : NULL;

  return sum == NULL || g_strcmp0 (sum, given->sha256) == 0;
}

/* What its content must be, whoever sent it. */
static bool
check (const CareArrival *self, GError **error)
{
  g_autofree char *name = readings[self->kind].name (self->record);

  if (g_strcmp0 (name, self->from->id) != 0)
    return refuse (self, "it holds another record", error);
  if (self->kind == CARE_KIND_EVIDENCE && !is_given (self))
    return refuse (self, "its bytes are others", error);
  if (self->kind == CARE_KIND_SUBMISSION && !is_frozen (self->record))
    return refuse (self, "its payload is not what was frozen", error);
  if (self->kind == CARE_KIND_EVENTS && !care_segment_is_sound (self->record))
    return refuse (self, "its events do not follow from one another", error);
  return true;
}

CareArrival *
care_arrival_new (const CareIncoming *incoming, GError **error)
{
  g_autoptr (CareArrival) self = g_new0 (CareArrival, 1);

  self->kind = incoming->kind;
  self->from = incoming;
  self->record = care_store_read_body (incoming->record, readings[self->kind].read, error);
  if (self->record == NULL || !check (self, error))
    return NULL;
  self->body = readings[self->kind].write (self->record);
  return g_steal_pointer (&self);
}

bool
care_incoming_check (const CareIncoming *incoming, GError **error)
{
  g_return_val_if_fail (incoming != NULL, false);
  g_autoptr (CareArrival) arrival = care_arrival_new (incoming, error);

  return arrival != NULL;
}

CareIncoming *
care_incoming_new (const char *id, CareKind kind, const char *record, GBytes *content)
{
  g_return_val_if_fail (id != NULL && record != NULL && (unsigned)kind < CARE_N_KINDS, NULL);
  CareIncoming *self = g_new0 (CareIncoming, 1);

  self->id = g_strdup (id);
  self->kind = kind;
  self->record = g_strdup (record);
  self->content = content != NULL ? g_bytes_ref (content) : NULL;
  return self;
}

void
care_incoming_free (CareIncoming *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->record);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}
