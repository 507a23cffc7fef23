/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record of each kind that is shared, in the form in which every desk writes it. */
#pragma once

#include "care-kind.h"

typedef struct
{
  CareKind kind;
  const char *id;
  const char *location; /* or NULL */
  const char *record;
} CareTestRecord;

#define CARE_TEST_SHA "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" /* of "{}" */

static const CareTestRecord care_test_records[] = {
  { CARE_KIND_PROVIDER, "provider:1-5", NULL,
    "{\"schema\":1,\"id\":\"1-5\",\"name\":\"A\",\"ownership\":\"public\",\"address\":\"x\",\"email\":\"\","
    "\"nominated\":\"\"}" },
  { CARE_KIND_LOCATION, "location:1-1", "1-1",
    "{\"schema\":1,\"id\":\"1-1\",\"name\":\"Caf\xc3\xa9\",\"registrations\":[{\"number\":\"1-1\","
    "\"provider\":\"1-5\",\"from\":null,\"to\":\"2025-03-31\"}],\"services\":[{\"service\":\"home-care\","
    "\"from\":\"2023-01-01\",\"to\":null}],\"places\":40,\"users\":null,\"history_from\":\"2025-01\"}" },
  { CARE_KIND_EVIDENCE, "evidence:" CARE_TEST_SHA, NULL,
    "{\"schema\":1,\"sha256\":\"" CARE_TEST_SHA "\",\"file_name\":\"saved.png\"}" },
  { CARE_KIND_RETURN, "return:1-1:care-home:2026-11", "1-1",
    "{\"schema\":1,\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"version\":\"V5\","
    "\"kind\":\"answered\",\"nil_reason\":\"\",\"answers\":{\"ch.bed.max\":40,\"ch.bed.occ\":37.5,\"x\":"
    "\"1,204\"},\"changed_at\":\"2026-11-08T10:00:00Z\",\"reasons\":{\"y\":\"not "
    "known\"},\"notes\":{\"x\":\"n\"},"
    "\"looked\":{\"x\":\"2026-11-08T10:00:00Z\"},\"evidence\":[{\"sha256\":\"" CARE_TEST_SHA
    "\",\"file_name\":\"saved.png\",\"added_at\":\"2026-11-08T11:00:00Z\",\"added_by\":\"A\",\"what\":\"\"}],"
    "\"assignee\":\"B\",\"signed_by\":\"C\",\"signed_at\":\"2026-11-08T12:00:00Z\"}" },
  { CARE_KIND_SUBMISSION, "submission:1-1:care-home:2026-11:0ab", "1-1",
    "{\"schema\":1,\"id\":\"submission:1-1:care-home:2026-11:0ab\",\"location\":\"1-1\",\"service\":"
    "\"care-home\",\"month\":\"2026-11\",\"at\":\"2026-11-08T10:00:00Z\",\"entered_at\":"
    "\"2026-11-09T09:00:00Z\",\"by\":\"A\",\"how\":\"pages\",\"nil\":false,\"every_section\":true,"
    "\"sections\":[\"beds\"],\"evidence\":\"\",\"payload\":\"{}\",\"payload_sha256\":\"" CARE_TEST_SHA
    "\"}" },
  { CARE_KIND_RECEIPT, "receipt:1-1:care-home:2026-11:0ab:elm-1", "1-1",
    "{\"schema\":1,\"submission\":\"submission:1-1:care-home:2026-11:0ab\",\"desk\":\"elm-1\",\"hub\":"
    "\"7f\",\"rev\":\"1-aa\",\"hub_at\":null,\"here_at\":\"2026-11-15T00:03:00Z\",\"sent_at\":"
    "\"2026-11-14T23:58:00Z\",\"asked\":true}" },
  { CARE_KIND_RECOLLECTION, "recollection:1-1:home-care:2026-02", "1-1",
    "{\"schema\":1,\"location\":\"1-1\",\"service\":\"home-care\",\"month\":\"2026-02\",\"recalled\":"
    "\"on-time\",\"from\":\"papers\"}" },
  { CARE_KIND_CASE, "case:c", NULL,
    "{\"schema\":1,\"id\":\"c\",\"provider\":\"1-5\",\"opened\":\"2026-10-20\",\"missed\":[{\"location\":"
    "\"1-1\",\"service\":\"care-home\",\"month\":\"2026-09\"}],\"misleading\":[],\"events\":[]}" },
  { CARE_KIND_CASE_EVENT, "case-event:c:e", NULL,
    "{\"schema\":1,\"case\":\"c\",\"position\":2,\"event\":{\"schema\":1,\"id\":\"e\",\"kind\":"
    "\"notice-of-intent\",\"date\":\"2026-10-19\",\"channel\":\"post\",\"received\":null,\"printed\":null,"
    "\"outcome\":null,\"amount_pence\":5,\"note\":\"\",\"file_name\":\"\",\"file_sha256\":\"\","
    "\"entered_at\":\"2026-10-20T10:00:00Z\",\"entered_by\":\"A\"}}" },
  { CARE_KIND_REPRESENTATION, "representation:c", NULL,
    "{\"schema\":1,\"case\":\"c\",\"grounds\":[\"other\"],\"facts\":\"f\",\"evidence\":\"\",\"request\":\"\","
    "\"signatory\":\"\",\"role\":\"\",\"reference\":\"\"}" },
  { CARE_KIND_HOLIDAY, "holiday:2027-06-01", NULL,
    "{\"schema\":1,\"date\":\"2027-06-01\",\"title\":\"A day off\",\"notes\":\"\",\"source\":\"A\"}" },
  { CARE_KIND_EVENTS, "events:elm-1:1-2", NULL,
    "{\"schema\":1,\"desk\":\"elm-1\",\"parent\":\"\",\"from\":1,\"to\":2,\"previous\":\"\",\"head\":\"bb\","
    "\"events\":[{\"sequence\":1,\"at\":\"2026-11-09T10:42:00Z\",\"person\":\"A\",\"desk\":\"elm-1\","
    "\"what\":\"location-added\",\"subject\":\"1-1\",\"detail\":\"{ \\\"name\\\": \\\"Elm\\\" }\","
    "\"previous\":\"\",\"hash\":\"aa\"},{\"sequence\":2,\"previous\":\"aa\",\"hash\":\"bb\"}]}" },
  { CARE_KIND_DESK, "desk:elm-1", NULL,
    "{\"schema\":1,\"desk\":\"elm-1\",\"parent\":\"elm\",\"person\":\"A\",\"hub\":\"7f\",\"mark\":\"m\","
    "\"counter\":3,\"events\":2,\"head\":\"bb\",\"program\":\"0.1.0\",\"at\":\"2026-11-09T10:42:00Z\"}" },
};
