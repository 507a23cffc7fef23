/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of each kind: read, written again, and where they belong. */
#include "care-wire-case.h"
#include "care-wire-hub-private.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-representation.h"
#include "care-wire-return.h"
#include "care-wire-submission.h"
#include "care-wire-sync.h"

#include <string.h>

typedef struct
{
  char *text;
  char *id;
  char *location; /* or NULL */
} Found;

typedef bool (*Reader) (const char *record, Found *found, GError **error);

static bool
read_provider (const char *record, Found *found, GError **error)
{
  g_autoptr (CareProvider) self = care_wire_provider_from_json (record, error);

  if (self == NULL)
    return false;
  found->text = care_wire_provider_to_json (self);
  found->id = g_strconcat ("provider:", self->id, NULL);
  return true;
}

static bool
read_location (const char *record, Found *found, GError **error)
{
  g_autoptr (CareLocation) self = care_wire_location_from_json (record, error);

  if (self == NULL)
    return false;
  found->text = care_wire_location_to_json (self);
  found->id = g_strconcat ("location:", self->id, NULL);
  found->location = g_strdup (self->id);
  return true;
}

static bool
read_evidence (const char *record, Found *found, GError **error)
{
  g_autofree char *sha256 = NULL, *file_name = NULL;

  if (!care_wire_evidence_from_json (record, &sha256, &file_name, error))
    return false;
  found->text = care_wire_evidence_to_json (sha256, file_name);
  found->id = g_strconcat ("evidence:", sha256, NULL);
  return true;
}

/* Takes what was read, which may be NULL. */
static bool
find_return (CareReturn *ret, Found *found)
{
  g_autoptr (CareReturn) self = ret;

  if (self == NULL)
    return false;
  found->text = care_wire_return_to_json (self);
  found->id = care_kind_month_id (CARE_KIND_RETURN, self->location, self->service, self->month);
  found->location = g_strdup (self->location);
  return true;
}

static bool
read_return (const char *record, Found *found, GError **error)
{
  return find_return (care_wire_return_from_json (record, error), found);
}

/* What the store of another desk would refuse, is refused here, so that it holds up nothing else. */
static bool
check_submission (const CareSubmission *self, GError **error)
{
  g_autofree char *sum = care_wire_sha256 (self->payload);
  const char *wrong = g_str_equal (sum, self->payload_sha256) ? NULL : "payload_sha256";

  for (int i = 0; self->sections[i] != NULL; i++)
    if (strchr (self->sections[i], '\n') != NULL)
      wrong = "sections";
  if (wrong != NULL)
    g_set_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE, "submission: \"%s\" of %s does not fit",
                 wrong, self->id);
  return wrong == NULL;
}

/* An id that does not name what is in the submission is a text that no document can have. */
static char *
submission_id (const CareSubmission *self)
{
  g_autofree char *start
      = care_kind_month_id (CARE_KIND_SUBMISSION, self->location, self->service, self->month);
  size_t length = strlen (start);

  return g_str_has_prefix (self->id, start) && self->id[length] == ':' ? g_strdup (self->id) : g_strdup ("");
}

static bool
read_submission (const char *record, Found *found, GError **error)
{
  g_autoptr (CareSubmission) self = care_wire_submission_from_json (record, error);

  if (self == NULL || !check_submission (self, error))
    return false;
  found->text = care_wire_submission_to_json (self);
  found->id = submission_id (self);
  found->location = g_strdup (self->location);
  return true;
}

static bool
read_receipt (const char *record, Found *found, GError **error)
{
  g_autoptr (CareReceipt) self = care_wire_receipt_from_json (record, error);
  CareService service;
  CareMonth month;

  if (self == NULL)
    return false;
  found->text = care_wire_receipt_to_json (self);
  found->id = care_receipt_id (self);
  care_kind_split_month (self->submission, true, &found->location, &service, &month);
  return true;
}

static bool
read_recollection (const char *record, Found *found, GError **error)
{
  g_autoptr (CareRecollection) self = care_wire_recollection_from_json (record, error);

  if (self == NULL)
    return false;
  found->text = care_wire_recollection_to_json (self);
  found->id = care_kind_month_id (CARE_KIND_RECOLLECTION, self->location, self->service, self->month);
  found->location = g_strdup (self->location);
  return true;
}

/* Without its events, which are documents of their own. */
static bool
read_case (const char *record, Found *found, GError **error)
{
  g_autoptr (CareCase) self = care_wire_case_from_json (record, error);

  if (self == NULL)
    return false;
  g_ptr_array_set_size (self->events, 0);
  found->text = care_wire_case_to_json (self);
  found->id = g_strconcat ("case:", self->id, NULL);
  return true;
}

static bool
read_case_event (const char *record, Found *found, GError **error)
{
  g_autofree char *case_id = NULL, *event = NULL;
  int64_t position = 0;

  if (!care_wire_placed_event_from_json (record, &case_id, &position, &event, error))
    return false;
  g_autoptr (CareCaseEvent) own = care_wire_case_event_from_json (event, error);
  if (own == NULL)
    return false;
  found->text = care_wire_placed_event_to_json (case_id, position, event);
  found->id = g_strconcat ("case-event:", case_id, ":", own->id, NULL);
  return true;
}

static bool
read_representation (const char *record, Found *found, GError **error)
{
  g_autoptr (CareRepresentation) self = care_wire_representation_from_json (record, error);

  if (self == NULL)
    return false;
  found->text = care_wire_representation_to_json (self);
  found->id = g_strconcat ("representation:", self->case_id, NULL);
  return true;
}

static bool
read_holiday (const char *record, Found *found, GError **error)
{
  g_autoptr (CareHoliday) self = care_wire_holiday_from_json (record, error);

  if (self == NULL)
    return false;
  g_autofree char *date = care_date_format (self->date);
  found->text = care_wire_holiday_to_json (self);
  found->id = g_strconcat ("holiday:", date, NULL);
  return true;
}

/* Takes what was read, which may be NULL. */
static bool
find_events (CareSegment *segment, Found *found)
{
  g_autoptr (CareSegment) self = segment;

  if (self == NULL)
    return false;
  found->text = care_wire_segment_to_json (self);
  found->id = care_segment_id (self);
  return true;
}

static bool
read_events (const char *record, Found *found, GError **error)
{
  return find_events (care_wire_segment_from_json (record, error), found);
}

static bool
read_desk (const char *record, Found *found, GError **error)
{
  g_autoptr (CareColleague) self = care_wire_colleague_from_json (record, error);

  if (self == NULL)
    return false;
  found->text = care_wire_colleague_to_json (self);
  found->id = g_strconcat ("desk:", self->desk, NULL);
  return true;
}

static const Reader readers[CARE_N_KINDS] = {
  [CARE_KIND_PROVIDER] = read_provider,
  [CARE_KIND_LOCATION] = read_location,
  [CARE_KIND_EVIDENCE] = read_evidence,
  [CARE_KIND_RETURN] = read_return,
  [CARE_KIND_SUBMISSION] = read_submission,
  [CARE_KIND_RECEIPT] = read_receipt,
  [CARE_KIND_RECOLLECTION] = read_recollection,
  [CARE_KIND_CASE] = read_case,
  [CARE_KIND_CASE_EVENT] = read_case_event,
  [CARE_KIND_REPRESENTATION] = read_representation,
  [CARE_KIND_HOLIDAY] = read_holiday,
  [CARE_KIND_EVENTS] = read_events,
  [CARE_KIND_DESK] = read_desk,
};

static bool
read_object (CareKind kind, JsonObject *record, Found *found, GError **error)
{
  if (kind == CARE_KIND_RETURN)
    return find_return (care_wire_return_from_object (record, error), found);
  if (kind == CARE_KIND_EVENTS)
    return find_events (care_wire_segment_from_object (record, error), found);
  g_autofree char *text = care_wire_object_text (record);
  return readers[kind](text, found, error);
}

char *
care_wire_canonical_object (CareKind kind, JsonObject *record, char **id, char **location, GError **error)
{
  g_assert (record != NULL && id != NULL && location != NULL);
  Found found = { 0 };

  if (!read_object (kind, record, &found, error))
    return NULL;
  *id = found.id;
  *location = found.location;
  return found.text;
}

char *
care_wire_canonical (CareKind kind, const char *record, GError **error)
{
  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_KINDS && record != NULL, NULL);
  Found found = { 0 };

  if (!readers[kind](record, &found, error))
    return NULL;
  g_free (found.id);
  g_free (found.location);
  return found.text;
}

char *
care_wire_sha256 (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

char *
care_wire_object_text (JsonObject *object)
{
  g_return_val_if_fail (object != NULL, NULL);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}
